"""The last day of each length before an occasion, in words and as bars. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.planning.last_day import last_days
from rollerlog.ui.formats import capital, say_day, say_days, say_length
from rollerlog.ui.marks.day_lanes import DayLine, Lane
from rollerlog.ui.plan import wording

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.last_day import LastDay


@dataclass(frozen=True, slots=True)
class LengthView:
    """One length: its last day, or why there is none, and what would run from that day."""

    needle_um: int
    length: str
    day: date | None
    answer: str
    note: str
    line: DayLine | None
    said: str

    @property
    def id(self) -> str:
        """What tells it from the others."""
        return str(self.needle_um)


def length_views(
    logbook: Logbook, zones: Sequence[str], on: date, now: datetime, *, procedure: bool
) -> list[LengthView]:
    """Return the lengths the zones take at home, the longest first."""
    if not zones:
        return []
    found = last_days(logbook, zones, on, now, procedure=procedure)
    drawn = {last.row: _lanes(last) for last in found if last.day is not None}
    lanes = [lane for some in drawn.values() for lane in some]
    today = now.date()
    shared = _Shared(
        first=min((last.latest for last in found if last.day is not None), default=on),
        end=max((lane.until for lane in lanes), default=on),
        occasion=on,
        labels=tuple((lane.label, _until(lane, today)) for lane in lanes),
    )
    return [
        _fits(last, last.day, drawn[last.row], shared, today)
        if last.day is not None
        else _too_late(logbook, zones, last, today)
        for last in reversed(found)
    ]


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all lines of days have in common."""

    first: date
    end: date
    occasion: date
    labels: tuple[tuple[str, str], ...]


def _lanes(last: LastDay) -> tuple[Lane, ...]:
    until = max(hold.until for hold in last.holds)
    holds = [wording.HOLD_LANES[hold.what] for hold in last.holds if hold.until == until]
    lanes = [Lane("rest", "Rest", last.rest.until)]
    lanes.append(Lane("hold", f"Pause: {', '.join(holds)}", until))
    if last.spf is not None:
        lanes.append(Lane("spf", wording.SPF_LANE, last.spf.until))
    return tuple(lanes)


def _until(lane: Lane, today: date) -> str:
    return f"until {say_day(lane.until, today)}"


def _too_late(logbook: Logbook, zones: Sequence[str], last: LastDay, today: date) -> LengthView:
    latest = say_day(last.latest, today)
    note = f"The last day was {latest}."
    if last.latest >= today:
        rest = capital(wording.rests(logbook, zones, last.opens_on, today))
        note = f"{rest}; the last day would be {latest}."
    needle_um = last.row.up_to_um
    return LengthView(needle_um, say_length(needle_um), None, "No day left", note, None, "")


def _fits(
    last: LastDay, day: date, lanes: tuple[Lane, ...], shared: _Shared, today: date
) -> LengthView:
    needle_um = last.row.up_to_um
    length, answer = say_length(needle_um), say_day(day, today)
    occasion = say_day(shared.occasion, today)
    line = DayLine(
        first=shared.first,
        end=shared.end,
        start=day,
        occasion=shared.occasion,
        needle_um=needle_um,
        occasion_text=occasion,
        lanes=lanes,
        untils=tuple(_until(lane, today) for lane in lanes),
        labels=shared.labels,
    )
    spoken = "; ".join(
        f"{lane.label}, {say_days((lane.until - day).days)}, {_until(lane, today)}"
        for lane in lanes
    )
    said = f"{length} on {answer}: {spoken}. The occasion is on {occasion}."
    return LengthView(needle_um, length, day, answer, "", line, said)
