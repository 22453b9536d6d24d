"""Cards of settings, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.ui.controls.labels import Tone


class Note(Text):
    """What a rule has against an entry, or what came of it; hidden while there is nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "caption", "stop", wrap=True, parent=parent)
        self.hide()

    def say(self, text: str, tone: Tone = "stop") -> None:
        """Say something, or nothing more."""
        self.setText(text)
        self.set_tone(tone)
        self.setVisible(bool(text))
        if text:
            announce(self, text, urgent=tone == "stop")


class SettingRow(QWidget):
    """A setting's name and what it does; its field stands at the right, or below."""

    def __init__(self, title: str, detail: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(title, "strong", wrap=True, parent=self)
        self.detail = Text("", "caption", "secondary", wrap=True, parent=self)
        self.note = Note(self)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self.detail)
        words.addWidget(self.note)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(10)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addLayout(words, 1)
        line.addLayout(self._beside)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(20, 9, 20, 9)
        self._whole.setSpacing(10)
        self._whole.addLayout(line)
        self.show_detail(detail)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the right of those there."""
        self._beside.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget below the words, in the whole width."""
        self._whole.addWidget(widget)

    def show_detail(self, text: str) -> None:
        """Say what the setting does, as it stands."""
        self.detail.setText(text)
        self.detail.setVisible(bool(text))


class SettingCard(Card):
    """Rows below each other, with hairlines between."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(padding=1, parent=parent)

    def add_row(self, row: QWidget) -> None:
        """Add a row below the others."""
        if self.body.count():
            self.body.addWidget(Hairline(parent=self))
        self.body.addWidget(row)
