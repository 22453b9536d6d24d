"""What can go wrong with the file, outside the program. ``ui.wording`` says it to the user."""

from __future__ import annotations

from enum import Enum, auto


class Fault(Enum):
    """Why the logbook could not be read or written."""

    DISK_FULL = auto()
    READ_ONLY = auto()
    IN_USE = auto()
    DAMAGED = auto()
    NEWER = auto()
    NOT_A_LOGBOOK = auto()
    MOVED = auto()
    FAILED = auto()


class StoreError(Exception):
    """The logbook could not be read or written, and was left as it was."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(fault, detail)
        self.fault = fault
        self.detail = detail
