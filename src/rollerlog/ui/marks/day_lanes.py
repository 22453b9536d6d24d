"""A line of days from a session to an occasion, with what runs on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal, assert_never

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.graphic import Graphic
from rollerlog.ui.restyling import redraw

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.ui.theme import Theme

Look = Literal["rest", "hold", "spf"]

_BAR_PX, _LANE_PX, _APART_PX, _LEAST_PLOT_PX = 9, 19, 14, 220
_BLOCKS_FROM_PX = 5.0


@dataclass(frozen=True, slots=True)
class Lane:
    """Something that runs from the session's day to the day before ``until``."""

    look: Look
    label: str
    until: date


@dataclass(frozen=True, slots=True)
class DayLine:
    """The days from ``first`` to before ``end``, a session, an occasion and the lanes.

    ``labels`` are those of every line beside it, so that all leave them the same room.
    """

    first: date
    end: date
    start: date
    occasion: date
    needle_um: int
    occasion_text: str
    lanes: tuple[Lane, ...]
    untils: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]

    @property
    def days(self) -> int:
        """How many days are drawn, the occasion's own among them."""
        return max((self.end - self.first).days, (self.occasion - self.first).days + 1)


def paint_lane_bar(
    painter: QPainter, theme: Theme, place: QRectF, look: Look, needle_um: int
) -> None:
    """Draw one block of a lane."""
    edge = place.adjusted(0.5, 0.5, -0.5, -0.5)
    match look:
        case "rest":
            color = theme.length_color(needle_um)
            painter.setPen(QPen(color, 1))
            painter.setBrush(color)
        case "hold":
            fill = QColor(theme.length_color(needle_um))
            painter.setPen(QPen(fill, 1))
            fill.setAlphaF(0.18)
            painter.setBrush(fill)
        case "spf":
            painter.setPen(QPen(theme.color("due.fill"), 1))
            painter.setBrush(theme.color("due.soft"))
        case _:
            assert_never(look)
    painter.drawRoundedRect(edge, 2, 2)


class DayLanes(Graphic):
    """One block per day; every line beside others shares their scale of days."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._line: DayLine | None = None

    def show_line(self, line: DayLine, accessible_text: str) -> None:
        """Show another line of days."""
        self._line = line
        self.setAccessibleName(accessible_text)
        redraw(self)

    def day_rect(self, day: date, lane: int) -> QRectF:
        """Return where the block of a day in a lane is drawn."""
        if self._line is None:
            return QRectF()
        left, pitch = self._plot()
        x = left + (day - self._line.first).days * pitch
        top = self._top() + lane * self._pitch() + (self._pitch() - self._theme.px(_BAR_PX)) / 2
        return QRectF(x, top, pitch, self._theme.px(_BAR_PX))

    @override
    def sizeHint(self) -> QSize:
        lanes = len(self._line.lanes) if self._line else 0
        height = self._top() + lanes * self._pitch() + 2
        return QSize(self._label_width() + _LEAST_PLOT_PX, round(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        line = self._line
        if line is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_date(painter, line)
        for index, (lane, until) in enumerate(zip(line.lanes, line.untils, strict=True)):
            self._paint_label(painter, index, lane.label, until)
            self._paint_blocks(painter, line, index, lane)
        self._paint_occasion(painter, line)

    def _paint_date(self, painter: QPainter, line: DayLine) -> None:
        bold = self._theme.font("caption", QFont.Weight.DemiBold)
        wide = QFontMetrics(bold).horizontalAdvance(line.occasion_text) + 2
        left = min(self._occasion_x(line) - wide / 2, float(self.width() - wide))
        painter.setFont(bold)
        painter.setPen(self._theme.color("text.primary"))
        place = QRectF(max(0.0, left), 0, wide, self._top())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, line.occasion_text)

    def _paint_label(self, painter: QPainter, index: int, label: str, until: str) -> None:
        theme, top = self._theme, self._top() + index * self._pitch()
        place = QRectF(0, top, self._label_width() - _APART_PX, self._pitch())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("caption", QFont.Weight.Medium))
        painter.setPen(theme.color("text.primary"))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, label)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.secondary"))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, until)

    def _paint_blocks(self, painter: QPainter, line: DayLine, index: int, lane: Lane) -> None:
        _, pitch = self._plot()
        days = (lane.until - line.start).days
        if pitch < _BLOCKS_FROM_PX:
            whole = self.day_rect(line.start, index)
            whole.setWidth(pitch * days)
            paint_lane_bar(painter, self._theme, whole, lane.look, line.needle_um)
            return
        for number in range(days):
            block = self.day_rect(line.start + timedelta(days=number), index)
            gap = 2 if pitch >= 2 * _BLOCKS_FROM_PX else 1
            place = block.adjusted(0, 0, -gap, 0)
            paint_lane_bar(painter, self._theme, place, lane.look, line.needle_um)

    def _paint_occasion(self, painter: QPainter, line: DayLine) -> None:
        x = round(self._occasion_x(line)) + 0.5
        bottom = self._top() + len(line.lanes) * self._pitch()
        painter.setPen(QPen(self._theme.color("text.primary"), 1.5))
        painter.drawLine(QPointF(x, self._top() - 2), QPointF(x, bottom))

    def _occasion_x(self, line: DayLine) -> float:
        # One block's gap before the occasion, so that the line stands between two days.
        return self.day_rect(line.occasion, 0).left() - 1

    def _top(self) -> float:
        return float(QFontMetrics(self._theme.font("caption")).height() + 4)

    def _pitch(self) -> float:
        line = QFontMetrics(self._theme.font("caption")).height()
        return float(max(self._theme.px(_LANE_PX), line + 2))

    def _plot(self) -> tuple[float, float]:
        left = float(self._label_width())
        days = self._line.days if self._line else 1
        return left, (self.width() - left - 1) / days

    def _label_width(self) -> int:
        if self._line is None:
            return 0
        medium = QFontMetrics(self._theme.font("caption", QFont.Weight.Medium))
        plain = QFontMetrics(self._theme.font("caption"))
        labels = max(medium.horizontalAdvance(label) for label, _ in self._line.labels)
        untils = max(plain.horizontalAdvance(until) for _, until in self._line.labels)
        return max(labels + untils + 3 * _APART_PX, self._theme.px(270))


class LaneSwatch(QWidget):
    """A lane's look, small, for a legend."""

    def __init__(self, theme: Theme, look: Look | Literal["occasion"], needle_um: int) -> None:
        super().__init__()
        self._theme, self._look, self._needle_um = theme, look, needle_um
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(20), self._theme.px(14))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._look == "occasion":
            x = self.width() // 2 + 0.5
            painter.setPen(QPen(self._theme.color("text.primary"), 1.5))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
            return
        side = self._theme.px(_BAR_PX)
        top = (self.height() - side) / 2
        for index in range(2):
            place = QRectF(index * (side + 2), top, side, side)
            paint_lane_bar(painter, self._theme, place, self._look, self._needle_um)
