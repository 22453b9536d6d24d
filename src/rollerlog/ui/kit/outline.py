"""The drawn outline of a roller and its blocks, for an empty kit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_HEAD = QRectF(1, 1, 64, 26)
_NEEDLES, _FIRST_X, _STEP = 7, 9.0, 8.0
_BLOCKS, _BLOCK, _GAP = 10, QSize(9, 14), 2
_BLOCKS_X = 84.0
_FAINTEST = 0.35


class KitOutline(QWidget):
    """A roller's head with its needles, and empty blocks that fade out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        width = _BLOCKS_X + _BLOCKS * (_BLOCK.width() + _GAP)
        return QSize(round(width), 36)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.color("line.strong")
        painter.setPen(QPen(color, 1.25))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(_HEAD, 7, 7)
        for needle in range(_NEEDLES):
            x = _FIRST_X + needle * _STEP
            painter.drawLine(QPointF(x, _HEAD.bottom()), QPointF(x, _HEAD.bottom() + 6))
        for block in range(_BLOCKS):
            color.setAlphaF(1 - (1 - _FAINTEST) * block / (_BLOCKS - 1))
            painter.setPen(QPen(color, 1))
            left = _BLOCKS_X + block * (_BLOCK.width() + _GAP) + 0.5
            place = QRectF(left, 10.5, _BLOCK.width() - 1, _BLOCK.height() - 1)
            painter.drawRoundedRect(place, 2, 2)
