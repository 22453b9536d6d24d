"""The rows of the timeline, newest first. No Qt here."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rollerlog.domain.kit.model import Disinfection
from rollerlog.domain.logbook import DATED
from rollerlog.domain.model import OwnZone, SpfApplication
from rollerlog.domain.planning.model import Rating
from rollerlog.ui.timeline.filters import KINDS, Show
from rollerlog.ui.timeline.search import Texts, wanted

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Attempt, Entry
    from rollerlog.ui.timeline.filters import Filter


class Row(NamedTuple):
    """An entry, several of a day folded into one, or a refused attempt and no entry.

    ``wall`` is its clock time there.
    """

    wall: datetime
    entries: tuple[Entry, ...]
    attempt: Attempt | None = None

    @property
    def day(self) -> date:
        """The local date it was recorded for."""
        return self.wall.date()

    @property
    def entry(self) -> Entry:
        """The entry, or the first of several; a refused attempt has none."""
        return self.entries[0]

    @property
    def ids(self) -> frozenset[str]:
        """What the row is known by while others come and go."""
        if self.attempt is not None:
            return frozenset((f"attempt {self.attempt.at.isoformat()}",))
        return frozenset(entry.id for entry in self.entries)


class _Kept(NamedTuple):
    entries: Sequence[Entry]
    asked: Hashable
    rows: list[Row]


_AT_ONCE = 1000
_FOLDED: tuple[type[Entry], ...] = (SpfApplication, Disinfection, Rating)


class Feed:
    """Makes rows of a logbook; a kind of entry that did not change is not gone through again."""

    def __init__(self) -> None:
        self._texts = Texts()
        self._kept: dict[tuple[type[Entry], bool], _Kept] = {}

    def rows(self, logbook: Logbook, chosen: Filter, attempts: Sequence[Attempt] = ()) -> list[Row]:
        """Return the rows a filter lets through, newest first."""
        if chosen.show is Show.TRASH:
            found = _single(self._let_through(logbook.trash(), logbook, chosen))
        else:
            found = [r for kind in KINDS[chosen.show] for r in self._of(kind, logbook, chosen)]
        if chosen.attempts:
            found += self._refused(logbook, chosen, attempts)
        found.sort(key=itemgetter(0), reverse=True)
        return found

    def prepare_search(self, logbook: Logbook) -> Iterator[None]:
        """Put the texts together before the first search asks for them, some at each step."""
        for kind in DATED:
            entries = logbook.all(kind)
            for start in range(0, len(entries), _AT_ONCE):
                self._texts.of(logbook, entries[start : start + _AT_ONCE])
                yield

    def _of(self, kind: type[Entry], logbook: Logbook, chosen: Filter) -> list[Row]:
        entries = logbook.all(kind)
        asked = (chosen.zones(logbook), chosen.query, logbook.all(OwnZone))
        slot = (kind, bool(chosen.query))  # what a search is cleared back to is kept beside it
        kept = self._kept.get(slot)
        if kept is not None and kept.entries is entries and kept.asked == asked:
            return kept.rows
        left = self._let_through(entries, logbook, chosen)
        made = _folded(left) if kind in _FOLDED else _single(left)
        self._kept[slot] = _Kept(entries, asked, made)
        return made

    def _let_through(
        self, entries: Sequence[Entry], logbook: Logbook, chosen: Filter
    ) -> Sequence[Entry]:
        zones = chosen.zones(logbook)
        if zones is not None:
            entries = [e for e in entries if not e.zones or not zones.isdisjoint(e.zones)]
        for needle in wanted(chosen.query):
            texts = self._texts.of(logbook, entries)
            entries = [e for e, text in zip(entries, texts, strict=True) if needle in text]
        return entries

    def _refused(
        self, logbook: Logbook, chosen: Filter, attempts: Sequence[Attempt]
    ) -> Iterator[Row]:
        zones, needles = chosen.zones(logbook), wanted(chosen.query)
        for attempt in attempts:
            if zones is None or not zones.isdisjoint(attempt.zones):
                text = self._texts.of_attempt(logbook, attempt) if needles else ""
                if all(needle in text for needle in needles):
                    yield Row(attempt.at.replace(tzinfo=None), (), attempt)


def place_of(rows: Sequence[Row], id_: str) -> int | None:
    """Return the place of the row that holds an entry."""
    for place, row in enumerate(rows):
        for entry in row.entries:
            if entry.id == id_:
                return place
    return None


def place_of_day(rows: Sequence[Row], day: date) -> int | None:
    """Return the first row of a day, or of the next day before it that has any, or the last."""
    if not rows:
        return None
    return next((k for k, row in enumerate(rows) if row.day <= day), len(rows) - 1)


def starts_day(rows: Sequence[Row], place: int) -> bool:
    """Return whether a row is the first of its day."""
    return place == 0 or rows[place - 1].wall.date() != rows[place].wall.date()


def rows_of_day(rows: Sequence[Row], place: int) -> Iterable[Row]:
    """Return the rows of a day from its first one on."""
    day = rows[place].day
    while place < len(rows) and rows[place].day == day:
        yield rows[place]
        place += 1


def _single(entries: Iterable[Entry]) -> list[Row]:
    return [Row(entry.at.replace(tzinfo=None), (entry,)) for entry in entries]


def _folded(entries: Iterable[Entry]) -> list[Row]:
    days: dict[date, list[Entry]] = {}
    for entry in entries:
        days.setdefault(entry.at.date(), []).append(entry)
    return [Row(same[0].at.replace(tzinfo=None), tuple(same)) for same in days.values()]
