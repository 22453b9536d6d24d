"""A logbook of an older rollerlog, met by commands that only read."""

import pytest

from rollerlog.store.database import sqlite
from rollerlog.store.lock import WriterLock
from rollerlog.store.migrations import MIGRATIONS


@pytest.fixture
def older(folder):
    """A logbook as the first version of the schema left it, and how to ask for its version."""
    folder.mkdir()
    path = folder / "logbook.sqlite"
    with sqlite.connect(str(path)) as connection:
        for statement in MIGRATIONS[0]:
            connection.execute(statement)
        connection.execute(
            "INSERT INTO spf_application VALUES"
            " ('a', '2026-06-13T12:00:00+02:00', '2026-06-13T12:00:00+02:00', 'nose', 50, NULL)"
        )
        connection.execute("PRAGMA user_version = 1")
    connection.close()

    def version():
        connection = sqlite.connect(str(path))
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        connection.close()
        return found

    return version


def test_reading_an_older_logbook_brings_it_up_to_date(read, folder, older):
    assert [entry["id"] for entry in read("timeline")["entries"]] == ["a"]
    assert older() == len(MIGRATIONS)
    assert (folder / f"logbook-before-v{len(MIGRATIONS)}.sqlite").exists()
    assert read("timeline", "--kind", "refused") == {"entries": []}


@pytest.mark.parametrize("words", [("status",), ("spf",)])
def test_an_older_logbook_in_use_is_left_as_it_is(call, folder, older, monkeypatch, words):
    monkeypatch.setattr("rollerlog.cli.writing.PATIENCE_S", 0.05)
    holder = WriterLock(folder)
    assert holder.take()
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    said = call(*words)
    assert (said.code, said.out) == (1, "")
    assert said.err == (
        "The logbook could not be read: another program is using it."
        " Nothing was changed. Try again in a moment.\n"
    )
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert older() == 1
    holder.release()
    assert call(*words).code == 0
    assert older() == len(MIGRATIONS)


def test_the_lock_is_given_up_after_bringing_it_up_to_date(call, folder, older):
    assert call("status").code == 0
    assert older() == len(MIGRATIONS)
    other = WriterLock(folder)
    assert other.take()
    other.release()
