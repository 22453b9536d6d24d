"""What the skin waits after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.commands import delete
from rollerlog.domain.profile.commands import record_event
from rollerlog.domain.profile.model import DatedEvent
from rollerlog.domain.refusals import Refused
from rollerlog.domain.zones import zones_of
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.events.event_form import EventForm
from rollerlog.ui.events.wording import EVENT_TITLES, event_saved
from rollerlog.ui.formats import say_day
from rollerlog.ui.profile import wording
from rollerlog.ui.profile.lines import Lines
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme


class EventsPart(QWidget):
    """A line for each dated event, and the form for one more."""

    said = Signal(str)

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.add = Button(theme, "Add…", "secondary", height="small", name="Add an event")
        self.none = Text(wording.NO_EVENTS, "body", "secondary", wrap=True)
        self.lines = Lines(theme, "Delete", "Delete the event: {}", self._delete)
        self.form = EventForm(theme)
        self.form.hide()
        head = QHBoxLayout()
        head.addWidget(Text(wording.EVENTS_TITLE, "title"), 1)
        head.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(Text(wording.EVENTS_LEAD, "body", "secondary", wrap=True))
        for part in (self.form, self.none, self.lines):
            column.addWidget(part)
        self.add.clicked.connect(self._ask)
        self.form.cancelled.connect(self._close)
        self.form.submitted.connect(self._save)

    def follow(self) -> None:
        """Show what is noted."""
        logbook, today = self._desk.logbook, self._desk.now().date()
        shown = wording.events(logbook.all(DatedEvent), today)
        self.lines.show_lines({e.id: wording.event_lines(logbook, e, today) for e in shown})
        self.none.setVisible(not shown)

    def _ask(self) -> None:
        logbook, now = self._desk.logbook, self._desk.now()
        self.form.ask(logbook, now.date(), tuple(zones_of(logbook)))

    def _close(self) -> None:
        self.form.hide()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, event: str, on: date, zones: tuple[str, ...]) -> None:
        today = self._desk.now().date()
        try:
            step = self._desk.run(record_event(event, on, zones))
        except Refused as refused:
            self.form.complain(plain(reason(self._desk.logbook, refused.reasons[0], today)))
            return
        if step is not None:
            self._close()
            self.said.emit(event_saved(self._desk.logbook, event, on, zones, today))

    def _delete(self, id_: str) -> None:
        event = self._desk.logbook.find(DatedEvent, id_)
        if event is not None and self._desk.run(delete(id_)) is not None:
            day = say_day(event.at.date(), self._desk.now().date())
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
            self.said.emit(f"{EVENT_TITLES[event.event]} of {day} deleted.")
