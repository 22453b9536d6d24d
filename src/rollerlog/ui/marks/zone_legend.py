"""What the looks of zones mean, in one wrapping line of swatches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.face_paint import paint_zone
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.marks.face_zone import ZoneState
    from rollerlog.ui.theme import Theme

_SWATCH_PX = 14
_GAP_PX = 6
_APART_PX = 16


class ZoneLegend(QWidget):
    """Swatches with words; the state never-rolled is the one that cannot be chosen."""

    def __init__(
        self,
        theme: Theme,
        entries: Sequence[tuple[ZoneState | Literal["never-rolled"], str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries = tuple(entries)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(text for _, text in self._entries))
        follow_theme(self, theme)

    @override
    def sizeHint(self) -> QSize:
        width = sum(self._width(text) + _APART_PX for _, text in self._entries) - _APART_PX
        return QSize(width, self._line())

    @override
    def minimumSizeHint(self) -> QSize:
        width = max((self._width(text) for _, text in self._entries), default=0)
        return QSize(width, self._line())

    @override
    def heightForWidth(self, width: int) -> int:
        return len(self._lines(width)) * self._line()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("caption"))
        for row, entries in enumerate(self._lines(self.width())):
            used = sum(self._width(text) + _APART_PX for _, text in entries) - _APART_PX
            left = (self.width() - used) // 2
            top = row * self._line()
            for state, text in entries:
                place = QPointF(left + 0.5, top + (self._line() - _SWATCH_PX) // 2 + 0.5)
                self._paint_swatch(painter, QRectF(place, QPointF(13, 13) + place), state)
                painter.setPen(self._theme.color("text.secondary"))
                words = QRectF(left + _SWATCH_PX + _GAP_PX, top, self._width(text), self._line())
                painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
                left += self._width(text) + _APART_PX

    def _paint_swatch(
        self, painter: QPainter, rect: QRectF, state: ZoneState | Literal["never-rolled"]
    ) -> None:
        path = QPainterPath()
        path.addRoundedRect(rect, 3, 3)
        if state != "never-rolled":
            paint_zone(painter, self._theme, path, state)
            return
        pen = QPen(self._theme.color("line.strong"), 1)
        painter.strokePath(path, pen)
        painter.setPen(pen)
        inner = rect.adjusted(3, 3, -3, -3)
        painter.drawLine(inner.topLeft(), inner.bottomRight())
        painter.drawLine(inner.topRight(), inner.bottomLeft())

    def _lines(self, width: int) -> list[list[tuple[ZoneState | Literal["never-rolled"], str]]]:
        lines: list[list[tuple[ZoneState | Literal["never-rolled"], str]]] = [[]]
        left = 0
        for entry in self._entries:
            if lines[-1] and left + self._width(entry[1]) > width:
                lines.append([])
                left = 0
            lines[-1].append(entry)
            left += self._width(entry[1]) + _APART_PX
        return lines

    def _width(self, text: str) -> int:
        metrics = QFontMetrics(self._theme.font("caption"))
        return _SWATCH_PX + _GAP_PX + metrics.horizontalAdvance(text) + 1

    def _line(self) -> int:
        return max(_SWATCH_PX + 4, QFontMetrics(self._theme.font("caption")).height() + 2)
