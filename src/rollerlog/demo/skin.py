"""How the invented skin takes a session: levels by day, as domain.md 3.2 describes the course."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from rollerlog.domain.model import CheckIn, Sign

if TYPE_CHECKING:
    from random import Random

Levels: TypeAlias = Mapping[str, tuple[float, ...]]


class Story(Enum):
    """What is told of one session."""

    USUAL = auto()
    LATEST = auto()
    VISIT = auto()
    ROUGH = auto()
    PATCHED = auto()
    EARLY = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How likely a check-in is on each day, and the mean level of each scale from day 0 on.

    What is fixed of a day stands under it: its ``clock``, ``notes`` and ``signs``,
    and what has ``settled``.
    """

    chances: Mapping[int, float]
    levels: Levels
    clock: Mapping[int, time] = field(default_factory=dict)
    notes: Mapping[int, str] = field(default_factory=dict)
    signs: Mapping[int, Sign] = field(default_factory=dict)
    settled: Mapping[int, Sign] = field(default_factory=dict)

    def days(self, rng: Random) -> list[int]:
        """Return the days that get a check-in; never without a late one, which is calm."""
        chosen = [day for day, chance in self.chances.items() if rng.random() < chance]
        return chosen if chosen and chosen[-1] > 2 else [*chosen, 7]

    def feel(self, check_in: CheckIn, day: int, rng: Random) -> CheckIn:
        """Return a check-in with the levels of a day, now and then one of them unanswered."""
        level = {
            scale: int(means[min(day, len(means) - 1)] + rng.random())
            for scale, means in self.levels.items()
        }

        def answered(scale: str) -> int | None:
            return level[scale] if rng.random() > _UNANSWERED else None

        sign = self.signs.get(day)
        return replace(
            check_in,
            redness=level["redness"],
            swelling=answered("swelling"),
            tenderness=answered("tenderness"),
            itch=answered("itch"),
            dryness=answered("dryness"),
            breakouts=answered("breakouts"),
            signs=(sign,) if sign else () if rng.random() > _UNANSWERED else None,
            note=self.notes.get(day) or (_words(level) if rng.random() < _NOTED else ""),
        )


_UNANSWERED, _NOTED = 0.04, 0.08


def _words(level: Mapping[str, int]) -> str:
    if level["dryness"] > 1:
        return "Flaking a little, more cream tonight."
    if level["redness"] > 1:
        return "Warm, like after a day in the sun."
    if level["dryness"]:
        return "A little tight."
    return "Hardly anything left." if any(level.values()) else "Back to normal."


_SHORT = Course(
    chances={0: 0.25, 1: 0.97, 2: 0.35, 3: 0.93, 5: 0.3, 7: 0.9},
    levels={
        "redness": (1.0, 0.5, 0.1, 0.0),
        "swelling": (0.2, 0.0),
        "tenderness": (0.6, 0.2, 0.0),
        "itch": (0.2, 0.2, 0.1, 0.0),
        "dryness": (0.0, 0.3, 0.5, 0.3, 0.2, 0.1, 0.0),
        "breakouts": (0.0, 0.0, 0.02, 0.04, 0.04, 0.02, 0.0),
    },
)
_MEDIUM = Course(
    chances={0: 0.5, 1: 0.97, 2: 0.7, 3: 0.95, 4: 0.45, 5: 0.3, 7: 0.9, 10: 0.15},
    levels={
        "redness": (2.4, 1.7, 1.3, 0.5, 0.2, 0.0),
        "swelling": (1.0, 0.6, 0.2, 0.0),
        "tenderness": (1.5, 1.0, 0.4, 0.0),
        "itch": (0.3, 0.4, 0.6, 0.6, 0.4, 0.2, 0.0),
        "dryness": (0.0, 0.5, 1.3, 1.6, 1.3, 0.9, 0.4, 0.2, 0.0),
        "breakouts": (0.0, 0.0, 0.05, 0.1, 0.15, 0.15, 0.1, 0.1, 0.0),
    },
)
_DEEP = Course(
    chances={0: 1, 1: 1, 2: 1, 3: 1, 4: 0.9, 5: 0.9, 6: 0.6, 7: 1, 10: 0.7, 14: 0.9, 21: 0.5},
    levels={
        "redness": (3.0, 2.0, 2.0, 1.6, 1.0, 0.5, 0.2, 0.0),
        "swelling": (1.0, 1.0, 0.6, 0.2, 0.0),
        "tenderness": (2.0, 1.5, 0.8, 0.3, 0.0),
        "itch": (0.0, 0.4, 0.8, 1.0, 0.8, 0.5, 0.3, 0.2, 0.0),
        "dryness": (0.0, 1.0, 1.6, 2.0, 1.8, 1.2, 0.8, 0.4, 0.2, 0.0),
        "breakouts": (0.0, 0.0, 0.1, 0.2, 0.3, 0.3, 0.2, 0.1, 0.0),
    },
)
_ROUGH = Course(
    chances=dict.fromkeys((*range(8), 9), 1),
    levels={
        **_MEDIUM.levels,
        "redness": (3.0, 3.0, 2.0, 2.0, 2.0, 2.0, 2.0, 1.0, 1.0, 0.0),
        "tenderness": (2.0, 2.0, 1.0, 1.0, 1.0, 0.5, 0.0),
    },
    notes={
        1: "Redder than I know it. Only a bland cream.",
        4: "Still red. Pressed too hard, I think.",
        7: "Nearly calm.",
    },
)
_PATCHED = replace(
    _MEDIUM,
    chances=dict.fromkeys((1, 2, 3, 7, 12, 16), 1),
    notes={
        7: "A darker patch on the left cheek.",
        12: "Showed it at the pharmacy: leave it alone, sunscreen every day.",
        16: "The patch is gone.",
    },
    signs={7: Sign.PATCHES},
    settled={16: Sign.PATCHES},
)
_LATEST = Course(
    chances=dict.fromkeys(range(5), 1),
    levels={
        "redness": (3.0, 2.0, 2.0, 1.0, 1.0),
        "swelling": (1.0, 1.0, 0.0),
        "tenderness": (2.0, 1.0, 1.0, 0.0),
        "itch": (0.0, 0.0, 1.0, 1.0, 1.0),
        "dryness": (0.0, 1.0, 1.0, 2.0, 2.0),
        "breakouts": (0.0,),
    },
    clock={0: time(21, 40), 1: time(20, 50), 2: time(20, 40), 3: time(20, 35), 4: time(21, 14)},
    notes={2: "Tight after washing, fine by evening."},
)
_TOLD = {
    Story.LATEST: _LATEST,
    Story.VISIT: _DEEP,
    Story.ROUGH: _ROUGH,
    Story.PATCHED: _PATCHED,
}


def course_of(story: Story, needle_um: int) -> Course:
    """Return how the skin takes a session, by its story or else by the needle's length."""
    return _TOLD.get(story) or (_MEDIUM if needle_um > 300 else _SHORT)
