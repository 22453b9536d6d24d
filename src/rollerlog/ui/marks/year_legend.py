"""The legend under a year strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.year_content import ENTRIES, NOTHING, SESSION
from rollerlog.ui.marks.year_paint import (
    cell_color,
    paint_planned,
    rest_color,
    rest_thickness,
)
from rollerlog.ui.restyling import follow_theme, redraw

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_SAMPLE_UM = 500
_SWATCH_PX = 28
_GAP_PX = 6


class YearLegend(QWidget):
    """Up to four lines: the day cells, a planned day, the upper bar and the lower bar."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        follow_theme(self, theme)

    def show_texts(self, cells: str, planned: str, upper_bar: str, lower_bar: str) -> None:
        """Explain what has a text."""
        self._texts = (cells, planned, upper_bar, lower_bar)
        self.setAccessibleName(". ".join(filter(None, self._texts)))
        redraw(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SWATCH_PX + 120, self.heightForWidth(200))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_SWATCH_PX + 60, self.heightForWidth(200))

    @override
    def heightForWidth(self, width: int) -> int:
        return sum(self._heights(width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("caption"))
        line = QFontMetrics(self._theme.font("caption")).height()
        top = 0
        swatches = (
            self._paint_cells,
            self._paint_planned,
            self._paint_upper,
            self._paint_lower,
        )
        heights = self._heights(self.width())
        for text, height, swatch in zip(self._texts, heights, swatches, strict=True):
            if text:
                painter.setPen(Qt.PenStyle.NoPen)
                swatch(painter, top + line / 2)
                painter.setPen(self._theme.color("text.secondary"))
                place = QRect(_SWATCH_PX, top, self.width() - _SWATCH_PX, height)
                painter.drawText(place, Qt.TextFlag.TextWordWrap.value, text)
            top += height

    def _paint_cells(self, painter: QPainter, middle: float) -> None:
        for index, kind in enumerate((NOTHING, ENTRIES, SESSION)):
            painter.setBrush(cell_color(self._theme, kind, ahead=False))
            painter.drawRoundedRect(QRectF(8 * index, middle - 5, 6, 10), 1, 1)

    def _paint_planned(self, painter: QPainter, middle: float) -> None:
        paint_planned(painter, self._theme, QRectF(1, middle - 5, 6, 10))

    def _paint_upper(self, painter: QPainter, middle: float) -> None:
        self._paint_bar(painter, middle, ahead=False)

    def _paint_lower(self, painter: QPainter, middle: float) -> None:
        self._paint_bar(painter, middle, ahead=True)

    def _paint_bar(self, painter: QPainter, middle: float, *, ahead: bool) -> None:
        painter.setBrush(rest_color(self._theme, _SAMPLE_UM, ahead=ahead))
        thickness = rest_thickness(_SAMPLE_UM)
        painter.drawRoundedRect(QRectF(0, middle - thickness / 2, 20, thickness), 1, 1)

    def _heights(self, width: int) -> list[int]:
        metrics = QFontMetrics(self._theme.font("caption"))
        room, flags = QRect(0, 0, width - _SWATCH_PX, 10_000), Qt.TextFlag.TextWordWrap.value
        rows = (metrics.boundingRect(room, flags, text).height() for text in self._texts)
        return [row + _GAP_PX if text else 0 for row, text in zip(rows, self._texts, strict=True)]
