"""The photos of the film strip for a list view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QStringListModel, Qt

from rollerlog.overriding import override
from rollerlog.ui.photos.names import captioned, short_day
from rollerlog.ui.photos_hidden import HIDDEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.photos.album import Album

Index = QModelIndex | QPersistentModelIndex
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class StripModel(QStringListModel):
    """Photos in the order of their time; what is said of one is put together when it is seen."""

    # A list of nothing but rows: a view asks for their count thousands of times, and each time
    # Python answered it would wait for whatever else runs in Python.

    def __init__(self, album: Album, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._album = album
        self._photos: Sequence[Photo] = ()
        self._picked: tuple[str, str] = ("", "")
        self.hidden = False

    @property
    def photos(self) -> Sequence[Photo]:
        """The photos of the strip."""
        return self._photos

    def show_photos(self, photos: Sequence[Photo]) -> None:
        """Show other photos."""
        if list(photos) != list(self._photos):
            self._photos = photos
            self.setStringList([""] * len(photos))

    def show_picked(self, a: str, b: str) -> None:
        """Mark which photos are A and B, by their ids."""
        if (a, b) != self._picked:
            self._picked = (a, b)
            self.look_again()

    def look_again(self) -> None:
        """Let everything be said anew."""
        if self._photos:
            self.dataChanged.emit(self.index(0), self.index(len(self._photos) - 1))

    def letter(self, place: int) -> str:
        """Return "A", "B", both, or nothing."""
        id_ = self._photos[place].id
        letters = zip("AB", self._picked, strict=True)
        return "".join(letter for letter, picked in letters if picked == id_)

    def place_of(self, photo_id: str) -> int | None:
        """Return where a photo stands, None where it is not shown."""
        return next((i for i, photo in enumerate(self._photos) if photo.id == photo_id), None)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) & ~Qt.ItemFlag.ItemIsEditable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._photos):
            return None
        photo, today = self._photos[index.row()], self._album.now().date()
        letter = self.letter(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            short = short_day(photo.at.date(), today)
            return f"{letter} · {short}" if letter else short
        if role in _SPOKEN:
            after = self._album.day_after(photo)
            said = captioned(photo, None if after is None else after.day, today)
            said = f"{letter}: {said}" if letter else said
            return f"{HIDDEN}, {said}" if self.hidden else said
        return None
