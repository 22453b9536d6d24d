"""Portraits drawn from numbers, with a redness, a light and eye corners that are known exactly.

The face is drawn in distances between the outer eye corners, from the middle between them, after
the proportions of the face map; everything on it is painted in CIELAB, and lit at the end.
"""

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

from rollerlog.domain.photos.alignment import Marks, Point
from rollerlog.services.photos.colour import encoded

TONES = {
    "I": (83.0, 8.0, 13.0),
    "II": (75.0, 12.0, 21.0),
    "III": (68.0, 13.0, 24.0),
    "IV": (58.0, 14.0, 25.0),
    "V": (46.0, 14.0, 21.0),
    "VI": (35.0, 10.0, 14.0),
}
HAIR = {
    "brown": (26.0, 6.0, 9.0),
    "black": (14.0, 1.0, 2.0),
    "fair": (62.0, 8.0, 32.0),
    "red": (40.0, 24.0, 30.0),
    "grey": (60.0, 0.0, 2.0),
}
GREY = (81.0, -1.0, 2.0)
CHEEKS = ((-0.40, 0.40), (0.40, 0.40))
_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.072175],
        [0.0193339, 0.119192, 0.9503041],
    ]
)
_RGB, _D65 = np.linalg.inv(_XYZ), _XYZ.sum(axis=1)
_BRADFORD = np.array(
    [[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitter:
    """Who is in the picture, how red, in what light, and how the camera was held.

    ``slope`` is by how much it is lighter, and ``warm_slope`` warmer, to the right and below.
    """

    size: tuple[int, int] = (800, 1000)
    person: int = 1
    shot: int = 1
    tone: str = "II"
    hair: str = "brown"
    eyes_open: bool = False
    redness: float = 0.0
    forehead_redness: float = 0.0
    blots: int = 0
    background: tuple[float, float, float] = GREY
    pattern: float = 0.0
    gain: float = 1.0
    kelvin: float = 6504.0
    slope: tuple[float, float] = (0.0, 0.0)
    warm_slope: tuple[float, float] = (0.0, 0.0)
    noise: float = 1.2
    blur: int = 0
    turn_deg: float = 0.0
    scale: float = 1.0
    shift: tuple[float, float] = (0.0, 0.0)


def portrait(sitter=None, /, **changes):
    """The picture, upright sRGB, and where the outer eye corners are."""
    sitter = sitter or Sitter(**changes)
    width, height = sitter.size
    eyes = 0.40 * min(width, height * 0.8) * sitter.scale
    turn = radians(sitter.turn_deg)
    middle_x, middle_y = width * (0.5 + sitter.shift[0]), height * (0.46 + sitter.shift[1])
    xs = (np.arange(width, dtype=np.float32) + 0.5 - middle_x) / eyes
    ys = (np.arange(height, dtype=np.float32) + 0.5 - middle_y) / eyes
    u = xs[None, :] * np.float32(cos(turn)) + ys[:, None] * np.float32(sin(turn))
    v = ys[:, None] * np.float32(cos(turn)) - xs[None, :] * np.float32(sin(turn))
    painted = _painted(sitter, u, v, np.float32(1 / eyes), xs, ys)
    light = _lit(sitter, painted, xs, ys)
    if sitter.blur:
        light = _blurred(light, sitter.blur)
    corners = [
        (middle_x + side * eyes / 2 * cos(turn), middle_y + side * eyes / 2 * sin(turn))
        for side in (-1, 1)
    ]
    left, right = (Point(x / width, y / height) for x, y in corners)
    return _shot(sitter, light), Marks(left, right)


def _painted(sitter, u, v, pixel, xs, ys):
    """L*, a* and b* of everything, by light grey day."""
    rng = np.random.default_rng(sitter.person)
    skin, hair = TONES[sitter.tone], HAIR[sitter.hair]
    canvas = [np.full(u.shape, part, dtype=np.float32) for part in sitter.background]
    canvas[0] -= np.float32(1.5) * ys[:, None] + np.float32(1.0) * xs[None, :]
    if sitter.pattern:
        check = np.sign(np.sin(xs * 30)[None, :] * np.sin(ys * 30)[:, None])
        canvas[0] += np.float32(sitter.pattern) * check
    _shoulders(canvas, u, v, pixel, skin, hair)
    # The rest of the picture has no face: most of the time goes into the skin.
    head = _window((np.abs(u) < 0.78) & (np.abs(v) < 1.06))
    if head is not None:
        _head(sitter, rng, [plane[head] for plane in canvas], u[head], v[head], pixel)
    return canvas


def _window(where):
    """The smallest rectangle around what is true."""
    rows, columns = (np.flatnonzero(where.any(axis=axis)) for axis in (1, 0))
    return np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1] if len(rows) else None


def _shoulders(canvas, u, v, pixel, skin, hair):
    """The neck, a shirt, and long hair behind both."""
    low = np.flatnonzero((v > 0.5).any(axis=1))
    if not len(low):
        return
    rows = np.s_[low[0] :, :]
    canvas, u, v = [plane[rows] for plane in canvas], u[rows], v[rows]
    side = np.abs(u)
    _paint(canvas, _within(side, v, _HAIR, pixel), hair)
    _neck(canvas, u, v, pixel, skin)
    collar = 1.44 + np.float32(0.14) * np.exp(-_square(_square(u / np.float32(0.40))))
    collar += np.float32(0.12) * np.square(np.maximum(side - np.float32(0.4), 0))
    shirt = np.clip((v - collar) / pixel, 0, 1)
    _paint(canvas, shirt, (47.0, -3.0, -9.0))


def _neck(canvas, u, v, pixel, skin):
    colour = (skin[0] - 8, skin[1] + 1.0, skin[2] + 2.0)
    cover = _within(np.abs(u), v, _NECK, pixel)
    _paint(canvas, cover, colour, lift=-6 * _bump(u, v, 0, 0.98, 0.30))


def _head(sitter, rng, canvas, u, v, pixel):
    skin, hair = TONES[sitter.tone], HAIR[sitter.hair]
    grain, mottle = _noise(rng, u, v, 0.012), _noise(rng, u, v, 0.09)
    strands = _noise(rng, u, v * np.float32(0.06), 0.02)
    side = np.abs(u)
    hood = _within(side, v, _HAIR, pixel)
    _paint(canvas, hood * (v < 0.9), hair, lift=2.2 * strands)
    _neck(canvas, u, v, pixel, skin)
    where, spots = _redness(u, v), _blots(sitter, u, v)
    red = np.float32(sitter.redness) * where + mottle + np.float32(0.7) * grain + spots
    if sitter.forehead_redness:
        red += np.float32(sitter.forehead_redness) * _box(u, v, -0.4, 0.38, 0.2)
    edge = np.minimum(side / np.float32(0.66), np.float32(1.3))
    shade = -7 * _square(_square(edge))
    shade -= 3 * _square(np.maximum(v - np.float32(0.75), 0) / np.float32(0.3))
    shade += 2.5 * _bump(u, v, 0, -0.42, 0.35) + 1.6 * _bump(u, v, 0, 0.2, 0.12)
    shade -= np.float32(0.55 * sitter.redness) * where + np.float32(0.6) * spots
    shade += np.float32(1.1) * grain + np.float32(0.7) * mottle
    face = _within(side, v, _FACE, pixel)
    _paint(canvas, face, skin, lift=shade, redder=red, yellower=np.float32(0.25) * red)
    near = _window((np.abs(u) < 0.56) & (np.abs(v - np.float32(0.2)) < 0.5))
    if near is not None:
        planes = [plane[near] for plane in canvas]
        _features(planes, u[near], v[near], pixel, skin, hair, sitter.eyes_open)
    fringe = hood * np.clip((_hairline(u) - v) / pixel, 0, 1)
    _paint(canvas, fringe, hair, lift=2.2 * strands)


def _features(canvas, u, v, pixel, skin, hair, eyes_open):
    darker = (skin[0] * 0.72, skin[1] + 6, skin[2] + 7)
    lash = (min(hair[0], 24), 5.0, 6.0)
    for side in (-1, 1):
        inner, outer = side * 0.19, side * 0.5
        _stroke(
            canvas,
            u,
            v,
            pixel,
            ((outer, -0.14), (side * 0.36, -0.245), (inner - side * 0.01, -0.165)),
            0.022,
            lash,
        )
        if eyes_open:
            _eye(canvas, u, v, pixel, side)
            _stroke(
                canvas,
                u,
                v,
                pixel,
                ((outer, 0.0), (side * 0.345, -0.10), (inner, 0.02)),
                0.011,
                lash,
            )
            _stroke(
                canvas,
                u,
                v,
                pixel,
                ((outer, 0.0), (side * 0.345, 0.085), (inner, 0.02)),
                0.004,
                darker,
            )
        else:
            _stroke(
                canvas, u, v, pixel, ((outer, 0.0), (side * 0.345, 0.12), (inner, 0.0)), 0.010, lash
            )
            _stroke(
                canvas,
                u,
                v,
                pixel,
                ((outer - side * 0.03, -0.05), (side * 0.345, -0.1), (inner, -0.045)),
                0.004,
                darker,
            )
    line = (skin[0] * 0.8, skin[1] + 5, skin[2] + 6)
    _stroke(canvas, u, v, pixel, ((-0.06, -0.08), (-0.055, 0.12), (-0.11, 0.27)), 0.006, line)
    _stroke(canvas, u, v, pixel, ((-0.11, 0.27), (-0.13, 0.34), (-0.05, 0.345)), 0.008, line)
    _stroke(canvas, u, v, pixel, ((-0.05, 0.345), (0.02, 0.37), (0.06, 0.345)), 0.008, line)
    _stroke(canvas, u, v, pixel, ((0.06, 0.345), (0.12, 0.34), (0.10, 0.275)), 0.008, line)
    lips = (skin[0] * 0.72, skin[1] + 19, skin[2] * 0.75)
    across = np.clip(np.abs(u) / 0.19, 0, 1)
    above = 0.585 - 0.055 * (1 - across**2) * (1 - 0.35 * np.exp(-((u / 0.03) ** 2)))
    below = 0.585 + 0.065 * (1 - across**2)
    mouth = np.clip((v - above) / pixel, 0, 1) * np.clip((below - v) / pixel, 0, 1)
    _paint(canvas, mouth * np.clip((0.19 - np.abs(u)) / pixel, 0, 1), lips)
    dark = (lips[0] * 0.7, lips[1], lips[2])
    _stroke(canvas, u, v, pixel, ((-0.185, 0.583), (0, 0.605), (0.185, 0.583)), 0.005, dark)


def _eye(canvas, u, v, pixel, side):
    across = np.clip(np.abs((u - side * 0.345) / 0.155), 0, 1)
    above, below = -0.05 * (1 - across**2) + 0.01, 0.043 * (1 - across**2) + 0.01
    white = np.clip((v - above) / pixel, 0, 1) * np.clip((below - v) / pixel, 0, 1)
    white *= np.clip((0.155 - np.abs(u - side * 0.345)) / pixel, 0, 1)
    _paint(canvas, white, (88.0, 2.0, 3.0))
    away = np.hypot(u - side * 0.345, v)
    _paint(canvas, white * np.clip((0.047 - away) / pixel, 0, 1), (33.0, 8.0, 14.0))
    _paint(canvas, white * np.clip((0.021 - away) / pixel, 0, 1), (5.0, 0.0, 0.0))


# Half the width of the neck and shoulders from top to bottom: rows of (v, half).
_NECK_ROWS = (
    (0.7, 0.29),
    (1.1, 0.29),
    (1.25, 0.32),
    (1.4, 0.44),
    (1.5, 0.75),
    (1.7, 1.2),
    (3, 1.3),
)
_STEP = 0.004
_ROWS = np.arange(-1.3, 3.2, _STEP)


def _face_half():
    """The face map's outline: a jaw that narrows to a round chin."""
    below = np.maximum(1 - np.clip(_ROWS / 1.03, 0, 1) ** 1.54, 0) ** (1 / 1.7)
    return 0.645 * below * np.sqrt(np.maximum(1 - (np.minimum(_ROWS, 0) / 0.9) ** 2, 0))


def _hair_half():
    """Hair to the jaw, round above and at its ends."""
    above = np.maximum(1 - np.clip((-0.15 - _ROWS) / 0.86, 0, 1) ** 2.2, 0) ** (1 / 2.2)
    return 0.75 * above * np.maximum(1 - np.clip((_ROWS - 0.1) / 0.72, 0, 1) ** 5, 0) ** (1 / 2.5)


def _neck_half():
    at, half = np.array(_NECK_ROWS).T
    kernel = np.hanning(61)
    rough = np.pad(np.interp(_ROWS, at, half, left=0), 30, mode="edge")
    return np.convolve(rough, kernel / kernel.sum(), mode="valid")


def _steep(half):
    """Half widths with what one pixel of width is by one across the edge."""
    steep = np.sqrt(1 + np.minimum(np.abs(np.gradient(half, _STEP)), 20) ** 2)
    return half.astype(np.float32), steep.astype(np.float32)


_FACE, _HAIR, _NECK = _steep(_face_half()), _steep(_hair_half()), _steep(_neck_half())


def _within(side, v, shape, pixel):
    widths, steep = shape
    index = np.clip((v - np.float32(_ROWS[0])) / np.float32(_STEP), 0, len(_ROWS) - 2)
    below = index.astype(np.int32)
    half = widths[below] + (index - below) * (widths[below + 1] - widths[below])
    return np.clip((half - side) / (steep[below] * pixel) + 0.5, 0, 1) * (half > 0)


def _hairline(u):
    return np.float32(-0.60) + np.float32(0.45) * _square(u / np.float32(0.62)) * np.abs(
        u / np.float32(0.62)
    )


def _paint(canvas, cover, colour, *, lift=0.0, redder=0.0, yellower=0.0):
    for plane, part, more in zip(canvas, colour, (lift, redder, yellower), strict=True):
        plane += cover * (np.float32(part) + more - plane)


def _stroke(canvas, u, v, pixel, points, half, colour):
    """A line bent once, from the first point to the last, drawn to the middle one."""
    (x0, y0), (x1, y1), (x2, y2) = points
    t = np.linspace(0, 1, 13, dtype=np.float32)
    line_x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t**2 * x2
    line_y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t**2 * y2
    edge = half + 2 * pixel
    near = (u > line_x.min() - edge) & (u < line_x.max() + edge)
    near &= (v > line_y.min() - edge) & (v < line_y.max() + edge)
    if not near.any():
        return
    x, y = u[near], v[near]
    away = np.full(x.shape, np.float32(9))
    for i in range(len(t) - 1):
        dx, dy = line_x[i + 1] - line_x[i], line_y[i + 1] - line_y[i]
        along = np.clip(((x - line_x[i]) * dx + (y - line_y[i]) * dy) / (dx * dx + dy * dy), 0, 1)
        away = np.minimum(away, np.hypot(x - line_x[i] - along * dx, y - line_y[i] - along * dy))
    cover = np.clip((half - away) / pixel + 0.5, 0, 1)
    for plane, part in zip(canvas, colour, strict=True):
        plane[near] += cover * (part - plane[near])


def _redness(u, v):
    """How much of the redness is where: all of it on both cheek patches, less on nose and chin."""
    found = np.zeros(u.shape, dtype=np.float32)
    for x, y in CHEEKS:
        away = _square((u - np.float32(x)) / np.float32(0.36))
        away += _square((v - np.float32(y)) / np.float32(0.36))
        found += np.exp(-_square(away))
    found = np.minimum(found, 1)
    return found + 0.8 * _bump(u, v, 0, 0.26, 0.11) + 0.8 * _bump(u, v, 0, 0.84, 0.15)


def _bump(u, v, x, y, size):
    across, down = (
        np.float32(1 / size) * (u - np.float32(x)),
        np.float32(1 / size) * (v - np.float32(y)),
    )
    return np.exp(-(across * across) - down * down)


def _box(u, v, y, wide, high):
    across, down = _square(u / np.float32(wide)), _square((v - np.float32(y)) / np.float32(high))
    return np.exp(-(across * across * across) - down * down * down)


def _square(values):
    return values * values


def _blots(sitter, u, v):
    rng = np.random.default_rng((sitter.person, sitter.shot))
    found = np.zeros(u.shape, dtype=np.float32)
    for _ in range(sitter.blots):
        x = rng.choice((-1, 1)) * rng.uniform(0.18, 0.55)
        y, size, depth = rng.uniform(0.15, 0.75), rng.uniform(0.010, 0.020), rng.uniform(5, 11)
        near = (np.abs(u - x) < 4 * size) & (np.abs(v - y) < 4 * size)
        away = ((u[near] - x) ** 2 + (v[near] - y) ** 2) / size**2
        found[near] += np.float32(depth) * np.exp(-(away**2))
    return found


def _noise(rng, u, v, size):
    """Smooth noise bound to the face, so that the same skin looks the same in every picture."""
    table = rng.standard_normal((64, 64)).astype(np.float32)
    x, y = u / np.float32(size) + 4096, v / np.float32(size) + 4096
    left, top = x.astype(np.int32), y.astype(np.int32)
    x, y = x - left, y - top
    x, y = x * x * (3 - 2 * x), y * y * (3 - 2 * y)
    left, top = left & 63, top & 63
    flat, right, below = table.ravel(), (left + 1) & 63, ((top + 1) & 63) << 6
    top = top << 6
    above = flat[top + left] * (1 - x) + flat[top + right] * x
    return above * (1 - y) + (flat[below + left] * (1 - x) + flat[below + right] * x) * y


def _lit(sitter, canvas, xs, ys):
    """Linear red, green and blue under the sitter's light."""
    y = (canvas[0] + 16) / np.float32(116)
    curved = (y + canvas[1] / np.float32(500), y, y - canvas[2] / np.float32(200))
    xyz = np.stack(
        [np.where(c > 6 / 29, c * c * c, (c - 4 / 29) * 0.128419) for c in curved], axis=-1
    )
    matrix = _RGB @ _adapted(sitter.kelvin) @ np.diag(_D65) * sitter.gain
    light = xyz @ matrix.T.astype(np.float32)
    if any(sitter.slope) or any(sitter.warm_slope):
        right, down = np.tanh(xs)[None, :], np.tanh(ys)[:, None]
        brighter = sitter.slope[0] * right + sitter.slope[1] * down
        warmer = sitter.warm_slope[0] * right + sitter.warm_slope[1] * down
        for channel, side in enumerate((0.5, 0, -0.5)):
            light[..., channel] *= np.exp(brighter + np.float32(side) * warmer)
    return light


def _adapted(kelvin):
    """What daylight of another colour temperature does where the camera does nothing about it."""
    white = _daylight(kelvin) / _daylight(6504.0)
    ratio = _BRADFORD @ (_D65 * white) / (_BRADFORD @ _D65)
    return np.linalg.inv(_BRADFORD) @ np.diag(ratio) @ _BRADFORD


def _daylight(kelvin):
    if kelvin <= 7000:
        x = -4.607e9 / kelvin**3 + 2.9678e6 / kelvin**2 + 99.11 / kelvin + 0.244063
    else:
        x = -2.0064e9 / kelvin**3 + 1.9018e6 / kelvin**2 + 247.48 / kelvin + 0.23704
    y = -3 * x * x + 2.87 * x - 0.275
    return np.array([x / y, 1, (1 - x - y) / y])


def _blurred(light, radius):
    for axis in (0, 1):
        for _ in range(2):
            padding = [(0, 0)] * 3
            padding[axis] = (radius + 1, radius)
            total = np.cumsum(np.pad(light, padding, mode="edge"), axis=axis, dtype=np.float64)
            ahead = [slice(None)] * 3
            behind = [slice(None)] * 3
            ahead[axis], behind[axis] = slice(2 * radius + 1, None), slice(None, -2 * radius - 1)
            light = (total[tuple(ahead)] - total[tuple(behind)]) / (2 * radius + 1)
    return light


_STEPS = encoded(np.linspace(0, 1, 4097) ** 2)


def _shot(sitter, light):
    values = _STEPS[(np.sqrt(np.clip(light, 0, 1)) * np.float32(4096)).astype(np.int32)]
    if not sitter.noise:
        return values
    rng = np.random.default_rng((sitter.person, sitter.shot, 7))
    grain = rng.standard_normal(1 << 16, dtype=np.float32) * np.float32(sitter.noise)
    rows = np.lib.stride_tricks.sliding_window_view(grain, values.shape[1] * 3)
    start = rng.integers(0, len(rows), values.shape[0])
    noisy = values + rows[start].reshape(values.shape)
    return np.clip(np.rint(noisy), 0, 255).astype(np.uint8)
