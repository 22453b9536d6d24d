"""The tags of the feed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from rollerlog.ui.marks.severity import paint_severity_tag, severity_tag_size

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.timeline.said import Mark

_SIDES_PX, _EXTRA_PX, _LEAST_PX = 16, 8, 24


def tag_size(theme: Theme, mark: Mark) -> QSize:
    """Return how much room a tag needs."""
    if mark.level is not None:
        return severity_tag_size(theme, mark.text)
    metrics = QFontMetrics(theme.font("caption", 500))
    width = metrics.horizontalAdvance(mark.text) + _SIDES_PX
    return QSize(width, max(_LEAST_PX, metrics.height() + _EXTRA_PX))


def paint_tag(painter: QPainter, theme: Theme, rect: QRectF, mark: Mark) -> None:
    """Draw a tag in the colours of its severity or its status."""
    if mark.level is not None:
        paint_severity_tag(painter, theme, rect, mark.text, mark.level)
        return
    plain = mark.status == "plain"
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("bg.hover" if plain else f"{mark.status}.soft"))
    painter.drawRoundedRect(rect, 6, 6)
    painter.setPen(theme.color("text.secondary" if plain else f"{mark.status}.text"))
    painter.setFont(theme.font("caption", 500))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, mark.text)
