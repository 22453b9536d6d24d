import csv
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from math import cos, radians
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rollerlog.domain.sun import (
    Band,
    Place,
    band,
    curve,
    elevation,
    index_under,
    lasts_until,
    place_of,
    read_place,
    shown,
    spans,
    sun_is_up,
    uv_index,
)

MADRID = ZoneInfo("Europe/Madrid")
VALENCIA = Place(39.5, -0.4, "Valencia")
NOON = datetime(2026, 6, 21, 12, tzinfo=UTC)
TABLE = Path(__file__).parent / "pvlib_zenith.csv"

PLACES = st.builds(
    Place,
    st.integers(-900, 900).map(lambda tenths: tenths / 10),
    st.integers(-1800, 1800).map(lambda tenths: tenths / 10),
    altitude_m=st.integers(-500, 9000),
    ozone_du=st.integers(150, 600),
)
ZONES = st.one_of(
    st.sampled_from(["Europe/Madrid", "Australia/Sydney", "Asia/Kathmandu", "Pacific/Apia"]).map(
        ZoneInfo
    ),
    st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)


def clock(spans):
    return [(f"{begins:%H:%M}", f"{ends:%H:%M}") for begins, ends in spans]


@pytest.mark.parametrize(
    ("zenith", "index"),
    [(0, 12.5), (20, 10.8), (30, 8.8), (40, 6.6), (50, 4.3), (60, 2.3), (70, 0.9), (80, 0.2)],
)
def test_the_worked_table_of_the_literature_is_met_to_a_tenth(zenith, index):
    assert round(index_under(cos(radians(zenith))), 1) == index


def test_the_index_is_nothing_while_the_sun_is_down():
    assert index_under(0) == 0
    assert index_under(-0.3) == 0
    midnight = datetime(2026, 6, 14, 0, tzinfo=MADRID)
    assert uv_index(VALENCIA, midnight) == 0
    assert not sun_is_up(VALENCIA, midnight)
    assert sun_is_up(VALENCIA, NOON)


@pytest.mark.parametrize(("ozone_du", "factor"), [(270, 1.14), (330, 0.89), (300, 1.0)])
def test_a_tenth_of_ozone_changes_the_index_as_measured(ozone_du, factor):
    assert round(index_under(1, ozone_du) / index_under(1), 2) == factor


def test_each_kilometre_of_altitude_adds_six_hundredths():
    low, high = VALENCIA, Place(39.5, -0.4, altitude_m=2500)
    assert uv_index(high, NOON) == pytest.approx(uv_index(low, NOON) * 1.15)


@pytest.mark.parametrize(
    ("index", "number"), [(0.49, 0), (0.5, 1), (1.5, 2), (2.49, 2), (2.5, 3), (10.5, 11)]
)
def test_a_half_is_shown_as_the_next_number(index, number):
    assert shown(index) == number


@pytest.mark.parametrize(
    ("index", "name"),
    [
        *((0, Band.LOW), (2, Band.LOW), (3, Band.MODERATE), (5, Band.MODERATE), (6, Band.HIGH)),
        *((7, Band.HIGH), (8, Band.VERY_HIGH), (10, Band.VERY_HIGH), (11, Band.EXTREME)),
        (17, Band.EXTREME),
    ],
)
def test_the_bands_are_those_of_the_world_health_organisation(index, name):
    assert band(index) is name


def test_every_hour_of_four_seasons_is_within_fifteen_hundredths_of_pvlib():
    lines = TABLE.read_text("utf-8").splitlines()
    assert lines[0].startswith("# pvlib ")
    rows = list(csv.DictReader(lines[1:]))
    assert len(rows) == 5 * 4 * 24
    apart = [
        abs(
            uv_index(Place(float(row["latitude"]), float(row["longitude"])), at)
            - index_under(cos(radians(float(row["zenith"]))))
        )
        for row in rows
        for at in [datetime.fromisoformat(row["at"])]
    ]
    assert max(apart) <= 0.15


def test_the_curve_has_a_point_every_quarter_hour_and_both_midnights():
    found = curve(VALENCIA, date(2026, 6, 14), MADRID)
    assert len(found.points) == 97
    assert f"{found.points[0][0]:%d %H:%M} {found.points[-1][0]:%d %H:%M}" == "14 00:00 15 00:00"
    at, index = found.peak
    assert (f"{at:%H:%M}", shown(index)) == ("14:00", 11)


@pytest.mark.parametrize(
    ("day", "zone", "hours"),
    [
        (date(2026, 3, 29), "Europe/Madrid", 23),
        (date(2026, 10, 25), "Europe/Madrid", 25),
        (date(2026, 4, 5), "Australia/Lord_Howe", 24.5),
        (date(2026, 9, 6), "America/Santiago", 23),
    ],
)
def test_a_day_on_which_the_clocks_change_is_as_long_as_it_is(day, zone, hours):
    points = curve(VALENCIA, day, ZoneInfo(zone)).points
    assert points[-1][0] - points[0][0] == timedelta(hours=hours)
    apart = {after - before for (before, _), (after, _) in pairwise(points)}
    assert apart == {timedelta(minutes=15)}


def test_the_times_of_an_index_are_right_to_the_minute():
    (found,) = spans(VALENCIA, date(2026, 6, 14), MADRID, 3)
    assert clock([found]) == [("09:29", "18:35")]
    minute = timedelta(minutes=1)
    begins, ends = found
    assert [shown(uv_index(VALENCIA, at)) for at in (begins - minute, begins)] == [2, 3]
    assert [shown(uv_index(VALENCIA, at)) for at in (ends - minute, ends)] == [3, 2]


def test_an_index_never_reached_has_no_times():
    assert spans(VALENCIA, date(2026, 12, 21), MADRID, 6) == ()


def test_a_peak_between_two_points_of_the_curve_is_found():
    place, day = Place(39.5, -1.0, altitude_m=252, ozone_du=355), date(2026, 3, 20)
    assert shown(curve(place, day, MADRID).peak[1]) == 5
    assert clock(spans(place, day, MADRID, 6)) == [("13:10", "13:15")]


def test_a_day_by_the_clock_of_another_continent_may_hold_two_spans():
    mexico, kathmandu = Place(19.4, -99.1), ZoneInfo("Asia/Kathmandu")
    first, second = clock(spans(mexico, date(2026, 6, 14), kathmandu, 3))
    assert (first[0], second[1]) == ("00:00", "00:00")


def test_it_lasts_until_the_first_minute_under_the_level():
    at = datetime(2026, 6, 14, 12, 0, 30, tzinfo=MADRID)
    assert lasts_until(VALENCIA, at, 3) == datetime(2026, 6, 14, 18, 35, tzinfo=MADRID)


def test_what_is_under_the_level_already_lasts_no_longer():
    at = datetime(2026, 6, 14, 21, 0, tzinfo=MADRID)
    assert lasts_until(VALENCIA, at, 3) == at


def test_where_the_sun_does_not_set_it_lasts_a_day_at_most():
    pole = Place(-90.0, 0.0, altitude_m=2835, ozone_du=200)
    at = datetime(2026, 12, 21, 12, tzinfo=UTC)
    assert lasts_until(pole, at, 2) == at + timedelta(days=1)


@pytest.mark.parametrize(
    ("latitude", "day", "up"),
    [(80.0, date(2026, 6, 21), 1), (80.0, date(2026, 12, 21), 0), (-80.0, date(2026, 12, 21), 1)],
)
def test_the_polar_day_has_no_night_and_the_polar_night_no_day(latitude, day, up):
    place = Place(latitude, 15.0)
    hours = [datetime(day.year, day.month, day.day, hour, tzinfo=UTC) for hour in range(24)]
    assert {sun_is_up(place, at) for at in hours} == {bool(up)}
    assert curve(place, day, UTC).peak[1] > 0 or not up
    assert len(spans(place, day, UTC, 0)) == 1


def test_the_date_line_parts_no_sun():
    east, west = Place(-18.0, 180.0), Place(-18.0, -180.0)
    for hour in range(24):
        at = datetime(2026, 3, 20, hour, tzinfo=UTC)
        assert elevation(east, at) == pytest.approx(elevation(west, at), abs=1e-6)


def test_at_the_equinox_the_sun_passes_overhead_on_the_equator():
    heights = [
        elevation(Place(0.0, 0.0), datetime(2026, 3, 20, 12, minute, tzinfo=UTC))
        for minute in range(20)
    ]
    assert max(heights) > 89


@given(PLACES, st.datetimes(timezones=ZONES))
@example(Place(90.0, 180.0), datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))))
@example(
    Place(-90.0, -180.0), datetime(9999, 12, 31, 23, 59, tzinfo=timezone(-timedelta(hours=12)))
)
def test_no_place_and_no_time_fails(place, at):
    assert -90 <= elevation(place, at) <= 90
    assert 0 <= uv_index(place, at) < 60
    assert 92 <= len(curve(place, at.date(), at.tzinfo).points) <= 101


@given(PLACES, st.datetimes(timezones=ZONES), st.integers(1, 8))
@example(Place(0.0, 0.0), datetime(9999, 12, 31, 12, tzinfo=UTC), 3)
def test_every_minute_of_a_span_and_none_beside_it_reaches_the_level(place, at, least):
    day, minute = at.date(), timedelta(minutes=1)
    points = curve(place, day, at.tzinfo).points
    found = spans(place, day, at.tzinfo, least)
    for begins, ends in found:
        assert shown(uv_index(place, begins)) >= least
        assert shown(uv_index(place, ends - minute)) >= least
    for moment, index in points[:-1]:
        assert any(b <= moment < e for b, e in found) == (shown(index) >= least)
    assert lasts_until(place, at, least) is not None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("39.5 -0.4", "39.5 -0.4"),
        ("39.47, -0.38", "39.5 -0.4"),
        ("39.47N 0.38W", "39.5 -0.4"),
        ("39.47° N, 0.38° W", "39.5 -0.4"),
        ("39°28'N 0°22'W", "39.5 -0.4"),
        ("39° 28\u2032 12\u2033 N, 0° 22\u2032 30\u2033 W", "39.5 -0.4"),
        ("39,47 -0,38", "39.5 -0.4"),
        ("39,47; \N{MINUS SIGN}0,38", "39.5 -0.4"),
        ("40,-3", "40.0 -3.0"),
        ("33.9s 151.2e Sydney", "-33.9 151.2 Sydney"),
        ("  39.47 -0.38   Valencia  de Don Juan ", "39.5 -0.4 Valencia de Don Juan"),
        ("12.1 15.0 N'Djamena", "12.1 15.0 N'Djamena"),
        ("-0.04 0.04", "0.0 0.0"),
        ("90 180", "90.0 180.0"),
        ("None", "none"),
    ],
)
def test_a_place_is_read_in_the_forms_it_is_written_in(typed, kept):
    assert read_place(typed) == kept
    assert read_place(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("", "Valencia", "39.5", "91 0", "0 181", "39.5 -0.4 1st", "-39S 4", "39°61'N 0°22'W"),
        *("39.5 -0.4 N", "39.5 -0.4 " + "a" * 61, "39.5 -0.4 a\nb", "nan nan", "1e1 2"),
    ],
)
def test_what_is_no_place_is_not_read_as_one(typed):
    assert read_place(typed) is None


@given(st.text(max_size=30))
def test_what_is_kept_of_a_place_reads_as_itself(name):
    kept = read_place(f"39.47 -0.38 {name}")
    assert kept is None or read_place(kept) == kept


@given(st.from_regex(r"[NSEW]?[ ,;°'.0-9NSEWa-z+-]{1,30}", fullmatch=True))
def test_whatever_reads_as_a_place_reads_as_itself_again(text):
    kept = read_place(text)
    assert kept is None or read_place(kept) == kept


def test_a_place_has_its_altitude_and_its_ozone_from_the_other_settings():
    assert place_of("39.5 -0.4 Valencia", 650, 320) == Place(39.5, -0.4, "Valencia", 650, 320)
    assert place_of("none", 650, 320) is None
