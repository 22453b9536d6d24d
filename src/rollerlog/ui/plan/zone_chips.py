"""Areas to choose, which open into their zones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labelled import field_label

if TYPE_CHECKING:
    from collections.abc import Collection

    from rollerlog.ui.plan.zone_options import ZoneOption, ZoneOptions
    from rollerlog.ui.theme import Theme

_OPEN, _FOLD = "Single zones", "Fewer zones"


class ZoneChips(QWidget):
    """A chip per area; single zones of face and body stand below when they are asked for."""

    changed = Signal()

    def __init__(self, theme: Theme, label: str = "Zones") -> None:
        super().__init__()
        self._theme, self._label = theme, label
        self._options: ZoneOptions | None = None
        self._chosen: tuple[str, ...] = ()
        self.areas: dict[tuple[str, ...], Chip] = {}
        self.singles: dict[tuple[str, ...], Chip] = {}
        self.unfold = Button(theme, _OPEN, "link", icon="chevron-down", parent=self)
        self.unfold.clicked.connect(self._turn)
        self._area_row, self._single_row = QWidget(), QWidget()
        self._single_row.hide()
        self._area_flow = FlowLayout(self._area_row, gap=8)
        self._single_flow = FlowLayout(self._single_row, gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(field_label(label))
        column.addWidget(self._area_row)
        column.addWidget(self._single_row)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The zones chosen, in the order of the body."""
        return self._chosen

    def first(self) -> QWidget:
        """Return the first chip."""
        return next(iter(self.areas.values()), self.unfold)

    def offer(self, options: ZoneOptions) -> None:
        """Offer these in this order; what was chosen stays chosen."""
        if options != self._options:
            here = self._focused()
            self._options = options
            self._area_flow.removeWidget(self.unfold)
            self.areas = self._made(self._area_row, self.areas, options.areas)
            self._area_flow.addWidget(self.unfold)
            self.singles = self._made(self._single_row, self.singles, options.singles)
            again = (self.areas | self.singles).get(here)
            if again is not None:
                again.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show()

    def choose(self, zones: Collection[str]) -> None:
        """Choose exactly these without saying so; single ones are unfolded."""
        self._chosen = self._ordered(set(zones))
        whole = {zone for ids in self.areas for zone in ids if set(ids) <= set(zones)}
        if set(zones) - whole:
            self._unfold(unfolded=True)
        self._show()

    def _ordered(self, zones: set[str]) -> tuple[str, ...]:
        """Put zones in the order they are shown in, so that a choice reads the same each time."""
        known = [zone for ids in (*self.areas, *self.singles) for zone in ids]
        return tuple(dict.fromkeys(zone for zone in known if zone in zones))

    def _made(
        self,
        row: QWidget,
        before: dict[tuple[str, ...], Chip],
        options: tuple[ZoneOption, ...],
    ) -> dict[tuple[str, ...], Chip]:
        flow = row.layout()
        for chip in before.values():
            if flow is not None:
                flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        made = {}
        for option in options:
            chip = Chip(self._theme, option.name, option.detail, parent=row)
            chip.clicked.connect(self._press)
            chip.show()
            if flow is not None:
                flow.addWidget(chip)
            made[option.zones] = chip
        return made

    def _press(self) -> None:
        chip = self.sender()
        ids = next(ids for ids, c in (self.areas | self.singles).items() if c is chip)
        chosen = set(self._chosen)
        self._chosen = self._ordered(chosen - set(ids) if set(ids) <= chosen else chosen | set(ids))
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        details = {}
        if self._options is not None:
            details = {o.zones: o.detail for o in (*self._options.areas, *self._options.singles)}
        for ids, chip in (self.areas | self.singles).items():
            count = len(set(ids).intersection(self._chosen))
            part = f"{count} of {len(ids)}" if 0 < count < len(ids) else details[ids]
            chip.set_state("chosen" if count else "normal", part)

    def _focused(self) -> tuple[str, ...]:
        found = (ids for ids, chip in (self.areas | self.singles).items() if chip.hasFocus())
        return next(found, ())

    def _turn(self) -> None:
        self._unfold(unfolded=self._single_row.isHidden())

    def _unfold(self, *, unfolded: bool) -> None:
        self._single_row.setVisible(unfolded)
        self.unfold.set_text(_FOLD if unfolded else _OPEN)
