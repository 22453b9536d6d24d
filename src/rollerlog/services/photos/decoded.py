"""What became of a picture: what is kept of it, or why nothing is."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.localtime import fixed
from rollerlog.domain.photos.model import Form
from rollerlog.store.faults import of_the_system

if TYPE_CHECKING:
    from datetime import tzinfo
    from pathlib import Path

MOST_PIXELS = 1000 * 1000
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Unfit(StrEnum):
    """Why a file does not become a photo."""

    MISSING = "missing"
    NOT_A_FILE = "not-a-file"
    EMPTY = "empty"
    TOO_BIG = "too-big"
    UNREADABLE = "unreadable"
    NOT_A_PICTURE = "not-a-picture"
    TRUNCATED = "truncated"
    TOO_MANY_PIXELS = "too-many-pixels"
    OUT_OF_MEMORY = "out-of-memory"
    TOO_SLOW = "too-slow"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class Small:
    """A picture at most 1000 pixels long, to be measured: three bytes of sRGB for each."""

    width: int
    height: int
    pixels: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A picture in the vault. ``taken_at`` is None where its file did not say when.

    ``source_name`` is to be shown, not kept.
    """

    sha256: str
    form: Form
    width: int
    height: int
    taken_at: datetime | None
    source_name: str
    small: Small | None = None


def read_answer(
    line: bytes, source_name: str, zone: tzinfo | None, pixels: bytes = b""
) -> Decoded | Unfit:
    """Return what the child process answered; a time without an offset is of a zone.

    ``pixels`` are those it left to be measured. Raises ``StoreError`` where the picture could not
    be written.
    """
    try:
        answer = json.loads(line)
        match answer:
            case {"refused": "not-saved", "errno": int(error)}:
                pass
            case {"refused": str(id_)}:
                return Unfit(id_)
            case {"sha256": str(sha256), "width": int(width), "height": int(height)} if (
                _SHA256.fullmatch(sha256) and width > 0 and height > 0
            ):
                return Decoded(
                    sha256=sha256,
                    form=Form(answer["form"]),
                    width=width,
                    height=height,
                    taken_at=_instant(answer["taken_at"], zone),
                    source_name=source_name,
                    small=_small(answer.get("pixels"), pixels),
                )
            case _:
                return Unfit.CRASHED
    # It was handed a hostile file, so what it says is looked at as closely.
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError):
        return Unfit.CRASHED
    raise of_the_system(OSError(error, "the picture was not written"))


def read_pixels(path: Path) -> bytes:
    """Return the pixels that a child left to be measured, nothing where it left none."""
    with suppress(OSError), path.open("rb") as file:
        return file.read(3 * MOST_PIXELS)
    return b""


def _small(size: object, pixels: bytes) -> Small | None:
    match size:
        case [int(width), int(height)] if width > 0 and 0 < 3 * width * height == len(pixels):
            return Small(width, height, pixels)
        case _:
            return None


def _instant(text: str | None, zone: tzinfo | None) -> datetime | None:
    if text is None:
        return None
    at = datetime.fromisoformat(text)
    return fixed(at if at.tzinfo else at.replace(tzinfo=zone))
