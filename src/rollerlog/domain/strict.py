"""Strict: no going ahead, and what was recorded counts while it lies in the trash."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from rollerlog.domain.ids import new_id
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import Edit, Step, live
from rollerlog.domain.model import CheckIn, OwnZone, Preference, RuleChange, Session
from rollerlog.domain.profile.model import DatedEvent
from rollerlog.domain.protocol import LEAVING_STRICT
from rollerlog.domain.setback import later

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entity

STRICT, STRICT_UNTIL = "strict", "strict-until"
_COUNTS = (Session, CheckIn, DatedEvent)


def is_strict(logbook: Logbook, now: datetime) -> bool:
    """Return whether Strict is on, or was left less than 24 hours ago."""
    until = strict_until(logbook)
    return _chosen(logbook) or (until is not None and now < until)


def strict_until(logbook: Logbook) -> datetime | None:
    """Return when leaving Strict takes effect, where it was left and that can be read."""
    kept = logbook.find(Preference, STRICT_UNTIL)
    if kept is None or _chosen(logbook):
        return None
    try:
        until = datetime.fromisoformat(kept.value)
    except ValueError:
        return None
    return until if until.tzinfo else None


def counted(logbook: Logbook, now: datetime) -> Logbook:
    """Return the logbook the rules count: in Strict with the sessions and check-ins in the trash.

    What rests on no date but that of an entry stays as it was.
    """
    if not is_strict(logbook, now):
        return logbook
    return logbook.derived("counted", lambda: _revived(logbook))


def guarded(logbook: Logbook, step: Step, now: datetime) -> Step:
    """Return a step as it may be made: in Strict nothing that counts is lost, nor Strict itself.

    What would be removed or changed stays in the trash as it was; leaving takes 24 hours.
    """
    if not is_strict(logbook, now):
        return step
    kept = Step(tuple(edit for given in step.edits for edit in _keeping(given, now)))
    return _leaving(logbook, _keeping_zones(logbook, kept), now)


def _chosen(logbook: Logbook) -> bool:
    kept = logbook.find(Preference, STRICT)
    return kept is not None and kept.value == "on"


def _revived(logbook: Logbook) -> Logbook:
    edits = tuple(
        Edit(entry, replace(entry, deleted_at=None))
        for entry in logbook.trash()
        if isinstance(entry, _COUNTS)
    )
    return logbook.after(Step(edits)) if edits else logbook


def _keeping(edit: Edit, now: datetime) -> Iterator[Edit]:
    before, after = edit.before, edit.after
    if isinstance(before, RuleChange) and after is None:
        # A change of the rules that is taken back is another change of the rules.
        at = fixed(now)
        back = RuleChange(
            at=at, logged_at=at, key=before.key, before=before.after, after=before.before
        )
        yield Edit(None, back)
    elif not isinstance(before, _COUNTS):
        yield edit
    elif after is None:
        if live(before):
            yield Edit(before, replace(before, deleted_at=fixed(now)))
    else:
        yield edit
        if live(before) and live(after) and _weight(before) != _weight(after):
            yield Edit(None, replace(before, id=new_id(), deleted_at=fixed(now)))


def _keeping_zones(logbook: Logbook, step: Step) -> Step:
    """Return a step that removes no zone of the user's own on which something counts."""
    gone = [edit for edit in step.edits if isinstance(edit.before, OwnZone) and not edit.after]
    if not gone:
        return step
    found = (entry for entry in logbook.after(step).entities() if isinstance(entry, _COUNTS))
    counting = {zone for entry in found for zone in entry.zones}
    lost = [edit for edit in gone if edit.entity.id in counting]
    return Step(tuple(edit for edit in step.edits if edit not in lost))


def _weight(entry: Entity) -> tuple[object, ...]:
    """Return what of an entry the rules count."""
    match entry:
        case Session():
            return (entry.at, entry.at.utcoffset(), entry.zones, entry.needle_um, entry.roller)
        case CheckIn():
            scales = (entry.redness, entry.swelling, entry.tenderness)
            return (entry.at, entry.at.utcoffset(), entry.zones, entry.signs, *scales)
        case DatedEvent():
            return (entry.at, entry.zones, entry.event)
        case _:
            return ()


def _leaving(logbook: Logbook, step: Step, now: datetime) -> Step:
    after = logbook.after(step)
    if _chosen(after):
        return step
    due = later(logbook, fixed(now), now) + LEAVING_STRICT
    until = due if _chosen(logbook) else strict_until(logbook)
    left = strict_until(after)
    if until is None or (left is not None and left >= until):
        return step
    word = Preference(id=STRICT_UNTIL, value=until.isoformat())
    return Step((*step.edits, Edit(after.find(Preference, STRICT_UNTIL), word)))
