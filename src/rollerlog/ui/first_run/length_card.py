"""A needle length to own: a box, its depth mark, its number and its rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.indicators import paint_box
from rollerlog.ui.controls.tick_box import TickBox
from rollerlog.ui.first_run.wording import rest_days
from rollerlog.ui.formats import say_length
from rollerlog.ui.marks.depth_mark import SKIN_LINE_PX, paint_depth_mark

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_HEIGHT_PX, _BOX_PX, _MARK_PX, _PADDING_PX, _GAP_PX = 44, 18, 18, 15, 10
_RADIUS = 10


class LengthCard(TickBox):
    """Ticked where the user owns a roller of this length."""

    def __init__(self, theme: Theme, needle_um: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, say_length(needle_um), radius=_RADIUS, parent=parent)
        self.needle_um = needle_um
        self.setAccessibleDescription(rest_days(needle_um))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _before(self) -> int:
        px = self._theme.px
        return px(_PADDING_PX + _BOX_PX + _GAP_PX) + round(SKIN_LINE_PX) + px(_GAP_PX) - 3

    @override
    def sizeHint(self) -> QSize:
        number = QFontMetrics(self._theme.font("strong")).horizontalAdvance(self.text())
        rest = QFontMetrics(self._theme.font("caption")).horizontalAdvance(
            rest_days(self.needle_um)
        )
        px = self._theme.px
        width = self._before() + number + px(_GAP_PX) + rest + px(_PADDING_PX)
        return QSize(width, px(_HEIGHT_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px, on = self._theme, self._theme.px, self.isChecked()
        width = 2 if on else 1
        painter.setPen(QPen(theme.color("accent.fill" if on else "line.strong"), width))
        ground = "accent.soft" if on else "bg.hover" if self.underMouse() else "bg.surface"
        painter.setBrush(theme.color(ground))
        edge = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
        side, middle = px(_BOX_PX), self.height() // 2
        left = px(_PADDING_PX)
        paint_box(painter, theme, QRectF(left, middle - side / 2, side, side), self, "accent.fill")
        mark = QRectF(
            left + side + px(_GAP_PX), middle - px(_MARK_PX) / 2, SKIN_LINE_PX, px(_MARK_PX)
        )
        paint_depth_mark(painter, theme, mark, self.needle_um)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        right = self.width() - self._theme.px(_PADDING_PX)
        place = QRect(self._before(), 0, right - self._before(), self.height())
        painter.setFont(self._theme.font("strong"))
        painter.setPen(self._theme.color("text.primary"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.color("text.secondary"))
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, rest_days(self.needle_um))
