"""The photos in the data folder, each under the SHA-256 of what is in its file."""

from __future__ import annotations

import hashlib
import os
import re
from contextlib import contextmanager, suppress
from datetime import timedelta
from time import sleep
from typing import TYPE_CHECKING

from rollerlog.domain.photos.model import Form
from rollerlog.store.faults import Fault, StoreError, of_the_system
from rollerlog.store.folder import check_folder, make_folder, sync_folder
from rollerlog.store.incoming import Incoming, clear
from rollerlog.store.lock import WriterLock

if TYPE_CHECKING:
    from collections.abc import Iterator, Set
    from datetime import datetime
    from pathlib import Path

PHOTOS = "photos"
_INCOMING = "incoming"
UNUSED_FOR = timedelta(days=30)
_PAUSE_S = 0.001
# What keeps a system from showing the pictures among others, and from finding them.
_SIGNS = (".nomedia", ".trackerignore")
_SUFFIXES = {Form.JPEG: "jpg", Form.WEBP: "webp"}
_NAME = re.compile(r"([0-9a-f]{64})\.(jpg|webp|thumb\.jpg)")


class Vault:
    """Photos and their thumbnails, for their user alone. Made at the first import."""

    def __init__(self, folder: Path) -> None:
        self._data = folder
        self._folder = folder / PHOTOS

    def path_of(self, sha256: str, form: Form) -> Path:
        """Return where a photo lies, whether it is there or not."""
        return self._within(f"{sha256}.{_SUFFIXES[form]}")

    def thumbnail_of(self, sha256: str) -> Path:
        """Return where the thumbnail of a photo lies, whether it is there or not."""
        return self._within(f"{sha256}.thumb.jpg")

    def check(self, sha256: str, form: Form) -> bool:
        """Return whether a photo is there and its content what its name says."""
        try:
            with self.path_of(sha256, form).open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest() == sha256
        except OSError:
            return False

    def incoming(self) -> Incoming:
        """Return a new folder for unfinished work; raises ``StoreError``.

        What imports left behind that run no more is removed.
        """
        check_folder(self._data)
        try:
            make_folder(self._folder)
            sync_folder(self._data)
            for sign in _SIGNS:
                (self._folder / sign).touch(mode=0o600)
        except OSError as error:
            raise of_the_system(error) from error
        return Incoming(self._folder / _INCOMING)

    def adopt(self, photo: Path, thumbnail: Path, sha256: str, form: Form) -> None:
        """Move an unfinished photo and its thumbnail in, on the disk when this returns.

        What is there under the name stays, unless it is damaged. Raises ``StoreError``; then
        there is no more of the photo here than before.
        """
        kept, kept_thumbnail = self.path_of(sha256, form), self.thumbnail_of(sha256)
        try:
            is_new = not kept.parent.is_dir()
            make_folder(self._folder)
            make_folder(kept.parent)
            for unfinished in (photo, thumbnail):
                _sync(unfinished)
            with self._alone():
                had_thumbnail = kept_thumbnail.exists()
                # The photo last: where it is, its thumbnail is.
                thumbnail.replace(kept_thumbnail)
                try:
                    if self.check(sha256, form):
                        # As young as the one that came in: nobody may point at it yet.
                        os.utime(kept)
                        photo.unlink()
                    else:
                        photo.replace(kept)
                except OSError:
                    if not had_thumbnail:
                        with suppress(OSError):
                            kept_thumbnail.unlink()
                    raise
            # All in a row at the end, which the disk then does as one.
            sync_folder(kept.parent)
            if is_new:
                sync_folder(self._folder)
        except OSError as error:
            raise of_the_system(error) from error

    def sweep(self, kept: Set[str], now: datetime, gone: Set[str] = frozenset()) -> int:
        """Remove what lay for 30 days without being kept, and return how many files that were.

        What is gone for good does not wait, nor what stopped imports left. Raises ``StoreError``.
        """
        before = (now - UNUSED_FOR).timestamp()
        begun = self._disk_time() if gone else before

        def unused(file: Path) -> bool:
            written = file.lstat().st_mtime
            return written < before or (_sha256(file) in gone and written < begun)

        removed = 0
        try:
            clear(self._folder / _INCOMING)
            for file in [file for file in self._files() if _sha256(file) not in kept]:
                # It may be coming in again at this very moment.
                with self._alone():
                    if file.exists() and unused(file):
                        file.unlink()
                        removed += 1
        except OSError as error:
            raise of_the_system(error) from error
        return removed

    def _disk_time(self) -> float:
        """Return the time as the disk dates what is adopted now."""
        sign = self._folder / _SIGNS[0]
        try:
            sign.touch(mode=0o600)
            return sign.stat().st_mtime
        except OSError as error:
            raise of_the_system(error) from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let nobody else adopt or remove a file, for a moment."""
        lock = WriterLock(self._folder)
        while not lock.take():
            sleep(_PAUSE_S)
        try:
            yield
        finally:
            lock.release()

    def _files(self) -> Iterator[Path]:
        return (file for file in self._folder.glob("??/*") if _NAME.fullmatch(file.name))

    def _within(self, name: str) -> Path:
        # A row may come from a file of somebody else's.
        if not _NAME.fullmatch(name):
            raise StoreError(Fault.DAMAGED, "no name of a photo")
        return self._folder / name[:2] / name


def _sha256(file: Path) -> str:
    return file.name.partition(".")[0]


def _sync(file: Path) -> None:
    # Opened to write: not every system syncs what is only read.
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
