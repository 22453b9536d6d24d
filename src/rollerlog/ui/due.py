"""Reminders gathered into what is shown as one: a row on Today, a notice. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.agenda import CheckInDue, HoldEnded, Reminder, RestEnded, RestEnds
from rollerlog.domain.lasting import (
    DisinfectDue,
    PatchTestDue,
    PauseDue,
    PlanDue,
    ProfileDue,
    RatingDue,
)
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.domain.zones import AREAS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

_ORDER = (
    "spf",
    "check_in",
    "disinfect",
    "patch_test",
    "planned_session",
    "pause_begins",
    "rest_ended",
    "rest_ends",
    "hold_ended",
    "profile",
    "rating",
)


@dataclass(frozen=True, slots=True)
class Due:
    """Reminders that are said, done and snoozed together; ``key`` tells them from the others."""

    key: str
    reminders: tuple[Reminder, ...]

    @property
    def last(self) -> Reminder:
        """The one that fell due last, which speaks for the others."""
        return self.reminders[-1]

    @property
    def due_at(self) -> datetime:
        """When the one that speaks fell due."""
        return self.last.due_at

    @property
    def kind(self) -> str:
        """The kind of all of them."""
        return self.last.kind

    @property
    def zones(self) -> tuple[str, ...]:
        """The zones that have rested, or that the one that speaks is about."""
        return tuple(dict.fromkeys(z for r in self.reminders for z in _zones(r)))

    @property
    def areas(self) -> tuple[str, ...]:
        """The areas of holds and rests that ended, in their order."""
        found = {r.area for r in self.reminders if isinstance(r, RestEnded | RestEnds | HoldEnded)}
        return tuple(area for area in AREAS if area in found)


def gathered(reminders: Iterable[Reminder]) -> list[Due]:
    """Return reminders as they are shown, most urgent first: sunscreen, check-ins, the rest.

    Rest ended is one for each area and date, a hold one for all its areas, check-ins one for
    each session, the pauses before planned sessions one together.
    """
    groups: defaultdict[str, list[Reminder]] = defaultdict(list)
    for reminder in sorted(reminders, key=lambda r: (r.due_at, r.key)):
        groups[_key(reminder)].append(reminder)
    found = [Due(key, tuple(group)) for key, group in groups.items()]
    return sorted(found, key=lambda due: (_ORDER.index(due.kind), due.due_at))


def _key(reminder: Reminder) -> str:
    match reminder:
        case SpfDue():
            return "spf"
        case CheckInDue():
            return f"check-in:{reminder.session.id}"
        case RestEnds():
            return f"rest-ends:{reminder.area}:{reminder.day}"
        case RestEnded():
            return f"rest-ended:{reminder.area}:{reminder.day}"
        case HoldEnded():
            return f"hold-ended:{reminder.hold}:{reminder.due_at.date()}"
        case DisinfectDue():
            return f"disinfect:{reminder.roller}"
        case PatchTestDue():
            return f"patch-test:{reminder.product}"
        case PauseDue():
            return "pause-begins"
        case ProfileDue() | RatingDue() | PlanDue():
            return reminder.key
        case _:
            assert_never(reminder)


def _zones(reminder: Reminder) -> tuple[str, ...]:
    match reminder:
        case SpfDue():
            return reminder.zones
        case CheckInDue():
            return reminder.session.zones
        case RestEnded() | RestEnds():
            return (reminder.zone,)
        case PlanDue() | PauseDue():
            return reminder.plan.zones
        case HoldEnded() | DisinfectDue() | PatchTestDue() | ProfileDue() | RatingDue():
            return ()
        case _:
            assert_never(reminder)
