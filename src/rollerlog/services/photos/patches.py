"""The same patches of skin taken from two photos, in blocks, and laid into one light."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from rollerlog.services.photos.colour import luminance
from rollerlog.services.photos.face import PATCHES, in_frame
from rollerlog.services.photos.light import background

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from rollerlog.domain.photos.alignment import Marks
    from rollerlog.services.photos.colour import Picture
    from rollerlog.services.photos.face import Patch

# Pixels of the frame along a block: skin further apart than this varies on its own.
_BLOCK = 7
_LEAST_SHARE = 0.5
# Linear light beyond these is cut off by the camera.
_DARKEST, _LIGHTEST = 0.003, 0.94
# Doublings of light away from the patch's middle where hair or a shine begins.
_SKIN_RANGE = 0.6
# Of red over green in skin of every type; cloth and walls are below.
_SKIN_RED = 1.12


@dataclass(frozen=True, slots=True)
class Blocks:
    """Mean linear light of the blocks of one patch, block by block the same skin in A and B."""

    a: NDArray[np.float64]
    b: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Taken:
    """Patches in one light, that between those of the two photos.

    ``rolled`` and ``untouched`` leave out what was covered or cut off; ``gains`` are the
    logarithms of B's light over A's, by the backgrounds, or by untouched skin alone where
    ``has_background`` is not; ``spread`` is how uneven the colour of the backgrounds is, and
    ``disagreement`` how far untouched skin still differs in colour when they have been evened out.
    """

    rolled: tuple[Blocks, ...]
    untouched: tuple[Blocks, ...]
    gains: NDArray[np.float64]
    has_background: bool
    spread: float
    disagreement: float


def take(
    a: tuple[Picture, Marks],
    b: tuple[Picture, Marks],
    rolled: tuple[Patch, ...],
    untouched: tuple[Patch, ...],
) -> Taken | None:
    """Return patches of two photos, None where nothing tells their lights apart."""
    skin = [blocks for patch in rolled if (blocks := _blocks(a, b, patch))]
    calm = [blocks for patch in untouched if (blocks := _blocks(a, b, patch))]
    behind_a, behind_b = background(*a), background(*b)
    if behind_a and behind_b:
        gains = np.log(behind_b.light) - np.log(behind_a.light)
        spread = float(np.hypot(behind_a.spread, behind_b.spread))
    elif calm:
        gains, spread = np.mean([_change(blocks) for blocks in calm], axis=0), 0.0
    else:
        return None
    calm = [even for blocks in calm if _is_skin(even := _in_one_light(blocks, gains))]
    left = np.mean([_change(blocks) for blocks in calm], axis=0) if calm else np.zeros(3)
    return Taken(
        rolled=tuple(_in_one_light(blocks, gains) for blocks in skin),
        untouched=tuple(calm),
        gains=gains,
        has_background=bool(behind_a and behind_b),
        spread=spread,
        disagreement=float(np.abs(left - left.mean()).max()),
    )


def _blocks(a: tuple[Picture, Marks], b: tuple[Picture, Marks], patch: Patch) -> Blocks | None:
    lights = [in_frame(image, marks, PATCHES[patch]) for image, marks in (a, b)]
    seen = [_is_seen(light) for light in lights]
    if any(mask is None for mask in seen):
        return None
    both = np.logical_and.reduce([mask for mask in seen if mask is not None])
    shares = _cells(both[..., None].astype(np.float32)).mean(axis=(1, 3))[..., 0]
    kept = shares >= _LEAST_SHARE
    if kept.mean() < _LEAST_SHARE:
        return None
    means = [
        _cells(np.where(both[..., None], light, 0)).mean(axis=(1, 3))[kept] / shares[kept][:, None]
        for light in lights
    ]
    return Blocks(means[0].astype(np.float64), means[1].astype(np.float64))


def _cells(values: NDArray[np.float32]) -> NDArray[np.float32]:
    rows, columns = values.shape[0] // _BLOCK, values.shape[1] // _BLOCK
    cut = values[: rows * _BLOCK, : columns * _BLOCK]
    return cut.reshape(rows, _BLOCK, columns, _BLOCK, values.shape[2])


def _is_seen(light: NDArray[np.float32]) -> NDArray[np.bool_] | None:
    """Return where a patch is neither outside, cut off in light or dark, shining nor hair."""
    whole = np.isfinite(light).all(axis=-1)
    if whole.mean() < _LEAST_SHARE:
        return None
    y = np.maximum(np.where(whole, luminance(light), 0), 1e-6)
    middle = float(np.median(y[whole]))
    inside = (light > _DARKEST).all(axis=-1) & (light < _LIGHTEST).all(axis=-1)
    return np.asarray(whole & inside & (np.abs(np.log2(y / middle)) < _SKIN_RANGE))


def _change(blocks: Blocks) -> NDArray[np.float64]:
    return np.asarray(np.log(blocks.b.mean(axis=0)) - np.log(blocks.a.mean(axis=0)))


def _in_one_light(blocks: Blocks, gains: NDArray[np.float64]) -> Blocks:
    return Blocks(blocks.a * np.exp(gains / 2), blocks.b * np.exp(-gains / 2))


def _is_skin(blocks: Blocks) -> bool:
    means = blocks.a.mean(axis=0), blocks.b.mean(axis=0)
    return all(bool(red > green * _SKIN_RED and green > blue) for red, green, blue in means)
