"""Icons and the brand mark, tinted in the theme's colours."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rollerlog.ui.resources import resource

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_RATIOS = (1.0, 1.5, 2.0, 3.0)
_MARK_GRID = 20
_MARK_NEEDLES = ((6.6, 10.6), (10.0, 14.2), (13.4, 12.4))


def icon(theme: Theme, name: str, token: str, size: int) -> QIcon:
    """Return an icon in the colour of a token, sharp on every screen, greyed when disabled."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(theme, name, token, size, ratio))
        grey = pixmap(theme, name, "text.disabled", size, ratio)
        made.addPixmap(grey, QIcon.Mode.Disabled)
    return made


def pixmap(theme: Theme, name: str, token: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon in the colour of a token, `size` logical px wide and high."""
    return tinted(name, theme.color(token).name(), size, ratio)


@lru_cache(maxsize=1024)
def tinted(name: str, color: str, size: int, ratio: float) -> QPixmap:
    """Return an icon in a colour given as `#rrggbb`."""
    made = _empty(size, ratio)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(_svg(name).replace("currentColor", color).encode())).render(
        painter, QRectF(0, 0, size, size)
    )
    painter.end()
    return made


def mark_pixmap(theme: Theme, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the brand mark: three needles of different length hanging from the skin line."""
    made = _empty(size, ratio)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / _MARK_GRID, size / _MARK_GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("accent.fill"))
    painter.drawRoundedRect(QRectF(0, 0, _MARK_GRID, _MARK_GRID), 5, 5)
    _paint_needles(painter, theme.color("accent.on"))
    painter.end()
    return made


def mark_icon(theme: Theme) -> QIcon:
    """Return the brand mark as the window's icon."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(mark_pixmap(theme, size))
    return made


def _paint_needles(painter: QPainter, color: QColor) -> None:
    pen = QPen(color, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(QPointF(4, 6.4), QPointF(16, 6.4))
    pen.setWidthF(1.7)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    for x, tip in _MARK_NEEDLES:
        painter.drawLine(QPointF(x, 6.4), QPointF(x, tip))


def _empty(size: int, ratio: float) -> QPixmap:
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    own = resource("icons", f"{name}.svg")
    path = own if own.exists() else resource("icons", "tabler", f"{name}.svg")
    return path.read_text(encoding="utf-8")
