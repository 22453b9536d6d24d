"""What is said of how red skin is in two photos, and why no more than that."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class RednessWord(StrEnum):
    """What can be said of a change."""

    LIKELY_LOWER = "likely-lower"
    LIKELY_HIGHER = "likely-higher"
    POSSIBLY_LOWER = "possibly-lower"
    POSSIBLY_HIGHER = "possibly-higher"
    NO_CLEAR_CHANGE = "no-clear-change"
    NOT_COMPARABLE = "not-comparable"


class Why(StrEnum):
    """What keeps a change from being likely, or from being measured at all."""

    VIEW = "view"
    DAY = "day"
    FRAMING = "framing"
    LIGHT = "light"
    SHARPNESS = "sharpness"
    NOT_FRONT = "not-front"
    NO_REFERENCE = "no-reference"
    NO_BACKGROUND = "no-background"
    OTHER_BACKGROUND = "other-background"
    NOT_MARKED = "not-marked"
    TOO_SMALL = "too-small"
    NO_SKIN = "no-skin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Redness:
    """The change of a* from photo A to photo B, above 0 where B is redder.

    ``value`` and ``half_width`` of its 95 % interval are None where nothing can be compared;
    ``light_shift`` is how far the difference in light alone would have moved it.
    """

    word: RednessWord
    why: tuple[Why, ...] = ()
    value: float | None = None
    half_width: float | None = None
    light_shift: float = 0.0
