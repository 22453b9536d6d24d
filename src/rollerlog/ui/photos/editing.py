"""The changes to a photo that the page makes: its details, its marks, into the trash."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.ui.photos.words import changed, marked, trashed

if TYPE_CHECKING:
    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.photos.album import Album
    from rollerlog.ui.photos.marks_editor import MarksEditor
    from rollerlog.ui.photos.side_panel import SidePanel


class Editing(QObject):
    """Keeps what was entered; ``said`` carries what was done, ``marked`` follows kept marks."""

    said = Signal(str)
    changed = Signal()
    marked = Signal()

    def __init__(
        self, album: Album, panel: SidePanel, editor: MarksEditor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._album, self._panel = album, panel
        panel.details.saved.connect(self._keep)
        panel.details.delete_wanted.connect(self._trash)
        editor.saved.connect(self._keep_marks)

    def show(self, photo: Photo, letter: str) -> None:
        """Ask for the details of a photo."""
        album = self._album
        after, zones = album.day_after(photo), album.zones()
        self._panel.details.show_photo(photo, letter, after, zones, album.now())
        self._panel.show_details()

    def _keep(self, photo: Photo) -> None:
        if self._album.keep(photo):
            self._tell(changed(photo, self._album.now().date()))

    def _trash(self, photo: Photo) -> None:
        if self._album.trash(photo):
            self._tell(trashed(photo, self._album.now().date()))

    def _tell(self, done: str) -> None:
        self._panel.show_match()
        self.said.emit(done)
        self.changed.emit()

    def _keep_marks(self, found: list[tuple[Photo, Marks]]) -> None:
        # Meanwhile one may have been changed, or be gone.
        known = {photo.id: photo for photo in self._album.photos()}
        kept = [
            replace(known[photo.id], marks=marks) for photo, marks in found if photo.id in known
        ]
        if kept and not self._album.keep(*kept):
            return
        if kept:
            self.said.emit(marked(len(kept)))
        self.marked.emit()
        self.changed.emit()
