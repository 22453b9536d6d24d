"""The ledger on the disk: what becomes of a reminder is recorded before anybody is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rollerlog.domain.ledger import UNBOUNDED, Delivery, Event, Ledger
from rollerlog.domain.pruning import counting_from, outdated
from rollerlog.store.faults import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook


class LedgerFile(Protocol):
    """Where deliveries are recorded, each once."""

    def deliveries(self) -> list[Delivery]:
        """Read what became of the reminders so far."""

    def claim(self, deliveries: list[Delivery]) -> list[Delivery]:
        """Record deliveries, and return those that nobody had recorded before."""

    def forget(self, keys: Iterable[str]) -> None:
        """Remove what became of some reminders."""


class Claims:
    """Claims deliveries in the file, and knows the ledger that comes of it."""

    def __init__(self, file: LedgerFile) -> None:
        self._file = file
        self.ledger = Ledger(file.deliveries())
        self._pruned_on: date | None = None

    def claim(self, rows: Sequence[Delivery]) -> list[Delivery]:
        """Record rows, and return those that are new."""
        if not rows:
            return []
        unknown = [row for row in rows if not self._is_known(row)]
        try:
            claimed = self._file.claim(list(rows))
        except StoreError:
            # A full disk keeps nobody from being reminded: told once, if only in this run.
            claimed = unknown
        self.ledger = self.ledger.after(unknown)
        return claimed

    def learn(self, rows: Sequence[Delivery]) -> None:
        """Take over rows that are in the file already."""
        self.ledger = self.ledger.after(rows)

    def recorded(self) -> list[Delivery]:
        """Return what became of the reminders, the newest row first; raises ``StoreError``."""
        rows = [row for row in self._file.deliveries() if row.event is not Event.OPENED]
        return sorted(rows, key=lambda row: (row.at, row.due_at), reverse=True)

    def prune(self, logbook: Logbook, now: datetime) -> None:
        """Once a day, let go of what is over 400 days old."""
        if self._pruned_on == now.date():
            return
        self._pruned_on = now.date()
        keys = outdated(self.ledger, logbook, now)
        if not keys:
            return
        self.claim([counting_from(self.ledger, keys)])
        try:
            self._file.forget(keys)
        except StoreError:
            return
        gone = set(keys)
        self.ledger = Ledger(row for row in self.ledger if row.key not in gone)

    def _is_known(self, row: Delivery) -> bool:
        if row.event in UNBOUNDED:
            return False
        return any((r.event, r.round) == (row.event, row.round) for r in self.ledger.of(row.key))
