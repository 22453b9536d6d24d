"""One of the two photos on the stage: its picture, read as sharp as it is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

from rollerlog.services.photos.pictures import PictureLoader, Wanted
from rollerlog.ui.photos.looks import pixels_wanted, scaled_to

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo
    from rollerlog.services.photos.pictures import Pictures

# A picture no longer than this is painted many times a second, a larger one once it lies still.
_QUICK, _STILL_MS = 2304, 100


class Layer(QObject):
    """Paints its photo into a pane once, and again only when that is laid otherwise.

    Until a sharper picture is read, the one before stands in, and also while the photo is moved;
    ``missing`` says that there is none to read.
    """

    changed = Signal()

    def __init__(self, pictures: Pictures, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._loader = PictureLoader(self, priority=2)
        self._loader.loaded.connect(self._take)
        self.photo: Photo | None = None
        self.image = QImage()
        self.missing = False
        self._read: Wanted | None = None
        self._asked: Wanted | None = None
        self._pane, self._key = QPixmap(), ""
        self._quick = QImage()
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self._sharpen)

    def show_photo(self, photo: Photo | None) -> None:
        """Show another photo, or the same one as it is known now."""
        if photo is None or self.photo is None or photo.sha256 != self.photo.sha256:
            self.drop()
        self.photo = photo

    def drop(self) -> None:
        """Let go of the picture."""
        self._loader.forget()
        self._still.stop()
        self._quick = QImage()
        self.image, self._pane, self._key = QImage(), QPixmap(), ""
        self._read = self._asked = None
        self.missing = False

    def pane(self, laid: QTransform, size: QSize, ratio: float) -> QPixmap | None:
        """Return a pane with the photo laid into it, None until there is a picture."""
        if self.photo is None or self.missing:
            return None
        self._want(self.photo, laid, ratio)
        if self.image.isNull():
            return None
        key = f"{self.image.cacheKey()} {_numbers(laid)} {size.toTuple()} {ratio}"
        if key != self._key:
            image = self.image
            if self._key and not self._quick.isNull():
                self._still.start()
                image = self._quick
            self._pane, self._key = _painted(image, self.photo, laid, size, ratio), key
        return self._pane

    def _want(self, photo: Photo, laid: QTransform, ratio: float) -> None:
        path = self._pictures.path_of(photo)
        longest = min(pixels_wanted(photo, laid, ratio), max(photo.width, photo.height))
        wanted = Wanted(path, longest)
        sharp = self._read is not None and self._read.longest >= wanted.longest
        if not sharp and wanted != self._asked:
            self._loader.forget()
            self._asked = wanted
            self._loader.ask(wanted)

    def _take(self, wanted: Wanted, image: QImage) -> None:
        if wanted != self._asked:
            return
        self._read = wanted
        self.missing = image.isNull()
        quick = _longest(self.image) <= _QUICK < _longest(image)
        self._quick, self.image = self.image if quick else QImage(), image
        self._sharpen()

    def _sharpen(self) -> None:
        self._key = ""
        self.changed.emit()


def _painted(image: QImage, photo: Photo, laid: QTransform, size: QSize, ratio: float) -> QPixmap:
    pane = QPixmap(size * ratio)
    pane.setDevicePixelRatio(ratio)
    pane.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pane)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(scaled_to(image.size(), photo) * laid, True)
    painter.drawImage(0, 0, image)
    painter.end()
    return pane


def _longest(image: QImage) -> int:
    return max(image.width(), image.height())


def _numbers(laid: QTransform) -> str:
    return " ".join(
        f"{number:.6g}"
        for number in (laid.m11(), laid.m12(), laid.m21(), laid.m22(), laid.dx(), laid.dy())
    )
