"""The way around the program."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.icon_label import BrandMark, IconLabel
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.nav_item import NavItem
from rollerlog.ui.status_line import StatusLine

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

COLLAPSE_BELOW = 1100
_WIDE_PX, _RAIL_PX, _MARK_PX = 208, 64, 20
_WIDE_MARGIN, _RAIL_MARGIN = 12, 8
_STAYS = "Stays on this laptop"
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Sidebar(QFrame):
    """The brand, the pages and the promise; `opened` carries the id of the page asked for."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName("Pages")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._collapsed = False
        self.items: dict[str, NavItem] = {
            "log": NavItem(theme, "Log session", "plus", "Ctrl+N", accent=True),
            "today": NavItem(theme, "Today", "calendar-week", "Ctrl+1"),
            "timeline": NavItem(theme, "Timeline", "list-details", "Ctrl+2"),
            "photos": NavItem(theme, "Photos", "photo", "Ctrl+3"),
            "plan": NavItem(theme, "Plan", "flag", "Ctrl+P"),
            "kit": NavItem(theme, "Kit", "roller", "Ctrl+5"),
            "settings": NavItem(theme, "Settings", "settings", "Ctrl+,"),
        }
        self.reminders = StatusLine(theme, "Reminders on", "bell")
        self._mark = BrandMark(theme, _MARK_PX)
        self._name = Text("rollerlog", "strong")
        self._promise = Text(_STAYS, "caption", "secondary", wrap=True)
        self._promise_icon = IconLabel(theme, "device-laptop", "text.secondary", 14)
        self._lay_out()
        for page, item in self.items.items():
            item.clicked.connect(partial(self._open, page))
        self.reminders.clicked.connect(partial(self._open, "reminders"))
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def collapsed(self) -> bool:
        """Whether this is the rail of icons."""
        return self._collapsed

    def set_collapsed(self, collapsed: bool) -> None:
        """Be the rail of icons, or the whole sidebar."""
        if collapsed == self._collapsed:
            return
        self._collapsed = collapsed
        self._name.setVisible(not collapsed)
        self._promise.setVisible(not collapsed)
        self._promise_icon.setToolTip(_STAYS if collapsed else "")
        self._promise_icon.setAccessibleName(_STAYS if collapsed else "")
        for item in self.items.values():
            item.set_collapsed(collapsed=collapsed)
        self.reminders.set_collapsed(collapsed=collapsed)
        self._fit()

    def follow_width(self, window_width: int) -> None:
        """Collapse in a narrow window; text drawn larger needs a wider one."""
        self.set_collapsed(window_width < self._theme.px(COLLAPSE_BELOW))

    def set_current(self, page: str) -> None:
        """Mark the page that is open; logging is no place of its own."""
        for name, item in self.items.items():
            item.setChecked(item.isCheckable() and name == page)
        self.reminders.setChecked(page == "reminders")

    def set_due(self, count: int) -> None:
        """Show how many things are due today."""
        self.items["today"].set_note(f"{count} due" if count else "")

    def set_reminders(self, text: str, icon: str, whole: str) -> None:
        """Show whether reminders come now; ``whole`` says it in a sentence."""
        self.reminders.say(text, icon, whole)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        self._brand = brand = QHBoxLayout()
        brand.setSpacing(8)
        brand.addWidget(self._mark)
        brand.addWidget(self._name, 1)
        self._below = promise = QHBoxLayout()
        promise.setSpacing(8)
        promise.addWidget(self._promise_icon)
        promise.addWidget(self._promise, 1)
        self._column.addLayout(brand)
        self._column.addSpacing(14)
        self._column.addWidget(self.items["log"])
        self._column.addSpacing(12)
        self._column.addWidget(self.items["today"])
        self._column.addWidget(self.items["timeline"])
        self._column.addWidget(self.items["photos"])
        self._column.addWidget(self.items["plan"])
        self._column.addWidget(self.items["kit"])
        self._column.addStretch()
        self._column.addWidget(self.items["settings"])
        self._column.addSpacing(8)
        self._column.addWidget(Hairline())
        self._column.addSpacing(4)
        self._column.addWidget(self.reminders)
        self._column.addSpacing(4)
        self._column.addLayout(promise)

    def _fit(self) -> None:
        margin = _RAIL_MARGIN if self._collapsed else _WIDE_MARGIN
        self._column.setContentsMargins(margin, 22, margin, 20)
        for line in (self._brand, self._below):
            line.setContentsMargins(0 if self._collapsed else 8, 0, 0, 0)
        middle = Qt.AlignmentFlag.AlignHCenter if self._collapsed else Qt.AlignmentFlag(0)
        self._brand.setAlignment(self._mark, middle)
        self.setFixedWidth(self._theme.px(_RAIL_PX if self._collapsed else _WIDE_PX))

    def _open(self, page: str) -> None:
        self.opened.emit(page)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        items = [*self.items.values(), self.reminders]
        here = next((i for i, item in enumerate(items) if item.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
        else:
            there = items[max(0, min(len(items) - 1, here + step))]
            there.setFocus(Qt.FocusReason.TabFocusReason)
