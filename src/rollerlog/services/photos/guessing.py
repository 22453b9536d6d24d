"""A first guess of where the eyes are, from a photo of the same view that is marked already."""

from __future__ import annotations

from dataclasses import dataclass
from math import degrees
from typing import TYPE_CHECKING

import numpy as np

from rollerlog.domain.photos.alignment import Marks, Point, pixels
from rollerlog.services.photos.colour import lightness, luminance
from rollerlog.services.photos.face import EYES, Box, in_frame, thinned
from rollerlog.services.photos.registration import edges, likeness, offset, turns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from rollerlog.services.photos.colour import Picture
    from rollerlog.services.photos.registration import Edges

    Shifts = NDArray[np.complex128]

# Pixels of a square that holds the whole photo, for the first look.
_WHOLE = 128
# Pixels of the longer side that are enough.
_LARGEST = 1000
_CANDIDATES = 6
_GRID = tuple(
    complex(scale * np.exp(1j * turn)) for scale in (0.8, 1, 1.25) for turn in (-0.14, 0, 0.14)
)
_MOST_TURN_DEG, _MOST_SCALE = 30.0, 1.8
_FACE = Box(-0.75, -0.55, 0.75, 0.95)
# Where the face is looked at closely: brows, eyes, nose and mouth. Eyes may be open in one photo
# and closed in the other, so that they seem to have moved: what most parts say is believed.
_PARTS = np.array([-0.36 - 0.24j, 0.36 - 0.24j, -0.36 + 0j, 0.36 + 0j, 0.22j, 0.40j, 0.60j])
_PART = 28
_ROUNDS = 6
_FEWEST_PARTS = 4
# A guess is sound where the face is alike, and its parts agree to this share of the eyes' distance.
_ALIKE = 0.55
_SETTLED = 0.015


@dataclass(frozen=True, slots=True)
class Guess:
    """Where the eyes may be; ``confidence`` is how alike the faces are, at most 1."""

    marks: Marks
    confidence: float


def guess(marked: Picture, marks: Marks, image: Picture) -> Guess | None:
    """Return where the eyes of a photo are, None where that is not sound; both are of one view."""
    marked, image = _reduced(marked), _reduced(image)
    face = _face(marked, marks)
    weight = _weight(face)
    found = [
        (likeness(face, _face(image, candidate), weight), candidate)
        for candidate in _candidates(marked, marks, image)
    ]
    if not found:
        return None
    _, best = max(found, key=lambda one: one[0])
    settled = _settled(face, image, best)
    if settled is None:
        return None
    alike = likeness(face, _face(image, settled), weight)
    return Guess(settled, alike) if alike >= _ALIKE else None


def _reduced(image: Picture) -> Picture:
    step = max(1, max(image.shape[:2]) // _LARGEST)
    return image[::step, ::step]


def _face(image: Picture, marks: Marks) -> Edges:
    return edges(lightness(luminance(in_frame(image, marks, _FACE))))


def _weight(face: Edges) -> Edges:
    """Return how much each place of a face counts: hair and what is behind it, little."""
    down, across = np.mgrid[0 : face.shape[0], 0 : face.shape[1]] + 0.5
    x, y = across / EYES + _FACE.left, down / EYES + _FACE.top
    return np.asarray(np.exp(-((x / 0.5) ** 4) - ((y - 0.2) / 0.55) ** 4))


def _candidates(marked: Picture, marks: Marks, image: Picture) -> Iterator[Marks]:
    """Return where the eyes may be after a look at both photos as a whole."""
    known, known_cell = _whole(marked)
    seen, seen_cell = _whole(image)
    corners = [complex(*corner) / known_cell for corner in pixels(marks, _size(marked))]
    middle, apart = sum(corners) / 2, abs(corners[1] - corners[0])
    down, across = np.mgrid[0:_WHOLE, 0:_WHOLE] + 0.5
    here = across + 1j * down
    known = known * np.exp(-((np.abs(here - middle - 0.2j * apart) / (0.9 * apart)) ** 4))
    for turned in (*turns(known, seen, _CANDIDATES), *_GRID):
        if abs(degrees(float(np.angle(turned)))) > _MOST_TURN_DEG:
            continue
        if not 1 / _MOST_SCALE < abs(turned) < _MOST_SCALE:
            continue
        centre = complex(_WHOLE / 2, _WHOLE / 2)
        there = (here - centre) * turned + centre
        shift, _ = offset(known, _looked_up(seen, there))
        guessed = [(corner + shift - centre) * turned + centre for corner in corners]
        if found := _marks([corner * seen_cell for corner in guessed], _size(image)):
            yield found


def _whole(image: Picture) -> tuple[Edges, int]:
    """Return the edges of a photo in the corner of a square, and pixels by pixel of that."""
    cell = -(-max(image.shape[:2]) // _WHOLE)
    steep = edges(lightness(luminance(thinned(image, cell))))
    square = np.zeros((_WHOLE, _WHOLE))
    square[: steep.shape[0], : steep.shape[1]] = steep - np.median(steep)
    return square, cell


def _looked_up(picture: Edges, there: Shifts) -> Edges:
    xs, ys = np.floor(there.real).astype(np.intp), np.floor(there.imag).astype(np.intp)
    inside = (xs >= 0) & (ys >= 0) & (xs < _WHOLE) & (ys < _WHOLE)
    return np.asarray(np.where(inside, picture[ys % _WHOLE, xs % _WHOLE], 0))


def _settled(face: Edges, image: Picture, marks: Marks) -> Marks | None:
    """Return marks moved until most parts of both faces lie over each other, None if they do not.

    Once they do, the parts of this photo lie where the marks say, so nothing is left to move.
    """
    for _ in range(_ROUNDS):
        shifts = np.array(list(_shifts(face, _face(image, marks))))
        turned, moved = _agreed(shifts)
        agree = np.abs(shifts - moved - turned * _PARTS) < _SETTLED
        left, right = (complex(*corner) for corner in pixels(marks, _size(image)))
        eyes, middle = right - left, (left + right) / 2
        corners = [middle + eyes * (end + end * turned + moved) for end in (-0.5, 0.5)]
        found = _marks(corners, _size(image))
        if found is None:
            return None
        marks = found
    small = max(abs(moved), abs(turned)) < _SETTLED
    return marks if small and agree.sum() >= _FEWEST_PARTS else None


def _agreed(shifts: Shifts) -> tuple[complex, complex]:
    """Return the turn and scale, less one, and the shift that most parts agree on."""
    left_over = np.abs(shifts - complex(np.median(shifts.real), np.median(shifts.imag)))
    turned = moved = 0j
    for _ in range(12):
        shares = 1 / (left_over**2 + _SETTLED**2)
        shares /= shares.sum()
        middle, shift = (shares * _PARTS).sum(), (shares * shifts).sum()
        off = _PARTS - middle
        turned = complex(
            (shares * np.conj(off) * (shifts - shift)).sum() / (shares * np.abs(off) ** 2).sum()
        )
        moved = complex(shift - turned * middle)
        left_over = np.abs(shifts - moved - turned * _PARTS)
    return turned, moved


def _shifts(face: Edges, other: Edges) -> Iterator[complex]:
    """Return how far each part is shifted, in distances between the eyes."""
    for part in _PARTS:
        x = round((part.real - _FACE.left) * EYES)
        y = round((part.imag - _FACE.top) * EYES)
        near = np.s_[y - _PART : y + _PART, x - _PART : x + _PART]
        yield offset(face[near], other[near])[0] / EYES


def _marks(corners: list[complex], size: tuple[int, int]) -> Marks | None:
    try:
        left, right = (Point(corner.real / size[0], corner.imag / size[1]) for corner in corners)
        return Marks(left, right)
    except ValueError:
        return None


def _size(image: Picture) -> tuple[int, int]:
    return image.shape[1], image.shape[0]
