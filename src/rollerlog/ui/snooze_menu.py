"""The menu that puts a reminder off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rollerlog.domain.snoozes import EVENING, Snooze, snoozed_until
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.formats import say_time
from rollerlog.ui.snooze_time import SnoozeTime

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

GAP_PX = 4


class SnoozeMenu(QMenu):
    """The ways to put a reminder off; ``chosen`` carries the ``Snooze``, or a time of day."""

    # One menu for good: deleting one on closing, with its connections, crashed PySide 6.11.

    chosen = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reminder: Reminder | None = None
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

    def offer(self, reminder: Reminder, below: QWidget) -> None:
        """Open below a widget, with the times that it can come back at."""
        self._reminder = reminder
        now = self._desk.now()
        for snooze, way in self._ways.items():
            way.setVisible(_comes_back(snooze, reminder, now))
        tomorrow = snoozed_until(Snooze.TOMORROW, reminder, now)
        self._ways[Snooze.THIS_EVENING].setText(f"This evening, {say_time(EVENING)}")
        self._ways[Snooze.TOMORROW].setText(f"Tomorrow, {say_time(tomorrow)}")
        self._below = below.mapToGlobal(QPoint(0, below.height() + GAP_PX))
        self.popup(self._below)

    def _choose(self, action: QAction) -> None:
        if action is self.at_a_time and self._reminder is not None:
            self.asking.ask(self._reminder, self._below)
        for snooze, way in self._ways.items():
            if way is action:
                self.chosen.emit(snooze)


def _comes_back(snooze: Snooze, reminder: Reminder, now: datetime) -> bool:
    """Return whether a reminder comes back after a snooze: sunscreen only while its day lasts."""
    if snooze is Snooze.THIS_EVENING and now.time() >= EVENING:
        return False
    until = snoozed_until(snooze, reminder, now)
    return not isinstance(reminder, SpfDue) or until < reminder.lapses_at
