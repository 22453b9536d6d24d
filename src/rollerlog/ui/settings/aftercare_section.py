"""What waits after a session, and how long sunscreen is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.preferences import preferences
from rollerlog.domain.protocol import PHOTOTYPES
from rollerlog.overriding import override
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.profile_form.wording import SKINS
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.evidence import SPF_SOURCES
from rollerlog.ui.settings.holds_table import HoldsTable
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard, SettingRow
from rollerlog.ui.settings.sun_zones import SunZones

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_PHOTOTYPE = "How your skin takes the sun. IV to VI make every sunscreen course 28 days."
_SUN = (
    "Face, neck, décolleté and hands always count. Choose where else the sun reaches after a"
    " session."
)


class AftercareSection(Section):
    """The holds to read; phototype and zones in the sun to choose."""

    def __init__(self, theme: Theme, changes: Changes, parent: QWidget) -> None:
        super().__init__("Aftercare", parent)
        self._changes = changes
        card = SettingCard(self)
        self.holds = HoldsTable(theme, card)
        self._course = SettingRow("Sunscreen course", "", card)
        self._skin = SettingRow("Phototype", _PHOTOTYPE, card)
        self.phototype = Choice(theme, name="Phototype", parent=self._skin)
        self.phototype.add("Not set", "none")
        for phototype in PHOTOTYPES:
            self.phototype.add(phototype.upper(), phototype, SKINS[phototype])
        self._skin.add(self.phototype)
        self._sun = SettingRow("Zones in the sun", _SUN, card)
        self.sun_zones = SunZones(theme, self._sun)
        self._sun.add_below(self.sun_zones)
        for part in (self.holds, self._course, self._skin, self._sun):
            card.add_row(part)
        self.body.addWidget(card)
        self.phototype.activated.connect(self._change_phototype)
        self.sun_zones.chosen.connect(self._change_zones)

    @override
    def follow(self, logbook: Logbook) -> None:
        chosen = preferences(logbook)
        cited = ", ".join(SPF_SOURCES)
        self._course.show_detail(f"{wording.spf_course(logbook)} Sources: {cited}.")
        self.phototype.choose(chosen.phototype)
        self.sun_zones.follow(logbook, chosen.sun_zones)

    def _change_phototype(self) -> None:
        self._changes.change("phototype", self.phototype.value, wording.spf_said)

    def _change_zones(self) -> None:
        text = " ".join(self.sun_zones.zones) or "none"
        against = self._changes.change("sun-zones", text, wording.sun_said)
        self._sun.note.say(against)
        if against:
            self.sun_zones.go_back()
