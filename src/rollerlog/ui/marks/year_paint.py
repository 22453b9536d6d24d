"""How a year is painted."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from rollerlog.ui.marks.year_content import ENTRIES, SESSION
from rollerlog.ui.marks.year_grid import MONTHS
from rollerlog.ui.resources import resource

if TYPE_CHECKING:
    from rollerlog.ui.marks.year_content import RestSpan, YearContent
    from rollerlog.ui.marks.year_grid import YearGrid
    from rollerlog.ui.theme import Theme

_FILLS = {ENTRIES: "ready.line", SESSION: "accent.fill"}
_AHEAD_OPACITY = 0.42
_OUTLINE_PX = 1.5


def paint_year(painter: QPainter, theme: Theme, grid: YearGrid, content: YearContent) -> None:
    """Draw the months, the days, the rests and today's outline."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for month in MONTHS:
        _paint_month(painter, theme, grid, content, month)
    for span in content.spans:
        _paint_span(painter, theme, grid, content, span)
    for day in content.planned:
        if day.year == content.year:
            paint_planned(painter, theme, grid.cell_rect(day.month, day.day))
    if content.today.year == content.year:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("text.primary"), 1.75))
        column = grid.column_rect(content.today.month, content.today.day)
        painter.drawRoundedRect(column, 2, 2)


def cell_color(theme: Theme, kind: int, *, ahead: bool) -> QColor:
    """Return the fill of a day."""
    return theme.color(_FILLS.get(kind, "chart.grid" if ahead else "line.hair"))


def paint_planned(painter: QPainter, theme: Theme, cell: QRectF) -> None:
    """Draw the outline of a day for which a session is planned."""
    painter.setBrush(theme.color("bg.surface"))
    painter.setPen(QPen(theme.color("accent.fill"), _OUTLINE_PX))
    painter.drawRect(cell.adjusted(0, 0.25, 0, -0.25))


def rest_color(theme: Theme, needle_um: int, *, ahead: bool) -> QColor:
    """Return the colour of a rest's bar, pale for what is ahead."""
    color = QColor(theme.length_color(needle_um))
    color.setAlphaF(_AHEAD_OPACITY if ahead else 1)
    return color


def rest_thickness(needle_um: int) -> float:
    """Return how thick the bar of a rest after this length is."""
    listed = _thicknesses()
    return listed[min((um for um in listed if um >= needle_um), default=max(listed))]


def _paint_month(
    painter: QPainter, theme: Theme, grid: YearGrid, content: YearContent, month: int
) -> None:
    current = content.month_of_today() == month
    weight = QFont.Weight.DemiBold if current else QFont.Weight.Normal
    painter.setFont(theme.font("chart", weight))
    painter.setPen(theme.color("text.primary" if current else "text.tertiary"))
    name = content.month_names[month - 1]
    painter.drawText(grid.label_rect(month), Qt.AlignmentFlag.AlignVCenter, name)
    painter.setPen(Qt.PenStyle.NoPen)
    for day in range(1, content.days_in(month) + 1):
        when = date(content.year, month, day)
        kind = content.cells.get(when, 0)
        painter.setBrush(cell_color(theme, kind, ahead=when > content.today))
        painter.drawRoundedRect(grid.cell_rect(month, day), 1, 1)


def _paint_span(
    painter: QPainter, theme: Theme, grid: YearGrid, content: YearContent, span: RestSpan
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    thickness = rest_thickness(span.needle_um)
    for month, first, last, ahead in content.pieces(span):
        painter.setBrush(rest_color(theme, span.needle_um, ahead=ahead))
        bar = grid.bar_rect(month, (first, last), span.lane, thickness)
        painter.drawRoundedRect(bar, 1, 1)


@cache
def _thicknesses() -> dict[int, float]:
    tokens = json.loads(resource("tokens.json").read_text(encoding="utf-8"))
    stored: dict[str, float] = tokens["needle_length"]["rest_bar_thickness_px"]
    return {round(float(mm) * 1000): float(px) for mm, px in stored.items()}
