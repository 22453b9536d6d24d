"""A pair of photos that would match better, to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStylePainter,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.controls.button_ground import paint_ground
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails

_WIDTH_PX, _HEIGHT_PX, _GAP_PX, _PAD_PX = 36, 44, 8, 2
_WRAPS = Qt.TextFlag.TextWordWrap


class PairButton(QPushButton):
    """Two thumbnails, their dates, and what is better about them."""

    def __init__(self, theme: Theme, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails = theme, thumbnails
        self.pair: tuple[Photo, Photo] | None = None
        self._said = ("", "")
        self.setProperty("variant", "quiet")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        thumbnails.changed.connect(self.update)
        follow_theme(self, theme)

    def show_pair(self, pair: tuple[Photo, Photo], said: tuple[str, str]) -> None:
        """Show a pair and what is said of it."""
        self.pair, self._said = pair, said
        self.setAccessibleName(f"Compare {said[0]}: {said[1]}")
        self.setToolTip(said[1])
        self.update()

    @override
    def sizeHint(self) -> QSize:
        lines = QFontMetrics(self._theme.font("caption")).height() * 3 + 4
        height = max(self._theme.px(_HEIGHT_PX), lines)
        return QSize(self._theme.px(200), height + 2 * _PAD_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        paint_ground(painter, self)
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        if self.pair is None:
            return
        px = self._theme.px
        left, top = _PAD_PX, (self.height() - px(_HEIGHT_PX)) // 2
        for photo in self.pair:
            place = QRectF(left, top, px(_WIDTH_PX), px(_HEIGHT_PX))
            self._thumbnails.paint(painter, place, photo)
            left += px(_WIDTH_PX) + px(_GAP_PX)
        self._paint_words(painter, left)

    def _paint_words(self, painter: QStylePainter, left: int) -> None:
        fonts = self._theme.font("caption", 600), self._theme.font("caption")
        inks = "text.primary", "text.secondary"
        whole = QRect(left, 0, self.width() - left - _PAD_PX, self.height())
        heights = [
            QFontMetrics(font).boundingRect(whole, _WRAPS, said).height() + 1
            for font, said in zip(fonts, self._said, strict=True)
        ]
        top = (self.height() - sum(heights)) // 2
        for said, font, ink, height in zip(self._said, fonts, inks, heights, strict=True):
            painter.setFont(font)
            painter.setPen(self._theme.color(ink))
            painter.drawText(QRect(left, top, whole.width(), height), _WRAPS, said)
            top += height
