"""A scale from 0 to 10 on which nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from rollerlog.domain.planning.concerns import HIGHEST, LOWEST
from rollerlog.overriding import override

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_ENDS: dict[int, int] = {Qt.Key.Key_Home: LOWEST, Qt.Key.Key_End: HIGHEST}
_CLEARING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
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
        for cell in self.cells:  # after all are checked, which moves the tab stop
            one_stop = Qt.FocusPolicy.StrongFocus if cell is stop else Qt.FocusPolicy.ClickFocus
            cell.setFocusPolicy(one_stop)

    def first(self) -> QWidget:
        """Return the cell the keyboard comes to."""
        return self.cells[self.level or 0]

    @override
    def event(self, event: QEvent) -> bool:
        # A digit must not set off a page's shortcut.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.text().isdigit()
            and event.modifiers() in _PLAIN
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        here = next((cell.level for cell in self.cells if cell.hasFocus()), self.level or 0)
        if event.modifiers() not in _PLAIN:
            event.ignore()
        elif key in _STEPS:
            nothing = self.level is None and here == LOWEST and _STEPS[key] < 0
            self._take(LOWEST if nothing else max(LOWEST, min(HIGHEST, here + _STEPS[key])))
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


class LevelCell(QRadioButton):
    """One level to choose; its scale checks it."""

    def __init__(self, theme: Theme, level: int, of: str) -> None:
        super().__init__()
        self._theme, self.level = theme, level
        self.setAccessibleName(f"{of}, {level} of {HIGHEST}")
        self.setProperty("radius", 6)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._theme.font("strong"))
        width, height = (self._theme.px(side) for side in _CELL_PX)
        return QSize(max(width, text.horizontalAdvance("10") + 12), max(height, text.height() + 8))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def nextCheckState(self) -> None:
        return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

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
