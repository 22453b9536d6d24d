"""When a snoozed reminder really comes back."""

from datetime import time, timedelta

import pytest

from rollerlog.domain.agenda import agenda
from rollerlog.domain.preferences import preferences
from rollerlog.domain.snoozes import Snooze, comes_back
from tests.domain.builders import at, book, rolled, setting

DAY = timedelta(days=1)
NO_QUIET = setting("quiet-hours", "off")
QUIET = setting("quiet-hours", "22:00-08:00")


def paused(until):
    return setting("pause", f"{until}+00:00")


def back(kind, snooze, now, *settings):
    """When the reminder of a kind that fell due on 15 June comes back, in words."""
    logbook = book(rolled("2026-06-14", id="s"), *settings)
    midnight = at("2026-06-15 00:00")
    (reminder, *_) = [
        each
        for each in agenda(logbook, midnight, midnight + DAY, midnight.tzinfo)
        if each.kind == kind
    ]
    found = comes_back(snooze, reminder, preferences(logbook), at(now))
    return found and f"{found:%d %H:%M}"


@pytest.mark.parametrize(
    ("snooze", "now", "settings", "comes"),
    [
        (Snooze.MINUTES_20, "2026-06-15 10:00", (NO_QUIET,), "15 10:20"),
        (Snooze.HOUR, "2026-06-15 22:59", (NO_QUIET,), "15 23:59"),
        (Snooze.HOUR, "2026-06-15 23:00", (NO_QUIET,), None),
        (Snooze.TOMORROW, "2026-06-15 10:00", (NO_QUIET,), None),
        (Snooze.HOUR, "2026-06-15 20:59", (QUIET,), "15 21:59"),
        (Snooze.HOUR, "2026-06-15 21:00", (QUIET,), None),
        (time(9), "2026-06-15 10:00", (NO_QUIET,), None),
        (Snooze.HOUR, "2026-06-15 10:00", (NO_QUIET, paused("2026-06-15T12:00")), "15 12:00"),
        (Snooze.HOUR, "2026-06-15 10:00", (NO_QUIET, paused("2026-06-16T00:00")), None),
    ],
)
def test_sunscreen_comes_back_on_its_own_day_or_not_at_all(snooze, now, settings, comes):
    assert back("spf", snooze, now, *settings) == comes


@pytest.mark.parametrize(
    ("snooze", "now", "comes"),
    [
        (Snooze.TOMORROW, "2026-06-15 10:00", "16 09:00"),
        (Snooze.HOUR, "2026-06-15 21:30", "16 08:00"),
        (time(7), "2026-06-15 10:00", "16 08:00"),
    ],
)
def test_anything_else_comes_back_once_quiet_hours_are_over(snooze, now, comes):
    assert back("check_in", snooze, now, QUIET) == comes
