"""Where protocol.md can be read in two ways: the readings of docs/decisions/0004."""

from datetime import UTC, timedelta

import pytest

from rollerlog.domain.agenda import RestEnded, agenda
from rollerlog.domain.commands import edit_session, log_session
from rollerlog.domain.model import Sign, Way
from rollerlog.domain.refusals import Refused
from tests.domain.builders import CLINIC, at, book, checked, rolled, setting

NOW = at("2026-06-14 08:00")
PUS = checked("2026-06-10 12:00", signs=(Sign.PUS,))


def told(session, logbook=None, way=Way.ALREADY_DID):
    return log_session(session, way, "what happened")(logbook or book(PUS), NOW).edits[0].after


def test_what_happened_today_on_a_paused_zone_is_not_recorded_at_home():
    with pytest.raises(Refused):
        told(rolled("2026-06-14 07:00", 200, answers=()))


def test_what_happened_last_night_on_a_paused_zone_is_recorded_with_its_reason_only():
    last_night = rolled("2026-06-13 20:00", 200, answers=())
    assert told(last_night).override.broke == ("paused",)
    with pytest.raises(Refused):
        told(last_night, way=None)


def test_a_clinic_visit_on_a_paused_zone_is_recorded_with_what_it_broke():
    visit = rolled("2026-06-14 07:00", 1500, setting=CLINIC)
    assert told(visit, way=None).override.broke == ("paused",)


def test_the_end_of_rest_is_not_told_while_skin_that_is_not_calm_pauses_the_zone():
    begins, ends = at("2026-06-01"), at("2026-07-15")
    own = setting("rest-days.250", 9)

    def days(*entries):
        found = agenda(book(rolled("2026-06-01", 250), own, *entries), begins, ends, UTC)
        return [str(reminder.day) for reminder in found if isinstance(reminder, RestEnded)]

    assert days() == ["2026-06-10"]
    # Day 9: the reaction still runs, so its last word pauses the zone to day 14.
    late = checked("2026-06-10", redness=2)
    assert days(late) == ["2026-06-22"]
    assert days(checked("2026-06-09", redness=2), setting("rest-days.250", 3)) == []


def test_another_offset_at_the_same_instant_is_a_change_of_date():
    session = rolled("2026-06-14 01:00+02:00", 200, answers=())
    logbook = book(session)
    moved = rolled("2026-06-13 23:00+00:00", 200, answers=(), id=session.id)
    step = edit_session(moved)(logbook, NOW)
    assert step.edits[0].after.at.date() == session.at.date() - timedelta(days=1)
