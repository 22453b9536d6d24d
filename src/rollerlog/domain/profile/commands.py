"""What the user says of themselves, and what a clinician said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from rollerlog.domain.admission import check_past, check_zones
from rollerlog.domain.conditions import EFFECTS, EVENTS, STANDING, Ask
from rollerlog.domain.localtime import fixed, instant
from rollerlog.domain.logbook import Edit, Logbook, Step, live
from rollerlog.domain.model import Preference, RuleChange
from rollerlog.domain.preferences import checked, values
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent, ProfileReview
from rollerlog.domain.profile.standing import standing
from rollerlog.domain.refusals import (
    NoSuchEntry,
    NotNamed,
    NotNoted,
    Refused,
    UnknownCondition,
)
from rollerlog.domain.setback import later

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from rollerlog.domain.commands import Command


def answer_profile(conditions: Collection[str], phototype: str | None = None) -> Command:
    """Record that the profile was gone through, and what is true now, in one step.

    What was noted and is not named any more is over from now on.
    """

    def decide(logbook: Logbook, now: datetime) -> Step:
        for condition in conditions:
            _check_standing(condition)
        at = fixed(now)
        stays = _staying(logbook, now)
        edits = [
            Edit(None, Condition(at=at, logged_at=at, condition=condition))
            for condition in dict.fromkeys(conditions)
            if condition not in stays
        ]
        edits += [
            Edit(found, replace(found, cleared_at=_over(found, at)))
            for found in standing(logbook, now)
            if found.condition not in conditions
        ]
        edits.append(Edit(None, ProfileReview(at=at, logged_at=at)))
        if phototype is not None:
            edits += _phototype(logbook, phototype, at)
        return Step(tuple(edits))

    return decide


def add_condition(condition: str, on: date | None = None) -> Command:
    """Note a standing condition, from today or another day on."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        _check_standing(condition)
        if condition in _staying(logbook, now):
            return Step()
        at = _from(on, now)
        return Step((Edit(None, Condition(at=at, logged_at=fixed(now), condition=condition)),))

    return decide


def clear_condition(condition: str, on: date | None = None) -> Command:
    """Say that a standing condition is over, since today or another day."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        _check_standing(condition)
        at = _from(on, now)
        found = [noted for noted in standing(logbook, now) if noted.condition == condition]
        if not found:
            raise Refused(NotNoted(condition))
        return Step(tuple(Edit(n, replace(n, cleared_at=_over(n, at))) for n in found))

    return decide


def record_event(event: str, on: date | None = None, zones: Sequence[str] = ()) -> Command:
    """Record the day on which something ended that the skin waits after; no zones are all."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        found = _event(logbook, event, on, zones, now)
        return Step((Edit(None, found),))

    return decide


def edit_event(id_: str, event: str, on: date, zones: Sequence[str] = ()) -> Command:
    """Change a dated event."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = logbook.find(DatedEvent, id_)
        if before is None or not live(before):
            raise Refused(NoSuchEntry(id_))
        after = _event(logbook, event, on, zones, now)
        after = replace(after, id=before.id, logged_at=before.logged_at)
        return Step() if after == before else Step((Edit(before, after),))

    return decide


def record_asked(condition: str, who: str, on: date | None = None) -> Command:
    """Record whom the user asked about a condition, or who advised disputed lengths, and when."""

    def decide(_logbook: Logbook, now: datetime) -> Step:
        if condition != ADVISED and not isinstance(EFFECTS.get(condition), Ask):
            raise Refused(UnknownCondition(condition))
        name = " ".join(who.split())
        if not name:
            raise Refused(NotNamed())
        at = _from(on, now)
        return Step(
            (Edit(None, Asked(at=at, logged_at=fixed(now), condition=condition, who=name)),)
        )

    return decide


def _event(
    logbook: Logbook, event: str, on: date | None, zones: Sequence[str], now: datetime
) -> DatedEvent:
    if event not in EVENTS:
        raise Refused(UnknownCondition(event))
    if zones:
        check_zones(logbook, zones)
    chosen = () if EVENTS[event].everywhere else tuple(zones)
    day = on or later(logbook, fixed(now), now).date()
    at = instant(day, time(), now.tzinfo)
    if on is not None:
        check_past(at, now)
    return DatedEvent(at=at, logged_at=fixed(now), zones=chosen, event=event)


def _staying(logbook: Logbook, now: datetime) -> set[str]:
    """Return what is noted and not over; what a clock set back has yet to see end is over."""
    return {noted.condition for noted in standing(logbook, now) if noted.cleared_at is None}


def _from(on: date | None, now: datetime) -> datetime:
    """Return from when something holds: now, or from the start of another day."""
    if on is None or on == now.date():
        return fixed(now)
    at = instant(on, time(), now.tzinfo)
    check_past(at, now)
    return at


def _over(noted: Condition, at: datetime) -> datetime:
    """Return when a condition ends, in whole seconds as sessions are dated."""
    return max(at.replace(microsecond=0), noted.at)


def _check_standing(condition: str) -> None:
    if condition not in STANDING:
        raise Refused(UnknownCondition(condition))


def _phototype(logbook: Logbook, phototype: str, at: datetime) -> list[Edit]:
    after = checked(logbook, "phototype", phototype)
    before = values(logbook)["phototype"]
    if before == after.value:
        return []
    change = RuleChange(at=at, logged_at=at, key="phototype", before=before, after=after.value)
    return [Edit(logbook.find(Preference, "phototype"), after), Edit(None, change)]
