"""What a year strip shows."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NOTHING, ENTRIES, SESSION = 0, 1, 2


@dataclass(frozen=True)
class RestSpan:
    """A rest from its session's day to the day that is free again, which it leaves out."""

    start: date
    end: date
    needle_um: int
    lane: Literal[0, 1]


@dataclass(frozen=True)
class YearContent:
    """A year's days, 0 nothing, 1 entries, 2 session, what is planned, and the rests."""

    year: int
    today: date
    cells: Mapping[date, int] = field(default_factory=dict)
    spans: tuple[RestSpan, ...] = ()
    month_names: tuple[str, ...] = ("",) * 12
    planned: frozenset[date] = frozenset()

    def days_in(self, month: int) -> int:
        """Return how many days a month of the year has."""
        return calendar.monthrange(self.year, month)[1]

    def month_of_today(self) -> int | None:
        """Return today's month if today is in the year."""
        return self.today.month if self.today.year == self.year else None

    def pieces(self, span: RestSpan) -> Iterator[tuple[int, int, int, bool]]:
        """Yield month, first and last day of a rest's pieces and whether they are ahead."""
        tomorrow = self.today + timedelta(days=1)
        for month in range(1, 13):
            first = date(self.year, month, 1)
            after = date(self.year, month, self.days_in(month)) + timedelta(days=1)
            start, end = max(span.start, first), min(span.end, after)
            for begin, stop, ahead in (
                (start, min(end, tomorrow), False),
                (max(start, tomorrow), end, True),
            ):
                if begin < stop:
                    yield month, begin.day, (stop - timedelta(days=1)).day, ahead
