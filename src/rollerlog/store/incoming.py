"""A folder for the unfinished work of one import, gone with it."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from rollerlog.domain.ids import new_id
from rollerlog.store.faults import of_the_system
from rollerlog.store.folder import make_folder
from rollerlog.store.lock import WriterLock

if TYPE_CHECKING:
    from pathlib import Path


class Incoming:
    """The folder of one import, locked while it runs: a killed one leaves it unlocked."""

    def __init__(self, folder: Path) -> None:
        """Make the folder within another, and remove what stopped imports left there.

        Raises ``StoreError``.
        """
        self._named = 0
        try:
            make_folder(folder)
            self.folder, self._lock = _new(folder)
            clear(folder)
        except OSError as error:
            raise of_the_system(error) from error

    def new_name(self) -> str:
        """Return a name that nothing here has yet."""
        self._named += 1
        return str(self._named)

    def keep(self, content: bytes) -> Path:
        """Write a picture that is in no file, and return where; raises ``StoreError``."""
        path = self.folder / f"{self.new_name()}.source"
        try:
            with open(path, "xb", opener=_for_its_user) as file:
                file.write(content)
        except OSError as error:
            raise of_the_system(error) from error
        return path

    def drop(self, *files: Path) -> None:
        """Remove files that are no longer needed."""
        for file in files:
            with suppress(OSError):
                file.unlink()

    def close(self) -> None:
        """Remove the folder."""
        _remove(self.folder, self._lock)


def clear(folder: Path) -> None:
    """Remove what stopped imports left in a folder; raises ``OSError`` or ``StoreError``."""
    if folder.is_dir():
        for left in folder.iterdir():
            _remove_unless_locked(left)


def _new(folder: Path) -> tuple[Path, WriterLock]:
    while True:
        made = folder / new_id()
        lock = WriterLock(made)
        # Another import may take the folder for one left behind, just before it is locked.
        if lock.take():
            if made.is_dir():
                return made, lock
            lock.release()


def _remove_unless_locked(folder: Path) -> None:
    if not folder.is_dir() or folder.is_symlink():
        folder.unlink(missing_ok=True)
        return
    lock = WriterLock(folder)
    if lock.take():
        _remove(folder, lock)


def _remove(folder: Path, lock: WriterLock) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    lock.release()
    # Some systems keep a file that is open, and with it the folder.
    shutil.rmtree(folder, ignore_errors=True)


def _for_its_user(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
