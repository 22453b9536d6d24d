"""The handle at the bottom edge that moves the line between photo A and photo B."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from rollerlog.overriding import override
from rollerlog.ui.icons import pixmap

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_HANDLE_PX, _RING_PX, _ICON_PX, _HIT_PX = 40, 3, 20, 56
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_LARGE = 10


class Divider(QSlider):
    """How much of the stage is photo A, in percent; dragging it is finer than that."""

    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._share = 0.5
        self.setRange(0, 100)
        self.setValue(50)
        self.setPageStep(_LARGE)
        self.setProperty("focusRing", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._follow_value)
        self._follow_value(50)

    @property
    def share(self) -> float:
        """How much of the stage is photo A, 0 to 1."""
        return self._share

    def move_to(self, share: float) -> None:
        """Put the line somewhere."""
        share = max(0.0, min(1.0, share))
        self.setValue(round(share * 100))
        self._share = share
        self.update()
        self.moved.emit()

    def step(self, by: int) -> None:
        """Move the line by so many percent."""
        self.setValue(self.value() + by)

    def _follow_value(self, value: int) -> None:
        self._share = value / 100
        self.setAccessibleName(f"Divider, {value} percent A")
        self.update()
        self.moved.emit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(_HIT_PX))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                event.ignore()
            else:
                super().keyPressEvent(event)
        else:
            large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step(step * (_LARGE if large else 1))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.move_to(event.position().x() / max(1, self.width()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pass

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self._share * self.width(), self.height() / 2)
        radius = self._theme.px(_HANDLE_PX) / 2
        painter.setPen(QPen(self._theme.color("line.strong"), 1))
        painter.setBrush(self._theme.color("bg.surface"))
        painter.drawEllipse(middle, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus.ring"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius + _RING_PX, radius + _RING_PX)
        side = self._theme.px(_ICON_PX)
        made = pixmap(
            self._theme, "arrows-horizontal", "text.primary", side, self.devicePixelRatioF()
        )
        painter.drawPixmap(middle - QPointF(side / 2, side / 2), made)
