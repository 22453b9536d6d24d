"""Lines to hold the head by: thirds, the line of the eyes and the outline of a face."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTransform

from rollerlog.ui.marks.face_shapes import face_drawing

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainterPath

THIRDS = (1 / 3, 2 / 3)
# Where the head begins and how much of the frame it fills, from above.
_TOP, _TALL = 0.12, 0.72
# Where the eyes are in facemap.json, from the top of the head to the chin.
_EYES = 0.5
EYE_LINE = _TOP + _TALL * _EYES


def face_outline(frame: QRectF) -> QPainterPath:
    """Return the outline of a head as it should stand in a frame."""
    outline = face_drawing().shapes.outline
    bounds = outline.boundingRect()
    scale = frame.height() * _TALL / bounds.height()
    place = QTransform()
    place.translate(frame.center().x(), frame.top() + _TOP * frame.height())
    place.scale(scale, scale)
    place.translate(-bounds.center().x(), -bounds.top())
    return place.map(outline)
