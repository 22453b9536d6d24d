"""Where the user is, and what changes the sun there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.preferences import KEYS, preferences, values
from rollerlog.overriding import override
from rollerlog.ui import place_wording
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.settings.number_row import NumberRow
from rollerlog.ui.settings.place_row import PlaceRow
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_ALTITUDE = "Sunlight is stronger high up: 6 % more for each 1000 m."
_OZONE = "300 stands in where you do not know it. Less of it lets more UV through."
_SAID: dict[str, Callable[[str], str]] = {
    "altitude": place_wording.altitude_set,
    "ozone": place_wording.ozone_set,
}


class PlaceSection(Section):
    """The place; its altitude and its ozone are folded, as they change little."""

    def __init__(self, theme: Theme, changes: Changes, parent: QWidget) -> None:
        super().__init__("Place and sun", parent)
        self._changes = changes
        self._shown: dict[str, str] = {}
        card = SettingCard(self)
        self.place = PlaceRow(theme, changes, card)
        self.fold = Button(theme, "More", "link", icon="chevron-right", parent=card)
        foot = QWidget(card)
        line = QVBoxLayout(foot)
        line.setContentsMargins(20, 9, 20, 9)
        line.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.more = QWidget(card)
        self.rows = {
            "altitude": NumberRow(theme, "Altitude in metres", _ALTITUDE, 0, 9000, self.more),
            "ozone": NumberRow(theme, "Ozone in Dobson units", _OZONE, 150, 600, self.more),
        }
        column = QVBoxLayout(self.more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for key, row in self.rows.items():
            column.addWidget(Hairline(parent=self.more))
            column.addWidget(row)
            row.committed.connect(partial(self._change, key))
        card.add_row(self.place)
        card.add_row(foot)
        card.add(self.more)
        self.body.addWidget(card)
        self.fold.clicked.connect(self._flip)
        self.unfold(on=False)

    @override
    def follow(self, logbook: Logbook) -> None:
        stored = values(logbook)
        self.place.follow(preferences(logbook).place)
        before, self._shown = self._shown, {key: stored[key] for key in self.rows}
        for key, row in self.rows.items():
            row.follow(int(stored[key]))
            # Once for each value: whoever folds it wants it folded.
            if stored[key] not in (KEYS[key].default, before.get(key)):
                self.unfold(on=True)

    def unfold(self, *, on: bool) -> None:
        """Show or hide the altitude and the ozone."""
        self.more.setVisible(on)
        self.fold.set_text("Less" if on else "More")
        self.fold.set_icon("chevron-down" if on else "chevron-right")
        self.fold.setAccessibleDescription("open" if on else "folded")

    def _flip(self) -> None:
        self.unfold(on=self.more.isHidden())

    def _change(self, key: str, text: str) -> None:
        said = _SAID[key]
        against = self._changes.change(key, text, lambda logbook: said(values(logbook)[key]))
        self.rows[key].note.say(against)
