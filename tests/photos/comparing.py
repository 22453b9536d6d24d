"""Pairs of portraits whose change in redness is known, as somebody at home would take them."""

from datetime import date

import numpy as np

from rollerlog.domain.photos.alignment import Marks, Point
from rollerlog.domain.photos.model import View
from rollerlog.services.photos.face import Patch
from rollerlog.services.photos.light import facts
from rollerlog.services.photos.pairing import Shot, match
from rollerlog.services.photos.redness import Marked, redness
from tests.photos.portraits import HAIR, TONES, portrait

SIZE = (240, 300)
CHEEKS = (Patch.LEFT_CHEEK, Patch.RIGHT_CHEEK)
UNTOUCHED = (Patch.NECK, Patch.FOREHEAD)


def shot(taken, *, view=View.FRONT, day=14):
    image, marks = taken
    size = image.shape[1], image.shape[0]
    found = facts(image)
    return Shot(
        id="a", taken_on=date(2026, 1, 25), view=view, day=day, size=size, marks=marks, facts=found
    )


def compared(a, b, *, untouched=UNTOUCHED, days=(14, 14), views=(View.FRONT, View.FRONT)):
    """The redness of photo B beside photo A, each an image with its marks."""
    shots = (
        shot(taken, day=day, view=view)
        for taken, day, view in zip((a, b), days, views, strict=True)
    )
    return redness(Marked(*a), Marked(*b), match(*shots), CHEEKS, untouched)


def set_by_hand(taken, rng, off=0.006):
    """The picture with its marks as somebody clicks them, a little off (of the eyes' distance)."""
    image, marks = taken
    eyes = (marks.right.x - marks.left.x) * image.shape[1]
    return image, Marks(
        *(
            _clicked(point, image, rng.normal(0, off * eyes, 2))
            for point in (marks.left, marks.right)
        )
    )


def _clicked(point, image, off):
    return Point(point.x + off[0] / image.shape[1], point.y + off[1] / image.shape[0])


def somebody(rng, seed):
    tone, hair = str(rng.choice(list(TONES))), str(rng.choice(list(HAIR)))
    return {"size": SIZE, "person": seed, "tone": tone, "hair": hair}


def with_known_change(seed):
    """Two photos, at home, months apart, and by how much a* of the cheeks has changed."""
    rng = np.random.default_rng(seed)
    person, reds = somebody(rng, seed), rng.uniform(0, 10, 2)
    taken = [
        portrait(
            **person,
            shot=number,
            redness=red,
            blots=int(rng.integers(0, 10)),
            eyes_open=bool(rng.integers(2)),
            noise=rng.uniform(0.8, 2.5),
            turn_deg=rng.uniform(-2, 2),
            scale=rng.uniform(0.96, 1.04),
            shift=tuple(rng.uniform(-0.02, 0.02, 2)),
            slope=tuple(rng.uniform(-0.06, 0.06, 2)),
            warm_slope=tuple(rng.uniform(-0.02, 0.02, 2)),
            gain=rng.uniform(0.93, 1.07),
            kelvin=rng.uniform(5850, 6150),
        )
        for number, red in enumerate(reds)
    ]
    return *(set_by_hand(one, rng) for one in taken), reds[1] - reds[0]


def with_other_light(seed):
    """Two photos of the same skin, in light up to 15 % stronger or weaker and 300 K off."""
    rng = np.random.default_rng(seed)
    person = {**somebody(rng, seed), "redness": rng.uniform(0, 10), "blots": 5}
    kelvin = rng.uniform(5000, 6800)
    sign, share = rng.choice((-1, 1), 2), rng.uniform(0.6, 1, 2)
    a = portrait(**person, shot=1, kelvin=kelvin)
    light = {"kelvin": kelvin + 300 * sign[0] * share[0], "gain": 1 + 0.15 * sign[1] * share[1]}
    b = portrait(**person, shot=2, **light)
    return set_by_hand(a, rng), set_by_hand(b, rng)
