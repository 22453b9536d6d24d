"""What stands inside a button: icon, text, a lighter detail, a key's cap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from rollerlog.ui.controls.keycap import keycap_size, paint_keycap
from rollerlog.ui.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from rollerlog.ui.theme import Theme

_GAP = 8
_DETAIL_GAP = 6
_KEY_GAP = 12


@dataclass(frozen=True)
class Content:
    """The parts in reading order, with the tokens they are inked in."""

    text: str
    font: QFont
    ink: str
    icon: str | None = None
    icon_px: int = 16
    detail: str = ""
    detail_ink: str = "text.secondary"
    key: str | None = None
    key_ground: str | None = None


def content_size(theme: Theme, content: Content) -> QSize:
    """Return how much room the parts take in one line."""
    text = QFontMetrics(content.font)
    detail = QFontMetrics(theme.font("caption"))
    height = text.height()
    width = text.horizontalAdvance(content.text)
    if content.icon:
        width += theme.px(content.icon_px) + (theme.px(_GAP) if content.text else 0)
    if content.detail:
        width += theme.px(_DETAIL_GAP) + detail.horizontalAdvance(content.detail)
    if content.key:
        cap = keycap_size(theme, content.key)
        width += theme.px(_KEY_GAP) + cap.width()
        height = max(height, cap.height())
    return QSize(width + 1, height)


def paint_content(
    painter: QPainter, theme: Theme, rect: QRect, content: Content, *, ratio: float
) -> None:
    """Paint the parts in the middle of the rectangle."""
    size = content_size(theme, content)
    x = rect.x() + max(0, (rect.width() - size.width()) // 2)
    middle = rect.center().y() + 1
    if content.icon:
        side = theme.px(content.icon_px)
        made = pixmap(theme, content.icon, content.ink, side, ratio)
        painter.drawPixmap(x, middle - side // 2, made)
        x += side + theme.px(_GAP)
    x = _paint_text(painter, theme, QRect(x, rect.y(), rect.width(), rect.height()), content)
    if content.key:
        cap = keycap_size(theme, content.key)
        x += theme.px(_KEY_GAP)
        place = QRectF(x, middle - cap.height() / 2, cap.width(), cap.height())
        ground = None if content.key_ground is None else theme.color(content.key_ground)
        ink = theme.color(content.ink if ground is None else "text.tertiary")
        paint_keycap(painter, theme, place, content.key, ink, ground)


def _paint_text(painter: QPainter, theme: Theme, rect: QRect, content: Content) -> int:
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setFont(content.font)
    painter.setPen(theme.color(content.ink))
    painter.drawText(rect, flags, content.text)
    x = rect.x() + QFontMetrics(content.font).horizontalAdvance(content.text)
    if content.detail:
        x += theme.px(_DETAIL_GAP)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color(content.detail_ink))
        painter.drawText(QRect(x, rect.y(), rect.width(), rect.height()), flags, content.detail)
        x += QFontMetrics(theme.font("caption")).horizontalAdvance(content.detail)
    return x
