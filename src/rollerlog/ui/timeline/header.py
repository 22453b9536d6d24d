"""The line over the timeline: search and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import PageHeader
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.timeline.area_menu import AreaMenu
from rollerlog.ui.timeline.filters import SHOW_NAMES, Filter, Show

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_GAP_PX, _SEARCH_PX, _LEAST_SEARCH_PX = 12, 240, 140
WIDE_PX, MARGINS = 1000, (24, 32)


class TimelineHeader(PageHeader):
    """Asks what to show; where all does not fit in a line, the kinds stand in a second one."""

    changed = Signal()
    year_wanted = Signal()
    left_search = Signal()
    add_wanted = Signal()

    def __init__(self, theme: Theme, *, key: str | None) -> None:
        super().__init__(theme, "Timeline")
        self.caption.hide()
        # Else one full line, asking for all its width, would keep the window from getting narrower.
        self.setMinimumWidth(1)
        self.search = _SearchField(theme, key)
        self.kinds = Segmented(
            theme, [(show.value, SHOW_NAMES[show]) for show in Show], name="What to show"
        )
        self.areas = AreaMenu(theme)
        self.year = Button(theme, "", icon="calendar-week", name="Year")
        self.row.setSpacing(_GAP_PX)
        self.row.addSpacing(_GAP_PX)
        for widget in (self.search, self.kinds, self.areas, self.year):
            self.add_right(widget)
        self.row.addStretch(1)
        self.add = Button(theme, "Add event…", "quiet", icon="plus")
        self.add.setToolTip("Something the skin waits after, such as a peel or sunburn")
        self.add_right(self.add)
        self._below = self.add_line()
        self._below.addStretch(1)
        self._two_lines = self._crowded = False
        self.search.textChanged.connect(self.changed)
        self.kinds.chosen.connect(self.changed)
        self.areas.chosen.connect(self.changed)
        self.year.clicked.connect(self.year_wanted)
        self.add.clicked.connect(self.add_wanted)
        self.search.left.connect(self.left_search)
        theme.changed.connect(self._arrange)
        self._arrange()

    def chosen(self) -> Filter:
        """Return what is asked for."""
        refused = self.areas.refused.isChecked()
        show = Show(self.kinds.current)
        return Filter(show, self.areas.areas(), self.search.text(), refused=refused)

    def show_filter(self, chosen: Filter) -> None:
        """Show what is asked for, and say that it changed if it did."""
        if chosen == self.chosen():
            return
        blocked = self.search.blockSignals(True)
        self.search.setText(chosen.search)
        self.search.blockSignals(blocked)
        self.search.arrange()
        self.kinds.choose(chosen.show.value)
        self.areas.show_chosen(chosen.areas, refused=chosen.refused)
        self.changed.emit()

    def show_year(self, year: int, *, folded: bool) -> None:
        """Offer the year strip where it is folded away."""
        self.year.set_text(str(year), f"Year {year}")
        self.year.setVisible(folded)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        side = MARGINS[self.width() >= WIDE_PX]
        self.row.setContentsMargins(side, 0, side, 0)
        self.search.setMaximumWidth(self._theme.px(_SEARCH_PX))
        self.search.setMinimumWidth(self._theme.px(_LEAST_SEARCH_PX))
        two_lines = self._one_line(side) > self.width()
        crowded = two_lines and self._one_line(side, without=self.kinds) > self.width()
        if two_lines != self._two_lines:
            self._two_lines = two_lines
            if two_lines:
                self._below.insertWidget(0, self.kinds)
            else:
                self.row.insertWidget(self.row.indexOf(self.search) + 1, self.kinds)
        if crowded != self._crowded:
            self._crowded = crowded
            (self._below if crowded else self.row).addWidget(self.add)
        self._below.setContentsMargins(side, 0, side, 12 if two_lines else 0)

    def _one_line(self, side: int, *, without: QWidget | None = None) -> int:
        shown = [w for w in (self.title, self.kinds, self.areas, self.add) if w is not without]
        if self.year.isVisibleTo(self):
            shown.append(self.year)
        widths = sum(widget.sizeHint().width() + _GAP_PX for widget in shown)
        return 2 * side + widths + self.search.minimumWidth() + 3 * _GAP_PX


class _SearchField(LineField):
    left = Signal()

    def __init__(self, theme: Theme, key: str | None) -> None:
        super().__init__(theme, "Search notes", name="Search the timeline", icon="search", key=key)
        self.setToolTip("Notes, zones, lengths, signs, and dates such as 9 June")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def arrange(self) -> None:
        """Make room for what is typed now."""
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
