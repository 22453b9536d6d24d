"""What waits now and what comes next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.icon_label import IconTile
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.reminders.wording import NOTHING_AHEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.reminders.said import NextView
    from rollerlog.ui.theme import Theme


class NextCard(Card):
    """A row each; ``snooze_wanted`` carries the key of what waits and its button."""

    snooze_wanted = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(padding=1, parent=parent)
        self.setAccessibleName("Next")
        self._theme = theme
        self._views: tuple[NextView, ...] | None = None
        self.rows: list[NextRow] = []
        self.none = Text(NOTHING_AHEAD, "body", "secondary", wrap=True, parent=self)
        self.none.setContentsMargins(16, 14, 16, 14)
        self.add(self.none)

    def show_views(self, views: Sequence[NextView]) -> None:
        """Show these rows, the earliest first."""
        if tuple(views) == self._views:
            return
        self._views = tuple(views)
        held = next((place for place, row in enumerate(self.rows) if row.snooze.hasFocus()), None)
        # Laid out once, not anew with each row.
        self.hide()
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [NextRow(self._theme, view, self) for view in views]
        for place, row in enumerate(self.rows):
            row.line.setVisible(place > 0)
            row.snooze.clicked.connect(partial(self._ask, row))
            self.add(row)
        self.none.setVisible(not views)
        self.show()
        if held is not None:
            self._focus_near(held)

    def _focus_near(self, place: int) -> None:
        open_ = [row.snooze for row in self.rows if row.view.key]
        if open_:
            open_[min(place, len(open_) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, row: NextRow) -> None:
        self.snooze_wanted.emit(row.view.key, row.snooze)


class NextRow(QWidget):
    """A reminder and its time; one that is due can be put off."""

    def __init__(self, theme: Theme, view: NextView, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = view
        self.line = Hairline(parent=self)
        self.setAccessibleName(view.name)
        self.title = Text(view.title, "strong", wrap=True, parent=self)
        self.time = Text(view.time, "caption", "due" if view.key else "secondary", wrap=True)
        self.snooze = Button(
            theme,
            "Snooze \N{BLACK DOWN-POINTING SMALL TRIANGLE}",
            "quiet",
            height="small",
            name=f"Snooze: {view.title}",
            parent=self,
        )
        self.snooze.setVisible(bool(view.key))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.time)
        row = QHBoxLayout()
        row.setContentsMargins(14, 9, 10, 9)
        row.setSpacing(12)
        row.addWidget(IconTile(theme, view.icon, view.status, size=28))
        row.addLayout(words, 1)
        row.addWidget(self.snooze, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addLayout(row)
