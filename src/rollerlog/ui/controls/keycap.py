"""The small framed name of a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_HEIGHT = 18
_PADDING = 5
_RADIUS = 4


def keycap_size(theme: Theme, key: str) -> QSize:
    """Return how large the cap of a key is."""
    width = QFontMetrics(theme.font("chart", 500)).horizontalAdvance(key) + 2 * theme.px(_PADDING)
    height = theme.px(_HEIGHT)
    return QSize(max(width, height), height)


def paint_keycap(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    key: str,
    ink: QColor,
    ground: QColor | None = None,
) -> None:
    """Paint a key's cap: in the ink alone, or on its own ground with a hairline."""
    line = QColor(ink)
    line.setAlphaF(0.7)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line if ground is None else theme.color("line.hair"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else ground)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.setPen(ink)
    painter.setFont(theme.font("chart", 500))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyCap(QWidget):
    """A key's cap by itself."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key = theme, key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    @override
    def sizeHint(self) -> QSize:
        return keycap_size(self._theme, self._key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_keycap(
            QPainter(self),
            self._theme,
            QRectF(self.rect()),
            self._key,
            self._theme.color("text.tertiary"),
            self._theme.color("bg.surface"),
        )
