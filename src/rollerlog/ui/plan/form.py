"""What the forms of the plan share: a title, fields with room for a refusal, and two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class PlanForm(Card):
    """A card on the page that is filled in; ``saved`` and ``closed`` ask for just that."""

    saved = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=16)
        self.title = Text("", "strong", wrap=True)
        self.note = Text("", "body", "stop", wrap=True)
        self.note.hide()
        self.save = Button(theme, "Save", "primary", key="Ctrl+↵", name="Save")
        self.cancel = Button(theme, "Cancel", "quiet", key="Esc", name="Cancel")
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.closed)
        self.add(self.title)
        self.hide()

    def first(self) -> QWidget:
        """Return where the keyboard starts."""
        return self

    def refuse(self, text: str) -> None:
        """Say why it was not taken, or nothing more."""
        self.note.setText(text)
        self.note.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)

    def open(self, title: str) -> None:
        """Appear under a title, with nothing refused."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.refuse("")
        self.show()

    def _arrange(self, *rows: tuple[QWidget, ...]) -> None:
        """Stand the fields in rows; those of one row flow."""
        for row in rows:
            if len(row) == 1:
                self.add(row[0])
                continue
            holder = QWidget()
            flow = FlowLayout(holder, gap=16)
            for field in row:
                flow.addWidget(field)
            self.add(holder)
        self.add(self.note)
        self.foot.addWidget(self.save)
        self.foot.addWidget(self.cancel)
        self.foot.addStretch()
        self.body.addLayout(self.foot)
