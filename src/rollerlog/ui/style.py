"""What the style sheet cannot say: the focus ring, indicators, stillness."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QScrollArea,
    QStyle,
    QWidget,
)
from shiboken6 import isValid

from rollerlog.overriding import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleHintReturn, QStyleOption

    from rollerlog.ui.theme import Theme

RING_MARGIN = 4
_RING_WIDTH = 2
_RADIUS = 8
_FIELDS = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)
_NOT_RINGED = (QAbstractItemView, QScrollArea)


class Style(QProxyStyle):
    """Fusion, with our focus ring instead of the dotted rectangle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Fusion")
        self._theme = theme
        self.still = False

    @property
    def system_is_still(self) -> bool:
        """Whether the system asks for no animation."""
        return self.baseStyle().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0

    @override
    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_FocusFrame_AboveWidget:
            return 1
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration and self.still:
            return 0
        return super().styleHint(hint, option, widget, returnData)

    @override
    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in _RING_METRICS:
            return RING_MARGIN
        return super().pixelMetric(metric, option, widget)

    @override
    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)

    @override
    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.ControlElement.CE_FocusFrame and isinstance(widget, QFocusFrame):
            self._draw_ring(painter, widget)
        else:
            super().drawControl(element, option, painter, widget)

    def _draw_ring(self, painter: QPainter, frame: QFocusFrame) -> None:
        half = _RING_WIDTH / 2
        radius: Any = frame.widget().property("radius")
        corner = (_RADIUS if radius is None else int(radius)) + RING_MARGIN - half
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("focus.ring"), _RING_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = QRectF(frame.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(edge, corner, corner)
        painter.restore()


_RING_METRICS = (
    QStyle.PixelMetric.PM_FocusFrameHMargin,
    QStyle.PixelMetric.PM_FocusFrameVMargin,
)


class FocusRing(QObject):
    """Puts the ring around what has keyboard focus.

    A widget that draws its own focus sets the property `focusRing` to False, one that wants the
    ring although it is a list sets it to True. A frame around a field sets `ringHost` to True to
    be ringed in the field's place. The property `radius` is the corner radius of what is ringed.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._frame: QFocusFrame | None = None
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    @property
    def widget(self) -> QWidget | None:
        """What is ringed now."""
        return self._frame.widget() if self._frame is not None and isValid(self._frame) else None

    def retire(self) -> None:
        """Ring nothing any more."""
        self._app.focusChanged.disconnect(self._follow)
        self._drop()
        self.setParent(None)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._drop()
        if new is not None and isValid(new) and _ringed(new):
            host = _host(new)
            # With a parent from the start, or Python would own it and delete it in a paint.
            self._frame = QFocusFrame(host.parentWidget())
            self._frame.setWidget(host)

    def _drop(self) -> None:
        # Qt deletes the frame together with the window it is shown in.
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None


def _ringed(widget: QWidget) -> bool:
    wanted: Any = widget.property("focusRing")
    if wanted is not None:
        return bool(wanted)
    if isinstance(widget, _FIELDS) or (isinstance(widget, QComboBox) and widget.isEditable()):
        return True
    if isinstance(widget, _NOT_RINGED) or widget.isWindow():
        return False
    return QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton


def _host(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if parent.property("ringHost"):
            return parent
        parent = parent.parentWidget()
    return widget
