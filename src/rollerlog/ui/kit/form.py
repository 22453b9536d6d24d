"""What the forms of the kit share: a title, fields with room for a refusal, and two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.field import Field
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.ui.controls.numbers import NumberField
    from rollerlog.ui.theme import Theme


class KitForm(Card):
    """A card on the page that is filled in; ``saved`` and ``closed`` ask for just that."""

    saved = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, title: str, example: str) -> None:
        super().__init__(spacing=16)
        self.setAccessibleName(title)
        self.title = Text(title, "strong", wrap=True)
        self.name = LineField(theme, example, name="Name")
        self.other = Text("", "caption", "stop", wrap=True)
        self.other.hide()
        self.save = Button(theme, "Save", "primary", key="Ctrl+↵", name="Save")
        self.cancel = Button(theme, "Cancel", "quiet", key="Esc", name="Cancel")
        self.finish = Button(theme, "Used up", "quiet")
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.closed)
        self._fields: Mapping[str, Field] = {}
        self.add(self.title)
        self.hide()

    def refuse(self, reasons: Mapping[str, str]) -> None:
        """Say the reasons, each under its field's name and the others at the foot."""
        for name, field in self._fields.items():
            field.refuse(reasons.get(name, ""))
        left = [text for name, text in reasons.items() if name not in self._fields]
        self.other.setText(" ".join(left))
        self.other.setVisible(bool(left))

    def open(self) -> None:
        """Appear, with the keyboard in the first field."""
        self.refuse({})
        self.show()
        self.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _refused(self, **numbers: NumberField) -> dict[str, str]:
        """Return why numbers are not taken, by the names of their fields."""
        return {name: number.refusal for name, number in numbers.items() if number.refusal}

    def _arrange(self, fields: Mapping[str, Field], *rows: tuple[str, ...]) -> None:
        """Stand the fields in rows; those of one row flow."""
        self._fields = fields
        for row in rows:
            if len(row) == 1:
                self.add(fields[row[0]])
                continue
            holder = QWidget()
            flow = FlowLayout(holder, gap=16)
            for name in row:
                flow.addWidget(fields[name])
            self.add(holder)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch()
        foot.addWidget(self.finish)
        self.add(self.other)
        self.body.addLayout(foot)
