"""Where the user is, for the sun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.preferences import preferences
from rollerlog.services.places import setting_of
from rollerlog.ui import place_wording
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.settings.place_field import PlaceField
from rollerlog.ui.settings.setting_row import SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.sun import Place
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_KEY = "place"


class PlaceRow(SettingRow):
    """The place, which a city or coordinates set and a button removes."""

    def __init__(self, theme: Theme, changes: Changes, parent: QWidget) -> None:
        super().__init__("Place", parent=parent)
        self._changes = changes
        self._place: Place | None = None
        self.field = PlaceField(theme, self)
        self.remove = Button(theme, "Remove", "quiet", name="Remove place", parent=self)
        self.add(self.field)
        self.add(self.remove)
        self.field.committed.connect(self._set)
        self.field.textEdited.connect(self._forget_note)
        self.remove.clicked.connect(self._remove)

    def follow(self, place: Place | None) -> None:
        """Show the place that is set."""
        if place != self._place:
            self._place = place
            self.note.say("")
        self.field.follow(place_wording.say_place(place) if place else "")
        self.remove.setVisible(place is not None)
        self.show_detail(place_wording.detail(place))

    def _set(self, text: str) -> None:
        setting = setting_of(text)
        if setting is None:
            self.note.say(place_wording.not_found(text, f"“{text}”"))
            return
        self.note.say(self._changes.change(_KEY, setting, _said))
        # A city may be set already under its whole name.
        self.field.go_back()

    def _remove(self) -> None:
        self.note.say(self._changes.change(_KEY, "none", _said))
        self.field.setFocus()

    def _forget_note(self) -> None:
        self.note.say("")


def _said(logbook: Logbook) -> str:
    return place_wording.now_set(preferences(logbook).place)
