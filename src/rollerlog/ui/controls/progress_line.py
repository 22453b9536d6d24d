"""How far a piece of work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from rollerlog.overriding import override

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_LEAST_PX, _HEIGHT_PX = 96, 6


class ProgressLine(QProgressBar):
    """A line that fills: a QProgressBar for its role and value, all painting is done here."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setRange(0, 1)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_done(self, done: int, of: int) -> None:
        """Fill so much of it."""
        self.setRange(0, max(1, of))
        self.setValue(done)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST_PX), self._theme.px(_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        line, radius = QRectF(self.rect()), self.height() / 2
        painter.setBrush(self._theme.color("line.hair"))
        painter.drawRoundedRect(line, radius, radius)
        if self.value():
            line.setWidth(max(line.height(), line.width() * self.value() / self.maximum()))
            painter.setBrush(self._theme.color("accent.fill"))
            painter.drawRoundedRect(line, radius, radius)
