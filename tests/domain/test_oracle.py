"""The product's healing against the naive oracle, on random histories."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from rollerlog.domain.healing import course, early_days, rest_of_zone
from rollerlog.domain.model import Session
from tests.domain import oracle
from tests.domain.builders import book
from tests.domain.histories import (
    HOME_OFFSETS,
    PAIRS,
    TRAVEL_OFFSETS,
    histories,
    instants,
    own_days,
    preferences_of,
)

offsets = st.sampled_from((HOME_OFFSETS, TRAVEL_OFFSETS))
drawn = st.tuples(st.sampled_from(PAIRS), offsets).flatmap(
    lambda chosen: st.tuples(st.just(chosen[0]), histories(*chosen))
)


@settings(max_examples=600, deadline=None)
@given(drawn, own_days())
def test_every_date_and_every_early_session_is_what_the_oracle_says(chosen, own):
    zones, history = chosen
    logbook = book(*history, *preferences_of(own))
    for zone in zones:
        skin = oracle.Skin(zone, own)
        rest = rest_of_zone(logbook, zone)
        assert (rest.until if rest else None) == oracle.until(history, skin)
        for rolling in oracle.rollings(history, skin):
            asked = course(logbook, zone).rest_of(rolling.first.id)
            assert asked.until == oracle.until_of(history, skin, rolling)
            assert asked.base == oracle.days_of(skin, rolling, shortest=False)
    for session in logbook.all(Session):
        assert early_days(logbook, session) == oracle.early_days(history, session, own)


@settings(max_examples=200, deadline=None)
@given(drawn, own_days(), st.data())
def test_a_traveller_is_ready_when_the_oracle_says(chosen, own, data):
    zones, history = chosen
    zone = data.draw(st.sampled_from(zones))
    logbook = book(*history, *preferences_of(own))
    rest = rest_of_zone(logbook, zone)
    if rest is None:
        return
    moment = data.draw(instants())
    now = moment.replace(year=rest.until.year, month=rest.until.month, day=rest.until.day)
    for days in (-1, 0, 1):
        near = now + timedelta(days=days)
        assert rest.ready(near) == oracle.ready(history, oracle.Skin(zone, own), near)
