"""When the skin looked like this: now, unless said otherwise."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.localtime import instant
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.times import DateTimeField

if TYPE_CHECKING:
    from datetime import tzinfo

    from rollerlog.ui.theme import Theme


class WhenField(QWidget):
    """An instant up to now; until it is touched it is now and moves along."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at: datetime | None = None
        self._zone: tzinfo | None = None
        self.field = DateTimeField(theme, name="When")
        # Wall clocks alone: Qt's own zone would move times that its DST leaves out.
        self.field.setTimeZone(QTimeZone.utc())
        self.field.dateTimeChanged.connect(self._take)
        self.back = Button(theme, "Now", "link", height="small", name="When: back to now")
        self.back.clicked.connect(self._back_to_now)
        label = Text("When", "strong")
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.back)

    @property
    def at(self) -> datetime | None:
        """The instant chosen, or None for now."""
        return self._at

    def show_at(self, at: datetime | None, now: datetime) -> None:
        """Show an instant, or None for now, without saying so."""
        self._at = at
        self._zone = now.tzinfo
        if at is not None and at.astimezone(now.tzinfo).utcoffset() != at.utcoffset():
            self._zone = at.tzinfo  # recorded on travels: its own clock stays in use
        self.move_on(now)

    def move_on(self, now: datetime) -> None:
        """Let now be later than it was."""
        blocked = self.field.blockSignals(True)
        latest = now.astimezone(self._zone)
        shown = latest if self._at is None else self._at
        self.field.setMaximumDateTime(_wall(latest))
        self.field.setDateTime(_wall(shown.astimezone(self._zone)))
        self.field.blockSignals(blocked)
        self.back.setVisible(self._at is not None)

    def _take(self, chosen: QDateTime) -> None:
        day, clock = chosen.date(), chosen.time()
        at = instant(
            date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()), self._zone
        )
        self._at = at
        self.back.setVisible(True)
        self.changed.emit()

    def _back_to_now(self) -> None:
        self._at = None
        self.field.setFocus()
        self.back.setVisible(False)
        self.changed.emit()


def _wall(at: datetime) -> QDateTime:
    return QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute), QTimeZone.utc())
