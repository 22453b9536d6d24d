"""Events entered and changed on the timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.profile.commands import edit_event, record_event
from rollerlog.domain.profile.model import DatedEvent
from rollerlog.domain.refusals import Refused
from rollerlog.domain.zones import zones_of
from rollerlog.ui.events.wording import event_saved
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.services.desk import Desk
    from rollerlog.ui.timeline.detail_panel import DetailPanel


class EventAsking(QObject):
    """Asks for an event in the place of the details; ``ended`` carries its id, empty without."""

    said = Signal(str)
    ended = Signal(str)

    def __init__(self, desk: Desk, panel: DetailPanel) -> None:
        super().__init__(panel)
        self._desk, self._panel, self._form = desk, panel, panel.event_form
        self._editing: DatedEvent | None = None
        self._form.submitted.connect(self._save)
        self._form.cancelled.connect(self._cancel)

    def add(self) -> None:
        """Ask for a new event."""
        self._editing = None
        self._panel.show_form("Add event")
        self._form.ask(self._desk.logbook, self._today(), self._zones())

    def edit(self, event: DatedEvent) -> None:
        """Ask what of an event is different."""
        self._editing = event
        self._panel.show_form("Edit event")
        self._form.ask(
            self._desk.logbook,
            self._today(),
            self._zones(),
            event=event.event,
            on=event.at.date(),
            chosen=event.zones,
        )

    def _save(self, event: str, day: date, zones: tuple[str, ...]) -> None:
        before = self._editing
        command = record_event(event, day, zones)
        if before is not None:
            command = edit_event(before.id, event, day, zones)
        try:
            step = self._desk.run(command)
        except Refused as refused:
            parts = reason(self._desk.logbook, refused.reasons[0], self._today())
            self._form.complain(plain(parts))
            return
        if step is None:
            return
        made = [edit.entity.id for edit in step.edits if edit.before is before]
        if step.edits:
            self.said.emit(event_saved(self._desk.logbook, event, day, zones, self._today()))
        self.ended.emit(made[0] if made else "")

    def _cancel(self) -> None:
        self.ended.emit("")

    def _zones(self) -> tuple[str, ...]:
        return tuple(zones_of(self._desk.logbook))

    def _today(self) -> date:
        return self._desk.now().date()
