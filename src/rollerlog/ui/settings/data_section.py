"""Where the data lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from rollerlog.domain.logbook import DATED
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard, SettingRow

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.theme import Theme

_COPIED = "The path is on the clipboard."
_NOT_OPENED = "The folder could not be opened. Its path is below."


class DataSection(Section):
    """The folder, what is in it and how much."""

    def __init__(self, theme: Theme, folder: Path, parent: QWidget) -> None:
        super().__init__("Your data", parent)
        self._folder = folder
        card = SettingCard(self)
        self.kept = SettingRow("Everything you record", wording.ONE_FILE, card)
        self.amount = SettingRow("So far", "", card)
        self.place = SettingRow("Folder", "", card)
        self.open_folder = Button(theme, "Open folder", parent=self.place)
        self.copy_path = Button(theme, "Copy path", parent=self.place)
        self.path = LineField(theme, name="Data folder", parent=self.place)
        self.path.setReadOnly(True)
        self.path.setText(str(folder))
        self.path.setCursorPosition(0)
        self.place.add(self.open_folder)
        self.place.add(self.copy_path)
        self.place.add_below(self.path)
        for part in (self.kept, self.amount, self.place):
            card.add_row(part)
        self.body.addWidget(card)
        self.open_folder.clicked.connect(self._open)
        self.copy_path.clicked.connect(self._copy)

    @override
    def follow(self, logbook: Logbook) -> None:
        entries = sum(len(logbook.all(kind)) for kind in DATED)
        self.amount.show_detail(wording.amount(entries, _size(self._folder)))
        self.open_folder.setEnabled(self._folder.is_dir())

    def _open(self) -> None:
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        self.place.note.say("" if opened else _NOT_OPENED)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._folder))
        self.place.note.say(_COPIED, "secondary")


def _size(folder: Path) -> int | None:
    """Return how many bytes the folder's files have, None where they cannot be read."""
    try:
        return sum(file.stat().st_size for file in folder.iterdir() if file.is_file())
    except OSError:
        return None
