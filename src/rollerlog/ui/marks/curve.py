"""The small curve of a reaction by day."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen

from rollerlog.overriding import override
from rollerlog.ui.marks.graphic import Graphic
from rollerlog.ui.restyling import redraw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_HIGHEST = 4
_TICKS = (0, 2, 4, 7, 10, 14, 21, 28, 42, 56, 84)
_ROW_PX = 18
_MARKER_PX = 3.0


class ReactionCurve(Graphic):
    """Levels from 0 to 4 over the days since a session; a gap stays a gap."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._points: tuple[tuple[int, int | None], ...] = ()
        self._last_day = 14
        self._needle_um = 0

    def show_points(
        self,
        points: Sequence[tuple[int, int | None]],
        last_day: int,
        needle_um: int,
        accessible_text: str,
    ) -> None:
        """Show (day, level) points in the length's colour; a level of None breaks the line."""
        self._points = tuple(sorted(points, key=lambda point: point[0]))
        self._last_day = max(1, last_day)
        self._needle_um = needle_um
        self.setAccessibleName(accessible_text)
        redraw(self)

    def day_ticks(self) -> list[int]:
        """Return the days written under the curve, as many as have room."""
        metrics = QFontMetrics(self._theme.font("chart"))
        wanted = [day for day in _TICKS if day < self._last_day]
        ticks = [self._last_day]
        for day in reversed(wanted):
            apart = self._place(ticks[-1], 0).x() - self._place(day, 0).x()
            if apart > metrics.horizontalAdvance(f"{day}{ticks[-1]}") / 2 + 6:
                ticks.append(day)
        return ticks[::-1]

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._theme.font("chart")).height()
        return QSize(272, _HIGHEST * self._theme.px(_ROW_PX) + 2 * line + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        color = self._theme.length_color(self._needle_um)
        places = [
            (self._place(day, level) if level is not None else None)
            for day, level in self._points
            if day <= self._last_day
        ]
        painter.setPen(QPen(color, 2.25, c=Qt.PenCapStyle.RoundCap))
        for start, end in itertools.pairwise(places):
            if start is not None and end is not None:
                painter.drawLine(start, end)
        painter.setPen(QPen(self._theme.color("bg.surface"), 1.5))
        painter.setBrush(color)
        for place in filter(None, places):
            painter.drawEllipse(place, _MARKER_PX + 0.75, _MARKER_PX + 0.75)

    def _paint_axes(self, painter: QPainter) -> None:
        font = self._theme.font("chart")
        line = QFontMetrics(font).height()
        painter.setFont(font)
        plot = self._plot()
        for level in range(_HIGHEST + 1):
            y = round(self._place(0, level).y())
            painter.setPen(QPen(self._theme.color("chart.grid"), 1.25))
            painter.drawLine(QPointF(plot.left() - 3, y), QPointF(plot.right() + 3, y))
            painter.setPen(self._theme.color("chart.axis"))
            beside = QRectF(0, y - line / 2, plot.left() - 10, line)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight, str(level))
        for day in self.day_ticks():
            x = self._place(day, 0).x()
            under = QRectF(x - 30, plot.bottom() + 6, 60, line)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, str(day))

    def _plot(self) -> QRectF:
        metrics = QFontMetrics(self._theme.font("chart"))
        half, digit = metrics.height() / 2, metrics.horizontalAdvance("0")
        bottom = self.height() - metrics.height() - 6
        return QRectF(
            QPointF(digit + 17, half), QPointF(self.width() - digit - 3, bottom - half + 6)
        )

    def _place(self, day: int, level: int) -> QPointF:
        plot = self._plot()
        x = plot.left() + plot.width() * day / self._last_day
        return QPointF(x, plot.bottom() - plot.height() * level / _HIGHEST)
