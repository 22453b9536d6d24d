"""A number with a minus and a plus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QStylePainter,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.controls.button_ground import paint_ground
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_SIDE_PX, _NUMBER_PX, _HEIGHT_PX = 28, 40, 30


class Stepper(QFrame):
    """A whole number to step or type; `refused` says that it may not go below the minimum."""

    changed = Signal(int)
    refused = Signal()

    def __init__(
        self,
        theme: Theme,
        minimum: int,
        maximum: int,
        value: int,
        *,
        name: str,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("stepper")
        self.setProperty("ringHost", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.number = _Number(theme, minimum, maximum, value)
        self.number.setAccessibleName(f"{name}, {unit}" if unit else name)
        self.less = _Step(theme, -1, f"{name}, less")
        self.more = _Step(theme, 1, f"{name}, more")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        for part in (self.less, self.number, self.more):
            layout.addWidget(part)
        self.setFocusProxy(self.number)
        self.less.clicked.connect(self.number.stepDown)
        self.more.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(self.changed)
        self.number.valueChanged.connect(self._dim)
        self.number.below.connect(self.refused)
        self._dim()

    @property
    def value(self) -> int:
        """The number shown."""
        return self.number.value()

    def set_value(self, value: int) -> None:
        """Show another number without saying so."""
        blocked = self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(blocked)
        self._dim()

    def _dim(self) -> None:
        self.less.show_end(ended=self.value <= self.number.minimum())
        self.more.show_end(ended=self.value >= self.number.maximum())


class _Number(QSpinBox):
    below = Signal()

    def __init__(self, theme: Theme, minimum: int, maximum: int, value: int) -> None:
        super().__init__()
        self._theme = theme
        self.setRange(minimum, maximum)
        self.setValue(value)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change what the pointer happens to pass.
        event.ignore()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_NUMBER_PX), self._theme.px(_HEIGHT_PX))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        # At its floor too, or Qt would swallow the step that is to be refused.
        return (
            QAbstractSpinBox.StepEnabledFlag.StepUpEnabled
            | QAbstractSpinBox.StepEnabledFlag.StepDownEnabled
        )

    @override
    def stepBy(self, steps: int) -> None:
        if self.value() + steps < self.minimum():
            self.below.emit()
        super().stepBy(steps)

    @override
    def fixup(self, text: str) -> str:
        if text.strip().isdecimal() and int(text) < self.minimum():
            self.below.emit()
        return str(self.value())


class _Step(QPushButton):
    def __init__(self, theme: Theme, by: int, name: str) -> None:
        super().__init__()
        self.setObjectName("step")
        self._theme, self._by, self._ended = theme, by, False
        self.setAccessibleName(name)
        # The number has the keyboard; these are for the mouse, and repeat while held.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAutoRepeat(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self, theme)

    def show_end(self, *, ended: bool) -> None:
        """Look as if there were no way on; a click is still answered."""
        self._ended = ended
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(_SIDE_PX), self._theme.px(_HEIGHT_PX))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        paint_ground(painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        dim = self._ended or not self.isEnabled()
        color = self._theme.color("text.disabled" if dim else "text.secondary")
        middle, half = self.rect().center(), self._theme.px(4)
        painter.fillRect(middle.x() - half, middle.y(), 2 * half + 1, 1, color)
        if self._by > 0:
            painter.fillRect(middle.x(), middle.y() - half, 1, 2 * half + 1, color)
