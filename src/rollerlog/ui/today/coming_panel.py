"""The next three days on which something happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.today.coming_view import Coming

_CELLS = 3


class ComingPanel(QWidget):
    """Up to three days side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.cells = [ComingCell() for _ in range(_CELLS)]
        self._lines = [Hairline(upright=True) for _ in range(_CELLS - 1)]
        card = Card(padding=1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.cells[0], 1)
        for line, cell in zip(self._lines, self.cells[1:], strict=True):
            row.addWidget(line)
            row.addWidget(cell, 1)
        card.body.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Text("Coming up", "title"))
        column.addWidget(card)

    def show_views(self, views: Sequence[Coming]) -> None:
        """Show these days."""
        for place, cell in enumerate(self.cells):
            cell.setVisible(place < len(views))
            if place:
                self._lines[place - 1].setVisible(place < len(views))
            if place < len(views):
                cell.show_view(views[place])


class ComingCell(QWidget):
    """A day, what happens on it, and what else."""

    def __init__(self) -> None:
        super().__init__()
        self.day = Text("", "caption", "secondary", wrap=True)
        self.title = Text("", "strong", wrap=True)
        self.detail = Text("", "caption", "secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 11, 16, 11)
        column.setSpacing(3)
        for text in (self.day, self.title, self.detail):
            column.addWidget(text)
        column.addStretch()

    def show_view(self, view: Coming) -> None:
        """Show another day."""
        self.day.setText(view.day)
        self.title.setText(view.title)
        self.detail.setText(view.detail)
        self.detail.setVisible(bool(view.detail))
