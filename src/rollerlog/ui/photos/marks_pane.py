"""A photo with the two points on its eyes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.domain.photos.alignment import Marks, Point
from rollerlog.overriding import override
from rollerlog.services.photos.pictures import PictureLoader, Wanted
from rollerlog.ui.photos.mark_handle import MarkHandle, paint_mark
from rollerlog.ui.photos.stage_paint import RADIUS, paint_corners, paint_note, paint_tag
from rollerlog.ui.photos.words import LOADING, NO_FILE
from rollerlog.ui.photos_hidden import PhotosHidden, paint_hidden

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo
    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.ui.theme import Theme

_BEFORE = (QPointF(0.35, 0.42), QPointF(0.65, 0.42))
_LONGEST, _STEPS = 2304, 1000
_LOUPE_PX, _LOUPE_ZOOM = 132, 3.0


class MarksPane(QWidget):
    """Two points as fractions of the photo; ``moved`` says that the user moved one."""

    moved = Signal()

    def __init__(self, theme: Theme, pictures: Pictures, hidden: PhotosHidden, letter: str) -> None:
        super().__init__()
        self._theme, self._pictures, self._hidden, self._letter = theme, pictures, hidden, letter
        self._photo: Photo | None = None
        self._caption = ""
        self._image, self._missing = QImage(), False
        self._points = list(_BEFORE)
        self._loader = PictureLoader(self, priority=2)
        self._held: int | None = None
        names = (f"Left eye of {letter}", f"Right eye of {letter}")
        self.handles = [MarkHandle(theme, name, self) for name in names]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._loader.loaded.connect(self._take)
        hidden.changed.connect(self._arrange)
        theme.changed.connect(self.update)
        for place, handle in enumerate(self.handles):
            handle.stepped.connect(partial(self._step, place))
            handle.dragged.connect(partial(self._drag, place))
            handle.focused.connect(partial(self._hold, place))
            handle.left.connect(partial(self._hold, None))

    @property
    def photo(self) -> Photo | None:
        """The photo shown."""
        return self._photo

    @property
    def marks(self) -> Marks | None:
        """The points from left to right, None where they lie over each other."""
        points = sorted(self._points, key=QPointF.x)
        try:
            left, right = (Point(point.x(), point.y()) for point in points)
            return Marks(left, right)
        except ValueError:
            return None

    def show_photo(self, photo: Photo | None, caption: str) -> None:
        """Show a photo with its marks, or with points to be put somewhere."""
        self._photo, self._caption = photo, caption
        self._image, self._missing = QImage(), False
        self._points = list(_BEFORE)
        if photo is not None:
            if photo.marks is not None:
                self.show_marks(photo.marks)
            self._loader.ask(Wanted(self._pictures.path_of(photo), _LONGEST))
        self._arrange()

    def show_marks(self, marks: Marks) -> None:
        """Put the points somewhere."""
        self._points = [QPointF(point.x, point.y) for point in (marks.left, marks.right)]
        self._arrange()

    def _take(self, wanted: Wanted, image: QImage) -> None:
        if self._photo is not None and wanted.path == self._pictures.path_of(self._photo):
            self._image, self._missing = image, image.isNull()
            self._arrange()

    def _step(self, place: int, right: int, down: int) -> None:
        if self._photo is not None:
            step = max(self._photo.width, self._photo.height, _STEPS) / _STEPS
            by = QPointF(right * step / self._photo.width, down * step / self._photo.height)
            self._put(place, self._points[place] + by)

    def _drag(self, place: int, at: QPointF) -> None:
        room = self._room()
        if not room.isEmpty():
            off = at - room.topLeft()
            self._put(place, QPointF(off.x() / room.width(), off.y() / room.height()))

    def _put(self, place: int, point: QPointF) -> None:
        x, y = max(0.0, min(1.0, point.x())), max(0.0, min(1.0, point.y()))
        self._points[place] = QPointF(x, y)
        self._arrange()
        self.moved.emit()

    def _hold(self, place: int | None) -> None:
        self._held = place
        self.update()

    def _room(self) -> QRectF:
        """Return where the photo is."""
        whole = QRectF(self.rect())
        if self._photo is None or whole.isEmpty():
            return QRectF()
        width, height = self._photo.width, self._photo.height
        scale = min(whole.width() / width, whole.height() / height)
        room = QRectF(0, 0, width * scale, height * scale)
        room.moveCenter(whole.center())
        return room

    def _place(self, point: QPointF) -> QPointF:
        room = self._room()
        return room.topLeft() + QPointF(point.x() * room.width(), point.y() * room.height())

    def _arrange(self) -> None:
        shown = self._photo is not None and not self._hidden.hidden and not self._image.isNull()
        for handle, point in zip(self.handles, self._points, strict=True):
            handle.stand_at(self._place(point))
            handle.setVisible(shown)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(352, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        whole = QRectF(self.rect())
        painter.fillRect(whole, self._theme.color("bg.hover"))
        if self._photo is None:
            return
        if self._hidden.hidden:
            paint_hidden(painter, self._theme, whole, RADIUS)
        elif self._image.isNull():
            paint_note(painter, self._theme, whole, NO_FILE if self._missing else LOADING)
        else:
            painter.drawImage(self._room(), self._image)
        paint_corners(painter, self._theme, whole)
        paint_tag(painter, self._theme, whole, self._letter, self._caption)
        if self._held is not None and not self._image.isNull() and not self._hidden.hidden:
            self._paint_loupe(painter, self._points[self._held])

    def _paint_loupe(self, painter: QPainter, point: QPointF) -> None:
        """Paint what lies around a point, larger, where the point is not."""
        side = self._theme.px(_LOUPE_PX)
        place = QRectF(0, self.height() - side - 12, side, side)
        at_right = self._place(point).x() > self.width() / 2
        place.moveLeft(12 if at_right else self.width() - side - 12)
        room, image = self._room(), self._image
        scale = image.width() / room.width() / _LOUPE_ZOOM
        part = QRectF(0, 0, side * scale, side * scale)
        part.moveCenter(QPointF(point.x() * image.width(), point.y() * image.height()))
        path = QPainterPath()
        path.addEllipse(place)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(place, self._theme.color("bg.sunken"))
        painter.drawImage(place, image, part)
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.color("line.strong"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place)
        paint_mark(painter, self._theme, place.center(), 9)
        painter.restore()
