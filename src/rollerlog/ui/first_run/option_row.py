"""A row of the third step."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.labels import Text


class OptionRow(QWidget):
    """What can be chosen and what it does, with its control at the right and a note below."""

    def __init__(self, title: str, control: QWidget, detail: str = "") -> None:
        super().__init__()
        self.control = control
        self.detail = Text(detail, "caption", "secondary", wrap=True)
        self.note = Text("", "caption", "accent", wrap=True)
        self.note.hide()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(title, "strong", wrap=True))
        words.addWidget(self.detail)
        words.addWidget(self.note)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 14, 20, 14)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
