"""How long reminders are to be paused."""

from __future__ import annotations

from datetime import MAXYEAR, UTC, datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rollerlog.domain.localtime import instant
from rollerlog.domain.preferences import preferences
from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.times import DateTimeField
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.pausing import (
    NOT_PAST,
    PAUSES,
    Pause,
    meanwhile,
    pause_ends,
    pause_until,
    paused,
)

if TYPE_CHECKING:
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

_UNTIL = "until"
_MORNING = time(9)
_DAY = timedelta(days=1)


class PauseForm(QWidget):
    """Lengths to choose from, or any time; it says what that comes to before it is done.

    ``said`` carries what was done, ``closed`` follows it, and *Cancel*.
    """

    said = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pause reminders")
        self._desk = desk
        self._chosen: str = Pause.HOUR
        self.chips = {
            **{str(pause): Chip(theme, text, parent=self) for pause, text in PAUSES.items()},
            _UNTIL: Chip(theme, "Until…", parent=self),
        }
        self.until = DateTimeField(theme, name="Pause until", large=False, parent=self)
        # The last year the setting takes.
        self.until.setMaximumDate(QDate(MAXYEAR - 1, 12, 31))
        self.until.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.outcome = Text("", "caption", "secondary", wrap=True, parent=self)
        self.pause = Button(theme, "Pause", "primary", name="Pause reminders", parent=self)
        self.cancel = Button(theme, "Cancel", "quiet", name="Cancel pausing", parent=self)
        self._lay_out()
        for choice, chip in self.chips.items():
            chip.clicked.connect(partial(self._choose, choice))
        self.until.dateTimeChanged.connect(self._follow)
        self.pause.clicked.connect(self._pause)
        self.cancel.clicked.connect(self.closed)

    def open(self, *, until: bool = False) -> None:
        """Begin anew, an hour chosen, or any time."""
        now = self._desk.now()
        morning = instant(now.date() + _DAY, _MORNING, now.tzinfo)
        self.until.setMinimumDate(_date(now))
        self.until.setDateTime(QDateTime(_date(morning), QTime(_MORNING.hour, _MORNING.minute)))
        self._choose(_UNTIL if until else Pause.HOUR)

    def focus_first(self) -> None:
        """Give the keyboard to what is chosen."""
        chosen = self.until if self._chosen == _UNTIL else self.chips[self._chosen]
        chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def follow(self) -> None:
        """Say what it comes to by the time it is now."""
        self._follow()

    def _choose(self, choice: str) -> None:
        self._chosen = choice
        for id_, chip in self.chips.items():
            chip.set_state("chosen" if id_ == choice else "normal")
        self.until.setVisible(choice == _UNTIL)
        if choice == _UNTIL:
            self.until.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()
        announce(self, self.outcome.text())

    def _ends(self) -> datetime | None:
        """Return until when, or None where that is past."""
        now = self._desk.now()
        if self._chosen != _UNTIL:
            return pause_ends(Pause(self._chosen), now)
        chosen = self.until.dateTime().toPython()
        if not isinstance(chosen, datetime):
            return None
        ends = instant(chosen.date(), chosen.time().replace(second=0, microsecond=0), now.tzinfo)
        return ends if ends.astimezone(UTC) > now.astimezone(UTC) else None

    def _follow(self) -> None:
        ends, now = self._ends(), self._desk.now()
        chosen = preferences(self._desk.logbook)
        self.outcome.setText(NOT_PAST if ends is None else meanwhile(chosen, ends, now))
        self.outcome.set_tone("secondary" if ends is not None else "stop")
        self.pause.setEnabled(ends is not None)

    def _pause(self) -> None:
        ends = self._ends()
        if ends is None:
            self._follow()
        elif self._desk.run(pause_until(ends)) is not None:
            self.said.emit(paused(preferences(self._desk.logbook), self._desk.now()))
            self.closed.emit()

    def _lay_out(self) -> None:
        choices = QWidget(self)
        flow = FlowLayout(choices, gap=8)
        for chip in self.chips.values():
            flow.addWidget(chip)
        flow.addWidget(self.until)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.pause)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(choices)
        column.addWidget(self.outcome)
        column.addLayout(acts)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTERS:
            self._pause()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _date(at: datetime) -> QDate:
    return QDate(at.year, at.month, at.day)
