"""What keeps the profile, docked below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.profile import wording
from rollerlog.ui.profile_form.wording import GUIDANCE

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class Foot(QFrame):
    """One button: that nothing has changed, or what did."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("footer")
        self.trouble = Text("", "caption", "stop", wrap=True)
        self.save = Button(theme, wording.NOTHING_CHANGED, "primary", key="Ctrl+↵", height="large")
        self.trouble.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addWidget(Text(GUIDANCE, "caption", "secondary", wrap=True), 1)
        self._row.addWidget(self.trouble, 1)
        self._row.addWidget(self.save)

    def show_changed(self, *, changed: bool) -> None:
        """Say what the button keeps."""
        self.save.set_text("Save" if changed else wording.NOTHING_CHANGED)

    def complain(self, text: str) -> None:
        """Say why it was not kept, or nothing more."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))

    def set_margin(self, side: int) -> None:
        """Leave so much room at the sides."""
        self._row.setContentsMargins(side, 14, side, 14)
