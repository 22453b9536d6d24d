"""One cell of the length control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui import icons
from rollerlog.ui.marks.depth_mark import paint_depth_mark
from rollerlog.ui.marks.radio_cell import RadioCell

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

MARK_PX = 24
_TOP_PX = 12
_GAP_PX = 7
_BOTTOM_PX = 11
_ICON_PX = 12
RADIUS_PX = 8.0


class LengthCell(RadioCell):
    """A needle length to choose: its depth mark over its number."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.needle_um: int | None = None
        self.label = ""
        self.professional = False
        self.setProperty("radius", int(RADIUS_PX))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_length(self, needle_um: int | None, label: str) -> None:
        """Show a length with its number, or only words when there is none."""
        self.needle_um = needle_um
        self.label = label
        self.updateGeometry()
        self.update()

    def number_rect(self) -> QRectF:
        """Return where the number stands."""
        line = QFontMetrics(self._font()).height()
        return QRectF(0, self.height() - _BOTTOM_PX - line, self.width(), line)

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._font())
        height = _TOP_PX + self._theme.px(MARK_PX) + _GAP_PX + metrics.height() + _BOTTOM_PX
        return QSize(max(32, metrics.horizontalAdvance(self.label) + 14), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = "pro" if self.professional else "accent"
        if self.isChecked():
            painter.setPen(QPen(self._theme.color(f"{tone}.fill"), 2))
            painter.setBrush(self._theme.color(f"{tone}.soft"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        if self.professional:
            self._paint_professional(painter)
        if self.needle_um is not None:
            mark = QRectF(0, _TOP_PX, self.width(), self._theme.px(MARK_PX))
            paint_depth_mark(painter, self._theme, mark, self.needle_um)
        self._paint_number(painter)

    def _paint_number(self, painter: QPainter) -> None:
        painter.setFont(self._font())
        if self.isChecked():
            token = "pro.text" if self.professional else "text.primary"
        else:
            token = "text.tertiary" if self.professional else "text.secondary"
        painter.setPen(self._theme.color(token))
        place = self.number_rect() if self.needle_um is not None else QRectF(self.rect())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.label)

    def _paint_professional(self, painter: QPainter) -> None:
        token = "pro.text" if self.isChecked() else "text.tertiary"
        ratio = self.devicePixelRatioF()
        image = icons.pixmap(self._theme, "stethoscope", token, _ICON_PX, ratio)
        painter.drawPixmap(QPointF(self.width() - _ICON_PX - 6, 6), image)

    def _font(self) -> QFont:
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Medium
        return self._theme.font("body", weight)
