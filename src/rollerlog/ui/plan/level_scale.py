"""A scale from 0 to 10 on which nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from rollerlog.domain.planning.concerns import HIGHEST, LOWEST
from rollerlog.overriding import override
from rollerlog.ui.keys import ARROWS, PLAIN, claim
from rollerlog.ui.marks.radio_cell import RadioCell, stop_at
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_ENDS: dict[int, int] = {Qt.Key.Key_Home: LOWEST, Qt.Key.Key_End: HIGHEST}
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_CELL_PX = (36, 32)


class LevelScale(QWidget):
    """Eleven cells; digits choose, 1 and then 0 is 10, Backspace clears."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.level: int | None = None
        self.cells = [LevelCell(theme, level, name) for level in range(LOWEST, HIGHEST + 1)]
        # The group keeps Qt from choosing among them itself.
        group = QButtonGroup(self)
        group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for cell in self.cells:
            group.addButton(cell)
            row.addWidget(cell)
            cell.clicked.connect(self._press)
        self.choose(None)

    def choose(self, level: int | None) -> None:
        """Show a level as chosen without saying so, or none."""
        self.level = level
        stop = self.cells[level or 0]
        for cell in self.cells:
            cell.setChecked(cell.level == level)
            cell.update()
        stop_at(stop, self.cells)

    def first(self) -> QWidget:
        """Return the cell the keyboard comes to."""
        return self.cells[self.level or 0]

    @override
    def event(self, event: QEvent) -> bool:
        # A digit must not set off a page's shortcut.
        return claim(event, _is_digit) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        here = next((cell.level for cell in self.cells if cell.hasFocus()), self.level or 0)
        if event.modifiers() not in PLAIN:
            event.ignore()
        elif key in ARROWS:
            nothing = self.level is None and here == LOWEST and ARROWS[key] < 0
            self._take(LOWEST if nothing else max(LOWEST, min(HIGHEST, here + ARROWS[key])))
        elif key in _ENDS:
            self._take(_ENDS[key])
        elif text.isascii() and text.isdigit():
            self._take(HIGHEST if text == "0" and self.level == 1 else int(text))
        elif key in _CLEARING:
            self.choose(None)
            self.cells[here].setFocus(Qt.FocusReason.TabFocusReason)
            self.changed.emit()
        else:
            event.ignore()

    def _press(self) -> None:
        cell = self.sender()
        if isinstance(cell, LevelCell):
            self._take(cell.level)

    def _take(self, level: int) -> None:
        self.choose(level)
        self.cells[level].setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()


def _is_digit(event: QKeyEvent) -> bool:
    return event.text().isdigit() and event.modifiers() in PLAIN


class LevelCell(RadioCell):
    """One level to choose; its scale checks it."""

    def __init__(self, theme: Theme, level: int, of: str) -> None:
        super().__init__(theme)
        self.level = level
        self.setAccessibleName(f"{of}, {level} of {HIGHEST}")
        self.setProperty("radius", 6)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("strong"))
        width, height = (self._theme.px(side) for side in _CELL_PX)
        return QSize(max(width, text.horizontalAdvance("10") + 12), max(height, text.height() + 8))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        pen = QPen(self._theme.color("accent.fill" if on else "line.strong"), 2 if on else 1)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(self._theme.color("accent.soft" if on else "bg.surface"))
        edge = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(edge, 6, 6)
        weight = QFont.Weight.DemiBold if on else QFont.Weight.Normal
        painter.setFont(self._theme.font("body", weight))
        painter.setPen(self._theme.color("accent.text" if on else "text.primary"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self.level))
