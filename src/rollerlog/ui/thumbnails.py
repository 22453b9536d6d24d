"""Thumbnails, read when they are first looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap, QPixmapCache

from rollerlog.services.photos.pictures import PictureLoader, Wanted
from rollerlog.ui.photos_hidden import PhotosHidden, paint_hidden

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.ui.theme import Theme

_RADIUS, _LONGEST = 6, 320


class Thumbnails(QObject):
    """Paints the thumbnails of photos; ``changed`` says that more of them are there.

    Without pictures each is painted as its ground.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, pictures: Pictures | None, hidden: PhotosHidden, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._theme, self._pictures, self._hidden = theme, pictures, hidden
        self._loader = PictureLoader(self)
        self._missing: set[str] = set()
        # Many come at once; the strip is painted again once for all of them.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.changed)
        self._loader.loaded.connect(self._take)
        hidden.changed.connect(self.changed)

    @property
    def hidden(self) -> bool:
        """Whether no picture may be seen."""
        return self._hidden.hidden

    def toggle_hidden(self) -> None:
        """Hide every picture, or let them be seen again."""
        self._hidden.toggle()

    def paint(self, painter: QPainter, rect: QRectF, photo: Photo) -> None:
        """Paint a thumbnail that fills a place, or its ground until it is there."""
        if self._hidden.hidden:
            paint_hidden(painter, self._theme, rect, _RADIUS)
            return
        path = QPainterPath()
        path.addRoundedRect(rect, _RADIUS, _RADIUS)
        found = self._found(photo, rect.size().toSize(), painter.device().devicePixelRatioF())
        if found is None:
            painter.fillPath(path, self._theme.color("bg.hover"))
        else:
            painter.drawPixmap(rect.topLeft(), found)

    def forget(self) -> None:
        """Drop what has been asked for, as other photos are in sight."""
        self._loader.forget()

    def _found(self, photo: Photo, size: QSize, ratio: float) -> QPixmap | None:
        key = f"{photo.sha256} {size.width()}x{size.height()} {ratio}"
        made = QPixmap()
        if QPixmapCache.find(key, made):
            return made
        whole = QPixmap()
        if QPixmapCache.find(photo.sha256, whole):
            made = _cut(whole, size, ratio)
            QPixmapCache.insert(key, made)
            return made
        if self._pictures is not None and photo.sha256 not in self._missing:
            self._loader.ask(Wanted(self._pictures.thumbnail_of(photo), _LONGEST))
        return None

    def _take(self, wanted: Wanted, image: QImage) -> None:
        name = wanted.path.name.partition(".")[0]
        if image.isNull():
            self._missing.add(name)
        else:
            QPixmapCache.insert(name, QPixmap.fromImage(image))
        self._soon.start()


def _cut(whole: QPixmap, size: QSize, ratio: float) -> QPixmap:
    """Return a picture that fills a size, its corners round, more of its top than of its foot."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    scale = max(size.width() / whole.width(), size.height() / whole.height())
    width, height = size.width() / scale, size.height() / scale
    part = QRectF((whole.width() - width) / 2, (whole.height() - height) * 0.35, width, height)
    place = QRectF(0, 0, size.width(), size.height())
    painter = QPainter(made)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    painter.drawRoundedRect(place, _RADIUS, _RADIUS)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.drawPixmap(place, whole, part)
    painter.end()
    return made
