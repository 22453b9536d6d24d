"""A row of blocks, so many of them filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rollerlog.overriding import override

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class Shape(NamedTuple):
    """How one block looks: its size and the gap after it in px, its corners, its filled ink."""

    width: int
    height: int
    gap: int
    radius: float
    ink: str


class Blocks(QProgressBar):
    """Counts: a QProgressBar for its accessible role and value, all painting is done here."""

    def __init__(self, theme: Theme, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shape = theme, shape
        self.setTextVisible(False)
        self.setRange(0, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_count(self, filled: int, of: int, accessible_text: str) -> None:
        """Fill so many blocks of so many; more than there are fill them all."""
        self.setRange(0, of)
        self.setValue(min(filled, of))
        self.setAccessibleName(accessible_text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        shape = self._shape
        return QSize(self.maximum() * (shape.width + shape.gap) - shape.gap, shape.height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = self._shape
        top = (self.height() - shape.height) // 2 + 0.5
        for index in range(self.maximum()):
            filled = index < self.value()
            painter.setPen(QPen(self._theme.color(shape.ink if filled else "line.strong"), 1))
            painter.setBrush(self._theme.color(shape.ink if filled else "bg.surface"))
            left = index * (shape.width + shape.gap) + 0.5
            block = QRectF(left, top, shape.width - 1, shape.height - 1)
            painter.drawRoundedRect(block, shape.radius, shape.radius)
