"""The last photo of a view, to be laid over what the camera sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from rollerlog.services.photos.pictures import PictureLoader, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rollerlog.domain.photos.model import View

_LONGEST_PX = 1280


class Ghost(QObject):
    """Reads the photo beside the window's thread; ``changed`` says that it is another."""

    changed = Signal()

    def __init__(
        self, last_of: Callable[[View], Path | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._last_of = last_of
        self._wanted: Wanted | None = None
        self.image = QImage()
        self._loader = PictureLoader(self)
        self._loader.loaded.connect(self._take)

    def seek(self, view: View) -> None:
        """Look for the last photo of a view."""
        path = self._last_of(view)
        wanted = None if path is None else Wanted(path, _LONGEST_PX)
        if wanted == self._wanted:
            return
        self._wanted, self.image = wanted, QImage()
        if wanted is not None:
            self._loader.ask(wanted)
        self.changed.emit()

    def _take(self, wanted: Wanted, image: QImage) -> None:
        if wanted == self._wanted:
            self.image = image
            self.changed.emit()
