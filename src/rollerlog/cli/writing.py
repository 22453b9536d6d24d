"""How a command writes: under the lock of the folder, or by the hand of the window that has it."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic, sleep
from typing import TYPE_CHECKING, NamedTuple

from rollerlog.cli.commands import perform
from rollerlog.cli.outcome import FAILED, Outcome, Reply, reply
from rollerlog.cli.reach import read
from rollerlog.services.address import server_name, window_listens
from rollerlog.services.journal import Journal
from rollerlog.store.faults import StoreError
from rollerlog.store.lock import WriterLock
from rollerlog.store.logbook_file import LogbookFile

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from rollerlog.domain.ledger import Delivery
    from rollerlog.domain.logbook import Logbook, Step
    from rollerlog.domain.model import Attempt

PATIENCE_S = 5.0
PAUSE_S = 0.02
_IN_USE = "The logbook is in use by another program. Nothing was saved. Try again in a moment."
_SILENT = (
    "The window took the command and does not answer. It may have been done:"
    " look at the timeline before trying again."
)


class OnPaper(NamedTuple):
    """What a command would come to, and whether it would be noted as a refused session."""

    outcome: Outcome
    noted: bool


@dataclass(frozen=True, slots=True)
class Writing:
    """A command that records, and what it needs to get it done."""

    folder: Path
    argv: Sequence[str]
    arguments: Namespace
    now: Callable[[], datetime]

    def on_paper(self, logbook: Logbook) -> OnPaper:
        """Return what the command would come to; nothing is locked, made or written."""
        paper = _Paper(logbook)
        outcome = perform(self.arguments, Journal(paper, self.now))
        return OnPaper(outcome, noted=bool(paper.attempts()))

    def noted(self, refused: Outcome) -> Reply:
        """Have a session refused for good, so that it is noted; that it cannot be helps nobody."""
        try:
            said = self.done()
        except (StoreError, OSError):
            return self._reply(refused)
        return self._reply(refused) if said.code == FAILED else said

    def done(self) -> Reply:
        """Do it under the lock, or have the window do it; wait some seconds for either."""
        lock = WriterLock(self.folder)
        patient_until = monotonic() + PATIENCE_S
        silent = False
        while not lock.take():
            try:
                said = None if silent else self._by_the_window()
            except TimeoutError:
                silent = True
            else:
                if said is not None:
                    return said
            if monotonic() > patient_until:
                return self._given_up(silent=silent)
            sleep(PAUSE_S)
        try:
            return self._under_the_lock()
        finally:
            lock.release()

    def _under_the_lock(self) -> Reply:
        file = LogbookFile(self.folder)
        try:
            return self._reply(perform(self.arguments, Journal(file, self.now)))
        finally:
            file.close()

    def _by_the_window(self) -> Reply | None:
        if not window_listens(server_name(self.folder)):
            return None
        from rollerlog.cli.handed import ask

        return ask(self.folder, self.argv, self.arguments)

    def _given_up(self, *, silent: bool) -> Reply:
        if silent:
            logbook = read(self.folder)
            if logbook.entry(self.arguments.entry_id):
                return self._reply(self.on_paper(logbook).outcome)
        return self._reply(Outcome(error=_SILENT if silent else _IN_USE, code=FAILED))

    def _reply(self, outcome: Outcome) -> Reply:
        return reply(outcome, as_json=self.arguments.json)


class _Paper:
    """A store that keeps nothing but for the moment."""

    def __init__(self, logbook: Logbook) -> None:
        self._logbook = logbook
        self._attempts: list[Attempt] = []

    def load(self) -> Logbook:
        """Return the logbook it was made with."""
        return self._logbook

    def write(self, step: Step, outcomes: Iterable[Delivery] = ()) -> None:
        """Keep nothing."""

    def attempts(self) -> list[Attempt]:
        """Return the sessions that were refused on it."""
        return self._attempts

    def keep_attempt(self, attempt: Attempt) -> None:
        """Remember that a session was refused."""
        self._attempts.append(attempt)
