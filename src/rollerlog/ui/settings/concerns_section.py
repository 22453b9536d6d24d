"""What is rated every few weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.planning.concerns import CONCERNS
from rollerlog.domain.preferences import preferences
from rollerlog.overriding import override
from rollerlog.ui.controls.chip_line import ChipLine
from rollerlog.ui.formats import capital
from rollerlog.ui.names import CONCERN_NAMES
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard, SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme


class ConcernsSection(Section):
    """Chips of what a person can roll for."""

    def __init__(self, theme: Theme, changes: Changes, parent: QWidget) -> None:
        super().__init__("Concerns", parent)
        self._changes = changes
        card = SettingCard(self)
        row = SettingRow("What you rate", wording.CONCERNS, card)
        self.concerns = ChipLine(theme, "Rate", "", row)
        self.concerns.offer([(concern, capital(CONCERN_NAMES[concern])) for concern in CONCERNS])
        row.add_below(self.concerns)
        card.add_row(row)
        self.body.addWidget(card)
        self.concerns.changed.connect(self._change)

    @override
    def follow(self, logbook: Logbook) -> None:
        self.concerns.choose(preferences(logbook).concerns)

    def _change(self) -> None:
        text = " ".join(self.concerns.chosen) or "none"
        self._changes.change("concerns", text, wording.concerns_said)
