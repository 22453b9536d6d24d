"""From a foreign file to a picture: whole, upright, in sRGB and of bounded size."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image

from rollerlog.decoding.colours import plain, to_srgb
from rollerlog.decoding.formats import identified, is_lossless
from rollerlog.decoding.refusing import Refusal, Unfit
from rollerlog.decoding.taken import taken_at

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

KEPT_PIXELS = 24_000_000
# The most a side of a WebP picture may have.
_LONGEST = 16_383
_ORIENTATION = 0x0112
_T = Image.Transpose
_UPRIGHT = {
    2: _T.FLIP_LEFT_RIGHT,
    3: _T.ROTATE_180,
    4: _T.FLIP_TOP_BOTTOM,
    5: _T.TRANSPOSE,
    6: _T.ROTATE_270,
    7: _T.TRANSVERSE,
    8: _T.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture upright in sRGB, and what was read beside its pixels."""

    image: Image.Image
    lossless: bool
    taken_at: str | None
    source_format: str


def read(file: BinaryIO) -> Picture:
    """Read the picture in a file; raises ``Unfit``."""
    try:
        image = identified(file)
        # JPEG can be decoded at half its size, in a quarter of the memory.
        image.draft(None, _kept_size(image.size))
        image.load()
        lossless = is_lossless(image, file)
    except (MemoryError, Unfit):
        raise
    # Whatever a reader stumbles over, the file is to blame.
    except Exception as error:
        raise Unfit(_stumbled(error)) from error
    # Read only now: a reader that turns pictures itself has told so meanwhile.
    orientation, taken = _exif(image)
    profile, kind = image.info.get("icc_profile"), image.format or ""
    upright = _upright(to_srgb(_scaled(plain(image)), profile), orientation)
    return Picture(upright, lossless, taken, kind)


def _exif(image: ImageFile) -> tuple[int, str | None]:
    """Return the orientation and the time; data that cannot be read say nothing."""
    try:
        exif = image.getexif()
        return int(exif.get(_ORIENTATION, 1)), taken_at(exif)
    except MemoryError:
        raise
    except Exception:
        return 1, None


def _kept_size(size: tuple[int, int]) -> tuple[int, int]:
    width, height = size
    factor = min(1, sqrt(KEPT_PIXELS / (width * height)), _LONGEST / max(size))
    return max(1, int(width * factor)), max(1, int(height * factor))


def _scaled(image: Image.Image) -> Image.Image:
    size = _kept_size(image.size)
    if size == image.size:
        return image
    # The gap halves first what is over twice too large: half the memory of LANCZOS alone.
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=1.0)


def _upright(image: Image.Image, orientation: int) -> Image.Image:
    turn = _UPRIGHT.get(orientation)
    return image if turn is None else image.transpose(turn)


def _stumbled(error: Exception) -> Refusal:
    if isinstance(error, OSError) and error.errno:
        return Refusal.UNREADABLE
    short = isinstance(error, RuntimeError) and "memory" in str(error).lower()
    return Refusal.OUT_OF_MEMORY if short else Refusal.TRUNCATED
