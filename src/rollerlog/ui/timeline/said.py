"""What the timeline says of an entry, as values. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rollerlog.ui.formats import say_length

Status = Literal["ready", "rest", "due", "stop", "accent", "plain"]


@dataclass(frozen=True, slots=True)
class Mark:
    """The tag at the right of a row; a level makes it a severity."""

    text: str
    status: Status = "plain"
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A row in words: the time, an icon in a status's colours, two lines and a tag."""

    time: str
    icon: str
    status: Status
    title: str
    second: str
    mark: Mark | None = None
    needle_um: int | None = None

    @property
    def length(self) -> str:
        """The needle length beside the depth mark, empty where there is none."""
        return "" if self.needle_um is None else say_length(self.needle_um)

    def spoken(self) -> str:
        """Return the row as it is read out."""
        mark = "" if self.mark is None else self.mark.text
        return ", ".join(filter(None, (self.time, self.title, self.length, self.second, mark)))


@dataclass(frozen=True, slots=True)
class Field:
    """A label with its value, the sentences behind a *Why?* and the sources, where there are."""

    label: str
    value: str
    why: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What is said of an entry about no session, as a row and in full."""

    icon: str
    status: Status
    title: str
    second: str
    mark: Mark | None = None
    fields: tuple[Field, ...] = ()
