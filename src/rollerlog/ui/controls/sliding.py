"""A pane that slides in from the right, over what it has no room beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_SLIDE_MS = 150


class SlideIn(QPropertyAnimation):
    """Moves a pane to the place it has been given; at once where motion is reduced."""

    def __init__(self, theme: Theme, pane: QWidget, parent: QWidget) -> None:
        super().__init__(pane, b"pos", parent)
        self._theme, self._pane = theme, pane
        self.setDuration(_SLIDE_MS)
        self.setEasingCurve(QEasingCurve.Type.OutCubic)

    def begin(self) -> None:
        """Come from the right of where the pane is."""
        if self._theme.reduced_motion:
            return
        there = self._pane.pos()
        self.setStartValue(there + QPoint(self._pane.width(), 0))
        self.setEndValue(there)
        self.start()
