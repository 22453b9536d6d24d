"""A field of a form: its label, what is filled in, a hint and room for a refusal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.labelled import field_label
from rollerlog.ui.controls.labels import Text

_ALL = Qt.AlignmentFlag(0)


class Field(QWidget):
    """A label, what is filled in, a hint, and why it was not taken."""

    def __init__(self, label: str, *parts: QWidget, hint: str = "") -> None:
        super().__init__()
        self.note = Text("", "caption", "stop", wrap=True)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if label:
            column.addWidget(field_label(label))
        for part in parts:
            fixed = part.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Fixed
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignLeft if fixed else _ALL)
        self.hint = Text(hint, "caption", "tertiary", wrap=True)
        column.addWidget(self.hint)
        self.hint.setVisible(bool(hint))  # not before: without a parent it would be a window
        column.addWidget(self.note)
        column.addStretch()

    def refuse(self, text: str) -> None:
        """Say why it was not taken, or nothing more."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)
