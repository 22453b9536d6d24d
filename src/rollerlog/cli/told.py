"""What stands on a line of the timeline, for each kind of entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.cli import plain
from rollerlog.domain.kit.model import Disinfection, PatchReading
from rollerlog.domain.model import (
    SCALES,
    CheckIn,
    RuleChange,
    Session,
    Settled,
    SpfApplication,
    StayedIn,
)
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.planning.model import Course, Rating
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent, ProfileReview
from rollerlog.domain.profile.standing import free_on
from rollerlog.ui.formats import say_number
from rollerlog.ui.names import (
    CONCERN_NAMES,
    CONDITION_NAMES,
    SIGN_NAMES,
    product_name,
    roller_name,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry

SAID: Mapping[str, str] = {
    "session": "Session",
    "check_in": "Check-in",
    "spf": "Sunscreen",
    "stayed_in": "Stayed in",
    "settled": "Settled",
    "condition": "Condition",
    "event": "Event",
    "asked": "Asked",
    "profile": "Profile",
    "rule_change": "Rule change",
    "disinfection": "Disinfection",
    "patch_reading": "Patch test",
    "course": "Course",
    "rating": "Rating",
    "photo": "Photo",
    "refused": "Refused",
}


def what(logbook: Logbook, entry: Entry) -> str:
    """Return what an entry says beside its kind, its zones and its time."""
    match entry:
        case Session():
            return f"{plain.length(entry.needle_um)}, {entry.setting}"
        case CheckIn():
            levels = [(scale, getattr(entry, scale)) for scale in SCALES]
            said = [f"{scale} {level}" for scale, level in levels if level is not None]
            return ", ".join([*said, *(SIGN_NAMES[sign] for sign in entry.signs or ())])
        case SpfApplication():
            return f"SPF {entry.value}" if entry.value else ""
        case StayedIn():
            return "no sunscreen due"
        case Settled():
            return SIGN_NAMES[entry.sign]
        case Condition():
            over = f", over since {entry.cleared_at.date()}" if entry.cleared_at else ""
            return f"{CONDITION_NAMES[entry.condition]}{over}"
        case DatedEvent():
            return f"{CONDITION_NAMES[entry.event]}, waits until {free_on(entry)}"
        case Asked():
            if entry.condition == ADVISED:
                return f"{entry.who} advised longer needles at home"
            return f"{entry.who} about {CONDITION_NAMES[entry.condition]}"
        case ProfileReview():
            return "gone through"
        case RuleChange():
            return f"{entry.key}: {entry.before} to {entry.after}"
        case Disinfection():
            return roller_name(logbook, entry.roller)
        case PatchReading():
            reacted = "reacted" if entry.reacted else "no reaction"
            return f"{product_name(logbook, entry.product)}, {reacted}"
        case Course():
            return say_number(entry.sessions, "session", "sessions")
        case Photo():
            return f"{entry.view}, {entry.purpose}"
        case Rating():
            return f"{CONCERN_NAMES.get(entry.concern, entry.concern)} {entry.level} of 10"
        case _:
            assert_never(entry)
