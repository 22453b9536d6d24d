"""What is measured of a photo once, when it is added, so that it can be matched undecoded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import log

# POLICY: what still counts as the same light, and what can no longer be compared. Of warmth
# 0.06 are about 250 K in daylight; tint moves a* most, so it is judged more strictly.
_SAME_WARMTH, _FAR_WARMTH = 0.06, 0.35
_SAME_TINT, _FAR_TINT = 0.03, 0.15
_SAME_EXPOSURE, _FAR_EXPOSURE = 0.25, 1.0
# POLICY, of the variance of the Laplacian of L*: beside the other photo's, and alone.
_BLURRED_BESIDE = 0.35
_BLURRED = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A photo in numbers.

    ``background`` is the linear red, green and blue (0 to 1) of what is plain and nearly grey
    behind the face, None where there is none; ``exposure`` is log2 of its luminance, or of the
    picture's middle; ``sharpness`` is the variance of the Laplacian of L* at one scale.
    """

    background: tuple[float, float, float] | None
    exposure: float
    sharpness: float


class LightWord(StrEnum):
    """How the light of photo A differs from that of photo B."""

    SAME = "same"
    COOLER = "cooler"
    WARMER = "warmer"
    GREENER = "greener"
    PINKER = "pinker"
    DARKER = "darker"
    BRIGHTER = "brighter"
    TOO_DIFFERENT = "too-different"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Light:
    """How two lights differ: ``excess`` 1 is the end of the same, 2 the begin of too different."""

    word: LightWord
    excess: float


class SharpnessWord(StrEnum):
    """Which of two photos is blurred."""

    BOTH_SHARP = "both-sharp"
    A_BLURRED = "a-blurred"
    B_BLURRED = "b-blurred"
    BOTH_BLURRED = "both-blurred"
    UNKNOWN = "unknown"


def light(a: Facts | None, b: Facts | None) -> Light:
    """Return how the light of one photo differs from another's, by what stands behind the face."""
    if a is None or b is None or a.background is None or b.background is None:
        return Light(LightWord.UNKNOWN, 1.5)
    differences = (
        (LightWord.WARMER, LightWord.COOLER, _warmth(a.background) - _warmth(b.background)),
        (LightWord.GREENER, LightWord.PINKER, _tint(a.background) - _tint(b.background)),
        (LightWord.BRIGHTER, LightWord.DARKER, a.exposure - b.exposure),
    )
    limits = (_SAME_WARMTH, _FAR_WARMTH), (_SAME_TINT, _FAR_TINT), (_SAME_EXPOSURE, _FAR_EXPOSURE)
    found = [
        Light(more if amount > 0 else less, _excess(abs(amount), *limit))
        for (more, less, amount), limit in zip(differences, limits, strict=True)
    ]
    most = max(found, key=lambda one: one.excess)
    if most.excess <= 1:
        return Light(LightWord.SAME, most.excess)
    return most if most.excess <= 2 else Light(LightWord.TOO_DIFFERENT, most.excess)


def sharpness(a: Facts | None, b: Facts | None) -> SharpnessWord:
    """Return which of two photos is blurred, on its own or beside the other."""
    if a is None or b is None:
        return SharpnessWord.UNKNOWN
    a_blurred = a.sharpness < max(_BLURRED, b.sharpness * _BLURRED_BESIDE)
    b_blurred = b.sharpness < max(_BLURRED, a.sharpness * _BLURRED_BESIDE)
    if a_blurred and b_blurred:
        return SharpnessWord.BOTH_BLURRED
    if a_blurred:
        return SharpnessWord.A_BLURRED
    return SharpnessWord.B_BLURRED if b_blurred else SharpnessWord.BOTH_SHARP


def _warmth(background: tuple[float, float, float]) -> float:
    red, _, blue = background
    return log(red / blue)


def _tint(background: tuple[float, float, float]) -> float:
    red, green, blue = background
    return log(green * green / (red * blue))


def _excess(amount: float, same: float, far: float) -> float:
    return amount / same if amount <= same else 1 + (amount - same) / (far - same)
