"""What the year strip shows: its days, the rests of two areas, and the words around them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Literal, TypeVar

from rollerlog.domain.aftercare import areas_of
from rollerlog.domain.logbook import DATED
from rollerlog.domain.model import Session
from rollerlog.ui.formats import MONTHS, say_number
from rollerlog.ui.marks.year_content import ENTRIES, SESSION, RestSpan
from rollerlog.ui.names import AREA_NAMES
from rollerlog.ui.timeline.resting import rested_until, zones_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry
    from rollerlog.ui.timeline.filters import Filter

_E = TypeVar("_E", bound="Entry")

# The mark of a session takes the place of any other.
_KINDS: tuple[type[Entry], ...] = (*(kind for kind in DATED if kind is not Session), Session)
_LONGEST_REST = timedelta(days=365 * 2)  # own days of 365, half as long again, and 28
_A_DAY = timedelta(days=1)
_LANES: tuple[Literal[0, 1], ...] = (0, 1)
MONTH_NAMES = tuple(name[:3] for name in MONTHS)


@dataclass(frozen=True, slots=True)
class Year:
    """A year for the strip; ``areas`` are the one or two whose rests are drawn."""

    year: int
    cells: dict[date, int]
    spans: tuple[RestSpan, ...]
    areas: tuple[str, ...]
    sessions: int

    @property
    def sessions_said(self) -> str:
        """How many sessions the year has."""
        return say_number(self.sessions, "session", "sessions")

    def bars_said(self) -> tuple[str, str]:
        """Return what the legend says of the upper and of the lower bar."""
        names = [AREA_NAMES[area] for area in self.areas]
        if not names:
            return "", ""
        if len(names) == 1:
            return f"bar: {names[0]} resting", "pale: ahead"
        return f"upper bar: {names[0]} resting", f"lower bar: {names[1]} · pale: ahead"

    def months_said(self, planned: Mapping[date, int]) -> tuple[str, ...]:
        """Return each month as it is read out: "June, 3 sessions, face resting 9 to 23".

        ``planned`` is how many sessions are planned for the days to come.
        """
        return tuple(self._month_said(month, planned) for month in range(1, 13))

    def _month_said(self, month: int, planned: Mapping[date, int]) -> str:
        first = date(self.year, month, 1)
        after = date(self.year + month // 12, month % 12 + 1, 1)
        count = sum(k == SESSION and first <= day < after for day, k in self.cells.items())
        said = [MONTHS[month - 1], say_number(count, "session day", "session days")]
        ahead = sum(many for day, many in planned.items() if first <= day < after)
        if ahead:
            said.append(say_number(ahead, "planned session", "planned sessions"))
        for span in self.spans:
            start, end = max(span.start, first), min(span.end, after - timedelta(days=1))
            if start < after and span.end > first:
                area = AREA_NAMES[self.areas[span.lane]]
                said.append(f"{area} resting {start.day} to {end.day}")
        return ", ".join(said)


def year_of(logbook: Logbook, year: int, chosen: Filter) -> Year:
    """Return a year of a logbook, of the areas of a filter where it names any."""
    zones = chosen.zones(logbook)
    areas = lanes(logbook, chosen)
    return logbook.derived(
        f"timeline-year {year} {zones} {areas}", lambda: _year(logbook, year, zones, areas)
    )


def lanes(logbook: Logbook, chosen: Filter) -> tuple[str, ...]:
    """Return the areas whose rests are drawn: those chosen, else the two rolled last."""
    found: dict[str, None] = {}
    for session in reversed(logbook.all(Session)):
        for area in areas_of(logbook, session.zones):
            if not chosen.areas or area in chosen.areas:
                found[area] = None
        if len(found) >= 2:
            break
    order = list(AREA_NAMES)
    return tuple(sorted(list(found)[:2], key=order.index))


def first_year(logbook: Logbook, today: date) -> int:
    """Return the year of the first entry."""
    firsts = (found[0].at.year for kind in _KINDS if (found := logbook.all(kind)))
    return min((*firsts, today.year))


def _year(
    logbook: Logbook, year: int, zones: frozenset[str] | None, areas: tuple[str, ...]
) -> Year:
    cells: dict[date, int] = {}
    sessions = 0
    for kind in _KINDS:
        for entry in _in_year(logbook.all(kind), year):
            if zones is None or not entry.zones or not zones.isdisjoint(entry.zones):
                cells[entry.at.date()] = SESSION if kind is Session else ENTRIES
                sessions += kind is Session
    spans = tuple(
        span
        for lane, area in zip(_LANES, areas, strict=False)
        for span in _spans(logbook, year, area, lane)
    )
    return Year(year, cells, spans, areas, sessions)


def _spans(logbook: Logbook, year: int, area: str, lane: Literal[0, 1]) -> Iterator[RestSpan]:
    zones = zones_in(logbook, area)
    earliest = date(year, 1, 1) - _LONGEST_REST
    for session in _between(logbook.all(Session), earliest, date(year + 1, 1, 1)):
        if not zones.isdisjoint(session.zones):
            until = rested_until(logbook, session, zones)
            if until > date(year, 1, 1):
                yield RestSpan(session.at.date(), until, session.needle_um, lane)


def _in_year(entries: Sequence[_E], year: int) -> Sequence[_E]:
    return _between(entries, date(year, 1, 1), date(year + 1, 1, 1))


def _between(entries: Sequence[_E], first: date, after: date) -> Sequence[_E]:
    # Entries are in the order of their instants; with the offsets of travel dates may differ.
    start, end = (datetime(d.year, d.month, d.day, tzinfo=UTC) for d in (first, after))
    low = bisect_left(entries, start - _A_DAY, key=lambda entry: entry.at)
    high = bisect_left(entries, end + _A_DAY, key=lambda entry: entry.at)
    return [entry for entry in entries[low:high] if first <= entry.at.date() < after]
