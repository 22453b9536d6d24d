"""Photos into the logbook: decoded beside the window, measured in the pool, recorded here."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.domain.photos.commands import add_photo
from rollerlog.domain.refusals import Refused
from rollerlog.services.photos.errands import Errand
from rollerlog.services.photos.importer import PhotoImporter
from rollerlog.services.photos.sweeper import Sweeper
from rollerlog.services.photos.taking import facts_of, photo_of, prepare

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rollerlog.domain.photos.facts import Facts
    from rollerlog.services.desk import Desk
    from rollerlog.services.photos.decoded import Decoded
    from rollerlog.services.photos.taking import Taking
    from rollerlog.store.faults import StoreError
    from rollerlog.store.vault import Vault


class PhotoKeeper(QObject):
    """Adds photos in the order they came, and clears away the files of those that are gone.

    ``added`` carries each ``Photo`` that was recorded; ``refused`` the name of a picture and why it
    was not, an ``Unfit`` or ``Refused``; ``failed`` the ``StoreError`` of the vault that ended
    everything left. A row the disk did not take ends it as well, and is told by the desk.
    ``progress`` counts what was added or refused; ``finished`` follows once nothing is left, and
    ``swept`` each time files were cleared away.
    """

    progress = Signal(int, int)
    added = Signal(object)
    refused = Signal(str, object)
    failed = Signal(object)
    finished = Signal()
    swept = Signal()

    def __init__(self, desk: Desk, vault: Vault) -> None:
        super().__init__()
        self._desk = desk
        self._sweeper = Sweeper(desk, vault, lambda: self.running)
        self._sweeper.swept.connect(self.swept)
        self._importer = PhotoImporter(vault, desk.now)
        self._importer.ready.connect(self._queue)
        self._importer.refused.connect(self._refuse)
        self._importer.failed.connect(self._fail)
        self._importer.finished.connect(self._finish)
        # In the vault and without a row, the first of them being measured.
        self._unrecorded: deque[tuple[Decoded, Taking]] = deque()
        self._measuring = Errand(self)
        self._measuring.done.connect(self._record)
        self._measuring.failed.connect(self.stop)
        self._preparing = Errand(self)
        self._done = self._total = 0

    @property
    def running(self) -> bool:
        """Whether photos are still to come."""
        return self._importer.running or bool(self._unrecorded)

    def add(self, paths: Iterable[Path], taking: Taking) -> None:
        """Add the pictures of files, after those that are still to come."""
        files = list(paths)
        self._expect(len(files))
        self._importer.add(files, taking)

    def add_image(self, content: bytes, name: str, taking: Taking) -> None:
        """Add a picture that is in no file, as it is pasted, under a name to show."""
        self._expect(1)
        self._importer.add_image(content, name, taking)

    def stop(self) -> None:
        """Leave the rest: what is recorded stays, everything else is as if it was never added."""
        self._measuring.forget()
        self._unrecorded.clear()
        self._importer.stop()
        self._finish()

    def close(self) -> None:
        """Stop, and wait until no child is left, as the window does before it goes."""
        self.stop()
        self._importer.close()

    def sweep(self) -> None:
        """Remove, in a thread of the pool, files of 30 days and more that no photo points at."""
        self._sweeper.sweep()

    def _expect(self, count: int) -> None:
        if count and not self._total:
            # While the children start.
            self._preparing.ask(prepare)
        self._total += count
        if count:
            self.progress.emit(self._done, self._total)

    def _queue(self, found: Decoded, taking: Taking) -> None:
        self._unrecorded.append((found, taking))
        self._measure()

    def _measure(self) -> None:
        if self._unrecorded and not self._measuring.running:
            found, _ = self._unrecorded[0]
            self._measuring.ask(partial(facts_of, found))

    def _record(self, facts: Facts | None) -> None:
        found, taking = self._unrecorded[0]
        photo = photo_of(found, facts, taking, self._desk.logbook, self._desk.now())
        try:
            step = self._desk.run(add_photo(photo))
        except Refused as refused:
            self._unrecorded.popleft()
            self._refuse(found.source_name, refused)
            return
        if step is None:
            self.stop()
            return
        self._unrecorded.popleft()
        self._done += 1
        self.added.emit(step.edits[0].entity)
        self._go_on()

    def _refuse(self, name: str, why: object) -> None:
        self._done += 1
        self.refused.emit(name, why)
        self._go_on()

    def _fail(self, error: StoreError) -> None:
        self.failed.emit(error)
        self._finish()

    def _go_on(self) -> None:
        # Who was told may have stopped it all.
        if self._total:
            self.progress.emit(self._done, self._total)
            self._measure()
            self._finish()

    def _finish(self) -> None:
        if self._total and not self.running:
            self._done = self._total = 0
            self.finished.emit()
            self._sweeper.go_on()
