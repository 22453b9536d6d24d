"""Chips to say which skin a check-in is about, where no session says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import capital
from rollerlog.ui.names import zones_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.theme import Theme


class ZoneChoice(QWidget):
    """A chip for each group of zones."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chips: dict[tuple[str, ...], Chip] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 8, 12)
        column.setSpacing(8)
        column.addWidget(Text("Where", "strong"))
        self._flow = FlowLayout(gap=8)
        column.addLayout(self._flow)

    def offer(
        self, logbook: Logbook, choices: Sequence[tuple[str, ...]], chosen: Sequence[str]
    ) -> None:
        """Offer these groups of zones; none hides the whole."""
        self.setVisible(bool(choices))
        if tuple(self.chips) != tuple(choices):
            self._make(logbook, choices)
        for zones, chip in self.chips.items():
            chip.set_state("chosen" if set(zones) <= set(chosen) else "normal")

    def zones(self) -> tuple[str, ...]:
        """Return the zones of the chosen chips."""
        chosen = (zones for zones, chip in self.chips.items() if chip.state == "chosen")
        return tuple(zone for zones in chosen for zone in zones)

    def _make(self, logbook: Logbook, choices: Sequence[tuple[str, ...]]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.chips = {
            zones: Chip(self._theme, capital(zones_named(logbook, zones))) for zones in choices
        }
        for chip in self.chips.values():
            chip.clicked.connect(self._follow)
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _follow(self, checked: bool) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            chip.set_state("chosen" if checked else "normal")
            self.changed.emit()
