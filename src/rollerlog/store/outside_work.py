"""A file or a folder outside the data folder that takes a while to make."""

from __future__ import annotations

import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from rollerlog.domain.ids import new_id
from rollerlog.store.faults import of_the_system
from rollerlog.store.folder import sync_folder

if TYPE_CHECKING:
    from pathlib import Path


def unfinished_beside(path: Path) -> Path:
    """Return a free path beside another, to work at until what is made can take its place."""
    return path.with_name(f".rollerlog-{new_id()}.part")


def put_in_place(unfinished: Path, path: Path) -> None:
    """Let what is finished take its place: a file that of another, a folder only a free one.

    Raises ``StoreError``; what stood there is then as it was, and what was made is gone.
    """
    try:
        try:
            unfinished.replace(path)
        except OSError:
            remove(unfinished)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise of_the_system(error) from error


def remove(unfinished: Path) -> None:
    """Remove what will not be finished, as far as it can be."""
    if unfinished.is_dir():
        shutil.rmtree(unfinished, ignore_errors=True)
        return
    with suppress(OSError):
        unfinished.unlink(missing_ok=True)
