"""The pips that count answered scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rollerlog.overriding import override

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_PIP_PX = (24, 8)
_GAP_PX = 4


class ProgressPips(QProgressBar):
    """One pip per scale, filled when it is answered."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setRange(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_progress(self, done: int, of: int, accessible_text: str) -> None:
        """Fill so many pips of so many."""
        self.setRange(0, of)
        self.setValue(done)
        self.setAccessibleName(accessible_text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.maximum() * (_PIP_PX[0] + _GAP_PX) - _GAP_PX, _PIP_PX[1])

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _PIP_PX[1]) / 2
        for index in range(self.maximum()):
            done = index < self.value()
            painter.setPen(QPen(self._theme.color("accent.fill" if done else "line.strong"), 1))
            painter.setBrush(self._theme.color("accent.fill" if done else "bg.surface"))
            left = index * (_PIP_PX[0] + _GAP_PX) + 0.5
            painter.drawRoundedRect(
                QRectF(left, top + 0.5, _PIP_PX[0] - 1, _PIP_PX[1] - 1), 2.5, 2.5
            )
