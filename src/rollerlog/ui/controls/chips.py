"""Status tags and area chips."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStylePainter,
    QWidget,
)

from rollerlog.overriding import override
from rollerlog.ui.controls.button_ground import paint_ground
from rollerlog.ui.controls.content import Content, content_size, paint_content
from rollerlog.ui.controls.icon_label import IconLabel, Status
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.restyling import follow_theme, restyle

if TYPE_CHECKING:
    from rollerlog.ui.controls.labels import Tone
    from rollerlog.ui.theme import Theme

ChipState = Literal["normal", "chosen", "too-soon"]

_TONES: dict[Status, Tone] = {
    "ready": "ready",
    "rest": "rest",
    "due": "due",
    "stop": "stop",
    "pro": "pro",
    "accent": "accent",
    "plain": "secondary",
}
_INKS = {"normal": "text.primary", "chosen": "accent.text", "too-soon": "stop.text"}
_ICONS = {"chosen": "check", "too-soon": "x"}


class Tag(QFrame):
    """A status in one word, with its icon, on its soft colour."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        status: Status,
        icon: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tag")
        self._mark = IconLabel(theme, "check", size=16)
        self._text = Text(text, "body")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 3, 8, 3)
        layout.setSpacing(6)
        layout.addWidget(self._mark)
        layout.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(text, status, icon)

    @property
    def text(self) -> str:
        """The word shown."""
        return self._text.text()

    def show_status(self, text: str, status: Status, icon: str | None = None) -> None:
        """Show another status."""
        tone = _TONES[status]
        self._text.setText(text)
        self._text.set_tone(tone)
        self._mark.setVisible(icon is not None)
        if icon is not None:
            self._mark.set_icon(icon, "text.secondary" if status == "plain" else f"{status}.text")
        self.setAccessibleName(text)
        restyle(self, status=status)


class Chip(QPushButton):
    """An area to choose, with a lighter detail such as "9 more days".

    `clicked` is the user's; what it means is shown with `set_state`.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        detail: str = "",
        *,
        icon: str | None = None,
        checkable: bool = True,
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("chip")
        self._theme, self._label, self._detail, self._icon = theme, text, detail, icon
        self._name = name
        self._state: ChipState = "normal"
        self.setText(text.replace("&", "&&"))
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_state("normal", detail)
        follow_theme(self, theme)

    @property
    def state(self) -> ChipState:
        """How the chip is shown."""
        return self._state

    def set_state(self, state: ChipState, detail: str | None = None) -> None:
        """Show the chip free, chosen, or chosen too soon, and another detail if one is given."""
        self._state = state
        if detail is not None:
            self._detail = detail
        if self.isCheckable():
            self.setChecked(state != "normal")
        shown = ", ".join(part for part in (self._label, self._detail) if part)
        self.setAccessibleName(self._name or shown)
        restyle(self, state=state)

    def _content(self) -> Content:
        on = self._state != "normal"
        return Content(
            text=self._label,
            font=self._theme.font("body", 600 if on else 500),
            ink=_INKS[self._state] if self.isEnabled() else "text.disabled",
            icon=_ICONS.get(self._state, self._icon),
            icon_px=14,
            detail=self._detail,
        )

    @override
    def sizeHint(self) -> QSize:
        inner = content_size(self._theme, self._content())
        height = max(self._theme.px(32), inner.height() + 8)
        return QSize(inner.width() + 2 * self._theme.px(11), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        paint_ground(painter, self)
        paint_content(
            painter, self._theme, self.rect(), self._content(), ratio=self.devicePixelRatioF()
        )
