"""Whether the desktop starts rollerlog: the switch shows what the desktop itself has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent

from rollerlog.overriding import override
from rollerlog.services.autostart import AutostartError
from rollerlog.ui.controls.toggle import Toggle
from rollerlog.ui.settings import autostart_wording as wording
from rollerlog.ui.settings.setting_row import SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.services.autostart import Autostart
    from rollerlog.ui.theme import Theme


class AutostartRow(SettingRow):
    """Reads the real state each time it is shown; it is no setting, and Undo passes over it."""

    def __init__(self, theme: Theme, autostart: Autostart, parent: QWidget) -> None:
        super().__init__(wording.IN_TRAY, wording.detail(tray=True), parent)
        self._autostart = autostart
        self.on = Toggle(theme, name=wording.IN_TRAY, parent=self)
        self.on.setAccessibleDescription(wording.detail(tray=True))
        self.add(self.on)
        self.on.clicked.connect(self._switch)

    def show_tray(self, *, there: bool) -> None:
        """Say what happens where there is a tray, or none."""
        self._title.setText(wording.title(tray=there))
        self.on.setAccessibleName(wording.title(tray=there))
        self.on.setAccessibleDescription(wording.detail(tray=there))
        self.show_detail(wording.detail(tray=there))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.on.setChecked(self._autostart.is_on())
        self.note.say("")

    def _switch(self, on: bool) -> None:
        against = self._told(on=on)
        self.on.setChecked(self._autostart.is_on())
        self.note.say(against)

    def _told(self, *, on: bool) -> str:
        """Tell the desktop, and return what came in the way of it."""
        try:
            if on:
                self._autostart.turn_on()
            else:
                self._autostart.turn_off()
        except AutostartError as error:
            return wording.hindered(error)
        return "" if self._autostart.is_on() == on else wording.not_taken(self._autostart.where)
