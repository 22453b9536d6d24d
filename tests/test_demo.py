from collections import Counter
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from zoneinfo import ZoneInfo

import pytest

from rollerlog.demo import sample_person
from rollerlog.domain.agenda import CheckInDue, RestEnded, SpfDue, agenda, owed
from rollerlog.domain.commands import plan_of
from rollerlog.domain.gate import judge
from rollerlog.domain.healing import course, early_days
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.products import patch_test, products
from rollerlog.domain.kit.rollers import problems
from rollerlog.domain.lasting import DisinfectDue, PatchTestDue
from rollerlog.domain.logbook import Logbook
from rollerlog.domain.model import (
    CheckIn,
    Entry,
    Preference,
    Session,
    Setting,
    Settled,
    Sign,
    SpfApplication,
    Way,
)
from rollerlog.domain.pauses import pauses
from rollerlog.domain.status import State, area_statuses
from rollerlog.domain.zones import ZONES, expand

MADRID = ZoneInfo("Europe/Madrid")
SUNDAY = datetime(2026, 6, 14, 11, 20, tzinfo=MADRID)
FACE = expand(["face"])


@cache
def person(years, seed=1, now=SUNDAY):
    return sample_person(seed, years, now)


@cache
def logbook(years, seed=1, now=SUNDAY):
    return Logbook().after(person(years, seed, now))


def entries(step):
    """What is dated, in the order of the instants, as the logbook has it."""
    return [edit.after for edit in step.edits if isinstance(edit.after, Entry)]


@pytest.mark.parametrize("seed", range(4))
def test_ten_years_are_many(seed):
    kinds = Counter(type(entry) for entry in entries(person(10, seed)))
    assert kinds[Session] >= 1_000
    assert kinds[CheckIn] >= 4_000
    assert kinds[SpfApplication] >= 12_000


def test_same_seed_same_person():
    assert sample_person(7, 1, SUNDAY) == sample_person(7, 1, SUNDAY)
    assert sample_person(8, 1, SUNDAY) != sample_person(7, 1, SUNDAY)


def test_entries_are_additions_kept_as_entries_are():
    step = person(2)
    assert all(edit.before is None for edit in step.edits)
    everything = [edit.after for edit in step.edits if not isinstance(edit.after, Preference)]
    assert len({entity.id for entity in everything}) == len(everything)
    assert all(len(entity.id) == 32 and int(entity.id, 16) for entity in everything)
    found = entries(step)
    assert all(isinstance(entry.at.tzinfo, timezone) for entry in found)
    assert all(entry.at.utcoffset() == entry.at.astimezone(MADRID).utcoffset() for entry in found)
    assert all(entry.logged_at == entry.at for entry in found)
    assert all(entry.at <= SUNDAY for entry in found)


@pytest.mark.parametrize(
    "now",
    [
        SUNDAY,
        datetime(2026, 3, 1, 0, 5, tzinfo=UTC),
        datetime(2028, 2, 29, 9, 59, tzinfo=ZoneInfo("America/New_York")),
        datetime(2026, 8, 20, 23, 50, tzinfo=timezone(timedelta(hours=5, minutes=45))),
    ],
)
def test_nothing_lies_in_the_future_and_nothing_is_paused(now):
    found = logbook(1, now=now)
    assert all(entry.at <= now for entry in found.entries())
    assert not any(pauses(found, zone, now) for zone in ZONES)
    last = found.on_zone(Session, "chin")[-1]
    assert (now.date() - last.at.date(), last.at.time()) == (timedelta(5), time(20, 15))


@pytest.mark.parametrize(("years", "seed"), [(1, 3), (2, 1), (2, 2)])
def test_every_session_but_the_early_one_passed_the_gate(years, seed):
    known = [e for e in logbook(years, seed).entries() if not isinstance(e, SpfApplication)]
    early = []
    for index, session in enumerate(known):
        if not isinstance(session, Session):
            continue
        before = Logbook.of(known[:index])
        kinds = judge(before, plan_of(session), session.at).kinds
        assert kinds == (session.override.broke if session.override else ())
        early += [session] * bool(session.override)
    assert [(s.override.way, s.override.broke) for s in early] == [
        (Way.ALREADY_DID, ("still_resting",))
    ]


@pytest.mark.parametrize(("years", "count"), [(1, 1), (2, 1), (4, 2), (10, 5)])
def test_early_sessions_are_the_ones_meant(years, count):
    book = logbook(years)
    early = {s.id: days for s in book.all(Session) if (days := early_days(book, s))}
    meant = {s.id: s.override.early_days for s in book.all(Session) if s.override}
    assert early == meant
    assert len(early) == count
    assert set(early.values()) <= {1, 2, 3}
    assert all(len(s.override.reason) >= 10 for s in book.all(Session) if s.override)


@pytest.mark.parametrize("years", [1, 10])
def test_one_reaction_went_beyond_the_normal_course(years):
    book = logbook(years)
    zone = course(book, "chin")
    rests = [zone.rest_of(s.id) for s in book.on_zone(Session, "chin")]
    longer = [rest for rest in rests if rest.after_reaction > rest.base or rest.extension]
    assert [(r.base, r.after_reaction, r.extension) for r in longer] == [(21, 27, 7)]
    others = {z for s in book.all(Session) for z in s.zones} - {*FACE}
    for other in others:
        rests = [course(book, other).rest_of(s.id) for s in book.on_zone(Session, other)]
        assert all(r.after_reaction == r.base and not r.extension for r in rests), other


def test_one_sign_was_reported_shown_and_settled_long_ago():
    book = logbook(10)
    signs = [(c.at.date(), sign) for c in book.all(CheckIn) for sign in c.signs or ()]
    assert [sign for _, sign in signs] == [Sign.PATCHES]
    (word,) = book.all(Settled)
    assert (word.sign, word.seen, word.zones) == (Sign.PATCHES, True, FACE)
    assert signs[0][0] < word.at.date() < date(2024, 1, 1)


def test_a_clinic_once_a_year():
    visits = [s for s in logbook(10).all(Session) if s.setting is Setting.CLINIC]
    assert [visit.at.year for visit in visits] == list(range(2016, 2026))
    assert {visit.needle_um for visit in visits} == {1500}


def test_the_day_of_the_pictures():
    areas = {area.area: area for area in area_statuses(logbook(10), SUNDAY)}

    assert areas["face"].state is State.RESTING
    face = areas["face"].governing
    assert face.last.at == datetime(2026, 6, 9, 20, 15, tzinfo=MADRID)
    assert (face.last.zones, face.last.needle_um) == (FACE, 500)
    assert (face.until, face.day, face.of_days) == (date(2026, 6, 30), 5, 21)
    assert {z.until for z in areas["face"].zones if z.zone.id in FACE} == {date(2026, 6, 30)}

    for name, needle_um, last, until in (
        ("scalp", 500, datetime(2026, 5, 31, 18, 30, tzinfo=MADRID), date(2026, 6, 14)),
        ("neck", 250, datetime(2026, 6, 3, 19, 40, tzinfo=MADRID), date(2026, 6, 7)),
        ("decollete", 200, datetime(2026, 6, 7, 20, 40, tzinfo=MADRID), date(2026, 6, 10)),
    ):
        area = areas[name]
        assert area.state is State.READY
        assert (area.last.needle_um, area.last.at) == (needle_um, last)
        assert area.governing.until == until
    assert {areas[name].state for name in ("hands", "body")} == {State.READY}


def test_what_was_seen_in_the_week_of_the_pictures():
    seen = [c for c in logbook(10).on_zone(CheckIn, "chin") if c.at.date() > date(2026, 6, 8)]
    assert [(c.at.day, c.redness) for c in seen] == [(9, 3), (10, 2), (11, 2), (12, 1), (13, 1)]
    assert seen[2].note == "Tight after washing, fine by evening."
    applied = [(a.at.day, f"{a.at:%H:%M}") for a in logbook(10).all(SpfApplication)[-5:]]
    assert applied == [(13, "10:05"), (13, "12:10"), (13, "14:20"), (13, "16:15"), (14, "10:00")]


def test_what_is_due_on_the_day_of_the_pictures():
    due = owed(logbook(10), SUNDAY)
    assert [type(reminder) for reminder in due] == [
        DisinfectDue,
        CheckInDue,
        PatchTestDue,
        RestEnded,
    ]
    assert (due[1].session.zones, due[1].day_number) == (("decollete",), 7)
    assert due[3].zone == "scalp"

    later = agenda(logbook(10), SUNDAY, SUNDAY + timedelta(hours=12), MADRID)
    assert [(type(r), f"{r.due_at:%H:%M}") for r in later] == [(SpfDue, "12:00")]


def test_no_sunscreen_on_the_face_in_the_first_day():
    applied = [a for a in logbook(2).all(SpfApplication) if a.at.date() == date(2026, 6, 10)]
    assert applied
    assert not any({*FACE}.intersection(a.zones) for a in applied)


def test_every_home_session_has_a_roller_of_its_kit_that_fits():
    book = logbook(1)
    for session in book.all(Session):
        roller = book.find(Roller, session.roller) if session.roller else None
        if session.setting is Setting.CLINIC:
            assert not session.roller
            continue
        assert roller.needle_um == session.needle_um
        before = book.known_at(session.at - timedelta(minutes=1))
        areas = {zone: ZONES[zone].area for zone in session.zones}
        assert not problems(before, roller, areas, session.at)


def test_the_kit_shows_every_state_of_a_patch_test():
    book = logbook(1)
    tests = [patch_test(book, product, SUNDAY) for product in products(book)]
    assert Counter((t.running, t.reacted_on is not None) for t in tests) == {
        (False, False): 3,
        (True, False): 1,
        (False, True): 1,
    }
