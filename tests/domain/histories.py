"""Random histories for the properties: a few weeks of sessions and check-ins on two zones."""

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from rollerlog.domain.model import CheckIn, Override, Session, Settled, Sign, Way
from tests.domain.builders import setting

ZONES = ("cheek-left", "abdomen")
PAIRS = (
    ("cheek-left",),
    ("cheek-left", "abdomen"),
    ("scalp",),
    ("under-eye",),
    ("cheek-left", "scalp"),
)
HOME_OFFSETS = (0.0,)
TRAVEL_OFFSETS = (-10.0, -3.5, 0.0, 2.0, 5.75, 13.0)
FLOORS = {150: 3, 200: 3, 250: 3, 300: 4, 500: 14, 750: 21, 1000: 28}
NEEDLES = (50, 150, 151, 250, 251, 300, 301, 500, 501, 750, 1000)
OVERRIDE = Override(way=Way.ALREADY_DID, reason="", early_days=0, broke=("still_resting",))


@st.composite
def instants(draw, offsets=TRAVEL_OFFSETS, days=60):
    hours = draw(st.sampled_from(offsets))
    local = datetime(2026, 3, 1) + timedelta(  # noqa: DTZ001
        days=draw(st.integers(0, days)), minutes=draw(st.integers(0, 47)) * 30
    )
    return local.replace(tzinfo=timezone(timedelta(hours=hours)))


def zones_from(zones):
    return st.lists(st.sampled_from(zones), min_size=1, max_size=2, unique=True).map(tuple)


@st.composite
def sessions(draw, zones=ZONES, offsets=TRAVEL_OFFSETS):
    moment = draw(instants(offsets))
    return Session(
        at=moment,
        logged_at=moment,
        zones=draw(zones_from(zones)),
        needle_um=draw(st.sampled_from(NEEDLES)),
        override=draw(st.sampled_from((None, None, None, None, OVERRIDE))),
    )


LEVELS = st.sampled_from((None, 0, 1, 1, 2, 2, 3, 4))


@st.composite
def check_ins(draw, zones=ZONES, offsets=TRAVEL_OFFSETS):
    moment = draw(instants(offsets, days=75))
    return CheckIn(
        at=moment,
        logged_at=moment,
        zones=draw(zones_from(zones)),
        redness=draw(LEVELS),
        swelling=draw(LEVELS),
        tenderness=draw(LEVELS),
        signs=draw(st.sampled_from((None, None, None, (), (Sign.PUS,), (Sign.SPREADING,)))),
    )


@st.composite
def words(draw, zones=ZONES, offsets=TRAVEL_OFFSETS):
    moment = draw(instants(offsets, days=75))
    return Settled(
        at=moment,
        logged_at=moment,
        zones=draw(zones_from(zones)),
        sign=draw(st.sampled_from((Sign.PUS, Sign.SPREADING, Sign.NODULES))),
        seen=True,
    )


@st.composite
def histories(draw, zones=ZONES, offsets=TRAVEL_OFFSETS):
    """Up to a dozen entries, no two at one instant."""
    found = [
        *draw(st.lists(sessions(zones, offsets), min_size=1, max_size=6)),
        *draw(st.lists(check_ins(zones, offsets), max_size=5)),
        *draw(st.lists(words(zones, offsets), max_size=1)),
    ]
    alone = {entry.at.timestamp(): entry for entry in found}
    return tuple(alone.values())


@st.composite
def own_days(draw):
    """Own days for some rows, none under its floor."""
    rows = draw(st.lists(st.sampled_from(sorted(FLOORS)), max_size=3, unique=True))
    return tuple((row, draw(st.integers(FLOORS[row], 45))) for row in rows)


def preferences_of(own):
    return [setting(f"rest-days.{row}", days) for row, days in own]
