"""The docked surface whose colour fades from one answer to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rollerlog.overriding import override

if TYPE_CHECKING:
    from rollerlog.ui.log.offers import Look
    from rollerlog.ui.theme import Theme

FADE_MS = 120


class Ground(QWidget):
    """A surface in the soft colour of a look, under a line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look: Look = "plain"
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._paint_in)
        self._color = self._wanted()
        theme.changed.connect(self._follow_theme)

    @property
    def color(self) -> QColor:
        """The colour shown now."""
        return QColor(self._color)

    def show_look(self, look: Look) -> None:
        """Turn to the colour of another look."""
        if look == self._look:
            return
        self._look = look
        self._fade.stop()
        if self._theme.reduced_motion or not self.isVisible():
            self._follow_theme()
            return
        self._fade.setStartValue(self._color)
        self._fade.setEndValue(self._wanted())
        self._fade.start()

    def _wanted(self) -> QColor:
        token = "bg.surface" if self._look == "plain" else f"{self._look}.soft"
        return self._theme.color(token)

    def _paint_in(self, color: object) -> None:
        if isinstance(color, QColor):
            self._color = color
            self.update()

    def _follow_theme(self) -> None:
        self._fade.stop()
        self._color = self._wanted()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._color)
        line = "line.hair" if self._look == "plain" else f"{self._look}.line"
        painter.fillRect(0, 0, self.width(), 1, self._theme.color(line))
