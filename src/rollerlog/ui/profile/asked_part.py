"""Whom the user asked, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.profile.commands import record_asked
from rollerlog.domain.refusals import Refused
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.events.asked_form import AskedForm
from rollerlog.ui.events.wording import asked_saved
from rollerlog.ui.profile import wording
from rollerlog.ui.profile.lines import Lines
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme


class AskedPart(QWidget):
    """A line for each condition a clinician is asked about, and for disputed lengths."""

    said = Signal(str)

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.lines = Lines(theme, "Record…", "Record whom you asked: {}", self._ask)
        self.form = AskedForm(theme)
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Text(wording.ASKED_TITLE, "title"))
        column.addWidget(self.lines)
        column.addWidget(self.form)
        self.form.cancelled.connect(self._close)
        self.form.submitted.connect(self._save)

    def follow(self) -> None:
        """Show what is noted."""
        logbook, now = self._desk.logbook, self._desk.now()
        found = wording.asked_about(logbook, now)
        self.lines.show_lines({id_: (title, detail) for id_, title, detail in found})

    def _ask(self, condition: str) -> None:
        self.form.ask(condition, self._desk.now().date())
        self.form.focus_first()

    def _close(self) -> None:
        condition = self.form.condition
        self.form.hide()
        if condition in self.lines.lines:
            self.lines.lines[condition].button.setFocus()

    def _save(self, condition: str, who: str, on: date) -> None:
        today = self._desk.now().date()
        try:
            step = self._desk.run(record_asked(condition, who, on))
        except Refused as refused:
            self.form.complain(plain(reason(self._desk.logbook, refused.reasons[0], today)))
            return
        if step is not None:
            self._close()
            self.said.emit(asked_saved(condition, who, on, today))
