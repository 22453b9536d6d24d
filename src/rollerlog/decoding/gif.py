"""A GIF written frame by frame, so that no series is too long for the memory there is.

Pillow writes one too, but holds every frame until the last.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO

from PIL import GifImagePlugin, Image

if TYPE_CHECKING:
    from collections.abc import Sequence

_COLOURS = 256
_SAMPLE_PX = 160
_FOR_EVER = b"!\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
_END = b";"


class Gif:
    """A GIF that runs for ever, with one palette, so that colours mean the same in each frame."""

    def __init__(self, file: BinaryIO, size: tuple[int, int], palette: Image.Image) -> None:
        self._file, self._palette = file, palette
        colours = bytes(palette.getpalette() or ()).ljust(3 * _COLOURS, b"\0")
        # A palette of 2 to the 8, of 8 bits a colour; no background, square pixels.
        self._file.write(struct.pack("<6sHHBBB", b"GIF89a", *size, 0xF7, 0, 0))
        self._file.write(colours + _FOR_EVER)

    def add(self, image: Image.Image, hold_ms: int) -> None:
        """Add a frame, shown for so long."""
        indexed = image.quantize(palette=self._palette, dither=Image.Dither.FLOYDSTEINBERG)
        # Hundredths of a second, as GIF counts them.
        for part in GifImagePlugin.getdata(indexed, duration=hold_ms):
            self._file.write(part)

    def end(self) -> None:
        """Add nothing more."""
        self._file.write(_END)


def sample_of(image: Image.Image) -> Image.Image:
    """Return a small picture of the same colours."""
    small = image.copy()
    small.thumbnail((_SAMPLE_PX, _SAMPLE_PX), Image.Resampling.BOX)
    return small


def palette_of(samples: Sequence[Image.Image]) -> Image.Image:
    """Return a picture whose palette suits all of these."""
    width, height = (max(sample.size[axis] for sample in samples) for axis in (0, 1))
    sheet = Image.new("RGB", (width, height * len(samples)))
    for row, sample in enumerate(samples):
        sheet.paste(sample, (0, row * height))
    return sheet.quantize(_COLOURS, Image.Quantize.MEDIANCUT, kmeans=2)
