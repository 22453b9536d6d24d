"""The menu that puts a reminder off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rollerlog.domain.snoozes import EVENING, Snooze, snoozed_until
from rollerlog.ui.formats import say_time

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder

_GAP_PX = 4


class SnoozeMenu(QMenu):
    """The ways to put a reminder off; ``chosen`` carries the ``Snooze``."""

    # One menu for good: deleting one on closing, with its connections, crashed PySide 6.11.

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Snooze")
        self._ways = {snooze: self.addAction("") for snooze in Snooze}
        self.triggered.connect(self._choose)

    def offer(self, reminder: Reminder, now: datetime, below: QWidget) -> None:
        """Open below a widget; from 18:00 on, this evening is no choice."""
        tomorrow = snoozed_until(Snooze.TOMORROW, reminder, now)
        self._ways[Snooze.MINUTES_20].setText("In 20 minutes")
        self._ways[Snooze.THIS_EVENING].setText(f"This evening, {say_time(EVENING)}")
        self._ways[Snooze.THIS_EVENING].setVisible(now.time() < EVENING)
        self._ways[Snooze.TOMORROW].setText(f"Tomorrow, {say_time(tomorrow)}")
        self.popup(below.mapToGlobal(QPoint(0, below.height() + _GAP_PX)))

    def _choose(self, action: QAction) -> None:
        for snooze, way in self._ways.items():
            if way is action:
                self.chosen.emit(snooze)
