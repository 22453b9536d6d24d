"""The ways a reminder takes, each to be tried out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.reminders.said import ChannelView
    from rollerlog.ui.theme import Theme


class ChannelsCard(Card):
    """A row for each way; ``test_wanted`` carries its id."""

    test_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(padding=1, parent=parent)
        self.setAccessibleName("Channels")
        self._theme = theme
        self.rows: dict[str, ChannelRow] = {}

    def show_views(self, views: Sequence[ChannelView]) -> None:
        """Show how the ways stand now."""
        if not self.rows:
            self.hide()
        for view in views:
            row = self.rows.get(view.id)
            if row is None:
                row = self._added(view)
            row.show_view(view)
        self.show()

    def _added(self, view: ChannelView) -> ChannelRow:
        if self.rows:
            self.add(Hairline(parent=self))
        row = self.rows[view.id] = ChannelRow(self._theme, view, self)
        row.test.clicked.connect(partial(self.test_wanted.emit, view.id))
        self.add(row)
        return row


class ChannelRow(QWidget):
    """How a way stands, the button that tries it, and what came back."""

    def __init__(self, theme: Theme, view: ChannelView, parent: QWidget) -> None:
        super().__init__(parent)
        self._came_back = ""
        self._mark = IconLabel(theme, view.icon, "text.secondary", 18)
        self.title = Text(view.title, "strong", wrap=True, parent=self)
        self.detail = Text("", "caption", "secondary", wrap=True, parent=self)
        self.result = Text("", "caption", "ready", wrap=True, parent=self)
        self.test = Button(
            theme,
            "Send a test now",
            height="small",
            name=f"Send a test now: {view.title}",
            parent=self,
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self.title, self.detail, self.result):
            words.addWidget(label)
        words.addSpacing(6)
        words.addWidget(self.test, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(19, 12, 16, 12)
        row.setSpacing(17)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_view(self, view: ChannelView) -> None:
        """Show how it stands now."""
        self.setAccessibleName(f"{view.title}. {view.detail}")
        self.detail.setText(view.detail)
        self.result.setText(view.tested)
        self.result.set_tone("ready" if view.tested_well else "due")
        self.result.setVisible(bool(view.tested))
        if view.tested != self._came_back:
            self._came_back = view.tested
            announce(self, view.tested, urgent=not view.tested_well)
