"""What came due while nobody was there, a line each. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.agenda import CheckInDue, RestEnded, RestEnds
from rollerlog.domain.lasting import PatchTestDue
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.due import gathered
from rollerlog.ui.due_wording import LOOKS, clock, said
from rollerlog.ui.formats import capital, say_day, say_list, say_near_day, say_number
from rollerlog.ui.names import areas_named, verb

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.due import Due

TITLE = "While you were away"


@dataclass(frozen=True, slots=True)
class AwayLine:
    """Something that came due, and when."""

    icon: str
    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class AwayView:
    """All that came due, as it is shown and as it is read out."""

    lines: tuple[AwayLine, ...]

    @property
    def name(self) -> str:
        """The card as it is read out."""
        return f"{TITLE}: {say_number(len(self.lines), 'reminder', 'reminders')}"


def away_view(logbook: Logbook, missed: Sequence[Reminder], now: datetime) -> AwayView | None:
    """Return what was missed, what speaks for itself by now left out; None where nothing was."""
    today = now.date()
    left = [r for r in missed if not (isinstance(r, RestEnds) and r.day < today)]
    lines = tuple(_line(logbook, due, now) for due in gathered(left))
    return AwayView(lines) if lines else None


def _line(logbook: Logbook, due: Due, now: datetime) -> AwayLine:
    icon, _status = LOOKS[due.kind]
    return AwayLine(icon, _text(logbook, due, now), _when(due, now))


def _text(logbook: Logbook, due: Due, now: datetime) -> str:
    title = said(logbook, due, now).title
    match due.last:
        case SpfDue():
            return _of_sunscreen(due)
        case CheckInDue(session=session):
            numbers = [str(r.day_number) for r in due.reminders if isinstance(r, CheckInDue)]
            days = f"day{'s' if len(numbers) > 1 else ''} {say_list(numbers)}"
            where = areas_named(logbook, session.zones)
            return f"Check-in {days}, {where}: can still be added"
        case RestEnded(day=day) if title.endswith(" rested") and day < now.date():
            return f"{title} since {say_day(day, now.date())}"
        case RestEnds(day=day):
            where, is_ = areas_named(logbook, due.zones), verb(logbook, due.zones, "is", "are")
            return f"{capital(where)} {is_} ready {say_near_day(day, now.date())}"
        case PatchTestDue() if len(due.reminders) > 1:
            return f"{title}, {len(due.reminders)} days"
        case _:
            return title


def _of_sunscreen(due: Due) -> str:
    found = [reminder for reminder in due.reminders if isinstance(reminder, SpfDue)]
    shaded = sum(reminder.shade for reminder in found)
    mornings = sum(reminder.last_applied_at is None for reminder in found) - shaded
    again = len(found) - mornings - shaded
    parts = [f"Shade and a hat, {say_number(shaded, 'morning', 'mornings')}"] if shaded else []
    if mornings:
        more = f" and {say_number(again, 're-application', 're-applications')}" if again else ""
        parts.append(f"Sunscreen, {say_number(mornings, 'morning', 'mornings')}{more}")
    elif again:
        parts.append("Sunscreen, to re-apply")
    return " · ".join(parts)


def _when(due: Due, now: datetime) -> str:
    ats = [reminder.due_at.astimezone(now.tzinfo) for reminder in due.reminders]
    days = list(dict.fromkeys(at.date() for at in ats))
    if len(days) == 1:
        return f"due {clock(ats[-1], now)}"
    if isinstance(due.last, CheckInDue):
        return f"due {say_list([clock(at, now) for at in ats])}"
    return f"due {say_day(days[0], now.date())} to {say_day(days[-1], now.date())}"
