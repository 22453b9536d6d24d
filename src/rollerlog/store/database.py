"""The SQLite file: opening it, and moving an older one to the current schema."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as sqlite

from rollerlog.store.faults import Fault, StoreError, of_the_system
from rollerlog.store.folder import sync_folder
from rollerlog.store.migrations import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

BUSY_S = 5.0


class Database:
    """An open connection to a logbook file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with faults():
            self._connection = sqlite.connect(
                f"{path.absolute().as_uri()}?mode=rw",
                uri=True,
                isolation_level=None,
                timeout=BUSY_S,
            )
            # Without EXTRA the unlink of the journal is not synced, and power loss undoes a commit.
            for pragma in ("synchronous = EXTRA", "trusted_schema = OFF", "secure_delete = ON"):
                self._connection.execute(f"PRAGMA {pragma}")
        self._identity = _identity(path)

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a query."""
        with faults():
            found: list[tuple[Any, ...]] = self._connection.execute(sql, values).fetchall()
            return found

    def stream(self, sql: str) -> Generator[tuple[Any, ...], None, None]:
        """Yield the rows of a query one by one, so that a large table is never held twice."""
        with faults():
            yield from self._connection.execute(sql)

    def execute(self, sql: str, *values: object) -> int:
        """Run one statement and return how many rows it changed."""
        count: int = self._connection.execute(sql, values).rowcount
        return count

    def execute_many(self, sql: str, rows: list[list[object]]) -> None:
        """Run one statement for each of many rows."""
        self._connection.executemany(sql, rows)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Make everything in the block one transaction, on the disk when the block is left."""
        if _identity(self._path) != self._identity:
            raise StoreError(Fault.MOVED, str(self._path))
        with faults():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def is_older(path: Path) -> bool:
    """Return whether a file is a logbook that opening it moves to the current schema.

    Raises ``StoreError`` where it cannot be read.
    """
    if not path.is_file() or path.stat().st_size == 0:
        return False
    database = Database(path)
    try:
        application_id, version = _made_by(database)
    finally:
        database.close()
    return application_id == APPLICATION_ID and version < len(MIGRATIONS)


def open_database(path: Path) -> Database:
    """Open a logbook file, moving an older one to the current schema after a copy of it.

    Raises ``StoreError`` where the file is damaged, no logbook or written by a newer rollerlog.
    """
    if not path.is_file() or path.stat().st_size == 0:
        raise StoreError(Fault.NOT_A_LOGBOOK, str(path))
    database = Database(path)
    try:
        _bring_up_to_date(database, path)
    except BaseException:
        database.close()
        raise
    return database


def create_database(path: Path) -> Database:
    """Make an empty logbook beside its final name, so that a kill leaves all of it or nothing."""
    draft = path.with_name(f"{path.name}.new")
    with faults():
        draft.unlink(missing_ok=True)
        draft.touch(mode=0o600)
    database = Database(draft)
    try:
        _migrate(database, 0)
    finally:
        database.close()
    with faults():
        draft.replace(path)
        sync_folder(path.parent)
    return open_database(path)


@contextmanager
def faults() -> Iterator[None]:
    """Turn what SQLite and the file system say into ``StoreError``."""
    try:
        yield
    except sqlite.Error as error:
        raise StoreError(_fault(error), str(error)) from error
    except OSError as error:
        raise of_the_system(error) from error


# SQLite's primary result codes.
_CODES = {
    5: Fault.IN_USE,
    6: Fault.IN_USE,
    8: Fault.READ_ONLY,
    11: Fault.DAMAGED,
    13: Fault.DISK_FULL,
    14: Fault.READ_ONLY,
    26: Fault.NOT_A_LOGBOOK,
}


def _fault(error: sqlite.Error) -> Fault:
    return _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, Fault.FAILED)


def _bring_up_to_date(database: Database, path: Path) -> None:
    application_id, version = _made_by(database)
    if application_id != APPLICATION_ID:
        raise StoreError(Fault.NOT_A_LOGBOOK, str(path))
    if version > len(MIGRATIONS):
        raise StoreError(Fault.NEWER, str(path))
    if version < len(MIGRATIONS):
        with faults():
            _copy(path, path.with_name(f"{path.stem}-before-v{len(MIGRATIONS)}{path.suffix}"))
        _migrate(database, version)


def _made_by(database: Database) -> tuple[int, int]:
    application_id, version = (
        database.rows(f"PRAGMA {name}")[0][0] for name in ("application_id", "user_version")
    )
    return application_id, version


def _migrate(database: Database, version: int) -> None:
    for number, statements in enumerate(MIGRATIONS[version:], start=version + 1):
        with database.atomic():
            for statement in statements:
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {number}")


def _copy(path: Path, copy: Path) -> None:
    shutil.copyfile(path, copy)
    copy.chmod(0o600)
    with copy.open("rb") as file:
        os.fsync(file.fileno())
    sync_folder(copy.parent)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
