"""Rollers and products, copied from protocol.md 6, with both sides of each boundary."""

from datetime import UTC, timedelta

import pytest

from rollerlog.domain.agenda import agenda
from rollerlog.domain.commands import log_session
from rollerlog.domain.kit.commands import (
    add_product,
    add_roller,
    begin_patch_test,
    disinfect,
    edit_roller,
    read_patch_test,
    retire_roller,
)
from rollerlog.domain.kit.model import Device, Roller
from rollerlog.domain.kit.products import ACTIVES, patch_test, product_reasons
from rollerlog.domain.kit.rollers import RollerProblem, state_of, uses_limit
from rollerlog.domain.localtime import instant
from rollerlog.domain.model import Way
from rollerlog.domain.refusals import ConditionApplies, OtherLength, RollerUnfit
from tests.domain.builders import (
    CHEEK,
    CLINIC,
    advised_book,
    at,
    book,
    disinfected,
    done,
    judged,
    product,
    read,
    rolled,
    roller,
    turned_down,
)

# Row, the shortest length that takes it.
ROWS = [
    (150, 50),
    (200, 151),
    (250, 201),
    (300, 251),
    (500, 301),
    (750, 501),
    (1000, 751),
    (1250, 1001),
    (1500, 1251),
    (2000, 1501),
    (2500, 2001),
    (3000, 2501),
]
NOW = at("2026-06-20 12:00")
AREAS = ("face", "scalp", "neck", "decollete", "hands", "body")
ZONE_OF = {
    "face": CHEEK,
    "scalp": "scalp",
    "neck": "neck",
    "decollete": "decollete",
    "hands": "hands",
    "body": "back",
}


def uses(times, needle_um=250, begins="2026-03-01", every=4, clean=True, zone="back"):
    """Sessions with the roller "blue", each with its disinfection."""
    found = []
    for number in range(times):
        when = at(begins) + timedelta(every * number)
        found.append(rolled(when, needle_um, zone, roller="blue"))
        if clean:
            found.append(disinfected(str(when + timedelta(hours=1))))
    return found


def problems(logbook, when=NOW, needle_um=250, zones=(CHEEK,), tool="blue"):
    found = judged(logbook, when, needle_um, zones, tool=tool).reasons
    return [reason.problem.value for reason in found if isinstance(reason, RollerUnfit)]


# How often


@pytest.mark.parametrize(("row", "shortest"), ROWS)
@pytest.mark.parametrize("own", [None, 1, 2, 3, 4, 5])
@pytest.mark.parametrize("device", Device)
def test_every_row_has_its_uses(row, shortest, own, device):
    if device is Device.PEN:
        limit = 1
    elif row <= 300:
        limit = 10
    elif row <= 1000:
        limit = own or 1
    else:
        limit = 1
    for needle_um in (shortest, row):
        assert uses_limit(roller("blue", needle_um, device=device, own_uses=own)) == limit


@pytest.mark.parametrize(("own", "taken"), [(-1, 0), (0, 0), (1, 1), (5, 1), (6, 0), (10, 0)])
def test_own_uses_are_1_to_5(own, taken):
    tool = roller("blue", 500, own_uses=own)
    if taken:
        assert done(book(), add_roller(tool), NOW)
    else:
        assert turned_down(book(), add_roller(tool), NOW)[0].kind == "no_number"


@pytest.mark.parametrize(("row", "shortest"), ROWS)
def test_a_roller_is_used_up_after_its_last_use_and_not_before(row, shortest):
    limit = 10 if row <= 300 else 1
    for needle_um in (shortest, row):
        tool = roller("blue", needle_um)
        for times in (limit - 1, limit):
            logbook = advised_book(tool, *uses(times, needle_um, "2026-05-01"))
            state = state_of(logbook, tool, NOW)
            assert (state.uses, state.left) == (times, limit - times)
            assert (state.used_up_on is not None) is (times == limit)
            if row <= 1000:
                against = ["used-up"] if times == limit else []
                assert problems(logbook, NOW, needle_um) == against


def test_what_is_used_up_says_since_when():
    logbook = book(roller(), *uses(10))
    (reason,) = judged(logbook, NOW, tool="blue").reasons
    assert (reason.problem, str(reason.since)) == (RollerProblem.USED_UP, "2026-04-06")
    assert judged(logbook, NOW, tool="blue").may_go_ahead


@pytest.mark.parametrize("own", [1, 2, 3, 4, 5])
def test_own_uses_count_where_the_row_lets_them(own):
    tool = roller("blue", 1000, own_uses=own)
    before = advised_book(tool, *uses(own - 1, 1000, "2025-01-01", 30))
    assert problems(before, NOW, 1000) == []
    assert problems(advised_book(tool, *uses(own, 1000, "2025-01-01", 30)), NOW, 1000) == [
        "used-up"
    ]


def test_a_pen_cartridge_is_for_one_use_whatever_its_length():
    for needle_um in (250, 500):
        tool = roller("blue", needle_um, device=Device.PEN, own_uses=5)
        assert problems(advised_book(tool), NOW, needle_um) == []
        assert problems(advised_book(tool, *uses(1, needle_um)), NOW, needle_um) == ["used-up"]


# How long: 90 days from the first use.


@pytest.mark.parametrize("needle_um", [50, 150, 200, 250, 300])
def test_a_short_roller_is_used_up_90_days_after_its_first_use(needle_um):
    logbook = book(roller("blue", needle_um), *uses(2, needle_um, "2026-03-01"))
    first = at("2026-03-01").date()
    last = at(f"{first + timedelta(89)} 23:59")
    assert problems(logbook, last, needle_um) == []
    after = at(f"{first + timedelta(90)} 00:00")
    assert problems(logbook, after, needle_um) == ["used-up"]
    assert state_of(logbook, roller("blue", needle_um), after).used_up_on == after.date()


def test_the_90_days_count_from_the_first_use_and_not_from_the_day_it_came():
    tool = roller("blue", 250, added="2024-01-01", opened_on=at("2024-01-01").date())
    assert problems(book(tool)) == []
    assert problems(book(tool, *uses(1, begins="2026-06-01"))) == []


@pytest.mark.parametrize(("before", "used_up"), [(8, False), (9, True), (10, True)])
def test_the_uses_before_it_was_added_count(before, used_up):
    tool = roller("blue", 250, added="2026-05-01", uses_before=before)
    logbook = book(tool, *uses(1, begins="2026-05-10"))
    assert problems(logbook, "2026-05-20") == ["used-up"] * used_up


def test_own_uses_of_a_longer_roller_are_not_worn_by_days():
    tool = roller("blue", 500, own_uses=5)
    assert problems(advised_book(tool, *uses(1, 500, "2025-01-01")), NOW, 500) == []


# Said at 80 % and used up with 100 %.


@pytest.mark.parametrize(
    ("needle_um", "own", "said_from"),
    [(250, None, 8), (300, None, 8), (500, 5, 4), (1000, 5, 4)],
)
def test_it_is_said_when_80_percent_of_the_uses_are_gone(needle_um, own, said_from):
    tool = roller("blue", needle_um, own_uses=own)
    for times, said in ((0, False), (said_from - 1, False), (said_from, True)):
        logbook = book(tool, *uses(times, needle_um))
        when = at("2026-04-20")
        assert state_of(logbook, tool, when).order_soon(when.date()) is said
        assert problems(advised_book(*logbook.entities()), when, needle_um) == []


@pytest.mark.parametrize(("number", "said"), [(1, False), (71, False), (72, True), (89, True)])
def test_it_is_said_when_80_percent_of_the_days_are_gone(number, said):
    tool = roller()
    logbook = book(tool, *uses(1, begins="2026-03-01"))
    when = at("2026-03-01") + timedelta(number)
    assert state_of(logbook, tool, when).order_soon(when.date()) is said


# Clean


def test_a_roller_is_disinfected_after_every_use_and_it_counts_until_the_next():
    tool, first = roller(), rolled("2026-06-01 10:00", 250, "back", roller="blue")
    assert problems(book(tool)) == []
    used = book(tool, first)
    assert problems(used, "2026-06-10") == ["not-disinfected"]
    assert judged(used, "2026-06-10", tool="blue").may_go_ahead
    assert problems(book(tool, disinfected("2026-06-01 09:59"), first), NOW) == ["not-disinfected"]
    clean = book(tool, first, disinfected("2026-06-01 10:01"))
    assert problems(clean, "2026-06-01 10:02") == []
    assert problems(clean, "2026-08-20") == []
    again = rolled("2026-06-10 10:00", 250, "back", roller="blue")
    used = book(*clean.entities(), again)
    assert problems(used, "2026-06-10 10:01") == ["not-disinfected"]
    assert str(judged(used, NOW, tool="blue").reasons[0].since) == "2026-06-10"
    assert problems(done(used, disinfect("blue", NOW), NOW), NOW) == []
    tomorrow = NOW + timedelta(1)
    assert turned_down(used, disinfect("blue", tomorrow), NOW)[0].kind == "in_the_future"


def test_disinfecting_one_roller_makes_no_other_clean():
    other = roller("red")
    first = rolled("2026-06-01", 250, "back", roller="blue")
    assert problems(book(roller(), other, first, disinfected("2026-06-02", "red"))) == [
        "not-disinfected"
    ]
    assert problems(book(roller(), other, first), tool="red") == []


def test_history_is_judged_by_what_was_done_with_the_roller_up_to_it():
    logbook = book(roller(added="2026-01-01"), rolled("2026-06-15", 250, "back", roller="blue"))
    session = rolled("2026-06-10", 250, roller="blue")
    assert log_session(session)(logbook, NOW).edits[0].after.override is None
    session = rolled("2026-06-16", 250, roller="blue")
    kept = log_session(session)(logbook, NOW).edits[0].after.override
    assert kept.broke == ("roller",)


# Whose, and for what


def test_a_retired_roller_is_not_used():
    logbook = done(book(roller()), retire_roller("blue"), NOW)
    assert problems(logbook) == ["retired"]
    assert judged(logbook, NOW, tool="blue").may_go_ahead


def test_a_change_brings_no_retired_roller_back():
    retired = done(book(roller()), retire_roller("blue"), NOW)
    changed = done(retired, edit_roller(roller(material="steel")), NOW)
    assert changed.find(Roller, "blue").material == "steel"
    assert problems(changed) == ["retired"]


def test_a_roller_that_was_used_keeps_its_length():
    logbook = book(roller(), rolled("2026-06-10", 250, roller="blue"))
    refused = turned_down(logbook, edit_roller(roller(needle_um=300)), NOW)
    assert refused == (OtherLength("blue", 250),)
    longer = done(book(roller()), edit_roller(roller(needle_um=300)), NOW)
    assert longer.find(Roller, "blue").needle_um == 300


@pytest.mark.parametrize("meant_for", AREAS)
@pytest.mark.parametrize("used_on", AREAS)
def test_a_roller_is_for_its_own_part_of_the_body(meant_for, used_on):
    zone = ZONE_OF[used_on]
    found = judged(book(roller(areas=(meant_for,))), NOW, zones=zone, tool="blue")
    if meant_for == used_on:
        assert found.ready
    else:
        assert found.reasons == (RollerUnfit("blue", RollerProblem.OTHER_PART, None, zone),)
        assert found.may_go_ahead


@pytest.mark.parametrize("needle_um", [50, 250, 300, 500, 1000])
def test_someone_elses_roller_is_a_shared_one(needle_um):
    found = judged(
        advised_book(roller("blue", needle_um, owner="Ana")), NOW, needle_um, tool="blue"
    )
    assert found.reasons == (ConditionApplies("needles-bent-or-shared", asks=False),)
    assert not found.may_go_ahead


@pytest.mark.parametrize(("needle_um", "other"), [(250, 249), (250, 251), (500, 501), (301, 300)])
def test_the_length_is_the_rollers(needle_um, other):
    logbook = advised_book(roller("blue", needle_um))
    session = rolled(NOW, other, roller="blue", answers=())
    for way in (None, *Way):
        assert OtherLength("blue", needle_um) in turned_down(
            logbook, log_session(session, way, "why"), NOW
        )
    session = rolled(NOW, needle_um, roller="blue", answers=())
    assert log_session(session)(logbook, NOW).edits[0].after.override is None


def test_the_clinics_own_tools_are_not_of_the_kit():
    logbook = book(roller(), rolled("2026-06-01", 250, roller="blue"))
    assert judged(logbook, NOW, where=CLINIC).ready


# Products with an active

WITH_ACTIVES = {
    "retinol": (3, 7),
    "retinal": (3, 7),
    "tretinoin": (3, 7),
    "adapalene": (3, 7),
    "retinoid": (3, 7),
    "aha": (3, 7),
    "glycolic-acid": (3, 7),
    "lactic-acid": (3, 7),
    "mandelic-acid": (3, 7),
    "bha": (3, 7),
    "salicylic-acid": (3, 7),
    "benzoyl-peroxide": (3, 7),
    "scrub": (3, 7),
    "vitamin-c": (3, 7),
    "l-ascorbic-acid": (3, 7),
    "make-up": (1, 2),
}
PASSED = [read(f"2026-02-{day:02}") for day in range(2, 9)]
BEGUN = "2026-02-01"


def reasons(used, *entries, needle_um=250, when="2026-06-09"):
    session = rolled(when, needle_um, products_after=("serum",))
    return list(product_reasons(book(used, *entries), session))


@pytest.mark.parametrize("active", WITH_ACTIVES)
@pytest.mark.parametrize(("row", "shortest"), ROWS)
def test_a_product_with_an_active_takes_the_hold_of_its_row(active, row, shortest):
    days = WITH_ACTIVES[active][0 if row <= 300 else 1]
    for needle_um in (shortest, row):
        for tag in (active, f"{active}:0.05%"):
            (held,) = reasons(product(tag, begun=BEGUN), *PASSED, needle_um=needle_um)
            assert held.kind == "product_held"
            assert held.until == at("2026-06-09").date() + timedelta(days)


@pytest.mark.parametrize("active", sorted(set(ACTIVES) - set(WITH_ACTIVES) - {"azelaic-acid"}))
def test_a_product_without_one_waits_for_nothing(active):
    assert reasons(product(active, begun=BEGUN), *PASSED) == []
    assert reasons(product(begun=BEGUN), *PASSED, needle_um=500) == []


@pytest.mark.parametrize("tag", ["Retinol", "AHA", "Glycolic-Acid:7_%", "Benzoyl_peroxide"])
def test_an_active_takes_its_hold_however_it_is_written(tag):
    assert [held.hold for held in reasons(product(tag, begun=BEGUN), *PASSED)] == ["actives"]


def test_two_actives_take_both_holds():
    used = product("retinol", "make-up", begun=BEGUN)
    assert sorted(str(held.until) for held in reasons(used, *PASSED)) == [
        "2026-06-10",
        "2026-06-12",
    ]


@pytest.mark.parametrize("where", ["products_before", "products_after"])
def test_a_held_product_is_refused_with_its_date_and_kept_when_it_was_used(where):
    logbook = book(product("retinol", begun=BEGUN), *PASSED)
    session = rolled(NOW, 250, answers=(), **{where: ("serum",)})
    for way in (None, Way.GOING_AHEAD):
        (reason,) = turned_down(logbook, log_session(session, way, "why"), NOW)
        assert (reason.kind, str(reason.until)) == ("product_held", "2026-06-23")
    kept = log_session(session, Way.ALREADY_DID, "why")(logbook, NOW).edits[0].after
    assert kept.override.broke == ("product_held",)


# Patch tests


@pytest.mark.parametrize("days", range(9))
def test_a_patch_test_is_passed_when_it_was_read_on_7_days(days):
    used = product(begun="2026-06-01 09:00")
    readings = [read(f"2026-06-{day:02} 20:00") for day in range(2, 2 + days)]
    test = patch_test(book(used, *readings), used, NOW)
    assert (test.passed_on is not None) is (days >= 7)
    assert test.running is (days < 7)
    assert bool(reasons(used, *readings, when="2026-06-20")) is (days < 7)


def test_the_day_a_patch_test_begins_is_none_of_the_7():
    used = product(begun="2026-06-01 09:00")
    readings = [read(f"2026-06-{day:02} 20:00") for day in range(1, 8)]
    assert patch_test(book(used, *readings), used, NOW).days_left == 1
    last = read("2026-06-08")
    assert patch_test(book(used, *readings[1:], last), used, NOW).days_left == 0


def test_what_is_read_after_it_passed_moves_no_date():
    used = product(begun="2026-06-01")
    readings = [read(f"2026-06-{day:02}") for day in range(2, 11)]
    assert str(patch_test(book(used, *readings), used, NOW).passed_on) == "2026-06-08"


def test_a_patch_test_stands_as_it_was_read_up_to_the_session():
    used = product(begun="2026-06-01")
    readings = [read(f"2026-06-{day:02} 20:00") for day in range(2, 9)]
    assert reasons(used, *readings, when="2026-06-08 19:59") != []
    assert reasons(used, *readings, when="2026-06-08 20:00") == []
    late = read("2026-06-09", reacted=True)
    assert reasons(used, *readings, late, when="2026-06-08 20:00") == []


def test_a_test_begun_again_forgets_the_one_before():
    used = product(begun="2026-06-10")
    before = read("2026-06-03", reacted=True)
    readings = [read(f"2026-06-{day:02}") for day in range(11, 18)]
    assert reasons(used, before, *readings, when="2026-06-19") == []
    assert reasons(used, before, *readings[:-1], when="2026-06-19") != []


def test_a_patch_test_is_due_on_the_7_days_after_it_began():
    used = product(begun="2026-06-01 07:00")
    found = agenda(book(used), at("2026-06-01"), at("2026-07-01"), UTC)
    due = [str(r.due_at)[5:16] for r in found if r.kind == "patch_test"]
    assert due == [f"06-{day:02} 09:00" for day in range(2, 9)]


def test_two_readings_of_one_day_are_one_day():
    used = product(begun="2026-06-01")
    readings = [read(f"2026-06-{day:02} {hour}:00") for day in range(2, 8) for hour in (13, 20)]
    assert patch_test(book(used, *readings), used, NOW).running
    seventh = read("2026-06-08 13:00")
    assert not patch_test(book(used, *readings, seventh), used, NOW).running


@pytest.mark.parametrize("number", range(1, 8))
def test_a_reaction_on_any_day_ends_a_patch_test(number):
    used = product(begun="2026-06-01")
    readings = [read(f"2026-06-{1 + day:02}", reacted=day == number) for day in range(1, 8)]
    test = patch_test(book(used, *readings), used, NOW)
    assert (test.passed_on, str(test.reacted_on)) == (None, f"2026-06-{1 + number:02}")
    (reason,) = reasons(used, *readings, when="2026-06-20")
    assert (reason.kind, reason.reacted) == ("patch_test_missing", True)


def test_a_new_product_has_a_patch_test_and_it_is_read_day_by_day():
    logbook = done(book(), add_product(product()), "2026-06-01 09:00")
    for day in range(2, 9):
        when = at(f"2026-06-{day:02} 13:00")
        found = judged_with(logbook, when)
        assert found == ["patch_test_missing"]
        logbook = done(logbook, read_patch_test("serum", when, reacted=False), when)
        again = turned_down(logbook, read_patch_test("serum", when, reacted=False), when)
        assert again[0].kind == "no_patch_test"
    assert judged_with(logbook, at("2026-06-08 14:00")) == []
    late = read_patch_test("serum", at("2026-06-09"), reacted=False)
    assert turned_down(logbook, late, at("2026-06-09"))[0].kind == "no_patch_test"
    anew = done(logbook, begin_patch_test("serum"), "2026-06-10")
    assert judged_with(anew, at("2026-06-10 13:00")) == ["patch_test_missing"]


def judged_with(logbook, when):
    """What a session with the product is refused for."""
    session = rolled(when, 150, answers=(), products_after=("serum",))
    return [reason.kind for reason in product_reasons(logbook, session)]


def test_a_product_whose_test_never_began_has_not_passed():
    (reason,) = reasons(product())
    assert (reason.kind, reason.reacted) == ("patch_test_missing", False)


@pytest.mark.parametrize("clock", ["00:00", "00:30", "12:00", "23:59"])
def test_what_has_not_passed_is_free_on_the_first_day_72_hours_after_the_session(clock):
    session = at(f"2026-06-09 {clock}")
    (reason,) = reasons(product(), when=f"2026-06-09 {clock}")
    free = instant(reason.until, session.time().min, session.tzinfo)
    assert free - session >= timedelta(hours=72)
    assert free - session < timedelta(hours=96)


def test_an_earlier_time_of_the_same_day_goes_round_no_roller():
    # As docs/decisions/0004 has it: what is near now is judged by everything known up to now.
    used = rolled("2026-06-20 11:00", 250, "back", roller="blue")
    session = rolled("2026-06-20 10:00", 250, roller="blue", answers=())
    against = turned_down(book(roller(), used), log_session(session), NOW)
    assert [reason.kind for reason in against] == ["roller"]
