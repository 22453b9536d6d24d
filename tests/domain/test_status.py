"""How zones and areas stand."""

from rollerlog.domain.model import Sign
from rollerlog.domain.status import State, area_statuses, zone_statuses
from tests.domain.builders import CHEEK, at, book, checked, rolled


def zones(logbook, now):
    return {status.zone.id: status for status in zone_statuses(logbook, at(now))}


def areas(logbook, now):
    return {status.area: status for status in area_statuses(logbook, at(now))}


def test_an_untouched_zone_is_ready_and_has_no_date():
    chin = zones(book(), "2026-06-20")["chin"]
    assert (chin.state, chin.until, chin.day, chin.of_days) == (State.READY, None, None, None)


def test_a_resting_zone_counts_its_days_from_the_session_that_governs():
    logbook = book(rolled("2026-06-09", 500), rolled("2026-06-12", 150))
    cheek = zones(logbook, "2026-06-20")[CHEEK]
    assert (cheek.state, cheek.until) == (State.RESTING, at("2026-06-30").date())
    assert (cheek.day, cheek.of_days) == (11, 21)
    assert cheek.last.needle_um == 150


def test_a_rest_that_no_session_governs_is_counted_from_the_last_one():
    logbook = book(rolled("2026-06-01", 150), checked("2026-06-19", redness=2))
    cheek = zones(logbook, "2026-06-20")[CHEEK]
    assert (cheek.until.isoformat(), cheek.day, cheek.of_days) == ("2026-06-21", 19, 20)


def test_where_the_clock_was_set_back_the_days_begin_at_the_first():
    cheek = zones(book(rolled("2026-06-20", 500)), "2026-06-09")[CHEEK]
    assert (cheek.until.isoformat(), cheek.day, cheek.of_days) == ("2026-07-11", 0, 21)


def test_a_zone_is_ready_on_its_date_and_keeps_it():
    logbook = book(rolled("2026-06-09", 500))
    assert zones(logbook, "2026-06-29 23:59")[CHEEK].state is State.RESTING
    cheek = zones(logbook, "2026-06-30 00:00")[CHEEK]
    assert (cheek.state, cheek.until.isoformat(), cheek.day) == (State.READY, "2026-06-30", None)


def test_a_warning_sign_pauses_whether_the_zone_rests_or_not():
    logbook = book(rolled("2026-06-09", 150), checked("2026-06-10", signs=(Sign.PATCHES,)))
    for now in ("2026-06-10", "2026-07-10"):
        assert zones(logbook, now)[CHEEK].state is State.PAUSED
        assert areas(logbook, now)["face"].state is State.PAUSED


def test_an_area_rests_until_the_latest_date_of_its_zones():
    logbook = book(rolled("2026-06-09", 500), rolled("2026-06-09", 250, "chin"))
    face = areas(logbook, "2026-06-10")["face"]
    assert (face.state, face.governing.zone.id, face.differ) == (State.RESTING, CHEEK, True)
    assert areas(logbook, "2026-07-10")["face"].state is State.READY
    whole = book(rolled("2026-06-09", 500, "neck"))
    assert not areas(whole, "2026-06-10")["neck"].differ
    assert not areas(whole, "2026-06-10")["body"].differ
