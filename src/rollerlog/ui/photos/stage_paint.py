"""What is painted on the stage beside the photos themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

RADIUS = 12
_TAG_PX, _TAG_INSET_PX, _TAG_PAD_PX, _TAG_GAP_PX, _LINE_PX = 28, 12, 11, 12, 2


def paint_corners(painter: QPainter, theme: Theme, pane: QRectF) -> None:
    """Round the corners of a pane, by the ground around it."""
    outside, inside = QPainterPath(), QPainterPath()
    outside.addRect(pane)
    inside.addRoundedRect(pane, RADIUS, RADIUS)
    painter.fillPath(outside.subtracted(inside), theme.color("bg.window"))


def paint_tag(
    painter: QPainter, theme: Theme, pane: QRectF, letter: str, said: str, *, right: bool = False
) -> None:
    """Paint the letter of a photo and its date in a corner of its pane."""
    px = theme.px
    strong, inset = QFontMetrics(theme.font("strong")), px(_TAG_INSET_PX)
    caption_font = theme.font("body", 600)
    caption = QFontMetrics(caption_font)
    gap, pad = px(_TAG_GAP_PX), px(_TAG_PAD_PX)
    lead = strong.horizontalAdvance(letter) + gap
    room = pane.width() - 2 * inset - 2 * pad - lead
    shown = caption.elidedText(said, Qt.TextElideMode.ElideRight, max(0, int(room)))
    width = 2 * pad + lead + caption.horizontalAdvance(shown)
    height = max(px(_TAG_PX), caption.height() + 8)
    left = pane.right() - inset - width if right else pane.left() + inset
    tag = QRectF(left, pane.top() + inset, width, height)
    painter.setPen(QPen(theme.color("line.hair"), 1))
    painter.setBrush(theme.color("bg.surface"))
    painter.drawRoundedRect(tag.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    painter.setPen(theme.color("text.primary"))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.setFont(theme.font("strong"))
    painter.drawText(tag.adjusted(pad, 0, 0, 0), middle, letter)
    painter.setFont(caption_font)
    painter.drawText(tag.adjusted(pad + lead, 0, 0, 0), middle, shown)


def paint_line(painter: QPainter, pane: QRectF, x: float) -> None:
    """Paint the line between two photos, seen on light skin and on dark."""
    shade = QColor(0, 0, 0, 70)
    painter.fillRect(QRectF(x - _LINE_PX, pane.top(), 2 * _LINE_PX, pane.height()), shade)
    line = QRectF(x - _LINE_PX / 2, pane.top(), _LINE_PX, pane.height())
    painter.fillRect(line, Qt.GlobalColor.white)


def paint_note(painter: QPainter, theme: Theme, pane: QRectF, text: str) -> None:
    """Say something in the middle of a pane without a picture."""
    painter.setFont(theme.font("caption"))
    painter.setPen(theme.color("text.secondary"))
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(pane.adjusted(24, 24, -24, -24), flags, text)
