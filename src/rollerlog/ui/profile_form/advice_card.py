"""What is said at once of the conditions ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.profile_form.wording import advice
from rollerlog.ui.restyling import restyle

if TYPE_CHECKING:
    from collections.abc import Collection

    from rollerlog.ui.theme import Theme


class AdviceCard(Card):
    """Up to three headings, each with a line below; hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        restyle(self, status="due")
        self.lines = [(Text("", "strong", wrap=True), Text("", wrap=True)) for _ in range(3)]
        words = QVBoxLayout()
        words.setSpacing(2)
        for heading, detail in self.lines:
            words.addWidget(heading)
            words.addWidget(detail)
        row = QHBoxLayout()
        row.setSpacing(14)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(IconLabel(theme, "alert-triangle", "due.text", 20), 0, top)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said."""
        shown = (label.text() for line in self.lines for label in line if not label.isHidden())
        return "\n".join(shown)

    def show_advice(self, ticked: Collection[str], phototype: str = "") -> None:
        """Say what the ticked conditions and the phototype call for."""
        before = self.text
        said = list(advice(ticked, phototype))
        for place, labels in enumerate(self.lines):
            there = place < len(said)
            for label, text in zip(labels, said[place] if there else ("", ""), strict=True):
                label.setText(text)
                label.setVisible(there)
        self.setVisible(bool(said))
        if said and self.text != before:
            announce(self, self.text)
