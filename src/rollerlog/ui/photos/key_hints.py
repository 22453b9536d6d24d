"""The line under the film strip that names the keys, and acts as they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.keycap import keycap_size, paint_keycap
from rollerlog.ui.photos.names import KEYS, KEYS_ALWAYS, Mode

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_KEY_GAP_PX, _WORD_GAP_PX, _GROUP_GAP_PX = 5, 5, 24


class KeyHints(QWidget):
    """Keys with what they do; those for which there is no room are left out.

    ``pressed`` carries the key that was clicked.
    """

    pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._mode, self._picking = theme, Mode.SLIDER, "B"
        self._caps: list[tuple[QRectF, str]] = []
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_mode(self, mode: Mode) -> None:
        """Name the keys of a mode."""
        self._mode = mode
        self.update()

    def show_picking(self, letter: str) -> None:
        """Mark which photo is picked next."""
        self._picking = letter
        self.update()

    def cap(self, key: str) -> QRectF:
        """Return where a key is drawn with its words, nowhere where it has no room."""
        return next((place for place, name in self._caps if name == key), QRectF())

    def _at(self, place: QPointF) -> str:
        return next((key for rect, key in self._caps if rect.contains(place)), "")

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        hand = Qt.CursorShape.PointingHandCursor
        self.setCursor(hand if self._at(event.position()) else Qt.CursorShape.ArrowCursor)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._at(event.position())
        if key and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(key)

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, max(self._theme.px(20), self._metrics().height() + 2))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("caption"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        x, self._caps = 4.0, []
        for keys, word in (*KEYS[self._mode], *KEYS_ALWAYS):
            sizes = [keycap_size(self._theme, key) for key in keys]
            room = sum(size.width() + _KEY_GAP_PX for size in sizes)
            said = self._metrics().horizontalAdvance(word)
            if x + room + said > self.width():
                return
            for key, size in zip(keys, sizes, strict=True):
                self._paint_cap(painter, x, size, key)
                x += size.width() + _KEY_GAP_PX
            painter.setPen(self._theme.color("text.secondary"))
            painter.setFont(self._theme.font("caption"))
            base = (self.height() + self._metrics().ascent() - self._metrics().descent()) / 2
            painter.drawText(QPointF(x, round(base)), word)
            # The words belong to a key that stands alone before them.
            if len(keys) == 1:
                self._caps[-1][0].setRight(x + said)
            x += said + _GROUP_GAP_PX

    def _paint_cap(self, painter: QPainter, x: float, size: QSize, key: str) -> None:
        cap = QRectF(x, (self.height() - size.height()) / 2, size.width(), size.height())
        picking = key == self._picking
        ink = self._theme.color("accent.text" if picking else "text.tertiary")
        ground = self._theme.color("accent.soft" if picking else "bg.surface")
        paint_keycap(painter, self._theme, cap, key, ink, ground)
        self._caps.append((QRectF(x, 0, size.width(), self.height()), key))
