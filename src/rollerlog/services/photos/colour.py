"""sRGB, linear light, XYZ under D65 and CIELAB (S208, domain.md 9.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Picture = NDArray[np.uint8]
    Floats = NDArray[np.floating[Any]]

# IEC 61966-2-1; the rows make X, Y and Z of linear red, green and blue.
_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
_RGB = np.linalg.inv(_XYZ)
_D65 = _XYZ.sum(axis=1)
_EDGE = 6 / 29


def _decoded(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


_LINEAR = _decoded(np.arange(256) / 255).astype(np.float32)


def linear(srgb: Picture) -> NDArray[np.float32]:
    """Return bytes of sRGB as linear light, from 0 to 1."""
    return _LINEAR[srgb]


def encoded(light: Floats) -> Picture:
    """Return linear light as bytes of sRGB, what is out of reach cut off."""
    bound = np.clip(np.asarray(light, dtype=np.float64), 0, 1)
    values = np.where(bound <= 0.0031308, bound * 12.92, 1.055 * bound ** (1 / 2.4) - 0.055)
    return np.asarray(np.rint(values * 255), dtype=np.uint8)


def luminance(light: Floats) -> NDArray[np.float32]:
    """Return Y of linear light."""
    return np.asarray(light @ _XYZ[1], dtype=np.float32)


def lightness(y: Floats) -> NDArray[np.float32]:
    """Return L* of luminance."""
    return np.asarray(116 * _curve(y) - 16, dtype=np.float32)


def lab(light: Floats) -> NDArray[np.float64]:
    """Return linear light as L*, a* and b* in the last axis."""
    x, y, z = np.moveaxis(_curve(np.asarray(light @ _XYZ.T, dtype=np.float64) / _D65), -1, 0)
    return np.stack((116 * y - 16, 500 * (x - y), 200 * (y - z)), axis=-1)


def light_of(lab_values: Floats) -> NDArray[np.float64]:
    """Return L*, a* and b* as linear light, which may lie outside of sRGB."""
    lightness_, a, b = np.moveaxis(np.asarray(lab_values, dtype=np.float64), -1, 0)
    y = (lightness_ + 16) / 116
    curved = np.stack((y + a / 500, y, y - b / 200), axis=-1)
    straight = 3 * _EDGE**2 * (curved - 4 / 29)
    xyz = np.where(curved > _EDGE, curved**3, straight) * _D65
    return np.asarray(xyz @ _RGB.T, dtype=np.float64)


def _curve(values: Floats) -> Floats:
    straight = values / (3 * _EDGE**2) + 4 / 29
    return np.asarray(np.where(values > _EDGE**3, np.cbrt(values), straight))
