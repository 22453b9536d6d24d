"""The logbook on disk."""

from __future__ import annotations

from contextlib import closing, contextmanager
from datetime import datetime
from typing import TYPE_CHECKING

from rollerlog.domain.ledger import UNBOUNDED, Delivery, Event
from rollerlog.domain.logbook import KINDS, Logbook
from rollerlog.domain.model import Attempt, Door
from rollerlog.store.database import create_database, faults, open_database
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.folder import LOGBOOK, check_folder, is_there, make_folder
from rollerlog.store.records import columns, from_rows, table, to_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rollerlog.domain.logbook import Edit, Step
    from rollerlog.domain.model import Entity
    from rollerlog.store.database import Database


class LogbookFile:
    """Everything kept in a data folder. A missing file reads as empty and is made at a write."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.path = folder / LOGBOOK
        self._database: Database | None = None

    def load(self) -> Logbook:
        """Read the whole logbook."""
        database = self._open()
        if database is None:
            return Logbook()
        entities: list[Entity] = []
        for kind in KINDS:
            sql = f"SELECT {', '.join(columns(kind))} FROM {table(kind)}"
            # Closed before the file is: left half read, it would complain on standard error.
            with _readable(), closing(database.stream(sql)) as rows:
                entities += from_rows(kind, rows)
        return Logbook.of(entities)

    def write(self, step: Step, outcomes: Iterable[Delivery] = ()) -> None:
        """Make the step on disk with what became of reminders by it, whole or not at all."""
        database = self._open_to_write()
        with database.atomic():
            for outcome in outcomes:
                _record(database, outcome)
            if len(step.edits) > _MANY and all(edit.before is None for edit in step.edits):
                self._insert_all(database, [edit.entity for edit in step.edits])
                return
            for edit in step.edits:
                self._write(database, edit)

    def claim(self, deliveries: list[Delivery]) -> list[Delivery]:
        """Record deliveries, and return those that nobody had recorded before."""
        database = self._open_to_write()
        with database.atomic():
            return [delivery for delivery in deliveries if _record(database, delivery)]

    def deliveries(self) -> list[Delivery]:
        """Read what became of the reminders so far."""
        database = self._open()
        if database is None:
            return []
        rows = database.rows("SELECT key, event, round, due_at, at, until, why FROM delivery")
        read = _instant
        with _readable():
            return [
                Delivery(
                    key,
                    Event(event),
                    round_,
                    read(due),
                    read(at),
                    read(until) if until else None,
                    why,
                )
                for key, event, round_, due, at, until, why in rows
            ]

    def forget(self, keys: Iterable[str]) -> None:
        """Remove what became of some reminders."""
        database = self._open()
        if database is not None:
            with database.atomic():
                for key in keys:
                    database.execute("DELETE FROM delivery WHERE key = ?", key)

    def keep_attempt(self, attempt: Attempt) -> None:
        """Record that a session was refused."""
        database = self._open_to_write()
        with database.atomic():
            database.execute(
                "INSERT INTO attempt (at, door, zones, needle_um, reasons) VALUES (?, ?, ?, ?, ?)",
                attempt.at.isoformat(),
                attempt.door.value,
                " ".join(attempt.zones),
                attempt.needle_um,
                " ".join(attempt.reasons),
            )

    def attempts(self) -> list[Attempt]:
        """Read the sessions that were refused, the oldest first."""
        database = self._open()
        if database is None:
            return []
        rows = database.rows("SELECT at, door, zones, needle_um, reasons FROM attempt")
        with _readable():
            found = [
                Attempt(
                    at=_instant(at),
                    door=Door(door),
                    zones=tuple(zones.split()),
                    needle_um=needle_um,
                    reasons=tuple(reasons.split()),
                )
                for at, door, zones, needle_um, reasons in rows
            ]
        return sorted(found, key=lambda attempt: attempt.at)

    def draft(self, page: str) -> str | None:
        """Read the unsaved draft of a page."""
        database = self._open()
        rows = database.rows("SELECT body FROM draft WHERE page = ?", page) if database else []
        return rows[0][0] if rows else None

    def keep_draft(self, page: str, body: str | None) -> None:
        """Keep the draft of a page, or forget it."""
        if body is None and self._open() is None:
            return
        database = self._open_to_write()
        with database.atomic():
            if body is None:
                database.execute("DELETE FROM draft WHERE page = ?", page)
            else:
                database.execute("INSERT OR REPLACE INTO draft VALUES (?, ?)", page, body)

    def close(self) -> None:
        """Close the file."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def _open(self) -> Database | None:
        if self._database is None:
            with faults():
                check_folder(self._folder)
                if is_there(self.path):
                    self._database = open_database(self.path)
        return self._database

    def _open_to_write(self) -> Database:
        database = self._open()
        if database is None:
            with faults():
                make_folder(self._folder)
            database = self._database = create_database(self.path)
        return database

    def _write(self, database: Database, edit: Edit) -> None:
        if edit.after is None:
            database.execute(f"DELETE FROM {table(type(edit.entity))} WHERE id = ?", edit.entity.id)
        else:
            database.execute(_insert(type(edit.after)), *to_row(edit.after))

    def _insert_all(self, database: Database, entities: list[Entity]) -> None:
        for kind in KINDS:
            rows = [to_row(entity) for entity in entities if type(entity) is kind]
            database.execute_many(_insert(kind), rows)


_MANY = 100


@contextmanager
def _readable() -> Iterator[None]:
    """Turn a cell that cannot be what it stands for into ``StoreError``."""
    try:
        yield
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError(Fault.DAMAGED, str(error)) from error


def _instant(cell: str) -> datetime:
    found = datetime.fromisoformat(cell)
    if found.tzinfo is None:
        raise ValueError(cell)
    return found


def _record(database: Database, delivery: Delivery) -> bool:
    """Record a delivery, and return whether nobody had before.

    What may happen again and again comes under the next free round.
    """
    round_ = delivery.round
    if delivery.event in UNBOUNDED:
        sql = "SELECT COALESCE(MAX(round) + 1, 0) FROM delivery WHERE key = ? AND event = ?"
        round_ = database.rows(sql, delivery.key, delivery.event.value)[0][0]
    return bool(
        database.execute(
            "INSERT OR IGNORE INTO delivery (key, event, round, due_at, at, until, why)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            delivery.key,
            delivery.event.value,
            round_,
            delivery.due_at.isoformat(),
            delivery.at.isoformat(),
            delivery.until.isoformat() if delivery.until else None,
            delivery.why,
        )
    )


def _insert(kind: type[Entity]) -> str:
    names = columns(kind)
    marks = ", ".join("?" * len(names))
    return f"INSERT OR REPLACE INTO {table(kind)} ({', '.join(names)}) VALUES ({marks})"
