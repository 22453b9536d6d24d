"""Gentle or Strict: what the rules do with what they turn down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from rollerlog.domain.preferences import values
from rollerlog.domain.strict import is_strict
from rollerlog.overriding import override
from rollerlog.ui.controls.checkbox import RadioRow
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard
from rollerlog.ui.strict_wording import stays_on

if TYPE_CHECKING:
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_INDENT_PX = 28


class StrictnessSection(Section):
    """The two ways the rules can be kept; Strict takes a day to leave."""

    def __init__(self, theme: Theme, changes: Changes, parent: QWidget) -> None:
        super().__init__("Strictness", parent)
        self._changes = changes
        card = SettingCard(self)
        self.gentle = RadioRow(theme, "Gentle", parent=card)
        self.strict = RadioRow(theme, "Strict", parent=card)
        self._group = QButtonGroup(self)
        for radio, meaning in ((self.gentle, wording.GENTLE), (self.strict, wording.STRICT)):
            self._group.addButton(radio)
            radio.setAccessibleDescription(meaning)
            card.add_row(_explained(radio, meaning, card))
        self.stays = Text("", "strong", "due", wrap=True, parent=self)
        self.body.addWidget(card)
        self.body.addWidget(self.stays)
        self.stays.hide()
        self.gentle.clicked.connect(self._leave)
        self.strict.clicked.connect(self._take_up)

    @override
    def follow(self, logbook: Logbook) -> None:
        chosen = values(logbook)["strict"] == "on"
        (self.strict if chosen else self.gentle).setChecked(True)
        now = self._changes.now()
        leaving = is_strict(logbook, now) and not chosen
        self.stays.setText(stays_on(logbook, now) if leaving else "")
        self.stays.setVisible(leaving)

    def _take_up(self) -> None:
        self._changes.change("strict", "on", wording.strict_said)

    def _leave(self) -> None:
        now = self._changes.now()
        self._changes.change("strict", "off", lambda logbook: stays_on(logbook, now))


def _explained(radio: RadioRow, meaning: str, parent: QWidget) -> QWidget:
    row = QWidget(parent)
    column = QVBoxLayout(row)
    column.setContentsMargins(20, 9, 20, 9)
    column.setSpacing(1)
    below = QVBoxLayout()
    below.setContentsMargins(_INDENT_PX, 0, 0, 0)
    below.addWidget(Text(meaning, "caption", "secondary", wrap=True, parent=row))
    column.addWidget(radio)
    column.addLayout(below)
    return row
