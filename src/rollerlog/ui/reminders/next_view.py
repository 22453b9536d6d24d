"""What waits now and what comes next, in words. No Qt here."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rollerlog.domain.agenda import CheckInDue, RestEnds
from rollerlog.domain.delivering import hushed
from rollerlog.domain.preferences import preferences
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.due import gathered
from rollerlog.ui.due_wording import LOOKS, clock, said, when
from rollerlog.ui.formats import capital, say_day, say_near_day, say_time
from rollerlog.ui.names import areas_named
from rollerlog.ui.next_wording import first_told, told_at
from rollerlog.ui.pausing import standing
from rollerlog.ui.reminders.said import NextView
from rollerlog.ui.reminders.wording import NOTHING_AHEAD
from rollerlog.ui.wording import reminder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.reminders import Upcoming
    from rollerlog.ui.due import Due

COUNT = 10


def answer(logbook: Logbook, coming: Sequence[Upcoming], now: datetime) -> str:
    """Say in a line whether reminders come, and which is the next."""
    line = standing(preferences(logbook), now).line
    if not coming:
        return f"{line} {NOTHING_AHEAD}"
    found = first_told(logbook, coming, now)
    if found is None:
        return line
    first, when_told = found
    at = first.at.astimezone(now.tzinfo)
    same = (each.reminder for each in coming if each.at == first.at)
    together = [due for due in same if told_at(logbook, due, at)]
    # Of a title with a colon the time would read as its end.
    title = _title(logbook, gathered(together)[0], now).replace(": ", ", ")
    return f"{line} Next {when_told}: {title}."


def waiting_views(logbook: Logbook, found: Sequence[Due], now: datetime) -> list[NextView]:
    """Return what is due now."""
    return [
        NextView(*LOOKS[due.kind], said(logbook, due, now).title, f"Due {when(due, now)}", due.key)
        for due in found
    ]


def coming_views(logbook: Logbook, coming: Sequence[Upcoming], now: datetime) -> list[NextView]:
    """Return the next ten, those of one time as Today gathers them."""
    found = []
    for at, together in groupby(coming, key=lambda each: each.at):
        for due in gathered(each.reminder for each in together):
            time = _time(logbook, due, at.astimezone(now.tzinfo), now)
            found.append(NextView(*LOOKS[due.kind], _title(logbook, due, now), time))
    return found[:COUNT]


def _title(logbook: Logbook, due: Due, now: datetime) -> str:
    """Say what comes without "today", "tomorrow" or "in 40 min": its time stands beside it."""
    match due.last:
        case SpfDue(shade=True):
            return f"Shade and a hat for your {areas_named(logbook, due.zones)}"
        case SpfDue() | CheckInDue():
            return reminder(logbook, due.last)[0]
        case RestEnds(day=day):
            name = capital(areas_named(logbook, due.zones))
            return f"{name}: ready {say_day(day, now.date())}"
        case _:
            return said(logbook, due, now).title


def _time(logbook: Logbook, due: Due, at: datetime, now: datetime) -> str:
    """Say when it comes: by then quiet hours, a pause or a snooze may hold it."""
    time = f"{capital(say_near_day(at.date(), now.date()))}, {say_time(at)}"
    hush = hushed(preferences(logbook), at)
    if hush is not None:
        held = "held until" if told_at(logbook, due.last, at) else "not shown: held until"
        time = f"{time}, {held} {clock(hush.until.astimezone(now.tzinfo), at)}"
    if at.timestamp() == due.due_at.timestamp():
        return time
    due_at = due.due_at.astimezone(now.tzinfo)
    # Beside another day its own is said, also today's.
    day = "" if due_at.date() == at.date() else f"{say_near_day(due_at.date(), now.date())}, "
    return f"{time} · snoozed, was due {day}{say_time(due_at)}"
