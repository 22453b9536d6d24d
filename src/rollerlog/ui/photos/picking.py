"""Which two photos are shown, and which is proposed beside another. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.services.photos.pairing import SAME_DAY
from rollerlog.ui.photos.album import day_of
from rollerlog.ui.photos.names import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.photos.album import Album

# Days are looked up for so many photos at most, so that years of them open at once.
_LOOKED_AT = 100


def first_pair(album: Album, photos: Sequence[Photo], rule: Rule) -> tuple[Photo, Photo | None]:
    """Return the last photo as B, and beside it A: the earliest that the rule allows."""
    last = photos[-1]
    others = photos[:-1]
    if not others:
        return last, None
    match rule:
        case Rule.SAME_DAY:
            return _of_day(album, last, others[:_LOOKED_AT]) or others[0], last
        case Rule.NEAREST:
            return others[-1], last
        case Rule.ANY:
            return others[0], last
        case _:
            assert_never(rule)


def partner(
    album: Album, a: Photo, b: Photo | None, photos: Sequence[Photo], rule: Rule
) -> Photo | None:
    """Return the photo B that the rule proposes beside a photo A: B itself where it will do."""
    others = [photo for photo in photos if photo.id != a.id]
    kept = b if b is not None and b.id != a.id else None
    if not others:
        return kept
    match rule:
        case Rule.SAME_DAY:
            later = others[::-1][:_LOOKED_AT]
            first = [kept, *later] if kept else later
            return _of_day(album, a, first) or kept or later[0]
        case Rule.NEAREST:
            return min(others, key=lambda photo: abs(photo.at - a.at))
        case Rule.ANY:
            return kept or others[-1]
        case _:
            assert_never(rule)


def _of_day(album: Album, photo: Photo, others: Sequence[Photo]) -> Photo | None:
    day = day_of(album, photo)
    for other in others:
        found = day_of(album, other)
        if (day is None and found is None) or (
            day is not None and found is not None and abs(day - found) <= SAME_DAY
        ):
            return other
    return None
