"""The little form that asks until which time of day reminders wait."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.times import TimeField
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.snoozing import returns, waits_until

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.agenda import Reminder
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

_AHEAD = timedelta(hours=2)
_STEP_MIN = 15
_WIDTH_PX = 232


class SnoozeTime(QFrame):
    """Says while a time is typed when the reminders come; ``chosen`` carries the time."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self.setAccessibleName("Snooze until a time")
        self._theme, self._desk = theme, desk
        self._reminders: Sequence[Reminder] = ()
        self.field = TimeField(theme, name="Waits until")
        self.field.setKeyboardTracking(True)
        self.field.timeChanged.connect(self._say)
        self.words = Text("", "caption", "secondary", wrap=True)
        self.button = Button(theme, "Snooze", "primary")
        self.button.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field)
        row.addWidget(self.button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.setSpacing(10)
        column.addLayout(row)
        column.addWidget(self.words)

    def ask(self, reminders: Sequence[Reminder], at: QPoint) -> None:
        """Open at a place of the screen, at a quarter of an hour some two hours ahead."""
        self._reminders = reminders
        later = self._desk.now() + _AHEAD
        self.field.setTime(QTime(later.hour, later.minute - later.minute % _STEP_MIN))
        self.field.begin_anew()
        self.setFixedWidth(self._theme.px(_WIDTH_PX))
        self._say()
        self.move(at)
        self._keep_on_screen()
        self.show()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _time(self) -> time:
        shown = self.field.time()
        return time(shown.hour(), shown.minute())

    def _say(self) -> None:
        if not self._reminders:
            return
        asked = self._desk.logbook, self._reminders, self._time, self._desk.now()
        said = waits_until(*asked)
        self.button.setEnabled(bool(returns(*asked)))
        self.words.setText(said)
        self.field.setAccessibleDescription(said)
        self._grow()

    def _grow(self) -> None:
        # A popup does not follow the height of words that break over two lines by itself.
        self.setFixedHeight(self.heightForWidth(self.width()))
        self._keep_on_screen()

    def _keep_on_screen(self) -> None:
        room = self.screen().availableGeometry()
        right, bottom = room.right() - self.width(), room.bottom() - self.height()
        self.move(min(self.x(), right), min(self.y(), bottom))

    def _choose(self) -> None:
        if not self.button.isEnabled():
            return
        self.hide()
        self.chosen.emit(self._time)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
