"""Push buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStylePainter

from rollerlog.overriding import override
from rollerlog.ui.controls.button_ground import paint_ground
from rollerlog.ui.controls.content import Content, content_size, paint_content
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.restyling import follow_theme, redraw, restyle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

Variant = Literal["primary", "secondary", "quiet", "danger", "stop-outline", "link"]
Height = Literal["small", "normal", "large"]

_HEIGHTS = {"small": 28, "normal": 32, "large": 40}
_PADDINGS = {"small": 10, "normal": 14, "large": 18}
_INKS = {
    "primary": "accent.on",
    "secondary": "text.primary",
    "quiet": "accent.text",
    "danger": "stop.text",
    "stop-outline": "stop.text",
    "link": "accent.text",
}
_LINK_PADDING = 0


class Button(QPushButton):
    """A button with an optional icon before its text and a key's cap behind it.

    Enter presses it like Space, unless `enter` is false.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        variant: Variant = "secondary",
        *,
        key: str | None = None,
        icon: str | None = None,
        height: Height = "normal",
        enter: bool = True,
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._variant, self._height = theme, variant, height
        self._key, self._icon, self._enter = key, icon, enter
        self.set_text(text, name)
        self.setProperty("variant", variant)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if variant == "link":
            self.setProperty("radius", 4)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        follow_theme(self, theme)

    def set_text(self, text: str, name: str | None = None) -> None:
        """Show another text; the name is what is read out in its place."""
        self._label = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(name or text)
        self.updateGeometry()

    def set_variant(self, variant: Variant) -> None:
        """Dress the button as another variant."""
        if variant != self._variant:
            self._variant = variant
            restyle(self, variant=variant)

    def set_icon(self, icon: str | None) -> None:
        """Show another icon, or none."""
        self._icon = icon
        redraw(self)

    def _content(self) -> Content:
        small_link = self._variant == "link" and self._height == "small"
        weight = 600 if self._variant == "primary" or small_link else 500
        lone = self._key and self._variant not in ("primary", "stop-outline", "danger")
        return Content(
            text=self._label,
            font=self._theme.font("caption" if small_link else "body", weight),
            ink=_INKS[self._variant] if self.isEnabled() else "text.disabled",
            icon=self._icon,
            key=self._key,
            key_ground="bg.sunken" if lone else None,
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Whether Enter presses a button is the desktop's habit in Qt; here it is ours.
        if event.key() not in ENTERS:
            super().keyPressEvent(event)
        elif self._enter and not event.isAutoRepeat():
            self.click()

    @override
    def sizeHint(self) -> QSize:
        inner = content_size(self._theme, self._content())
        padding = self._theme.px(_PADDINGS[self._height])
        if self._variant == "link":
            padding = _LINK_PADDING
        elif not self._label:
            padding = (self._theme.px(_HEIGHTS[self._height]) - inner.width() + 1) // 2
        height = max(self._theme.px(_HEIGHTS[self._height]), inner.height() + 8)
        return QSize(inner.width() + 2 * padding, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        paint_ground(painter, self)
        paint_content(
            painter, self._theme, self.rect(), self._content(), ratio=self.devicePixelRatioF()
        )
