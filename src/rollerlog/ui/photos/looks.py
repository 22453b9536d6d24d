"""Where a pane looks at photos that are laid over each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QTransform

from rollerlog.domain.photos.alignment import pixels, similarity

if TYPE_CHECKING:
    from PySide6.QtCore import QSizeF

    from rollerlog.domain.photos.model import Photo

MOST_ZOOM = 8.0
# How far under the eyes the middle of a face lies, and how high it is from the hair to the chin,
# of the distance between their corners.
_FACE_BELOW, _FACE_HIGH = 0.22, 1.8
_SLIVERS = 0.92


@dataclass(frozen=True, slots=True)
class Look:
    """The zoom over what fills the pane, and what is in its middle as fractions of photo A."""

    zoom: float = 1.0
    x: float = 0.5
    y: float = 0.5


def first_look(frame: Photo, pane: QSizeF) -> Look:
    """Return the look at a photo's whole face, or at its middle where no eyes are marked."""
    if frame.marks is None:
        return Look()
    width, height = frame.width, frame.height
    (x, y), (far_x, far_y) = pixels(frame.marks, (width, height))
    across, down = far_x - x, far_y - y
    middle_x = (x + far_x) / 2 - down * _FACE_BELOW
    middle_y = (y + far_y) / 2 + across * _FACE_BELOW
    high = (across**2 + down**2) ** 0.5 * _FACE_HIGH * _filling(frame, pane)
    zoom = pane.height() / high
    # A little less of a face is better than slivers of ground at its sides.
    zoom = max(_least_zoom(frame, pane), zoom if zoom < _SLIVERS else 1.0)
    return bounded(Look(zoom, middle_x / width, middle_y / height), frame, pane)


def to_pane(look: Look, frame: Photo, pane: QSizeF) -> QTransform:
    """Return what lays the frame's pixels into a pane."""
    scale = _filling(frame, pane) * look.zoom
    moved = QTransform.fromTranslate(pane.width() / 2, pane.height() / 2)
    moved.scale(scale, scale)
    return moved.translate(-look.x * frame.width, -look.y * frame.height)


def laid(photo: Photo, frame: Photo) -> QTransform:
    """Return what lays a photo's pixels onto the frame's: by the eyes, or else by the height."""
    if photo.marks is not None and frame.marks is not None and photo is not frame:
        size, onto = (photo.width, photo.height), (frame.width, frame.height)
        found = similarity(photo.marks, size, frame.marks, onto)
        return QTransform(found.a, found.b, -found.b, found.a, found.dx, found.dy)
    scale = frame.height / photo.height
    left = (frame.width - photo.width * scale) / 2
    return QTransform(scale, 0, 0, scale, left, 0)


def zoomed(look: Look, by: float, at: QPointF, frame: Photo, pane: QSizeF) -> Look:
    """Return a look zoomed about a point of the pane, which stays where it is."""
    look = bounded(look, frame, pane)
    least = _least_zoom(frame, pane)
    zoom = max(least, min(MOST_ZOOM, look.zoom * by))
    here = to_pane(look, frame, pane).inverted()[0].map(at)
    there = to_pane(replace(look, zoom=zoom), frame, pane).inverted()[0].map(at)
    x = look.x + (here.x() - there.x()) / frame.width
    y = look.y + (here.y() - there.y()) / frame.height
    return bounded(Look(zoom, x, y), frame, pane)


def moved(look: Look, by: QPointF, frame: Photo, pane: QSizeF) -> Look:
    """Return a look whose photos are pushed so many pixels of the pane."""
    look = bounded(look, frame, pane)
    scale = _filling(frame, pane) * look.zoom
    x = look.x - by.x() / scale / frame.width
    y = look.y - by.y() / scale / frame.height
    return bounded(Look(look.zoom, x, y), frame, pane)


def bounded(look: Look, frame: Photo, pane: QSizeF) -> Look:
    """Return the nearest look that shows no more beside the frame than it must."""
    scale = _filling(frame, pane) * look.zoom
    half_x = pane.width() / scale / frame.width / 2
    half_y = pane.height() / scale / frame.height / 2
    return Look(look.zoom, _within(look.x, half_x), _within(look.y, half_y))


def pixels_wanted(photo: Photo, whole: QTransform, ratio: float) -> int:
    """Return how many pixels along its longer side a photo needs to be sharp."""
    scale = QPointF(whole.m11(), whole.m12())
    length = (scale.x() ** 2 + scale.y() ** 2) ** 0.5
    wanted = max(photo.width, photo.height) * length * ratio
    return next((step for step in _STEPS if step >= wanted), _STEPS[-1])


# Few sizes, so that zooming seldom reads a file again; the last keeps two photos in 100 MB.
_STEPS = (640, 1024, 1536, 2304, 4096)


def _filling(frame: Photo, pane: QSizeF) -> float:
    return max(pane.width() / frame.width, pane.height() / frame.height)


def _least_zoom(frame: Photo, pane: QSizeF) -> float:
    fitting = min(pane.width() / frame.width, pane.height() / frame.height)
    return fitting / _filling(frame, pane)


def _within(middle: float, half: float) -> float:
    return 0.5 if half >= 0.5 else max(half, min(1 - half, middle))


def scaled_to(size: QSize, photo: Photo) -> QTransform:
    """Return what lays a picture read smaller onto the pixels of its photo."""
    return QTransform.fromScale(photo.width / size.width(), photo.height / size.height())
