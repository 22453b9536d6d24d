"""The form for a roller."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy

from rollerlog.domain.kit.model import Device, Roller
from rollerlog.domain.protocol import (
    MANY_USES_UP_TO_UM,
    OWN_USES,
    OWN_USES_UP_TO_UM,
    REST_ROWS,
    Use,
    row_for,
)
from rollerlog.domain.zones import AREAS
from rollerlog.ui.controls.chip_line import ChipLine
from rollerlog.ui.controls.field import Field
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.numbers import NumberField
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.controls.stepper import Stepper
from rollerlog.ui.formats import capital, say_length, say_mm
from rollerlog.ui.kit.form import KitForm
from rollerlog.ui.kit.optional_day import OptionalDay
from rollerlog.ui.marks.length_control import LengthControl
from rollerlog.ui.names import AREA_NAMES, DEVICE_NAMES

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.ui.theme import Theme

HOME_UP_TO_UM = max(row.up_to_um for row in REST_ROWS if row.use is not Use.PROFESSIONAL)
_MINE, _OTHERS = "mine", "others"
_MOST_NEEDLES, _MOST_USES = 2000, 99
_NO_LENGTH = "Choose its needle length."
_WHOSE = "Say whose it is."


class RollerForm(KitForm):
    """A roller to add, or to change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "New roller", "Face 0.5")
        self.editing: Roller | None = None
        self._used = False
        self.device = Segmented(
            theme, [(d.value, capital(text)) for d, text in DEVICE_NAMES.items()], name="Device"
        )
        self.length = LengthControl(theme, say_mm)
        self.length.setAccessibleName("Needle length")
        self.length.set_professional_from(HOME_UP_TO_UM + 1)
        self.needles = NumberField(theme, 1, _MOST_NEEDLES, name="Needles, how many", keeps=True)
        self.material = LineField(theme, "Titanium, steel", name="Material of the needles")
        self.opened = OptionalDay(theme, name="Opened on")
        self.used_before = NumberField(
            theme, 0, _MOST_USES, name="Sessions before today", keeps=True
        )
        self.areas = ChipLine(theme, "For", "A roller stays with the areas it is for.")
        self.areas.offer([(area, capital(AREA_NAMES[area])) for area in AREAS])
        self.owner = Segmented(
            theme, [(_MINE, "Mine"), (_OTHERS, "Someone else's")], name="Whose it is"
        )
        self.whose = LineField(theme, "Their name", name="Whose it is, name")
        self.whose.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.own_uses = Stepper(theme, 1, OWN_USES, 1, name="Sessions it is for")
        self._place()
        self.device.chosen.connect(self._follow)
        self.owner.chosen.connect(self._follow)
        self.length.chosen.connect(self._follow)
        self.length.refused.connect(self._fields["length"].refuse)
        self.finish.hide()

    def open_new(self, now: datetime) -> None:
        """Ask for a new roller."""
        fresh = Roller(added_at=now, name="", needle_um=0, areas=("face",), opened_on=now.date())
        self._fill("New roller", fresh, now)
        self.editing = None
        self.length.set_length(None)
        self.open()

    def open_edit(self, roller: Roller, now: datetime, *, used: bool) -> None:
        """Show a roller to change; one that was used keeps its length."""
        self._fill(f"Edit {roller.name}", roller, now, used=used)
        self.editing = roller
        self.open()

    def entered(self, now: datetime) -> Roller | None:
        """Return the roller as filled in, None where something is amiss, which is then said."""
        missing = self._refused(needles=self.needles, used_before=self.used_before)
        if not self.length.commit() or self.length.length() is None:
            missing["length"] = _NO_LENGTH
        others = self.owner.current == _OTHERS
        whose = self.whose.text().strip()
        if others and not whose:
            missing["owner"] = _WHOSE
        self.refuse(missing)
        needle_um = self.length.length()
        if missing or needle_um is None:
            return None
        before = self.editing or Roller(added_at=now, name="", needle_um=needle_um, areas=())
        own = self.own_uses.value if self._may_choose_uses() and self.own_uses.value > 1 else None
        return replace(
            before,
            name=self.name.text(),
            device=Device(self.device.current),
            needle_um=needle_um,
            needle_count=self.needles.value,
            material=" ".join(self.material.text().split()),
            opened_on=self.opened.day,
            uses_before=self.used_before.value or 0,
            areas=self.areas.chosen,
            owner=whose if others else "",
            own_uses=own,
        )

    def _fill(self, title: str, roller: Roller, now: datetime, *, used: bool = False) -> None:
        self.setAccessibleName(title)
        self.title.setText(title)
        self._used = used
        self.name.setText(roller.name)
        self.device.choose(roller.device.value)
        self.length.set_length(roller.needle_um)
        self.needles.show_value(roller.needle_count)
        self.material.setText(roller.material)
        self.opened.show_day(roller.opened_on, now.date())
        self.used_before.show_value(roller.uses_before or None)
        self.areas.choose(roller.areas)
        self.owner.choose(_OTHERS if roller.owner else _MINE)
        self.whose.setText(roller.owner)
        self.own_uses.set_value(roller.own_uses or 1)
        self._follow()

    def _follow(self) -> None:
        field = self._fields["length"]
        field.refuse("")
        self.length.setVisible(not self._used)
        bound = say_length(HOME_UP_TO_UM)
        length = self.length.length()
        kept = f"{say_length(length)}. It was used, so its length stays." if length else ""
        field.hint.setText(kept if self._used else f"Over {bound}: professional use only")
        self.whose.setVisible(self.owner.current == _OTHERS)
        self._fields["own_uses"].setVisible(self._may_choose_uses())

    def _may_choose_uses(self) -> bool:
        needle_um = self.length.length()
        if not needle_um or self.device.current == Device.PEN.value:
            return False
        return MANY_USES_UP_TO_UM < row_for(needle_um).up_to_um <= OWN_USES_UP_TO_UM

    def _place(self) -> None:
        shared = "One roller, one person: someone else's is never rolled with."
        fields = {
            "name": Field("Name", self.name),
            "device": Field("Device", self.device),
            "length": Field("Needle length, mm", self.length, hint="At home"),
            "needles": Field("Needles", self.needles),
            "material": Field("Material", self.material),
            "opened": Field("Opened on", self.opened),
            "used_before": Field("Sessions before today", self.used_before),
            "areas": Field("", self.areas),
            "owner": Field("Whose it is", self.owner, self.whose, hint=shared),
            "own_uses": Field(
                "Sessions it is for",
                self.own_uses,
                hint=f"1 is recommended; up to {OWN_USES} is yours to decide.",
            ),
        }
        self._arrange(
            fields,
            ("name", "device"),
            ("length",),
            ("own_uses", "used_before", "opened"),
            ("needles", "material"),
            ("areas",),
            ("owner",),
        )
