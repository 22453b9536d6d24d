"""One frame of a time-lapse: a photo turned, scaled and moved into place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont
from PIL.JpegImagePlugin import JpegImageFile
from PIL.WebPImagePlugin import WebPImageFile

if TYPE_CHECKING:
    from collections.abc import Sequence

_FORMATS = (JpegImageFile.format, WebPImageFile.format)
# Where a photo does not reach: a light grey, which is neither skin nor its shadow.
_GROUND = (222, 222, 218)
_INK, _BAND = (255, 255, 255), (29, 36, 33)
# The date's height and margins, of the frame's shorter side.
_TEXT_PART = 0.045


class Unread(Exception):  # noqa: N818
    """A photo could not be read."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def frame(
    path: str, matrix: Sequence[float], size: tuple[int, int], text: str | None
) -> Image.Image:
    """Return a photo in a frame of a size, with a text below at the left.

    The matrix, two rows of three, takes places in the frame to places in the photo; the top left
    corner of the first pixel is 0, 0.
    """
    shown = _placed(path, matrix, size)
    if text:
        _write(shown, text)
    # Nothing of the photo's file goes on but its pixels.
    shown.info = {}
    return shown


def _placed(path: str, matrix: Sequence[float], size: tuple[int, int]) -> Image.Image:
    with Image.open(path, formats=_FORMATS) as image:
        across = abs(complex(matrix[0], matrix[3]))
        whole = image.size
        # JPEG can be decoded at a part of its size; a little more is left for the last step.
        image.draft(None, _reduced(whole, across))
        source = image.convert("RGB")
    smaller = _reduced(whole, across)
    if smaller[0] < source.width:
        source = source.resize(smaller, Image.Resampling.LANCZOS, reducing_gap=2.0)
    x, y = source.width / whole[0], source.height / whole[1]
    a, b, c, d, e, f = matrix
    return source.transform(
        size,
        Image.Transform.AFFINE,
        (a * x, b * x, c * x, d * y, e * y, f * y),
        Image.Resampling.BICUBIC,
        fillcolor=_GROUND,
    )


def _reduced(size: tuple[int, int], across: float) -> tuple[int, int]:
    """Return the size at which one pixel of the photo is about one of the frame."""
    width, height = size
    factor = max(1.0, across)
    return max(1, round(width / factor)), max(1, round(height / factor))


def _write(image: Image.Image, text: str) -> None:
    height = max(10, round(min(image.size) * _TEXT_PART))
    font = ImageFont.load_default(height)
    left, top, right, bottom = font.getbbox(text)
    margin = height // 2
    box = (
        margin,
        image.height - margin - (bottom - top) - 2 * margin,
        margin + (right - left) + 2 * margin,
        image.height - margin,
    )
    draw = ImageDraw.Draw(image)
    draw.rectangle(box, fill=_BAND)
    draw.text((box[0] + margin - left, box[1] + margin - top), text, _INK, font)
