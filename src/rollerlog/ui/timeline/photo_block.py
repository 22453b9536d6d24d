"""The photos after a session, under its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.photo_picture import PhotoPicture
from rollerlog.ui.timeline.photos_shown import MOST_SHOWN

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails
    from rollerlog.ui.timeline.photos_shown import SessionPhotos

_SIZE, _GAP_PX = QSize(62, 76), 8
_LEFT = Qt.AlignmentFlag.AlignLeft


class PhotoBlock(QWidget):
    """Up to four photos with their day, and the way to add one; ``opened`` carries a photo's id."""

    opened = Signal(str)
    add_wanted = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.count = Text("", "caption", "secondary")
        self.add = Button(theme, "Add photo", "quiet", icon="camera", height="small")
        self.add.clicked.connect(self.add_wanted)
        self.pictures = [PhotoPicture(theme, thumbnails, _SIZE) for _ in range(MOST_SHOWN)]
        self.days = [Text("", "caption", "secondary") for _ in range(MOST_SHOWN)]
        title = QHBoxLayout()
        title.setSpacing(8)
        title.addWidget(Text("Photos", "strong"))
        title.addWidget(self.count)
        title.addStretch(1)
        title.addWidget(self.add)
        grid = QGridLayout()
        grid.setHorizontalSpacing(_GAP_PX)
        grid.setVerticalSpacing(2)
        for place, (picture, day) in enumerate(zip(self.pictures, self.days, strict=True)):
            picture.opened.connect(self.opened)
            grid.addWidget(picture, 0, place)
            grid.addWidget(day, 1, place, _LEFT)
        grid.setColumnStretch(MOST_SHOWN, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(Hairline())
        column.addLayout(title)
        column.addLayout(grid)

    def show_photos(self, photos: SessionPhotos | None) -> None:
        """Show the photos after a session, or nothing."""
        self.setVisible(photos is not None)
        if photos is None:
            return
        self.count.setText(photos.count)
        for picture, day, shown in zip(self.pictures, self.days, photos.shown, strict=False):
            picture.show_photo(shown.photo, shown.name)
            day.setText(shown.day)
        for place, (picture, day) in enumerate(zip(self.pictures, self.days, strict=True)):
            picture.setVisible(place < len(photos.shown))
            day.setVisible(place < len(photos.shown))
