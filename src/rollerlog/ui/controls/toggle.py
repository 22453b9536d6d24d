"""The switch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.tick_box import TickBox

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_WIDTH, _HEIGHT, _HIT = 34, 20, 28


class Toggle(TickBox):
    """On or off, told by the knob's place as well as by colour."""

    def __init__(self, theme: Theme, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, radius=10, name=name, parent=parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HIT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._theme.px(_HEIGHT)
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        track.adjust(0.5, 0.5, -0.5, -0.5)
        line, ground, knob = self._tokens()
        painter.setPen(QPen(self._theme.color(line), 1))
        painter.setBrush(self._theme.color(ground))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(knob))
        radius = self._theme.px(6)
        inset = track.height() / 2
        x = track.right() - inset if self.isChecked() else track.left() + inset
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)

    def _tokens(self) -> tuple[str, str, str]:
        if not self.isEnabled():
            return "line.hair", "bg.hover", "text.disabled"
        if self.isChecked():
            return "accent.fill", "accent.fill", "accent.on"
        return "line.strong", "bg.surface", "line.strong"
