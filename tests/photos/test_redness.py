import numpy as np
import pytest

from rollerlog.domain.photos.model import View
from rollerlog.domain.photos.redness import RednessWord, Why
from tests.photos.comparing import (
    SIZE,
    UNTOUCHED,
    compared,
    with_known_change,
    with_other_light,
)
from tests.photos.portraits import TONES, portrait

HIDDEN = RednessWord.NOT_COMPARABLE
NO_CHANGE = RednessWord.NO_CLEAR_CHANGE


def sat(**changes):
    return portrait(**{"size": SIZE, "redness": 3, **changes})


@pytest.mark.timeout(300)
def test_the_interval_covers_a_known_change_in_at_least_90_of_100():
    covered = 0
    for seed in range(100):
        a, b, change = with_known_change(seed)
        found = compared(a, b)
        covered += found.value is not None and abs(found.value - change) <= found.half_width
    assert covered >= 90


@pytest.mark.timeout(300)
def test_other_light_alone_is_no_clear_change_in_at_least_95_of_100():
    words = [compared(*with_other_light(seed)).word for seed in range(100)]
    assert sum(word in {NO_CHANGE, HIDDEN} for word in words) >= 95
    assert NO_CHANGE in words


@pytest.mark.parametrize("tone", TONES)
def test_less_red_cheeks_are_likely_lower_on_every_skin(tone):
    found = compared(sat(tone=tone, redness=7, blots=6), sat(tone=tone, redness=3, shot=2))
    assert found.word is RednessWord.LIKELY_LOWER
    assert found.value == pytest.approx(-4, abs=0.5)
    assert not found.why


def test_swapped_photos_change_the_sign_alone():
    a, b = sat(redness=7), sat(shot=2)
    there, back = compared(a, b), compared(b, a)
    assert back.word is RednessWord.LIKELY_HIGHER
    assert there.value == pytest.approx(-back.value, abs=1e-6)


def test_the_same_pair_always_has_the_same_interval():
    a, b = sat(redness=7), sat(shot=2)
    assert compared(a, b) == compared(a, b)


@pytest.mark.parametrize(
    ("changes", "days", "why"),
    [
        ({"kelvin": 5600}, (14, 14), Why.LIGHT),
        ({"scale": 1.2}, (14, 14), Why.FRAMING),
        ({"turn_deg": 8}, (14, 14), Why.FRAMING),
        ({}, (14, 30), Why.DAY),
        ({}, (1, 1), Why.DAY),
        ({"blur": 2}, (14, 14), Why.SHARPNESS),
    ],
)
def test_a_clear_change_is_possible_only_where_a_check_fails(changes, days, why):
    found = compared(sat(), sat(redness=8, shot=2, **changes), days=days)
    assert found.word is RednessWord.POSSIBLY_HIGHER
    assert found.why == (why,)


def test_without_skin_left_untouched_a_change_is_possible_only_and_less_sure():
    a, b = sat(redness=8), sat(shot=2)
    found = compared(a, b, untouched=())
    assert (found.word, found.why) == (RednessWord.POSSIBLY_LOWER, (Why.NO_REFERENCE,))
    assert found.half_width > compared(a, b).half_width


def test_without_a_plain_background_untouched_skin_stands_in_for_it():
    behind = {"background": (65, -1, 2), "pattern": 20.0}
    a, b = sat(redness=8, **behind), sat(shot=2, kelvin=6000, **behind)
    found = compared(a, b)
    assert found.word is RednessWord.POSSIBLY_LOWER
    assert Why.NO_BACKGROUND in found.why
    assert found.value == pytest.approx(-5, abs=found.half_width)
    assert compared(a, b, untouched=()).why == (Why.NO_BACKGROUND,)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"kelvin": 3600}, Why.LIGHT),
        ({"gain": 0.4}, Why.LIGHT),
        ({"turn_deg": 20}, Why.FRAMING),
        ({"scale": 0.7, "size": (500, 625)}, Why.FRAMING),
    ],
)
def test_the_number_is_hidden_where_light_or_framing_are_too_different(changes, why):
    found = compared(sat(), sat(redness=9, shot=2, **changes))
    assert found.word is HIDDEN
    assert why in found.why
    assert found.value is None
    assert found.half_width is None


@pytest.mark.parametrize(
    ("views", "why"),
    [
        ((View.FRONT, View.LEFT45), Why.VIEW),
        ((View.LEFT45, View.LEFT45), Why.NOT_FRONT),
    ],
)
def test_views_that_differ_or_are_not_from_the_front_hide_the_number(views, why):
    found = compared(sat(), sat(redness=9), views=views)
    assert (found.word, found.why) == (HIDDEN, (why,))


def test_unmarked_photos_have_no_number():
    image, marks = sat()
    found = compared((image, None), (image, marks))
    assert (found.word, found.why, found.value) == (HIDDEN, (Why.NOT_MARKED,), None)


def test_too_few_pixels_have_no_number():
    small = {"size": (160, 200)}
    assert Why.TOO_SMALL in compared(sat(**small), sat(redness=9, **small)).why


def test_another_wall_is_not_taken_for_other_light():
    found = compared(sat(), sat(shot=2, background=(78, 6, 6)))
    assert found.word in {HIDDEN, NO_CHANGE}
    assert Why.OTHER_BACKGROUND in found.why or Why.LIGHT in found.why


def test_cheeks_covered_or_cut_off_are_said_to_show_no_skin():
    image, marks = sat()
    white = np.full_like(image, 255)
    white[: image.shape[0] // 2] = image[: image.shape[0] // 2]
    assert compared((image, marks), (white, marks)).why == (Why.NO_SKIN,)


def test_how_far_the_light_alone_would_have_moved_it_is_told():
    same, cooler = compared(sat(), sat(shot=2)), compared(sat(kelvin=7200), sat(shot=2))
    assert same.light_shift < 0.2
    assert 0.5 < cooler.light_shift < 6


def test_skin_left_untouched_that_reddens_too_is_no_change():
    a, b = sat(redness=2, forehead_redness=0), sat(redness=6, forehead_redness=4, shot=2)
    found = compared(a, b, untouched=UNTOUCHED[1:])
    assert abs(found.value) < 0.8
