"""Rest, reaction and earliness: tables written from protocol.md 1."""

from datetime import timedelta

import pytest

from rollerlog.domain.healing import course, early_days, rest_of_zone
from rollerlog.domain.model import Override, Sign, Way
from tests.domain.builders import CLINIC, at, book, checked, rolled, setting, settled, until

KEPT = Override(way=Way.ALREADY_DID, reason="a wedding", early_days=0, broke=("still_resting",))


def test_half_a_millimetre_on_the_cheeks_rests_three_weeks():
    assert until(book(rolled("2026-06-09", 500))) == "2026-06-30"


def test_strong_redness_on_day_1_makes_it_27_days():
    logbook = book(
        rolled("2026-06-09", 500),
        checked("2026-06-10 12:00", redness=3),
        checked("2026-06-12", redness=1),
    )
    assert until(logbook) == "2026-07-06"


def test_redness_on_day_6_is_three_days_late_and_adds_a_week():
    logbook = book(
        rolled("2026-06-09", 500), checked("2026-06-15", redness=2), checked("2026-06-16")
    )
    assert until(logbook) == "2026-07-07"


def test_a_quarter_of_a_millimetre_rests_four_days():
    assert until(book(rolled("2026-06-03", 250))) == "2026-06-07"


def test_a_severe_reaction_outlives_an_early_session():
    clinic = rolled("2026-06-01", 1000, "abdomen", setting=CLINIC)
    angry = checked("2026-06-05", "abdomen", redness=4)
    early = rolled("2026-06-03", 150, "abdomen")
    assert until(book(clinic, angry), "abdomen") == "2026-07-16"
    assert until(book(clinic, angry, early), "abdomen") == "2026-07-16"


def test_a_zone_nothing_was_recorded_on_asks_for_no_rest():
    assert until(book(rolled("2026-06-09", 500)), "chin") is None


@pytest.mark.parametrize(
    ("scales", "free"),
    [
        # After a row of 300: base 7; two days more than the check-in of day 1 is 3 at most.
        ({"redness": 1}, "2026-06-16"),
        ({"redness": 2}, "2026-06-16"),
        ({"redness": 3}, "2026-06-18"),
        ({"redness": 4}, "2026-06-23"),
        ({"swelling": 1}, "2026-06-16"),
        ({"swelling": 2}, "2026-06-18"),
        ({"swelling": 3}, "2026-06-23"),
        ({"swelling": 4}, "2026-06-23"),
        ({"tenderness": 2}, "2026-06-16"),
        ({"tenderness": 3}, "2026-06-18"),
        ({"tenderness": 4}, "2026-06-23"),
        ({"itch": 4, "dryness": 4, "breakouts": 4}, "2026-06-16"),
        ({"redness": 3, "swelling": 3}, "2026-06-23"),
    ],
)
def test_the_worst_answer_of_the_reaction_sets_the_factor(scales, free):
    assert until(book(rolled("2026-06-09", 300), checked("2026-06-10", **scales))) == free


@pytest.mark.parametrize(
    ("needle_um", "strong", "severe"),
    [
        (200, 4, 10),  # base 3: ceil 3.75, 3 + 7
        (250, 5, 11),  # 4: 5, 4 + 7
        (300, 9, 14),  # 7: ceil 8.75, 7 + 7
        (500, 27, 32),  # 21: ceil 26.25, ceil 31.5
        (1000, 35, 42),  # 28: 35, 42
        (1250, 44, 53),  # 35: ceil 43.75, ceil 52.5
        (3000, 70, 84),  # 56: 70, 84
    ],
)
def test_rest_is_rounded_up_to_whole_days(needle_um, strong, severe):
    session = rolled("2026-06-09", needle_um, setting=CLINIC)
    for redness, days in ((3, strong), (4, severe)):
        logbook = book(session, checked("2026-06-10", redness=redness))
        assert until(logbook) == (at("2026-06-09").date() + timedelta(days)).isoformat()


@pytest.mark.parametrize(
    ("needle_um", "number", "extension"),
    [
        (500, 3, 0),
        (500, 4, 7),
        (500, 6, 7),
        (500, 7, 8),
        (500, 16, 26),
        (500, 17, 28),
        (500, 18, 28),
        (500, 21, 28),
        (501, 5, 0),
        (501, 6, 7),
        (501, 8, 7),
        (501, 9, 8),
        (501, 19, 28),
        (501, 28, 28),
        (300, 3, 0),
        (300, 4, 7),
        (300, 14, 22),
    ],
)
def test_a_late_reaction_adds_twice_what_it_is_late_from_7_to_28_days(needle_um, number, extension):
    session = rolled("2026-06-09", needle_um)
    late = checked(session.at + timedelta(number), redness=2)
    assert course(book(session, late), "cheek-left").rest_of(session.id).extension == extension


@pytest.mark.parametrize(
    ("needle_um", "own", "last_day"),
    [(150, None, 14), (300, None, 14), (500, None, 21), (150, 14, 14), (150, 15, 15)],
)
def test_a_reaction_lasts_to_day_14_or_as_long_as_the_base(needle_um, own, last_day):
    session = rolled("2026-06-09 08:00", needle_um)
    settings = [setting("rest-days.150", own)] if own else []
    for days, hold in ((last_day, True), (last_day + 1, False)):
        late = checked(session.at.replace(hour=23) + timedelta(days), swelling=2)
        rest = course(book(session, late, *settings), "cheek-left").rest_of(session.id)
        assert (rest.extension > 0) is hold
        assert (rest.after_reaction > rest.base) is hold


@pytest.mark.parametrize(
    ("checked_at", "free"),
    [
        ("2026-06-10 07:59:59.999999", "2026-06-12"),
        ("2026-06-10 08:00", "2026-06-19"),
        ("2026-06-10 08:01", "2026-06-19"),
    ],
)
def test_a_reaction_begins_12_hours_after_the_session(checked_at, free):
    logbook = book(rolled("2026-06-09 20:00", 150), checked(checked_at, redness=4))
    assert until(logbook) == free


def test_a_not_calm_check_in_keeps_the_zone_two_days_more_in_a_reaction_or_not():
    alone = book(checked("2026-06-09", redness=2))
    after_the_reaction = book(rolled("2026-06-01", 150), checked("2026-06-16", tenderness=2))
    assert until(alone) == "2026-06-11"
    assert until(after_the_reaction) == "2026-06-18"


def test_a_calm_check_in_later_does_not_take_the_two_days_back():
    logbook = book(checked("2026-06-09", redness=2), checked("2026-06-10", redness=0))
    assert until(logbook) == "2026-06-11"


@pytest.mark.parametrize(
    ("sign", "zones", "free"),
    [
        (Sign.PUS, ("cheek-left",), "2026-07-07"),
        (Sign.PUS, ("chin",), None),
        (Sign.SPREADING, ("chin",), "2026-07-07"),
        (Sign.FEVER, ("chin",), "2026-07-07"),
        (Sign.BLISTERS, ("cheek-left",), None),
        (Sign.WORSENING_PAIN, ("cheek-left",), None),
        (Sign.NODULES, ("cheek-left",), None),
        (Sign.TRAM_LINES, ("cheek-left",), None),
        (Sign.PATCHES, ("cheek-left",), None),
    ],
)
def test_after_pus_spreading_or_fever_a_zone_rests_28_days_from_clearing(sign, zones, free):
    logbook = book(checked("2026-06-08", zones, signs=(sign,)), settled("2026-06-09", sign, zones))
    assert until(logbook) == free


def test_the_last_clearing_counts_and_an_open_sign_has_no_date():
    first = (checked("2026-06-01", signs=(Sign.PUS,)), settled("2026-06-02", Sign.PUS))
    again = (checked("2026-06-05", signs=(Sign.PUS,)), settled("2026-06-09", Sign.PUS))
    assert until(book(*first)) == "2026-06-30"
    assert until(book(*first, again[0])) == "2026-06-30"
    assert until(book(*first, *again)) == "2026-07-07"
    assert until(book(again[0])) is None


def test_later_sessions_that_were_not_early_take_the_check_ins():
    first, second = rolled("2026-06-01", 150), rolled("2026-06-04", 150)
    angry = checked("2026-06-05", redness=4)
    found = course(book(first, second, angry), "cheek-left")
    assert (found.rest_of(first.id).until, found.rest_of(second.id).until) == (
        at("2026-06-04").date(),
        at("2026-06-14").date(),
    )


def test_an_early_session_does_not_take_the_check_ins():
    first, second = rolled("2026-06-01", 150), rolled("2026-06-03", 150)
    angry = checked("2026-06-04", redness=4)
    found = course(book(first, second, angry), "cheek-left")
    assert found.rest_of(first.id).until == at("2026-06-11").date()
    assert found.rest_of(second.id).until == at("2026-06-13").date()


def test_a_session_saved_past_a_refusal_does_not_take_the_check_ins():
    first, late = rolled("2026-06-01", 500), checked("2026-06-22 23:00", redness=2)
    free, past = (rolled("2026-06-22 00:30", 150, override=o) for o in (None, KEPT))
    assert until(book(first, free, late)) == "2026-06-25"
    assert until(book(first, past, late)) == "2026-07-20"


def test_a_check_in_right_after_a_session_belongs_to_no_reaction():
    first, second = rolled("2026-06-01 08:00", 150), rolled("2026-06-04 08:00", 150)
    angry = checked("2026-06-04 19:59", redness=4)
    assert until(book(first, second, angry)) == "2026-06-07"


def test_a_check_in_at_the_instant_of_the_next_session_belongs_to_no_reaction():
    first, second = rolled("2026-06-01", 150), rolled("2026-06-04 12:00", 150)
    logbook = book(first, second, checked("2026-06-04 12:00", redness=4))
    assert early_days(logbook, second) == 0
    assert until(logbook) == "2026-06-07"


def test_sessions_of_one_date_count_as_one_with_the_longest_length_at_the_first_ones_time():
    first = rolled("2026-06-09 08:00", 150)
    second = rolled("2026-06-09 22:00", 300)
    angry = checked("2026-06-09 20:00", redness=4)
    assert until(book(first, second)) == "2026-06-16"
    assert until(book(first, second, angry)) == "2026-06-23"
    assert until(book(rolled("2026-06-09 08:01", 150), second, angry)) == "2026-06-16"


def test_sessions_of_one_date_do_not_make_each_other_early():
    first, second = rolled("2026-06-09 08:00", 500), rolled("2026-06-09 09:00", 500)
    logbook = book(first, second)
    assert [early_days(logbook, session) for session in (first, second)] == [0, 0]


def test_sessions_of_one_date_are_those_of_one_date_in_the_offset_recorded():
    first = rolled("2026-06-09 23:30+02:00", 500)
    second = rolled("2026-06-10 00:30+02:00", 500)
    logbook = book(first, second)
    assert early_days(logbook, second) == 20
    assert until(logbook) == "2026-07-01"


def test_the_second_session_of_a_date_takes_the_firsts_earliness_and_shows_its_own():
    # The check-in between the two makes the second early, not the date.
    first, second = rolled("2026-06-09 08:00", 150), rolled("2026-06-09 12:00", 150)
    logbook = book(first, second, checked("2026-06-09 10:00", redness=2))
    assert (early_days(logbook, first), early_days(logbook, second)) == (0, 2)
    assert course(logbook, "cheek-left").last_not_early().day0 == at("2026-06-09").date()


@pytest.mark.parametrize(("gap", "early"), [(1, 20), (20, 1), (21, 0), (22, 0)])
def test_a_session_is_early_by_the_days_that_were_left(gap, early):
    first = rolled("2026-06-09", 500)
    second = rolled(first.at + timedelta(gap), 150)
    assert early_days(book(first, second), second) == early


@pytest.mark.parametrize(
    ("own", "gap", "early"),
    [
        (14, 13, 1),
        (14, 14, 0),
        (20, 19, 1),
        (20, 20, 0),
        (28, 20, 1),
        (28, 21, 0),
        (28, 27, 0),
    ],
)
def test_a_session_is_early_by_the_recommended_days_or_fewer_of_the_users_own(own, gap, early):
    first = rolled("2026-06-09", 500)
    second = rolled(first.at + timedelta(gap), 150)
    logbook = book(first, second, setting("rest-days.500", own))
    assert early_days(logbook, second) == early


def test_over_several_zones_the_largest_number_is_shown_and_each_counts_its_own():
    chin, cheek = rolled("2026-06-01", 500, "chin"), rolled("2026-06-01", 250)
    both = rolled("2026-06-06", 250, ("cheek-left", "chin"))
    logbook = book(chin, cheek, both)
    assert early_days(logbook, both) == 16
    assert course(logbook, "chin").early_by(both) == 16
    assert course(logbook, "cheek-left").early_by(both) == 0
    assert until(logbook, "chin") == "2026-06-22"


def test_a_session_on_a_zone_that_is_not_known_any_more_is_not_early():
    session = rolled("2026-06-10", 250, ("jaw", "chin"))
    assert early_days(book(session), session) == 0
    assert early_days(book(rolled("2026-06-09", 250, "chin"), session), session) == 3
    alone = rolled("2026-06-10", 250, "jaw")
    assert early_days(book(alone), alone) == 0


def test_only_what_is_dated_before_a_session_makes_it_early():
    first, second = rolled("2026-06-01", 150), rolled("2026-06-04 12:00", 150)
    before = checked("2026-06-04 11:59", redness=2)
    same = checked("2026-06-04 12:00", redness=2)
    cleared = (checked("2026-06-02", signs=(Sign.PUS,)), settled("2026-06-03", Sign.PUS))
    assert early_days(book(first, second, before), second) == 2
    assert early_days(book(first, second, same), second) == 0
    assert early_days(book(first, second, *cleared), second) == 27


def test_an_override_keeps_its_days_for_good_and_the_larger_number_is_shown():
    kept = Override(way=Way.GOING_AHEAD, reason="a trip", early_days=5, broke=("still_resting",))
    first = rolled("2026-06-01", 500)
    third = rolled("2026-06-12", 150, override=kept)
    assert early_days(book(first, third), third) == 10
    assert early_days(book(third), third) == 5


@pytest.mark.parametrize(
    ("zone", "needle_um", "own", "free"),
    [
        ("cheek-left", 500, 14, "2026-06-23"),
        ("cheek-left", 500, 365, "2027-06-09"),
        ("cheek-left", 500, 3, "2026-06-23"),
        ("under-eye", 250, 3, "2026-06-16"),
        ("under-eye", 250, 8, "2026-06-17"),
        ("scalp", 500, 14, "2026-06-23"),
        ("scalp", 500, 30, "2026-07-09"),
        ("abdomen", 750, 21, "2026-07-09"),
        ("abdomen", 750, 31, "2026-07-10"),
        ("abdomen", 500, 14, "2026-06-23"),
    ],
)
def test_own_days_count_from_the_floor_up_and_a_zones_minimum_holds_over_them(
    zone, needle_um, own, free
):
    logbook = book(rolled("2026-06-09", needle_um, zone), setting(f"rest-days.{needle_um}", own))
    assert until(logbook, zone) == free


@pytest.mark.parametrize(
    ("own", "strong", "severe"),
    [(14, "2026-06-27", "2026-06-30"), (28, "2026-07-14", "2026-07-21")],
)
def test_a_reaction_multiplies_the_users_own_days(own, strong, severe):
    for redness, free in ((3, strong), (4, severe)):
        logbook = book(
            rolled("2026-06-09", 500),
            checked("2026-06-10", redness=redness),
            setting("rest-days.500", own),
        )
        assert until(logbook) == free


def test_the_rest_that_governs_is_the_one_that_ends_last():
    long, short = rolled("2026-06-01", 500), rolled("2026-06-10", 150)
    rest = rest_of_zone(book(long, short), "cheek-left").rest
    assert (rest.rolling.day0, rest.base, rest.until) == (
        at("2026-06-01").date(),
        21,
        at("2026-06-22").date(),
    )


@pytest.mark.parametrize(
    ("day", "needle_um", "free"),
    [
        ("2028-02-28", 150, "2028-03-02"),
        ("2028-02-29", 500, "2028-03-21"),
        ("2027-02-28", 150, "2027-03-03"),
        ("2026-08-31", 500, "2026-09-21"),
        ("2026-12-31", 250, "2027-01-04"),
        ("9999-06-01", 500, "9999-06-22"),
    ],
)
def test_rest_runs_over_leap_days_and_the_ends_of_months_and_years(day, needle_um, free):
    assert until(book(rolled(day, needle_um))) == free


def test_in_travel_a_later_check_in_of_an_earlier_date_takes_nothing_back():
    first = checked("2026-06-10 08:00+13:00", redness=2)
    later = checked("2026-06-09 12:00-10:00", redness=2)
    session = rolled("2026-06-10 06:00-10:00", 150)
    assert later.at > first.at
    assert until(book(first, later)) == "2026-06-12"
    assert early_days(book(first, later, session), session) == 2


def test_in_travel_a_session_is_judged_without_what_came_after_it():
    earlier = rolled("2026-03-13 19:00+14:00", 250)
    session = rolled("2026-03-14 01:00+14:00", 150)
    after = rolled("2026-03-13 16:00-12:00", 750)  # of the first one's date, a day later
    logbook = book(earlier, session, after)
    assert early_days(logbook, session) == 3
    assert early_days(logbook, after) == 4
