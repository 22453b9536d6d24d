"""Work off the window's thread, of which only the answer to the last question counts."""

from __future__ import annotations

from contextlib import suppress
from time import sleep
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

T = TypeVar("T")

_IN_A_BREATH = 8


class _Answers(QObject):
    # Kept by every thread that answers, so that it outlives one that asked and is gone.
    given = Signal(object, object)


def in_breaths(things: Iterable[T]) -> Iterator[T]:
    """Yield things, and let the window's thread have its turn every few of them."""
    for number, thing in enumerate(things):
        if number % _IN_A_BREATH == 0:
            # Python would let it wait for 5 ms, each time that Qt calls back into Python.
            sleep(0)
        yield thing


class Errand(QObject):
    """Runs one question at a time in the pool; ``done`` carries its answer.

    What a question raises is raised again where the answer arrives, after ``failed``.
    """

    done = Signal(object)
    failed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: object = None
        self._answers = _Answers()
        self._answers.given.connect(self._take)

    @property
    def running(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None

    def ask(self, work: Callable[[], object]) -> None:
        """Have a question answered; the one before is not answered any more."""
        asked = self._asked = object()
        answers = self._answers

        def run() -> None:
            try:
                answer = work()
            except Exception as error:
                answer = error
            with suppress(RuntimeError):  # The program has ended meanwhile.
                answers.given.emit(asked, answer)

        QThreadPool.globalInstance().start(run)

    def forget(self) -> None:
        """Ask nothing any more."""
        self._asked = None

    def _take(self, asked: object, answer: object) -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if isinstance(answer, Exception):
            self.failed.emit()
            raise answer
        self.done.emit(answer)
