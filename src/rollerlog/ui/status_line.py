"""A line at the bottom of the sidebar that says how something stands, and opens its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from rollerlog.overriding import override
from rollerlog.ui.sidebar_button import SidebarButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_HEIGHT_PX, _ICON_PX, _GAP = 28, 14, 8


class StatusLine(SidebarButton):
    """A small icon and a caption; in the rail the icon alone."""

    def __init__(self, theme: Theme, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, icon, parent)
        self.say(text, icon, text)

    @property
    def text_shown(self) -> str:
        """What the line says."""
        return self._label

    def say(self, text: str, icon: str, whole: str) -> None:
        """Say something else; ``whole`` is read out, and shown as a tip."""
        self._label, self._icon = text, icon
        self.setAccessibleName(whole)
        self.setToolTip(whole)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_HEIGHT_PX), self._theme.px(_HEIGHT_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, side = QPainter(self), self._theme.px(_ICON_PX)
        self.paint_icon(painter, _GAP, side, "text.secondary")
        if self._collapsed:
            return
        font = self._theme.font("caption")
        left = _GAP + side + _GAP
        room = QRect(left, 0, self.width() - left - _GAP, self.height())
        shown = QFontMetrics(font).elidedText(
            self._label, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(font)
        painter.setPen(self._theme.color("text.secondary"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
