"""The one place the logbook changes. Plain Python, so that the command line runs without Qt."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from rollerlog.domain.commands import swept
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import Step
from rollerlog.domain.model import Attempt, Door
from rollerlog.domain.outcomes import outcomes
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.refusals import Refused
from rollerlog.domain.strict import guarded
from rollerlog.store.faults import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.ledger import Delivery
    from rollerlog.domain.logbook import Logbook


class Store(Protocol):
    """Where the journal keeps the logbook."""

    def load(self) -> Logbook:
        """Read the whole logbook."""

    def write(self, step: Step, outcomes: Iterable[Delivery] = ()) -> None:
        """Make a step with what became of reminders by it, whole or not at all."""

    def attempts(self) -> list[Attempt]:
        """Read the sessions that were refused, the oldest first."""

    def keep_attempt(self, attempt: Attempt) -> None:
        """Record that a session was refused."""


class Journal:
    """Runs commands against the logbook and tells its listeners that it changed."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._logbook = store.load()
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._listeners: list[Callable[[], None]] = []
        self._attempts: tuple[Attempt, ...] | None = None
        self._outcomes: list[Delivery] = []

    @property
    def logbook(self) -> Logbook:
        """The logbook as it reads now."""
        return self._logbook

    @property
    def outcomes(self) -> list[Delivery]:
        """What the last change of the logbook did to reminders."""
        return self._outcomes

    def now(self) -> datetime:
        """Return the time, in the machine's own zone."""
        return self._now()

    def listen(self, listener: Callable[[], None]) -> None:
        """Call a listener after each change."""
        self._listeners.append(listener)

    def attempts(self) -> tuple[Attempt, ...]:
        """Return the sessions that were refused, the oldest first."""
        if self._attempts is None:
            self._attempts = tuple(self._store.attempts())
        return self._attempts

    def run(self, command: Command, door: Door = Door.WINDOW) -> Step:
        """Run a command that came in by a door.

        Raises ``Refused``, which is noted where it is about a session, or ``StoreError``.
        """
        now = self._now()
        try:
            step = guarded(self._logbook, command(self._logbook, now), now)
        except Refused as refused:
            self._note(refused, door, now)
            raise
        if step.edits:
            self._make(step)
            self._done.append(step)
            self._undone.clear()
            self._tell()
        return step

    def empty_trash(self) -> None:
        """Let go of what has lain in the trash for 30 days, which is no step to undo."""
        if self._emptied(Step(())).edits:
            self._make(Step(()))
            self._tell()

    def undo(self) -> Step | None:
        """Take back the last step, and return it."""
        if not self._done:
            return None
        step = self._done[-1]
        self._make(guarded(self._logbook, step.inverse(), self._now()))
        self._move(step, self._done, self._undone)
        self._tell()
        return step

    def redo(self) -> Step | None:
        """Make the step last taken back again, and return it."""
        if not self._undone:
            return None
        step = self._undone[-1]
        self._make(guarded(self._logbook, step, self._now()))
        self._move(step, self._undone, self._done)
        self._tell()
        return step

    def _note(self, refused: Refused, door: Door, now: datetime) -> None:
        """Keep that a session was refused, apart from where questions are merely open."""
        session = refused.session
        kinds = tuple(dict.fromkeys(reason.kind for reason in refused.reasons))
        if session is None or kinds == ("unanswered",):
            return
        attempt = Attempt(
            at=fixed(now),
            door=door,
            zones=session.zones,
            needle_um=session.needle_um,
            reasons=kinds,
        )
        with suppress(StoreError):  # A full disk keeps nobody from being told no.
            self._store.keep_attempt(attempt)
        self._attempts = None
        self._tell()

    def _make(self, step: Step) -> None:
        # The trash is emptied with a write that happens anyway: opening never writes.
        emptied = self._emptied(step)
        whole = Step(step.edits + emptied.edits)
        after = self._logbook.after(whole)
        found = outcomes(self._logbook, after, step, self._now())
        self._store.write(whole, found)
        self._logbook, self._outcomes = after, found
        self._forget({e.entity.id for e in emptied.edits if isinstance(e.entity, Photo)})

    def _move(self, step: Step, here: list[Step], there: list[Step]) -> None:
        # It may have gone meanwhile, with what left the trash.
        if here and here[-1] is step:
            there.append(here.pop())

    def _forget(self, gone: set[str]) -> None:
        """Drop the steps that would bring back photos: with the trash their pictures went."""
        for steps in (self._done, self._undone):
            steps[:] = [s for s in steps if gone.isdisjoint(edit.entity.id for edit in s.edits)]

    def _emptied(self, step: Step) -> Step:
        return swept(self._logbook.after(step), self._now())

    def _tell(self) -> None:
        for listener in self._listeners:
            listener()
