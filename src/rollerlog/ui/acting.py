"""What the first button of a reminder does, wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.kit.commands import disinfect
from rollerlog.domain.refusals import Refused
from rollerlog.ui.due_wording import disinfected, spf_noted
from rollerlog.ui.sunscreen import applied_as_last
from rollerlog.ui.wording import first_reason

if TYPE_CHECKING:
    from rollerlog.domain.commands import Command
    from rollerlog.services.desk import Desk
    from rollerlog.ui.announcement import Answer


class Acting(QObject):
    """Carries answers out.

    ``said`` carries what was done and can be undone, ``noted`` why it was not; the others carry
    the area, the session or the page that an answer leads to.
    """

    said = Signal(str)
    noted = Signal(str)
    log_wanted = Signal(str)
    check_in_wanted = Signal(str)
    page_wanted = Signal(str)
    today_wanted = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def act(self, answer: Answer) -> None:
        """Do what an answer names, or else open Today."""
        logbook, now = self._desk.logbook, self._desk.now()
        if answer.applies:
            self._run(applied_as_last(logbook, now), spf_noted(logbook, now))
        elif answer.roller:
            said = disinfected(logbook, answer.roller, now)
            self._run(disinfect(answer.roller, now), said)
        elif answer.page:
            self.page_wanted.emit(answer.page)
        elif answer.session_id:
            self.check_in_wanted.emit(answer.session_id)
        elif answer.area:
            self.log_wanted.emit(answer.area)
        else:
            self.today_wanted.emit()

    def _run(self, command: Command, said: str) -> None:
        try:
            step = self._desk.run(command)
        except Refused as refused:
            logbook, today = self._desk.logbook, self._desk.now().date()
            self.noted.emit(first_reason(logbook, refused.reasons, today))
            return
        if step is not None:
            self.said.emit(said)
