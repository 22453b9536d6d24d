"""A face laid into one frame by the corners of its eyes, and the patches of skin in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from rollerlog.domain.photos.alignment import eye_distance, pixels
from rollerlog.services.photos.colour import linear

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.services.photos.colour import Picture

# Pixels of the frame from one outer eye corner to the other.
EYES = 160


class Patch(StrEnum):
    """A patch of skin; left and right as seen in the picture."""

    LEFT_CHEEK = "left-cheek"
    RIGHT_CHEEK = "right-cheek"
    FOREHEAD = "forehead"
    NECK = "neck"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the face, from the middle of the eyes, in distances between their corners."""

    left: float
    top: float
    right: float
    bottom: float


# After the face map (design/facemap.json), where the eyes are 162 apart around 160, 181.
PATCHES = {
    Patch.LEFT_CHEEK: Box(-0.46, 0.28, -0.28, 0.46),
    Patch.RIGHT_CHEEK: Box(0.28, 0.28, 0.46, 0.46),
    Patch.FOREHEAD: Box(-0.25, -0.50, 0.25, -0.30),
    Patch.NECK: Box(-0.20, 1.10, 0.20, 1.25),
}


def in_frame(image: Picture, marks: Marks, box: Box) -> NDArray[np.float32]:
    """Return a part of the face as linear light at ``EYES``, NaN where the photo has ended."""
    height, width = image.shape[:2]
    (x, y), (far_x, far_y) = pixels(marks, (width, height))
    unit = np.array([far_x - x, far_y - y]) / EYES
    down, across = np.mgrid[
        round(box.top * EYES) : round(box.bottom * EYES),
        round(box.left * EYES) : round(box.right * EYES),
    ]
    down, across = down + 0.5, across + 0.5
    xs = (x + far_x) / 2 + across * unit[0] - down * unit[1]
    ys = (y + far_y) / 2 + across * unit[1] + down * unit[0]
    cell = max(1, int(eye_distance(marks, (width, height)) / EYES))
    return sampled(image, xs, ys, cell)


def sampled(
    image: Picture, xs: NDArray[np.float64], ys: NDArray[np.float64], cell: int
) -> NDArray[np.float32]:
    """Return linear light at places of a photo, each the mean of about ``cell`` pixels square."""
    height, width = image.shape[:2]
    left, top = max(0, int(xs.min()) - 2 * cell), max(0, int(ys.min()) - 2 * cell)
    right, bottom = int(xs.max()) + 2 * cell, int(ys.max()) + 2 * cell
    part = image[top : min(bottom, height), left : min(right, width)]
    small = shrunk(part, cell)
    if not small.size:
        return np.full((*xs.shape, 3), np.nan, dtype=np.float32)
    found = _between(small, (xs - left) / cell - 0.5, (ys - top) / cell - 0.5)
    found[(xs < 0) | (ys < 0) | (xs > width) | (ys > height)] = np.nan
    return found


def shrunk(image: Picture, cell: int) -> NDArray[np.float32]:
    """Return linear light with squares of ``cell`` pixels averaged, one channel after another."""
    rows, columns = image.shape[0] // cell, image.shape[1] // cell
    small = np.empty((rows, columns, 3), dtype=np.float32)
    for channel in range(3):
        plane = linear(image[: rows * cell, : columns * cell, channel])
        small[..., channel] = plane.reshape(rows, cell, columns, cell).mean(axis=(1, 3))
    return small


def thinned(image: Picture, cell: int) -> NDArray[np.float32]:
    """Return about what ``shrunk`` does, from 16 to 49 pixels of each square, for large photos."""
    step = max(1, cell // 4)
    return shrunk(image[::step, ::step], max(1, cell // step))


def _between(
    light: NDArray[np.float32], xs: NDArray[np.float64], ys: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Return values between pixels, bilinear, those at the edge held beyond it."""
    height, width = light.shape[:2]
    xs, ys = np.clip(xs, 0, width - 1), np.clip(ys, 0, height - 1)
    left, top = xs.astype(np.intp), ys.astype(np.intp)
    right, bottom = np.minimum(left + 1, width - 1), np.minimum(top + 1, height - 1)
    across = (xs - left)[..., None].astype(np.float32)
    down = (ys - top)[..., None].astype(np.float32)
    above = light[top, left] * (1 - across) + light[top, right] * across
    below = light[bottom, left] * (1 - across) + light[bottom, right] * across
    return np.asarray(above * (1 - down) + below * down, dtype=np.float32)
