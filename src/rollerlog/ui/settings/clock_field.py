"""A time of day that counts once it is entered, not while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime, Signal

from rollerlog.ui.controls.times import TimeField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_FORM = "HH:mm"


class ClockField(TimeField):
    """A time as a setting writes it, "08:00"; `committed` carries one that is new."""

    committed = Signal(str)

    def __init__(self, theme: Theme, *, name: str, parent: QWidget) -> None:
        super().__init__(theme, name=name, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stored = ""
        self.editingFinished.connect(self._commit)

    @property
    def text_shown(self) -> str:
        """The time shown."""
        return self.time().toString(_FORM)

    def follow(self, text: str) -> None:
        """Show the stored time where it changed; what is being typed stays otherwise."""
        if text != self._stored:
            self._stored = text
            self.go_back()

    def go_back(self) -> None:
        """Show the stored time again."""
        self.setTime(QTime.fromString(self._stored, _FORM))
        self._forget_typing()

    def _commit(self) -> None:
        if self.text_shown != self._stored:
            self._forget_typing()
            self.committed.emit(self.text_shown)

    def _forget_typing(self) -> None:
        # Or Ctrl+Z would take back letters in here instead of the change they made.
        section, line = self.currentSection(), self.lineEdit()
        blocked = line.blockSignals(True)
        line.setText(line.text())
        line.blockSignals(blocked)
        if self.hasFocus():
            self.setSelectedSection(section)
