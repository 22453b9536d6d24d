"""What is measured of the pictures of two photos, for whoever has the time to wait for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rollerlog.domain.photos.redness import Redness, RednessWord, Why
from rollerlog.services.photos.face import Patch
from rollerlog.services.photos.guessing import guess
from rollerlog.services.photos.pictures import Wanted, read
from rollerlog.services.photos.redness import Marked, redness

if TYPE_CHECKING:
    from collections.abc import Iterable, Set
    from pathlib import Path

    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.services.photos.colour import Picture
    from rollerlog.services.photos.guessing import Guess
    from rollerlog.services.photos.pairing import Match

# Enough for the patches of a face that fills a third of the picture, and half a second to read.
_MEASURED, _GUESSED = 2000, 1000
# A face looks out of the picture: its left cheek is at the right.
_ZONES = {
    Patch.LEFT_CHEEK: "cheek-right",
    Patch.RIGHT_CHEEK: "cheek-left",
    Patch.FOREHEAD: "forehead",
    Patch.NECK: "neck",
}
_CHEEKS = (Patch.LEFT_CHEEK, Patch.RIGHT_CHEEK)


@dataclass(frozen=True, slots=True)
class Source:
    """A picture on the disk, with its marks."""

    path: Path
    marks: Marks | None


def measured(a: Source, b: Source, match: Match, rolled: Set[str]) -> Redness:
    """Return the redness index of two photos; ``rolled`` are the zones that ever were, before."""
    images = [_picture(source.path, _MEASURED) for source in (a, b)]
    if images[0] is None or images[1] is None:
        return Redness(word=RednessWord.NOT_COMPARABLE, why=(Why.NO_SKIN,))
    first, second = Marked(images[0], a.marks), Marked(images[1], b.marks)
    return redness(first, second, match, *patches(rolled))


def patches(rolled: Set[str]) -> tuple[tuple[Patch, ...], tuple[Patch, ...]]:
    """Return the patches to compare, and those that were never rolled to compare them by.

    Where no cheek was rolled, the cheeks are compared all the same.
    """
    seen = tuple(patch for patch, zone in _ZONES.items() if zone in rolled) or _CHEEKS
    return seen, tuple(patch for patch in _ZONES if patch not in seen and patch not in _CHEEKS)


def guessed(sources: Iterable[Source], path: Path) -> Guess | None:
    """Return where the eyes of a photo may be, by the first marked photo it is alike to."""
    image = _picture(path, _GUESSED)
    for source in sources:
        marked = _picture(source.path, _GUESSED)
        if image is None or marked is None or source.marks is None:
            continue
        found = guess(marked, source.marks, image)
        if found is not None:
            return found
    return None


def _picture(path: Path, longest: int) -> Picture | None:
    image = read(Wanted(path, longest))
    if image.isNull():
        return None
    width, height = image.width(), image.height()
    lines = np.frombuffer(image.constBits(), dtype=np.uint8).reshape(height, image.bytesPerLine())
    # Blue comes first. Qt would turn them round as well, and let no other thread run meanwhile.
    return lines[:, : width * 4].reshape(height, width, 4)[..., 2::-1].copy()
