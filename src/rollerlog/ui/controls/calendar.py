"""The month that drops down from a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from rollerlog.overriding import override
from rollerlog.ui.icons import icon
from rollerlog.ui.keys import claim

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_RADIUS = 8
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}


class Calendar(QCalendarWidget):
    """A calendar in the theme's colours; weekends are days like the others."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFirstDayOfWeek(self.locale().firstDayOfWeek())
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(5, 5, 5, 5)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        header = QTextCharFormat()
        header.setForeground(self._theme.color("text.secondary"))
        header.setBackground(self._theme.color("bg.surface"))
        header.setFont(self._theme.font("caption", 600))
        self.setHeaderTextFormat(header)
        for weekday in _WEEKEND:
            self.setWeekdayTextFormat(weekday, QTextCharFormat())
        self.setMinimumSize(self._theme.px(300), self._theme.px(280))
        size = self._theme.px(18)
        for name, drawing in _ARROWS.items():
            arrow = self.findChild(QToolButton, name)
            if isinstance(arrow, QToolButton):
                arrow.setIcon(icon(self._theme, drawing, "text.secondary", size))
                arrow.setIconSize(QSize(size, size))

    @override
    def event(self, event: QEvent) -> bool:
        # The page behind would take it for its own, and leave this month hanging there.
        return claim(event, _is_escape) or super().event(event)

    @override
    def paintCell(self, painter: QPainter, rect: QRect, date: QDate) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(rect.width(), rect.height()) - 2
        tile = QRect(0, 0, side, side)
        tile.moveCenter(rect.center())
        painter.setPen(Qt.PenStyle.NoPen)
        chosen = date == self.selectedDate()
        if chosen:
            painter.setBrush(self._theme.color("accent.fill"))
            painter.drawRoundedRect(tile, _RADIUS, _RADIUS)
        painter.setFont(self._theme.font("strong" if chosen else "body"))
        painter.setPen(self._theme.color("accent.on" if chosen else self._ink(date)))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.locale().toString(date.day()))
        painter.restore()

    def _ink(self, date: QDate) -> str:
        if not self.minimumDate() <= date <= self.maximumDate():
            return "text.disabled"
        shown = (date.year(), date.month()) == (self.yearShown(), self.monthShown())
        return "text.primary" if shown else "text.tertiary"


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape
