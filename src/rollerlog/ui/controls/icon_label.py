"""Icons that stand on the page by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.icons import pixmap

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

Status = Literal["ready", "rest", "due", "stop", "pro", "accent", "plain"]


class IconLabel(QWidget):
    """An icon in the colour of a token."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        ink: str = "text.secondary",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._ink, self._size = theme, name, ink, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    def set_icon(self, name: str, ink: str) -> None:
        """Show another icon."""
        self._name, self._ink = name, ink
        self.update()

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._theme.px(self._size)
        made = pixmap(self._theme, self._name, self._ink, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, made)


class IconTile(QWidget):
    """An icon on a rounded tile: soft as in the due list, filled as in the verdict."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        status: Status = "accent",
        *,
        size: int = 32,
        filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._status = theme, name, status
        self._size, self._filled = size, filled
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._follow_theme)

    def set_icon(self, name: str, status: Status) -> None:
        """Show another icon in the colours of another status."""
        self._name, self._status = name, status
        self.update()

    def _follow_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def _tokens(self) -> tuple[str, str]:
        if self._status == "plain":
            return "bg.hover", "text.secondary"
        if self._filled:
            return f"{self._status}.fill", "accent.on"
        return f"{self._status}.soft", f"{self._status}.text"

    @override
    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ground, ink = self._tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        radius = 10 if self._filled else 8
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        side = self._theme.px(22 if self._filled else 18)
        made = pixmap(self._theme, self._name, ink, side, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, made)
