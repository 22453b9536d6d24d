"""What Strict still holds after something was taken back. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.logbook import live
from rollerlog.domain.model import CheckIn, Preference, Session
from rollerlog.domain.profile.model import DatedEvent
from rollerlog.domain.strict import STRICT, is_strict, strict_until
from rollerlog.ui.formats import say_day, say_time

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Edit, Logbook, Step


def stays_on(logbook: Logbook, now: datetime) -> str:
    """Say until when Strict stays on, where it was left and still is."""
    until = strict_until(logbook)
    if until is None or not is_strict(logbook, now):
        return ""
    local = until.astimezone(now.tzinfo)
    return f"Strict stays on until {say_day(local.date(), now.date())}, {say_time(local)}."


def after_undo(logbook: Logbook, step: Step, now: datetime) -> str:
    """Say what a step that was taken back left in force, or nothing."""
    if not is_strict(logbook, now):
        return ""
    if any(isinstance(e.entity, Preference) and e.entity.id == STRICT for e in step.edits):
        return stays_on(logbook, now)
    if any(_lies_in_the_trash(logbook, edit) for edit in step.edits):
        return "In Strict it still counts while it is in the trash."
    return ""


def _lies_in_the_trash(logbook: Logbook, edit: Edit) -> bool:
    entry = edit.after
    if not isinstance(entry, Session | CheckIn | DatedEvent) or not live(entry):
        return False
    kept = logbook.find(type(entry), entry.id)
    return kept is not None and not live(kept)
