"""What the detail panel says of an entry. No Qt here."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import day_number
from rollerlog.domain.kit.model import Disinfection
from rollerlog.domain.model import SCALES, CheckIn, RuleChange, Session, SpfApplication
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.planning.model import Rating
from rollerlog.domain.profile.model import DatedEvent
from rollerlog.domain.zones import zones_of
from rollerlog.ui.due_wording import bottle_named
from rollerlog.ui.formats import (
    capital,
    say_day,
    say_length,
    say_list,
    say_long_day,
    say_time,
)
from rollerlog.ui.names import (
    SCALE_NAMES,
    SIGN_NAMES,
    areas_named,
    level_name,
    product_name,
    title_of,
    zones_named,
)
from rollerlog.ui.sunscreen import Bottle
from rollerlog.ui.timeline.attempts import attempt_fields
from rollerlog.ui.timeline.kit_notes import cleaned
from rollerlog.ui.timeline.notes import clock_of, note_of
from rollerlog.ui.timeline.photos_shown import photos_after, shown_photo
from rollerlog.ui.timeline.plan_notes import rated
from rollerlog.ui.timeline.reaction import Curve, curve_of
from rollerlog.ui.timeline.said import Field, Mark
from rollerlog.ui.timeline.session_details import session_fields, session_marks
from rollerlog.ui.timeline.trash import as_it_was, gone_on

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Attempt, Entry
    from rollerlog.ui.timeline.photos_shown import SessionPhotos, ShownPhoto
    from rollerlog.ui.timeline.rows import Row

NOT_ANSWERED = "Not answered"


@dataclass(frozen=True, slots=True)
class Detail:
    """A row in full: its marks, when it was, its fields, and what can be done with it.

    ``times`` are the entries folded into one row, each with the id it is deleted by; ``photos``
    those after a session, ``photo`` the one the row is of.
    """

    title: str
    when: str
    marks: tuple[Mark, ...]
    fields: tuple[Field, ...]
    edits: bool = False
    deletes: bool = True
    in_trash: bool = False
    curve: Curve | None = None
    times: tuple[tuple[str, str], ...] = ()
    photo: ShownPhoto | None = None
    photos: SessionPhotos | None = None


def detail_of(logbook: Logbook, row: Row, now: datetime) -> Detail:
    """Return everything about a row."""
    if row.attempt is not None:
        return _of_attempt(logbook, row, row.attempt, now.date())
    entry, today = row.entry, now.date()
    found = _detail(logbook, row, now)
    logged = entry.logged_at.astimezone(entry.at.tzinfo)
    fields = found.fields
    if logged.date() != entry.at.date():
        fields += (Field("Logged", f"{say_day(logged.date(), today)}, {say_time(logged)}"),)
    if entry.deleted_at is None:
        return replace(found, fields=fields)
    return replace(
        found,
        fields=_trash_fields(logbook, entry, today) + fields,
        marks=(),
        edits=False,
        deletes=False,
        in_trash=True,
        curve=None,
        photo=None,
        photos=None,
    )


def _detail(logbook: Logbook, row: Row, now: datetime) -> Detail:
    entry, today = row.entry, now.date()
    when = _when(row, today)
    zones = Field("Zones", capital(zones_named(logbook, entry.zones)))
    match entry:
        case Session():
            kept = entry.deleted_at is None
            return Detail(
                title=f"{title_of(logbook, entry.zones)}, {say_length(entry.needle_um)}",
                when=when,
                marks=session_marks(logbook, entry, now) if kept else (),
                fields=(zones, *session_fields(logbook, entry, today)),
                edits=True,
                curve=curve_of(logbook, entry) if kept else None,
                photos=photos_after(logbook, entry, today) if kept else None,
            )
        case CheckIn():
            return Detail(
                title=f"Check-in, {areas_named(logbook, entry.zones)}",
                when=when,
                marks=_calm(entry),
                fields=(zones, *_check_in_fields(logbook, entry, today)),
                edits=True,
            )
        case SpfApplication():
            return _of_spf(logbook, row, zones, when, today)
        case _:
            note = note_of(logbook, entry, row.entries, today)
            times = _times(logbook, row.entries)
            return Detail(
                title=note.title,
                when=say_long_day(row.day, today) if times else when,
                marks=(note.mark,) if note.mark else (),
                fields=note.fields,
                edits=isinstance(entry, DatedEvent),
                deletes=not isinstance(entry, RuleChange),
                times=times,
                photo=shown_photo(entry, today) if isinstance(entry, Photo) else None,
            )


def _of_attempt(logbook: Logbook, row: Row, attempt: Attempt, today: date) -> Detail:
    title = f"Refused: {say_length(attempt.needle_um)}, {areas_named(logbook, attempt.zones)}"
    fields = attempt_fields(logbook, attempt)
    return Detail(title, _when(row, today), (), fields, deletes=False)


def _when(row: Row, today: date) -> str:
    return ", ".join(filter(None, (say_long_day(row.day, today), clock_of(row))))


def _times(logbook: Logbook, entries: Sequence[Entry]) -> tuple[tuple[str, str], ...]:
    """Return what was folded into one row, each by its id."""
    said: list[tuple[str, str]] = []
    for entry in entries if len(entries) > 1 else ():
        match entry:
            case SpfApplication():
                bottle = Bottle(entry.value, entry.product)
                named = bottle_named(logbook, bottle).rstrip(",") if bottle != Bottle() else ""
                said.append((entry.id, " · ".join(filter(None, (say_time(entry.at), named)))))
            case Disinfection():
                said.append((entry.id, cleaned(logbook, entry)))
            case Rating():
                insort(said, (entry.id, capital(rated(entry))), key=itemgetter(1))
            case _:
                pass
    return tuple(said)


def _of_spf(logbook: Logbook, row: Row, zones: Field, when: str, today: date) -> Detail:
    title = f"SPF, {areas_named(logbook, row.entry.zones)}"
    applied = [entry for entry in row.entries if isinstance(entry, SpfApplication)]
    values = dict.fromkeys(entry.value for entry in applied if entry.value)
    names = dict.fromkeys(product_name(logbook, e.product) for e in applied if e.product)
    fields = (
        zones,
        Field("SPF", say_list([str(value) for value in values]) or "Not noted"),
        *((Field("Product", say_list(list(names))),) if names else ()),
    )
    if len(row.entries) == 1:
        return Detail(title, when, (), fields)
    times = _times(logbook, row.entries)
    count = Field("Applied", f"{len(times)} times")
    return Detail(title, say_long_day(row.day, today), (), (*fields, count), times=times)


def _check_in_fields(logbook: Logbook, check_in: CheckIn, today: date) -> list[Field]:
    known = zones_of(logbook)
    on_face = any(known[zone].area == "face" for zone in check_in.zones if zone in known)
    fields = [
        Field(capital(SCALE_NAMES[scale]), _level(scale, getattr(check_in, scale), on_face=on_face))
        for scale in SCALES
    ]
    signs = NOT_ANSWERED
    if check_in.signs is not None:
        named = capital(say_list([SIGN_NAMES[sign] for sign in check_in.signs]))
        signs = named or "None of these"
    fields.append(Field("Signs", signs))
    session = _session_before(logbook, check_in)
    if session is not None:
        number = day_number(session, check_in.at)
        after = f"Day {number} after {say_length(session.needle_um)} on"
        fields.insert(0, Field("Follows", f"{after} {say_day(session.at.date(), today)}"))
    return [*fields, Field("Note", check_in.note)] if check_in.note else fields


def _level(scale: str, level: int | None, *, on_face: bool) -> str:
    return (
        NOT_ANSWERED if level is None else f"{level}, {level_name(scale, level, on_face=on_face)}"
    )


def _session_before(logbook: Logbook, check_in: CheckIn) -> Session | None:
    found = (
        next((s for s in reversed(logbook.on_zone(Session, zone)) if s.at <= check_in.at), None)
        for zone in check_in.zones
    )
    return max(filter(None, found), key=lambda session: session.at, default=None)


def _calm(check_in: CheckIn) -> tuple[Mark, ...]:
    if check_in.signs:
        return (Mark("Warning sign", "stop"),)
    if check_in.calm is None:
        return ()
    return (Mark("Calm", "ready") if check_in.calm else Mark("Not calm", "due"),)


def _trash_fields(logbook: Logbook, entry: Entry, today: date) -> tuple[Field, ...]:
    day = gone_on(entry)
    if entry.deleted_at is None or day is None:
        return ()
    deleted = f"{say_day(entry.deleted_at.date(), today)}, {say_time(entry.deleted_at)}"
    gone = say_day(day, today) if day > today else "With the next change"
    if as_it_was(logbook, entry):
        kept = "As it was before an edit. In Strict it still counts."
        return Field("Kept", kept), Field("Edited", deleted), Field("Deleted for good", gone)
    return Field("Deleted", deleted), Field("Deleted for good", gone)
