"""What is said of a change in redness, and of what keeps it from being measured. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.photos.facts import LightWord
from rollerlog.domain.photos.redness import RednessWord, Why
from rollerlog.ui.formats import in_use, say_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.photos.facts import Light
    from rollerlog.domain.photos.redness import Redness

TITLE = "Redness index"
LIMITS = (
    "Compares the same patches of skin after white balance. It is a measure of the pictures, not"
    " of your skin: a rough trend, not a diagnosis. Light and camera count most, and it tells less"
    " on dark skin. Two people cannot be compared by it."
)
MEASURING = "Measuring…"
WORDS: Mapping[RednessWord, str] = {
    RednessWord.LIKELY_LOWER: "Likely lower",
    RednessWord.LIKELY_HIGHER: "Likely higher",
    RednessWord.POSSIBLY_LOWER: "Possibly lower",
    RednessWord.POSSIBLY_HIGHER: "Possibly higher",
    RednessWord.NO_CLEAR_CHANGE: "No clear change",
    RednessWord.NOT_COMPARABLE: "Not compared",
}
_SEEN: Mapping[RednessWord, str] = {
    RednessWord.LIKELY_LOWER: "B looks less red than A.",
    RednessWord.LIKELY_HIGHER: "B looks redder than A.",
    RednessWord.POSSIBLY_LOWER: "B looks a little less red than A.",
    RednessWord.POSSIBLY_HIGHER: "B looks a little redder than A.",
    RednessWord.NO_CLEAR_CHANGE: "A and B look about as red as each other.",
    RednessWord.NOT_COMPARABLE: "",
}
_LIGHTS: Mapping[LightWord, str] = {
    LightWord.COOLER: "A was taken in cooler light",
    LightWord.WARMER: "A was taken in warmer light",
    LightWord.GREENER: "A was taken in greener light",
    LightWord.PINKER: "A was taken in pinker light",
    LightWord.DARKER: "A was taken in darker light",
    LightWord.BRIGHTER: "A was taken in brighter light",
}
_MAYBE: Mapping[Why, str] = {
    Why.DAY: "the day after the session",
    Why.FRAMING: "the framing",
    Why.SHARPNESS: "the sharpness",
    Why.OTHER_BACKGROUND: "what stands behind the face",
}
_UNFAIR: Mapping[Why, str] = {
    Why.VIEW: "the views differ",
    Why.DAY: "the days after the session differ",
    Why.FRAMING: "the framing differs too much",
    Why.LIGHT: "the light differs too much",
    Why.SHARPNESS: "the sharpness differs too much",
    Why.NO_REFERENCE: "there is no skin in them that was not rolled",
    Why.NO_BACKGROUND: "there is nothing plain and grey behind the face to tell the light by",
    Why.OTHER_BACKGROUND: "what stands behind the face is another colour",
    Why.TOO_SMALL: "the face is too small",
    Why.NO_SKIN: "the cheeks cannot be seen well enough",
}
_NOT_MARKED = "The redness index needs the eyes marked on both photos. Align does that."
_NOT_FRONT = "The redness index is measured from the front only."


def value_said(value: float) -> str:
    """Return a change with its sign and the locale's decimal sign."""
    size = f"{abs(value):.1f}"
    sign = "" if size == "0.0" else "\N{MINUS SIGN}" if value < 0 else "+"
    return f"{sign}{size.replace('.', in_use().decimal_sign)}"


def width_said(half_width: float) -> str:
    """Return the half-width of an interval as "± 2.1"."""
    return f"± {f'{half_width:.1f}'.replace('.', in_use().decimal_sign)}"


def sentence(redness: Redness, light: Light) -> str:
    """Return what can be said of a change, and what else it may come from."""
    if redness.word is RednessWord.NOT_COMPARABLE:
        return _unfair(redness)
    parts = [_SEEN[redness.word]]
    if Why.LIGHT in redness.why and light.word in _LIGHTS:
        by = round(abs(redness.light_shift))
        shift = f", which can shift the index by about {by}" if by else ""
        parts.append(f"Part of this could be the light: {_LIGHTS[light.word]}{shift}.")
    elif Why.LIGHT in redness.why:
        parts.append("Part of this could be the light.")
    maybe = [_MAYBE[why] for why in redness.why if why in _MAYBE]
    if maybe and redness.word is not RednessWord.NO_CLEAR_CHANGE:
        also = "also " if Why.LIGHT in redness.why else ""
        parts.append(f"Part of this could {also}be {say_list(maybe)}.")
    if Why.NO_REFERENCE in redness.why:
        parts.append("No skin in them was never rolled, so only the light was evened out.")
    if Why.NO_BACKGROUND in redness.why:
        parts.append("Nothing plain stands behind the face, so the light is less certain.")
    return " ".join(parts)


def _unfair(redness: Redness) -> str:
    if Why.NOT_MARKED in redness.why:
        return _NOT_MARKED
    if Why.NOT_FRONT in redness.why:
        return _NOT_FRONT
    whys = [_UNFAIR[why] for why in redness.why if why in _UNFAIR]
    return f"These two cannot be compared fairly: {say_list(whys)}."
