"""The sample person of ``rollerlog demo``, put together."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING, cast

from rollerlog.demo.belongings import kit_of, profile_of
from rollerlog.demo.days import Occasion, Times, occasions
from rollerlog.demo.habits import EARLY_REASONS, HABITS, NOTES
from rollerlog.demo.skin import Story, course_of
from rollerlog.demo.sunscreen import applications
from rollerlog.domain.commands import log_session
from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.model import CheckIn, Entry, Session, Setting, Settled, Way

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rollerlog.demo.habits import Habit

_NOTED, _IN_THE_MORNING = 0.12, 0.25
_EVENING, _MORNING = 20 * 60 + 30, 9 * 60 + 5
_LOOK_BACK = 8  # entries of a habit an early session is judged by: the last session is in them


def sample_person(seed: int, years: int, now: datetime) -> Step:
    """Return the step that adds a plausible person's years up to ``now``, the same for a seed."""
    times = Times(now, years, Random(seed))
    entries = [entry for habit in HABITS for entry in _followed(habit, times)]
    entries.sort(key=_when)
    sessions = [entry for entry in entries if isinstance(entry, Session) and entry.at <= now]
    entries = [entry for entry in entries if not isinstance(entry, Session)]
    entries += applications(sessions, times)
    rolled, kit = kit_of(sessions, times)
    entries = sorted((*entries, *rolled), key=_when)
    told = [entry for entry in entries if entry.at <= now]
    return Step(tuple(Edit(None, entity) for entity in (*profile_of(times), *kit, *told)))


def _when(entry: Entry) -> datetime:
    return entry.at


def _followed(habit: Habit, times: Times) -> list[Entry]:
    """Return the sessions of a habit, the oldest first, each with what was seen after it."""
    found: list[Entry] = []
    for occasion in occasions(habit, times):
        session = _session(occasion, times)
        if occasion.story is Story.EARLY:
            session = _past_the_gate(session, found[-_LOOK_BACK:], times.rng)
        found += [session, *_watched(session, occasion, times)]
    return found


def _session(occasion: Occasion, times: Times) -> Session:
    like, rng = occasion.like, times.rng
    clock = occasion.clock
    if occasion.next_day is not None:
        clock = _clock(clock.hour * 60 + clock.minute + rng.randrange(-20, 21, 5))
    at = times.at(occasion.day, clock)
    session = replace(like, id=times.new_id(), at=at, logged_at=at)
    if session.setting is Setting.CLINIC:
        return session
    return replace(
        session,
        duration_min=min(30, max(20, (like.duration_min or 0) + rng.choice((-5, 0, 0, 5)))),
        pain=max(1, (like.pain or 0) + rng.choice((-1, 0, 0, 1))),
        note=rng.choice(NOTES) if rng.random() < _NOTED else "",
    )


def _past_the_gate(session: Session, known: Sequence[Entry], rng: Random) -> Session:
    """Return an early session as the gate lets it be recorded."""
    decide = log_session(session, Way.ALREADY_DID, rng.choice(EARLY_REASONS))
    return cast("Session", decide(Logbook.of(known), session.at).edits[0].after)


def _watched(session: Session, occasion: Occasion, times: Times) -> Iterator[Entry]:
    """Return the check-ins after a session up to its zones' next, and a settled sign."""
    course = course_of(occasion.story, session.needle_um)
    ends = occasion.next_day or times.today  # today's check-in is left to whoever looks
    for number in course.days(times.rng):
        day = occasion.day + timedelta(days=number)
        if day >= ends:
            break
        clock = course.clock.get(number) or _look_clock(session, number, times.rng)
        at = times.at(day, clock)
        blank = CheckIn(id=times.new_id(), at=at, logged_at=at, zones=session.zones)
        yield course.feel(blank, number, times.rng)
    for number, sign in course.settled.items():
        at = times.at(occasion.day + timedelta(days=number), time(21, 30))
        yield Settled(
            id=times.new_id(), at=at, logged_at=at, zones=session.zones, sign=sign, seen=True
        )


def _look_clock(session: Session, number: int, rng: Random) -> time:
    if number == 0:
        return _clock(session.at.hour * 60 + session.at.minute + rng.randint(60, 95))
    if rng.random() < _IN_THE_MORNING:
        return _clock(_MORNING + rng.randint(0, 45))
    return _clock(_EVENING + rng.randint(0, 50))


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, 60))
