"""The tray icon, where there is a tray: never the only way to anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from rollerlog.domain.preferences import preferences
from rollerlog.ui.formats import say_number
from rollerlog.ui.icons import mark_pixmap
from rollerlog.ui.notices import notice

if TYPE_CHECKING:
    from rollerlog.domain.agenda import Reminder
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders
    from rollerlog.ui.theme import Theme


class Tray(QObject):
    """Shows what is due as a message; a click on it, or on the icon, opens the window."""

    opened = Signal()
    log_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, reminders: Reminders) -> None:
        super().__init__()
        self._theme, self._desk, self._reminders = theme, desk, reminders
        self._menu = QMenu()
        self._menu.addAction("Open rollerlog", self.opened.emit)
        self._menu.addAction("Log session…", self.log_wanted.emit)
        self._menu.addSeparator()
        self._menu.addAction("Quit, reminders stop", self.quit_wanted.emit)
        self._icon = QSystemTrayIcon()
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._follow_click)
        self._icon.messageClicked.connect(self.opened)
        reminders.due.connect(self._tell)
        reminders.changed.connect(self._follow)
        theme.changed.connect(self._draw)
        self._draw()
        self._follow()
        self._icon.show()

    def show_message(self, title: str, body: str) -> None:
        """Show a message of the user's own asking."""
        self._icon.showMessage(title, body, self._icon.icon())

    def hide(self) -> None:
        """Take the icon away, before the program ends."""
        self._icon.hide()

    def _tell(self, due: tuple[Reminder, ...]) -> None:
        discreet = preferences(self._desk.logbook).discreet
        title, body = notice(self._desk.logbook, due, self._desk.now(), discreet=discreet)
        self._icon.showMessage(title, body, self._icon.icon())

    def _follow(self) -> None:
        count = len(self._reminders.waiting())
        words = say_number(count, "reminder", "reminders")
        self._icon.setToolTip(f"rollerlog: {words}" if count else "rollerlog")

    def _draw(self) -> None:
        self._icon.setIcon(QIcon(mark_pixmap(self._theme, 32, 2.0)))

    def _follow_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()


def tray_is_there() -> bool:
    """Return whether the desktop has a tray; messages are claimed even where there is none."""
    return QSystemTrayIcon.isSystemTrayAvailable()
