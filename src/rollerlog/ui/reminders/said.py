"""What the page says of a row, as values. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.ui.formats import NO_BREAK

if TYPE_CHECKING:
    from rollerlog.ui.controls.icon_label import Status


@dataclass(frozen=True, slots=True)
class Outcome:
    """How something ended, in a word on the colours of a status."""

    text: str
    status: Status = "plain"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the ledger: an icon, what it was about, what became of it and how it ended."""

    icon: str
    status: Status
    title: str
    story: str
    outcome: Outcome

    @property
    def written(self) -> str:
        """What became of it, so that no line begins with a dot."""
        return self.story.replace(" · ", f"{NO_BREAK}· ")

    def spoken(self) -> str:
        """Return the row as it is read out."""
        return f"{self.title}, {self.outcome.text}. {self.story}"


@dataclass(frozen=True, slots=True)
class NextView:
    """A reminder to come, or one that waits now and can be put off: then ``key`` names it."""

    icon: str
    status: Status
    title: str
    time: str
    key: str = ""

    @property
    def name(self) -> str:
        """What is read out."""
        return f"{self.title}, {self.time}"


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A way a reminder takes: what it is called, how it stands, what came of the last test."""

    id: str
    icon: str
    title: str
    detail: str
    tested: str = ""
    tested_well: bool = True
