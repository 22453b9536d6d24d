"""The cards beside the list: aftercare, and the redness since the session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.marks.severity import SeverityCells, SeverityDay

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.aftercare_view import AftercareView, Item
    from rollerlog.ui.today.redness_view import RednessView


class AftercareCard(Card):
    """What to keep to after a session, and until when."""

    def __init__(self, theme: Theme, view: AftercareView) -> None:
        super().__init__(padding=16)
        self.view = view
        self.setAccessibleName(view.title)
        self.body.addLayout(_heading(view.title, view.day))
        self.body.addSpacing(8)
        for place, item in enumerate(view.items):
            if place:
                self.body.addWidget(Hairline())
            self.body.addLayout(_item(theme, item))


class RednessCard(Card):
    """The redness of the last days, a digit on each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=16, spacing=12)
        self._title = Text("", "strong", wrap=True)
        self.cells = SeverityCells(theme)
        heading = QHBoxLayout()
        heading.addWidget(self._title, 1)
        heading.addWidget(Text("0 none \N{EN DASH} 4 severe", "caption", "secondary"))
        self.body.addLayout(heading)
        self.body.addWidget(self.cells)

    def show_view(self, view: RednessView) -> None:
        """Show these days."""
        self._title.setText(view.title)
        days = [SeverityDay(label, level, label == "Today") for label, level in view.days]
        self.cells.show_days(days, view.spoken)


def _heading(title: str, detail: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    row.addWidget(Text(title, "strong", wrap=True), 1)
    row.addWidget(Text(detail, "caption", "secondary"), 0, Qt.AlignmentFlag.AlignTop)
    return row


def _item(theme: Theme, item: Item) -> QHBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Text(item.text, wrap=True))
    words.addWidget(Text(item.detail, "caption", "secondary", wrap=True))
    row = QHBoxLayout()
    row.setContentsMargins(0, 8, 0, 8)
    row.setSpacing(10)
    icon = IconLabel(theme, item.icon, "text.secondary", 18)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row
