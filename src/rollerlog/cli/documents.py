"""The JSON of cli.md: keys in snake_case, instants with offset, days as YYYY-MM-DD."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import TYPE_CHECKING

from rollerlog.cli.plain import flat
from rollerlog.domain.healing import early_days, rest_of_zone
from rollerlog.domain.model import CheckIn, Entry, Session, Settled, SpfApplication
from rollerlog.domain.zones import zones_of
from rollerlog.ui import wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.refusals import Reason

KINDS: Mapping[str, type[Entry]] = {
    "session": Session,
    "check_in": CheckIn,
    "spf": SpfApplication,
    "settled": Settled,
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


def rest_until(logbook: Logbook, entry: Entry) -> dict[str, date | None]:
    """Return the first free day of each of an entry's zones, where there is one."""
    known = zones_of(logbook)
    rests = {zone: rest_of_zone(logbook, zone) for zone in entry.zones if zone in known}
    return {zone: rest.until if rest else None for zone, rest in rests.items()}


def recorded(logbook: Logbook, entry: Entry, early_by: int) -> dict[str, object]:
    """Return the document of a command that recorded an entry, deleted it or brought it back."""
    return {
        "id": entry.id,
        "kind": kind_of(entry),
        "early": early_by,
        "rest_until": _value(rest_until(logbook, entry)),
    }


def entry(logbook: Logbook, found: Entry) -> dict[str, object]:
    """Return an entry with everything recorded in it."""
    head = {"id": found.id, "kind": kind_of(found), "at": found.at.isoformat()}
    rest = {
        name: value
        for name, value in _fields(found).items()
        if name not in {"id", "at", "deleted_at"}
    }
    return {**head, "early": early(logbook, found), **rest}


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
    return head | _fields(why)


def _fields(found: object) -> dict[str, object]:
    shown: dict[str, object] = {}
    if is_dataclass(found):
        for field in fields(found):
            value = getattr(found, field.name)
            shown[field.name] = _value(value)
            if field.name.endswith("_um"):
                in_mm = f"{field.name.removesuffix('_um')}_mm"
                shown[in_mm] = None if value is None else value / 1000
    return shown


def _value(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, dict):
        return {key: _value(item) for key, item in value.items()}
    return _fields(value) if is_dataclass(value) else value
