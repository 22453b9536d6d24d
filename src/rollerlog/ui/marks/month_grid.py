"""The month grid: the days of a month to see, click and walk through."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.focus_ring import paint_focus_ring
from rollerlog.ui.marks.keyed import KeyedMark
from rollerlog.ui.marks.month_content import WEEKDAYS, WEEKS, MonthContent, months_on
from rollerlog.ui.marks.year_paint import rest_color
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.ui.theme import Theme

_CELL_PX, _HEAD_PX, _BAR_PX, _LANE_PX = 38, 24, 3.0, 5.0
_LANES = 2
_STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEKDAYS,
    Qt.Key.Key_Down: WEEKDAYS,
}
_MONTHS: dict[int, int] = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MonthGrid(KeyedMark):
    """Days in weeks; ``moved`` carries the day the keyboard is on, ``chosen`` the one pressed."""

    moved = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = MonthContent(date(1970, 1, 1), date(1970, 1, 1))
        self._day = date(1970, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    @property
    def day(self) -> date:
        """The day the keyboard is on."""
        return self._day

    @property
    def content(self) -> MonthContent:
        """What is shown."""
        return self._content

    def show_month(self, content: MonthContent, day: date, text: str) -> None:
        """Show a month with the keyboard on a day, of which the text is read out."""
        self._content, self._day = content, day
        self.setAccessibleName(content.title)
        self.setAccessibleDescription(text)
        self.setToolTip(text if day in content.texts else "")
        self.update()

    def cell_rect(self, day: date) -> QRectF:
        """Return where a day is drawn, an empty place where it is not."""
        cell = self._content.cell_of(day)
        if cell is None:
            return QRectF()
        row, column = divmod(cell, WEEKDAYS)
        width, height, head = self._pitch()
        return QRectF(column * width, head + row * height, width, height)

    def day_at(self, pos: QPointF) -> date | None:
        """Return the day at a point of the widget."""
        width, height, head = self._pitch()
        column, row = int(pos.x() // width), int((pos.y() - head) // height)
        inside = 0 <= column < WEEKDAYS and 0 <= row < WEEKS
        return self._content.day_of(row * WEEKDAYS + column) if inside else None

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(WEEKDAYS * px(_CELL_PX), px(_HEAD_PX) + WEEKS * px(_CELL_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self.moved.emit(day)
            self.chosen.emit(day)
        else:
            super().mousePressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        for cell in range(WEEKS * WEEKDAYS):
            self._paint_day(painter, self._content.day_of(cell))
        self._paint_spans(painter)
        if self.hasFocus():
            paint_focus_ring(painter, self._theme, self.cell_rect(self._day), 6)

    @override
    def action(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        key = event.key()
        if key in _STEPS:
            return lambda: self.moved.emit(self._day + timedelta(days=_STEPS[key]))
        if key in _MONTHS:
            return lambda: self.moved.emit(months_on(self._day, _MONTHS[key]))
        if key in _CHOOSING:
            return lambda: self.chosen.emit(self._day)
        if key == Qt.Key.Key_Home:
            return lambda: self.moved.emit(self._content.today)
        return None

    def _paint_head(self, painter: QPainter) -> None:
        width, _, head = self._pitch()
        painter.setFont(self._theme.font("chart", QFont.Weight.DemiBold))
        painter.setPen(self._theme.color("text.secondary"))
        for column, name in enumerate(self._content.weekdays):
            place = QRectF(column * width, 0, width, head)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme, content = self._theme, self._content
        if not content.holds(day):
            return
        cell = self.cell_rect(day)
        side = min(cell.width(), cell.height()) - theme.px(_LANES * _LANE_PX) - 2
        tile = QRectF(0, 0, side, side)
        tile.moveCenter(QPointF(cell.center().x(), cell.top() + side / 2 + 2))
        ink, weight = "text.primary", QFont.Weight.Normal
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if day in content.rolled:
            painter.setBrush(theme.color("accent.fill"))
            ink, weight = "accent.on", QFont.Weight.DemiBold
        elif day in content.planned:
            painter.setBrush(theme.color("accent.soft"))
            painter.setPen(QPen(theme.color("accent.fill"), 1.5))
            ink, weight = "accent.text", QFont.Weight.DemiBold
        elif day < content.today:
            ink = "text.tertiary"
        painter.drawRoundedRect(tile, 6, 6)
        if day == content.today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("text.primary"), 2))
            painter.drawRoundedRect(tile.adjusted(-1, -1, 1, 1), 7, 7)
            weight = QFont.Weight.DemiBold
        painter.setFont(theme.font("caption", weight))
        painter.setPen(theme.color(ink))
        painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _paint_spans(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        pitch, thick = self._theme.px(_LANE_PX), self._theme.px(_BAR_PX)
        for span in self._content.spans:
            painter.setBrush(rest_color(self._theme, span.needle_um, ahead=span.ahead))
            lane = 1 if span.ahead else 0
            for cell in range(WEEKS * WEEKDAYS):
                day = self._content.day_of(cell)
                if span.start <= day < span.until and self._content.holds(day):
                    place = self.cell_rect(day)
                    top = place.bottom() - (_LANES - lane) * pitch + 1
                    begins, ends = day == span.start, day + timedelta(days=1) == span.until
                    # Whole pixels, or a seam would show between two days.
                    left, right = round(place.left()), round(place.right())
                    bar = QRectF(left, round(top), right - left, thick)
                    painter.drawRect(bar.adjusted(4 if begins else 0, 0, -4 if ends else 0, 0))

    def _pitch(self) -> tuple[float, float, float]:
        head = self._theme.px(_HEAD_PX)
        return self.width() / WEEKDAYS, (self.height() - head) / WEEKS, head
