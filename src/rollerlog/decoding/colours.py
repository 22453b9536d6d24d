"""Every way of keeping colours, as the 8-bit sRGB that photos are kept in."""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageCms

from rollerlog.decoding.refusing import Refusal, Unfit

_STEPS = range(0, 256, 17)
_UNSEEN = 1


def plain(image: Image.Image) -> Image.Image:
    """Return a picture in 8 bits a channel, in its own colours, on white where it was clear."""
    if "transparency" in image.info and image.mode in {"1", "L", "P", "RGB"}:
        return _on_white(image.convert("RGBA"))
    match image.mode:
        case "L" | "RGB" | "CMYK":
            return image
        case "1":
            return image.convert("L")
        case "I" | "I;16" | "I;16L" | "I;16B" | "I;16N":
            # Pillow's own way to 8 bits clips at 255.
            return image.convert("I").point(lambda level: level * (1 / 257) + 0.5).convert("L")
        case "P" | "RGBX" | "YCbCr" | "HSV":
            return image.convert("RGB")
        case "PA" | "LA" | "La" | "RGBA" | "RGBa":
            return _on_white(image.convert("RGBA"))
        case _:
            raise Unfit(Refusal.UNREADABLE)


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a plain picture in sRGB; one whose profile cannot be read counts as sRGB."""
    if profile:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            transform = _transform(profile, image.mode)
            if transform is None:
                return image
            found = ImageCms.applyTransform(image, transform, inPlace=image.mode == "RGB")
            return image if found is None else found
    return image if image.mode == "RGB" else image.convert("RGB")


@lru_cache(maxsize=4)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Return the way from a profile to sRGB, or None where it is sRGB under another name."""
    source = ImageCms.ImageCmsProfile(BytesIO(profile))
    found = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
    if mode != "RGB":
        return found
    sample = _sample()
    moved = ImageCms.applyTransform(sample, found)
    assert moved is not None  # noqa: S101
    most = max(ImageChops.difference(sample, moved).tobytes())
    return None if most <= _UNSEEN else found


def _sample() -> Image.Image:
    """Return a picture of colours all over the cube."""
    colours = bytes(level for r in _STEPS for g in _STEPS for b in _STEPS for level in (r, g, b))
    return Image.frombytes("RGB", (len(_STEPS) ** 2, len(_STEPS)), colours)


def _on_white(image: Image.Image) -> Image.Image:
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground
