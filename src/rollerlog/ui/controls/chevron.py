"""The chevron of what drops down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

CHEVRON_ROOM_PX = 32
_SIZE_PX = 16


def paint_chevron(painter: QPainter, theme: Theme, field: QWidget) -> None:
    """Paint the chevron at the field's right."""
    side = theme.px(_SIZE_PX)
    ink = "text.secondary" if field.isEnabled() else "text.disabled"
    made = pixmap(theme, "chevron-down", ink, side, field.devicePixelRatioF())
    x = field.width() - (theme.px(CHEVRON_ROOM_PX) + side) // 2 - 2
    painter.drawPixmap(x, (field.height() - side) // 2, made)
