"""The journal at the window's side: commands go in, signals come out."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.store.faults import StoreError

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.ledger import Delivery
    from rollerlog.domain.logbook import Logbook, Step
    from rollerlog.domain.model import Attempt
    from rollerlog.services.journal import Journal


class Desk(QObject):
    """What every page works at.

    ``changed`` follows each change of the logbook, ``time_passed`` each beat of the clock,
    ``failed`` carries the ``StoreError`` of a change that did not reach the disk.
    """

    changed = Signal()
    time_passed = Signal()
    failed = Signal(object)

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal
        journal.listen(self.changed.emit)

    @property
    def logbook(self) -> Logbook:
        """The logbook as it reads now."""
        return self._journal.logbook

    @property
    def outcomes(self) -> list[Delivery]:
        """What the last change of the logbook did to reminders."""
        return self._journal.outcomes

    def now(self) -> datetime:
        """Return the time, in the machine's own zone."""
        return self._journal.now()

    def attempts(self) -> tuple[Attempt, ...]:
        """Return the sessions that were refused, the oldest first."""
        return self._journal.attempts()

    def run(self, command: Command) -> Step | None:
        """Run a command and return its step, or None where the disk did not take it.

        Raises ``Refused`` where a rule says no.
        """
        try:
            return self._journal.run(command)
        except StoreError as error:
            self.failed.emit(error)
            return None

    def empty_trash(self) -> None:
        """Let go of what has lain in the trash for 30 days; the disk may say no until later."""
        with suppress(StoreError):
            self._journal.empty_trash()

    def undo(self) -> Step | None:
        """Take back the last step, and return it."""
        try:
            return self._journal.undo()
        except StoreError as error:
            self.failed.emit(error)
            return None

    def redo(self) -> Step | None:
        """Make the step last taken back again, and return it."""
        try:
            return self._journal.redo()
        except StoreError as error:
            self.failed.emit(error)
            return None
