"""How a command reads the logbook: past the lock, and making nothing where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rollerlog.domain.logbook import Logbook
from rollerlog.store.folder import LOGBOOK, check_folder, is_there

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from rollerlog.domain.model import Attempt


class Seen(NamedTuple):
    """A logbook that was only read, the clock, and how to read the refused sessions."""

    logbook: Logbook
    now: Callable[[], datetime]
    attempts: Callable[[], Sequence[Attempt]] = tuple


def read(folder: Path) -> Logbook:
    """Return the logbook of a folder."""
    check_folder(folder)
    if not is_there(folder / LOGBOOK):
        return Logbook()
    from rollerlog.store.database import is_older
    from rollerlog.store.logbook_file import LogbookFile

    if is_older(folder / LOGBOOK):
        from rollerlog.cli.upgrade import bring_up_to_date

        bring_up_to_date(folder)
    file = LogbookFile(folder)
    try:
        return file.load()
    finally:
        file.close()


def read_attempts(folder: Path) -> Sequence[Attempt]:
    """Return the sessions that were refused, of a folder whose logbook was read."""
    from rollerlog.store.logbook_file import LogbookFile

    file = LogbookFile(folder)
    try:
        return file.attempts()
    finally:
        file.close()
