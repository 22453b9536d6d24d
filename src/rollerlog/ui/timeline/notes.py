"""What the timeline says of what is neither a session, a check-in nor sunscreen. No Qt here."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, TypeAlias, TypeVar, assert_never

from rollerlog.domain.kit.model import Disinfection, PatchReading
from rollerlog.domain.model import RuleChange, Settled, StayedIn
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.planning.model import Course, Rating
from rollerlog.domain.profile.model import Asked, Condition, DatedEvent, ProfileReview
from rollerlog.ui.formats import capital, say_time
from rollerlog.ui.names import SIGN_NAMES, zones_named
from rollerlog.ui.timeline.kit_notes import of_disinfections, of_reading
from rollerlog.ui.timeline.photo_notes import of_photo
from rollerlog.ui.timeline.plan_notes import of_course, of_ratings
from rollerlog.ui.timeline.profile_notes import (
    of_asked,
    of_condition,
    of_event,
    of_review,
    of_rule_change,
)
from rollerlog.ui.timeline.said import Field, Note

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry
    from rollerlog.ui.timeline.rows import Row

Noted: TypeAlias = (
    Settled
    | StayedIn
    | Condition
    | DatedEvent
    | Asked
    | ProfileReview
    | RuleChange
    | Disinfection
    | PatchReading
    | Course
    | Rating
    | Photo
)
_E = TypeVar("_E")
_OF_A_DAY = (Condition, DatedEvent, Asked, Course)


def note_of(logbook: Logbook, entry: Noted, entries: Sequence[Entry], today: date) -> Note:
    """Return what is said of an entry, and of those folded into one row with it."""
    match entry:
        case Settled():
            name = capital(SIGN_NAMES[entry.sign])
            zones = Field("Zones", capital(zones_named(logbook, entry.zones)))
            fields = (Field("Sign", name), zones, Field("Clinician", seen(entry)))
            return Note("shield-check", "ready", f"{name} settled", seen(entry), fields=fields)
        case StayedIn():
            return Note("shield-check", "plain", "Stayed in", "No SPF reminders for that day")
        case Condition():
            return of_condition(entry, today)
        case DatedEvent():
            return of_event(logbook, entry, today)
        case Asked():
            return of_asked(entry, today)
        case ProfileReview():
            return of_review(entry, today)
        case RuleChange():
            return of_rule_change(logbook, entry)
        case Disinfection():
            return of_disinfections(logbook, _same(Disinfection, entries))
        case PatchReading():
            return of_reading(logbook, entry)
        case Course():
            return of_course(logbook, entry, today)
        case Photo():
            return of_photo(logbook, entry, today)
        case Rating():
            return of_ratings(_same(Rating, entries))
        case _:
            assert_never(entry)


def clock_of(row: Row) -> str:
    """Return the time of a row, empty where midnight stands for its day."""
    for_a_day = row.attempt is None and isinstance(row.entry, _OF_A_DAY)
    return "" if for_a_day and row.wall.time() == time() else say_time(row.wall)


def seen(settled: Settled) -> str:
    """Say whether a clinician saw a sign that has settled."""
    return "Seen by a clinician" if settled.seen else "Not seen by a clinician"


def _same(kind: type[_E], entries: Sequence[Entry]) -> list[_E]:
    return [entry for entry in entries if isinstance(entry, kind)]
