"""What a month grid shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

WEEKS, WEEKDAYS = 6, 7


@dataclass(frozen=True, slots=True)
class Span:
    """A rest from its session's day to the day that is free again; ahead where only planned."""

    start: date
    until: date
    needle_um: int
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class MonthContent:
    """A month by its first day, what lies in it, and what is read out of its days."""

    month: date
    today: date
    title: str = ""
    weekdays: tuple[str, ...] = ("",) * WEEKDAYS
    first_weekday: int = 0
    rolled: frozenset[date] = frozenset()
    planned: frozenset[date] = frozenset()
    spans: tuple[Span, ...] = ()
    texts: Mapping[date, str] = field(default_factory=dict)

    def day_of(self, cell: int) -> date:
        """Return the day of a cell, counted row by row."""
        before = (self.month.weekday() - self.first_weekday) % WEEKDAYS
        return self.month + timedelta(days=cell - before)

    def cell_of(self, day: date) -> int | None:
        """Return the cell of a day, None where the grid does not reach it."""
        cell = (day - self.day_of(0)).days
        return cell if 0 <= cell < WEEKS * WEEKDAYS else None

    def holds(self, day: date) -> bool:
        """Return whether a day is one of the month."""
        return (day.year, day.month) == (self.month.year, self.month.month)


def months_on(day: date, by: int) -> date:
    """Return a day so many months on, or the last of that month where it has fewer days."""
    number = day.year * 12 + day.month - 1 + by
    year, month = divmod(number, 12)
    last = date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))
