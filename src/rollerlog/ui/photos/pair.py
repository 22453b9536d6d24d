"""The two photos on the stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo


@dataclass(frozen=True, slots=True)
class Pair:
    """Photo A, photo B where there is one, and what stands on each."""

    a: Photo
    b: Photo | None = None
    captions: tuple[str, str] = ("", "")

    @property
    def photos(self) -> tuple[Photo, ...]:
        """The photos there are."""
        return (self.a,) if self.b is None else (self.a, self.b)

    @property
    def spoken(self) -> str:
        """The pair as it is read out."""
        names = [f"{letter}, {said}" for letter, said in zip("AB", self.captions, strict=True)]
        return "; ".join(names[: len(self.photos)])
