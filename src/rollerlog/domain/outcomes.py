"""What a change does to the reminders that had fallen due: met by it, or without ground now."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from rollerlog.domain.agenda import fallen_due
from rollerlog.domain.ledger import Delivery, Event
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import live
from rollerlog.domain.model import Entry

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Edit, Logbook, Step

_ENTRIES: tuple[type[Entry], ...] = get_args(Entry)


def outcomes(before: Logbook, after: Logbook, step: Step, now: datetime) -> list[Delivery]:
    """Return the rows for what was due before a step and is not any more after it."""
    left = {reminder.key for reminder in fallen_due(after, now)}
    event = Event.ACTED if any(map(_adds, step.edits)) else Event.WITHDRAWN
    at = fixed(now)
    return [
        Delivery(reminder.key, event, 0, reminder.due_at, at)
        for reminder in fallen_due(before, now)
        if reminder.key not in left
    ]


def _adds(edit: Edit) -> bool:
    """Return whether an edit records something, or brings it back from the trash."""
    if not isinstance(edit.after, _ENTRIES) or not live(edit.after):
        return False
    return not isinstance(edit.before, _ENTRIES) or not live(edit.before)
