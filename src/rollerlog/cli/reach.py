"""How a command reads the logbook: past the lock, and making nothing where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rollerlog.domain.logbook import Logbook
from rollerlog.store.folder import LOGBOOK, check_folder, is_there

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path


class Seen(NamedTuple):
    """A logbook that was only read, and the clock."""

    logbook: Logbook
    now: Callable[[], datetime]


def read(folder: Path) -> Logbook:
    """Return the logbook of a folder."""
    check_folder(folder)
    if not is_there(folder / LOGBOOK):
        return Logbook()
    from rollerlog.store.logbook_file import LogbookFile

    file = LogbookFile(folder)
    try:
        return file.load()
    finally:
        file.close()
