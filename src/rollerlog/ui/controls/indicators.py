"""The box and the dot of something to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from rollerlog.ui.icons import pixmap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from rollerlog.ui.theme import Theme

_RADIUS = 5
_FRAME_RADIUS = 10


def paint_box(
    painter: QPainter, theme: Theme, rect: QRectF, button: QAbstractButton, fill: str
) -> None:
    """Paint a check box, ticked in the colour of a token."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ground(painter, theme, button, fill)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    if button.isChecked():
        side = round(rect.width() * 0.78)
        ink = "accent.on" if button.isEnabled() else "text.disabled"
        tick = pixmap(theme, "check", ink, side, button.devicePixelRatioF())
        inset = (rect.width() - side) / 2
        painter.drawPixmap(rect.topLeft() + QPointF(inset, inset), tick)
    painter.restore()


def paint_dot(painter: QPainter, theme: Theme, rect: QRectF, button: QAbstractButton) -> None:
    """Paint a radio button."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _ground(painter, theme, button, "accent.fill")
    painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    if button.isChecked():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent.on" if button.isEnabled() else "text.disabled"))
        inset = rect.width() * 0.3
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def paint_frame(painter: QPainter, theme: Theme, button: QAbstractButton) -> None:
    """Paint the frame around a full-width row, soft green when ticked."""
    line, ground = "line.strong", "bg.hover" if button.underMouse() else "bg.surface"
    if button.isChecked():
        line, ground = "ready.line", "ready.soft"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color(line if button.isEnabled() else "line.hair"), 1))
    painter.setBrush(theme.color(ground))
    edge = QRectF(button.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(edge, _FRAME_RADIUS, _FRAME_RADIUS)
    painter.restore()


def _ground(painter: QPainter, theme: Theme, button: QAbstractButton, fill: str) -> None:
    if not button.isEnabled():
        painter.setPen(QPen(theme.color("line.hair"), 1))
        painter.setBrush(theme.color("bg.hover"))
    elif button.isChecked():
        painter.setPen(QPen(theme.color(fill), 1))
        painter.setBrush(theme.color(fill))
    else:
        painter.setPen(QPen(theme.color("line.strong"), 1))
        painter.setBrush(theme.color("bg.hover" if button.underMouse() else "bg.surface"))
