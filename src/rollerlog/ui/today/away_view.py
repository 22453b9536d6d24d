"""What came due while nobody was there, a line each. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.agenda import CheckInDue, RestEnded, RestEnds
from rollerlog.domain.ledger import OF_THEIR_TIME
from rollerlog.ui.due import gathered
from rollerlog.ui.due_wording import LOOKS, clock, said
from rollerlog.ui.formats import (
    NO_BREAK,
    capital,
    say_day,
    say_list,
    say_near_day,
    say_number,
    say_time,
)
from rollerlog.ui.names import areas_named, verb

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

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
    """Return what was missed, what is of no use by now left out; None where nothing was."""
    left = [r for r in missed if r.kind not in OF_THEIR_TIME or now < r.lapses_at]
    lines = tuple(_line(logbook, due, now) for due in gathered(left))
    return AwayView(lines) if lines else None


def _line(logbook: Logbook, due: Due, now: datetime) -> AwayLine:
    icon, _status = LOOKS[due.kind]
    return AwayLine(icon, _text(logbook, due, now), _when(due, now))


def _text(logbook: Logbook, due: Due, now: datetime) -> str:
    title = said(logbook, due, now).title
    match due.last:
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
        case _:
            return title


def _when(due: Due, now: datetime) -> str:
    ats = [reminder.due_at.astimezone(now.tzinfo) for reminder in due.reminders]
    days = list(dict.fromkeys(at.date() for at in ats))
    if len(days) == 1:
        return f"due {_whole(clock(ats[-1], now))}"
    if isinstance(due.last, CheckInDue):
        return f"due {say_list([_whole(_dated(at, now)) for at in ats])}"
    return f"due {_whole(_day(days[0], now))} to {_whole(_day(days[-1], now))}"


def _dated(at: datetime, now: datetime) -> str:
    return f"{_day(at.date(), now)}, {say_time(at)}"


def _day(day: date, now: datetime) -> str:
    return "today" if day == now.date() else say_day(day, now.date())


def _whole(words: str) -> str:
    """Return a date that is not broken over two lines."""
    return words.replace(" ", NO_BREAK)
