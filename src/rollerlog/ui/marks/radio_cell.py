"""What the cells of a scale have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QRadioButton, QWidget

from rollerlog.overriding import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from rollerlog.ui.theme import Theme


class RadioCell(QRadioButton):
    """A radio button that paints itself; whoever holds it checks it, and has all keys but Space."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def nextCheckState(self) -> None:
        # A click is only a wish: it may be a repeated one, or take the answer back.
        return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()


def stop_at(stop: RadioCell, cells: Iterable[RadioCell]) -> None:
    """Let Tab come to one cell alone; only once all are checked, which moves the tab stop too."""
    for cell in cells:
        one_stop = Qt.FocusPolicy.StrongFocus if cell is stop else Qt.FocusPolicy.ClickFocus
        cell.setFocusPolicy(one_stop)
