"""The zones of scalp and body, to choose those that see the sun."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rollerlog.domain.zones import ZONES, zones_of
from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.formats import capital
from rollerlog.ui.names import ZONE_NAMES, zone_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.theme import Theme

_AREAS = ("scalp", "body")


class SunZones(QWidget):
    """Chips; `chosen` says that `zones` are others now."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Zones in the sun")
        self._theme = theme
        self._flow = FlowLayout(self)
        self._stored: Collection[str] = ()
        self.chips: dict[str, Chip] = {}
        for zone in ZONES.values():
            if zone.area in _AREAS:
                self._add(zone.id, ZONE_NAMES[zone.id])

    @property
    def zones(self) -> tuple[str, ...]:
        """The zones chosen, in the order they stand."""
        return tuple(zone for zone, chip in self.chips.items() if chip.state == "chosen")

    def follow(self, logbook: Logbook, stored: Collection[str]) -> None:
        """Show every zone there is, and those stored as chosen."""
        for zone in zones_of(logbook).values():
            if zone.area in _AREAS and zone.id not in self.chips:
                self._add(zone.id, zone_name(logbook, zone.id))
        for zone_id in [zone_id for zone_id in self.chips if zone_id not in zones_of(logbook)]:
            gone = self.chips.pop(zone_id)
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._stored = stored
        self.go_back()

    def go_back(self) -> None:
        """Show the stored zones as chosen again."""
        for zone, chip in self.chips.items():
            if (chip.state == "chosen") != (zone in self._stored):
                chip.set_state("chosen" if zone in self._stored else "normal")

    def _add(self, zone: str, name: str) -> None:
        chip = Chip(self._theme, capital(name), parent=self)
        chip.clicked.connect(partial(self._turn, zone))
        for last in list(self.chips.values())[-1:]:
            self.setTabOrder(last, chip)
        self._flow.addWidget(chip)
        chip.show()
        self.chips[zone] = chip

    def _turn(self, zone: str, _checked: bool = False) -> None:
        chip = self.chips[zone]
        chip.set_state("normal" if chip.state == "chosen" else "chosen")
        self.chosen.emit()
