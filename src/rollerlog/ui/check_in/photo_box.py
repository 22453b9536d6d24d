"""The last photo, as a frame for the next one, and the way to add it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.check_in.wording import framing
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import say_day
from rollerlog.ui.photo_names import VIEW_NAMES
from rollerlog.ui.photo_picture import PhotoPicture

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails

_SIZE, _PAD_PX, _RADIUS = QSize(88, 116), 8, 10
_TOP = Qt.AlignmentFlag.AlignTop


class PhotoBox(QWidget):
    """Asks for a photo, which nobody has to add; ``opened`` carries the id of the one shown."""

    add_wanted = Signal()
    opened = Signal(str)

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Photo, optional")
        self.picture = PhotoPicture(theme, thumbnails, _SIZE, faint=True)
        self.picture.opened.connect(self.opened)
        self.add = Button(theme, "Add photo", icon="camera")
        self.add.clicked.connect(self.add_wanted)
        self.told = Text("", "caption", "secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.add)
        words.addWidget(self.told)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD_PX, _PAD_PX, _PAD_PX, _PAD_PX)
        row.setSpacing(12)
        row.addWidget(self.picture, 0, _TOP)
        row.addLayout(words, 1)
        theme.changed.connect(self.update)

    def show_last(self, photo: Photo | None, today: date) -> None:
        """Show the last photo of the view, where there is one."""
        self.picture.setVisible(photo is not None)
        self.told.setText(framing(photo, today))
        if photo is not None:
            day, view = say_day(photo.at.date(), today), VIEW_NAMES[photo.view]
            self.picture.show_photo(photo, f"The last photo, {day}, {view}")

    def show_single_keys(self, *, on: bool) -> None:
        """Name the key of one letter only while it works."""
        self.add.setToolTip("Add photo (P)" if on else "")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line.strong"), 1, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.color("bg.surface"))
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, _RADIUS, _RADIUS)
