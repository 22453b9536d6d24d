"""A zone of the face map as screen readers, the keyboard and the mouse meet it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QCheckBox

from rollerlog.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ZoneState = Literal["ready", "resting", "chosen", "too-soon", "paused", "plain"]


@dataclass(frozen=True)
class ZoneLook:
    """How a zone looks, and what is said about it."""

    state: ZoneState
    text: str


class ZoneBox(QCheckBox):
    """A check box without looks of its own, cut to the zone's shape."""

    focus_moved = Signal()

    def __init__(self, zone: str, *, interactive: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.zone = zone
        self._interactive = interactive
        self._path = QPainterPath()
        self._by_keyboard = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("focusRing", False)
        if interactive:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_path(self, path: QPainterPath) -> None:
        """Take the place and shape of a path given in the parent's coordinates."""
        place = path.boundingRect().toAlignedRect()
        self._path = path.translated(QPointF(-place.topLeft()))
        self.setGeometry(place)
        self.setMask(QRegion(self._path.toFillPolygon().toPolygon()))

    def ringed(self) -> bool:
        """Return whether the zone has the keyboard, and not only after a click."""
        return self.hasFocus() and self._by_keyboard

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self._interactive and self._path.contains(QPointF(pos))

    @override
    def nextCheckState(self) -> None:
        # The states handed to the map decide; a click is only a wish.
        return

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_keyboard = True
        self.focus_moved.emit()
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        self.focus_moved.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_moved.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        return
