"""The rows of the ledger as the page lists them, the newest first. No Qt here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias, assert_never

from rollerlog.domain.ledger import DELIVERED, Delivery, Event
from rollerlog.ui.reminders.meaning import group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook

# What happened at one look happened in this order.
_ORDER = {event: place for place, event in enumerate(Event)}
_Fared: TypeAlias = tuple[str, date, tuple[tuple[object, ...], ...]]


class Show(StrEnum):
    """What to list."""

    ALL = "all"
    SHOWN = "shown"
    HELD = "held"
    DONE = "done"
    UNSENT = "unsent"


SHOW_NAMES: Mapping[Show, str] = {
    Show.ALL: "All",
    Show.SHOWN: "Shown",
    Show.HELD: "Held",
    Show.DONE: "Done",
    Show.UNSENT: "Not sent",
}


@dataclass(frozen=True, slots=True)
class Fold:
    """What became of a reminder on one day, the oldest first, and of others that fared alike.

    ``was_told``: whether it had stood in the window by then; ``was_put_off``: whether it lapsed
    on that day before it came back from a snooze.
    """

    keys: tuple[str, ...]
    rows: tuple[Delivery, ...]
    was_told: bool
    was_put_off: bool = False

    @property
    def last(self) -> Delivery:
        """What happened last."""
        return self.rows[-1]

    @property
    def day(self) -> date:
        """The local date it happened on."""
        return self.last.at.date()


def folded(logbook: Logbook, told: Iterable[Delivery]) -> list[Fold]:
    """Return the ledger's rows folded by reminder and day, those that fared alike together."""
    days: defaultdict[tuple[str, date], list[Delivery]] = defaultdict(list)
    told_at: dict[str, datetime] = {}
    put_off: set[str] = set()
    lapsed: set[tuple[str, date]] = set()
    for row in sorted(told, key=lambda row: (row.at.timestamp(), _ORDER[row.event])):
        days[row.key, row.at.date()].append(row)
        if row.event in DELIVERED:
            told_at.setdefault(row.key, row.at)
            put_off.discard(row.key)
        elif row.event is Event.SNOOZED:
            put_off.add(row.key)
        elif row.event is Event.LAPSED and row.key in put_off:
            lapsed.add((row.key, row.at.date()))
    alike: defaultdict[_Fared, list[str]] = defaultdict(list)
    for (key, day), rows in days.items():
        alike[group(logbook, key), day, tuple(map(_fared, rows))].append(key)
    found = []
    for (_, day, _), keys in alike.items():
        rows = days[keys[0], day]
        first = told_at.get(keys[0])
        was_told = first is not None and first <= rows[-1].at
        was_put_off = (keys[0], day) in lapsed
        found.append(Fold(tuple(keys), tuple(rows), was_told, was_put_off))
    return sorted(found, key=lambda fold: fold.last.at.timestamp(), reverse=True)


def chosen(folds: Sequence[Fold], show: Show) -> list[Fold]:
    """Return the folds in which something of what is asked for happened."""
    if show is Show.ALL:
        return list(folds)
    return [fold for fold in folds if any(_kind(row, fold) is show for row in fold.rows)]


def starts_day(folds: Sequence[Fold], place: int) -> bool:
    """Return whether a fold is the first of its day."""
    return place == 0 or folds[place - 1].day != folds[place].day


def _fared(row: Delivery) -> tuple[object, ...]:
    minute = row.at.replace(second=0, microsecond=0)
    return row.event, row.round, row.why, row.due_at, minute, row.until


def _kind(row: Delivery, fold: Fold) -> Show:
    match row.event:
        case Event.SHOWN | Event.COLLAPSED | Event.NOTIFIED | Event.REPEATED:
            return Show.SHOWN
        case Event.HELD | Event.DEFERRED | Event.SNOOZED:
            return Show.HELD
        case Event.DONE | Event.ACTED:
            return Show.DONE
        case Event.UNSENT:
            return Show.UNSENT
        case Event.WITHDRAWN | Event.LAPSED:
            return Show.ALL if fold.was_told else Show.UNSENT
        case Event.OPENED:
            return Show.ALL
        case _:
            assert_never(row.event)
