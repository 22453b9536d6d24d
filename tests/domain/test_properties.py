"""What holds for every history: rest is never shortened, by nothing."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from rollerlog.domain.healing import course, early_days, rest_of_zone
from rollerlog.domain.model import Session
from tests.domain.builders import book
from tests.domain.histories import (
    ZONES,
    check_ins,
    histories,
    instants,
    own_days,
    preferences_of,
    sessions,
)

many = settings(max_examples=150, deadline=None)
SLACK = timedelta(hours=2)
PAGE_FLOORS = [(150, 3), (250, 3), (300, 4), (500, 14), (750, 21), (1000, 28)]


def floor(needle_um, zone):
    days = next(days for row, days in PAGE_FLOORS if needle_um <= row)
    return max(days, 30) if zone == "abdomen" and needle_um > 500 else days


def free(logbook, zone):
    rest = rest_of_zone(logbook, zone)
    return rest.until if rest else date.min


def opens(logbook, zone):
    rest = rest_of_zone(logbook, zone)
    return rest.not_before.timestamp() if rest and rest.not_before else float("-inf")


def alone(history, entry):
    """Whether an entry shares its instant with none of a history."""
    return all(entry.at != other.at for other in history)


@many
@given(histories(), own_days())
def test_rest_is_never_shorter_than_the_floor(history, own):
    logbook = book(*history, *preferences_of(own))
    for zone in ZONES:
        for session in logbook.on_zone(Session, zone):
            days = (free(logbook, zone) - session.at.date()).days
            assert days >= floor(session.needle_um, zone)


@many
@given(histories(), own_days(), instants())
def test_no_journey_and_no_change_of_clocks_shortens_the_hours_of_rest(history, own, moment):
    logbook = book(*history, *preferences_of(own))
    for zone in ZONES:
        rest = rest_of_zone(logbook, zone)
        if rest is None:
            continue
        now = moment.replace(year=rest.until.year, month=rest.until.month, day=rest.until.day)
        now += timedelta(days=moment.day % 2)
        if not rest.ready(now):
            continue
        assert now.date() >= rest.until
        for session in logbook.on_zone(Session, zone):
            whole_days = floor(session.needle_um, zone) - 1
            assert now - session.at >= whole_days * timedelta(hours=24) - SLACK


@many
@given(histories(), own_days(), check_ins())
def test_a_check_in_never_frees_a_zone_sooner_nor_makes_a_session_less_early(history, own, answer):
    assume(alone(history, answer))
    before = book(*history, *preferences_of(own))
    after = book(*history, answer, *preferences_of(own))
    for zone in ZONES:
        assert free(after, zone) >= free(before, zone)
        assert opens(after, zone) >= opens(before, zone)
    for session in before.all(Session):
        assert early_days(after, session) >= early_days(before, session)


@many
@given(histories(), own_days(), st.data())
def test_a_worse_answer_never_frees_a_zone_sooner(history, own, data):
    answers = [entry for entry in history if not isinstance(entry, Session)]
    answers = [entry for entry in answers if hasattr(entry, "redness")]
    assume(answers)
    answer = data.draw(st.sampled_from(answers))
    scale = data.draw(st.sampled_from(("redness", "swelling", "tenderness")))
    level = getattr(answer, scale) or 0
    assume(level < 4)
    worse = [replace(e, **{scale: level + 1}) if e is answer else e for e in history]
    for zone in ZONES:
        assert free(book(*worse, *preferences_of(own)), zone) >= free(
            book(*history, *preferences_of(own)), zone
        )


@many
@given(histories(), own_days(), sessions())
def test_an_early_session_never_frees_a_zone_sooner(history, own, session):
    assume(alone(history, session))
    before = book(*history, *preferences_of(own))
    after = book(*history, session, *preferences_of(own))
    for zone in session.zones:
        assume(session.override or course(after, zone).early_by(session) > 0)
    for zone in ZONES:
        assert free(after, zone) >= free(before, zone)
        assert opens(after, zone) >= opens(before, zone)


@many
@given(histories(), st.sampled_from(ZONES), st.data())
def test_longer_days_of_ones_own_never_free_a_zone_sooner(history, zone, data):
    row, days = data.draw(st.sampled_from([(150, 3), (300, 7), (500, 21), (1000, 28)]))
    more = data.draw(st.integers(days, 365))
    before, after = (book(*history, *preferences_of(((row, n),))) for n in (days, more))
    assert free(after, zone) >= free(before, zone)
