"""What became of reminders, kept in the same file; undo passes over it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Event(StrEnum):
    """What happened to a reminder. ``OPENED`` stands alone: reminders count from there."""

    OPENED = "opened"
    SHOWN = "shown"
    DONE = "done"
    SNOOZED = "snoozed"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event of one reminder, under the key that is its meaning; told once for each round.

    The first showing is round 0; each snooze begins the next.
    """

    key: str
    event: Event
    round: int
    due_at: datetime
    at: datetime
    until: datetime | None = None
