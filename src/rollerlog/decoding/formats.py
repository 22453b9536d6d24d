"""The formats that are read, told by what is in a file, never by its name."""

from __future__ import annotations

import struct
import warnings
from typing import TYPE_CHECKING, BinaryIO

import pi_heif
from PIL import Image, UnidentifiedImageError

# Named here, or Pillow would load its readers of everything else to look for them.
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile
from PIL.TiffImagePlugin import TiffImageFile
from PIL.WebPImagePlugin import WebPImageFile

from rollerlog.decoding.refusing import Refusal, Unfit

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

# Several JPEGs in one file, as phones write them, are read as the first of them.
_KINDS = (JpegImageFile, PngImageFile, WebPImageFile, TiffImageFile)
FORMATS = (*(kind.format for kind in _KINDS), "HEIF")
MOST_PIXELS = 178_956_970
_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0", b"MM\0*")
_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}

# A picture of more than half as many pixels is warned of, which nobody would hear.
warnings.simplefilter("ignore")
# A second thread would bring a second heap, and that counts against the memory there is.
pi_heif.register_heif_opener(
    decode_threads=1, thumbnails=False, depth_images=False, aux_images=False
)


def identified(file: BinaryIO) -> ImageFile:
    """Return the picture in a file, its pixels not read yet; raises ``Unfit``."""
    try:
        image = Image.open(file, formats=FORMATS)
    except UnidentifiedImageError as error:
        raise Unfit(_unidentified(file)) from error
    except Image.DecompressionBombError as error:
        raise Unfit(Refusal.TOO_MANY_PIXELS) from error
    if image.width * image.height > MOST_PIXELS:
        raise Unfit(Refusal.TOO_MANY_PIXELS)
    return image


def is_lossless(image: ImageFile, file: BinaryIO) -> bool:
    """Return whether a picture's file kept its pixels as they were."""
    match image.format:
        case "PNG":
            return True
        case "TIFF":
            return image.info.get("compression") not in {"jpeg", "webp"}
        case "WEBP":
            return _first_chunk(file) == b"VP8L"
        case _:
            return False


def _unidentified(file: BinaryIO) -> Refusal:
    """Return what is wrong with a file that no reader takes: a picture's beginning is one."""
    file.seek(0)
    head = file.read(12)
    begun = (
        head.startswith(_BEGINNINGS)
        or (head[:4] == b"RIFF" and head[8:] == b"WEBP")
        or (head[4:8] == b"ftyp" and head[8:] in _BRANDS)
    )
    return Refusal.TRUNCATED if begun else Refusal.NOT_A_PICTURE


def _first_chunk(file: BinaryIO) -> bytes:
    """Return the name of the first chunk of a WebP file that holds pixels."""
    place, kept = file.tell(), b""
    file.seek(12)
    while len(head := file.read(8)) == 8:
        name, size = struct.unpack("<4sI", head)
        if name in {b"VP8 ", b"VP8L"}:
            kept = name
            break
        # Within a frame of an animation its chunks begin after the frame's own 16 bytes.
        file.seek(16 if name == b"ANMF" else size + size % 2, 1)
    file.seek(place)
    return kept
