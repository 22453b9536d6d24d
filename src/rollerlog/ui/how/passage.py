"""What the page is made of. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.ui.formats import capital
from rollerlog.ui.sources.register import graded

if TYPE_CHECKING:
    from collections.abc import Sequence

_OWN = "rollerlog's own"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and what it rests on; ``own`` where rollerlog alone says so."""

    text: str
    sources: tuple[str, ...] = ()
    own: bool = False

    @property
    def basis(self) -> str:
        """The sources with their grade in plain words."""
        if not self.own:
            return capital(graded(self.sources))
        return f"{_OWN}, after {graded(self.sources)}" if self.sources else f"{_OWN} word"


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences under a heading of their own, empty where the section's is enough."""

    id: str
    heading: str
    sentences: Sequence[Sentence]


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page."""

    title: str
    passages: Sequence[Passage]
