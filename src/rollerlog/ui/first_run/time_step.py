"""The third step: reminders, how they are worded, and whether they come all day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from rollerlog.domain.preferences import preferences
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.toggle import Toggle
from rollerlog.ui.first_run import wording
from rollerlog.ui.first_run.option_row import OptionRow
from rollerlog.ui.first_run.step import FirstStep

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.first_run.answers import Answers
    from rollerlog.ui.theme import Theme


class TimeStep(FirstStep):
    """``test_wanted`` asks for a notification now."""

    test_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, wording.HEADINGS[2], wording.TIME_LEAD, parent)
        self._touched: set[Toggle] = set()
        self.test = Button(theme, "Send a test now", "secondary")
        self.discreet = Toggle(theme, name="Discreet wording")
        self.tray = Toggle(theme, name="Keep rollerlog in the tray")
        self.reminders = OptionRow("Reminders", self.test)
        self._tray_row = OptionRow("Keep rollerlog in the tray", self.tray, wording.IN_THE_TRAY)
        self._tray_line = Hairline()
        card = Card(padding=1)
        card.add(self.reminders)
        card.add_line()
        card.add(OptionRow("Discreet wording", self.discreet, wording.DISCREET))
        card.add(self._tray_line)
        card.add(self._tray_row)
        self.body.addWidget(card)
        self.body.addStretch()
        self.test.clicked.connect(self.test_wanted)
        for toggle in (self.discreet, self.tray):
            toggle.clicked.connect(self._follow)

    def fill(self, answers: Answers, logbook: Logbook, *, tray: bool) -> None:
        """Show what was answered, and where nothing was, the settings as they are."""
        chosen = preferences(logbook)
        self._touched = set()
        for toggle, answer, kept in (
            (self.discreet, answers.discreet, chosen.discreet),
            (self.tray, answers.tray, chosen.on_close == "tray"),
        ):
            toggle.setChecked(kept if answer is None else answer)
            if answer is not None:
                self._touched.add(toggle)
        self.reminders.detail.setText(wording.reminders(chosen.quiet_hours, tray=tray))
        self._tray_row.setVisible(tray)
        self._tray_line.setVisible(tray)

    def answered(self, answers: Answers) -> Answers:
        """Return the answers with those of this step."""
        return replace(answers, discreet=self._said(self.discreet), tray=self._said(self.tray))

    def say_test(self, text: str) -> None:
        """Say what came of the test."""
        self.reminders.note.setText(text)
        self.reminders.note.show()
        announce(self, text)

    def _said(self, toggle: Toggle) -> bool | None:
        return toggle.isChecked() if toggle in self._touched else None

    def _follow(self) -> None:
        toggle = self.sender()
        if isinstance(toggle, Toggle):
            self._touched.add(toggle)
        self.changed.emit()
