"""The redness index: how a* of patches of skin has changed beside skin that was not rolled.

Only between two photos of one person, and never a grade: see domain.md 9.3 for its limits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rollerlog.domain.photos.alignment import eye_distance
from rollerlog.domain.photos.facts import Facts, LightWord, light
from rollerlog.domain.photos.framing import Closeness
from rollerlog.domain.photos.model import View
from rollerlog.domain.photos.redness import Redness, RednessWord, Why
from rollerlog.services.photos.pairing import Row
from rollerlog.services.photos.patches import take
from rollerlog.services.photos.resampling import resampled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.services.photos.colour import Picture
    from rollerlog.services.photos.face import Patch
    from rollerlog.services.photos.pairing import Match
    from rollerlog.services.photos.patches import Taken

# Fewer pixels between the eyes leave too few in a patch: hundreds are needed (S214).
_SMALLEST_EYES = 80
# How far the colour of untouched skin may differ once the backgrounds have been evened out, as a
# logarithm, before it is rather the background that has changed.
_DOUBTFUL_LIGHT, _OTHER_LIGHT = 0.06, 0.15


@dataclass(frozen=True, slots=True)
class Marked:
    """A photo, upright, with its marks."""

    image: Picture
    marks: Marks | None


def redness(
    a: Marked, b: Marked, match: Match, rolled: Iterable[Patch], untouched: Iterable[Patch]
) -> Redness:
    """Return how red ``rolled`` patches are in photo B beside A, by those left ``untouched``."""
    if a.marks is None or b.marks is None:
        return _not_comparable(Why.NOT_MARKED)
    if hindered := _hindered(a, b, match):
        return _not_comparable(*hindered)
    taken = take((a.image, a.marks), (b.image, b.marks), tuple(rolled), tuple(untouched))
    if taken is None:
        return _not_comparable(Why.NO_BACKGROUND)
    if not taken.rolled:
        return _not_comparable(Why.NO_SKIN)
    if not taken.has_background and _too_different(taken):
        return _not_comparable(Why.LIGHT)
    if taken.disagreement > _OTHER_LIGHT:
        return _not_comparable(Why.OTHER_BACKGROUND)
    why = tuple(_doubts(taken, match))
    value, half_width, shift = resampled(taken)
    if abs(value) <= half_width:
        word = RednessWord.NO_CLEAR_CHANGE
    elif why:
        word = RednessWord.POSSIBLY_LOWER if value < 0 else RednessWord.POSSIBLY_HIGHER
    else:
        word = RednessWord.LIKELY_LOWER if value < 0 else RednessWord.LIKELY_HIGHER
    return Redness(word=word, why=why, value=value, half_width=half_width, light_shift=shift)


def _not_comparable(*why: Why) -> Redness:
    return Redness(word=RednessWord.NOT_COMPARABLE, why=why)


def _hindered(a: Marked, b: Marked, match: Match) -> tuple[Why, ...]:
    """Return what makes a comparison unfair whatever is measured."""
    found = []
    if not match.passes(Row.VIEW):
        found.append(Why.VIEW)
    elif match.views[0] is not View.FRONT:
        # The patches are those of a face seen from the front.
        found.append(Why.NOT_FRONT)
    if match.framing is None or match.framing.closeness is Closeness.FAR:
        found.append(Why.FRAMING)
    if match.light.word is LightWord.TOO_DIFFERENT:
        found.append(Why.LIGHT)
    if min(_eyes(a), _eyes(b)) < _SMALLEST_EYES:
        found.append(Why.TOO_SMALL)
    return tuple(found)


def _too_different(taken: Taken) -> bool:
    """Return whether untouched skin, in place of a background, says the light is."""
    red, green, blue = (float(part) for part in np.exp(taken.gains))
    exposure = float(taken.gains.mean() / np.log(2))
    beside = Facts(background=(1, 1, 1), exposure=0, sharpness=0)
    seen = Facts(background=(red, green, blue), exposure=exposure, sharpness=0)
    return light(seen, beside).word is LightWord.TOO_DIFFERENT


def _eyes(photo: Marked) -> float:
    height, width = photo.image.shape[:2]
    return eye_distance(photo.marks, (width, height)) if photo.marks else 0.0


def _doubts(taken: Taken, match: Match) -> Iterator[Why]:
    """Return what makes a change possible only."""
    yield from (Why(row.value) for row in match.warnings)
    if not taken.untouched:
        yield Why.NO_REFERENCE
    if not taken.has_background:
        yield Why.NO_BACKGROUND
    elif taken.disagreement > _DOUBTFUL_LIGHT:
        yield Why.OTHER_BACKGROUND
