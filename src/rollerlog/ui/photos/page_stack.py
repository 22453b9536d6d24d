"""What the page shows: the pair, or in its place the camera or a time-lapse in the making."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

if TYPE_CHECKING:
    from pathlib import Path

    from rollerlog.domain.photos.model import View
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.ui.photos.album import Album, Shown
    from rollerlog.ui.photos.camera import CameraPanel
    from rollerlog.ui.photos.timelapse_panel import TimelapsePanel
    from rollerlog.ui.photos_hidden import PhotosHidden
    from rollerlog.ui.theme import Theme


class PageStack(QStackedLayout):
    """Makes camera and time-lapse, and loads their modules, when each is first opened."""

    taken = Signal(bytes, object)
    noted = Signal(str)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        album: Album,
        pictures: Pictures,
        hidden: PhotosHidden,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme, self._album, self._pictures, self._hidden = theme, album, pictures, hidden
        self.comparing = QWidget()
        self.addWidget(self.comparing)
        self.camera: CameraPanel | None = None
        self.lapse: TimelapsePanel | None = None

    @property
    def compares(self) -> bool:
        """Whether the pair is shown."""
        return self.currentWidget() is self.comparing

    def compare(self) -> None:
        """Show the pair."""
        self.setCurrentWidget(self.comparing)

    def open_camera(self, view: View) -> None:
        """Let a photo of a view be taken."""
        if self.camera is None:
            # Loads the camera's library, which may be missing.
            from rollerlog.ui.photos.camera import CameraPanel

            self.camera = CameraPanel(self._theme, self._album.now, self.last_of)
            self.camera.taken.connect(self.taken)
            self.camera.closed.connect(self.closed)
            self.addWidget(self.camera)
            self.follow_hidden()
        self.setCurrentWidget(self.camera)
        self.camera.open(view)

    def open_lapse(self, shown: Shown) -> None:
        """Ask what a time-lapse is to be made of."""
        if self.lapse is None:
            from rollerlog.ui.photos.timelapse_panel import TimelapsePanel

            self.lapse = TimelapsePanel(self._theme, self._album, self._pictures)
            self.lapse.noted.connect(self.noted)
            self.lapse.closed.connect(self.closed)
            self.addWidget(self.lapse)
        self.setCurrentWidget(self.lapse)
        self.lapse.open(shown)

    def follow_hidden(self) -> None:
        """Let the camera show a ghost no more, or again."""
        if self.camera is not None:
            self.camera.show_hidden(hidden=self._hidden.hidden)

    def last_of(self, view: View) -> Path | None:
        """Return the file of the last photo of a view, none where photos are hidden."""
        found = [photo for photo in self._album.photos() if photo.view is view]
        return self._pictures.path_of(found[-1]) if found and not self._hidden.hidden else None
