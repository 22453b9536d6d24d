"""The small field for a length that is not listed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from rollerlog.overriding import override
from rollerlog.ui.keys import PLAIN, claim

_MOST_CHARACTERS = 6
_OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LengthEntry(QLineEdit):
    """Takes millimetres; Enter or leaving hands them over, Esc does not."""

    entered = Signal(str)
    cancelled = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(_MOST_CHARACTERS)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setTextMargins(0, 0, 0, 0)
        self.setAccessibleName(name)
        self.hide()

    @override
    def event(self, event: QEvent) -> bool:
        # Esc and Enter are shortcuts of the page unless the field claims them first.
        return claim(event, _is_ours) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_ours(event):
            event.accept()
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
            else:
                self.entered.emit(self.text())
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if self.isVisible() and event.reason() not in passing:
            self.entered.emit(self.text())


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() in _OWN_KEYS and event.modifiers() in PLAIN
