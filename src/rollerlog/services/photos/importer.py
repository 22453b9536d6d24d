"""Photos into the vault, several at once, while the window goes on."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal

from rollerlog.services.photos.child import Child
from rollerlog.services.photos.child_process import PATIENCE_S, unfinished
from rollerlog.services.photos.decoded import Decoded, Unfit, read_answer, read_pixels
from rollerlog.services.photos.errands import Errand
from rollerlog.store.faults import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime, tzinfo

    from rollerlog.store.incoming import Incoming
    from rollerlog.store.vault import Vault

_CHILDREN = 2
_LAST_WAIT_MS = 2_000


@dataclass(slots=True)
class _Job:
    """A picture that was asked for, and what a child answered; times in it are of a zone."""

    path: Path
    name: str
    defaults: object
    out: str
    zone: tzinfo | None
    child: Child | None = None
    answer: bytes | Unfit | None = None


@dataclass(frozen=True, slots=True)
class _Failed:
    """What the disk said, which ends the import."""

    error: StoreError


class PhotoImporter(QObject):
    """Takes pictures in the order they came, two decoded at a time; the pool waits for the disk.

    ``ready`` carries what is in the vault and synced, and the defaults it was added with: its row
    may be written. ``refused`` carries the name of a file and why it is no photo; ``failed`` the
    ``StoreError`` that ended everything left. ``progress`` counts both kinds, ``finished`` is told
    once nothing is left, after ``stop`` too.
    """

    progress = Signal(int, int)
    refused = Signal(str, object)
    ready = Signal(object, object)
    failed = Signal(object)
    finished = Signal()

    def __init__(
        self, vault: Vault, now: Callable[[], datetime], patience_ms: int = PATIENCE_S * 1000
    ) -> None:
        super().__init__()
        self._vault = vault
        self._now = now
        self._incoming: Incoming | None = None
        self._children = [Child(self, patience_ms) for _ in range(_CHILDREN)]
        for child in self._children:
            child.answered.connect(self._take)
        self._jobs: deque[_Job] = deque()
        self._done = self._total = 0
        self._settling = Errand(self)
        self._settling.failed.connect(self.stop)
        self._settling.done.connect(self._tell)

    @property
    def running(self) -> bool:
        """Whether pictures are still to come."""
        return self._incoming is not None

    def add(self, paths: Iterable[Path], defaults: object = None) -> None:
        """Take the pictures of files, after those that are still to come."""
        self._add([(path.absolute(), path.name) for path in paths], defaults)

    def add_image(self, content: bytes, name: str, defaults: object = None) -> None:
        """Take a picture that is in no file, as it is pasted, under a name to show."""
        try:
            path = self._opened().keep(content)
        except StoreError as error:
            self._fail(error)
            return
        self._add([(path, name)], defaults)

    def stop(self) -> None:
        """Leave the rest: what is ready stays, everything else is as if it was never added."""
        if self._incoming is None:
            return
        self._settling.forget()
        self._jobs.clear()
        for child in self._children:
            child.end()
        self._incoming.close()
        self._incoming = None
        self._done = self._total = 0
        self.finished.emit()

    def close(self) -> None:
        """Stop, and wait until no child is left, as the window does before it goes."""
        was_settling = self._settling.running
        self.stop()
        if was_settling:
            QThreadPool.globalInstance().waitForDone(_LAST_WAIT_MS)
        for child in self._children:
            child.wait(_LAST_WAIT_MS)

    def _add(self, files: list[tuple[Path, str]], defaults: object) -> None:
        if not files:
            return
        try:
            incoming = self._opened()
        except StoreError as error:
            self._fail(error)
            return
        zone = self._now().tzinfo
        self._jobs += [
            _Job(path, name, defaults, incoming.new_name(), zone) for path, name in files
        ]
        self._total += len(files)
        self.progress.emit(self._done, self._total)
        self._feed()

    def _opened(self) -> Incoming:
        if self._incoming is None:
            self._incoming = self._vault.incoming()
        return self._incoming

    def _feed(self) -> None:
        """Give every child something to do."""
        assert self._incoming is not None  # noqa: S101
        idle = [child for child in self._children if not child.busy]
        left = [job for job in self._jobs if job.child is None]
        for child, job in zip(idle, left, strict=False):
            job.child = child
            child.ask(job.path, self._incoming.folder, job.out)

    def _take(self, child: Child, answer: bytes | Unfit) -> None:
        job = next(job for job in self._jobs if job.child is child and job.answer is None)
        job.answer = answer
        self._feed()
        self._settle()

    def _settle(self) -> None:
        """Make what is next in order a photo, or find why it is none."""
        if self._incoming is None or not self._jobs or self._settling.running:
            return
        job = self._jobs[0]
        if job.answer is not None:
            self._settling.ask(partial(_settled, self._vault, self._incoming, job))

    def _tell(self, found: Decoded | Unfit | _Failed) -> None:
        if isinstance(found, _Failed):
            self._fail(found.error)
            return
        job = self._jobs.popleft()
        self._done += 1
        if isinstance(found, Unfit):
            self.refused.emit(job.name, found)
        else:
            self.ready.emit(found, job.defaults)
        # Who is told may stop it all.
        if self.running:
            self.progress.emit(self._done, self._total)
        if self._jobs:
            self._settle()
        else:
            self.stop()

    def _fail(self, error: StoreError) -> None:
        self.failed.emit(error)
        self.stop()


def _settled(vault: Vault, incoming: Incoming, job: _Job) -> Decoded | Unfit | _Failed:
    """Return what came of a picture, which is in the vault then; the disk is waited for."""
    if job.answer is None or isinstance(job.answer, Unfit):
        return job.answer or Unfit.CRASHED
    photo, thumbnail, pixels = unfinished(incoming.folder, job.out)
    try:
        found = read_answer(job.answer, job.name, job.zone, read_pixels(pixels))
        if isinstance(found, Decoded):
            vault.adopt(photo, thumbnail, found.sha256, found.form)
            incoming.drop(photo, thumbnail, pixels)
    except StoreError as error:
        return _Failed(error)
    return found
