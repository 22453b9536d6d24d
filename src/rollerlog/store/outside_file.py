"""A file outside the data folder that the user asked for, readable by the user alone."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from rollerlog.domain.ids import new_id
from rollerlog.store.faults import of_the_system
from rollerlog.store.folder import sync_folder

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, in the place of one that is there.

    Raises ``StoreError``; what stood there is then as it was.
    """
    unfinished = path.with_name(f".rollerlog-{new_id()}.part")
    try:
        try:
            with open(unfinished, "xb", opener=_for_its_user) as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)
    except OSError as error:
        raise of_the_system(error) from error


def _for_its_user(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
