"""A small square that paints itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.icons import pixmap
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from rollerlog.ui.theme import Theme


class Square(QWidget):
    """So many px a side at the user's font size."""

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._size = theme, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    def paint_icon(self, painter: QPainter, name: str, ink: str, px: int) -> None:
        """Paint an icon in the middle."""
        side = self._theme.px(px)
        made = pixmap(self._theme, name, ink, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, made)

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)
