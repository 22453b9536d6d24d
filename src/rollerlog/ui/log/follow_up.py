"""The second line of a statement: which it is, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.zones import zones_of
from rollerlog.ui.controls.chip_line import ChipLine
from rollerlog.ui.formats import capital
from rollerlog.ui.names import zone_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.log.statements import Statement
    from rollerlog.ui.theme import Theme

_INDENT_PX = 28


class FollowUp(QWidget):
    """Chips for the kinds of a statement and, where there are several, for the zones."""

    changed = Signal()

    def __init__(self, theme: Theme, statement: Statement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._statement = statement
        self.kinds = ChipLine(theme, "Which is it?", "None chosen leaves it open.")
        self.kinds.offer(statement.kinds)
        self.kinds.setVisible(bool(statement.kinds))
        self.where = ChipLine(theme, statement.where, "None chosen means all of them.")
        self._names: dict[str, str] = {}
        self._here: tuple[str, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(_INDENT_PX, 0, 0, 6)
        column.setSpacing(8)
        column.addWidget(self.kinds)
        column.addWidget(self.where)
        self.kinds.changed.connect(self.changed)
        self.where.changed.connect(self.changed)

    @property
    def answers(self) -> list[str]:
        """The answers the statement gives with what is chosen here."""
        return self._statement.answers(self.kinds.chosen, self.where.chosen)

    def offer_zones(self, logbook: Logbook, zones: Sequence[str]) -> None:
        """Ask where: on these zones, or on what was chosen before and is left out by now."""
        self._names = {zone: capital(zone_name(logbook, zone)) for zone in zones_of(logbook)}
        self._here = tuple(zones)
        self._offer(self.where.chosen)

    def show_choice(self, kinds: Iterable[str], zones: Iterable[str]) -> None:
        """Choose exactly these without saying so."""
        chosen = tuple(zones)
        self.kinds.choose(tuple(kinds))
        self._offer(chosen)
        self.where.choose(chosen)

    def in_order(self) -> list[QWidget]:
        """Return what can be reached, in reading order."""
        return [*self.kinds.chips.values(), *self.where.chips.values()]

    def _offer(self, chosen: Sequence[str]) -> None:
        wanted = {*self._here, *chosen}
        self.where.offer([(zone, name) for zone, name in self._names.items() if zone in wanted])
        self.where.setVisible(len(self.where.chips) > 1 or bool(chosen))
