"""How far a change of a* could be off: blocks drawn again, and the light drawn anew (S210)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from rollerlog.services.photos.colour import lab

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from rollerlog.services.photos.patches import Blocks, Taken

_SEED = 20_260_614
_DRAWS = 600
_LEVEL = 0.95
# POLICY: what is not known of the light, as standard deviations of logarithms. That of the whole
# picture: at least, and as a share of what had to be evened out; then that of each patch alone,
# as the light on a cheek is not that on a wall behind it.
_GAIN, _COLOUR = 0.03, 0.008
_SHARE, _SPREAD_SHARE = 0.1, 0.5
_BY_SKIN_ALONE = 0.02
_PATCH_GAIN, _PATCH_COLOUR = 0.03, 0.004


def resampled(taken: Taken) -> tuple[float, float, float]:
    """Return the change of a*, half the width of its 95 % interval, and the light's part in it."""
    value = _change(taken.rolled) - _change(taken.untouched)
    light = taken.gains / 2
    uneven = tuple(type(one)(one.a * np.exp(-light), one.b * np.exp(light)) for one in taken.rolled)
    rng = np.random.default_rng(_SEED)
    whole = _whole(taken, rng)
    draws = _drawn(taken.rolled, whole, rng) - _drawn(taken.untouched, whole, rng)
    half_width = float(np.quantile(np.abs(draws - value), _LEVEL))
    return value, half_width, abs(_change(uneven) - _change(taken.rolled))


def _change(patches: Sequence[Blocks]) -> float:
    if not patches:
        return 0.0
    found = [(lab(one.b)[:, 1] - lab(one.a)[:, 1]).mean() for one in patches]
    return float(np.mean(found))


def _whole(taken: Taken, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return draws of what is not known of the light of the whole picture."""
    gain = float(taken.gains.mean())
    colour = float(np.abs(taken.gains - gain).max())
    off = np.hypot(_COLOUR + _SHARE * colour, _SPREAD_SHARE * taken.spread)
    if not taken.has_background:
        off = np.hypot(off, _BY_SKIN_ALONE)
    return _draws(_GAIN + _SHARE * abs(gain), float(off), rng)


def _draws(gain: float, colour: float, rng: np.random.Generator) -> NDArray[np.float64]:
    brighter = rng.normal(0, gain, (_DRAWS, 1, 1))
    return np.asarray(brighter + rng.normal(0, colour, (_DRAWS, 1, 3)))


def _drawn(
    patches: Sequence[Blocks], whole: NDArray[np.float64], rng: np.random.Generator
) -> NDArray[np.float64]:
    """Return the change in each draw, of all patches together."""
    found = np.zeros(_DRAWS)
    for one in patches:
        count = len(one.a)
        shares = rng.multinomial(count, np.full(count, 1 / count), _DRAWS) / count
        own_a, own_b = (_draws(_PATCH_GAIN, _PATCH_COLOUR, rng) for _ in range(2))
        before = lab(one.a * np.exp(own_a - whole / 2))[..., 1]
        after = lab(one.b * np.exp(own_b + whole / 2))[..., 1]
        found += ((after - before) * shares).sum(axis=1) / len(patches)
    return found
