"""Which reminder is told next, and when, in words. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.delivering import hushed
from rollerlog.domain.ledger import OF_THEIR_TIME
from rollerlog.domain.preferences import preferences
from rollerlog.ui.formats import say_near_day, say_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.reminders import Upcoming

# Of a whole face each zone has its reminder: gathered these are ten rows, if there are as many.
ASKED = 80


def told_at(logbook: Logbook, due: Reminder, at: datetime) -> datetime | None:
    """Return when what comes at a local time is told: quiet hours and a pause may hold it.

    None where it is over by then.
    """
    hush = hushed(preferences(logbook), at)
    told = at if hush is None else hush.until.astimezone(at.tzinfo)
    return None if due.kind in OF_THEIR_TIME and told >= due.lapses_at else told


def first_told(
    logbook: Logbook, ahead: Iterable[Upcoming], now: datetime
) -> tuple[Upcoming, str] | None:
    """Return the first reminder that is told and when: "at 12:00", "tomorrow at 08:00"."""
    for coming in ahead:
        told = told_at(logbook, coming.reminder, coming.at.astimezone(now.tzinfo))
        if told is not None:
            near = say_near_day(told.date(), now.date())
            day = {"today": "", "tomorrow": "tomorrow "}.get(near, f"on {near} ")
            return coming, f"{day}at {say_time(told)}"
    return None
