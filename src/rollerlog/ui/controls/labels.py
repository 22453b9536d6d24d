"""Text on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rollerlog.ui.restyling import restyle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.tokens import Role

Tone = Literal[
    "primary", "secondary", "tertiary", "ready", "rest", "due", "stop", "pro", "accent"
]  # fmt: skip
Part = tuple[str, bool]


class Text(QLabel):
    """A text that is never read as HTML, in the type of a role and the colour of a tone."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        tone: Tone = "primary",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if wrap:
            _let_wrap(self)

    def set_tone(self, tone: Tone) -> None:
        """Use the colour of another tone."""
        if self.property("tone") != tone:
            restyle(self, tone=tone)


class BoldText(QLabel):
    """A wrapping sentence with bold parts, such as a date."""

    def __init__(
        self,
        parts: Sequence[Part] = (),
        role: Role = "body",
        tone: Tone = "primary",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if wrap:
            _let_wrap(self)
        self.set_parts(parts)

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Show these texts one after the other, each with whether it is bold."""
        self.setText("".join(_marked(text, bold=bold) for text, bold in parts))
        self.setAccessibleName("".join(text for text, _ in parts))

    def set_tone(self, tone: Tone) -> None:
        """Use the colour of another tone."""
        if self.property("tone") != tone:
            restyle(self, tone=tone)


def _marked(text: str, *, bold: bool) -> str:
    from html import escape

    safe = escape(text).replace("\n", "<br>")
    return f'<span style="font-weight:600">{safe}</span>' if bold else safe


def _let_wrap(label: QLabel) -> None:
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
