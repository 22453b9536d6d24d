"""Rest by row, zone and day, copied from protocol.md 1, through the gate and both its sides."""

from datetime import timedelta

import pytest

from rollerlog.domain.healing import course, early_days
from rollerlog.domain.model import OwnZone
from tests.domain.builders import (
    CHEEK,
    CLINIC,
    advised_book,
    at,
    book,
    checked,
    judged,
    noted,
    rolled,
    setting,
    until,
)

# Row, the shortest length that takes it, floor, recommended, use.
PAGE = [
    (150, 50, 3, 3, "home"),
    (200, 151, 3, 3, "home"),
    (250, 201, 3, 4, "home"),
    (300, 251, 4, 7, "home"),
    (500, 301, 14, 21, "disputed"),
    (750, 501, 21, 28, "disputed"),
    (1000, 751, 28, 28, "disputed"),
    (1250, 1001, 28, 35, "professional"),
    (1500, 1251, 30, 42, "professional"),
    (2000, 1501, 42, 42, "professional"),
    (2500, 2001, 42, 56, "professional"),
    (3000, 2501, 42, 56, "professional"),
]
ROWS = [line[0] for line in PAGE]
BODY = ("upper-arms", "abdomen", "flanks", "hips", "buttocks", "thighs", "knees", "back")
FACE = ("forehead", "cheek-left", "cheek-right", "nose", "upper-lip", "chin")
OTHERS = ("under-eye", "scalp", "neck", "decollete", "hands")
EVERY_ZONE = (*FACE, *OTHERS, *BODY)
# The longest row at home where the zone has one of its own.
AT_HOME = {"under-eye": 250, "upper-lip": 500, "nose": 500, "neck": 300, "decollete": 300}
DAY_0 = at("2026-06-09").date()


def of_page(zone, row):
    """Floor and recommended of a row on a zone, with the page's exceptions."""
    _, _, floor, recommended, _ = next(line for line in PAGE if line[0] == row)
    if zone == "scalp" and row == 500:
        return 14, 14
    if zone == "under-eye":
        return max(7, floor), max(7, recommended)
    if zone in BODY and row >= 750:
        return max(30, floor), max(30, recommended)
    return floor, recommended


def on_day(number, clock="12:00"):
    return at(f"{DAY_0 + timedelta(number)} {clock}")


def rests_exactly(logbook, zone, days, needle_um=150):
    """Whether a zone rests to the last minute of one day and is free in the first of the next."""
    last = judged(logbook, on_day(days - 1, "23:59"), needle_um, zone)
    free = judged(logbook, on_day(days, "00:00"), needle_um, zone)
    return last.kinds == ("still_resting",) and free.ready


@pytest.mark.parametrize("zone", EVERY_ZONE)
@pytest.mark.parametrize("row", ROWS)
def test_every_row_on_every_zone_has_a_last_resting_and_a_first_free_day(zone, row):
    shortest = next(line[1] for line in PAGE if line[0] == row)
    floor, recommended = of_page(zone, row)
    for needle_um in (shortest, row):
        session = rolled("2026-06-09", needle_um, zone, setting=CLINIC)
        assert rests_exactly(book(session), zone, recommended)
        for own in (floor, floor + 1, 365):
            assert rests_exactly(book(session, setting(f"rest-days.{row}", own)), zone, own)


@pytest.mark.parametrize("zone", EVERY_ZONE)
@pytest.mark.parametrize("row", ROWS)
def test_a_zones_minimum_holds_over_the_users_own_days(zone, row):
    plain = next(line[2] for line in PAGE if line[0] == row)
    floor, _ = of_page(zone, row)
    own = setting(f"rest-days.{row}", plain)
    session = rolled("2026-06-09", row, zone, setting=CLINIC)
    assert rests_exactly(book(session, own), zone, max(floor, plain))


@pytest.mark.parametrize("zone", EVERY_ZONE)
@pytest.mark.parametrize(("row", "shortest", "floor", "recommended", "use"), PAGE)
def test_every_length_on_every_zone_has_its_use_at_home(
    zone, row, shortest, floor, recommended, use
):
    del floor, recommended
    against = []
    if use == "professional":
        against.append("professional_only")
    if row > AT_HOME.get(zone, 3000):
        against.append("not_for_home_here")
    for needle_um in (shortest, row):
        found = judged(advised_book(), "2026-06-09", needle_um, zone)
        assert list(found.kinds) == against
        found = judged(book(), "2026-06-09", needle_um, zone)
        missing = ["acknowledgement_missing"] if use == "disputed" else []
        assert list(found.kinds) == against + missing
        assert judged(book(), "2026-06-09", needle_um, zone, where=CLINIC).ready


@pytest.mark.parametrize(
    ("area", "row", "days"),
    [
        *((area, 250, 4) for area in ("face", "scalp", "neck", "decollete", "hands", "body")),
        ("scalp", 500, 14),
        ("body", 500, 21),
        ("body", 750, 30),
        ("body", 1000, 30),
        ("body", 1250, 35),
        ("face", 500, 21),
        ("hands", 750, 28),
    ],
)
def test_a_zone_of_the_users_own_rests_by_its_area(area, row, days):
    own = OwnZone(id="mine", name="Mine", area=area)
    session = rolled("2026-06-09", row, "mine", setting=CLINIC)
    assert rests_exactly(book(own, session), "mine", days)


# Melasma: from the row of 500 on at least 30.


@pytest.mark.parametrize("zone", [CHEEK, "scalp", "abdomen", "under-eye", "hands"])
@pytest.mark.parametrize("row", ROWS)
def test_melasma_asks_for_30_days_from_the_row_of_500_on(zone, row):
    shortest = next(line[1] for line in PAGE if line[0] == row)
    floor, recommended = of_page(zone, row)
    days = max(30, recommended) if row >= 500 else recommended
    for needle_um in (shortest, row):
        session = rolled("2026-06-09", needle_um, zone, setting=CLINIC)
        assert until(book(noted("melasma"), session), zone) == str(DAY_0 + timedelta(days))
        own = setting(f"rest-days.{row}", floor)
        days_of_own = max(30, floor) if row >= 500 else floor
        logbook = book(noted("melasma"), session, own)
        assert until(logbook, zone) == str(DAY_0 + timedelta(days_of_own))
        logbook = book(noted("melasma"), session, setting(f"rest-days.{row}", 40 + floor))
        assert until(logbook, zone) == str(DAY_0 + timedelta(40 + floor))


def test_melasma_that_is_over_before_a_session_asks_for_nothing():
    session = rolled("2026-06-09", 500)
    assert until(book(session, noted("melasma", "2026-01-01", "2026-06-08"))) == "2026-06-30"
    assert until(book(session, noted("melasma", "2026-01-01"))) == "2026-07-09"
    assert until(book(session, noted("keloid", "2026-01-01"))) == "2026-06-30"


def test_melasma_that_is_over_or_begins_at_the_very_instant_is_not_there():
    session, second = rolled("2026-06-09", 500), rolled(on_day(22), 150)
    assert until(book(session, noted("melasma", "2026-01-01", "2026-06-09"))) == "2026-06-30"
    over = noted("melasma", "2026-01-01", "2026-06-09 12:00:01")
    assert until(book(session, over)) == "2026-07-09"
    assert early_days(book(session, second, noted("melasma", str(on_day(22)))), second) == 0
    just_before = noted("melasma", str(on_day(22) - timedelta(seconds=1)))
    assert early_days(book(session, second, just_before), second) == 8


def test_melasma_multiplies_and_lengthens_the_reaction_as_30_days_do():
    melasma, session = noted("melasma"), rolled("2026-06-09", 500)
    # The least whole days from 30 by 1.25 and by 1.5: 38 and 45; day 30 is still the reaction.
    assert until(book(melasma, session, checked("2026-06-10", redness=3))) == "2026-07-17"
    assert until(book(melasma, session, checked("2026-06-10", redness=4))) == "2026-07-24"
    late = checked(on_day(30, "11:00"), redness=2)
    assert course(book(melasma, session, late), CHEEK).rest_of(session.id).extension == 28
    after = checked(on_day(31, "11:00"), redness=2)
    assert course(book(melasma, session, after), CHEEK).rest_of(session.id).extension == 0
    assert course(book(session, late), CHEEK).rest_of(session.id).extension == 0


@pytest.mark.parametrize(("number", "early"), [(20, 10), (29, 1), (30, 0), (31, 0)])
def test_a_session_before_melasmas_30_days_is_early(number, early):
    second = rolled(on_day(number), 250)
    logbook = book(noted("melasma"), rolled("2026-06-09", 500), second)
    assert early_days(logbook, second) == early


# Factors and late reactions on every row.

FACTORS = {
    (CHEEK, 150): (4, 10),
    (CHEEK, 200): (4, 10),
    (CHEEK, 250): (5, 11),
    (CHEEK, 300): (9, 14),
    (CHEEK, 500): (27, 32),
    (CHEEK, 750): (35, 42),
    (CHEEK, 1000): (35, 42),
    (CHEEK, 1250): (44, 53),
    (CHEEK, 1500): (53, 63),
    (CHEEK, 2000): (53, 63),
    (CHEEK, 2500): (70, 84),
    (CHEEK, 3000): (70, 84),
    ("scalp", 500): (18, 21),
    ("under-eye", 150): (9, 14),
    ("under-eye", 250): (9, 14),
    ("abdomen", 750): (38, 45),
    ("abdomen", 1000): (38, 45),
    ("abdomen", 1250): (44, 53),
}
STRONG = [{"redness": 3}, {"swelling": 2}, {"tenderness": 3}]
SEVERE = [{"redness": 4}, {"swelling": 3}, {"swelling": 4}, {"tenderness": 4}]
PLAIN = [{"redness": 2}, {"swelling": 1}, {"tenderness": 2}, {"itch": 4, "dryness": 4}]


@pytest.mark.parametrize(("place", "days"), FACTORS.items(), ids=str)
def test_a_reaction_lengthens_every_row(place, days):
    zone, row = place
    session = rolled("2026-06-09", row, zone, setting=CLINIC)
    _, recommended = of_page(zone, row)
    strong, severe = days
    for answers, rest in [
        *((scales, recommended) for scales in PLAIN),
        *((scales, strong) for scales in STRONG),
        *((scales, severe) for scales in SEVERE),
    ]:
        angry = checked(on_day(1, "00:01"), (zone,), **answers)
        logbook = book(session, angry)
        assert course(logbook, zone).rest_of(session.id).until == DAY_0 + timedelta(rest)


@pytest.mark.parametrize(("row", "expected"), [(r, 3 if r <= 500 else 5) for r in ROWS])
def test_every_row_is_late_after_its_expected_days(row, expected):
    for needle_um in (next(line[1] for line in PAGE if line[0] == row), row):
        session = rolled("2026-06-09", needle_um, setting=CLINIC)
        for late, extension in ((0, 0), (1, 7), (2, 7), (3, 7), (4, 8), (5, 10), (9, 18)):
            check_in = checked(on_day(expected + late, "23:59"), redness=2)
            rest = course(book(session, check_in), CHEEK).rest_of(session.id)
            assert rest.extension == extension
            assert rest.until == DAY_0 + timedelta(of_page(CHEEK, row)[1] + extension)


@pytest.mark.parametrize("row", ROWS)
def test_every_row_is_early_to_the_day_before_it_is_free(row):
    session = rolled("2026-06-09", row, setting=CLINIC)
    _, days = of_page(CHEEK, row)
    for number, early in ((1, days - 1), (days - 1, 1), (days, 0)):
        second = rolled(on_day(number), 150)
        assert early_days(book(session, second), second) == early


# The lead's reading: one date takes the largest base of its lengths.


@pytest.mark.parametrize(
    ("own", "days"), [(None, 21), (20, 21), (21, 21), (22, 22), (30, 30), (365, 365)]
)
def test_sessions_of_one_date_rest_by_the_largest_base_of_their_lengths(own, days):
    settings = [setting("rest-days.250", own)] if own else []
    short, long = rolled("2026-06-09 09:00", 250), rolled("2026-06-09 10:00", 500)
    assert until(book(short, long, *settings)) == str(DAY_0 + timedelta(days))


def test_sessions_of_one_date_are_late_and_have_melasma_by_their_longest_length():
    short, long = rolled("2026-06-09 09:00", 250), rolled("2026-06-09 10:00", 750)
    for number, extension in ((5, 0), (6, 7)):
        late = checked(on_day(number), redness=2)
        assert course(book(short, long, late), CHEEK).rest_of(short.id).extension == extension
    assert judged(book(short, long), on_day(1)).reasons[0].needle_um == 750
    half = rolled("2026-06-09 10:00", 500)
    assert until(book(short, half, noted("melasma"))) == str(DAY_0 + timedelta(30))


def test_the_latest_of_everything_frees_a_zone():
    rolled_first = rolled("2026-06-09", 250)
    angry = checked(on_day(3), redness=2)
    assert until(book(rolled_first, angry)) == str(DAY_0 + timedelta(5))
    assert until(book(rolled_first, rolled(on_day(1), 150), angry)) == str(DAY_0 + timedelta(5))
    assert until(book(rolled_first, checked(on_day(2), redness=2))) == str(DAY_0 + timedelta(4))
