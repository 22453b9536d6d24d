"""The short card on how to take photos that can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.photos.words import HOW, HOW_TITLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme


class HowCard(Card):
    """The rules, each with its tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=8, parent=parent)
        self.setAccessibleName(HOW_TITLE)
        self.add(Text(HOW_TITLE, "strong"))
        for rule in HOW:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(IconLabel(theme, "check", "ready.text", 16), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(rule, "body", "secondary", wrap=True), 1)
            self.body.addLayout(row)
