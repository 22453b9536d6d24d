"""What the page is told beside the session: an event, a professional's word, a clean roller."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.kit.commands import disinfect
from rollerlog.domain.profile.commands import record_asked, record_event
from rollerlog.ui.events import wording
from rollerlog.ui.events.noting import noted
from rollerlog.ui.names import quoted_roller

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from rollerlog.services.desk import Desk
    from rollerlog.ui.log.sheet import SessionSheet
    from rollerlog.ui.log.strip import VerdictStrip


class Noting(QObject):
    """Opens the small forms of the page and keeps what they say; the gate looks again then."""

    said = Signal(str)
    turned_down = Signal(str)

    def __init__(self, desk: Desk, sheet: SessionSheet, strip: VerdictStrip) -> None:
        super().__init__()
        self._desk, self._strip, self._sheet = desk, strip, sheet
        self._screening = sheet.screening
        self._screening.event_wanted.connect(self._ask_event)
        self._screening.form.submitted.connect(self._note_event)
        strip.asked.submitted.connect(self._note_asked)

    def ask_professional(self) -> None:
        """Ask who was asked, and when."""
        self._strip.open_asked(self._today())

    def disinfect(self, roller: str) -> None:
        """Note that a roller was disinfected just now."""
        # Whole seconds, as the session is judged at one: later within it would be too late.
        at = self._desk.now().replace(microsecond=0)
        if noted(self._desk, disinfect(roller, at), self.turned_down.emit):
            self.said.emit(f"{quoted_roller(self._desk.logbook, roller)} disinfected just now.")

    def close_form(self) -> bool:
        """Put away the small form that is open, and return whether there was one."""
        if not self._screening.form.isHidden():
            self._screening.close_form()
        elif self._strip.asking:
            self._strip.close_asked()
        else:
            return False
        return True

    def save_form(self, inside: QWidget | None) -> bool:
        """Save the small form a widget is in, and return whether it is in one."""
        for form in (self._screening.form, self._strip.asked):
            if inside is not None and form.isAncestorOf(inside):
                form.save.click()
                return True
        return False

    def _ask_event(self, event: str) -> None:
        zones = self._sheet.form.zones
        self._screening.ask_event(self._desk.logbook, self._today(), zones, event)
        self._sheet.right_column.reveal(self._screening.form)

    def _note_event(self, event: str, day: date, zones: tuple[str, ...]) -> None:
        command = record_event(event, day, zones)
        if not noted(self._desk, command, self._screening.form.complain):
            return
        self._screening.take_date(event)
        self._screening.close_form()
        self._sheet.changed.emit()
        self.said.emit(wording.event_saved(self._desk.logbook, event, day, zones, self._today()))

    def _note_asked(self, condition: str, who: str, day: date) -> None:
        command = record_asked(condition, who, day)
        if noted(self._desk, command, self._strip.asked.complain):
            self._strip.close_asked()
            self.said.emit(wording.asked_saved(condition, who, day, self._today()))

    def _today(self) -> date:
        return self._desk.now().date()
