"""One thing noted, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class Line(QWidget):
    """A title and a line below it, with a button at the right."""

    def __init__(self, theme: Theme, title: str, detail: str, action: str, name: str) -> None:
        super().__init__()
        self.title, self.detail = (
            Text(title, "strong", wrap=True),
            Text(detail, "caption", "secondary", wrap=True),
        )
        self.button = Button(theme, action, "secondary", height="small", name=name)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
