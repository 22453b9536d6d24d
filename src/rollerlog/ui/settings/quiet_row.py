"""The hours in which reminders wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.preferences import preferences
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.toggle import Toggle
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.clock_field import ClockField
from rollerlog.ui.settings.setting_row import SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.preferences import Hours
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_KEY = "quiet-hours"
_FROM, _TO = "22:00", "08:00"


class QuietRow(SettingRow):
    """Whether there are quiet hours, and from when to when."""

    def __init__(self, theme: Theme, changes: Changes, parent: QWidget) -> None:
        super().__init__("Quiet hours", parent=parent)
        self._changes = changes
        self.on = Toggle(theme, name="Quiet hours", parent=self)
        self.start = ClockField(theme, name="Quiet hours, from", parent=self)
        self._to = Text("to", "body", "secondary", parent=self)
        self.end = ClockField(theme, name="Quiet hours, to", parent=self)
        for part in (self.on, self.start, self._to, self.end):
            self.add(part)
        self.start.follow(_FROM)
        self.end.follow(_TO)
        self.on.clicked.connect(self._change)
        self.start.committed.connect(self._change)
        self.end.committed.connect(self._change)

    def follow(self, quiet: Hours | None) -> None:
        """Show the quiet hours; while there are none, the last ones stay in sight."""
        self.on.setChecked(quiet is not None)
        for part in (self.start, self._to, self.end):
            part.setEnabled(quiet is not None)
        if quiet is not None:
            self.start.follow(f"{quiet.start:%H:%M}")
            self.end.follow(f"{quiet.end:%H:%M}")
        self.show_detail(wording.quiet_detail(quiet))

    def _change(self) -> None:
        ends = f"{self.start.text_shown}-{self.end.text_shown}"
        against = self._changes.change(
            _KEY,
            ends if self.on.isChecked() else "off",
            lambda logbook: wording.quiet_said(preferences(logbook).quiet_hours),
        )
        self.note.say(against)
        if against:
            self.start.go_back()
            self.end.go_back()
