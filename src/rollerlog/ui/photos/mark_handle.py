"""A point on a photo to drag, or to move with the arrow keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from rollerlog.overriding import override
from rollerlog.ui.marks.keyed import KeyedMark

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

SIDE_PX = 36
_RADIUS_PX, _STEPS_LARGE = 11, 10
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class MarkHandle(KeyedMark):
    """A ring with a free middle; ``stepped`` carries steps, ``dragged`` a place of the parent."""

    stepped = Signal(int, int)
    dragged = Signal(QPointF)
    focused = Signal()
    left = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._held: QPointF | None = None
        self.setAccessibleName(name)
        self.setProperty("focusRing", False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.resize(self.sizeHint())
        theme.changed.connect(self.update)

    def stand_at(self, place: QPointF) -> None:
        """Stand with the middle at a place of the parent."""
        self.move((place - QPointF(SIDE_PX, SIDE_PX) / 2).toPoint())

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDE_PX, SIDE_PX)

    @override
    def action(self, event: QKeyEvent) -> Callable[[], None] | None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        far = _STEPS_LARGE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        return partial(self.stepped.emit, way[0] * far, way[1] * far)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position() - QPointF(SIDE_PX, SIDE_PX) / 2

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.dragged.emit(QPointF(self.pos()) + event.position() - self._held)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(SIDE_PX, SIDE_PX) / 2
        paint_mark(painter, self._theme, middle, _RADIUS_PX)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.color("focus.ring"), 2))
            painter.drawEllipse(middle, _RADIUS_PX + 4, _RADIUS_PX + 4)


def paint_mark(painter: QPainter, theme: Theme, middle: QPointF, radius: float) -> None:
    """Paint a ring with four ticks, seen on light skin and on dark."""
    for ink, width in ((theme.color("accent.on"), 4), (theme.color("accent.fill"), 2)):
        painter.setPen(QPen(ink, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, radius, radius)
        for x, y in _WAYS.values():
            way = QPointF(x, y)
            painter.drawLine(middle + way * (radius * 0.45), middle + way * radius)
