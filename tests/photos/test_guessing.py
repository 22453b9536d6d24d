import numpy as np
import pytest

from rollerlog.services.photos.guessing import guess
from tests.photos.portraits import HAIR, TONES, portrait


def off(guessed, marks, size):
    """The larger error of both marks, in distances between the eyes."""
    eyes = np.hypot(
        (marks.right.x - marks.left.x) * size[0], (marks.right.y - marks.left.y) * size[1]
    )
    return max(
        np.hypot((a.x - b.x) * size[0], (a.y - b.y) * size[1]) / eyes
        for a, b in ((guessed.left, marks.left), (guessed.right, marks.right))
    )


def pair(seed):
    """Two photos of one person: other light, place, distance, resolution, eyes open or not."""
    rng = np.random.default_rng(seed)
    tone, hair = str(rng.choice(list(TONES))), str(rng.choice(list(HAIR)))
    for shot, size in ((1, (400, 500)), (2, ((400, 500), (450, 600))[seed % 2])):
        yield portrait(
            size=size,
            person=seed,
            tone=tone,
            hair=hair,
            shot=shot,
            redness=rng.uniform(0, 10),
            blots=int(rng.integers(0, 10)),
            eyes_open=bool(rng.integers(2)),
            turn_deg=rng.uniform(-8, 8),
            scale=rng.uniform(0.8, 1.15),
            shift=tuple(rng.uniform(-0.06, 0.06, 2)),
            gain=rng.uniform(0.6, 1.2),
            kelvin=rng.uniform(4500, 8000),
            slope=tuple(rng.uniform(-0.3, 0.3, 2)),
        )


def test_a_guess_is_right_within_three_percent_of_the_eyes_distance_or_none():
    guesses = []
    for seed in range(12):
        (marked, marks), (image, truth) = pair(seed)
        if found := guess(marked, marks, image):
            size = image.shape[1], image.shape[0]
            guesses.append(off(found.marks, truth, size))
            assert 0.5 < found.confidence <= 1
    assert max(guesses) < 0.03
    assert len(guesses) >= 9


def test_the_same_photo_is_guessed_where_it_was_marked():
    image, marks = portrait(size=(400, 500))
    found = guess(image, marks, image)
    assert off(found.marks, marks, (400, 500)) < 0.001
    assert found.confidence == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("picture", ["grey", "noise", "upside down", "cut", "tiny"])
def test_no_guess_is_made_where_there_is_no_face_like_it(picture):
    image, marks = portrait(size=(400, 500))
    noise = np.random.default_rng(1).integers(0, 256, image.shape).astype(np.uint8)
    other = {
        "grey": np.full_like(image, 128),
        "noise": noise,
        "upside down": image[::-1, ::-1].copy(),
        "cut": np.where(np.arange(500)[:, None, None] > 210, 90, image).astype(np.uint8),
        "tiny": image[:2, :2],
    }[picture]
    assert guess(image, marks, other) is None
