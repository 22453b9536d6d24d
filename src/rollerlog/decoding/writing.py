"""What is kept of a picture: its pixels in our own encoding, and a thumbnail."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from rollerlog.decoding.reading import Picture

THUMBNAIL_PX = 320
SMALL_PX = 500
# Lossless encoding takes about 30 bytes a pixel, and up to 4 seconds for so many.
_MOST_LOSSLESS = 16_000_000


def write(picture: Picture, out: str) -> dict[str, object]:
    """Write ``out`` with the ending .photo, its thumbnail, and its pixels to be measured.

    Photo and thumbnail are on the disk, or nothing is. Raises ``OSError``.
    """
    image = picture.image
    # A comment would be written out again.
    image.info = {}
    form, content = _encoded(image, lossless=picture.lossless)
    small = small_of(image)
    photo, thumbnail, pixels = (f"{out}.{end}" for end in ("photo", "thumbnail", "pixels"))
    try:
        _write(photo, content)
        _write(thumbnail, _jpeg(thumbnail_of(image, small), 85, 2))
        _write(pixels, memoryview(small.tobytes()), sync=False)
    except OSError:
        for name in (photo, thumbnail, pixels):
            with suppress(OSError):
                Path(name).unlink()
        raise
    return {
        "width": image.width,
        "height": image.height,
        "form": form,
        "sha256": hashlib.sha256(content).hexdigest(),
        "taken_at": picture.taken_at,
        "source_format": picture.source_format,
        "pixels": small.size,
    }


def _encoded(image: Image.Image, *, lossless: bool) -> tuple[str, memoryview]:
    if not lossless or image.width * image.height > _MOST_LOSSLESS:
        return "jpeg", _jpeg(image, 95, 0)
    content = BytesIO()
    # More effort makes a third less of it in twice the time, which is bounded.
    image.save(content, "WEBP", lossless=True, method=0, quality=50)
    return "webp", content.getbuffer()


def thumbnail_of(image: Image.Image, small: Image.Image) -> Image.Image:
    """Return a picture 320 pixels long, or as it is where it is smaller, made of its small copy."""
    factor = min(1, THUMBNAIL_PX / max(image.size))
    width, height = (max(1, round(side * factor)) for side in image.size)
    return small.resize((width, height), Image.Resampling.LANCZOS)


def small_of(image: Image.Image) -> Image.Image:
    """Return a picture of whole pixels' means, from 500 to 999 of them long where it is larger."""
    by = max(image.size) // SMALL_PX
    return (image.reduce(by) if by > 1 else image).convert("RGB")


def _jpeg(image: Image.Image, quality: int, subsampling: int) -> memoryview:
    content = BytesIO()
    image.save(content, "JPEG", quality=quality, subsampling=subsampling)
    return content.getbuffer()


def _write(name: str, content: memoryview, *, sync: bool = True) -> None:
    with open(name, "xb", opener=_for_its_user) as file:
        file.write(content)
        if sync:
            file.flush()
            os.fsync(file.fileno())


def _for_its_user(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
