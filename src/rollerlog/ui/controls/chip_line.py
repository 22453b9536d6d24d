"""A label and chips of which any number is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labelled import field_label
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from rollerlog.ui.theme import Theme


class ChipLine(QWidget):
    """Chips as pairs of id and text; ``none_chosen`` says what choosing none means."""

    changed = Signal()

    def __init__(
        self, theme: Theme, label: str, none_chosen: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._label = theme, label
        self._choices: tuple[tuple[str, str], ...] = ()
        self.chips: dict[str, Chip] = {}
        self._hint = Text(none_chosen, "caption", "tertiary", wrap=True)
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder, gap=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(field_label(label))
        heading.addWidget(self._hint, 1)
        column.addLayout(heading)
        # Not before: shown without a parent it would be a window.
        self._hint.setVisible(bool(none_chosen))
        column.addWidget(self._holder)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids chosen, in the order of the chips."""
        return tuple(id_ for id_, chip in self.chips.items() if chip.state == "chosen")

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these; what was chosen and is still there stays chosen."""
        if tuple(choices) == self._choices:
            return
        kept, self._choices = self.chosen, tuple(choices)
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {
            id_: Chip(self._theme, text, name=f"{self._label} {text}", parent=self._holder)
            for id_, text in choices
        }
        for chip in self.chips.values():
            chip.clicked.connect(self._follow)
            chip.show()
            self._flow.addWidget(chip)
        self.choose(kept)
        self.updateGeometry()

    def choose(self, ids: Collection[str]) -> None:
        """Choose exactly these without saying so."""
        for id_, chip in self.chips.items():
            chip.set_state("chosen" if id_ in ids else "normal")

    def _follow(self, checked: bool) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            chip.set_state("chosen" if checked else "normal")
            self.changed.emit()
