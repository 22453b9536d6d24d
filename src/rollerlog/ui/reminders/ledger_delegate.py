"""How a row of the ledger is painted: its words wrap, as they stand nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rollerlog.overriding import override
from rollerlog.ui.icons import pixmap
from rollerlog.ui.marks.focus_ring import paint_focus_ring

if TYPE_CHECKING:
    from rollerlog.ui.reminders.ledger_model import LedgerModel
    from rollerlog.ui.reminders.said import Line, Outcome
    from rollerlog.ui.theme import Theme

_HEADING_PX, _PAD_PX, _BETWEEN_PX, _SIDE_PX = 34, 10, 1, 16
_TILE_PX, _ICON_PX, _TEXT_PX, _GAP_PX, _TAG_SIDES_PX = 28, 16, 58, 12, 16
_WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_FAR = 1 << 20


class LedgerDelegate(QStyledItemDelegate):
    """Paints rows as wide as the view, and over the first row of a day its heading."""

    def __init__(self, theme: Theme, model: LedgerModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._theme, self._model, self._view = theme, model, view
        self._heights: dict[int, int] = {}
        self.follow_theme()

    def follow_theme(self) -> None:
        """Use the theme's fonts as they are now."""
        self._title = self._theme.font("strong")
        self._story = self._theme.font("caption")
        self._over = self._theme.font("caption", 600)
        self._tag = self._theme.font("caption", 500)
        self.forget()

    def forget(self) -> None:
        """Measure the rows anew: their words, or the width, are others."""
        self._heights.clear()

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        place = index.row()
        if place not in self._heights:
            self._heights[place] = self._height(place)
        return QSize(self._width(), self._heights[place])

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, rect = self._theme.px, QRect(option.rect)
        over = self._model.heading(index.row())
        if over:
            place = QRect(rect.left(), rect.top(), rect.width(), px(_HEADING_PX))
            painter.setFont(self._over)
            painter.setPen(self._theme.color("text.secondary"))
            room = place.adjusted(px(_SIDE_PX), px(8), -px(_SIDE_PX), 0)
            painter.drawText(room, _MIDDLE, over)
            rect.setTop(place.bottom() + 1)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.color("bg.selected"))
        self._paint_line(painter, rect, self._model.line(index.row()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            inner = QRectF(rect).adjusted(3, 2, -3, -2)
            paint_focus_ring(painter, self._theme, inner, 8)
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRect, line: Line) -> None:
        px = self._theme.px
        top, left = rect.top() + px(_PAD_PX), rect.left() + px(_TEXT_PX)
        title, story, tag = self._rooms(line)
        right = rect.left() + self._width() - px(_SIDE_PX)
        self._paint_tile(painter, QRect(rect.left() + px(_SIDE_PX), top, px(_TILE_PX), 0), line)
        self._paint_tag(painter, QRect(right, top, 0, 0), tag, line)
        painter.setFont(self._title)
        painter.setPen(self._theme.color("text.primary"))
        painter.drawText(QRect(left, top, title.width(), title.height()), _WRAPS, line.title)
        painter.setFont(self._story)
        painter.setPen(self._theme.color("text.secondary"))
        below = top + max(title.height(), tag.height()) + px(_BETWEEN_PX)
        painter.drawText(QRect(left, below, story.width(), story.height()), _WRAPS, line.written)

    def _paint_tile(self, painter: QPainter, place: QRect, line: Line) -> None:
        side, inner = place.width(), self._theme.px(_ICON_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(f"{line.status}.soft"))
        painter.drawRoundedRect(QRectF(place.left(), place.top(), side, side), 7, 7)
        ratio = painter.device().devicePixelRatioF()
        made = pixmap(self._theme, line.icon, f"{line.status}.text", inner, ratio)
        inset = (side - inner) // 2
        painter.drawPixmap(place.left() + inset, place.top() + inset, made)

    def _paint_tag(self, painter: QPainter, corner: QRect, size: QSize, line: Line) -> None:
        outcome: Outcome = line.outcome
        plain = outcome.status == "plain"
        place = QRectF(corner.left() - size.width(), corner.top() - 1, *size.toTuple())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("bg.hover" if plain else f"{outcome.status}.soft"))
        painter.drawRoundedRect(place, 6, 6)
        painter.setPen(self._theme.color("text.secondary" if plain else f"{outcome.status}.text"))
        painter.setFont(self._tag)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, outcome.text)

    def _width(self) -> int:
        # As if the scroll bar were there: words that wrap anew as it comes would make it go.
        return self._view.width() - self._view.verticalScrollBar().sizeHint().width()

    def _height(self, place: int) -> int:
        px, (title, story, tag) = self._theme.px, self._rooms(self._model.line(place))
        words = max(title.height(), tag.height()) + px(_BETWEEN_PX) + story.height()
        over = px(_HEADING_PX) if self._model.heading(place) else 0
        return over + max(words, px(_TILE_PX)) + 2 * px(_PAD_PX)

    def _rooms(self, line: Line) -> tuple[QSize, QSize, QSize]:
        """Return how large the title, the story and the tag come out."""
        px, tag = self._theme.px, QFontMetrics(self._tag)
        marked = QSize(
            tag.horizontalAdvance(line.outcome.text) + px(_TAG_SIDES_PX), tag.height() + px(6)
        )
        whole = max(1, self._width() - px(_TEXT_PX) - px(_SIDE_PX))
        beside = max(1, whole - marked.width() - px(_GAP_PX))
        return (
            QSize(beside, _tall(QFontMetrics(self._title), line.title, beside)),
            QSize(whole, _tall(QFontMetrics(self._story), line.written, whole)),
            marked,
        )


def _tall(metrics: QFontMetrics, text: str, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, width, _FAR), _WRAPS, text).height()
