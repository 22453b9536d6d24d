import os
import sqlite3
import stat
import subprocess
import sys
from datetime import timedelta

import pytest

from rollerlog.demo import sample_person
from rollerlog.domain.commands import log_session
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.ledger import Delivery, Event
from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.model import (
    Attempt,
    Door,
    Override,
    OwnZone,
    Preference,
    Session,
    Settled,
    Sign,
    Way,
)
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent
from rollerlog.services.journal import Journal
from rollerlog.store import database, migrations
from rollerlog.store.database import open_database
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.logbook_file import LogbookFile
from tests.builders import a_check_in, a_session, an_spf
from tests.conftest import NOW

LOGBOOK = "logbook.sqlite"


def adding(*entities):
    return Step(tuple(Edit(None, entity) for entity in entities))


def one_of_each():
    override = Override(
        way=Way.GOING_AHEAD, reason="“Party”, so\nbe it", early_days=9, broke=("still_resting",)
    )
    return (
        a_session(override=override, answers=None, note="été 🌞 \u202e", prep=()),
        a_session(answers=("acne",), deleted_at=NOW),
        a_check_in(signs=(Sign.PUS, Sign.FEVER), redness=0),
        a_check_in(signs=(), itch=4),
        an_spf(value=50),
        Settled(at=NOW, logged_at=NOW, zones=("chin",), sign=Sign.PUS, seen=True),
        OwnZone(id="left-knee-scar", name="Left knee scar", area="body"),
        Preference(id="theme", value="dark"),
    )


def test_every_kind_reads_as_it_was_written(file, folder):
    entities = one_of_each()
    file.write(adding(*entities))
    assert LogbookFile(folder).load() == Logbook.of(entities)


def test_instants_keep_their_own_offset(file, folder):
    session = a_session(NOW.astimezone().replace(microsecond=123))
    file.write(adding(session))
    (read,) = LogbookFile(folder).load().entries()
    assert read.at.utcoffset() == session.at.utcoffset()
    assert read.at == session.at


def test_an_empty_folder_reads_as_empty_and_stays_so(folder):
    file = LogbookFile(folder)
    assert file.load() == Logbook()
    assert file.deliveries() == []
    assert file.draft("log") is None
    file.keep_draft("log", None)
    assert not folder.exists()


def test_folder_and_file_are_their_users_alone(folder):
    before = os.umask(0)
    try:
        file = LogbookFile(folder)
        file.write(adding(a_session()))
        file.close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_a_draft_is_kept_and_forgotten(file):
    file.keep_draft("log", "half a session")
    file.keep_draft("log", "more of it")
    assert file.draft("log") == "more of it"
    file.keep_draft("log", None)
    assert file.draft("log") is None


def test_a_delivery_is_claimed_once(folder, file):
    shown = Delivery("spf:2026-06-14:morning", Event.SHOWN, 0, NOW, NOW)
    done = Delivery("spf:2026-06-14:morning", Event.DONE, 0, NOW, NOW, NOW + timedelta(hours=1))
    assert file.claim([shown, done]) == [shown, done]
    assert LogbookFile(folder).claim([shown]) == []
    assert file.deliveries() == [done, shown]


def test_ten_years_are_one_transaction(folder, monkeypatch):
    begun = []
    kept = database.Database.atomic
    monkeypatch.setattr(database.Database, "atomic", lambda db: begun.append(db) or kept(db))
    file = LogbookFile(folder)
    file.write(sample_person(1, 10, NOW))
    assert len(begun) == 1 + len(migrations.MIGRATIONS)
    assert len(file.load().entries()) > 17_000
    file.close()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.NOT_A_LOGBOOK),
        (b"Dear diary,\n" * 100, Fault.NOT_A_LOGBOOK),
        (b"\x7fELF" + bytes(5000), Fault.NOT_A_LOGBOOK),
    ],
)
def test_a_file_that_is_no_logbook_is_refused_and_not_touched(folder, content, fault):
    folder.mkdir()
    path = folder / LOGBOOK
    path.write_bytes(content)
    with pytest.raises(StoreError) as refused:
        Journal(LogbookFile(folder), lambda: NOW)
    assert refused.value.fault is fault
    assert path.read_bytes() == content
    assert list(folder.iterdir()) == [path]


def test_another_programs_database_is_refused_and_not_touched(folder):
    folder.mkdir()
    other = sqlite3.connect(folder / LOGBOOK)
    other.execute("CREATE TABLE session (id TEXT)")
    other.commit()
    other.close()
    before = (folder / LOGBOOK).read_bytes()
    with pytest.raises(StoreError) as refused:
        LogbookFile(folder).load()
    assert refused.value.fault is Fault.NOT_A_LOGBOOK
    assert (folder / LOGBOOK).read_bytes() == before


def test_a_folder_in_the_files_place_is_refused(folder):
    (folder / LOGBOOK).mkdir(parents=True)
    with pytest.raises(StoreError) as refused:
        LogbookFile(folder).load()
    assert refused.value.fault is Fault.NOT_A_LOGBOOK


def test_a_newer_file_is_refused_in_words_and_not_touched(file, folder):
    file.write(adding(a_session()))
    file.close()
    newer = sqlite3.connect(folder / LOGBOOK)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = (folder / LOGBOOK).read_bytes()
    with pytest.raises(StoreError) as refused:
        LogbookFile(folder).load()
    assert refused.value.fault is Fault.NEWER
    assert (folder / LOGBOOK).read_bytes() == before


@pytest.mark.parametrize(
    "cell", ["'yesterday'", "''", "'2026-06-14T11:20'", "'9999-12-31T11:20+00:00'"]
)
def test_a_row_that_cannot_be_read_is_damage_not_a_crash(file, folder, cell):
    file.write(adding(a_session()))
    file.close()
    damaged = sqlite3.connect(folder / LOGBOOK)
    damaged.execute(f"UPDATE session SET at = {cell}")
    damaged.commit()
    damaged.close()
    with pytest.raises(StoreError) as refused:
        LogbookFile(folder).load()
    assert refused.value.fault is Fault.DAMAGED


def damaged(folder, statement):
    """A logbook file after something else wrote to it."""
    connection = sqlite3.connect(folder / LOGBOOK)
    connection.execute(statement)
    connection.commit()
    connection.close()
    return LogbookFile(folder)


@pytest.mark.parametrize(
    ("entity", "statement"),
    [
        (Condition(at=NOW, logged_at=NOW, condition="keloid"), "UPDATE condition SET condition"),
        (DatedEvent(at=NOW, logged_at=NOW, event="waxing"), "UPDATE dated_event SET event"),
        (Asked(at=NOW, logged_at=NOW, condition=ADVISED, who="Dr"), "UPDATE asked SET condition"),
        (
            Roller(added_at=NOW, name="Blue", needle_um=250, areas=("face",)),
            "UPDATE roller SET areas",
        ),
        (OwnZone(id="jaw", name="Jaw", area="face"), "UPDATE own_zone SET area"),
    ],
)
def test_a_word_the_rules_do_not_know_is_damage_not_a_crash(file, folder, entity, statement):
    file.write(adding(entity))
    file.close()
    assert list(LogbookFile(folder).load().entities()) == [entity]
    with pytest.raises(StoreError) as refused:
        damaged(folder, f"{statement} = 'nobody-knows'").load()
    assert refused.value.fault is Fault.DAMAGED


@pytest.mark.parametrize("cell", ["at = 'yesterday'", "at = '2026-06-14T11:20'", "door = 'roof'"])
def test_a_refused_session_that_cannot_be_read_is_damage(file, folder, cell):
    for hours in range(2):
        at = NOW + timedelta(hours=hours)
        file.keep_attempt(
            Attempt(at=at, door=Door.TRAY, zones=("chin",), needle_um=500, reasons=("waiting",))
        )
    file.close()
    with pytest.raises(StoreError) as refused:
        damaged(folder, f"UPDATE attempt SET {cell} WHERE rowid = 1").attempts()
    assert refused.value.fault is Fault.DAMAGED


def test_a_reminder_told_that_cannot_be_read_is_damage(file, folder):
    file.claim([Delivery("spf:2026-06-14", Event.SHOWN, 0, NOW, NOW)])
    file.close()
    with pytest.raises(StoreError) as refused:
        damaged(folder, "UPDATE delivery SET at = 'yesterday'").deliveries()
    assert refused.value.fault is Fault.DAMAGED


def test_a_torn_file_is_damage(file, folder):
    file.write(sample_person(1, 1, NOW))
    file.close()
    path = folder / LOGBOOK
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])
    with pytest.raises(StoreError) as refused:
        LogbookFile(folder).load()
    assert refused.value.fault is Fault.DAMAGED


def test_a_failed_migration_leaves_the_file_as_it_was_beside_a_copy(file, folder, monkeypatch):
    file.write(adding(a_session()))
    file.close()
    before = (folder / LOGBOOK).read_bytes()
    broken = (*migrations.MIGRATIONS, ("CREATE TABLE scrap (id TEXT)", "CREATE TABLE scrap (x)"))
    monkeypatch.setattr(database, "MIGRATIONS", broken)
    with pytest.raises(StoreError):
        open_database(folder / LOGBOOK)
    monkeypatch.undo()
    assert (folder / f"logbook-before-v{len(broken)}.sqlite").read_bytes() == before
    assert LogbookFile(folder).load() == Logbook.of(file.load().entities())


def test_a_migration_carries_the_version_in_its_transaction(file, folder, monkeypatch):
    file.write(adding(a_session(id="kept")))
    file.close()
    more = (*migrations.MIGRATIONS, ("ALTER TABLE session ADD COLUMN mood TEXT",))
    monkeypatch.setattr(database, "MIGRATIONS", more)
    opened = open_database(folder / LOGBOOK)
    assert opened.rows("PRAGMA user_version") == [(len(more),)]
    assert opened.rows("SELECT id, mood FROM session") == [("kept", None)]
    opened.close()


def test_the_journal_is_rolled_back_and_synced_as_decided(file, folder):
    file.write(adding(a_session()))
    opened = open_database(folder / LOGBOOK)
    assert opened.rows("PRAGMA journal_mode") == [("delete",)]
    assert opened.rows("PRAGMA synchronous") == [(3,)], "EXTRA"
    strict = opened.rows("SELECT sql FROM sqlite_master WHERE type = 'table'")
    assert all("STRICT" in sql for (sql,) in strict)
    opened.close()


def test_a_file_moved_away_under_the_window_is_noticed(folder, journal):
    journal.run(log_session(a_session()))
    (folder / LOGBOOK).rename(folder / "elsewhere.sqlite")
    with pytest.raises(StoreError) as refused:
        journal.run(log_session(a_session(zones=("scalp",))))
    assert refused.value.fault is Fault.MOVED
    assert len(journal.logbook.all(Session)) == 1


FULL = """
import resource, sys
from pathlib import Path
from rollerlog.store.faults import StoreError
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.domain.logbook import Edit, Step
from tests.builders import a_session
file = LogbookFile(Path(sys.argv[1]))
logbook = file.load()
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (Path(sys.argv[1], "logbook.sqlite").stat().st_size,) * 2)
try:
    file.write(Step(tuple(Edit(None, a_session(note="x" * 500)) for _ in range(200))))
except StoreError as error:
    print(error.fault.name)
assert file.load() == logbook
"""


def test_a_full_disk_loses_nothing_and_reading_goes_on(file, folder):
    file.write(adding(a_session()))
    file.close()
    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(folder)], capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() in {"DISK_FULL", "FAILED"}
    kept = LogbookFile(folder)
    assert len(kept.load().entries()) == 1
    kept.write(adding(a_session(zones=("scalp",))))
    assert len(kept.load().entries()) == 2
    kept.close()


KILLED = """
import os, sys
from pathlib import Path
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.domain.logbook import Edit, Step
from tests.builders import a_session
file = LogbookFile(Path(sys.argv[1]))
while True:
    session = a_session()
    file.write(Step((Edit(None, session),)))
    print(session.id, flush=True)
"""


def test_what_was_acknowledged_is_there_after_a_kill(folder):
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(folder)], stdout=subprocess.PIPE, text=True
    )
    said = [process.stdout.readline().strip() for _ in range(25)]
    process.kill()
    with process:
        said += [line.strip() for line in process.stdout if line.endswith("\n")]
    kept = {entry.id for entry in LogbookFile(folder).load().entries()}
    assert kept >= set(said)
    assert len(kept) <= len(said) + 1
