"""How two pictures of edges lie to each other, by phase correlation, turned and scaled too."""

from __future__ import annotations

from math import log, pi
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Edges = NDArray[np.float64]

_ANGLES, _RADII = 180, 128
# Frequencies that tell turn and scale: not the light's, and not the grain's.
_LOWEST = 3.0
_SOFTEST = 0.25


def edges(lightness: NDArray[np.float32]) -> Edges:
    """Return how steep a picture is, roots so that no single edge outweighs the rest."""
    seen = np.isfinite(lightness)
    down, across = np.gradient(np.where(seen, lightness, 0).astype(np.float64))
    steep = np.sqrt(np.hypot(down, across))
    lost = ~seen
    for axis in (0, 1):
        for step in (-1, 1):
            lost |= np.roll(~seen, step, axis)
    steep[lost] = 0
    return np.asarray(steep)


def offset(a: Edges, b: Edges) -> tuple[complex, float]:
    """Return how far picture ``b`` is shifted beside ``a``, and how clearly (0 to 1)."""
    rows, columns = a.shape
    crossed = np.fft.fft2(_tapered(b)) * np.conj(np.fft.fft2(_tapered(a)))
    crossed /= np.maximum(np.abs(crossed), 1e-9)
    down, across = np.fft.fftfreq(rows)[:, None], np.fft.fftfreq(columns)[None, :]
    smooth = np.exp(-(down**2 + across**2) / (2 * (_SOFTEST / 2) ** 2))
    peaks = np.real(np.fft.ifft2(crossed * smooth))
    row, column = (int(part) for part in np.unravel_index(np.argmax(peaks), peaks.shape))
    clear = float(peaks[row, column] / smooth.mean())
    x = column + _finer(peaks[row].take(range(column - 1, column + 2), mode="wrap"))
    y = row + _finer(peaks[:, column].take(range(row - 1, row + 2), mode="wrap"))
    return complex(
        (x + columns / 2) % columns - columns / 2, (y + rows / 2) % rows - rows / 2
    ), clear


def turns(a: Edges, b: Edges, most: int) -> list[complex]:
    """Return the likeliest turns and scales from square picture ``a`` to ``b``, best first."""
    polar_a, polar_b = _polar(a), _polar(b)
    crossed = np.fft.fft2(polar_b) * np.conj(np.fft.fft2(polar_a))
    crossed /= np.maximum(np.abs(crossed), 1e-9)
    down, across = np.fft.fftfreq(_ANGLES)[:, None], np.fft.fftfreq(_RADII)[None, :]
    peaks = np.real(np.fft.ifft2(crossed * np.exp(-(down**2 + across**2) * 30)))
    step = log(a.shape[0] / 2 / _LOWEST) / _RADII
    found = []
    for _ in range(most):
        row, column = (int(part) for part in np.unravel_index(np.argmax(peaks), peaks.shape))
        turn = (row + _ANGLES / 2) % _ANGLES - _ANGLES / 2
        larger = -((column + _RADII / 2) % _RADII - _RADII / 2)
        found.append(complex(np.exp(larger * step + 1j * turn * pi / _ANGLES)))
        near_rows = np.arange(row - 4, row + 5) % _ANGLES
        near_columns = np.arange(column - 4, column + 5) % _RADII
        peaks[np.ix_(near_rows, near_columns)] = -1
    return found


def likeness(a: Edges, b: Edges, weight: Edges) -> float:
    """Return how alike two pictures are where it counts, 1 where they are the same."""
    total = weight.sum()
    off_a, off_b = a - (a * weight).sum() / total, b - (b * weight).sum() / total
    scale = float(np.sqrt((off_a**2 * weight).sum() * (off_b**2 * weight).sum()))
    return float((off_a * off_b * weight).sum()) / scale if scale else 0.0


def _tapered(picture: Edges) -> Edges:
    rows, columns = (np.hanning(length + 2)[1:-1] for length in picture.shape)
    return np.asarray((picture - picture.mean()) * rows[:, None] * columns[None, :])


def _finer(near: Edges) -> float:
    """Return where between three values the top of the parabola through them lies."""
    before, top, after = (float(value) for value in near)
    bend = before - 2 * top + after
    return (before - after) / (2 * bend) if bend else 0.0


def _polar(picture: Edges) -> Edges:
    """Return the spectrum by angle and by the logarithm of the frequency."""
    size = picture.shape[0]
    spectrum = np.fft.fftshift(np.log1p(np.abs(np.fft.fft2(_tapered(picture)))))
    angles = np.arange(_ANGLES) * pi / _ANGLES
    radii = _LOWEST * np.exp(np.arange(_RADII) / _RADII * log(size / 2 / _LOWEST))
    xs = size // 2 + radii[None, :] * np.cos(angles)[:, None]
    ys = size // 2 + radii[None, :] * np.sin(angles)[:, None]
    left, top = (np.clip(part.astype(np.intp), 0, size - 2) for part in (xs, ys))
    x, y = xs - left, ys - top
    above = spectrum[top, left] * (1 - x) + spectrum[top, left + 1] * x
    below = spectrum[top + 1, left] * (1 - x) + spectrum[top + 1, left + 1] * x
    found = above * (1 - y) + below * y
    # Without the fall of every spectrum from low to high, which lies at no shift at all.
    found -= found.mean(axis=0)
    return np.asarray(found * np.hanning(_RADII)[None, :])
