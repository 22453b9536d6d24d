"""How a photo of the film strip is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rollerlog.overriding import override
from rollerlog.ui.marks.focus_ring import paint_focus_ring

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from rollerlog.ui.photos.strip_model import StripModel
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails

_WIDTH_PX, _HEIGHT_PX, _EDGE_PX, _PITCH_PX, _YEAR_PITCH_PX = 60, 68, 5, 72, 104
_LINE_PX, _RADIUS = 2, 8


class StripDelegate(QStyledItemDelegate):
    """Paints a thumbnail with its day below; a frame and a letter mark photo A and photo B."""

    def __init__(
        self, theme: Theme, model: StripModel, thumbnails: Thumbnails, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._model, self._thumbnails = theme, model, thumbnails
        self.with_years = False

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        px = self._theme.px
        line = QFontMetrics(self._theme.font("caption", 600)).height()
        pitch = _YEAR_PITCH_PX if self.with_years else _PITCH_PX
        return QSize(px(pitch), px(_HEIGHT_PX) + 2 * _EDGE_PX + line + 4)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, px = QRectF(option.rect), self._theme.px
        left = round(rect.left() + (rect.width() - px(_WIDTH_PX)) / 2)
        place = QRectF(left, rect.top() + _EDGE_PX, px(_WIDTH_PX), px(_HEIGHT_PX))
        self._thumbnails.paint(painter, place, self._model.photos[index.row()])
        picked = bool(self._model.letter(index.row()))
        around = place.adjusted(-3, -3, 3, 3)
        if picked:
            painter.setPen(QPen(self._theme.color("accent.fill"), _LINE_PX))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(self._theme.color("line.strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, self._theme, around.adjusted(-2, -2, 2, 2), _RADIUS + 2)
        below = rect.adjusted(0, place.bottom() + 5 - rect.top(), 0, 0)
        painter.setFont(self._theme.font("caption", 600 if picked else 400))
        painter.setPen(self._theme.color("text.primary" if picked else "text.secondary"))
        said = index.data(Qt.ItemDataRole.DisplayRole)
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, said)
        painter.restore()
