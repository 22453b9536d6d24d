"""What the places to go to in the sidebar have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QToolButton

from rollerlog.overriding import override
from rollerlog.ui.icons import pixmap
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme


class SidebarButton(QToolButton):
    """An icon and words, painted by itself; in the rail the icon alone."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navItem")
        self._theme, self._icon, self._collapsed = theme, icon, False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    def set_collapsed(self, *, collapsed: bool) -> None:
        """Show the icon alone, or the whole of it."""
        self._collapsed = collapsed
        self.update()

    def paint_icon(self, painter: QPainter, x: int, side: int, ink: str) -> None:
        """Paint the icon at the left, or in the middle of the rail."""
        if self._collapsed:
            x = (self.width() - side) // 2
        made = pixmap(self._theme, self._icon, ink, side, self.devicePixelRatioF())
        painter.drawPixmap(x, (self.height() - side) // 2, made)

    @override
    def nextCheckState(self) -> None:
        # Being current is the window's to say, not the click's.
        pass
