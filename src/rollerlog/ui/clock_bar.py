"""The bar that says that the machine's clock was set back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.clock_wording import clock_said
from rollerlog.ui.controls.message_bar import MessageBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme


class ClockBar(MessageBar):
    """How far the clock is behind the last entry; it goes once the clock is right again."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._desk = desk
        desk.changed.connect(self._follow)
        desk.time_passed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        said = clock_said(self._desk.logbook, self._desk.now())
        if not said:
            self.clear()
        elif self.isHidden():
            self.say(said, stays=True)
        else:
            # Said once aloud, however the distance shrinks.
            self._text.setText(said)
