"""The sentence under the date. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.formats import capital, say_day
from rollerlog.ui.standing import Look, Standing, places

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook

_NUMBERS = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)


def sentence(logbook: Logbook, shown: Sequence[Standing], count: int, today: date) -> str:
    """Return how many things are due and how the skin stands, in words."""
    lead = f"{capital(_small_things(count))} today." if count else "Nothing to do."
    ends: dict[str, list[Standing]] = {}
    for area in sorted(shown, key=lambda area: list(Look).index(area.look)):
        ends.setdefault(_end(area, today, with_date=not count), []).append(area)
    if not count and list(ends) == [_READY]:
        ends = {f"{_READY} whenever you are": ends[_READY]}
    clauses = [_clause(logbook, areas, end) for end, areas in ends.items()]
    return f"{lead} {capital('; '.join(clauses))}." if clauses else lead


_READY = "ready"


def _small_things(count: int) -> str:
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} small {'thing' if count == 1 else 'things'}"


def _end(area: Standing, today: date, *, with_date: bool) -> str:
    match area.look:
        case Look.PAUSED:
            return "paused"
        case Look.RESTING:
            until = area.opens_on if with_date else None
            return f"resting until {say_day(until, today)}" if until else "resting"
        case Look.CHECK_FIRST:
            return "waiting for a check-in"
        case _:
            return _READY


def _clause(logbook: Logbook, areas: list[Standing], end: str) -> str:
    where, plural = places(logbook, [(area, _zones(area)) for area in areas])
    return f"your {where} {'are' if plural else 'is'} {end}"


def _zones(area: Standing) -> tuple[str, ...]:
    zones = area.looking(area.look)
    return area.ids if "under-eye" in zones else zones
