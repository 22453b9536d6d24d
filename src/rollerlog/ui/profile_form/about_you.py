"""Age and phototype."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from rollerlog.domain.protocol import PHOTOTYPES
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.checkbox import RadioRow
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labelled import labelled
from rollerlog.ui.profile_form.wording import AGES, SKINS

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class AboutYou(Card):
    """How old the user is, and how their skin takes the sun; both may stay unanswered."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, spacing=14, parent=parent)
        self.ages = {
            condition: RadioRow(theme, text, name=f"Your age: {text}") for condition, text in AGES
        }
        self._group = QButtonGroup(self)
        holder = QWidget()
        flow = FlowLayout(holder, gap=24)
        for radio in self.ages.values():
            self._group.addButton(radio)
            flow.addWidget(radio)
        self.phototype = Choice(theme, name="Phototype")
        self.phototype.add("Not sure", "none")
        for phototype in PHOTOTYPES:
            self.phototype.add(phototype.upper(), phototype, SKINS[phototype])
        self.body.addLayout(labelled("Your age", holder))
        self.body.addLayout(labelled("Phototype: how your skin takes the sun", self.phototype))
        self._group.buttonClicked.connect(self._follow)
        self.phototype.activated.connect(self._follow)

    @property
    def age(self) -> str | None:
        """The condition an age stands for, empty from 22 on, None without an answer."""
        return next((id_ for id_, radio in self.ages.items() if radio.isChecked()), None)

    @property
    def skin(self) -> str:
        """The phototype chosen, or ``none``."""
        value = self.phototype.value
        return value if isinstance(value, str) else "none"

    def fill(self, age: str | None, phototype: str) -> None:
        """Show an age and a phototype without saying so."""
        self._group.setExclusive(False)
        for id_, radio in self.ages.items():
            radio.setChecked(id_ == age)
        self._group.setExclusive(True)
        self.phototype.choose(phototype)

    def _follow(self) -> None:
        self.changed.emit()
