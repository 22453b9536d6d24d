from math import cos, hypot, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rollerlog.domain.photos.alignment import (
    Marks,
    Point,
    Similarity,
    eye_distance,
    pixels,
    similarity,
)
from rollerlog.domain.photos.framing import Closeness, framing
from tests.photos.portraits import portrait

SIZES = st.tuples(st.integers(200, 6000), st.integers(200, 6000))
PLACES = st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000))
MARKS = st.builds(
    lambda x, y, far, low: Marks(Point(x, y), Point(far, low)),
    st.floats(0.05, 0.4),
    st.floats(0.2, 0.7),
    st.floats(0.6, 0.95),
    st.floats(0.2, 0.7),
)
SIMILARITIES = st.builds(
    lambda scale, turn, x, y: Similarity(scale * cos(turn), scale * sin(turn), x, y),
    st.floats(0.2, 5),
    st.floats(-3, 3),
    st.floats(-1000, 1000),
    st.floats(-1000, 1000),
)
UPRIGHT = Marks(Point(0.3, 0.4), Point(0.7, 0.4))


def apart(a, b):
    return hypot(a[0] - b[0], a[1] - b[1])


@given(MARKS, SIZES, MARKS, SIZES)
def test_the_marks_of_one_photo_are_laid_onto_those_of_the_other(of, size_of, onto, size_onto):
    laid = similarity(of, size_of, onto, size_onto)
    for here, there in zip(pixels(of, size_of), pixels(onto, size_onto), strict=True):
        assert apart(laid.at(*here), there) < 1e-6


@given(SIMILARITIES, PLACES)
def test_there_and_back_is_nowhere_else(there, place):
    assert apart(there.inverse().at(*there.at(*place)), place) < 1e-6
    assert there.then(there.inverse()).matrix[0] == pytest.approx((1, 0, 0), abs=1e-6)


@given(SIMILARITIES, SIMILARITIES, PLACES)
def test_one_after_the_other_is_both_in_one(first, second, place):
    assert apart(first.then(second).at(*place), second.at(*first.at(*place))) < 1e-6
    assert first.then(second).scale == pytest.approx(first.scale * second.scale)


@given(MARKS, SIZES, MARKS, SIZES, MARKS, SIZES)
def test_by_way_of_a_third_photo_is_the_same(a, size_a, b, size_b, c, size_c):
    by_way = similarity(a, size_a, b, size_b).then(similarity(b, size_b, c, size_c))
    assert apart(by_way.at(10, 10), similarity(a, size_a, c, size_c).at(10, 10)) < 1e-3


@pytest.mark.parametrize("turn_deg", [-20, -3, 0, 7, 25])
@pytest.mark.parametrize("scale", [0.6, 1, 1.15])
@pytest.mark.parametrize("shift", [(0, 0), (0.06, -0.05)])
def test_faces_turned_scaled_and_shifted_meet_within_a_pixel(turn_deg, scale, shift):
    small = {"size": (100, 125)}
    straight = portrait(**small)[1]
    _, moved = portrait(**small, turn_deg=turn_deg, scale=scale, shift=shift)
    size = (1000, 1250)
    laid = similarity(moved, size, straight, size)
    assert laid.turn_deg == pytest.approx(-turn_deg, abs=1e-6)
    turn, eyes = radians(turn_deg), 400 * scale
    middle = 1000 * (0.5 + shift[0]), 1250 * (0.46 + shift[1])
    for across, down in ((-0.4, 0.4), (0.4, 0.4), (0, 1), (0, -0.6)):
        seen = (
            middle[0] + eyes * (across * cos(turn) - down * sin(turn)),
            middle[1] + eyes * (across * sin(turn) + down * cos(turn)),
        )
        assert apart(laid.at(*seen), (500 + 400 * across, 575 + 400 * down)) < 1


def test_marks_stand_in_the_photo_and_from_left_to_right():
    with pytest.raises(ValueError, match="not in the photo"):
        Point(1.1, 0.5)
    with pytest.raises(ValueError, match="from left to right"):
        Marks(Point(0.7, 0.4), Point(0.3, 0.4))


@pytest.mark.parametrize(
    ("marks", "closeness"),
    [
        (UPRIGHT, Closeness.CLOSE),
        (Marks(Point(0.32, 0.42), Point(0.72, 0.43)), Closeness.CLOSE),
        (Marks(Point(0.34, 0.4), Point(0.66, 0.4)), Closeness.DIFFERS),
        (Marks(Point(0.3, 0.36), Point(0.7, 0.44)), Closeness.DIFFERS),
        (Marks(Point(0.42, 0.4), Point(0.58, 0.4)), Closeness.FAR),
        (Marks(Point(0.3, 0.7), Point(0.7, 0.7)), Closeness.FAR),
    ],
)
def test_framing_is_close_differs_or_is_far(marks, closeness):
    assert framing(UPRIGHT, (900, 1200), marks, (900, 1200)).closeness is closeness


@given(MARKS, SIZES)
def test_the_same_photo_in_another_resolution_is_framed_the_same(marks, size):
    found = framing(marks, size, marks, (size[0] * 2, size[1] * 2))
    assert found.closeness is Closeness.CLOSE
    assert found.scale == pytest.approx(1)
    assert eye_distance(marks, (size[0] * 2, size[1] * 2)) == pytest.approx(
        2 * eye_distance(marks, size)
    )
