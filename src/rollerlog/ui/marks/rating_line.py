"""The small line of one concern's ratings over time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen

from rollerlog.overriding import override
from rollerlog.ui.marks.graphic import Graphic
from rollerlog.ui.restyling import redraw

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_HIGHEST, _PLOT_PX, _DOT_PX = 10, 44, 3.0


class RatingLine(Graphic):
    """Levels from 0 to 10 at the days they were given; the first and the last day are written."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._points: tuple[tuple[date, int], ...] = ()
        self._ends = ("", "")

    def show_points(
        self, points: Sequence[tuple[date, int]], ends: tuple[str, str], accessible_text: str
    ) -> None:
        """Show (day, level) points, with what is written under the first and the last."""
        self._points, self._ends = tuple(points), ends
        self.setAccessibleName(accessible_text)
        redraw(self)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._theme.font("chart")).height()
        return QSize(220, self._theme.px(_PLOT_PX) + 2 * line + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axes(painter)
        places = [self._place(day, level) for day, level in self._points]
        color = self._theme.color("accent.fill")
        painter.setPen(QPen(color, 2, c=Qt.PenCapStyle.RoundCap))
        for start, end in pairwise(places):
            painter.drawLine(start, end)
        painter.setPen(QPen(self._theme.color("bg.surface"), 1.5))
        painter.setBrush(color)
        for place in places:
            painter.drawEllipse(place, _DOT_PX + 0.75, _DOT_PX + 0.75)
        self._paint_ends(painter, places)

    def _paint_axes(self, painter: QPainter) -> None:
        plot, font = self._plot(), self._theme.font("chart")
        line = QFontMetrics(font).height()
        painter.setFont(font)
        for level in (0, _HIGHEST):
            y = round(self._place(self._points[0][0], level).y()) + 0.5
            painter.setPen(QPen(self._theme.color("chart.grid"), 1.25))
            painter.drawLine(QPointF(plot.left() - 6, y), QPointF(plot.right() + 6, y))
            painter.setPen(self._theme.color("chart.axis"))
            beside = QRectF(0, y - line / 2, plot.left() - 10, line)
            painter.drawText(beside, Qt.AlignmentFlag.AlignRight, str(level))

    def _paint_ends(self, painter: QPainter, places: Sequence[QPointF]) -> None:
        font = self._theme.font("chart", QFont.Weight.DemiBold)
        line, plot = QFontMetrics(font).height(), self._plot()
        painter.setFont(font)
        painter.setPen(self._theme.color("text.primary"))
        for end in (0, -1):
            place, level = places[end], self._points[end][1]
            above = QRectF(place.x() - 20, place.y() - line - 4, 40, line)
            painter.drawText(above, Qt.AlignmentFlag.AlignHCenter, str(level))
        painter.setFont(self._theme.font("chart"))
        painter.setPen(self._theme.color("chart.axis"))
        under = QRectF(plot.left() - 6, plot.bottom() + 4, plot.width() + 12, line)
        painter.drawText(under, Qt.AlignmentFlag.AlignLeft, self._ends[0])
        if self._ends[1] != self._ends[0]:
            painter.drawText(under, Qt.AlignmentFlag.AlignRight, self._ends[1])

    def _plot(self) -> QRectF:
        metrics = QFontMetrics(self._theme.font("chart"))
        left, top = metrics.horizontalAdvance("10") + 16, metrics.height()
        bottom = self.height() - metrics.height() - 4
        return QRectF(QPointF(left, top), QPointF(self.width() - 10, bottom))

    def _place(self, day: date, level: int) -> QPointF:
        plot, first = self._plot(), self._points[0][0]
        days = max(1, (self._points[-1][0] - first).days)
        x = plot.left() + plot.width() * (day - first).days / days
        return QPointF(x, plot.bottom() - plot.height() * level / _HIGHEST)
