"""The table of protocol.md 1, copied from the page: the product's must say the same."""

import pytest

from rollerlog.domain import protocol
from rollerlog.domain.commands import log_session
from rollerlog.domain.model import OwnZone
from rollerlog.domain.protocol import base_days, floor_days, home_limit_um, recommended_days
from rollerlog.domain.refusals import NeedleOutOfRange, Refused
from rollerlog.domain.zones import ZONES, zones_of
from tests.domain.builders import CLINIC, at, book, rolled, until

# Row, floor, recommended, use, sources.
PAGE = [
    (150, 3, 3, "home", "S1 S45"),
    (200, 3, 3, "home", "S1 S46 S41"),
    (250, 3, 4, "home", "S1 S47 S48"),
    (300, 4, 7, "home", "S31 S44"),
    (500, 14, 21, "disputed", "S12 S42 S46 S47"),
    (750, 21, 28, "disputed", "S46 S50"),
    (1000, 28, 28, "disputed", "S48 S52 S30"),
    (1250, 28, 35, "professional", "S30"),
    (1500, 30, 42, "professional", "S2 S21 S53"),
    (2000, 42, 42, "professional", "S40"),
    (2500, 42, 56, "professional", "S4 S5 S54"),
    (3000, 42, 56, "professional", "S7 S54"),
]
SHORTEST = [50, *(row + 1 for row, *_ in PAGE[:-1])]
BODY = ["upper-arms", "abdomen", "flanks", "hips", "buttocks", "thighs", "knees", "back"]
FACE = ["forehead", "cheek-left", "cheek-right", "nose", "upper-lip", "chin"]
# Zones and the rows where they differ from the table: (floor, recommended).
EXCEPTIONS = {
    **{("under-eye", row): (7, 7) for row in (150, 200, 250, 300)},
    ("scalp", 500): (14, 14),
    **{(zone, 750): (30, 30) for zone in BODY},
    **{(zone, 1000): (30, 30) for zone in BODY},
    **{(zone, 1250): (30, 35) for zone in BODY},
}


@pytest.mark.parametrize("line", PAGE)
def test_each_row_says_what_the_page_says(line):
    up_to, floor, recommended, use, sources = line
    row = next(row for row in protocol.REST_ROWS if row.up_to_um == up_to)
    assert (row.floor_days, row.recommended_days) == (floor, recommended)
    assert (row.use, row.sources) == (use, tuple(sources.split()))


def test_there_are_no_rows_but_the_pages():
    assert [row.up_to_um for row in protocol.REST_ROWS] == [line[0] for line in PAGE]


@pytest.mark.parametrize(("shortest", "line"), [*zip(SHORTEST, PAGE, strict=True)])
def test_a_length_takes_the_first_row_that_is_not_shorter(shortest, line):
    assert protocol.row_for(shortest).up_to_um == line[0]
    assert protocol.row_for(line[0] - 1).up_to_um == line[0]
    assert protocol.row_for(line[0]).up_to_um == line[0]


@pytest.mark.parametrize("needle_um", [-1, 0, 49, 3001, 300_000])
def test_a_length_under_50_or_over_3000_is_refused_as_a_mistake(needle_um):
    now = at("2026-06-09")
    with pytest.raises(Refused) as refused:
        log_session(rolled("2026-06-09", needle_um, setting=CLINIC))(book(), now)
    assert refused.value.reasons == (NeedleOutOfRange(needle_um),)


@pytest.mark.parametrize("needle_um", [50, 3000])
def test_a_length_of_50_or_of_3000_is_taken(needle_um):
    now = at("2026-06-09")
    assert log_session(rolled("2026-06-09", needle_um, setting=CLINIC))(book(), now).edits


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("line", PAGE, ids=lambda line: str(line[0]))
def test_every_zone_rests_by_the_table_or_its_exception(zone, line):
    up_to, floor, recommended, *_ = line
    floor, recommended = EXCEPTIONS.get((zone, up_to), (floor, recommended))
    row = protocol.row_for(up_to)
    assert floor_days(ZONES[zone], row) == floor
    assert recommended_days(ZONES[zone], row) == recommended
    assert base_days(ZONES[zone], row, None) == recommended
    assert base_days(ZONES[zone], row, floor - 1) == floor
    assert base_days(ZONES[zone], row, floor) == floor
    assert base_days(ZONES[zone], row, floor + 1) == floor + 1
    assert base_days(ZONES[zone], row, 365) == 365


@pytest.mark.parametrize(
    ("zone", "limit"),
    [
        *((zone, None) for zone in (*BODY, "forehead", "cheek-left", "cheek-right", "chin")),
        ("scalp", None),
        ("hands", None),
        ("nose", 500),
        ("upper-lip", 500),
        ("under-eye", 250),
        ("neck", 300),
        ("decollete", 300),
    ],
)
def test_some_zones_take_only_shorter_needles_at_home(zone, limit):
    assert home_limit_um(ZONES[zone]) == limit


@pytest.mark.parametrize(
    ("area", "limit"),
    [
        ("face", 500),
        ("neck", 300),
        ("decollete", 300),
        ("scalp", None),
        ("hands", None),
        ("body", None),
    ],
)
def test_a_zone_of_the_users_own_takes_the_strictest_limit_of_its_area(area, limit):
    own = OwnZone(id="mine", name="Mine", area=area)
    assert home_limit_um(zones_of(book(own))["mine"]) == limit


@pytest.mark.parametrize(
    ("area", "needle_um", "floor", "recommended"),
    [
        ("face", 250, 3, 4),
        ("scalp", 500, 14, 14),
        ("scalp", 501, 21, 28),
        ("body", 500, 14, 21),
        ("body", 501, 30, 30),
        ("body", 1250, 30, 35),
        ("hands", 1000, 28, 28),
    ],
)
def test_a_zone_of_the_users_own_rests_as_its_area_does(area, needle_um, floor, recommended):
    zone = zones_of(book(OwnZone(id="mine", name="Mine", area=area)))["mine"]
    row = protocol.row_for(needle_um)
    assert (floor_days(zone, row), recommended_days(zone, row)) == (floor, recommended)


@pytest.mark.parametrize(
    ("needle_um", "free"),
    [
        (50, "2026-06-12"),
        (200, "2026-06-12"),
        (201, "2026-06-13"),
        (251, "2026-06-16"),
        (301, "2026-06-30"),
        (501, "2026-07-07"),
        (1000, "2026-07-07"),
        (1001, "2026-07-14"),
        (1251, "2026-07-21"),
        (2000, "2026-07-21"),
        (2001, "2026-08-04"),
        (3000, "2026-08-04"),
    ],
)
def test_a_cheek_is_free_on_the_day_the_table_gives(needle_um, free):
    assert until(book(rolled("2026-06-09", needle_um, setting=CLINIC))) == free
