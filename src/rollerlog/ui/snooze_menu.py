"""The menu that puts a reminder off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rollerlog.domain.snoozes import Snooze
from rollerlog.ui.formats import say_time
from rollerlog.ui.snooze_time import SnoozeTime
from rollerlog.ui.snoozing import returns, ways

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

GAP_PX = 4
_ON_DAYS = {Snooze.THIS_EVENING: ("This evening", 0), Snooze.TOMORROW: ("Tomorrow", 1)}


class SnoozeMenu(QMenu):
    """The ways to put reminders off; ``chosen`` carries the ``Snooze``, or a time of day."""

    # One menu for good: deleting one on closing, with its connections, crashed PySide 6.11.

    chosen = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reminders: Sequence[Reminder] = ()
        self._below = QPoint()
        self.setAccessibleName("Snooze")
        self._ways = {snooze: self.addAction("") for snooze in Snooze}
        self._ways[Snooze.MINUTES_20].setText("In 20 minutes")
        self._ways[Snooze.HOUR].setText("In 1 hour")
        self.addSeparator()
        self.at_a_time = self.addAction("At a time…")
        self.asking = SnoozeTime(theme, desk, self)
        self.asking.chosen.connect(self.chosen)
        self.triggered.connect(self._choose)

    def offer(self, reminders: Sequence[Reminder], below: QWidget) -> None:
        """Open below a widget, with the times that any of them can come back at."""
        self._reminders = reminders
        logbook, now = self._desk.logbook, self._desk.now()
        offered = ways(logbook, reminders, now)
        for snooze, way in self._ways.items():
            way.setVisible(snooze in offered)
        for snooze in _ON_DAYS:
            said = _said(snooze, returns(logbook, reminders, snooze, now), now)
            self._ways[snooze].setText(said)
        self._below = below.mapToGlobal(QPoint(0, below.height() + GAP_PX))
        self.popup(self._below)

    def _choose(self, action: QAction) -> None:
        if action is self.at_a_time and self._reminders:
            self.asking.ask(self._reminders, self._below)
        for snooze, way in self._ways.items():
            if way is action:
                self.chosen.emit(snooze)


def _said(snooze: Snooze, back: Sequence[datetime], now: datetime) -> str:
    """Return a day with the time they come back at, or the first of several; none if held on."""
    day, after = _ON_DAYS[snooze]
    if not back or (back[0].date() - now.date()).days != after:
        return day
    return f"{day}, {'from ' if len(back) > 1 else ''}{say_time(back[0])}"
