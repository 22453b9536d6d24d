"""What modes, rules and photos are called on the page. No Qt here."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.ui.formats import MONTHS, capital, say_day
from rollerlog.ui.photo_names import VIEW_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.photos.album import Shown

__all__ = [
    "KEYS",
    "KEYS_ALWAYS",
    "MODE_NAMES",
    "RULE_NAMES",
    "VIEW_NAMES",
    "Mode",
    "Rule",
    "captioned",
    "short_day",
    "shown_name",
]


class Mode(StrEnum):
    """How two photos are laid beside or over each other."""

    SLIDER = "slider"
    SIDE = "side"
    GHOST = "ghost"
    BLINK = "blink"


class Rule(StrEnum):
    """Which photo B is proposed for a photo A."""

    SAME_DAY = "same-day"
    NEAREST = "nearest"
    ANY = "any"


MODE_NAMES: Mapping[Mode, str] = {
    Mode.SLIDER: "Slider",
    Mode.SIDE: "Side by side",
    Mode.GHOST: "Ghost",
    Mode.BLINK: "Blink",
}
RULE_NAMES: Mapping[Rule, str] = {
    Rule.SAME_DAY: "Same day after session",
    Rule.NEAREST: "Nearest date",
    Rule.ANY: "Any",
}
KEYS: Mapping[Mode, Sequence[tuple[tuple[str, ...], str]]] = {
    Mode.SLIDER: ((("←", "→"), "move divider"),),
    Mode.SIDE: ((("+", "\N{MINUS SIGN}"), "zoom both"), (("U",), "unlink")),
    Mode.GHOST: ((("←", "→"), "fade A to B"),),
    Mode.BLINK: ((("K",), "show the other"), (("Space",), "run or stop")),
}
KEYS_ALWAYS = ((("A", "B"), "pick photo"), (("X",), "swap"), (("V",), "next mode"))


def shown_name(shown: Shown, zones: Mapping[str, str]) -> str:
    """Return what is shown, as the choice of views says it."""
    if shown.view is None:
        return "All views"
    name = capital(VIEW_NAMES[shown.view])
    return f"{name}, {zones.get(shown.zone, shown.zone)}" if shown.zone else name


def short_day(day: date, today: date) -> str:
    """Return a day as "25 Jan", with its year where that is not today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def captioned(photo: Photo, day: int | None, today: date) -> str:
    """Return what stands on a photo: "Sun 25 January, day 14"."""
    when = say_day(photo.at.date(), today)
    return when if day is None else f"{when}, day {day}"
