"""A slider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QWidget

from rollerlog.overriding import override
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_LEAST_PX, _HIT_PX, _KNOB_PX, _LINE_PX = 96, 28, 16, 4


class Slider(QSlider):
    """A whole number to drag or step with the arrow keys, with Page keys by ten steps."""

    def __init__(
        self,
        theme: Theme,
        minimum: int,
        maximum: int,
        value: int,
        *,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setRange(minimum, maximum)
        self.setPageStep(10)
        self.setValue(value)
        self.setAccessibleName(name)
        self.setProperty("radius", 8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change what the pointer happens to pass.
        event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_LEAST_PX), self._theme.px(_HIT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        px, knob = self._theme.px, self._knob()
        height = px(_LINE_PX)
        line = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(self._theme.color("line.hair"))
        painter.drawRoundedRect(line, height / 2, height / 2)
        line.setRight(knob.x())
        ink = self._theme.color("accent.fill" if self.isEnabled() else "text.disabled")
        painter.setBrush(ink)
        painter.drawRoundedRect(line, height / 2, height / 2)
        painter.setPen(QPen(ink, 2))
        painter.setBrush(self._theme.color("bg.surface"))
        radius = px(_KNOB_PX) / 2 - 1
        painter.drawEllipse(knob, radius, radius)

    def _drag(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            start, room = self._track()
            at = round(event.position().x() - start)
            self.setValue(QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), at, room))

    def _knob(self) -> QPointF:
        start, room = self._track()
        part = (self.value() - self.minimum()) / max(1, self.maximum() - self.minimum())
        return QPointF(start + part * room, self.height() / 2)

    def _track(self) -> tuple[int, int]:
        """Return where the middle of the knob is at the least, and how far it goes from there."""
        knob = self._theme.px(_KNOB_PX)
        return knob // 2, max(1, self.width() - knob)
