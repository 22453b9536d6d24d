"""Which rows of the ledger are old enough to go."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.agenda import fallen_due
from rollerlog.domain.ledger import OPENED_KEY, Delivery, Event
from rollerlog.domain.localtime import fixed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from rollerlog.domain.ledger import Ledger
    from rollerlog.domain.logbook import Logbook

KEPT_FOR = timedelta(days=400)
# A clock that runs years ahead for an hour must not take the rows of last week with it.
_NEWEST = 1_000


def outdated(ledger: Ledger, logbook: Logbook, now: datetime) -> list[str]:
    """Return the keys of which every row is over 400 days old and no decision rests on one."""
    before = fixed(now) - KEPT_FOR
    newest = sorted(ledger, key=lambda row: row.at, reverse=True)[:_NEWEST]
    spared = {row.key for row in newest}
    spared |= {reminder.key for reminder in fallen_due(logbook, now)} | {OPENED_KEY}
    return [
        key
        for key in dict.fromkeys(row.key for row in ledger)
        if key not in spared and all(row.at < before for row in ledger.of(key))
    ]


def counting_from(ledger: Ledger, keys: Iterable[str]) -> Delivery:
    """Return the row that lets reminders count from after what is let go.

    Else a clock set back over a year would bring what was told then once more. By the rows, not
    by the clock: one that runs years ahead would let nothing count for those years.
    """
    at = max(max(row.at, row.due_at) for key in keys for row in ledger.of(key))
    return Delivery(OPENED_KEY, Event.OPENED, len(ledger.of(OPENED_KEY)), at, at)
