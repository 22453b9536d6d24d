"""What can become of a camera while it is looked through."""

from __future__ import annotations

from enum import Enum, auto


class Trouble(Enum):
    """Why nothing is seen any more."""

    UNPLUGGED = auto()
    NOT_ALLOWED = auto()
    FAILED = auto()
