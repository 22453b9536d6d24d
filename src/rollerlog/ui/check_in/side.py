"""The side column: a photo, warning signs, a note and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.check_in.photo_box import PhotoBox
from rollerlog.ui.check_in.signs_panel import SignsPanel
from rollerlog.ui.check_in.when_field import WhenField
from rollerlog.ui.controls.fields import NoteField
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.domain.model import Sign
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails


class SideColumn(QWidget):
    """What is asked besides the scales."""

    changed = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.photo = PhotoBox(theme, thumbnails)
        self.signs = SignsPanel(theme)
        self.note = NoteField(theme, "Anything unusual", name="Note", lines=2)
        self.when = WhenField(theme)
        self.signs.changed.connect(self.changed)
        self.note.textChanged.connect(self.changed)
        self.when.changed.connect(self.changed)
        label = Text("Note", "strong")
        label.setBuddy(self.note)
        optional = QHBoxLayout()
        optional.setSpacing(6)
        optional.addWidget(Text("Photo", "strong"))
        optional.addWidget(Text("optional", "body", "secondary"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(optional)
        column.addSpacing(8)
        column.addWidget(self.photo)
        column.addSpacing(20)
        column.addWidget(self.signs)
        column.addSpacing(20)
        column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.note)
        column.addSpacing(20)
        column.addWidget(self.when)
        column.addStretch(1)

    def fill(self, signs: tuple[Sign, ...] | None, note: str) -> None:
        """Show these signs and this note without saying so."""
        self.signs.set_signs(signs)
        blocked = self.note.blockSignals(True)
        self.note.setPlainText(note)
        self.note.blockSignals(blocked)
