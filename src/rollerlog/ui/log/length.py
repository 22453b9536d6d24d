"""How long the needles are, and whether it was at home or in a clinic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.model import Setting
from rollerlog.domain.preferences import preferences
from rollerlog.domain.protocol import REST_ROWS, Use, base_days, row_for
from rollerlog.domain.zones import zones_of
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.formats import say_length, say_mm
from rollerlog.ui.log import wording
from rollerlog.ui.log.columns import field_label
from rollerlog.ui.marks.length_control import LengthControl
from rollerlog.ui.marks.typed_length import LISTED_UM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.theme import Theme

HOME_UP_TO_UM = max(row.up_to_um for row in REST_ROWS if row.use is not Use.PROFESSIONAL)


class LengthPanel(QWidget):
    """The length control and the switch beside its label."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = Segmented(
            theme,
            [(Setting.HOME.value, "Home"), (Setting.CLINIC.value, "Clinic")],
            name="At home or in a clinic",
        )
        self.control = LengthControl(theme, say_mm)
        self.control.set_professional_from(HOME_UP_TO_UM + 1)
        self.control.setAccessibleName("Needle length")
        self.trouble = Text("", "caption", "stop", wrap=True)
        self.trouble.hide()
        note = f"Over {say_length(HOME_UP_TO_UM)}: professional use only"
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(field_label("Needle length, mm"))
        said = Text(note, "caption", "tertiary", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(said, 1)
        top.addSpacing(4)
        top.addWidget(self.where)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.control)
        column.addWidget(self.trouble)
        self.where.chosen.connect(self._follow)
        self.control.chosen.connect(self._follow)
        self.control.refused.connect(self._refuse)

    @property
    def needle_um(self) -> int | None:
        """The length chosen."""
        return self.control.length()

    @property
    def setting(self) -> Setting:
        """Where it takes place."""
        return Setting(self.where.current)

    def show_choice(self, needle_um: int | None, setting: Setting) -> None:
        """Show a length and a setting without saying so."""
        self.control.set_length(needle_um)
        self.where.choose(setting.value)
        self.trouble.hide()

    def describe(self, logbook: Logbook, zones: Sequence[str]) -> None:
        """Say how long each length makes some zones rest."""
        known, own = zones_of(logbook), preferences(logbook).own_days
        for needle_um in LISTED_UM:
            row = row_for(needle_um)
            days = [base_days(known[zone], row, own.get(row.up_to_um)) for zone in zones]
            note = wording.length_note(
                max(days, default=row.recommended_days),
                professional=row.use is Use.PROFESSIONAL,
            )
            self.control.set_description(needle_um, note)

    def _follow(self) -> None:
        self.trouble.hide()
        self.changed.emit()

    def _refuse(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.show()
