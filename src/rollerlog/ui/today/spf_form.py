"""The small form for sunscreen that was applied earlier, or from another bottle."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.localtime import instant
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.field import Field
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.numbers import NumberField
from rollerlog.ui.controls.times import TimeField
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.sunscreen import Bottle
from rollerlog.ui.today.spf_choice import Applied, remark

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.today.spf_choice import SpfChoice

_LEAST_SPF, _MOST_SPF = 2, 100
_LEAST_WIDTH_PX = 120


class SpfForm(QWidget):
    """When, from what and where sunscreen was applied today; ``saved`` asks to note it.

    ``resized`` says that it has its height, or another one.
    """

    saved = Signal()
    closed = Signal()
    resized = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Sunscreen applied")
        self._theme = theme
        self._choice: SpfChoice | None = None
        self.chips: dict[tuple[str, ...], Chip] = {}
        self.at = TimeField(theme, name="Time")
        self.spf = NumberField(theme, _LEAST_SPF, _MOST_SPF, name="SPF value", keeps=True)
        self.spf.textChanged.connect(self._look_at_value)
        self.remark = Text("", "caption", "secondary", wrap=True)
        self.product = Choice(theme, name="Product")
        # A long name must not make the card wider than its column; it is whole in the list.
        self.product.setMinimumWidth(theme.px(_LEAST_WIDTH_PX))
        self.product.currentIndexChanged.connect(self._take_value)
        self.save = Button(theme, "Save", height="small", name="Save sunscreen")
        self.cancel = Button(theme, "Cancel", "quiet", height="small")
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.closed)
        self._zones = QWidget()
        self._flow = FlowLayout(self._zones, gap=6)
        self.when = Field("Time today", self.at)
        self.value = Field("SPF value", self.spf)
        self.where = Field("Zones", self._zones)
        self._lay_out()
        self.hide()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [self.at, self.spf, self.product, *self.chips.values(), self.save, self.cancel]

    def open(self, choice: SpfChoice, now: datetime) -> None:
        """Ask, with what was applied last filled in."""
        self._choice = choice
        blocked = self.product.blockSignals(True)
        self.product.clear()
        for bottle, name in choice.products:
            self.product.add(name, bottle, f"SPF {bottle.value}" if bottle.value else "")
        self.product.blockSignals(blocked)
        self.product.choose(choice.bottle if choice.bottle.product else Bottle())
        self.spf.show_value(choice.bottle.value)
        self.at.setTime(QTime(now.hour, now.minute))
        self._offer_zones(choice)
        self.refuse("")
        self.at.begin_anew()
        self.at.setFocus(Qt.FocusReason.TabFocusReason)

    def entered(self, now: datetime) -> Applied | None:
        """Return what was filled in; None, and a word, where a part of it is not taken."""
        chosen = [zone for zones, chip in self.chips.items() for zone in zones if chip.isChecked()]
        self.where.refuse("" if chosen else "Choose at least one.")
        self.value.refuse(self.spf.refusal)
        if self.spf.refusal:
            self.spf.setFocus(Qt.FocusReason.TabFocusReason)
        if self.spf.refusal or not chosen:
            return None
        shown = self.at.time()
        at = instant(now.date(), time(shown.hour(), shown.minute()), now.tzinfo)
        bottle = self.product.value or Bottle()
        return Applied(at, tuple(chosen), Bottle(self.spf.value, bottle.product))

    def refuse(self, text: str) -> None:
        """Say why the time was not taken, or nothing more."""
        self.when.refuse(text)

    def _offer_zones(self, choice: SpfChoice) -> None:
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = {}
        for zones, name in choice.areas:
            chip = Chip(self._theme, name, parent=self._zones)
            chip.set_state("chosen" if set(zones) & set(choice.zones) else "normal")
            chip.clicked.connect(self._turn)
            chip.show()
            self._flow.addWidget(chip)
            self.chips[zones] = chip
        self.where.setVisible(len(self.chips) > 1)

    def _turn(self) -> None:
        for chip in self.chips.values():
            chip.set_state("chosen" if chip.isChecked() else "normal")

    def _look_at_value(self) -> None:
        self.value.refuse("")
        text = remark(self.spf.value)
        self.remark.setText(text)
        self.remark.setVisible(bool(text))
        self.spf.setAccessibleDescription(text)

    def _take_value(self) -> None:
        bottle = self.product.value
        if bottle is not None and bottle.value is not None:
            self.spf.show_value(bottle.value)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self.when)
        first.addWidget(self.value)
        first.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(12)
        column.addLayout(first)
        # Under both: a sentence below the time alone would push the value aside.
        for said in (self.when.note, self.value.note, self.remark):
            column.addWidget(said)
        self._look_at_value()
        column.addWidget(Field("Product", self.product))
        column.addWidget(self.where)
        column.addLayout(foot)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTERS:
            self.saved.emit()
        else:
            super().keyPressEvent(event)
