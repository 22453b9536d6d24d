"""How the skin stands, area by area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.standing import Look
from rollerlog.ui.today.area_row import AreaRow
from rollerlog.ui.today.pause_card import PauseCard
from rollerlog.ui.today.resting_panel import RestingPanel, zone_looks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.standing import Standing
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.pause_view import PauseView
    from rollerlog.ui.today.skin_view import AreaView


class SkinPanel(QWidget):
    """What is paused, the area that opens soonest, and a line for each of the others."""

    log_wanted = Signal(str)
    check_in_wanted = Signal(str)
    settle_wanted = Signal(str)
    summary_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pauses: list[PauseCard] = []
        self.rows: dict[str, AreaRow] = {}
        self.resting = RestingPanel(theme)
        self._card = Card(padding=1)
        self._card.add(self.resting)
        self._stops = QVBoxLayout()
        self._stops.setSpacing(12)
        caption = Text(
            "Rest is counted in whole days from each session", "caption", "secondary", wrap=True
        )
        caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        heading = QHBoxLayout()
        heading.addWidget(Text("Skin", "title"))
        heading.addWidget(caption, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(heading)
        column.addLayout(self._stops)
        column.addWidget(self._card)

    @property
    def shown(self) -> list[AreaRow]:
        """The rows, from the top."""
        return sorted(self.rows.values(), key=self._card.body.indexOf)

    def show_pauses(self, views: Sequence[PauseView]) -> None:
        """Show what is paused now."""
        if [card.view for card in self.pauses] == list(views):
            return
        for card in self.pauses:
            card.hide()
            card.deleteLater()
        self.pauses = [PauseCard(self._theme, view) for view in views]
        for card in self.pauses:
            card.settle_wanted.connect(self.settle_wanted)
            card.check_in_wanted.connect(self.check_in_wanted)
            card.summary_wanted.connect(self.summary_wanted)
            self._stops.addWidget(card)

    def show_areas(
        self, logbook: Logbook, views: Sequence[AreaView], shown: Sequence[Standing], today: date
    ) -> None:
        """Show how the areas stand now."""
        large = next((view for view in views if view.look is Look.RESTING), None)
        self.resting.setVisible(large is not None)
        if large is not None:
            self.resting.show_view(large, zone_looks(logbook, shown, today))
        others = [view for view in views if view is not large]
        for area in self.rows.keys() - {view.area for view in others}:
            row = self.rows.pop(area)
            row.hide()
            row.deleteLater()
        for place, view in enumerate(others):
            row = self._row(view)
            row.line.setVisible(place > 0 or large is not None)
            if self._card.body.indexOf(row) != place + 1:
                self._card.body.insertWidget(place + 1, row)
        self._card.setVisible(bool(views))

    def _row(self, view: AreaView) -> AreaRow:
        row = self.rows.get(view.area)
        if row is None:
            row = self.rows[view.area] = AreaRow(self._theme, view)
            row.log_wanted.connect(self.log_wanted)
            row.check_in_wanted.connect(self.check_in_wanted)
        elif row.view != view:
            row.show_view(view)
        return row
