"""What can go wrong with the file, outside the program. ``ui.wording`` says it to the user."""

from __future__ import annotations

import errno
from enum import Enum, auto


class Fault(Enum):
    """Why the logbook could not be read or written."""

    DISK_FULL = auto()
    READ_ONLY = auto()
    IN_USE = auto()
    DAMAGED = auto()
    NEWER = auto()
    NOT_A_LOGBOOK = auto()
    NOT_A_FOLDER = auto()
    MOVED = auto()
    FAILED = auto()


class StoreError(Exception):
    """The logbook could not be read or written, and was left as it was."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = detail


_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NO_RIGHT = {errno.EACCES, errno.EPERM, errno.EROFS}


def of_the_system(error: OSError) -> StoreError:
    """Return what an error of the file system comes to."""
    fault = Fault.FAILED
    if error.errno in _NO_ROOM:
        fault = Fault.DISK_FULL
    elif error.errno in _NO_RIGHT:
        fault = Fault.READ_ONLY
    return StoreError(fault, str(error))
