"""Icons that stand on the page by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from rollerlog.overriding import override
from rollerlog.ui.controls.square import Square
from rollerlog.ui.icons import mark_pixmap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

Status = Literal["ready", "rest", "due", "stop", "pro", "accent", "plain"]


class IconLabel(Square):
    """An icon in the colour of a token."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        ink: str = "text.secondary",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, size, parent)
        self._name, self._ink = name, ink

    def set_icon(self, name: str, ink: str) -> None:
        """Show another icon."""
        self._name, self._ink = name, ink
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_icon(QPainter(self), self._name, self._ink, self._size)


class IconTile(Square):
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
        super().__init__(theme, size, parent)
        self._name, self._status, self._filled = name, status, filled

    def set_icon(self, name: str, status: Status) -> None:
        """Show another icon in the colours of another status."""
        self._name, self._status = name, status
        self.update()

    def _tokens(self) -> tuple[str, str]:
        if self._status == "plain":
            return "bg.hover", "text.secondary"
        if self._filled:
            return f"{self._status}.fill", "accent.on"
        return f"{self._status}.soft", f"{self._status}.text"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ground, ink = self._tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(ground))
        radius = 10 if self._filled else 8
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        self.paint_icon(painter, self._name, ink, 22 if self._filled else 18)


class BrandMark(Square):
    """The mark of rollerlog."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        mark = mark_pixmap(self._theme, self._theme.px(self._size), self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, mark)
