"""Opening a file that may be anything, once."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from rollerlog.decoding.refusing import Refusal, Unfit

if TYPE_CHECKING:
    from collections.abc import Generator

MOST_BYTES = 400 * 1024 * 1024
# A pipe put in the file's place meanwhile would wait for a writer.
_WITHOUT_WAITING = (
    getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
)


@contextmanager
def opened(path: str) -> Generator[BinaryIO, None, None]:
    """Open a regular file to read it; raises ``Unfit`` for anything else."""
    try:
        # Looked at before it is opened: opening alone does something to some devices.
        _check(Path(path).stat())
        handle = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise Unfit(Refusal.MISSING) from error
    except OSError as error:
        raise Unfit(Refusal.UNREADABLE) from error
    with os.fdopen(handle, "rb") as file:
        _check(os.fstat(handle))
        yield file


def _check(found: os.stat_result) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Unfit(Refusal.NOT_A_FILE)
    if found.st_size == 0:
        raise Unfit(Refusal.EMPTY)
    if found.st_size > MOST_BYTES:
        raise Unfit(Refusal.TOO_BIG)
