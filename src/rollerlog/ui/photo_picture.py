"""One photo of the vault on a page, to click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.photos_hidden import HIDDEN
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails

_RADIUS = 6


class PhotoPicture(QAbstractButton):
    """A photo's thumbnail, or the plain card where photos are hidden; ``opened`` carries its id.

    ``faint`` shows the picture at 55 %, as a frame for the next one.
    """

    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        thumbnails: Thumbnails,
        size: QSize,
        *,
        faint: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._thumbnails, self._size = theme, thumbnails, size
        self._opacity = _FAINT if faint else 1.0
        self._name = "Photo"
        self.photo: Photo | None = None
        self.setAccessibleName(self._name)
        self.setProperty("radius", _RADIUS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        thumbnails.changed.connect(self._follow)
        follow_theme(self, theme)

    def show_photo(self, photo: Photo, name: str) -> None:
        """Show a photo; the name is what is read out in its place."""
        self.photo, self._name = photo, name
        self._follow()

    def set_size(self, size: QSize) -> None:
        """Take another size, as it is at a scale of 1."""
        self._size = size
        self.updateGeometry()

    def _open(self) -> None:
        if self.photo is not None:
            self.opened.emit(self.photo.id)

    def _follow(self) -> None:
        said = f"{HIDDEN}, {self._name}" if self._thumbnails.hidden else self._name
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(self._size.width()), px(self._size.height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() * 2 // 3, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.photo is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1 if self._thumbnails.hidden else self._opacity)
        self._thumbnails.paint(painter, QRectF(self.rect()), self.photo)
        if self.underMouse() and self.isEnabled():
            painter.setOpacity(1)
            painter.setPen(QPen(self._theme.color("line.strong"), 1))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
            )


_FAINT = 0.55
