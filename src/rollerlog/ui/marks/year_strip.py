"""The year strip: every day of a year to see, click and walk through."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.focus_ring import paint_focus_ring
from rollerlog.ui.marks.keyed import KeyedMark
from rollerlog.ui.marks.year_content import YearContent
from rollerlog.ui.marks.year_grid import MONTHS, YearGrid
from rollerlog.ui.marks.year_paint import paint_year

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rollerlog.ui.theme import Theme

_ROW_PX = 42
_LEAST_ROW_PX = 34
_DAY_PX = 5.5
_PAGE_KEYS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class YearStrip(KeyedMark):
    """A row per month; what it paints is kept until content, size or theme change."""

    day_chosen = Signal(str)
    year_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = YearContent(1970, date(1970, 1, 1))
        self._day = date(1970, 1, 1)
        self._picture: QPixmap | None = None
        self._rows = [QLabel(self) for _ in MONTHS]
        for row in self._rows:
            row.setTextFormat(Qt.TextFormat.PlainText)
            row.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self._repaint)

    def show_year(self, content: YearContent, month_texts: Sequence[str]) -> None:
        """Show a year; the month texts are what screen readers say of each row."""
        if content.year != self._content.year:
            start = date(content.year, 1, 1)
            self._day = content.today if content.today.year == content.year else start
        self._content = content
        for row, text in zip(self._rows, month_texts, strict=True):
            row.setAccessibleName(text)
        self.setAccessibleName(str(content.year))
        self._describe()
        self._repaint()

    def focused_day(self) -> date:
        """Return the day that arrows start from."""
        return self._day

    def focus_day(self, day: date) -> None:
        """Let arrows start from a day of the year shown, without choosing it."""
        if day.year == self._content.year:
            self._day = day
            self._describe()
            self.update()

    def day_at(self, pos: QPointF) -> date | None:
        """Return the day at a point of the widget."""
        found = self._grid().day_at(pos)
        if found is None or found[1] > self._content.days_in(found[0]):
            return None
        return date(self._content.year, *found)

    def day_centre(self, day: date) -> QPointF:
        """Return the middle of a day's cell."""
        return self._grid().cell_rect(day.month, day.day).center()

    @override
    def sizeHint(self) -> QSize:
        width = round(self._label_width() + 31 * _DAY_PX)
        return QSize(width, 12 * self._theme.px(_ROW_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(round(self._label_width() + 31 * 5), 12 * _LEAST_ROW_PX)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for month, row in zip(MONTHS, self._rows, strict=True):
            row.setGeometry(self._grid().row_rect(month).toRect())
        self._repaint()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self._choose(day)
        else:
            super().mousePressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._painted())
        if self.hasFocus():
            column = self._grid().column_rect(self._day.month, self._day.day)
            paint_focus_ring(painter, self._theme, column.adjusted(-4, -4, 4, 4), 4)

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatio() != ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._picture)
            paint_year(painter, self._theme, self._grid(), self._content)
            painter.end()
        return self._picture

    @override
    def action(self, event: QKeyEvent) -> Callable[[], None] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if modifiers == Qt.KeyboardModifier.ControlModifier and key in _PAGE_KEYS:
            year = self._content.year + _PAGE_KEYS[key]
            return lambda: self.year_wanted.emit(year)
        if modifiers != Qt.KeyboardModifier.NoModifier:
            return None
        actions: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Left: lambda: self._walk_days(-1),
            Qt.Key.Key_Right: lambda: self._walk_days(1),
            Qt.Key.Key_Up: lambda: self._walk_months(-1),
            Qt.Key.Key_Down: lambda: self._walk_months(1),
            Qt.Key.Key_PageUp: lambda: self._walk_months(-1),
            Qt.Key.Key_PageDown: lambda: self._walk_months(1),
            Qt.Key.Key_Return: lambda: self._choose(self._day),
            Qt.Key.Key_Space: lambda: self._choose(self._day),
        }
        return actions.get(key)

    def _walk_days(self, step: int) -> None:
        to = self._day + timedelta(days=step)
        if to.year == self._content.year:
            self._choose(to)

    def _walk_months(self, step: int) -> None:
        month = self._day.month + step
        if month in MONTHS:
            day = min(self._day.day, self._content.days_in(month))
            self._choose(date(self._content.year, month, day))

    def _choose(self, day: date) -> None:
        self.focus_day(day)
        self.day_chosen.emit(day.isoformat())

    def _describe(self) -> None:
        row = self._rows[self._day.month - 1]
        self.setAccessibleDescription(f"{self._day.isoformat()}. {row.accessibleName()}")

    def _grid(self) -> YearGrid:
        return YearGrid(self.width(), self.height(), self._label_width())

    def _label_width(self) -> int:
        metrics = QFontMetrics(self._theme.font("chart"))
        names = self._content.month_names
        return max(24, *(metrics.horizontalAdvance(name) + 2 for name in names)) + 6

    def _repaint(self) -> None:
        self._picture = None
        self.updateGeometry()
        self.update()
