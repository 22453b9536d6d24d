"""The painted keyboard focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

RING_PX = 2.0


def paint_focus_ring(painter: QPainter, theme: Theme, rect: QRectF, radius: float) -> None:
    """Draw the 2 px focus ring whose outer edge is the rect."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus.ring"), RING_PX))
    inset = RING_PX / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()
