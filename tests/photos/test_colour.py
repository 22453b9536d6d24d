import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rollerlog.services.photos.colour import encoded, lab, light_of, lightness, linear, luminance

BYTES = st.tuples(*[st.integers(0, 255)] * 3)


def lab_of(*colour):
    return lab(linear(np.array(colour, dtype=np.uint8)))


@pytest.mark.parametrize(
    ("colour", "a"), [((222, 184, 160), 10), ((222, 150, 135), 25), ((141, 96, 70), 15)]
)
def test_the_worked_check_of_the_literature_is_met(colour, a):
    assert round(lab_of(*colour)[1]) == a


@pytest.mark.parametrize(
    ("colour", "known"),
    [
        ((255, 255, 255), (100, 0, 0)),
        ((0, 0, 0), (0, 0, 0)),
        ((119, 119, 119), (50.0, 0, 0)),
        ((255, 0, 0), (53.24, 80.09, 67.20)),
        ((0, 255, 0), (87.73, -86.18, 83.18)),
        ((0, 0, 255), (32.30, 79.19, -107.86)),
    ],
)
def test_known_colours_have_their_known_values(colour, known):
    assert lab_of(*colour) == pytest.approx(known, abs=0.05)


@given(BYTES)
def test_every_colour_comes_back_as_it_was(colour):
    there = np.array(colour, dtype=np.uint8)
    assert (encoded(linear(there)) == there).all()
    assert (encoded(light_of(lab(linear(there)))) == there).all()


@given(BYTES)
def test_lightness_of_luminance_is_that_of_the_colour(colour):
    light = linear(np.array(colour, dtype=np.uint8))
    assert lightness(luminance(light)) == pytest.approx(lab(light)[0], abs=0.01)
