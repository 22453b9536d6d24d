"""The parts of the page and their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, PageHeader
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.pause_form import PauseForm
from rollerlog.ui.reminders.channels_card import ChannelsCard
from rollerlog.ui.reminders.ledger_panel import LedgerPanel
from rollerlog.ui.reminders.next_card import NextCard

if TYPE_CHECKING:
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

_NARROW_PX, _STACKED_BELOW_PX, _SCROLL_BAR_PX = 1000, 860, 12
_SIDE_PX, _WIDEST_PX, _LEDGER_PX, _GAP = 380, 780, 400, 24


class ReminderBoard(QWidget):
    """The answer on top; below it what comes and by which way, beside it the ledger."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._theme, self._stacked = theme, False
        self.header = PageHeader(theme, "Reminders", parent=self)
        self.pause = Button(theme, "Pause…", name="Pause reminders…", parent=self)
        self.resume = Button(theme, "Resume now", name="Resume reminders now", parent=self)
        self.snooze_all = Button(theme, "Snooze all", name="Snooze all that waits", parent=self)
        for button in (self.snooze_all, self.pause, self.resume):
            self.header.add_right(button)
        self.asking = Card(padding=16, parent=self)
        self.form = PauseForm(theme, desk, self.asking)
        self.asking.add(self.form)
        self.asking.hide()
        self.ledger = LedgerPanel(theme, desk.logbook, desk.now().date(), self)
        self._side = QScrollArea(self)
        content = QWidget()
        content.setObjectName("content")
        self.next = NextCard(theme, content)
        self.channels = ChannelsCard(theme, content)
        self._column = QVBoxLayout(content)
        self._column.setSpacing(12)
        self._column.addWidget(Text("Next", "title", wrap=True))
        self._column.addWidget(self.next)
        self._column.addSpacing(12)
        self._column.addWidget(Text("Channels", "title", wrap=True))
        self._column.addWidget(self.channels)
        self._column.addStretch(1)
        self._side.setWidget(content)
        self._lay_out()
        theme.changed.connect(self._fit)

    def _lay_out(self) -> None:
        self._side.setWidgetResizable(True)
        self._side.setFrameShape(QFrame.Shape.NoFrame)
        self._side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._below = QVBoxLayout()
        self._below.addWidget(self.asking)
        self._parts = QHBoxLayout()
        self._parts.setSpacing(_GAP - _SCROLL_BAR_PX)
        self._parts.addWidget(self._side, 1)
        self._parts.addWidget(self.ledger, 2)
        # Takes what is left once the list is as wide as it may be.
        self._parts.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._below)
        column.addLayout(self._parts, 1)

    def _fit(self) -> None:
        """Fit the width; text drawn larger needs more of it."""
        px, width = self._theme.px, self.width()
        margin = 24 if width < _NARROW_PX else 32
        stacked = width < px(_STACKED_BELOW_PX)
        self._stack(stacked=stacked)
        self.header.row.setContentsMargins(margin, 0, margin, 0)
        above = 16 if self.asking.isVisibleTo(self) else 0
        self._below.setContentsMargins(margin, above, margin, 0)
        self._parts.setContentsMargins(margin, 20, margin, 24)
        self._column.setContentsMargins(0, 0, _SCROLL_BAR_PX, 0)
        self._side.setFixedWidth(width - 2 * margin if stacked else px(_SIDE_PX))
        self.ledger.setMaximumWidth(width if stacked else px(_WIDEST_PX))
        self.ledger.setMinimumHeight(px(_LEDGER_PX) if stacked else 0)

    def _stack(self, *, stacked: bool) -> None:
        """Put the ledger below the rest, into one scroll with it, where there is no room beside."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        if stacked:
            self._column.insertWidget(self._column.count() - 1, self.ledger)
        else:
            self._parts.insertWidget(1, self.ledger, 2)

    def ask(self, *, asking: bool) -> None:
        """Ask how long to pause, or no more."""
        self.asking.setVisible(asking)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
