"""The conditions to tick, in two columns, and "None of these"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.profile_form.condition_row import ConditionRow
from rollerlog.ui.profile_form.wording import NONE_OF_THESE, PLAIN

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from rollerlog.ui.theme import Theme

_TWO_FROM_PX = 520


class StandingList(QWidget):
    """What of the standing conditions is true; ``changed`` follows each tick of the user's."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 0
        card = Card(padding=14, parent=self)
        self.rows = {
            condition: ConditionRow(theme, title, detail, card)
            for condition, (title, detail) in PLAIN.items()
        }
        self.none = CheckRow(theme, NONE_OF_THESE, framed=True, key="0", parent=self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(2)
        card.body.addLayout(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card)
        column.addWidget(self.none)
        for row in self.rows.values():
            row.clicked.connect(self._follow_tick)
        self.none.clicked.connect(self._follow_none)
        self._arrange(2)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The conditions ticked."""
        return tuple(id_ for id_, row in self.rows.items() if row.isChecked())

    @property
    def answered(self) -> bool:
        """Whether something was ticked, be it that nothing applies."""
        return bool(self.ticked) or self.none.isChecked()

    def tick(self, conditions: Collection[str], *, none: bool = False) -> None:
        """Tick exactly these without saying so."""
        for id_, row in self.rows.items():
            row.setChecked(id_ in conditions)
        self.none.setChecked(none and not self.ticked)

    def show_since(self, since: Mapping[str, str]) -> None:
        """Show since when conditions are noted, in place of their second lines."""
        for id_, row in self.rows.items():
            row.show_detail(since.get(id_, PLAIN[id_][1]))

    def tick_none(self) -> None:
        """Answer that none of these is true."""
        if not self.none.isChecked():
            self.none.click()

    def _follow_tick(self) -> None:
        if self.ticked:
            self.none.setChecked(False)
        self.changed.emit()

    def _follow_none(self, on: bool) -> None:
        if on:
            for row in self.rows.values():
                row.setChecked(False)
        self.changed.emit()

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, row in enumerate(self.rows.values()):
            self._grid.addWidget(row, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(2 if self.width() >= self._theme.px(_TWO_FROM_PX) else 1)
        super().resizeEvent(event)
