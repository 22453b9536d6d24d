from dataclasses import replace
from datetime import date, timedelta
from time import process_time

import pytest

from rollerlog.domain.photos.alignment import Marks, Point
from rollerlog.domain.photos.facts import Facts, LightWord, SharpnessWord
from rollerlog.domain.photos.framing import Closeness
from rollerlog.domain.photos.model import View
from rollerlog.services.photos.pairing import Row, Shot, better_pairs, match

PLAIN = Facts(background=(0.6, 0.6, 0.6), exposure=-0.7, sharpness=30)
COOL = replace(PLAIN, background=(0.55, 0.59, 0.63))
MARKS = Marks(Point(0.3, 0.45), Point(0.7, 0.45))
A = Shot(
    id="a",
    taken_on=date(2026, 1, 25),
    view=View.FRONT,
    day=14,
    size=(3000, 4000),
    marks=MARKS,
    facts=PLAIN,
)
B = replace(A, id="b", taken_on=date(2026, 5, 23), day=16)


def test_two_photos_taken_the_same_way_pass_every_row():
    found = match(A, B)
    assert found.warnings == ()
    assert (found.days, found.framing.closeness) == ((14, 16), Closeness.CLOSE)
    assert found.light.word is LightWord.SAME
    assert found.sharpness is SharpnessWord.BOTH_SHARP


@pytest.mark.parametrize(
    ("changes", "row"),
    [
        ({"view": View.LEFT45}, Row.VIEW),
        ({"day": 11}, None),
        ({"day": 10}, Row.DAY),
        ({"day": None}, Row.DAY),
        ({"marks": None}, Row.FRAMING),
        ({"marks": Marks(Point(0.35, 0.45), Point(0.65, 0.45))}, Row.FRAMING),
        ({"facts": COOL}, Row.LIGHT),
        ({"facts": replace(PLAIN, background=None)}, Row.LIGHT),
        ({"facts": replace(PLAIN, sharpness=5)}, Row.SHARPNESS),
    ],
)
def test_each_difference_is_warned_of_in_its_row(changes, row):
    assert match(A, replace(A, **changes)).warnings == ((row,) if row else ())


def test_days_are_settled_from_the_third_on_and_no_session_matches_none():
    assert match(replace(A, day=2), replace(A, day=2)).warnings == (Row.DAY,)
    assert match(replace(A, day=3), replace(A, day=3)).warnings == ()
    assert match(replace(A, day=None), replace(A, day=None)).warnings == ()


def test_photos_not_measured_yet_are_warned_of_not_refused():
    found = match(A, replace(A, facts=None))
    assert found.warnings == (Row.LIGHT, Row.SHARPNESS)


def test_better_pairs_keep_one_of_both_and_have_fewer_warnings():
    cool = replace(A, facts=COOL)
    march = replace(A, id="c", taken_on=date(2026, 3, 14), day=18)
    other_view = replace(A, id="d", view=View.RIGHT45, taken_on=date(2026, 3, 14))
    found = better_pairs([cool, B, march, other_view], cool, B)
    assert [(a.id, b.id) for a, b in found] == [("c", "b")]


def test_better_pairs_are_three_at_most_and_nearly_as_long_apart():
    cool = replace(A, facts=COOL)
    shots = [
        replace(A, id=str(week), taken_on=B.taken_on - timedelta(weeks=week)) for week in range(20)
    ]
    found = better_pairs(shots, cool, B)
    assert len(found) == 3
    least = abs((A.taken_on - B.taken_on).days) / 2
    assert all((later.taken_on - earlier.taken_on).days >= least for earlier, later in found)
    assert better_pairs(shots, A, B) == []


def test_five_thousand_photos_are_gone_through_without_decoding_any():
    shots = [replace(A, id=str(n), taken_on=A.taken_on - timedelta(days=n)) for n in range(5000)]
    began = process_time()
    assert len(better_pairs(shots, replace(A, facts=COOL), B)) == 3
    assert process_time() - began < 2
