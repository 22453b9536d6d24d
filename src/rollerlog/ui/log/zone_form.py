"""The small form that adds a zone of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rollerlog.domain.zones import AREAS
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import capital
from rollerlog.ui.log.columns import labelled
from rollerlog.ui.names import AREA_NAMES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme


class ZoneForm(Card):
    """Asks for a name, and for the area whose rules the zone takes."""

    submitted = Signal(str, str)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, spacing=8, parent=parent)
        self.name = LineField(theme, "Left knee, outer side", name="Name of the new zone")
        self.area = Choice(theme, name="Area of the new zone")
        for area in AREAS:
            self.area.add(capital(AREA_NAMES[area]), area)
        self.trouble = Text("", "caption", "stop", wrap=True)
        self.trouble.hide()
        self.cancel = Button(theme, "Cancel", "quiet", height="small", name="Add no zone")
        self.add_zone = Button(theme, "Add", "secondary", height="small", name="Add the zone")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.add_zone)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(labelled("Name", self.name, self.trouble))
        column.addLayout(labelled("With the rules of", self.area))
        column.addLayout(buttons)
        self.body.addLayout(column)
        self.name.returnPressed.connect(self._submit)
        self.add_zone.clicked.connect(self._submit)
        self.cancel.clicked.connect(self.cancelled)

    def ask(self, area: str) -> None:
        """Start with an area and no name."""
        self.name.clear()
        self.area.choose(area)
        self.trouble.hide()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, text: str) -> None:
        """Say why the zone was not added."""
        self.trouble.setText(text)
        self.trouble.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        self.submitted.emit(self.name.text(), self.area.value)
