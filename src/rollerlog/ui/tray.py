"""The tray icon, where there is a tray: never the only way to anything."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

from rollerlog.domain.preferences import preferences
from rollerlog.ui.acting import Acting
from rollerlog.ui.next_wording import ASKED
from rollerlog.ui.pausing import RESUMED, pause_ends, pause_until, paused, resume, standing
from rollerlog.ui.snoozing import put_off
from rollerlog.ui.tray_icon import TrayState, panel_is_dark, tray_icon
from rollerlog.ui.tray_menu import TrayMenu
from rollerlog.ui.tray_wording import TrayView, sample_view, tray_view

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.commands import Command
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders
    from rollerlog.ui.pausing import Pause, Standing
    from rollerlog.ui.theme import Theme

_Reason = QSystemTrayIcon.ActivationReason
# On macOS a click opens the menu, and is told of too.
_OPENING = {_Reason.DoubleClick, _Reason.MiddleClick}
_OPENING |= set() if sys.platform == "darwin" else {_Reason.Trigger}


class Tray(QObject):
    """Shows how things stand, and a menu; over sample data it only opens and quits.

    ``said`` carries what was done and can be undone, ``noted`` what cannot; ``clicked`` says that
    the last message was.
    """

    opened = Signal()
    log_wanted = Signal(str)
    check_in_wanted = Signal(str)
    page_wanted = Signal(str)
    today_wanted = Signal()
    pause_wanted = Signal()
    quit_wanted = Signal()
    said = Signal(str)
    noted = Signal(str)
    clicked = Signal()

    def __init__(
        self, theme: Theme, desk: Desk, reminders: Reminders, *, sample: bool = False
    ) -> None:
        super().__init__()
        self._desk, self._reminders, self._sample = desk, reminders, sample
        self._drawn: tuple[TrayState, bool] | None = None
        self._told: tuple[date, Standing] | None = None
        self._acting = Acting(desk, self)
        self.menu = TrayMenu(theme)
        self.icon = QSystemTrayIcon()
        self.icon.setContextMenu(self.menu)
        self._connect()
        self._follow()
        self.icon.show()

    @property
    def shows_messages(self) -> bool:
        """Whether the tray shows messages."""
        return self.icon.supportsMessages()

    def show_message(self, title: str, body: str) -> None:
        """Show a message; a click on it is told by ``clicked``."""
        self.icon.showMessage(title, body, self.icon.icon())

    def hide(self) -> None:
        """Take the icon away, before the program ends."""
        self.icon.hide()

    def _connect(self) -> None:
        self.icon.activated.connect(self._follow_click)
        self.icon.messageClicked.connect(self.clicked)
        menu, acting = self.menu, self._acting
        for name in ("opened", "log_wanted", "page_wanted", "pause_wanted", "quit_wanted"):
            getattr(menu, name).connect(getattr(self, name))
        for name in ("said", "noted", "log_wanted", "check_in_wanted", "page_wanted",
                     "today_wanted"):  # fmt: skip
            getattr(acting, name).connect(getattr(self, name))
        menu.answered.connect(acting.act)
        menu.snoozed.connect(self._snooze)
        menu.paused.connect(self._pause)
        menu.resumed.connect(partial(self._run, resume(), RESUMED))
        menu.aboutToShow.connect(self._follow)
        self._reminders.changed.connect(self._follow)
        self._desk.time_passed.connect(self._move_on)
        # The panel's colours are the desktop's, whatever was chosen for the window.
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def _snooze(self, snooze: Snooze) -> None:
        waiting = self._reminders.waiting()
        if waiting:
            self.noted.emit(put_off(self._desk, self._reminders, waiting, snooze))

    def _pause(self, pause: Pause) -> None:
        ends = pause_ends(pause, self._desk.now())
        if self._desk.run(pause_until(ends)) is not None:
            self.said.emit(paused(preferences(self._desk.logbook), self._desk.now()))

    def _run(self, command: Command, said: str) -> None:
        if self._desk.run(command) is not None:
            self.said.emit(said)

    def _move_on(self) -> None:
        """Follow the time: a new day, or quiet hours that begin, are no change of what waits."""
        if self._told != self._standing():
            self._follow()

    def _standing(self) -> tuple[date, Standing]:
        now = self._desk.now()
        return now.date(), standing(preferences(self._desk.logbook), now)

    def _follow(self) -> None:
        view, self._told = self._view(), self._standing()
        self.menu.show_view(view, sample=self._sample)
        self.icon.setToolTip(view.tooltip)
        self._draw(view)

    def _view(self) -> TrayView:
        if self._sample:
            return sample_view()
        reminders = self._reminders
        return tray_view(
            self._desk.logbook, reminders.waiting(), reminders.ahead(ASKED), self._desk.now()
        )

    def _draw(self, view: TrayView) -> None:
        state = TrayState.DUE if view.count else TrayState.PLAIN
        state = TrayState.PAUSED if view.paused else state
        drawn = state, panel_is_dark()
        # A tray host is sent every picture anew.
        if drawn != self._drawn:
            self._drawn = drawn
            self.icon.setIcon(tray_icon(state, dark_panel=drawn[1]))

    def _follow_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENING:
            self.opened.emit()


def tray_is_there() -> bool:
    """Return whether the desktop has a tray; messages are claimed even where there is none."""
    return QSystemTrayIcon.isSystemTrayAvailable()
