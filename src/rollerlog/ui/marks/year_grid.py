"""Where the days of a year strip are."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

MONTHS = range(1, 13)
MOST_DAYS = 31
CELL_PX = 10.0
_LANE_TOPS_PX = (15.5, 22.5)
_LANE_PX = 4.5


@dataclass(frozen=True)
class YearGrid:
    """A row per month: a label, then a column per day."""

    width: float
    height: float
    label_width: float

    @property
    def row_height(self) -> float:
        """The distance from one month to the next."""
        return math.floor(self.height / len(MONTHS))

    @property
    def pitch(self) -> float:
        """The distance from one day to the next."""
        return (self.width - self.label_width) / MOST_DAYS

    def row_rect(self, month: int) -> QRectF:
        """Return the whole row of a month."""
        return QRectF(0, (month - 1) * self.row_height, self.width, self.row_height)

    def label_rect(self, month: int) -> QRectF:
        """Return where a month's name is centred in height."""
        return QRectF(0, self._top(month) - CELL_PX, self.label_width, 3 * CELL_PX)

    def cell_rect(self, month: int, day: int) -> QRectF:
        """Return a day's cell."""
        left = self.label_width + (day - 1) * self.pitch
        return QRectF(left, self._top(month), self.pitch - 1, CELL_PX)

    def bar_rect(self, month: int, days: tuple[int, int], lane: int, thickness: float) -> QRectF:
        """Return the bar from a first to a last day, centred on its lane."""
        first, last = (self.cell_rect(month, day) for day in days)
        middle = first.top() + _LANE_TOPS_PX[lane] + _LANE_PX / 2
        return QRectF(first.left(), middle - thickness / 2, last.right() - first.left(), thickness)

    def column_rect(self, month: int, day: int) -> QRectF:
        """Return a day's cell with the lanes under it."""
        cell = self.cell_rect(month, day)
        return cell.adjusted(-1.5, -2, 1.5, _LANE_TOPS_PX[1] + _LANE_PX - CELL_PX + 2.5)

    def day_at(self, pos: QPointF) -> tuple[int, int] | None:
        """Return the month and column at a point; the column may be past the month's end."""
        month = int(pos.y() // self.row_height) + 1
        day = math.floor((pos.x() - self.label_width) / self.pitch) + 1
        inside = month in MONTHS and 1 <= day <= MOST_DAYS
        return (month, day) if inside else None

    def _top(self, month: int) -> float:
        return (month - 1) * self.row_height + 4
