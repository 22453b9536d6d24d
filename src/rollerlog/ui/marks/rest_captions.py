"""The captions under a rest bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_APART_PX = 8.0


def strong_caption(theme: Theme) -> QFont:
    """Return the caption font in the weight of today's caption."""
    return theme.font("caption", QFont.Weight.DemiBold)


def caption_places(
    width: float, widths: tuple[float, float, float], today_centre: float | None
) -> tuple[float | None, float | None, float]:
    """Return the left edges of start, today and end; None for a caption that has no room."""
    start, today, end = widths
    end_left = width - end
    if today_centre is None:
        return (0.0 if start + _APART_PX <= end_left else None), None, end_left
    rightmost = end_left - _APART_PX - today if end else width - today
    today_left = max(0.0, min(today_centre - today / 2, rightmost))
    start_left = 0.0 if start + _APART_PX <= today_left else None
    return start_left, today_left, end_left


def paint_captions(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    texts: tuple[str, str, str],
    today_block: QRectF | None,
    note: str,
) -> None:
    """Draw start, today and end in one line, and the note in a second one."""
    plain, strong = theme.font("caption"), strong_caption(theme)
    fonts = (plain, strong, plain)
    start, today, end = (
        QFontMetricsF(font).horizontalAdvance(text) + 1
        for font, text in zip(fonts, texts, strict=True)
    )
    centre = today_block.center().x() if today_block is not None and texts[1] else None
    places = caption_places(rect.width(), (start, today, end), centre)
    line = QFontMetricsF(strong).height()
    for text, font, left in zip(texts, fonts, places, strict=True):
        if left is not None:
            painter.setFont(font)
            painter.setPen(theme.color("text.primary" if font is strong else "text.tertiary"))
            place = QRectF(rect.left() + left, rect.top(), rect.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, text)
    if note:
        painter.setFont(plain)
        painter.setPen(theme.color("text.tertiary"))
        below = QRectF(rect.left(), rect.top() + line + 2, rect.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, note)
