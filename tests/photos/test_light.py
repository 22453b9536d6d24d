import numpy as np
import pytest

from rollerlog.domain.photos.facts import Facts, LightWord, SharpnessWord, light, sharpness
from rollerlog.services.photos.light import background, facts
from tests.photos.portraits import Sitter, portrait

SIZE = (400, 500)


def measured(**changes):
    image, _ = portrait(**{"size": SIZE, **changes})
    return facts(image)


@pytest.mark.parametrize(
    ("other", "word"),
    [
        ({}, LightWord.SAME),
        ({"shot": 2, "redness": 8, "blots": 8}, LightWord.SAME),
        ({"kelvin": 5600}, LightWord.COOLER),
        ({"kelvin": 7800}, LightWord.WARMER),
        ({"gain": 0.75}, LightWord.BRIGHTER),
        ({"gain": 0.75, "kelvin": 6400}, LightWord.BRIGHTER),
        ({"kelvin": 4600}, LightWord.TOO_DIFFERENT),
        ({"gain": 0.35}, LightWord.TOO_DIFFERENT),
    ],
)
def test_light_has_the_word_for_how_photo_a_differs(other, word):
    a, b = measured(), measured(**other)
    assert light(a, b).word is word
    opposite = {LightWord.COOLER: LightWord.WARMER, LightWord.WARMER: LightWord.COOLER}
    opposite[LightWord.BRIGHTER] = LightWord.DARKER
    assert light(b, a).word is opposite.get(word, word)


def test_a_green_cast_is_seen_though_it_is_neither_cool_nor_warm():
    image, _ = portrait(size=SIZE)
    green = np.clip(image * np.array([0.99, 1.01, 0.99]), 0, 255).astype(np.uint8)
    assert light(facts(green), facts(image)).word is LightWord.GREENER
    assert light(facts(image), facts(green)).word is LightWord.PINKER


@pytest.mark.parametrize(
    "behind",
    [
        {"background": (65, -1, 2), "pattern": 20.0},
        {"background": (60, 30, 40)},
        {"background": (15, 0, 0)},
    ],
)
def test_no_light_is_read_from_a_wall_that_is_patterned_coloured_or_black(behind):
    image, marks = portrait(size=SIZE, **behind)
    assert background(image, marks) is None
    assert light(facts(image), measured()).word is LightWord.UNKNOWN


def test_hair_and_skin_do_not_enter_the_background():
    want = background(*portrait(size=SIZE, hair="black", tone="I")).light
    got = background(*portrait(size=SIZE, hair="fair", tone="VI", redness=10)).light
    assert got == pytest.approx(want, rel=0.01)


def test_light_of_photos_without_facts_is_unknown():
    assert light(None, measured()).word is LightWord.UNKNOWN
    assert sharpness(measured(), None) is SharpnessWord.UNKNOWN


def test_the_blurred_one_of_two_is_told():
    sharp, blurred = measured(), measured(blur=2)
    assert sharpness(sharp, measured(shot=2, gain=0.85, eyes_open=True)) is SharpnessWord.BOTH_SHARP
    assert sharpness(sharp, blurred) is SharpnessWord.B_BLURRED
    assert sharpness(blurred, sharp) is SharpnessWord.A_BLURRED
    shaken = measured(blur=5, noise=0)
    assert sharpness(shaken, shaken) is SharpnessWord.BOTH_BLURRED


def test_resolution_alone_does_not_make_a_photo_blurred():
    large = measured(size=(1000, 1250))
    assert sharpness(large, measured(size=(700, 875))) is SharpnessWord.BOTH_SHARP


@pytest.mark.parametrize("size", [(1, 1), (3, 500), (500, 3), (64, 64)])
def test_any_picture_has_facts(size):
    found = facts(np.zeros((size[1], size[0], 3), dtype=np.uint8))
    assert isinstance(found, Facts)
    assert np.isfinite([found.exposure, found.sharpness]).all()


def test_a_portrait_is_drawn_with_its_eyes_where_it_says():
    image, marks = portrait(Sitter(size=SIZE, turn_deg=10, hair="black", tone="I", noise=0))
    for point in (marks.left, marks.right):
        x, y = round(point.x * SIZE[0]), round(point.y * SIZE[1])
        assert image[y - 2 : y + 3, x - 2 : x + 3].min() < 90
