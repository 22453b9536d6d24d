"""The interval of a change in redness on a line, with zero marked."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen

from rollerlog.overriding import override
from rollerlog.ui.marks.graphic import Graphic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_LEAST, _STEP, _BOX_PX, _LINE_Y_PX, _SIDE_PX = 6, 3, 16, 17, 16


class RednessLine(Graphic):
    """From less red at the left to redder at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value = self._half_width = 0.0

    def show_interval(self, value: float, half_width: float, said: str) -> None:
        """Show a change with its interval."""
        self._value, self._half_width = value, half_width
        self.setAccessibleName(said)
        self.update()

    @property
    def reach(self) -> int:
        """How far the line goes either way."""
        far = max(_LEAST, abs(self._value) + self._half_width)
        return ceil(far / _STEP) * _STEP

    def _x(self, value: float) -> float:
        side = self._theme.px(_SIDE_PX)
        room = self.width() - 2 * side
        return side + room * (value + self.reach) / (2 * self.reach)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._theme.font("chart")).height()
        caption = QFontMetrics(self._theme.font("caption")).height()
        return QSize(220, self._theme.px(_LINE_Y_PX) + self._theme.px(14) + line + caption + 6)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = self._theme.px(_LINE_Y_PX) + 0.5
        self._paint_interval(painter, y)
        self._paint_axis(painter, y)

    def _paint_axis(self, painter: QPainter, y: float) -> None:
        axis = self._theme.color("chart.axis")
        painter.setPen(QPen(axis, 1))
        painter.drawLine(QPointF(self._x(-self.reach), y), QPointF(self._x(self.reach), y))
        step = _STEP if self.reach <= 2 * _LEAST else 2 * _STEP
        painter.setFont(self._theme.font("chart"))
        line = QFontMetrics(painter.font()).height()
        top = y + self._theme.px(12)
        for value in range(-(self.reach // step) * step, self.reach + 1, step):
            x = round(self._x(value)) + 0.5
            painter.setPen(QPen(axis, 1))
            if value:
                painter.drawLine(QPointF(x, y - 4), QPointF(x, y + 4))
            sign = "\N{MINUS SIGN}" if value < 0 else "+" if value else ""
            painter.drawText(
                QRectF(x - 24, top, 48, line), Qt.AlignmentFlag.AlignHCenter, f"{sign}{abs(value)}"
            )
        self._paint_zero(painter, y)
        self._paint_ends(painter, top + line + 2)

    def _paint_zero(self, painter: QPainter, y: float) -> None:
        x = round(self._x(0)) + 0.5
        pen = QPen(self._theme.color("text.secondary"), 1.25)
        pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, y - 15), QPointF(x, y + 11))

    def _paint_ends(self, painter: QPainter, top: float) -> None:
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text.tertiary"))
        room = QRectF(4, top, self.width() - 4, QFontMetrics(painter.font()).height() + 2)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, "less red")
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, "redder")

    def _paint_interval(self, painter: QPainter, y: float) -> None:
        left, right = (self._x(self._value + side * self._half_width) for side in (-1, 1))
        half = self._theme.px(_BOX_PX) / 2
        painter.setPen(QPen(self._theme.color("rest.fill"), 1))
        painter.setBrush(self._theme.color("chart.band"))
        painter.drawRoundedRect(QRectF(left, y - half, max(2, right - left), 2 * half), 3, 3)
        x = self._x(self._value)
        painter.setPen(QPen(self._theme.color("text.primary"), 2.5))
        painter.drawLine(QPointF(x, y - half - 4), QPointF(x, y + half + 4))
