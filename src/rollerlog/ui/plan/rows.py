"""Rows below each other that stay while what they show stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EDGE, _ABOVE = 20, 14


class PlanRow(QFrame):
    """A line above, and what is shown; ``acted`` carries its id and what is to be done."""

    acted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.line = Hairline()
        self.column = QVBoxLayout()
        self.column.setContentsMargins(EDGE, _ABOVE, EDGE, _ABOVE)
        self.column.setSpacing(6)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.line)
        whole.addLayout(self.column)

    def show_view(self, view: Any) -> None:
        """Show how the thing of this row stands now."""


class RowCard(Card):
    """A card of rows; a row belongs to the id of its view, and the keyboard stays in it.

    ``grown`` says that there is a row that was not there before.
    """

    acted = Signal(str, str)
    grown = Signal()

    def __init__(self, make: Callable[[], PlanRow], empty: str) -> None:
        super().__init__(padding=1)
        self._make, self._views = make, tuple[Any, ...]()
        self.rows: dict[str, PlanRow] = {}
        self.empty = Text(empty, "body", "secondary", wrap=True)
        self.empty.setContentsMargins(EDGE, _ABOVE, EDGE, _ABOVE)
        self.add(self.empty)

    def show_views(self, views: Sequence[Any]) -> None:
        """Show these below each other."""
        self.empty.setVisible(not views)
        if tuple(views) == self._views:
            return
        self._views = tuple(views)
        known = {view.id for view in views}
        new = not known <= self.rows.keys()
        for id_ in [id_ for id_ in self.rows if id_ not in known]:
            gone = self.rows.pop(id_)
            self.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, view in enumerate(views):
            row = self.rows.get(view.id)
            if row is None:
                row = self.rows[view.id] = self._make()
                row.acted.connect(self.acted)
            row.show_view(view)
            row.line.setVisible(place > 0)
            if self.body.indexOf(row) != place + 1:
                self.body.insertWidget(place + 1, row)
        if new:
            self.grown.emit()
