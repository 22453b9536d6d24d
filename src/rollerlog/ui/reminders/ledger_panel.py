"""What became of reminders: the list, what of it to show, and why it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, EmptyState
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.reminders.folds import SHOW_NAMES, Show, chosen
from rollerlog.ui.reminders.ledger_list import LedgerList
from rollerlog.ui.reminders.ledger_model import LedgerModel
from rollerlog.ui.reminders.wording import EMPTY, EMPTY_TITLE, KEPT, NONE_OF

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.reminders.folds import Fold
    from rollerlog.ui.theme import Theme


class LedgerPanel(QWidget):
    """Lists the ledger; while there is nothing it says what will be here."""

    def __init__(self, theme: Theme, logbook: Logbook, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._folds: Sequence[Fold] = ()
        self._logbook, self._today = logbook, today
        self.model = LedgerModel(logbook, today, self)
        self.kinds = Segmented(
            theme,
            [(show.value, SHOW_NAMES[show]) for show in Show],
            name="What to show",
            parent=self,
        )
        card = Card(padding=1, parent=self)
        self.list = LedgerList(theme, self.model, card)
        card.body.setContentsMargins(1, 6, 1, 6)
        card.add(self.list)
        self.begin = Button(theme, "Log session…", parent=self)
        self.all = Button(theme, "Show all", parent=self)
        self.empty = EmptyState(theme, EMPTY_TITLE, EMPTY, icon="bell", actions=[self.begin])
        self.none = EmptyState(theme, "", "", icon="filter", actions=[self.all])
        self.broken = EmptyState(theme, "Not to be read", "", icon="alert-octagon", stop=True)
        self._stack = QStackedWidget(self)
        self._listed = card
        for shown in (card, self.empty, self.none, self.broken):
            self._stack.addWidget(shown)
        self._lay_out()
        self.kinds.chosen.connect(self._refill)
        self.all.clicked.connect(self.show_all)

    def show_folds(self, folds: Sequence[Fold], logbook: Logbook, today: date) -> None:
        """List these, the newest first; the place of the list is kept."""
        self._folds, self._logbook, self._today = folds, logbook, today
        bar = self.list.verticalScrollBar()
        place, at = self.list.currentIndex().row(), bar.value()
        self._refill()
        if 0 <= place < self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(place))
        self.list.doItemsLayout()
        bar.setValue(at)

    def tell_broken(self, text: str) -> None:
        """Say why the ledger cannot be read."""
        self.broken.show_text("The ledger could not be read", text)
        self.kinds.setEnabled(False)
        self._stack.setCurrentWidget(self.broken)

    def show_all(self) -> None:
        """Let everything through."""
        self.kinds.choose(Show.ALL.value)
        self._refill()
        self.list.setFocus()

    def _refill(self) -> None:
        show = Show(self.kinds.current)
        self.model.show_folds(chosen(self._folds, show), self._logbook, self._today)
        self.kinds.setEnabled(bool(self._folds))
        shown: QWidget = self._listed
        if not self._folds:
            shown = self.empty
        elif not self.model.folds:
            shown = self.none
            self.none.show_text(NONE_OF[show], KEPT)
        self._stack.setCurrentWidget(shown)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(Text("What became of them", "title", wrap=True, parent=self), 1)
        heading.addWidget(Text(KEPT, "caption", "secondary", parent=self))
        kinds = QHBoxLayout()
        kinds.addWidget(self.kinds)
        kinds.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(heading)
        column.addLayout(kinds)
        column.addWidget(self._stack, 1)
