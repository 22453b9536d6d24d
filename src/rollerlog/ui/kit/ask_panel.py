"""A question inside a row, with its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class AskPanel(QWidget):
    """Asks below a row; ``confirmed`` is the yes. A note may be asked for with it."""

    confirmed = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, yes: str, no: str, note: str = "") -> None:
        super().__init__()
        self.question = Text("", "body", wrap=True)
        self.note = LineField(theme, note, name=note) if note else None
        self.yes = Button(theme, yes)
        self.no = Button(theme, no, "quiet")
        self.yes.clicked.connect(self.confirmed)
        self.no.clicked.connect(self.close_panel)
        frame = QFrame()
        frame.setObjectName("sunken")
        answers = QWidget()
        flow = FlowLayout(answers, gap=8)
        for part in (self.note, self.yes, self.no):
            if part is not None:
                flow.addWidget(part)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(12, 10, 12, 10)
        inner.setSpacing(8)
        inner.addWidget(self.question)
        inner.addWidget(answers)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 12)
        row.addWidget(frame)
        self.hide()

    def ask(self, question: str, name: str) -> None:
        """Ask, and wait for the answer with the keyboard on the no."""
        self.question.setText(question)
        self.yes.set_text(self.yes.text(), f"{self.yes.text()}: {name}")
        if self.note is not None:
            self.note.clear()
        self.show()
        first = self.no if self.note is None else self.note
        first.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self, question)

    def close_panel(self) -> None:
        """Take the question back."""
        self.hide()
        self.closed.emit()
