"""The blocks that count the uses of a roller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rollerlog.overriding import override

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_BLOCK_PX = (9, 14)
_GAP_PX = 2


class UseBlocks(QProgressBar):
    """One block per session a roller is for, filled when it is used."""

    # A QProgressBar only for its accessible role and value: all painting is done here.

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setRange(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_uses(self, used: int, of: int, accessible_text: str) -> None:
        """Fill so many blocks of so many; more uses than there are blocks fill them all."""
        self.setRange(0, of)
        self.setValue(min(used, of))
        self.setAccessibleName(accessible_text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.maximum() * (_BLOCK_PX[0] + _GAP_PX) - _GAP_PX, _BLOCK_PX[1])

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, height = _BLOCK_PX
        top = (self.height() - height) // 2
        for index in range(self.maximum()):
            used = index < self.value()
            painter.setPen(QPen(self._theme.color("text.secondary" if used else "line.strong"), 1))
            painter.setBrush(self._theme.color("text.secondary" if used else "bg.surface"))
            left = index * (width + _GAP_PX) + 0.5
            painter.drawRoundedRect(QRectF(left, top + 0.5, width - 1, height - 1), 2, 2)
