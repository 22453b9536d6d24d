"""Deleting to the trash and back, and what to say of it. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, assert_never

from rollerlog.domain.aftercare import areas_of
from rollerlog.domain.commands import delete
from rollerlog.domain.kit.model import Disinfection, PatchReading
from rollerlog.domain.logbook import Step
from rollerlog.domain.model import CheckIn, RuleChange, Session, Settled, SpfApplication, StayedIn
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.planning.model import Course, Rating
from rollerlog.domain.profile.model import Asked, Condition, DatedEvent, ProfileReview
from rollerlog.domain.protocol import SIGNS_EVERYWHERE, TRASH_DAYS
from rollerlog.domain.status import State, zone_status
from rollerlog.domain.strict import is_strict
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import capital, say_day, say_list, say_number
from rollerlog.ui.names import (
    CONDITION_NAMES,
    SIGN_NAMES,
    areas_named,
    product_name,
    roller_name,
    takes_plural,
    zones_named,
)
from rollerlog.ui.timeline.plan_notes import concern_name
from rollerlog.ui.timeline.profile_notes import event_title, rule_changed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry


class _Place(NamedTuple):
    """Zones that are spoken of together: a whole area, or one zone of it."""

    zones: tuple[str, ...]
    whole: bool


class _Standing(NamedTuple):
    paused: bool
    until: date | None


_MOST_SENTENCES = 2
_COUNTS: tuple[type[Session | CheckIn | DatedEvent], ...] = (Session, CheckIn, DatedEvent)


def gone_on(entry: Entry) -> date | None:
    """Return the day from which an entry in the trash may be gone for good."""
    if entry.deleted_at is None:
        return None
    return entry.deleted_at.date() + timedelta(days=TRASH_DAYS)


def as_it_was(logbook: Logbook, entry: Entry) -> bool:
    """Return whether an entry in the trash is another as it was before an edit (Strict)."""
    gone_at = entry.deleted_at
    if gone_at is None or not isinstance(entry, _COUNTS):
        return False
    alike = logbook.derived("logged-at", lambda: _by_logging(logbook))
    return any(
        other.id != entry.id and (other.deleted_at is None or other.deleted_at > gone_at)
        for other in alike[type(entry), entry.logged_at]
    )


def _by_logging(logbook: Logbook) -> Mapping[tuple[type[Entry], datetime], Sequence[Entry]]:
    """Return what counts in Strict by when it was logged, which no edit changes."""
    found: defaultdict[tuple[type[Entry], datetime], list[Entry]] = defaultdict(list)
    for entry in (*chain.from_iterable(map(logbook.all, _COUNTS)), *logbook.trash()):
        found[type(entry), entry.logged_at].append(entry)
    return found


def delete_all(ids: Sequence[str]) -> Command:
    """Move some entries to the trash in one step."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        steps = [delete(id_)(logbook, now) for id_ in ids]
        return Step(tuple(edit for step in steps for edit in step.edits))

    return decide


def deleted(before: Logbook, after: Logbook, entries: Sequence[Entry], now: datetime) -> str:
    """Say what was deleted and how it changed what rests."""
    return _said(before, after, entries, "deleted", now)


def restored(before: Logbook, after: Logbook, entry: Entry, now: datetime) -> str:
    """Say what came back from the trash and how it changed what rests."""
    return _said(before, after, (entry,), "restored", now)


def _said(
    before: Logbook, after: Logbook, entries: Sequence[Entry], done: str, now: datetime
) -> str:
    first = f"{capital(_named(after, entries, now.date()))} {done}."
    if done == "deleted" and isinstance(entries[0], _COUNTS) and is_strict(after, now):
        return f"{first} In Strict it still counts."
    zones = _touched(after, entries)
    return " ".join([first, *_consequences(before, after, zones, now)])


def _named(logbook: Logbook, entries: Sequence[Entry], today: date) -> str:
    entry = entries[0]
    day = say_day(entry.at.date(), today)
    match entry:
        case Session():
            return f"session of {day}"
        case CheckIn():
            return f"check-in of {day}"
        case SpfApplication():
            times = f"{len(entries)} SPF applications" if len(entries) > 1 else "SPF"
            return f"{times} of {day}"
        case StayedIn():
            return f"day indoors, {day},"
        case Settled():
            return f"{SIGN_NAMES[entry.sign]}, settled {day},"
        case Condition():
            return f"{CONDITION_NAMES[entry.condition]}, noted {day},"
        case DatedEvent():
            return f"{event_title(entry)} of {day}"
        case Asked():
            return f"word of {entry.who}, {day},"
        case ProfileReview():
            return f"review of your conditions, {day},"
        case RuleChange():
            return rule_changed(logbook, entry)
        case Disinfection():
            if len(entries) > 1:
                return f"{len(entries)} disinfections of {day}"
            return f"disinfection of {roller_name(logbook, entry.roller)}, {day},"
        case PatchReading():
            return f"patch test of {product_name(logbook, entry.product)}, {day},"
        case Photo():
            return f"photo of {day}"
        case Course():
            sessions = say_number(entry.sessions, "session", "sessions")
            return f"course of {sessions}, begun {day},"
        case Rating():
            many = len(entries) > 1
            rating = f"rating of {concern_name(entry).lower()}, {day},"
            return f"{len(entries)} ratings of {day}" if many else rating
        case _:
            assert_never(entry)


def _touched(logbook: Logbook, entries: Sequence[Entry]) -> list[str]:
    """Return the zones whose rest some entries may have a say in."""
    zones: dict[str, None] = {}
    for entry in entries:
        signs = entry.signs if isinstance(entry, CheckIn) else None
        signs = (entry.sign,) if isinstance(entry, Settled) else signs
        if SIGNS_EVERYWHERE.intersection(signs or ()):
            return list(zones_of(logbook))
        if not isinstance(entry, SpfApplication):
            zones.update(dict.fromkeys(entry.zones))
    return list(zones)


def _consequences(
    before: Logbook, after: Logbook, zones: Sequence[str], now: datetime
) -> list[str]:
    """Say what is different now: of areas where they changed as a whole, else of zones."""
    groups: dict[tuple[_Standing, _Standing], list[_Place]] = {}
    for area in areas_of(after, zones):
        for place in _changed(before, after, area, now):
            change = (_standing(before, place, now), _standing(after, place, now))
            groups.setdefault(change, []).append(place)
    return [_change(after, was, is_, places, now.date()) for (was, is_), places in groups.items()][
        :_MOST_SENTENCES
    ]


def _changed(before: Logbook, after: Logbook, area: str, now: datetime) -> list[_Place]:
    zones = [zone.id for zone in zones_of(after).values() if zone.area == area]
    whole = _Place(tuple(zones), whole=True)
    if area != "body" and _standing(before, whole, now) != _standing(after, whole, now):
        return [whole]
    each = [_Place((zone,), whole=False) for zone in zones]
    return [zone for zone in each if _standing(before, zone, now) != _standing(after, zone, now)]


def _standing(logbook: Logbook, place: _Place, now: datetime) -> _Standing:
    known = zones_of(logbook)
    statuses = [zone_status(logbook, known[zone], now) for zone in place.zones if zone in known]
    untils = [
        status.rest.opens_on(now)
        for status in statuses
        if status.rest is not None and not status.rest.ready(now)
    ]
    paused = any(status.state is State.PAUSED for status in statuses)
    return _Standing(paused, max(untils, default=None))


def _change(
    logbook: Logbook, was: _Standing, is_: _Standing, places: list[_Place], today: date
) -> str:
    zones = [zone for place in places for zone in place.zones]
    whole = [zone for place in places if place.whole for zone in place.zones]
    single = [zone for place in places if not place.whole for zone in place.zones]
    names = [areas_named(logbook, whole) if whole else "", zones_named(logbook, single)]
    where = capital(say_list([name for name in names if name]))
    many = takes_plural(logbook, zones) or len(places) > 1
    rests = "rest" if many else "rests"
    until = f"until {say_day(is_.until, today)}" if is_.until else ""
    if is_.paused:
        return f"{where} {'are' if many else 'is'} paused by a warning sign."
    if was.paused:
        then = f", and {rests} {until}" if until else ""
        return f"{where} {'are' if many else 'is'} no longer paused{then}."
    if until:
        return f"{where} now {rests} {until}."
    return f"{where} now {'read' if many else 'reads'} as rested."
