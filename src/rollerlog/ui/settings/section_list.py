"""The list of sections, which follows the scroll."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.keys import ARROWS, ENTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme

_HEIGHT_PX, _PADDING_PX, _WIDE_PX = 32, 8, 163


class SectionList(QWidget):
    """Names to go to: `chosen` carries the place of one, `entered` of one to go into."""

    chosen = Signal(int)
    entered = Signal(int)

    def __init__(self, theme: Theme, titles: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Sections")
        self._theme = theme
        self._flow = FlowLayout(self, gap=2)
        self.items = [_Item(theme, title, self) for title in titles]
        for place, item in enumerate(self.items):
            self._flow.addWidget(item)
            item.clicked.connect(partial(self._choose, place))
            item.enter_pressed.connect(partial(self.entered.emit, place))
        theme.changed.connect(self._fit)
        self._across = False
        self._fit()

    def set_across(self, *, across: bool) -> None:
        """Stand above the sections, in lines, or beside them, in a column."""
        if across != self._across:
            self._across = across
            self._fit()

    def set_current(self, place: int) -> None:
        """Mark the section that is shown."""
        for index, item in enumerate(self.items):
            item.setChecked(index == place)

    def _choose(self, place: int, _checked: bool = False) -> None:
        self.chosen.emit(place)

    def _fit(self) -> None:
        wide = 0 if self._across else self._theme.px(_WIDE_PX)
        for item in self.items:
            item.set_least_width(wide)
        if self._across:
            self._flow.setContentsMargins(24, 8, 24, 8)
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        else:
            self._flow.setContentsMargins(24, 16, 12, 16)
            self.setFixedWidth(wide + 36)
            policy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(self._across)
        self.setSizePolicy(policy)
        self._flow.invalidate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        here = next((i for i, item in enumerate(self.items) if item.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        there = max(0, min(len(self.items) - 1, here + step))
        self.items[there].setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(there)


class _Item(QPushButton):
    enter_pressed = Signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self.setObjectName("sectionItem")
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._theme, self._least = theme, 0

    def set_least_width(self, width: int) -> None:
        """Be at least so wide."""
        self._least = width
        self.updateGeometry()

    @override
    def nextCheckState(self) -> None:
        # Being current is the page's to say, not the click's.
        pass

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self.enter_pressed.emit()
        elif event.key() in ARROWS:
            # Qt's own way through a group of buttons would not go in our order.
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        # As wide as the current one's weight, so that scrolling moves nothing.
        text = QFontMetrics(self._theme.font("body", 600)).horizontalAdvance(self.text())
        width = text + 2 * self._theme.px(_PADDING_PX) + 4
        return QSize(max(self._least, width), self._theme.px(_HEIGHT_PX))
