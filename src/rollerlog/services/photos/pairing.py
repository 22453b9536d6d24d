"""How well two photos match, and which pairs match better; from facts alone, nothing decoded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.photos.facts import (
    LightWord,
    SharpnessWord,
    light,
    sharpness,
)
from rollerlog.domain.photos.framing import Closeness, framing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rollerlog.domain.photos.alignment import Marks, Size
    from rollerlog.domain.photos.facts import Facts, Light
    from rollerlog.domain.photos.framing import Framing
    from rollerlog.domain.photos.model import View

# POLICY: skin of the same day after a session looks alike for about this long, and is not
# compared within 72 hours of one (domain.md 9.2).
SAME_DAY = 3
SETTLED_DAY = 3
_BETTER_PAIRS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """A photo as matching knows it; ``day`` is that after the session, None where none was."""

    id: str
    taken_on: date
    view: View
    day: int | None
    size: Size
    marks: Marks | None
    facts: Facts | None


class Row(StrEnum):
    """What two photos are matched by, in the order of the panel."""

    VIEW = "view"
    DAY = "day"
    FRAMING = "framing"
    LIGHT = "light"
    SHARPNESS = "sharpness"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How two photos match; ``framing`` is None until the eyes of both are marked."""

    views: tuple[View, View]
    days: tuple[int | None, int | None]
    framing: Framing | None
    light: Light
    sharpness: SharpnessWord

    def passes(self, row: Row) -> bool:
        """Return whether a row gets a check, not a warning."""
        match row:
            case Row.VIEW:
                return self.views[0] == self.views[1]
            case Row.DAY:
                return _settled(self.days) and abs(_apart(self.days)) <= SAME_DAY
            case Row.FRAMING:
                return self.framing is not None and self.framing.closeness is Closeness.CLOSE
            case Row.LIGHT:
                return self.light.word is LightWord.SAME
            case Row.SHARPNESS:
                return self.sharpness is SharpnessWord.BOTH_SHARP
            case _:
                assert_never(row)

    @property
    def warnings(self) -> tuple[Row, ...]:
        """The rows that get a warning."""
        return tuple(row for row in Row if not self.passes(row))

    @property
    def distance(self) -> float:
        """How far from a perfect match, to order pairs by."""
        apart = min(abs(_apart(self.days)) / SAME_DAY, 4)
        framed = 1.5 if self.framing is None else min(self.framing.excess, 4)
        blurred = 0 if self.sharpness is SharpnessWord.BOTH_SHARP else 2
        return apart + framed + min(self.light.excess, 4) + blurred


def match(a: Shot, b: Shot) -> Match:
    """Return how well two photos match."""
    return Match(
        views=(a.view, b.view),
        days=(a.day, b.day),
        framing=framing(a.marks, a.size, b.marks, b.size) if a.marks and b.marks else None,
        light=light(a.facts, b.facts),
        sharpness=sharpness(a.facts, b.facts),
    )


def better_pairs(shots: Iterable[Shot], a: Shot, b: Shot) -> list[tuple[Shot, Shot]]:
    """Return up to three pairs with one of two photos that match better, the best first.

    They lie at least half as long apart, the earlier first; a pair has fewer warnings than this.
    """
    shown = match(a, b)
    least = abs((a.taken_on - b.taken_on).days) / 2
    found = []
    for kept, other in _others(shots, a, b):
        days = abs((kept.taken_on - other.taken_on).days)
        if days < max(least, 1):
            continue
        pair = (kept, other) if kept.taken_on <= other.taken_on else (other, kept)
        how = match(*pair)
        if len(how.warnings) < len(shown.warnings):
            found.append((len(how.warnings), how.distance, -days, pair))
    found.sort(key=lambda one: one[:3])
    return [pair for *_, pair in found[:_BETTER_PAIRS]]


def _others(shots: Iterable[Shot], a: Shot, b: Shot) -> Iterator[tuple[Shot, Shot]]:
    for other in shots:
        if other.id not in {a.id, b.id}:
            if other.view == a.view:
                yield a, other
            if other.view == b.view:
                yield b, other


def _apart(days: tuple[int | None, int | None]) -> int:
    a, b = days
    if a is None or b is None:
        return 0 if a is b else SAME_DAY + 1
    return a - b


def _settled(days: tuple[int | None, int | None]) -> bool:
    return all(day is None or day >= SETTLED_DAY for day in days)
