"""One writer at a time: a lock that dies with its process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rollerlog.store.faults import of_the_system
from rollerlog.store.folder import check_folder, make_folder


class WriterLock:
    """The right to write in a data folder. The file stays; only the lock on it counts."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._handle: int | None = None

    def take(self) -> bool:
        """Take the lock unless another process holds it, and return whether it is held here."""
        if self._handle is not None:
            return True
        check_folder(self._folder)
        try:
            make_folder(self._folder)
            handle = os.open(self._folder / "logbook.lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise of_the_system(error) from error
        if _lock(handle):
            self._handle = handle
            return True
        os.close(handle)
        return False

    def release(self) -> None:
        """Give the lock up."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
