"""Whatever is done, undone and redone, the disk reads as the journal does."""

import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from rollerlog.domain.commands import (
    add_zone,
    apply_spf,
    change_setting,
    delete,
    edit_check_in,
    log_session,
    record_check_in,
    restore,
    settle_sign,
)
from rollerlog.domain.logbook import Logbook
from rollerlog.domain.model import CheckIn, EndPoint, Prep, Pressure, Session, Setting, Sign, Way
from rollerlog.domain.photos.commands import add_photo
from rollerlog.domain.photos.model import Form, Photo, Purpose, View
from rollerlog.domain.refusals import Refused
from rollerlog.domain.zones import ZONES
from rollerlog.services.journal import Journal
from rollerlog.store.logbook_file import LogbookFile
from tests.builders import a_check_in, a_session
from tests.conftest import ACKNOWLEDGED, NOW, Clock

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
zones = st.lists(st.sampled_from(sorted(ZONES)), min_size=1, max_size=4, unique=True).map(tuple)
instants = st.integers(0, 24 * 60).map(lambda hours: NOW - timedelta(hours=hours))
level = st.none() | st.integers(0, 4)
sessions = st.builds(
    Session,
    at=instants,
    logged_at=st.just(NOW),
    zones=zones,
    needle_um=st.integers(50, 1000),
    setting=st.sampled_from(Setting),
    answers=st.none() | st.just(()) | st.just(("acne", "isotretinoin")),
    roller=text,
    duration_min=st.none() | st.integers(0, 90),
    pressure=st.none() | st.sampled_from(Pressure),
    prep=st.lists(st.sampled_from(Prep), unique=True).map(tuple),
    numbing_product=text,
    numbing_permille=st.none() | st.integers(1, 100),
    pain=st.none() | st.integers(0, 10),
    end_point=st.none() | st.sampled_from(EndPoint),
    note=text,
)
signs = st.none() | st.lists(
    st.sampled_from([sign for sign in Sign if sign is not Sign.NOT_CALM]), unique=True
).map(tuple)
check_ins = st.builds(
    CheckIn,
    at=instants,
    logged_at=st.just(NOW),
    zones=zones,
    redness=level,
    swelling=level,
    itch=level,
    signs=signs,
    note=text,
)


class JournalMachine(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.file = LogbookFile(self.folder)
        self.journal = Journal(self.file, self.clock)
        self.past = [self.journal.logbook]
        self.at = 0

    def do(self, command):
        before = self.journal.logbook
        try:
            step = self.journal.run(command)
        except Refused:
            assert self.journal.logbook is before
            return
        if step.edits:
            self.at += 1
            self.past[self.at :] = [self.journal.logbook]

    def any_entry(self, data, found):
        return data.draw(st.sampled_from([entry.id for entry in found]))

    @rule(session=sessions, way=st.none() | st.sampled_from(Way), why=text)
    def log(self, session, way, why):
        self.do(log_session(session, way, why))

    @rule(check_in=check_ins)
    def check_in(self, check_in):
        self.do(record_check_in(check_in))

    @rule(at=instants, zones=st.just(()) | zones, value=st.none() | st.integers(1, 100))
    def apply_spf(self, at, zones, value):
        self.do(apply_spf(at, zones, value))

    @rule(sign=st.sampled_from(Sign), zones=zones, at=instants, seen=st.booleans())
    def settle(self, sign, zones, at, seen):
        self.do(settle_sign(sign, zones, at, seen=seen))

    @rule(days=st.integers(0, 400), um=st.sampled_from([150, 500, 3000]))
    def set_days(self, days, um):
        self.do(change_setting(f"rest-days.{um}", str(days)))

    @rule(name=text, area=st.sampled_from(["face", "body"]))
    def add_zone(self, name, area):
        self.do(add_zone(name, area))

    @precondition(lambda self: self.journal.logbook.entries())
    @rule(data=st.data())
    def delete(self, data):
        self.do(delete(self.any_entry(data, self.journal.logbook.entries())))

    @precondition(lambda self: self.journal.logbook.trash())
    @rule(data=st.data())
    def restore(self, data):
        self.do(restore(self.any_entry(data, self.journal.logbook.trash())))

    @precondition(lambda self: self.journal.logbook.all(CheckIn))
    @rule(data=st.data(), redness=level)
    def edit_check_in(self, data, redness):
        chosen = data.draw(st.sampled_from(self.journal.logbook.all(CheckIn)))
        self.do(edit_check_in(a_check_in(chosen.at, id=chosen.id, redness=redness)))

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self):
        assert self.journal.undo() is not None
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.past))
    @rule()
    def redo(self):
        assert self.journal.redo() is not None
        self.at += 1

    @invariant()
    def disk_agrees(self):
        reader = LogbookFile(self.folder)
        assert reader.load() == self.journal.logbook
        reader.close()

    @invariant()
    def history_is_a_line(self):
        assert self.journal.logbook == self.past[self.at]

    def teardown(self):
        self.file.close()
        shutil.rmtree(self.folder)


TestJournal = JournalMachine.TestCase
TestJournal.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)


def test_listeners_hear_of_each_change_and_each_refused_session_and_of_nothing_else(journal):
    heard = []
    journal.listen(lambda: heard.append(len(journal.logbook.all(Session))))
    journal.run(log_session(a_session()))
    with pytest.raises(Refused):
        journal.run(log_session(a_session(id="again")))
    assert journal.run(change_setting("theme", "system")).edits == ()
    journal.undo()
    journal.redo()
    assert heard == [1, 1, 0, 1]


def test_a_new_change_forgets_what_was_undone(journal):
    journal.run(log_session(a_session()))
    journal.undo()
    journal.run(change_setting("theme", "dark"))
    assert journal.redo() is None


def test_nothing_is_undone_where_nothing_was_done(journal):
    assert journal.undo() is None
    assert journal.redo() is None


def test_the_trash_is_emptied_with_the_first_write_after_30_days(folder, journal, clock):
    session = a_session()
    journal.run(log_session(session))
    journal.run(delete(session.id))
    clock.advance(days=30, seconds=-1)
    journal.run(change_setting("theme", "dark"))
    assert [entry.id for entry in journal.logbook.trash()] == [session.id]

    clock.advance(seconds=1)
    bytes_before = (folder / "logbook.sqlite").read_bytes()
    reader = LogbookFile(folder)
    assert len(reader.load().trash()) == 1
    reader.close()
    assert (folder / "logbook.sqlite").read_bytes() == bytes_before, "opening never writes"

    journal.run(change_setting("theme", "light"))
    assert journal.logbook.trash() == ()
    assert session.id.encode() not in (folder / "logbook.sqlite").read_bytes()
    journal.undo()
    assert journal.logbook.trash() == (), "undo brings no purged entry back"


def test_undo_and_redo_survive_a_purge_in_between(journal, clock):
    session = a_session()
    journal.run(log_session(session))
    journal.run(delete(session.id))
    clock.advance(days=31)
    journal.run(change_setting("theme", "dark"))
    journal.undo()
    journal.undo()
    assert [s.id for s in journal.logbook.all(Session)] == [session.id]
    journal.undo()
    assert journal.logbook == Logbook.of([ACKNOWLEDGED])


def test_no_undo_brings_a_photo_back_whose_picture_went_with_the_trash(journal, clock):
    photo = Photo(
        at=NOW - timedelta(days=1),
        logged_at=NOW,
        zones=("scalp",),
        view=View.FRONT,
        purpose=Purpose.PROGRESS,
        sha256="0" * 64,
        form=Form.JPEG,
        width=4,
        height=3,
    )
    journal.run(add_photo(photo))
    journal.run(delete(photo.id))
    journal.run(apply_spf(NOW))
    clock.advance(days=30, seconds=-1)
    journal.empty_trash()
    assert len(journal.logbook.trash()) == 1
    clock.advance(seconds=1)
    journal.empty_trash()
    assert journal.logbook.trash() == ()
    assert journal.undo() is not None, "the sunscreen"
    assert journal.undo() is None
    assert journal.logbook.all(Photo) == ()
