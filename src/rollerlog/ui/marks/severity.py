"""Severity: a strip of days and a tag, a digit on every one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.restyling import follow_theme, redraw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme

_GAP_PX = 4
_NOT_ANSWERED = "\N{EN DASH}"


@dataclass(frozen=True)
class SeverityDay:
    """One cell: the label under it, its level or None for not answered, and whether it is today."""

    label: str
    level: int | None
    is_today: bool = False


class SeverityCells(QWidget):
    """A level per day, side by side."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[SeverityDay, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    def show_days(self, days: Sequence[SeverityDay], accessible_text: str) -> None:
        """Show these days, oldest first."""
        self._days = tuple(days)
        self.setAccessibleName(accessible_text)
        redraw(self)

    @override
    def sizeHint(self) -> QSize:
        width = max((self._label_width(day) for day in self._days), default=28)
        cells = max(1, len(self._days))
        label = QFontMetrics(self._theme.font("caption")).height()
        return QSize(cells * (max(28, width) + _GAP_PX) - _GAP_PX, self._cell_height() + 4 + label)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pitch = (self.width() + _GAP_PX) / max(1, len(self._days))
        height = self._cell_height()
        for index, day in enumerate(self._days):
            cell = QRectF(round(index * pitch), 0, round(pitch) - _GAP_PX, height)
            self._paint_level(painter, cell, day.level)
            painter.setFont(self._label_font(day))
            painter.setPen(self._theme.color("text.primary" if day.is_today else "text.secondary"))
            under = QRectF(cell.left() - _GAP_PX, height + 4, pitch + _GAP_PX, self.height())
            align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(under, align, day.label)

    def _paint_level(self, painter: QPainter, cell: QRectF, level: int | None) -> None:
        painter.setFont(self._theme.font("strong"))
        if level is None:
            dashes = QPen(self._theme.color("line.strong"), 1.5)
            dashes.setDashPattern([2.5, 2])
            painter.setPen(dashes)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
            painter.setPen(self._theme.color("text.tertiary"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, _NOT_ANSWERED)
            return
        fill, on = self._theme.severity(level)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(cell, 6, 6)
        painter.setPen(on)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(level))

    def _cell_height(self) -> int:
        return max(28, QFontMetrics(self._theme.font("strong")).height() + 10)

    def _label_width(self, day: SeverityDay) -> int:
        return QFontMetrics(self._label_font(day)).horizontalAdvance(day.label)

    def _label_font(self, day: SeverityDay) -> QFont:
        weight = QFont.Weight.DemiBold if day.is_today else QFont.Weight.Normal
        return self._theme.font("caption", weight)


def severity_tag_size(theme: Theme, text: str) -> QSize:
    """Return how much room a severity tag needs."""
    metrics = QFontMetrics(_tag_font(theme))
    return QSize(metrics.horizontalAdvance(text) + 16, max(24, metrics.height() + 8))


def paint_severity_tag(
    painter: QPainter, theme: Theme, rect: QRectF, text: str, level: int
) -> None:
    """Draw a filled tag such as "Redness 2"."""
    fill, on = theme.severity(level)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 6, 6)
    painter.setPen(on)
    painter.setFont(_tag_font(theme))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _tag_font(theme: Theme) -> QFont:
    return theme.font("caption", QFont.Weight.DemiBold)
