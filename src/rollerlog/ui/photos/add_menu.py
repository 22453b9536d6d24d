"""The ways to add a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_GAP_PX = 4


class AddMenu(QMenu):
    """Asks for files, for what was copied, or for the camera."""

    # One menu for good: deleting one on closing, with its connections, crashed PySide 6.11.

    files_wanted = Signal()
    paste_wanted = Signal()
    camera_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Add photo")
        self.files = self.addAction("Choose files…")
        self.paste = self.addAction("Paste")
        self.camera = self.addAction("Take a photo…")
        self.files.triggered.connect(self.files_wanted)
        self.paste.triggered.connect(self.paste_wanted)
        self.camera.triggered.connect(self.camera_wanted)

    def offer(self, below: QWidget, *, can_paste: bool) -> None:
        """Open below a widget."""
        self.paste.setEnabled(can_paste)
        self.popup(below.mapToGlobal(QPoint(0, below.height() + _GAP_PX)))
