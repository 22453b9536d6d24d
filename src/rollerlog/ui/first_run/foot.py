"""The way back and the ways on, below the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.first_run.answers import STEPS
from rollerlog.ui.profile_form.wording import GUIDANCE

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_ENTER = "↵"
_QUIET_INSET_PX = 14


class Foot(QWidget):
    """Back, a word, and at the right what leads on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._left, self._right = theme, 0, 0
        self.back = Button(theme, "Back", "quiet")
        self.guidance = Text(GUIDANCE, "caption", "secondary", wrap=True)
        self.trouble = Text("", "caption", "stop", wrap=True)
        self.look = Button(theme, "Just look around", "quiet")
        self.skip = Button(theme, "Skip", "quiet")
        self.go_on = Button(theme, "Continue", "primary", key=_ENTER, height="large")
        self.trouble.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(12)
        self._row.addWidget(self.back)
        self._row.addWidget(self.guidance, 1)
        self._row.addWidget(self.trouble, 1)
        self._row.addWidget(self.look)
        self._row.addWidget(self.skip)
        self._row.addWidget(self.go_on)

    def show_step(self, here: int) -> None:
        """Offer what a step has."""
        first, last = here == 0, here == STEPS - 1
        self.back.setVisible(not first)
        self.guidance.setText(GUIDANCE if first else "")
        self.look.setVisible(first)
        self.skip.setVisible(last)
        self.go_on.set_text("Open rollerlog" if last else "Continue")
        self.complain("")
        self._fit()

    def complain(self, text: str) -> None:
        """Say why it does not go on, or nothing more."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.guidance.setVisible(not text)

    def set_margins(self, left: int, right: int) -> None:
        """Leave so much room at the sides."""
        self._left, self._right = left, right
        self._fit()

    def _fit(self) -> None:
        # Without its frame a quiet button begins with its text, at the edge of the rest.
        inset = 0 if self.back.isHidden() else self._theme.px(_QUIET_INSET_PX)
        self._row.setContentsMargins(self._left - inset, 14, self._right, 32)
