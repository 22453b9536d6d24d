"""The JSON of cli.md: keys in snake_case, instants with offset, days as YYYY-MM-DD."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from rollerlog.cli.plain import flat
from rollerlog.domain.healing import early_days, rest_of_zone
from rollerlog.domain.kit.model import Disinfection, PatchReading
from rollerlog.domain.model import (
    CheckIn,
    Entry,
    RuleChange,
    Session,
    Settled,
    SpfApplication,
    StayedIn,
)
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.planning.model import Course, Rating
from rollerlog.domain.profile.model import Asked, Condition, DatedEvent, ProfileReview
from rollerlog.domain.strict import counted
from rollerlog.domain.zones import zones_of
from rollerlog.ui import wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Attempt
    from rollerlog.domain.refusals import Reason

KINDS: Mapping[str, type[Entry]] = {
    "session": Session,
    "check_in": CheckIn,
    "spf": SpfApplication,
    "stayed_in": StayedIn,
    "settled": Settled,
    "condition": Condition,
    "event": DatedEvent,
    "asked": Asked,
    "profile": ProfileReview,
    "rule_change": RuleChange,
    "disinfection": Disinfection,
    "patch_reading": PatchReading,
    "course": Course,
    "rating": Rating,
    "photo": Photo,
}


def verdict(reasons: Sequence[Reason], opens_on: date | None) -> dict[str, object]:
    """Return the document of a verdict."""
    return {
        "ready": not reasons,
        "opens_on": opens_on.isoformat() if opens_on else None,
        "reasons": [_reason(why) for why in reasons],
    }


def kind_of(entry: Entry) -> str:
    """Return the kind of an entry as scripts name it."""
    return next(name for name, kind in KINDS.items() if isinstance(entry, kind))


def early(logbook: Logbook, entry: Entry) -> int:
    """Return how many days early an entry was; only sessions can be."""
    return early_days(logbook, entry) if isinstance(entry, Session) else 0


def rest_until(logbook: Logbook, entry: Entry, now: datetime) -> dict[str, date | None]:
    """Return the first free day of each of an entry's zones, where there is one."""
    logbook = counted(logbook, now)
    known = zones_of(logbook)
    rests = {zone: rest_of_zone(logbook, zone) for zone in entry.zones if zone in known}
    return {zone: rest.until if rest else None for zone, rest in rests.items()}


def recorded(logbook: Logbook, entry: Entry, early_by: int, now: datetime) -> dict[str, object]:
    """Return the document of a command that recorded an entry, deleted it or brought it back."""
    return {
        "id": entry.id,
        "kind": kind_of(entry),
        "early": early_by,
        "rest_until": value(rest_until(logbook, entry, now)),
    }


def entry(logbook: Logbook, found: Entry) -> dict[str, object]:
    """Return an entry with everything recorded in it."""
    head = {"id": found.id, "kind": kind_of(found), "at": found.at.isoformat()}
    rest = {
        name: its for name, its in _fields(found).items() if name not in {"id", "at", "deleted_at"}
    }
    return {**head, "early": early(logbook, found), **rest}


def attempt(refused: Attempt) -> dict[str, object]:
    """Return a session that was refused, of which nothing else is kept."""
    head = {"id": None, "kind": "refused", "at": refused.at.isoformat(), "early": 0}
    return {**head, **{name: its for name, its in _fields(refused).items() if name != "at"}}


def reminder(logbook: Logbook, due: Reminder) -> dict[str, object]:
    """Return the document of a reminder."""
    return {
        "key": due.key,
        "kind": due.kind,
        "due_at": due.due_at.isoformat(),
        "text": reminder_text(logbook, due),
    }


def reminder_text(logbook: Logbook, due: Reminder) -> str:
    """Return what a reminder says, in one line."""
    return flat(wording.reminder(logbook, due)[0])


def _reason(why: Reason) -> dict[str, object]:
    head: dict[str, object] = {"kind": why.kind, "zone": None, "until": None}
    said = head | _fields(why)
    return said | {"zone": said["zone"] or None}  # empty where it holds for all


def _fields(found: object) -> dict[str, object]:
    shown: dict[str, object] = {}
    if is_dataclass(found):
        for field in fields(found):
            its = getattr(found, field.name)
            shown[field.name] = value(its)
            if field.name.endswith("_um"):
                in_mm = f"{field.name.removesuffix('_um')}_mm"
                shown[in_mm] = None if its is None else its / 1000
    return shown


def value(found: object) -> object:
    """Return a value as JSON has it."""
    if isinstance(found, date | datetime):
        return found.isoformat()
    if isinstance(found, Enum):
        return found.value
    if isinstance(found, tuple):
        return [value(item) for item in found]
    if isinstance(found, dict):
        return {key: value(item) for key, item in found.items()}
    return _fields(found) if is_dataclass(found) else found
