"""The stage: two photos over or beside each other, as large as there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy

from rollerlog.overriding import override
from rollerlog.ui.marks.focus_ring import paint_focus_ring
from rollerlog.ui.photos.divider import Divider
from rollerlog.ui.photos.fade_bar import FadeBar
from rollerlog.ui.photos.layer import Layer
from rollerlog.ui.photos.looking import Looking
from rollerlog.ui.photos.names import Mode
from rollerlog.ui.photos.pair_painter import Moment, PairPainter
from rollerlog.ui.photos.stage_paint import RADIUS, paint_corners
from rollerlog.ui.photos_hidden import HIDDEN, PhotosHidden, paint_hidden

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.services.photos.pictures import Pictures
    from rollerlog.ui.photos.looks import Look
    from rollerlog.ui.photos.pair import Pair
    from rollerlog.ui.theme import Theme

_NEAR_PX, _BLINK_MS, _PATIENCE_MS = 8, 600, 300
ZOOM_STEP, PAN_PX = 1.25, 40


class Stage(QLabel):
    """Shows a pair in one of four ways; zoomed about the pointer, pushed by dragging."""

    # A QLabel with a picture only for its accessible role, graphic: it paints itself.

    linked_changed = Signal()

    def __init__(
        self, theme: Theme, pictures: Pictures, hidden: PhotosHidden, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._hidden = theme, hidden
        self._looking = Looking(lambda: QRectF(self.rect()))
        self._layers = [Layer(pictures, self) for _ in range(2)]
        self._photos = PairPainter(theme, self._looking, self._layers)
        self._shows_b = False
        self._late = False
        self._dragged: tuple[int, QPointF] | None = None
        self.divider = Divider(theme, self)
        self.fade = FadeBar(theme, self)
        self._blinking = QTimer(self, interval=_BLINK_MS)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self.setPixmap(QPixmap(1, 1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("focusRing", False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 140)
        self._blinking.timeout.connect(self.show_other)
        self._patience.timeout.connect(self._lose_patience)
        self.divider.moved.connect(self.update)
        self.fade.changed.connect(self.update)
        hidden.changed.connect(self._follow_hidden)
        theme.changed.connect(self._arrange)
        for layer in self._layers:
            layer.changed.connect(self.update)
        self.set_mode(Mode.SLIDER)

    @property
    def mode(self) -> Mode:
        """How the pair is shown."""
        return self._looking.mode

    @property
    def linked(self) -> bool:
        """Whether both photos are moved together."""
        return self._looking.linked

    @property
    def blinking(self) -> bool:
        """Whether the photos take turns by themselves."""
        return self._blinking.isActive()

    @property
    def shows_b(self) -> bool:
        """Whether photo B is the one in sight while they take turns."""
        return self._shows_b

    def look(self, index: int) -> Look:
        """Return where a photo is looked at."""
        return self._looking.look(index)

    def show_pair(self, pair: Pair | None) -> None:
        """Show a pair; where photo A stays and is marked as before, so does the look at it."""
        self._looking.show_pair(pair)
        self._layers[0].show_photo(None if pair is None else pair.a)
        self._layers[1].show_photo(None if pair is None else pair.b)
        self._late = False
        self._patience.start()
        self._name()
        self.set_mode(self.mode)

    def set_mode(self, mode: Mode) -> None:
        """Show the pair another way."""
        self._looking.mode = mode
        pair = self._looking.pair
        both = pair is not None and pair.b is not None and not self._hidden.hidden
        within = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else self.hasFocus()
        self.divider.setVisible(mode is Mode.SLIDER and both)
        self.fade.setVisible(mode is Mode.GHOST and both)
        self._shows_b = False
        self._set_blinking(on=mode is Mode.BLINK and both)
        self._arrange()
        if within or self.hasFocus():
            self.take_focus()

    def take_focus(self, why: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to what the mode is steered by."""
        shown = {Mode.SLIDER: self.divider, Mode.GHOST: self.fade.slider}.get(self.mode)
        (shown if shown is not None and shown.isVisibleTo(self) else self).setFocus(why)

    def step(self, by: int) -> None:
        """Move the line, or the fade, by so many percent."""
        if self.mode is Mode.SLIDER:
            self.divider.step(by)
        elif self.mode is Mode.GHOST:
            self.fade.step(by)

    def show_other(self) -> None:
        """Show the other photo, where they take turns."""
        if self.mode is Mode.BLINK:
            self._shows_b = not self._shows_b
            self._name()
            self.update()

    def stop_blinking(self) -> None:
        """Let the photos take turns only when told to."""
        self._blinking.stop()

    def toggle_blinking(self) -> None:
        """Let the photos take turns by themselves, or not."""
        if self.mode is Mode.BLINK:
            self._set_blinking(on=not self.blinking)

    def toggle_linked(self) -> None:
        """Move both photos together from now on, as photo A is, or each by itself."""
        self._looking.toggle_linked()
        self.linked_changed.emit()
        self.update()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom about a place, or the middle."""
        self._looking.zoom_by(factor, at)
        self.update()

    def pan_by(self, by: QPointF, pane: int = 0) -> None:
        """Push the photos by so many pixels."""
        self._looking.pan_by(by, pane)
        self.update()

    def look_at_all(self) -> None:
        """Look as at first."""
        self._looking.look_at_all()
        self.update()

    def _set_blinking(self, *, on: bool) -> None:
        if on and self.isVisible() and not self._theme.reduced_motion:
            self._blinking.start()
        else:
            self._blinking.stop()

    def _lose_patience(self) -> None:
        self._late = True
        self.update()

    def _follow_hidden(self) -> None:
        if self._hidden.hidden:
            for layer in self._layers:
                layer.drop()
        self._name()
        self.set_mode(self.mode)

    def _name(self) -> None:
        pair = self._looking.pair
        said = "" if pair is None else pair.spoken
        if self.mode is Mode.BLINK and pair is not None and pair.b is not None:
            said = f"{said}; {'B' if self._shows_b else 'A'} is in sight"
        self.setAccessibleName(f"{HIDDEN}. {said}" if self._hidden.hidden else said)

    def _arrange(self) -> None:
        width, height = self.width(), self.height()
        handle = self.divider.sizeHint().height()
        self.divider.setGeometry(0, height - handle - 8, width, handle)
        bar = self.fade
        bar.move((width - bar.width()) // 2, height - bar.height() - 12)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(712, 552)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 140)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.set_mode(self.mode)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._blinking.stop()
        super().hideEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y() / 120
        if turns:
            self.zoom_by(ZOOM_STEP**turns, event.position())
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position()
        self.take_focus(Qt.FocusReason.MouseFocusReason)
        line = self.divider.share * self.width()
        if self.divider.isVisible() and abs(at.x() - line) < _NEAR_PX:
            self._dragged = (-1, at)
        elif (pane := self._looking.pane_at(at)) is not None:
            self._dragged = (pane, at)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None:
            return
        pane, before = self._dragged
        if pane < 0:
            self.divider.move_to(event.position().x() / max(1, self.width()))
        else:
            self.pan_by(event.position() - before, pane)
        self._dragged = (pane, event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        now = Moment(
            line_x=self.divider.share * self.width(),
            fade=self.fade.share,
            shows_b=self._shows_b,
            late=self._late,
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        panes = self._looking.panes()
        for pane in panes:
            painter.fillRect(pane, self._theme.color("bg.hover"))
        if self._hidden.hidden:
            for pane in panes:
                paint_hidden(painter, self._theme, pane, RADIUS)
        else:
            self._photos.paint_photos(painter, now)
        for pane in panes:
            paint_corners(painter, self._theme, pane)
        self._photos.paint_tags(painter, now)
        if self.hasFocus():
            paint_focus_ring(painter, self._theme, QRectF(self.rect()), RADIUS)
