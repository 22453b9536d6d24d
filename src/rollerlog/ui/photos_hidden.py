"""Whether pictures may be seen, and the plain card that stands in for one that may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from rollerlog.ui.icons import pixmap

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

HIDDEN = "Photo hidden"
_ICON_PX, _GAP_PX = 20, 6


class PhotosHidden(QObject):
    """Asked by everything that paints a picture; ``changed`` says that the answer is another."""

    changed = Signal()

    def __init__(self, *, hidden: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hidden = hidden

    @property
    def hidden(self) -> bool:
        """Whether no picture may be seen."""
        return self._hidden

    def set_hidden(self, *, hidden: bool) -> None:
        """Hide every picture, or let them be seen."""
        if hidden != self._hidden:
            self._hidden = hidden
            self.changed.emit()

    def toggle(self) -> None:
        """Hide every picture, or let them be seen again."""
        self.set_hidden(hidden=not self._hidden)


def paint_hidden(painter: QPainter, theme: Theme, rect: QRectF, radius: float = 6) -> None:
    """Paint the card that stands in for a picture, in words where there is room for them."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("line.hair"), 1))
    painter.setBrush(theme.color("bg.surface"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    side, font = theme.px(_ICON_PX), theme.font("body", 500)
    metrics = QFontMetrics(font)
    said = metrics.horizontalAdvance(HIDDEN) + 16 <= rect.width()
    height = side + (_GAP_PX + metrics.height() if said else 0)
    top = rect.center().y() - height / 2
    made = pixmap(theme, "eye-off", "text.secondary", side, painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(rect.center().x() - side / 2, top), made)
    if said:
        below = QRectF(rect.left(), top + side + _GAP_PX, rect.width(), metrics.height())
        painter.setFont(font)
        painter.setPen(theme.color("text.secondary"))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, HIDDEN)
    painter.restore()
