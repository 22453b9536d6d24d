"""The parts that a summary is made of. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from rollerlog.domain.model import CheckIn, Session
from rollerlog.ui.formats import say_day, say_number
from rollerlog.ui.names import zones_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook

LOOKED_BACK = timedelta(days=90)
_LONGEST = 60

Row: TypeAlias = tuple[str, str]
E = TypeVar("E", Session, CheckIn)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and rows of two columns: when or what, and what is said of it."""

    title: str
    rows: tuple[Row, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """The zones a summary is about, up to now."""

    logbook: Logbook
    zones: tuple[str, ...]
    now: datetime

    @property
    def sessions(self) -> list[Session]:
        """The sessions on any of the zones, in their order."""
        return self._touching(self.logbook.all(Session))

    @property
    def check_ins(self) -> list[CheckIn]:
        """The check-ins on any of the zones, in their order."""
        return self._touching(self.logbook.all(CheckIn))

    @property
    def since(self) -> datetime:
        """How far back it looks."""
        return self.now - LOOKED_BACK

    def day(self, day: date) -> str:
        """Say a day."""
        return say_day(day, self.now.date())

    def where(self, zones: Sequence[str]) -> str:
        """Say zones."""
        return shortened(zones_named(self.logbook, zones))

    def covers(self, zones: Iterable[str]) -> bool:
        """Return whether what holds on some zones, or on all where none is named, is of this."""
        found = set(zones)
        return not found or not found.isdisjoint(self.zones)

    def _touching(self, entries: Sequence[E]) -> list[E]:
        mine = set(self.zones)
        return [e for e in entries if e.at <= self.now and not mine.isdisjoint(e.zones)]


def cut(rows: Sequence[Row], most: int, one: str, many: str) -> tuple[tuple[Row, ...], str]:
    """Return the first rows, and how many are left out: "and 3 earlier check-ins"."""
    left = len(rows) - most
    more = f"and {say_number(left, one, many)}" if left > 0 else ""
    return tuple(rows[:most]), more


def shortened(text: str) -> str:
    """Return a text that the user wrote, cut where one page has no room for it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
