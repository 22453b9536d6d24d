"""Sunscreen by day: a block for each day of a course."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rollerlog.overriding import override
from rollerlog.ui.marks.spf_content import Kept, SpfBlock
from rollerlog.ui.restyling import follow_theme, redraw

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme

_IN_A_ROW, _GAP_PX, _HEIGHT_PX, _WIDEST_PX = 14, 2, 20, 28
_RADIUS, _RING_PX, _DASH_PX = 3.0, 2.0, 6.0


class SpfDays(QWidget):
    """Blocks in rows of two weeks: a number applied, a bar indoors, empty a gap, dashed ahead."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._blocks: tuple[SpfBlock, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        follow_theme(self, theme)

    def show_blocks(self, blocks: Sequence[SpfBlock], accessible_text: str) -> None:
        """Show these days, the first first."""
        self._blocks = tuple(blocks)
        self.setAccessibleName(accessible_text)
        self.setAccessibleDescription(", ".join(block.spoken for block in blocks))
        redraw(self)

    @override
    def sizeHint(self) -> QSize:
        rows = -(-len(self._blocks) // _IN_A_ROW)
        height = rows * (self._theme.px(_HEIGHT_PX) + _GAP_PX) - _GAP_PX
        return QSize(_IN_A_ROW * (self._theme.px(16) + _GAP_PX), max(0, height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_IN_A_ROW * 12, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("chart", 600))
        for index, block in enumerate(self._blocks):
            self._paint(painter, self._rect(index), block)

    def _paint(self, painter: QPainter, rect: QRectF, block: SpfBlock) -> None:
        theme, applied = self._theme, block.kept is Kept.APPLIED
        line = QPen(theme.color("due.fill" if applied else "line.strong"), 1)
        if block.kept is Kept.AHEAD:
            line = QPen(theme.color("line.strong"), 1)
            line.setDashPattern([2, 2])
        painter.setPen(line)
        painter.setBrush(theme.color("due.soft" if applied else "bg.surface"))
        painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
        if applied:
            painter.setPen(theme.color("due.text"))
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(block.times))
        elif block.kept is Kept.STAYED_IN:
            painter.setPen(QPen(theme.color("text.secondary"), _RING_PX))
            half, middle = QPointF(_DASH_PX / 2, 0), rect.center()
            painter.drawLine(middle - half, middle + half)
        if block.is_today:
            painter.setPen(QPen(theme.color("text.primary"), _RING_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _rect(self, index: int) -> QRectF:
        columns = min(_IN_A_ROW, len(self._blocks))
        row, column = divmod(index, columns)
        widest = self._theme.px(_WIDEST_PX) + _GAP_PX
        pitch = min((self.width() + _GAP_PX) / columns, widest)
        high = self._theme.px(_HEIGHT_PX)
        left, right = round(column * pitch), round((column + 1) * pitch) - _GAP_PX
        return QRectF(left + 0.5, row * (high + _GAP_PX) + 0.5, right - left - 1, high - 1)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            places = (i for i in range(len(self._blocks)) if self._rect(i).contains(event.pos()))
            place = next(places, None)
            if place is not None:
                QToolTip.showText(event.globalPos(), self._blocks[place].spoken, self)
                return True
        return super().event(event)
