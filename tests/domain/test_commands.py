"""Commands decide which step to make; steps go back and forth without a trace."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rollerlog.domain.commands import (
    add_zone,
    apply_spf,
    change_setting,
    delete,
    edit_check_in,
    edit_session,
    log_session,
    record_check_in,
    restore,
    settle_sign,
    swept,
)
from rollerlog.domain.kit.commands import add_roller
from rollerlog.domain.kit.model import Product, Roller
from rollerlog.domain.logbook import Logbook, Step
from rollerlog.domain.model import (
    CheckIn,
    OwnZone,
    Preference,
    RuleChange,
    Session,
    Settled,
    Sign,
    SpfApplication,
    Way,
)
from rollerlog.domain.refusals import (
    InTheFuture,
    KeptForGood,
    NameTaken,
    NeverRolled,
    NoOpenSign,
    NoSuchEntry,
    NothingAnswered,
    NoZone,
    Refused,
    ScalpApart,
    SettledBeforeReport,
    UnknownZone,
)
from rollerlog.domain.strict import guarded
from tests.domain.builders import CHEEK, CLINIC, at, book, checked, rolled, setting, settled, until
from tests.domain.histories import histories

NOW = at("2026-06-20 12:00")
TICK = timedelta(microseconds=1)


def after(logbook, command, now=NOW):
    return logbook.after(command(logbook, now))


def refusal(logbook, command, now=NOW):
    with pytest.raises(Refused) as caught:
        command(logbook, now)
    return caught.value.reasons


# Recording


def test_an_entry_keeps_its_offset_and_the_moment_it_was_written_down():
    session = rolled("2026-06-15 23:30+02:00", 250, logged_at=at("2000-01-01"))
    kept = after(book(), log_session(session)).all(Session)[0]
    assert kept.at.isoformat() == "2026-06-15T23:30:00+02:00"
    assert kept.logged_at == NOW


@pytest.mark.parametrize(
    ("zones", "reason"),
    [((), NoZone()), (("elbow",), UnknownZone("elbow")), (("face",), UnknownZone("face"))],
)
def test_a_session_is_on_zones_there_are(zones, reason):
    assert refusal(book(), log_session(rolled("2026-06-15", 250, zones))) == (reason,)
    assert refusal(book(), record_check_in(checked("2026-06-15", zones, redness=1))) == (reason,)


def test_eyelids_are_not_checked_in_on_either():
    command = record_check_in(checked("2026-06-15", "eyelids", redness=1))
    assert refusal(book(), command) == (NeverRolled("eyelids"),)


@pytest.mark.parametrize(
    ("answers", "says_something"),
    [
        ({}, False),
        ({"redness": 0}, True),
        ({"itch": 0}, True),
        ({"dryness": 4}, True),
        ({"breakouts": 1}, True),
        ({"signs": ()}, True),
        ({"signs": (Sign.PUS,)}, True),
        ({"note": "fine"}, True),
    ],
)
def test_a_check_in_says_something(answers, says_something):
    check_in = checked("2026-06-15", **answers)
    if says_something:
        assert after(book(), record_check_in(check_in)).all(CheckIn)
    else:
        assert refusal(book(), record_check_in(check_in)) == (NothingAnswered(),)


def test_nothing_but_what_has_happened_is_recorded():
    later = NOW + TICK
    assert refusal(book(), record_check_in(checked(later, redness=1))) == (InTheFuture(later),)
    assert refusal(book(), apply_spf(later)) == (InTheFuture(later),)
    assert after(book(), record_check_in(checked(NOW, redness=1))).all(CheckIn)
    edit = edit_check_in(replace(checked("2026-06-15", redness=1, id="a"), at=later))
    assert refusal(book(checked("2026-06-15", redness=1, id="a")), edit) == (InTheFuture(later),)


def test_sunscreen_goes_on_the_zones_of_the_course_or_else_on_the_face():
    first = after(book(), apply_spf(NOW)).all(SpfApplication)[0]
    assert first.zones == (
        "forehead",
        "cheek-left",
        "cheek-right",
        "nose",
        "upper-lip",
        "chin",
    )
    course = book(rolled("2026-06-15", 250, ("neck", "back")))
    assert after(course, apply_spf(NOW)).all(SpfApplication)[0].zones == ("neck",)
    assert after(course, apply_spf(NOW, ("chin",))).all(SpfApplication)[0].zones == ("chin",)
    for day, zones in (("2026-06-07", ("neck",)), ("2026-06-06", first.zones)):
        old = book(rolled(day, 250, "neck"))
        assert after(old, apply_spf(NOW)).all(SpfApplication)[0].zones == zones


# Editing and deleting


def test_an_edit_that_changes_nothing_is_no_step():
    session, check_in = rolled("2026-06-15", 250), checked("2026-06-16", redness=1)
    logbook = book(session, check_in)
    assert edit_session(session)(logbook, NOW) == Step()
    assert edit_check_in(check_in)(logbook, NOW) == Step()


def test_an_edit_can_make_an_entry_ready_or_resting():
    logbook = book(rolled("2026-06-18", 250, id="a"))
    assert until(logbook) == "2026-06-22"
    longer = edit_session(rolled("2026-06-18", 300, id="a"))
    assert until(after(logbook, longer)) == "2026-06-25"


def test_what_is_gone_cannot_be_edited():
    gone = after(book(rolled("2026-06-15", 250, id="a")), delete("a"))
    for id_ in ("a", "b"):
        edit = edit_session(rolled("2026-06-15", 300, id=id_))
        assert refusal(gone, edit) == (NoSuchEntry(id_),)
        assert refusal(gone, edit_check_in(checked("2026-06-15", redness=1, id=id_))) == (
            NoSuchEntry(id_),
        )


def test_deleting_moves_to_the_trash_and_restoring_brings_back():
    entries = (
        rolled("2026-06-15", 500, id="a"),
        checked("2026-06-16", redness=3, id="b"),
        settled("2026-06-17", Sign.PUS, id="c"),
    )
    logbook = book(*entries)
    for entry in entries:
        gone = after(logbook, delete(entry.id))
        assert entry.id not in {found.id for found in gone.entries()}
        assert [found.id for found in gone.trash()] == [entry.id]
        assert gone.entry(entry.id).deleted_at == NOW
        assert after(gone, restore(entry.id)) == logbook
        assert refusal(gone, delete(entry.id)) == (NoSuchEntry(entry.id),)
        assert refusal(logbook, restore(entry.id)) == (NoSuchEntry(entry.id),)
    assert until(after(logbook, delete("a"))) == "2026-06-18"
    assert refusal(logbook, delete("z")) == (NoSuchEntry("z"),)


def test_the_trash_is_swept_after_30_days():
    logbook = after(book(rolled("2026-06-15", id="a"), rolled("2026-06-16", id="b")), delete("a"))
    month = timedelta(days=30)
    assert swept(logbook, NOW + month - TICK) == Step()
    step = swept(logbook, NOW + month)
    assert [edit.before.id for edit in step.edits] == ["a"]
    assert [entity.id for entity in logbook.after(step).entities()] == ["b"]
    assert logbook.after(step).after(step.inverse()) == logbook


# Settling


def test_a_sign_has_settled_from_its_last_report_on_and_not_in_the_future():
    first = checked("2026-06-10", signs=(Sign.PUS,))
    last = checked("2026-06-12 09:00", signs=(Sign.PUS, Sign.NODULES))
    logbook = book(first, last)

    def settle(sign, when, zones=(CHEEK,)):
        return settle_sign(sign, zones, at(when) if isinstance(when, str) else when, seen=False)

    assert refusal(logbook, settle(Sign.PUS, last.at - TICK)) == (
        SettledBeforeReport(Sign.PUS, last.at),
    )
    assert refusal(logbook, settle(Sign.PUS, NOW + TICK)) == (InTheFuture(NOW + TICK),)
    assert refusal(logbook, settle(Sign.FEVER, NOW)) == (NoOpenSign(Sign.FEVER),)
    assert refusal(logbook, settle(Sign.PUS, NOW, ("chin",))) == (NoOpenSign(Sign.PUS),)
    assert refusal(logbook, settle(Sign.PUS, NOW, ())) == (NoZone(),)
    for when in (last.at, NOW):
        settled_logbook = after(logbook, settle(Sign.PUS, when))
        word = settled_logbook.all(Settled)[0]
        assert (word.at, word.seen, word.sign) == (when, False, Sign.PUS)
        assert refusal(settled_logbook, settle(Sign.PUS, NOW)) == (NoOpenSign(Sign.PUS),)
        assert after(settled_logbook, settle(Sign.NODULES, NOW)).all(Settled)


def test_not_calm_settles_with_a_calm_check_in_and_not_with_a_word():
    logbook = book(rolled("2026-06-05", 500), checked("2026-06-15", redness=2))
    command = settle_sign(Sign.NOT_CALM, (CHEEK,), NOW, seen=True)
    assert refusal(logbook, command) == (NoOpenSign(Sign.NOT_CALM),)


# Zones of one's own


def test_a_zone_of_ones_own_is_named_once():
    logbook = after(book(), add_zone("  Left   shin ", "body"))
    assert logbook.all(OwnZone) == (OwnZone(id="left-shin", name="Left shin", area="body"),)
    for name in ("left shin", "Left-Shin", "Nose", "under eye", "Lips", "Face", "body"):
        (reason,) = refusal(logbook, add_zone(name, "body"))
        assert isinstance(reason, NameTaken)
    for name in ("", "  ", "-!-"):
        assert refusal(logbook, add_zone(name, "body")) == (NoZone(),)
    assert refusal(logbook, add_zone("Shin", "leg")) == (NoZone(),)


# There and back


@settings(max_examples=60, deadline=None)
@given(histories(), st.data())
def test_a_step_and_its_inverse_leave_the_logbook_as_it_was(history, data):
    logbook = book(*history[:-1])
    logbook.entries()
    commands = [
        log_session(rolled("2026-05-30", 250), Way.ALREADY_DID),
        record_check_in(checked("2026-05-30", redness=data.draw(st.integers(0, 4)))),
        apply_spf(at("2026-05-30")),
        change_setting("rest-days.500", str(data.draw(st.integers(14, 365)))),
        add_zone("Shin", "body"),
        *(delete(entry.id) for entry in logbook.entries()),
    ]
    command = data.draw(st.sampled_from(commands))
    try:
        step = command(logbook, NOW)
    except Refused:
        return
    there = logbook.after(step)
    back = there.after(step.inverse())
    assert step.inverse().inverse() == step
    assert back == logbook
    assert back.entries() == logbook.entries()
    assert back.after(step) == there
    fresh = Logbook.of(there.entities())
    assert there.entries() == fresh.entries()
    for kind in (Session, CheckIn, Preference):
        assert there.all(kind) == fresh.all(kind)
        if kind is not Preference:
            assert list(there.on_zone(kind, CHEEK)) == list(fresh.on_zone(kind, CHEEK))


@settings(max_examples=60, deadline=None)
@given(histories(), st.randoms(use_true_random=False))
def test_the_order_in_which_entries_are_read_decides_nothing(history, random):
    twins = [rolled("2026-03-20 12:00", um, setting=CLINIC, id=str(um)) for um in (150, 500)]
    entries = [*history, *twins, setting("rest-days.500", 20)]
    mixed = random.sample(entries, len(entries))
    assert book(*mixed) == book(*entries)
    assert book(*mixed).entries() == book(*entries).entries()
    assert until(book(*mixed)) == until(book(*entries))


def test_of_two_sessions_of_one_minute_the_one_written_down_first_comes_first():
    one = rolled("2026-06-09", 150, id="z", logged_at=at("2026-06-09 12:01"))
    two = rolled("2026-06-09", 500, id="a", logged_at=at("2026-06-09 12:02"))
    assert book(one, two).all(Session) == book(two, one).all(Session) == (one, two)
    assert until(book(one, two)) == "2026-06-30"


@settings(max_examples=60, deadline=None)
@given(histories(), st.data())
def test_what_is_known_at_a_moment_is_what_is_dated_up_to_it(history, data):
    logbook = book(*history, setting("rest-days.500", 20), OwnZone(id="x", name="X", area="body"))
    moment = data.draw(st.sampled_from([entry.at for entry in history]))
    known = logbook.known_at(moment)
    assert set(known.entries()) == {entry for entry in history if entry.at <= moment}
    assert known.all(Preference) == logbook.all(Preference)
    assert known.all(OwnZone) == logbook.all(OwnZone)


# Products


def test_a_product_added_to_a_session_of_today_is_judged_like_one_it_began_with():
    toner = Product(added_at=NOW, name="Toner", actives=("glycolic-acid",))
    session = rolled("2026-06-20 10:00", 250, answers=())
    logbook = book(toner, session)
    with_toner = edit_session(replace(session, products_after=(toner.id,)))
    held, untested = refusal(logbook, with_toner)
    assert (held.kind, held.until) == ("product_held", at("2026-06-23").date())
    assert (untested.kind, untested.until) == ("patch_test_missing", at("2026-06-24").date())
    did = edit_session(replace(session, products_after=(toner.id,)), Way.ALREADY_DID, "it was on")
    kept = after(logbook, did).find(Session, session.id)
    assert kept.override.broke == ("product_held", "patch_test_missing")


def test_what_a_product_went_with_long_ago_is_history():
    toner = Product(added_at=NOW, name="Toner", actives=("glycolic-acid",))
    session = rolled("2026-06-10 10:00", 250, answers=(), products_after=(toner.id,))
    kept = after(book(toner), log_session(session)).all(Session)[0]
    assert kept.override is None


def test_the_change_of_a_rule_stays_for_good():
    logbook = after(book(), change_setting("rest-days.500", "28"))
    (change,) = logbook.all(RuleChange)
    assert (change.key, change.before, change.after) == ("rest-days.500", "default", "28")
    assert refusal(logbook, delete(change.id)) == (KeptForGood(),)
    assert after(book(), change_setting("theme", "dark")).all(RuleChange) == ()


def test_in_strict_a_rule_change_that_is_taken_back_is_another_one():
    strict = book(setting("strict", "on"))
    step = change_setting("rest-days.500", "28")(strict, NOW)
    back = guarded(strict.after(step), step.inverse(), NOW + TICK)
    changes = strict.after(step).after(back).all(RuleChange)
    assert [(c.before, c.after) for c in changes] == [("default", "28"), ("28", "default")]


@pytest.mark.parametrize("areas", [("scalp", "face"), ("neck", "scalp")])
def test_a_scalp_roller_is_no_roller_for_anything_else(areas):
    both = Roller(added_at=NOW, name="Both", needle_um=250, areas=areas)
    assert refusal(book(), add_roller(both)) == (ScalpApart(),)
    after(book(), add_roller(replace(both, areas=("scalp",))))
    after(book(), add_roller(replace(both, areas=("face", "neck"))))
