"""What was done on each day of a course of sunscreen. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.sunscreen import SpfState, spf_adherence
from rollerlog.ui.formats import say_day, say_days, say_number
from rollerlog.ui.marks.spf_content import Kept, SpfBlock

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.sunscreen import SpfDay

_FROM_DAYS = 3
_DAY = timedelta(days=1)
_KEYS = {
    Kept.APPLIED: "Number: times applied.",
    Kept.STAYED_IN: "Bar: indoors.",
    Kept.NOT_LOGGED: "Empty: nothing logged.",
    Kept.AHEAD: "Dashed: ahead.",
}


@dataclass(frozen=True, slots=True)
class DaysView:
    """A block a day, the first and the last day, what they come to, and how to read them.

    Where there are too few days they come to nothing.
    """

    blocks: tuple[SpfBlock, ...]
    first: str
    last: str
    sentence: str
    key: str


def days_view(logbook: Logbook, begins: date, until: date, now: datetime) -> DaysView | None:
    """Return the days of a course, all but its first.

    The sentence counts the days that are over, and today once something is known of it.
    """
    today = now.date()
    first = begins + _DAY
    if first >= until:
        return None
    past = spf_adherence(logbook, first, today)
    blocks = [_block(day, today) for day in past]
    ahead = max(first, today + _DAY)
    while ahead < until:
        blocks.append(SpfBlock(Kept.AHEAD, 0, False, f"{say_day(ahead, today)}: ahead"))
        ahead += _DAY
    return DaysView(
        blocks=tuple(blocks),
        first=say_day(first, today),
        last=say_day(until - _DAY, today),
        sentence=_sentence(past),
        key=_key(blocks),
    )


def _block(day: SpfDay, today: date) -> SpfBlock:
    named, is_today = say_day(day.day, today), day.day == today
    match day.state:
        case SpfState.APPLIED:
            times = len(day.applications)
            said = f"{named}: applied {say_number(times, 'time', 'times')}"
            return SpfBlock(Kept.APPLIED, times, is_today, said)
        case SpfState.STAYED_IN:
            return SpfBlock(Kept.STAYED_IN, 0, is_today, f"{named}: indoors")
        case SpfState.OPEN:
            return SpfBlock(Kept.NOT_LOGGED, 0, is_today, f"{named}: nothing logged yet")
        case _:
            return SpfBlock(Kept.NOT_LOGGED, 0, is_today, f"{named}: nothing logged")


def _key(blocks: list[SpfBlock]) -> str:
    """Say what the blocks mean, of those there are."""
    shown = {block.kept for block in blocks}
    return " ".join(said for kept, said in _KEYS.items() if kept in shown)


def _sentence(days: list[SpfDay]) -> str:
    known = [day for day in days if day.state is not SpfState.OPEN]
    if len(known) < _FROM_DAYS:
        return ""
    applied = sum(day.state is SpfState.APPLIED for day in known)
    indoors = sum(day.state is SpfState.STAYED_IN for day in known)
    rest = f", {say_days(indoors)} indoors" if indoors else ""
    return f"Applied on {applied} of {say_days(len(known))}{rest}."
