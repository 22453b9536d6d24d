"""The light of a photo, measured on what is plain and nearly grey behind the face (S202)."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

import numpy as np

from rollerlog.domain.photos.alignment import pixels
from rollerlog.domain.photos.facts import Facts
from rollerlog.services.photos.colour import lab, lightness, linear, luminance
from rollerlog.services.photos.face import thinned

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.services.photos.colour import Picture

# Cells along the longer side, each of 4 by 4 points.
_CELLS = 64
_POINTS = 4
_MOST_CHROMA = 25
_MOST_TEXTURE = 2.5
_DARKEST, _LIGHTEST = 30, 97
_ALIKE_CHROMA, _ALIKE_LIGHTNESS = 5, 15
_FEWEST = 16
_LEAST_SHARE = 0.2
_LEAST_ALIKE = 0.6
# Corners where the face has not been marked: of the width and of the height.
_CORNER_WIDTH, _CORNER_HEIGHT = 0.2, 0.4
# Beside the marked face: further out than hair, and above the shoulders.
_BESIDE, _ABOVE_SHOULDERS = 0.9, 0.7


@dataclass(frozen=True, slots=True)
class Background:
    """The linear light of a background; ``spread`` of the logarithms of its colours."""

    light: tuple[float, float, float]
    spread: float


def facts(image: Picture) -> Facts:
    """Return a photo in numbers, those of an unmarked one: they are measured when it is added."""
    found = background(image)
    if found is None:
        height, width = image.shape[:2]
        middle = image[height // 4 : -(-height * 3 // 4), width // 4 : -(-width * 3 // 4)]
        seen = linear(middle[::8, ::8]).reshape(-1, 3).mean(axis=0)
    else:
        seen = np.array(found.light, dtype=np.float32)
    return Facts(
        background=None if found is None else found.light,
        exposure=log2(max(float(luminance(seen)), 1e-4)),
        sharpness=_sharpness(image),
    )


def background(image: Picture, marks: Marks | None = None) -> Background | None:
    """Return what is plain and nearly grey behind the face, None where nothing is."""
    height, width = image.shape[:2]
    looked_at = image if marks is not None else image[: int(height * _CORNER_HEIGHT)]
    small = thinned(looked_at, max(1, round(max(height, width) / (_CELLS * _POINTS))))
    rows, columns = small.shape[0] // _POINTS, small.shape[1] // _POINTS
    if not rows or not columns:
        return None
    cut = small[: rows * _POINTS, : columns * _POINTS]
    where = _aside(rows, columns) if marks is None else _beside(rows, columns, image, marks)
    means = _pooled(cut)
    found = _plain(cut, lab(means), where)
    if found is None:
        return None
    logs = np.log(means[found])
    red, green, blue = (float(value) for value in np.exp(logs.mean(axis=0)))
    spread = float((logs - logs.mean(axis=1, keepdims=True)).std(axis=0).max())
    return Background((red, green, blue), spread)


def _plain(
    light: NDArray[np.float32], colours: NDArray[np.float64], where: NDArray[np.bool_]
) -> NDArray[np.bool_] | None:
    """Return which cells are plain, nearly grey and alike, None where too few are."""
    seen = lightness(luminance(light))
    texture = np.sqrt(np.maximum(_pooled(seen * seen) - _pooled(seen) ** 2, 0))
    plain = (
        where
        & (np.hypot(colours[..., 1], colours[..., 2]) < _MOST_CHROMA)
        & (texture < _MOST_TEXTURE)
        & (colours[..., 0] > _DARKEST)
        & (colours[..., 0] < _LIGHTEST)
    )
    if not plain.any():
        return None
    off = np.abs(colours - np.median(colours[plain], axis=0))
    alike = (off[..., 0] < _ALIKE_LIGHTNESS) & (off[..., 1:].max(axis=-1) < _ALIKE_CHROMA)
    found = np.asarray(plain & alike)
    fewest = max(_FEWEST, _LEAST_SHARE * where.sum(), _LEAST_ALIKE * plain.sum())
    return found if found.sum() >= fewest else None


def _pooled(values: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the means of cells."""
    total = sum(values[y::_POINTS, x::_POINTS] for y in range(_POINTS) for x in range(_POINTS))
    return np.asarray(total / _POINTS**2, dtype=np.float32)


def _aside(rows: int, columns: int) -> NDArray[np.bool_]:
    across = (np.arange(columns) + 0.5) / columns
    aside = (across < _CORNER_WIDTH) | (across > 1 - _CORNER_WIDTH)
    return np.broadcast_to(aside, (rows, columns))


def _beside(rows: int, columns: int, image: Picture, marks: Marks) -> NDArray[np.bool_]:
    height, width = image.shape[:2]
    (x, y), (far_x, far_y) = pixels(marks, (width, height))
    eyes = complex(far_x - x, far_y - y)
    down, across = np.mgrid[0:rows, 0:columns] + 0.5
    places = (across / columns * width - (x + far_x) / 2) + 1j * (
        down / rows * height - (y + far_y) / 2
    )
    seen = places / eyes
    return np.asarray((np.abs(seen.real) > _BESIDE) & (seen.imag < _ABOVE_SHOULDERS))


def _sharpness(image: Picture) -> float:
    """Return the variance of the Laplacian of L* of the picture's middle."""
    height, width = image.shape[:2]
    middle = image[height // 5 : height * 4 // 5, width // 5 : width * 4 // 5]
    seen = lightness(luminance(thinned(middle, max(1, round(max(height, width) / 480)))))
    inner = seen[1:-1, 1:-1]
    edges = seen[:-2, 1:-1] + seen[2:, 1:-1] + seen[1:-1, :-2] + seen[1:-1, 2:] - 4 * inner
    return float(edges.var()) if edges.size else 0.0
