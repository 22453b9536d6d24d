"""What is due, the most urgent first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.today.due_row import DueRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.due_view import DueView, Offer

MOST_ROWS = 5
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DueList(Card):
    """Up to five rows, and the others on demand.

    ``acted`` carries a row's key and the offer, ``snooze_wanted`` the row.
    """

    acted = Signal(str, object)
    snooze_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(padding=1)
        self.setAccessibleName("Due")
        self._theme = theme
        self._views: tuple[DueView, ...] = ()
        self._rows: dict[str, DueRow] = {}
        self._narrow = False
        self._all = False
        self._line = Hairline()
        self.more = Button(theme, "", "quiet", height="small")
        self.more.clicked.connect(self._toggle)
        below = QHBoxLayout()
        below.setContentsMargins(12, 6, 12, 6)
        below.addWidget(self.more)
        below.addStretch()
        self._below = QWidget()
        self._below.setLayout(below)
        self.add(self._line)
        self.add(self._below)
        self.hide()

    @property
    def rows(self) -> tuple[DueRow, ...]:
        """The rows shown, from the top."""
        return tuple(self._rows.values())

    def show_views(self, views: Sequence[DueView]) -> None:
        """Show what is due now; rows that are gone fold away."""
        self._views = tuple(views)
        shown = self._views if self._all else self._views[:MOST_ROWS]
        focused = self._focused()
        for key in [key for key in self._rows if key not in {view.key for view in shown}]:
            self._rows.pop(key).collapse()
        known, self._rows = self._rows, {}
        for view in shown:
            self._rows[view.key] = self._row(known, view)
        first = next((row for row in self._rows.values() if row.view.presses), None)
        for place, row in enumerate(self._rows.values()):
            row.line.setVisible(place > 0)
            row.set_primary(primary=row is first)
        self._show_more()
        self.setVisible(bool(self._views))
        if focused is not None:
            self._focus_near(focused)

    def set_narrow(self, *, narrow: bool) -> None:
        """Do with less room beside the words."""
        self._narrow = narrow
        for row in self._rows.values():
            row.set_narrow(narrow=narrow)

    def current(self) -> DueRow | None:
        """Return the row that has the keyboard, or the most urgent."""
        place = self._focused()
        return self.rows[place or 0] if self.rows else None

    def focus_first(self) -> None:
        """Give the keyboard to the most urgent row."""
        if self.rows:
            self.rows[0].button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _row(self, known: dict[str, DueRow], view: DueView) -> DueRow:
        row = known.get(view.key)
        if row is None or row.view.offer.key != view.offer.key or row.view.icon != view.icon:
            if row is not None:
                row.hide()
                row.deleteLater()
            row = DueRow(self._theme, view)
            row.set_narrow(narrow=self._narrow)
            row.acted.connect(partial(self._act, row))
            row.also_acted.connect(partial(self._act_also, row))
            row.snooze_wanted.connect(partial(self.snooze_wanted.emit, row))
            for button in (row.button, row.also):
                button.installEventFilter(self)
        elif row.view != view:
            row.show_view(view)
        self._place(row)
        return row

    def _place(self, row: DueRow) -> None:
        """Put a row below the one above it; those that fold away keep their places."""
        above = next(reversed(self._rows.values()), None)
        least = -1 if above is None else self.body.indexOf(above)
        if self.body.indexOf(row) <= least:
            self.body.removeWidget(row)
            least = -1 if above is None else self.body.indexOf(above)
            self.body.insertWidget(least + 1, row)

    def _act(self, row: DueRow) -> None:
        self._emit(row, row.view.offer)

    def _act_also(self, row: DueRow) -> None:
        if row.view.also is not None:
            self._emit(row, row.view.also)

    def _emit(self, row: DueRow, offer: Offer) -> None:
        self.acted.emit(row.view.key, offer)

    def _toggle(self) -> None:
        self._all = not self._all
        self.show_views(self._views)

    def _show_more(self) -> None:
        hidden = len(self._views) - MOST_ROWS
        self._below.setVisible(hidden > 0)
        self._line.setVisible(hidden > 0)
        if self._all:
            self.more.set_text("Show fewer")
        else:
            self.more.set_text(f"{hidden} more", f"{hidden} more due")

    def _focused(self) -> int | None:
        found = (i for i, row in enumerate(self.rows) if _holds_focus(row))
        return next(found, None)

    def _focus_near(self, place: int) -> None:
        if self._focused() is None and self.rows:
            row = self.rows[min(place, len(self.rows) - 1)]
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A button would hand the arrow keys to whatever comes next in the tab order.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            place = self._focused()
            if step is not None and place is not None:
                to = self.rows[max(0, min(len(self.rows) - 1, place + step))]
                to.button.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)


def _holds_focus(widget: QWidget) -> bool:
    return any(child.hasFocus() for child in widget.findChildren(QWidget))
