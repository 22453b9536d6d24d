"""What a block of the days of sunscreen stands for. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Kept(Enum):
    """What is known of a day."""

    APPLIED = auto()
    STAYED_IN = auto()
    NOT_LOGGED = auto()
    AHEAD = auto()


@dataclass(frozen=True, slots=True)
class SpfBlock:
    """One day: how often sunscreen was applied, if at all, and what is said of it."""

    kept: Kept
    times: int
    is_today: bool
    spoken: str
