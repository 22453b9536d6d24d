"""An older logbook, brought up to date for a command that only reads."""

from __future__ import annotations

from time import monotonic, sleep
from typing import TYPE_CHECKING

from rollerlog.cli import writing
from rollerlog.store.database import is_older
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.folder import LOGBOOK
from rollerlog.store.lock import WriterLock
from rollerlog.store.logbook_file import LogbookFile

if TYPE_CHECKING:
    from pathlib import Path


def bring_up_to_date(folder: Path) -> None:
    """Move an older logbook to the current schema, which is writing: under the lock.

    Raises ``StoreError`` where another program keeps the lock for some seconds.
    """
    lock = WriterLock(folder)
    patient_until = monotonic() + writing.PATIENCE_S
    while is_older(folder / LOGBOOK):
        if lock.take():
            _open_once(folder, lock)
        elif monotonic() > patient_until:
            raise StoreError(Fault.IN_USE)
        else:
            sleep(writing.PAUSE_S)


def _open_once(folder: Path, lock: WriterLock) -> None:
    file = LogbookFile(folder)
    try:
        file.deliveries()
    finally:
        file.close()
        lock.release()
