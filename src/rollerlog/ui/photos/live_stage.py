"""What the camera sees, with the last photo, lines and the timer over it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.photos import camera_wording as wording
from rollerlog.ui.photos.guides import EYE_LINE, THIRDS, face_outline

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_LEAST = QSize(320, 240)
_RADIUS = 12
_CORNER_PX = 16
# On skin and on any wall: a light line within a dark one.
_LIGHT, _DARK = QColor(255, 255, 255, 190), QColor(0, 0, 0, 110)
_DISC = QColor(0, 0, 0, 150)


@dataclass(frozen=True, slots=True, kw_only=True)
class Guides:
    """What is drawn over the picture, and whether it is mirrored."""

    mirrored: bool = False
    thirds: bool = False
    eyes: bool = False
    outline: bool = False


class LiveStage(QWidget):
    """A picture in the middle, whole; all that is over it keeps to its frame."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture, self._ghost = QImage(), QImage()
        self._strength = 0.0
        self._guides = Guides()
        self._left = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", _RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def show_picture(self, picture: QImage) -> None:
        """Show what is seen, or nothing."""
        self._picture = picture
        self.update()

    def show_ghost(self, ghost: QImage, strength: float) -> None:
        """Lay a photo over it, 0 to 1 strong."""
        self._ghost, self._strength = ghost, strength
        self.update()

    def show_guides(self, guides: Guides) -> None:
        """Draw these over it."""
        self._guides = guides
        self.update()

    def show_count(self, left: int) -> None:
        """Show how many seconds are left, none at 0."""
        self._left = left
        self.update()

    @property
    def sees(self) -> bool:
        """Whether there is a picture."""
        return not self._picture.isNull()

    @property
    def count(self) -> int:
        """How many seconds are shown to be left."""
        return self._left

    @override
    def sizeHint(self) -> QSize:
        return _LEAST

    @override
    def minimumSizeHint(self) -> QSize:
        return _LEAST

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = QPainterPath()
        ground.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.fillPath(ground, self._theme.color("bg.hover"))
        if self._picture.isNull():
            self._paint_words(painter)
            return
        painter.setClipPath(ground)
        frame = _fitted(self._picture.size(), QRectF(self.rect()))
        self._paint_pictures(painter, frame)
        self._paint_guides(painter, frame)
        if self._left:
            self._paint_count(painter, frame)

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.color("text.secondary"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.rect().adjusted(24, 24, -24, -24), flags, wording.STARTING)

    def _paint_pictures(self, painter: QPainter, frame: QRectF) -> None:
        painter.save()
        if self._guides.mirrored:
            middle = frame.center().x()
            painter.translate(middle, 0)
            painter.scale(-1, 1)
            painter.translate(-middle, 0)
        painter.drawImage(frame, self._picture)
        if self._strength and not self._ghost.isNull():
            painter.setClipRect(frame, Qt.ClipOperation.IntersectClip)
            painter.setOpacity(self._strength)
            painter.drawImage(_fitted(self._ghost.size(), frame), self._ghost)
        painter.restore()

    def _paint_guides(self, painter: QPainter, frame: QRectF) -> None:
        path, guides = QPainterPath(), self._guides
        for part in THIRDS if guides.thirds else ():
            _add_line(path, frame, QPointF(part, 0), QPointF(part, 1))
            _add_line(path, frame, QPointF(0, part), QPointF(1, part))
        if guides.eyes:
            _add_line(path, frame, QPointF(0, EYE_LINE), QPointF(1, EYE_LINE))
        if guides.outline:
            path.addPath(face_outline(frame))
        for ink, width in ((_DARK, 3), (_LIGHT, 1)):
            pen = QPen(ink, width)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            painter.strokePath(path, pen)

    def _paint_count(self, painter: QPainter, frame: QRectF) -> None:
        # In a corner: the face is in the middle, and looked at until the last second.
        side = min(frame.width() * 0.3, frame.height() * 0.4)
        disc = QRectF(0, 0, side, side)
        disc.moveTopRight(frame.topRight() + QPointF(-_CORNER_PX, _CORNER_PX))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_DISC)
        painter.drawEllipse(disc)
        font = self._theme.font("display")
        font.setPixelSize(max(1, round(side * 0.6)))
        painter.setFont(font)
        painter.setPen(QColor("white"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._left))


def _fitted(size: QSize, room: QRectF) -> QRectF:
    fitted = QSizeF(size).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(), fitted)
    place.moveCenter(room.center())
    return place


def _add_line(path: QPainterPath, frame: QRectF, start: QPointF, end: QPointF) -> None:
    path.moveTo(_within(frame, start))
    path.lineTo(_within(frame, end))


def _within(frame: QRectF, part: QPointF) -> QPointF:
    return frame.topLeft() + QPointF(part.x() * frame.width(), part.y() * frame.height())
