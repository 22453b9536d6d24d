"""How a row of the timeline is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rollerlog.overriding import override
from rollerlog.ui.icons import pixmap
from rollerlog.ui.marks.depth_mark import SKIN_LINE_PX, paint_depth_mark
from rollerlog.ui.marks.focus_ring import paint_focus_ring
from rollerlog.ui.timeline.tags import paint_tag, tag_size

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.timeline.headings import Heading
    from rollerlog.ui.timeline.model import FeedModel
    from rollerlog.ui.timeline.said import Line

_ROW_PX, _HEADING_PX, _FIRST_PX, _SECOND_PX = 58, 36, 20, 40
_SIDE_PX, _TIME_END_PX, _TILE_PX, _TILE_LEFT_PX, _TEXT_PX = 24, 73, 28, 85, 125
_BAR_PX, _DEPTH_GAP_PX, _MARK_PX = 3, 9, 15
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FeedDelegate(QStyledItemDelegate):
    """Paints rows, and over the first row of a day its heading."""

    def __init__(self, theme: Theme, model: FeedModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._model = theme, model
        self.follow_theme()

    def follow_theme(self) -> None:
        """Use the theme's fonts as they are now."""
        fonts = {name: self._theme.font(name) for name in ("strong", "body", "caption")}
        self._fonts: dict[str, QFont] = {**fonts, "heading": self._theme.font("caption", 600)}
        self._fonts["length"] = self._theme.font("body", 500)
        self._metrics = {name: QFontMetrics(font) for name, font in self._fonts.items()}

    def height(self, place: int) -> int:
        """Return how high a row is with the heading over it."""
        heading = _HEADING_PX if self._model.starts_day(place) else 0
        return self._theme.px(_ROW_PX) + self._theme.px(heading)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(self._theme.px(320), self.height(index.row()))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, state = QRect(option.rect), option.state
        heading = self._model.heading(index.row())
        if heading is not None:
            over = QRect(rect.left(), rect.top(), rect.width(), self._theme.px(_HEADING_PX))
            self._paint_heading(painter, over, heading)
            rect.setTop(over.bottom() + 1)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("bg.selected"))
            painter.fillRect(
                QRect(rect.left(), rect.top(), _BAR_PX, rect.height()),
                self._theme.color("accent.fill"),
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("bg.hover"))
        self._paint_line(painter, rect, self._model.line(index.row()))
        if state & QStyle.StateFlag.State_HasFocus:
            inner = QRectF(rect).adjusted(_BAR_PX + 2, 2, -2, -2)
            paint_focus_ring(painter, self._theme, inner, 8)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        side = self._theme.px(_SIDE_PX)
        place = rect.adjusted(side, self._theme.px(10), -side, 0)
        metrics = self._metrics["heading"]
        self._text(painter, place, heading.text, "heading", "text.secondary")
        place.setLeft(place.left() + metrics.horizontalAdvance(heading.text) + 16)
        self._text(painter, place, heading.aside, "caption", "text.tertiary", _RIGHT)

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line) -> None:
        px = self._theme.px
        first, second = (rect.top() + px(y) for y in (_FIRST_PX, _SECOND_PX))
        left, right = rect.left() + px(_TEXT_PX), rect.right() + 1 - px(_SIDE_PX)
        time = self._band(rect.left(), rect.left() + px(_TIME_END_PX), first)
        self._text(painter, time, line.time, "body", "text.secondary", _RIGHT)
        self._paint_tile(painter, rect.left() + px(_TILE_LEFT_PX), first, line)
        title_width = self._metrics["strong"].horizontalAdvance(line.title) + self._depth(line)
        end = {first: right, second: right}
        if line.mark is not None:
            size = tag_size(self._theme, line.mark)
            # Where a title leaves no room beside it, the tag stands a line lower.
            beside = first if left + title_width + px(12) + size.width() <= right else second
            tag = QRectF(right - size.width(), beside - size.height() / 2, *size.toTuple())
            paint_tag(painter, self._theme, tag, line.mark)
            end[beside] = right - size.width() - px(12)
        self._paint_title(painter, left, end[first], first, line)
        below = self._band(left, end[second], second)
        self._text(painter, below, line.second, "caption", "text.secondary")

    def _paint_title(self, painter: QPainter, left: int, right: int, y: int, line: Line) -> None:
        room = self._band(left, right - self._depth(line), y)
        drawn = self._text(painter, room, line.title, "strong", "text.primary")
        if line.needle_um is None:
            return
        mark = self._theme.px(_MARK_PX)
        x = left + drawn + self._theme.px(_DEPTH_GAP_PX)
        paint_depth_mark(
            painter, self._theme, QRectF(x, y - mark / 2, SKIN_LINE_PX, mark), line.needle_um
        )
        after = self._band(x + round(SKIN_LINE_PX) + self._theme.px(5), right + 1, y)
        self._text(painter, after, line.length, "length", "text.primary")

    def _depth(self, line: Line) -> int:
        if line.needle_um is None:
            return 0
        gaps = self._theme.px(_DEPTH_GAP_PX) + round(SKIN_LINE_PX) + self._theme.px(5)
        return gaps + self._metrics["length"].horizontalAdvance(line.length)

    def _paint_tile(self, painter: QPainter, left: int, y: int, line: Line) -> None:
        side, inside = self._theme.px(_TILE_PX), self._theme.px(16)
        tile = QRectF(left, y - side / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        plain = line.status == "plain"
        painter.setBrush(self._theme.color("bg.hover" if plain else f"{line.status}.soft"))
        painter.drawRoundedRect(tile, 8, 8)
        ratio = painter.device().devicePixelRatioF()
        ink = "text.secondary" if plain else f"{line.status}.text"
        image = pixmap(self._theme, line.icon, ink, inside, ratio)
        inset = (side - inside) / 2
        painter.drawPixmap(QPointF(tile.left() + inset, tile.top() + inset), image)

    def _band(self, left: int, right: int, y: int) -> QRect:
        half = self._metrics["strong"].height() // 2 + 1
        return QRect(left, y - half, max(0, right - left), 2 * half)

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        font: str,
        ink: str,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> int:
        """Draw a text, cut where there is no room, and return how wide it came out."""
        metrics = self._metrics[font]
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.setFont(self._fonts[font])
        painter.setPen(self._theme.color(ink))
        painter.drawText(room, align, shown)
        return metrics.horizontalAdvance(shown)
