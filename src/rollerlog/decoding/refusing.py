"""Why a file does not become a photo."""

from __future__ import annotations

from enum import StrEnum


class Refusal(StrEnum):
    """The ids of the reasons, as the answer carries them."""

    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    EMPTY = "empty"
    TOO_BIG = "too-big"
    UNREADABLE = "unreadable"
    NOT_A_PICTURE = "not-a-picture"
    TRUNCATED = "truncated"
    TOO_MANY_PIXELS = "too-many-pixels"
    OUT_OF_MEMORY = "out-of-memory"


class Unfit(Exception):  # noqa: N818
    """A file does not become a photo."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal
