"""What stands in the window when the logbook cannot be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.services.storage import Fault
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import EmptyState
from rollerlog.ui.faults import unread

if TYPE_CHECKING:
    from pathlib import Path

    from rollerlog.services.storage import StoreError
    from rollerlog.ui.theme import Theme

_TITLES = {
    Fault.IN_USE: "The logbook is in use",
    Fault.NEWER: "Written by a newer rollerlog",
    Fault.NOT_A_LOGBOOK: "This is not a rollerlog logbook",
}
_TITLE = "The logbook could not be read"


class Trouble(QWidget):
    """Says what is wrong with the file and leads to it; nothing is changed from here."""

    def __init__(self, theme: Theme, folder: Path, error: StoreError) -> None:
        super().__init__()
        self._folder = folder
        leave = Button(theme, "Quit", "primary")
        leave.clicked.connect(lambda: self.window().close())
        show = Button(theme, "Show folder")
        show.clicked.connect(self._show_folder)
        title = _TITLES.get(error.fault, _TITLE)
        state = EmptyState(
            theme, title, unread(error), icon="alert-octagon", stop=True, actions=(show, leave)
        )
        column = QVBoxLayout(self)
        column.addWidget(state)

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
