"""The depth mark: a bar that hangs from a skin line, as deep as the needles are long."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.restyling import follow_theme, redraw

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

SKIN_LINE_PX = 9.0
BAR_PX = 4.0
_GAP_PX = 5
_INLINE_PX = 15
_SHORTEST_BAR_PX = 3.0


def paint_depth_mark(painter: QPainter, theme: Theme, rect: QRectF, needle_um: int) -> None:
    """Draw the mark centred in the rect and as high as it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    x, top = math.floor(rect.center().x()), math.floor(rect.top()) + 0.5
    height = rect.bottom() - top
    track = QColor(theme.color("line.strong"))
    track.setAlphaF(0.38)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(track)
    painter.drawRoundedRect(QRectF(x - BAR_PX / 2, top, BAR_PX, height), 1.5, 1.5)
    painter.setBrush(theme.length_color(needle_um))
    depth = max(_SHORTEST_BAR_PX, height * theme.depth_fraction(needle_um))
    painter.drawRoundedRect(QRectF(x - BAR_PX / 2, top, BAR_PX, depth), 1, 1)
    skin = QPen(theme.color("text.secondary"), 1.25)
    skin.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(skin)
    half = SKIN_LINE_PX / 2
    painter.drawLine(QPointF(x - half, top), QPointF(x + half, top))
    painter.restore()


class DepthMark(QWidget):
    """A depth mark with its length beside it."""

    def __init__(
        self, theme: Theme, needle_um: int, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._needle_um = needle_um
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        follow_theme(self, theme)

    def show_length(self, needle_um: int, text: str) -> None:
        """Show another length, its number written as handed in."""
        self._needle_um = needle_um
        self._text = text
        self.setAccessibleName(text)
        redraw(self)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        width = round(SKIN_LINE_PX) + _GAP_PX + metrics.horizontalAdvance(self._text)
        return QSize(width + 1, max(self._theme.px(_INLINE_PX) + 1, metrics.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self._theme.px(_INLINE_PX)
        top = (self.height() - height) / 2
        paint_depth_mark(
            painter, self._theme, QRectF(0, top, SKIN_LINE_PX, height), self._needle_um
        )
        painter.setFont(self._font())
        painter.setPen(self._theme.color("text.primary"))
        beside = self.rect().adjusted(round(SKIN_LINE_PX) + _GAP_PX, 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, self._text)

    def _font(self) -> QFont:
        return self._theme.font("body", QFont.Weight.Medium)
