"""The window itself: there at once, with the sidebar; what stands in it follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from rollerlog.overriding import override
from rollerlog.ui.icons import mark_icon
from rollerlog.ui.sidebar import Sidebar

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

SMALLEST = (1000, 680)
DESIGNED = (1280, 820)
# What the desktop draws around a window; how much that is cannot be asked before it did.
_AROUND = QSize(4, 40)


def fitting(wanted: QSize, room: QSize) -> QSize:
    """Return a size for what stands in the window, so that all of it has room on the screen."""
    return wanted.boundedTo(room - _AROUND)


class Frame(QMainWindow):
    """Shows itself before anything is read from the disk.

    ``painted`` comes once, after the first paint; ``closing`` each time the user closes the
    window, which stays until ``let_go``.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._was_painted = False
        self._held = False
        self.sidebar = Sidebar(theme)
        self._blank = QWidget()
        central = QWidget()
        central.setObjectName("window")
        self._row = QHBoxLayout(central)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.sidebar)
        self._row.addWidget(self._blank, 1)
        self.setCentralWidget(central)
        self.setWindowTitle("rollerlog")
        self.setWindowIcon(mark_icon(theme))
        self.take_size(*DESIGNED)

    def take_size(self, width: int, height: int) -> None:
        """Be so large, or as large as the screen lets it."""
        room = self.screen().availableSize()
        self.setMinimumSize(fitting(QSize(*SMALLEST), room))
        self.resize(fitting(QSize(width, height), room))

    def furnish(self, content: QWidget, *, alone: bool = False) -> None:
        """Put in what stands beside the sidebar, or in place of it too."""
        self._row.replaceWidget(self._blank, content)
        self._blank.deleteLater()
        self._blank = content
        self.sidebar.setVisible(not alone)
        self._held = not alone

    def come_forward(self) -> None:
        """Show the window before all others."""
        self.show()
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    def let_go(self) -> None:
        """Close for good."""
        self._held = False
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.sidebar.follow_width(self.width())
        super().resizeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self._held)
        self.closing.emit()
