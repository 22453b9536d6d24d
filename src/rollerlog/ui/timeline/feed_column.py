"""The middle of the timeline: what is filtered, and the entries or why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import EmptyState, Hairline
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.timeline.feed import FeedView
from rollerlog.ui.timeline.filters import Filter, Show
from rollerlog.ui.timeline.wording import NOTHING_YET, counted, nothing_found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.timeline.model import FeedModel
    from rollerlog.ui.timeline.rows import Row


class FeedColumn(QWidget):
    """The list with its filter in words over it; ``cleared`` carries the filter to go on with."""

    cleared = Signal(object)
    log_wanted = Signal()

    def __init__(self, theme: Theme, model: FeedModel) -> None:
        super().__init__()
        self.filter_bar = _LineBar(theme, "Clear", "Clear the filter")
        self.plan_bar = _LineBar(theme, "Close", "Close what is planned")
        self.view = FeedView(theme, model)
        self._action = Button(theme, "Show all")
        self._nothing = EmptyState(theme, "", "", icon="search", actions=[self._action])
        log = Button(theme, "Log session", "primary", key="Ctrl+N")
        self._show_all = Button(theme, "Show all entries")
        self._no_trash = EmptyState(theme, "", "", icon="trash", actions=[self._show_all])
        self._first = EmptyState(theme, *NOTHING_YET, icon="list-details", actions=[log])
        self._stack = QStackedWidget()
        for widget in (self.view, self._nothing, self._no_trash, self._first):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filter_bar)
        column.addWidget(self.plan_bar)
        column.addWidget(self._stack, 1)
        self._leads_to = Filter()
        self.filter_bar.clear.clicked.connect(self._clear)
        self.plan_bar.clear.clicked.connect(self.plan_bar.hide)
        self._show_all.clicked.connect(self._clear)
        self._action.clicked.connect(self._lead_on)
        log.clicked.connect(self.log_wanted)

    @property
    def empty_text(self) -> str:
        """The title of the empty state shown, if one is."""
        shown = self._stack.currentWidget()
        return shown.title.text() if isinstance(shown, EmptyState) else ""

    def show_filter(self, chosen: Filter, rows: Sequence[Row], *, first: bool) -> None:
        """Say what is filtered, or why nothing is listed; ``first`` is before the first entry."""
        nothing = nothing_found(chosen)
        self._leads_to = nothing.leads_to
        self.filter_bar.show_words(counted(chosen, rows) if chosen.active else "")
        in_trash = chosen.show is Show.TRASH and not chosen.query
        empty = self._no_trash if in_trash else self._nothing
        empty.show_text(nothing.title, nothing.text)
        self._action.set_text(nothing.action)
        empty = self._first if first else empty
        self._stack.setCurrentWidget(self.view if rows else empty)

    def _lead_on(self) -> None:
        self.cleared.emit(self._leads_to)

    def _clear(self) -> None:
        self.cleared.emit(Filter())


class _LineBar(QFrame):
    def __init__(self, theme: Theme, action: str, name: str) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._words = Text("", "caption", "secondary", wrap=True)
        self.clear = Button(theme, action, "link", height="small", name=name)
        row = QHBoxLayout()
        row.setContentsMargins(24, 4, 24, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Hairline())
        self.hide()

    def show_words(self, words: str) -> None:
        """Show a line, or nothing."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
