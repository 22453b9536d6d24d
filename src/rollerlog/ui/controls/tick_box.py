"""What can be ticked, paints itself, and is clickable all over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.restyling import follow_theme

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class TickBox(QCheckBox):
    """A check box without looks of its own."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        radius: int,
        name: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        make_ready(self, theme, text, name, radius=radius)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


def make_ready(
    button: QAbstractButton, theme: Theme, text: str, name: str | None, *, radius: int
) -> None:
    """Give what can be ticked its words, the keyboard, and a height that follows its width."""
    button.setText(text.replace("&", "&&"))
    button.setAccessibleName(name or text)
    button.setProperty("radius", radius)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)
    follow_theme(button, theme)
