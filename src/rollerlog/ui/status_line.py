"""A line at the bottom of the sidebar that says how something stands, and opens its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from rollerlog.overriding import override
from rollerlog.ui.icons import pixmap

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_HEIGHT_PX, _ICON_PX, _GAP = 28, 14, 8


class StatusLine(QToolButton):
    """A small icon and a caption; in the rail the icon alone."""

    def __init__(self, theme: Theme, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navItem")
        self._theme, self._label, self._icon, self._whole = theme, text, icon, text
        self._collapsed = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name()
        theme.changed.connect(self._follow_theme)

    @property
    def text_shown(self) -> str:
        """What the line says."""
        return self._label

    def say(self, text: str, icon: str, whole: str) -> None:
        """Say something else; ``whole`` is read out, and shown as a tip."""
        self._label, self._icon, self._whole = text, icon, whole
        self._name()
        self.update()

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Show the icon alone, or the whole line."""
        self._collapsed = collapsed
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self._whole)
        self.setToolTip(self._whole)

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def nextCheckState(self) -> None:
        # Being current is the window's to say, not the click's.
        pass

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_HEIGHT_PX), self._theme.px(_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(_HEIGHT_PX), self._theme.px(_HEIGHT_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, side = QPainter(self), self._theme.px(_ICON_PX)
        made = pixmap(self._theme, self._icon, "text.secondary", side, self.devicePixelRatioF())
        x = (self.width() - side) // 2 if self._collapsed else _GAP
        painter.drawPixmap(x, (self.height() - side) // 2, made)
        if self._collapsed:
            return
        font = self._theme.font("caption")
        left = x + side + _GAP
        room = QRect(left, 0, self.width() - left - _GAP, self.height())
        shown = QFontMetrics(font).elidedText(
            self._label, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(font)
        painter.setPen(self._theme.color("text.secondary"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
