"""Which two photos are compared, of those that are shown. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.photos.names import Rule
from rollerlog.ui.photos.picking import first_pair, partner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.photos.album import Album


class Choosing:
    """Photo A and photo B; ``picking`` is the letter of the one that is picked next."""

    def __init__(self, album: Album) -> None:
        self._album = album
        self.a: Photo | None = None
        self.b: Photo | None = None
        self.photos: Sequence[Photo] = ()
        self.picking = "B"
        self._allowed: frozenset[str] = frozenset()

    @property
    def unlike(self) -> bool:
        """Whether the two show different views, which is to be allowed first."""
        a, b = self.a, self.b
        return bool(a and b and a.view is not b.view and {a.id, b.id} != self._allowed)

    def of(self, letter: str) -> Photo | None:
        """Return the photo of a letter."""
        return self.a if letter == "A" else self.b

    def look_again(self, everything: Sequence[Photo], photos: Sequence[Photo], rule: Rule) -> None:
        """Choose of other photos: what is chosen stays as long as it is there."""
        known = {photo.id: photo for photo in everything}
        self.a, self.b = (known.get(one.id) if one else None for one in (self.a, self.b))
        self.photos = photos
        if self.a is None and photos:
            self.a, self.b = first_pair(self._album, photos, rule)
        elif self.a is not None and self.b is None:
            self.b = partner(self._album, self.a, None, photos, rule)

    def start_over(self) -> None:
        """Choose nothing, until there is something to choose of."""
        self.a = self.b = None

    def choose(self, a: Photo, b: Photo) -> None:
        """Choose both."""
        self.a, self.b = a, b

    def choose_beside(self, photo: Photo) -> None:
        """Choose a photo as B, beside one of the same day after a session."""
        self.a = partner(self._album, photo, None, self.photos, Rule.SAME_DAY) or photo
        self.b = photo

    def pick(self, photo: Photo, rule: Rule) -> None:
        """Choose a photo as what is being picked."""
        if self.picking == "A":
            self.a = photo
            self.propose(rule)
        elif self.a is None or self.a.id != photo.id:
            self.b = photo

    def propose(self, rule: Rule) -> None:
        """Let a rule say what stands beside photo A."""
        if self.a is not None:
            self.b = partner(self._album, self.a, self.b, self.photos, rule)

    def swap(self) -> None:
        """Make B of A, and A of B."""
        if self.a is not None and self.b is not None:
            self.a, self.b = self.b, self.a

    def allow(self) -> None:
        """Let the two stand beside each other, whatever they show."""
        self._allowed = frozenset(one.id for one in (self.a, self.b) if one)
