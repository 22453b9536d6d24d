"""Today's UV index by the hour, with now on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF

from rollerlog.overriding import override
from rollerlog.ui.marks.graphic import Graphic
from rollerlog.ui.restyling import redraw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_PLOT_PX, _GAP_PX, _DOT_PX = 68, 4, 4.0
_HIGH = 6
_HIGH_TEXT = f"high {_HIGH}"
_ROOM_ABOVE = 1.2
_LABEL_PX = 4
_DASHES = [3, 2]


class UvCurve(Graphic):
    """A curve over hours since midnight; the times of reminders are shaded."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._points: tuple[tuple[float, float], ...] = ()
        self._shaded: tuple[tuple[float, float], ...] = ()
        self._ticks: tuple[tuple[float, str], ...] = ()
        self._now = (0.0, 0.0)

    def show_day(
        self,
        points: Sequence[tuple[float, float]],
        shaded: Sequence[tuple[float, float]],
        ticks: Sequence[tuple[float, str]],
        now: tuple[float, float],
        accessible_text: str,
    ) -> None:
        """Show (hour, index) points, spans of hours shaded, (hour, text) ticks, and one as now."""
        self._points, self._shaded = tuple(points), tuple(shaded)
        self._ticks, self._now = tuple(ticks), now
        self.setAccessibleName(accessible_text)
        redraw(self)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._theme.font("chart")).height()
        return QSize(240, self._theme.px(_PLOT_PX) + _GAP_PX + line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shade(painter)
        self._paint_lines(painter)
        painter.setPen(QPen(self._theme.color("due.fill"), 2.25, c=Qt.PenCapStyle.RoundCap))
        painter.drawPolyline(QPolygonF([self._place(hour, index) for hour, index in self._points]))
        self._paint_now(painter)
        self._paint_ticks(painter)

    def _paint_shade(self, painter: QPainter) -> None:
        plot = self._plot()
        for begins, ends in self._shaded:
            left, right = (self._place(hour, 0).x() for hour in (begins, ends))
            shade = QRectF(left, plot.top(), right - left, plot.height()) & plot
            painter.fillRect(shade, self._theme.color("due.soft"))

    def _paint_lines(self, painter: QPainter) -> None:
        plot, y = self._plot(), self._place(0, _HIGH).y()
        pen = QPen(self._theme.color("due.line"), 1.25)
        pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QPen(self._theme.color("chart.axis"), 1.25))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setFont(self._theme.font("chart"))
        painter.setPen(self._theme.color("due.text"))
        painter.drawText(QPointF(plot.left() + 2, y - _LABEL_PX), _HIGH_TEXT)

    def _paint_now(self, painter: QPainter) -> None:
        plot, place = self._plot(), self._place(*self._now)
        ink = self._theme.color("text.primary")
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(QPointF(place.x(), plot.top()), QPointF(place.x(), plot.bottom()))
        painter.setPen(QPen(self._theme.color("bg.surface"), 1.5))
        painter.setBrush(ink)
        painter.drawEllipse(place, _DOT_PX + 0.75, _DOT_PX + 0.75)

    def _paint_ticks(self, painter: QPainter) -> None:
        font = self._theme.font("chart")
        top, line = self._plot().bottom() + _GAP_PX, QFontMetrics(font).height()
        painter.setFont(font)
        painter.setPen(self._theme.color("chart.axis"))
        for hour, text in self._ticks:
            under = QRectF(self._place(hour, 0).x() - 20, top, 40, line)
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, text)

    def _plot(self) -> QRectF:
        # Half of the widest hour stands out on both sides.
        half = QFontMetrics(self._theme.font("chart")).horizontalAdvance("24") / 2
        return QRectF(half, 0, self.width() - 2 * half, self._theme.px(_PLOT_PX))

    def _place(self, hour: float, index: float) -> QPointF:
        plot = self._plot()
        first, last = self._points[0][0], self._points[-1][0]
        label = _LABEL_PX + QFontMetrics(self._theme.font("chart")).height()
        top = max(
            max(value for _, value in self._points) * _ROOM_ABOVE,
            _HIGH / (1 - label / plot.height()),
        )
        x = plot.left() + plot.width() * (hour - first) / (last - first)
        return QPointF(x, plot.bottom() - plot.height() * index / top)
