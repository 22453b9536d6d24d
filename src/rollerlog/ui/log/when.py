"""When the session was: now, which moves on until it is touched, or an earlier instant."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.localtime import instant
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.times import DateTimeField
from rollerlog.ui.log import wording
from rollerlog.ui.log.columns import field_label

if TYPE_CHECKING:
    from datetime import tzinfo

    from rollerlog.ui.theme import Theme

_HINT = "Earlier sessions can be logged too. Future ones cannot."


class WhenField(QWidget):
    """Shows an instant in words, and turns into a field to change it."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at: datetime | None = None
        self.may_be_now = True
        self._now = datetime.fromtimestamp(0, UTC)
        self.said = _Said(theme, name="When", icon="clock", large=True)
        self.field = DateTimeField(theme, name="When, date and time")
        self.field.setTimeZone(QTimeZone.utc())
        self.field.hide()
        self.now = Button(theme, "Now", "quiet", height="small", name="When: now")
        self.now.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.said, 1)
        row.addWidget(self.field, 1)
        row.addWidget(self.now)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(field_label("When"))
        column.addLayout(row)
        column.addWidget(Text(_HINT, "caption", "secondary", wrap=True))
        self.said.opened.connect(self.open)
        self.field.dateTimeChanged.connect(self._take)
        self.now.clicked.connect(self._back_to_now)

    @property
    def at(self) -> datetime | None:
        """The instant chosen, None while it is now."""
        return self._at

    def show_at(self, at: datetime | None, now: datetime, *, may_be_now: bool = True) -> None:
        """Show an instant, or now, without saying so."""
        self._at, self._now, self.may_be_now = at, now, may_be_now
        self.field.setHidden(True)
        self.said.setHidden(False)
        self.now.setVisible(may_be_now and at is not None)
        self._show()

    def follow(self, now: datetime) -> None:
        """Move on with the time."""
        self._now = now
        self._show()

    def open(self) -> None:
        """Turn into the field."""
        self._fill()
        self.said.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def commit(self) -> None:
        """Take what is being typed."""
        if not self.field.isHidden():
            self.field.interpretText()

    def _shown(self) -> datetime:
        return self._at or self._now

    def _show(self) -> None:
        shown = self._shown()
        self.said.say(wording.when(shown, self._now))
        self.field.setMaximumDate(QDate(*max(self._now.date(), shown.date()).timetuple()[:3]))
        if not self.field.isHidden() and self._at is None and not self.field.hasFocus():
            self._fill()

    def _fill(self) -> None:
        shown = self._shown()
        day, clock = QDate(*shown.timetuple()[:3]), QTime(shown.hour, shown.minute)
        blocked = self.field.blockSignals(True)
        self.field.setDateTime(QDateTime(day, clock, QTimeZone.utc()))
        self.field.blockSignals(blocked)

    def _take(self, chosen: QDateTime) -> None:
        naive = chosen.toPython()
        if not isinstance(naive, datetime):
            return
        self._at = instant(naive.date(), naive.time(), self._zone())
        self.now.setVisible(self.may_be_now)
        self.said.say(wording.when(self._at, self._now))
        self.changed.emit()

    def _zone(self) -> tzinfo | None:
        """Return the machine's zone, or the offset an entry was recorded in if it is another."""
        at = self._at
        if at is None or at.astimezone(self._now.tzinfo).utcoffset() == at.utcoffset():
            return self._now.tzinfo
        return at.tzinfo

    def _back_to_now(self) -> None:
        had_focus = self.now.hasFocus()
        self.show_at(None, self._now)
        if had_focus:
            self.said.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()


class _Said(Choice):
    """Looks like a drop-down and opens the field."""

    opened = Signal()

    def say(self, text: str) -> None:
        self.clear()
        self.add(text)

    @override
    def showPopup(self) -> None:
        self.opened.emit()
