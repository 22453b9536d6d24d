"""When reminders come, and how they are worded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from rollerlog.domain.preferences import preferences, values
from rollerlog.domain.snoozes import EVENING
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.toggle import Toggle
from rollerlog.ui.formats import say_time
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.autostart_row import AutostartRow
from rollerlog.ui.settings.clock_field import ClockField
from rollerlog.ui.settings.pause_row import PauseRow
from rollerlog.ui.settings.quiet_row import QuietRow
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard, SettingRow

if TYPE_CHECKING:
    from datetime import time

    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.preferences import Preferences
    from rollerlog.services.autostart import Autostart
    from rollerlog.services.desk import Desk
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_TIMES = {
    "spf-time": ("Sunscreen", "Each morning of a sunscreen course"),
    "check-in-time": ("Check-in", wording.check_ins()),
    "rest-ended-time": ("Rest is over", "On the day a zone is ready again"),
    "hold-ended-time": (
        "Pause after a session",
        "When retinoids, make-up or exercise may come back",
    ),
}
_ON_CLOSE = (("Ask", "ask"), ("Keep running in the tray", "tray"), ("Quit", "quit"))
_WITH_TRAY = "Reminders come only while rollerlog runs."
_DESKTOP = "At most one in 20 minutes. In the window reminders come all the same."
_DID = "When each one came, or why it did not. What comes next. A test of each channel."
_NO_TRAY = "This desktop has no tray, so closing the window quits and reminders stop."


class RemindersSection(Section):
    """When reminders come and by which way, and how they did; ``opened`` asks for their page."""

    opened = Signal()

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        changes: Changes,
        autostart: Autostart | None,
        parent: QWidget,
    ) -> None:
        super().__init__("Reminders", parent)
        self._changes = changes
        card = SettingCard(self)
        self.pause = PauseRow(theme, desk, changes, card)
        self.times: dict[str, ClockField] = {}
        self._rows: dict[str, SettingRow] = {}
        for key, (title, detail) in _TIMES.items():
            row = self._rows[key] = SettingRow(title, detail, card)
            field = self.times[key] = ClockField(theme, name=f"{title}, time", parent=row)
            field.committed.connect(partial(self._change_time, key))
            row.add(field)
        self._advance, self.advance = _with_switch(theme, "The evening before rest ends", "", card)
        self.quiet = QuietRow(theme, changes, card)
        desktop, self.notifications = _with_switch(theme, "Desktop notifications", _DESKTOP, card)
        wording_row, self.discreet = _with_switch(
            theme,
            "Discreet wording in notifications",
            "“Something is ready”, with no skin words",
            card,
        )
        self._closing = SettingRow("When the window is closed", _WITH_TRAY, card)
        self.on_close = Choice(theme, name="When the window is closed", parent=self._closing)
        for text, value in _ON_CLOSE:
            self.on_close.add(text, value)
        self._closing.add(self.on_close)
        self.autostart = None if autostart is None else AutostartRow(theme, autostart, card)
        did = SettingRow("What became of reminders", _DID, card)
        self.open = Button(theme, "Open reminders", parent=did)
        did.add(self.open)
        parts = (self.pause, *self._rows.values(), self._advance, self.quiet, desktop, wording_row)
        for part in (*parts, self._closing, self.autostart, did):
            if part is not None:
                card.add_row(part)
        self.body.addWidget(card)
        self._switches = {
            "advance-notice": self.advance,
            "notifications": self.notifications,
            "discreet": self.discreet,
        }
        for key, switch in self._switches.items():
            switch.clicked.connect(partial(self._switch, key))
        self.open.clicked.connect(self.opened)
        self.on_close.activated.connect(self._change_on_close)

    @override
    def follow(self, logbook: Logbook) -> None:
        stored, chosen = values(logbook), preferences(logbook)
        for key, field in self.times.items():
            field.follow(stored[key])
            late = wording.held(_time(chosen, key), chosen.quiet_hours)
            self._rows[key].show_detail(late or _TIMES[key][1])
        self.pause.follow()
        self.quiet.follow(chosen.quiet_hours)
        self.advance.setChecked(chosen.advance_notice)
        self._advance.show_detail(wording.held(EVENING, chosen.quiet_hours) or _advance())
        self.notifications.setChecked(chosen.notifications)
        self.discreet.setChecked(chosen.discreet)
        self.on_close.choose(chosen.on_close)

    def show_tray(self, *, there: bool) -> None:
        """Say what closing the window does where there is a tray, or none."""
        self._closing.show_detail(_WITH_TRAY if there else _NO_TRAY)
        self.on_close.setEnabled(there)
        if self.autostart is not None:
            self.autostart.show_tray(there=there)

    def _change_time(self, key: str, text: str) -> None:
        title = _TIMES[key][0]
        against = self._changes.change(
            key,
            text,
            lambda logbook: f"{title}: now at {say_time(_time(preferences(logbook), key))}.",
        )
        self._rows[key].note.say(against)
        if against:
            self.times[key].go_back()

    def _switch(self, key: str) -> None:
        self._changes.change(key, "on" if self._switches[key].isChecked() else "off")

    def _change_on_close(self) -> None:
        self._changes.change("on-close", self.on_close.value)


def _with_switch(theme: Theme, title: str, detail: str, card: QWidget) -> tuple[SettingRow, Toggle]:
    row = SettingRow(title, detail, card)
    toggle = Toggle(theme, name=title, parent=row)
    row.add(toggle)
    return row, toggle


def _advance() -> str:
    # Once the locale is known that decides how a time is said.
    return f"A word at {say_time(EVENING)}, in time to disinfect the roller"


def _time(chosen: Preferences, key: str) -> time:
    return {
        "spf-time": chosen.spf_time,
        "check-in-time": chosen.check_in_time,
        "rest-ended-time": chosen.rest_ended_time,
        "hold-ended-time": chosen.hold_ended_time,
    }[key]
