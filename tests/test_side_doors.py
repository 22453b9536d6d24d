"""No side door: whatever is done in whatever order, a zone that rests is not rolled unnoticed.

The machine may log, by the window or the command line, edit dates, delete, restore, undo, redo,
change settings, start again and move the clock both ways. What should be is told by the oracle of
protocol.md 1 and by a model of Strict kept here; neither knows the rules in the product.
"""

import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from rollerlog.cli import answer
from rollerlog.domain.commands import (
    change_setting,
    delete,
    edit_session,
    log_session,
    record_check_in,
    reset_settings,
    restore,
)
from rollerlog.domain.healing import early_days, rest_of_zone
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import CheckIn, Session, Way
from rollerlog.domain.preferences import preferences, values
from rollerlog.domain.profile.commands import add_condition, clear_condition, record_event
from rollerlog.domain.profile.model import Condition
from rollerlog.domain.refusals import Refused
from rollerlog.domain.strict import counted
from rollerlog.services.journal import Journal
from rollerlog.store.logbook_file import LogbookFile
from tests.conftest import ACKNOWLEDGED, Clock
from tests.domain import oracle

ZONES = ("cheek-left", "abdomen")
DAY = timedelta(days=1)
zones = st.sampled_from((("cheek-left",), ("abdomen",), ZONES))
needles = st.sampled_from((150, 250, 500))
ways = st.sampled_from((None, None, *Way))
ago = st.sampled_from((0, 0, 1, 5, 23, 25, 30, 72, 200, 400))
levels = st.sampled_from((None, 0, 1, 2, 3, 4))


def weight(entry):
    """What of an entry counts for rest."""
    if isinstance(entry, Session):
        return ("session", entry.at, entry.zones, entry.needle_um)
    scales = (entry.redness, entry.swelling, entry.tenderness)
    return ("check-in", entry.at, entry.zones, scales, entry.signs)


def counting(entries):
    return {weight(e) for e in entries if isinstance(e, Session | CheckIn)}


def went_ahead(session):
    return session.override is not None and session.override.way is Way.GOING_AHEAD


class SideDoors(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = Clock()
        self.file = LogbookFile(self.folder)
        self.file.write(Step((Edit(None, ACKNOWLEDGED),)))
        self.journal = Journal(self.file, self.clock)
        self.seen_strict = []
        self.made = 0

    @initialize(on=st.booleans())
    def begin(self, on):
        if on:
            self.set_strict(on=True)

    def new_id(self):
        """Ids in their order, so that a history plays the same way twice."""
        self.made += 1
        return f"{self.made:03}"

    # What should be

    @property
    def now(self):
        return self.clock()

    def look_at_strict(self):
        """Note when Strict was last seen on, by the clock or the last entry if that is later."""
        logbook = self.journal.logbook
        if values(logbook)["strict"] == "on":
            times = [entry.logged_at for entry in logbook.entries()]
            self.seen_strict.append(max([self.now, *times]))

    @property
    def strict(self):
        """Strict was on less than 24 hours ago, by the clock as it reads now."""
        return any(self.now - seen < DAY for seen in self.seen_strict)

    def history(self, logbook, plan_at, past, apart_from=None):
        found = [*logbook.all(Session), *logbook.all(CheckIn)]
        if self.strict:
            found += [e for e in logbook.trash() if isinstance(e, Session | CheckIn)]
        return tuple(e for e in found if e.id != apart_from and (not past or e.at <= plan_at))

    def own_days(self, logbook):
        return tuple(preferences(logbook).own_days.items())

    def check_saved(self, before, saved, plan_at, apart_from=None):
        """A home session that was just saved, where its zone rested, says so for good."""
        local = plan_at.astimezone(self.now.tzinfo).date()
        past = local < self.now.date() and self.now.astimezone(UTC) - plan_at >= DAY
        own = self.own_days(before)
        history = self.history(before, plan_at, past, apart_from)
        seen_at = plan_at if past else plan_at.astimezone(UTC).astimezone(plan_at.tzinfo)
        resting = [
            zone
            for zone in saved.zones
            if not oracle.ready(history, oracle.Skin(zone, own), seen_at)
        ]
        if resting:
            assert saved.override is not None, resting
            assert "still_resting" in saved.override.broke
            expected = oracle.early_days(history, replace(saved, override=None), own)
            assert saved.override.early_days >= expected
            assert early_days(self.journal.logbook, saved) >= expected
        known = before.find(Session, saved.id)
        if went_ahead(saved) and not (known and went_ahead(known)):
            assert not self.strict
        if not past:  # Where the clock was set back, it counts from the last entry.
            last = max((e.logged_at for e in before.entries()), default=plan_at)
            assert self.now >= last or saved.at >= last

    def dates(self):
        book = counted(self.journal.logbook, self.now)
        rests = {zone: rest_of_zone(book, zone) for zone in ZONES}
        return {zone: rest.until for zone, rest in rests.items() if rest}

    def do(self, act):
        """Do something; in Strict nothing that counted may be gone afterwards."""
        self.look_at_strict()
        before, strict = self.journal.logbook, self.strict
        try:
            act()
        except Refused:
            assert self.journal.logbook is before
            return False
        self.look_at_strict()
        if strict:
            after = self.journal.logbook
            kept = counting(after.entries()) | counting(after.trash())
            assert counting(before.entries()) <= kept
        return True

    def record(self, session, act):
        """Save a new session; unless it was not early, no zone is free sooner by it."""
        before, dates = self.journal.logbook, self.dates()
        if not self.do(act):
            return
        saved = self.journal.logbook.find(Session, session.id)
        self.check_saved(before, saved, session.at)
        if saved.override is not None or early_days(self.journal.logbook, saved):
            after = self.dates()
            assert all(after[zone] >= until for zone, until in dates.items())

    # What may be done

    @rule(where=zones, needle_um=needles, hours=ago, way=ways)
    def log(self, where, needle_um, hours, way):
        at = self.now.astimezone(UTC) - timedelta(hours=hours)
        at = at.astimezone(self.now.tzinfo)
        session = Session(
            id=self.new_id(), at=at, logged_at=at, zones=where, needle_um=needle_um, answers=()
        )
        why = "for the machine" if way else ""
        self.record(session, lambda: self.journal.run(log_session(session, way, why)))

    @rule(
        where=zones, needle=st.sampled_from(("0.15", "0.25", "0.5")), hours=ago, did=st.booleans()
    )
    def log_by_command(self, where, needle, hours, did):
        at = (self.now.astimezone(UTC) - timedelta(hours=hours)).astimezone(self.now.tzinfo)
        at = at.replace(microsecond=0)
        argv = ["log", "--needle", needle, "--nothing-applies"]
        argv += [word for zone in where for word in ("--zone", zone)]
        if hours:
            argv += ["--at", at.isoformat()]
        if did:
            argv += ["--early-reason", "for the machine"]
        id_ = self.new_id()
        before, dates = self.journal.logbook, self.dates()
        self.look_at_strict()
        code = answer(self.journal, {"do": "run", "argv": argv, "id": id_})["code"]
        saved = self.journal.logbook.find(Session, id_)
        assert (saved is not None) == (code == 0)
        if saved is None:
            assert self.journal.logbook is before
            return
        self.check_saved(before, saved, at)
        if saved.override is not None or early_days(self.journal.logbook, saved):
            after = self.dates()
            assert all(after[zone] >= until for zone, until in dates.items())

    @rule(data=st.data(), hours=st.sampled_from((-500, -48, -24, -1, 0, 24, 48)), way=ways)
    def edit(self, data, hours, way):
        sessions = self.journal.logbook.all(Session)
        if not sessions:
            return
        session = data.draw(st.sampled_from(sessions))
        moved = replace(
            session,
            at=session.at + timedelta(hours=hours),
            zones=data.draw(zones),
            needle_um=data.draw(needles),
        )
        before = self.journal.logbook
        if not self.do(lambda: self.journal.run(edit_session(moved, way, "for the machine"))):
            return
        saved = self.journal.logbook.find(Session, session.id)
        if saved == session:
            return
        if session.override is not None:
            assert saved.override is not None
            assert set(session.override.broke) <= set(saved.override.broke)
            assert saved.override.early_days >= session.override.early_days
        self.check_saved(before, saved, moved.at, session.id)

    @rule(where=zones, hours=ago, redness=levels, swelling=levels)
    def check_in(self, where, hours, redness, swelling):
        at = (self.now.astimezone(UTC) - timedelta(hours=hours)).astimezone(self.now.tzinfo)
        seen = CheckIn(
            id=self.new_id(),
            at=at,
            logged_at=at,
            zones=where,
            redness=redness,
            swelling=swelling,
        )
        dates = self.dates()
        if self.do(lambda: self.journal.run(record_check_in(seen))):
            after = self.dates()
            assert all(after[zone] >= until for zone, until in dates.items())

    @rule(data=st.data())
    def delete(self, data):
        entries = [e for e in self.journal.logbook.entries() if isinstance(e, Session | CheckIn)]
        if entries:
            chosen = data.draw(st.sampled_from(entries))
            self.do(lambda: self.journal.run(delete(chosen.id)))

    @rule(data=st.data())
    def restore(self, data):
        trash = [e for e in self.journal.logbook.trash() if len(e.id) == len("001")]
        if trash:
            chosen = data.draw(st.sampled_from(trash))
            self.do(lambda: self.journal.run(restore(chosen.id)))

    @rule()
    def undo(self):
        self.do(self.journal.undo)

    @rule()
    def redo(self):
        self.do(self.journal.redo)

    @rule(row=st.sampled_from((250, 500)), days=st.sampled_from(("default", "4", "14", "30")))
    def rest_days(self, row, days):
        self.do(lambda: self.journal.run(change_setting(f"rest-days.{row}", days)))

    @rule(on=st.booleans())
    def set_strict(self, on):
        self.do(lambda: self.journal.run(change_setting("strict", "on" if on else "off")))

    @rule()
    def reset(self):
        self.do(lambda: self.journal.run(reset_settings(["strict", "rest-days.500"])))

    @rule(zone=st.sampled_from(ZONES), days=st.integers(0, 9))
    def event(self, zone, days):
        on = self.now.date() - days * DAY
        dates = self.dates()
        if self.do(lambda: self.journal.run(record_event("waxing", on, (zone,)))):
            assert self.dates() == dates

    @rule()
    def condition(self):
        noted = [c for c in self.journal.logbook.all(Condition) if c.cleared_at is None]
        command = clear_condition("melasma") if noted else add_condition("melasma")
        self.do(lambda: self.journal.run(command))
        if not noted:  # The oracle knows no melasma.
            self.do(self.journal.undo)

    @rule()
    def start_again(self):
        self.file.close()
        self.file = LogbookFile(self.folder)
        before = self.journal.logbook
        self.journal = Journal(self.file, self.clock)
        assert self.journal.logbook == before

    @rule(hours=st.sampled_from((1, 12, 23, 24, 25, 72, 100, 300, 600)))
    def time_passes(self, hours):
        self.clock.advance(hours=hours)

    @precondition(lambda self: self.journal.logbook.entries())
    @rule(hours=st.sampled_from((1, 24, 100, 400)))
    def clock_is_set_back(self, hours):
        self.clock.advance(hours=-hours)

    def teardown(self):
        self.file.close()
        shutil.rmtree(self.folder)


SideDoors.TestCase.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
TestSideDoors = SideDoors.TestCase
