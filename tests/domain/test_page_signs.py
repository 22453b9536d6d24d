"""Warning signs, copied from protocol.md 4: what each pauses and how long after it rests."""

from datetime import timedelta

import pytest

from rollerlog.domain.commands import settle_sign
from rollerlog.domain.model import Sign
from rollerlog.domain.zones import ZONES
from tests.domain.builders import (
    CHEEK,
    CLINIC,
    at,
    book,
    checked,
    done,
    judged,
    rolled,
    settled,
    turned_down,
    until,
)

# Sign: whether it pauses everywhere, and the days of rest from its clearing.
SIGNS = {
    "pus": (False, 28),
    "spreading": (True, 28),
    "fever": (True, 28),
    "blisters": (False, 0),
    "worsening-pain": (False, 0),
    "nodules": (False, 0),
    "tram-lines": (False, 0),
    "patches": (False, 0),
}
HERE = (CHEEK, "knees")
CLEARED = at("2026-06-10 15:00")


def after(days, clock="00:00"):
    return at(f"{CLEARED.date() + timedelta(days)} {clock}")


def test_there_are_no_signs_but_the_pages():
    assert {sign.value for sign in Sign} == {*SIGNS, "not-calm"}


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(("sign", "everywhere"), [(s, found[0]) for s, found in SIGNS.items()])
def test_a_sign_pauses_its_zones_or_all_until_it_has_settled(sign, everywhere, zone):
    report = checked("2026-06-08", HERE, signs=(Sign(sign),))
    paused = everywhere or zone in HERE
    for when in ("2026-06-08", "2026-06-09", "2030-01-01"):
        for needle_um in (150, 300):
            found = judged(book(report), when, needle_um if zone != "under-eye" else 150, zone)
            assert found.kinds == (("paused",) if paused else ())
    assert judged(book(report), "2026-06-09", zones=zone, where=CLINIC).kinds == (
        ("paused",) if paused else ()
    )


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("sign", SIGNS)
def test_a_settled_sign_leaves_28_days_where_it_paused_or_none(sign, zone):
    everywhere, days = SIGNS[sign]
    report = checked("2026-06-08", HERE, signs=(Sign(sign),))
    logbook = book(report, settled(str(CLEARED), Sign(sign), HERE))
    if not days or not (everywhere or zone in HERE):
        assert judged(logbook, CLEARED, 150, zone).ready
        return
    assert judged(logbook, CLEARED, 150, zone).kinds == ("still_resting",)
    last = judged(logbook, after(days - 1, "23:59"), 150, zone)
    assert last.kinds == ("still_resting",)
    assert last.reasons[0].until == after(days).date()
    assert judged(logbook, after(days), 150, zone).ready


@pytest.mark.parametrize("sign", SIGNS)
def test_rest_counts_on_while_a_sign_pauses(sign):
    session = rolled("2026-06-01", 250)
    report = checked("2026-06-02", signs=(Sign(sign),))
    paused = book(session, report)
    assert judged(paused, "2026-06-04").kinds == ("paused", "still_resting")
    assert judged(paused, "2026-06-05").kinds == ("paused",)
    assert until(paused) == "2026-06-05"
    at_once = book(session, report, settled("2026-06-03", Sign(sign)))
    assert until(at_once) == ("2026-07-01" if SIGNS[sign][1] else "2026-06-05")


def test_a_longer_rest_holds_over_the_28_days():
    logbook = book(
        rolled("2026-06-01", 2500, setting=CLINIC),
        checked("2026-06-02", signs=(Sign.PUS,)),
        settled("2026-06-03", Sign.PUS),
    )
    assert until(logbook) == "2026-07-27"


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_settles_by_the_users_word_not_before_its_last_report_nor_in_the_future(sign):
    first = checked("2026-06-08 09:00", signs=(Sign(sign),))
    again = checked("2026-06-09 09:00", signs=(Sign(sign),))
    logbook, now = book(first, again), at("2026-06-12")

    def word(when, seen):
        return settle_sign(Sign(sign), (CHEEK,), at(when), seen=seen)

    refused = turned_down(logbook, word("2026-06-09 08:59", seen=True), now)
    assert refused[0].kind == "settled_before_report"
    assert turned_down(logbook, word("2026-06-12 12:01", seen=True), now)[0].kind == "in_the_future"
    for seen in (True, False):
        cleared = done(logbook, word("2026-06-09 09:00", seen), now)
        assert "paused" not in judged(cleared, now).kinds
        assert until(cleared) == ("2026-07-07" if SIGNS[sign][1] else None)


@pytest.mark.parametrize(("sign", "everywhere"), [(s, found[0]) for s, found in SIGNS.items()])
def test_a_word_on_one_zone_leaves_the_other_paused_unless_the_sign_is_everywhere(sign, everywhere):
    report = checked("2026-06-08", HERE, signs=(Sign(sign),))
    logbook = book(report, settled("2026-06-09", Sign(sign)))
    assert ("paused" in judged(logbook, "2026-08-01").kinds) is False
    assert ("paused" in judged(logbook, "2026-08-01", zones="knees").kinds) is not everywhere


# not-calm: derived past day 7, to day max(14, base).


@pytest.mark.parametrize(
    ("needle_um", "last_day"), [(150, 14), (250, 14), (300, 14), (500, 21), (750, 28), (2500, 56)]
)
def test_not_calm_pauses_past_day_7_to_the_end_of_the_reaction(needle_um, last_day):
    session = rolled("2026-06-01", needle_um, setting=CLINIC)

    def on(number, clock="12:00"):
        return at(f"{session.at.date() + timedelta(number)} {clock}")

    for number, paused in ((7, False), (8, True), (last_day, True), (last_day + 1, False)):
        late = checked(on(number, "00:01"), tenderness=2)
        found = judged(book(session, late), on(number), 150)
        assert ("paused" in found.kinds) is paused
    late = checked(on(8), swelling=2)
    logbook = book(session, late)
    assert judged(logbook, on(last_day, "23:59"), 150).reasons[0].sign is Sign.NOT_CALM
    assert "paused" not in judged(logbook, on(last_day + 1, "00:00"), 150).kinds
    calm = checked(on(9), swelling=1)
    assert "paused" not in judged(book(session, late, calm), on(9), 150).kinds
    assert judged(logbook, on(9), 150, "chin").ready
