"""What was answered so far, and how it is kept through closing. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import STANDING
from rollerlog.domain.protocol import LONGEST_NEEDLE_UM, PHOTOTYPES, SHORTEST_NEEDLE_UM
from rollerlog.domain.zones import AREAS

if TYPE_CHECKING:
    from collections.abc import Mapping

STEPS = 3


@dataclass(frozen=True, slots=True)
class Last:
    """The last session of an area: with which needles, and on which day once it is chosen."""

    needle_um: int
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Answers:
    """The form of the three steps. ``age`` is None without an answer, empty from 22 on."""

    step: int = 0
    conditions: tuple[str, ...] = ()
    none: bool = False
    age: str | None = None
    phototype: str = "none"
    lengths: tuple[int, ...] = ()
    areas: tuple[str, ...] = ("face",)
    last: Mapping[str, Last] = field(default_factory=dict)
    discreet: bool | None = None
    tray: bool | None = None

    @property
    def ticked(self) -> tuple[str, ...]:
        """The standing conditions, that of the age among them."""
        return (*self.conditions, *([self.age] if self.age else []))


def to_plain(answers: Answers) -> dict[str, object]:
    """Return the answers as a draft."""
    return {
        "step": answers.step,
        "conditions": list(answers.conditions),
        "none": answers.none,
        "age": answers.age,
        "phototype": answers.phototype,
        "lengths": list(answers.lengths),
        "areas": list(answers.areas),
        "last": {
            area: [last.needle_um, last.on.isoformat() if last.on else None]
            for area, last in answers.last.items()
        },
        "discreet": answers.discreet,
        "tray": answers.tray,
    }


def from_plain(plain: Mapping[str, object]) -> Answers:
    """Return the answers of a draft; what cannot be read is as if it were not answered."""
    step, age, skin = plain.get("step"), plain.get("age"), plain.get("phototype")
    last = plain.get("last")
    found = last.items() if isinstance(last, dict) else ()
    areas = _words(plain.get("areas"))
    return Answers(
        step=step if isinstance(step, int) and 0 <= step < STEPS else 0,
        conditions=tuple(c for c in _words(plain.get("conditions")) if c in STANDING),
        none=plain.get("none") is True,
        age=age if isinstance(age, str) and (not age or age in STANDING) else None,
        phototype=skin if isinstance(skin, str) and skin in PHOTOTYPES else "none",
        lengths=tuple(um for um in _listed(plain.get("lengths")) if _is_length(um)),
        areas=tuple(area for area in AREAS if area in areas),
        last={area: kept for area, value in found if area in AREAS and (kept := _last(value))},
        discreet=_switch(plain.get("discreet")),
        tray=_switch(plain.get("tray")),
    )


def _last(value: object) -> Last | None:
    match value:
        case [int(needle_um), str(day)] if _is_length(needle_um):
            try:
                return Last(needle_um, date.fromisoformat(day))
            except ValueError:
                return Last(needle_um)
        case [int(needle_um), *_] if _is_length(needle_um):
            return Last(needle_um)
        case _:
            return None


def _is_length(needle_um: object) -> bool:
    return isinstance(needle_um, int) and SHORTEST_NEEDLE_UM <= needle_um <= LONGEST_NEEDLE_UM


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _listed(value: object) -> list[int]:
    return [v for v in value if isinstance(v, int)] if isinstance(value, list) else []


def _words(value: object) -> list[str]:
    return [word for word in value if isinstance(word, str)] if isinstance(value, list) else []
