"""What a time-lapse is made of, and how the child process is asked for it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.photos.alignment import Similarity, similarity

if TYPE_CHECKING:
    from pathlib import Path

    from rollerlog.domain.photos.alignment import Size
    from rollerlog.domain.photos.model import Photo


class LapseForm(StrEnum):
    """One file that moves, or a picture for each photo."""

    GIF = "gif"
    PNG = "png"


# The longer side: what a screen shows of a GIF, and what is worth keeping of a picture.
_LONGEST = {LapseForm.GIF: 960, LapseForm.PNG: 1920}


@dataclass(frozen=True, slots=True)
class LapseFrame:
    """A photo, where it lies, and the text drawn in."""

    photo: Photo
    path: Path
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lapse:
    """The photos in their order, each shown for so long, in a picture of a size."""

    frames: tuple[LapseFrame, ...]
    form: LapseForm
    hold_ms: int
    size: Size


def size_of(photo: Photo, form: LapseForm) -> Size:
    """Return the size of a time-lapse that begins with a photo."""
    factor = min(1.0, _LONGEST[form] / max(photo.width, photo.height))
    return max(1, round(photo.width * factor)), max(1, round(photo.height * factor))


def placing(photo: Photo, onto: Photo, size: Size) -> Similarity:
    """Return what lays a photo into the frame of another: eye on eye, or else as it is, whole."""
    own = photo.width, photo.height
    if photo.marks is not None and onto.marks is not None:
        return similarity(photo.marks, own, onto.marks, size)
    scale = min(size[0] / photo.width, size[1] / photo.height)
    across, down = (size[0] - scale * photo.width) / 2, (size[1] - scale * photo.height) / 2
    return Similarity(scale, 0, across, down)


def request(lapse: Lapse, out: Path) -> bytes:
    """Return the line that asks the child process for a time-lapse."""
    photos = [frame.photo for frame in lapse.frames]
    first = next((photo for photo in photos if photo.marks is not None), photos[0])
    frames = [
        {
            "path": str(frame.path),
            "matrix": sum(placing(frame.photo, first, lapse.size).inverse().matrix, ()),
            "text": frame.text,
        }
        for frame in lapse.frames
    ]
    asked = {
        "out": str(out),
        "form": lapse.form,
        "size": lapse.size,
        "hold_ms": lapse.hold_ms,
        "frames": frames,
    }
    return json.dumps(asked).encode() + b"\n"
