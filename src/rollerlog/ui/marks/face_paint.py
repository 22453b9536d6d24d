"""How the face map is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QTransform,
)

from rollerlog.ui.marks.focus_ring import RING_PX

if TYPE_CHECKING:
    from rollerlog.ui.marks.face_zone import ZoneState
    from rollerlog.ui.theme import Theme

_BADGE_RADIUS_PX = 6.5
_LEAST_BADGE_RADIUS_PX = 4.5
_BADGE_AIR_PX = 4
_HATCH_OPACITY = 0.6


class _Paint(NamedTuple):
    fill: str
    line: str
    width: float
    hatch: str | None = None
    badge: str | None = None


_PAINTS: dict[ZoneState, _Paint] = {
    "plain": _Paint("bg.surface", "line.strong", 1),
    "ready": _Paint("ready.soft", "ready.fill", 1.25),
    "resting": _Paint("rest.soft", "rest.fill", 1.25, hatch="rest.fill"),
    "chosen": _Paint("accent.soft", "accent.fill", 2, badge="tick"),
    "too-soon": _Paint("rest.soft", "stop.fill", 2, hatch="rest.fill", badge="cross"),
    "paused": _Paint("stop.soft", "stop.fill", 1.25, hatch="stop.fill", badge="pause"),
}


def paint_head(
    painter: QPainter, theme: Theme, outline: QPainterPath, behind: QPainterPath
) -> None:
    """Draw the bare head under the zones."""
    painter.setPen(QPen(theme.color("line.strong"), 1))
    painter.setBrush(theme.color("bg.sunken"))
    painter.drawPath(behind)
    painter.drawPath(outline)


def paint_never_rolled(painter: QPainter, theme: Theme, path: QPainterPath) -> None:
    """Draw an excluded part, cross-hatched."""
    painter.fillPath(path, QBrush(theme.color("line.hair"), Qt.BrushStyle.DiagCrossPattern))


def paint_zone(painter: QPainter, theme: Theme, path: QPainterPath, state: ZoneState) -> None:
    """Draw a zone; a path in device-independent pixels keeps the hatch from scaling."""
    paint = _PAINTS[state]
    painter.fillPath(path, theme.color(paint.fill))
    if paint.hatch is not None:
        hatch = QColor(theme.color(paint.hatch))
        hatch.setAlphaF(_HATCH_OPACITY)
        painter.fillPath(path, QBrush(hatch, Qt.BrushStyle.BDiagPattern))
    pen = QPen(theme.color(paint.line), paint.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(path, pen)


def paint_badge(
    painter: QPainter, theme: Theme, path: QPainterPath, centre: QPointF, state: ZoneState
) -> None:
    """Draw a zone's badge where the zone has room for it."""
    paint = _PAINTS[state]
    room = path.boundingRect()
    radius = min(_BADGE_RADIUS_PX, min(room.width(), room.height()) / 2 - _BADGE_AIR_PX)
    if paint.badge is None or radius < _LEAST_BADGE_RADIUS_PX:
        return
    painter.setPen(QPen(theme.color("bg.surface"), 1.5))
    painter.setBrush(theme.color(paint.line))
    painter.drawEllipse(centre, radius + 0.75, radius + 0.75)
    pen = QPen(theme.color("bg.surface"), 1.75)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    place = QTransform.fromTranslate(centre.x(), centre.y())
    place.scale(radius / _BADGE_RADIUS_PX, radius / _BADGE_RADIUS_PX)
    painter.strokePath(place.map(_sign(paint.badge)), pen)


def paint_zone_focus(painter: QPainter, theme: Theme, path: QPainterPath) -> None:
    """Draw the focus ring around a zone, 2 px away from its outline."""
    stroker = QPainterPathStroker()
    stroker.setWidth(2 * (1 + 2 + RING_PX / 2))
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    around = path.united(stroker.createStroke(path)).simplified()
    painter.strokePath(around, QPen(theme.color("focus.ring"), RING_PX))


def _sign(badge: str) -> QPainterPath:
    strokes = {
        "tick": (((-2.75, 0.25), (-0.75, 2.25), (3, -2)),),
        "cross": (((-2.25, -2.25), (2.25, 2.25)), ((2.25, -2.25), (-2.25, 2.25))),
        "pause": (((-1.75, -2.5), (-1.75, 2.5)), ((1.75, -2.5), (1.75, 2.5))),
    }
    sign = QPainterPath()
    for first, *others in strokes[badge]:
        sign.moveTo(QPointF(*first))
        for point in others:
            sign.lineTo(QPointF(*point))
    return sign
