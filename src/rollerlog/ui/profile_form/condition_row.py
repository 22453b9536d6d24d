"""A condition to tick: its plain name, and a short second line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from rollerlog.overriding import override
from rollerlog.ui.controls.indicators import paint_box
from rollerlog.ui.controls.tick_box import TickBox
from rollerlog.ui.restyling import redraw

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_BOX_PX, _GAP_PX, _MARGIN_PX, _LEAST_PX = 18, 12, 6, 140
_FLAGS = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_TALL = 10_000


class ConditionRow(TickBox):
    """Two lines that wrap beside a box; clickable all over."""

    def __init__(
        self, theme: Theme, title: str, detail: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, radius=6, parent=parent)
        self._title, self._detail = title, detail
        self.show_detail(detail)

    @property
    def detail(self) -> str:
        """The second line."""
        return self._detail

    def show_detail(self, detail: str) -> None:
        """Show another second line."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        redraw(self)

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.font("body"), self._theme.font("caption")

    def _before(self) -> int:
        return self._theme.px(_BOX_PX + _GAP_PX)

    def _lines(self, width: int) -> tuple[QRect, QRect]:
        """Return where the two texts stand in a width."""
        room = max(1, width - self._before())
        title, detail = self._fonts()
        top = self._theme.px(_MARGIN_PX)
        first = _height(title, room, self._title)
        second = _height(detail, room, self._detail)
        left = self._before()
        return QRect(left, top, room, first), QRect(left, top + first + 1, room, second)

    @override
    def sizeHint(self) -> QSize:
        title, detail = self._fonts()
        text = max(
            QFontMetrics(title).horizontalAdvance(self._title),
            QFontMetrics(detail).horizontalAdvance(self._detail),
        )
        width = self._before() + text + 2
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST_PX), self.sizeHint().height())

    @override
    def heightForWidth(self, width: int) -> int:
        return self._lines(width)[1].bottom() + 1 + self._theme.px(_MARGIN_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        title, detail = self._fonts()
        first, second = self._lines(self.width())
        side = self._theme.px(_BOX_PX)
        top = first.top() + (QFontMetrics(title).height() - side) // 2
        paint_box(painter, self._theme, QRectF(0, top, side, side), self, "accent.fill")
        painter.setFont(title)
        painter.setPen(self._theme.color("text.primary"))
        painter.drawText(first, _FLAGS, self._title)
        painter.setFont(detail)
        painter.setPen(self._theme.color("text.secondary"))
        painter.drawText(second, _FLAGS, self._detail)


def _height(font: QFont, room: int, text: str) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, _TALL), _FLAGS, text).height()
