"""The days on which the invented person rolls, found from today backwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from rollerlog.demo.habits import FACE, HANDS, VISIT, VISIT_CLOCK
from rollerlog.demo.skin import Story
from rollerlog.domain.localtime import fixed, instant
from rollerlog.domain.protocol import recommended_days, row_for
from rollerlog.domain.zones import ZONES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import tzinfo
    from random import Random

    from rollerlog.demo.habits import Habit
    from rollerlog.domain.model import Session

_BREAK_BEGINS, _BREAK_ENDS = (8, 5), (8, 25)  # month and day: summer holidays, no rolling
_VISIT_BY = (11, 25)
_SETTLED_IN = 60  # days before now in which nothing out of the ordinary happens
# Redness 3, then not calm to day 6: ceil(21 x 1.25) + 7 (protocol.md 1).
_ROUGH_REST = 34


@dataclass(frozen=True, slots=True)
class Times:
    """The span the person records, on clocks of one time zone, with the dice that decide."""

    now: datetime
    years: int
    rng: Random

    @property
    def today(self) -> date:
        """The day it ends."""
        return self.now.date()

    @property
    def first(self) -> date:
        """The day it begins."""
        return self.today - self._share(1.0)

    def ago(self, share: float) -> date:
        """Return the day that lies a share of the whole span back."""
        return self.today - self._share(share)

    def at(self, day: date, clock: time) -> datetime:
        """Return a wall-clock time as entries keep it."""
        zone: tzinfo | None = self.now.tzinfo
        return fixed(instant(day, clock, zone))

    def new_id(self) -> str:
        """Return the next identifier, decided by the seed alone."""
        return UUID(int=self.rng.getrandbits(128), version=4).hex

    def _share(self, share: float) -> timedelta:
        return timedelta(days=round(365.25 * self.years * share))


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day on which one habit is followed, and the next such day, if it has come."""

    like: Session
    day: date
    clock: time
    story: Story
    next_day: date | None


def occasions(habit: Habit, times: Times) -> list[Occasion]:
    """Return when a habit is followed, the oldest first, each on a rested zone unless early."""
    begins = max(
        times.first + timedelta(days=habit.begins),
        times.today - timedelta(days=habit.taken_up_ago),
    )
    to_tell = sorted(_stories(habit, times), key=lambda told: told[0])
    day, next_day = times.today - timedelta(days=habit.last_ago), None
    story = Story.LATEST if habit is FACE else Story.USUAL
    found = []
    while day >= begins:
        like, clock = (VISIT, VISIT_CLOCK) if story is Story.VISIT else (habit.like, habit.clock)
        found.append(Occasion(like, day, clock, story, next_day))
        earlier, before = _day_before(habit, day, story, Story.USUAL, times.rng), Story.USUAL
        if to_tell:
            by, told = to_tell[-1]
            other = _day_before(habit, day, story, told, times.rng)
            if other <= by:
                earlier, before = other, told
                to_tell.pop()
        day, next_day, story = earlier, day, before
    return found[::-1]


def _stories(habit: Habit, times: Times) -> Iterator[tuple[date, Story]]:
    """Return what is to be told of a habit, each with the day it happened on or before."""
    if habit is HANDS:
        count = max(1, times.years // 2)
        for k in range(count):
            yield times.ago((k + 0.5) / count), Story.EARLY
    if habit is FACE:
        yield times.ago(0.4), Story.ROUGH
        yield times.ago(0.7), Story.PATCHED
        for year in range(times.first.year, times.today.year + 1):
            by = date(year, *_VISIT_BY)
            if times.first <= by <= times.today - timedelta(days=_SETTLED_IN):
                yield by, Story.VISIT


def _day_before(habit: Habit, day: date, story: Story, before: Story, rng: Random) -> date:
    """Return when the session before a day's was, so that it left just the rest it should."""
    if story is Story.EARLY:
        return day - timedelta(days=_rest(habit.like) - rng.randint(1, 3))
    if before is Story.VISIT:
        gap = _rest(VISIT) + rng.randint(0, 6)
    elif before is Story.ROUGH:
        gap = _ROUGH_REST + rng.randint(0, 3)
    else:
        gap = rng.randint(*habit.gap)
    return _before_the_break(day - timedelta(days=gap), rng)


def _rest(session: Session) -> int:
    row = row_for(session.needle_um)
    return max(recommended_days(ZONES[zone], row) for zone in session.zones)


def _before_the_break(day: date, rng: Random) -> date:
    begins, ends = date(day.year, *_BREAK_BEGINS), date(day.year, *_BREAK_ENDS)
    return begins - timedelta(days=rng.randint(1, 7)) if begins <= day <= ends else day
