"""What a change does to the reminders that had fallen due: met by it, or without ground now."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from rollerlog.domain.agenda import fallen_due
from rollerlog.domain.kit.model import Disinfection, PatchReading
from rollerlog.domain.ledger import Delivery, Event
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import live
from rollerlog.domain.model import CheckIn, Entry, Session, SpfApplication
from rollerlog.domain.planning.model import Rating
from rollerlog.domain.profile.model import ProfileReview

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Edit, Logbook, Step

# What of a kind is done by which entry; another takes the ground away.
_DONE_BY: dict[str, type[Entry]] = {
    "check_in": CheckIn,
    "spf": SpfApplication,
    "rest_ended": Session,
    "planned_session": Session,
    "disinfect": Disinfection,
    "patch_test": PatchReading,
    "profile": ProfileReview,
    "rating": Rating,
}
_ENTRIES: tuple[type[Entry], ...] = get_args(Entry)


def outcomes(before: Logbook, after: Logbook, step: Step, now: datetime) -> list[Delivery]:
    """Return the rows for what was due before a step and is not any more after it."""
    left = {reminder.key for reminder in fallen_due(after, now)}
    added = {type(edit.after) for edit in step.edits if _adds(edit)}
    at = fixed(now)
    return [
        Delivery(reminder.key, _how(reminder, added), 0, reminder.due_at, at)
        for reminder in fallen_due(before, now)
        if reminder.key not in left
    ]


def _how(reminder: Reminder, added: set[type]) -> Event:
    return Event.ACTED if _DONE_BY.get(reminder.kind) in added else Event.WITHDRAWN


def _adds(edit: Edit) -> bool:
    """Return whether an edit records something, or brings it back from the trash."""
    if not isinstance(edit.after, _ENTRIES) or not live(edit.after):
        return False
    return not isinstance(edit.before, _ENTRIES) or not live(edit.before)
