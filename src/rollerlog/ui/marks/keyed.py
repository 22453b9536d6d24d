"""A mark that has keys of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rollerlog.overriding import override
from rollerlog.ui.keys import claim

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent


class KeyedMark(QWidget):
    """Acts on the keys that ``action`` knows, before a page's shortcuts do."""

    def action(self, event: QKeyEvent) -> Callable[[], None] | None:
        """Return what a key does here, or None where it is not ours."""
        raise NotImplementedError

    @override
    def event(self, event: QEvent) -> bool:
        return claim(event, self.action) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.action(event)
        if act is None:
            event.ignore()
        else:
            act()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
