"""The frames of a time-lapse, one after the other, as a GIF or as single pictures."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from rollerlog.decoding.framing import Unread, frame
from rollerlog.decoding.gif import Gif, palette_of, sample_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from PIL import Image

__all__ = ["Unread", "drawn", "undo"]

# So many photos, spread over the whole series, give the colours of all.
_SAMPLED = 12


def drawn(asked: dict[str, Any]) -> Iterator[int]:
    """Draw what is asked for, and yield now and then how many frames are done.

    Raises ``Unread`` for a photo, ``OSError`` for the disk; what is written then is unfinished.
    """
    if asked["form"] == "gif":
        yield from _as_gif(asked)
    else:
        yield from _as_pictures(asked)


def undo(asked: dict[str, Any]) -> None:
    """Leave nothing of what was drawn."""
    out = Path(asked["out"])
    if out.is_dir():
        shutil.rmtree(out, ignore_errors=True)
    else:
        out.unlink(missing_ok=True)


def _as_gif(asked: dict[str, Any]) -> Iterator[int]:
    count = len(asked["frames"])
    sampled = sorted({index * (count - 1) // (_SAMPLED - 1) for index in range(_SAMPLED)})
    samples = []
    for index in sampled:
        samples.append(sample_of(_frame(asked, index)))
        yield 0
    palette = palette_of(samples)
    with _new_file(asked["out"]) as file:
        gif = Gif(file, tuple(asked["size"]), palette)
        for index in range(count):
            gif.add(_frame(asked, index), asked["hold_ms"])
            yield index + 1
        gif.end()


def _as_pictures(asked: dict[str, Any]) -> Iterator[int]:
    folder = Path(asked["out"])
    folder.mkdir(mode=0o700)
    digits = max(3, len(str(len(asked["frames"]))))
    for index in range(len(asked["frames"])):
        with _new_file(folder / f"{index + 1:0{digits}}.png") as file:
            _frame(asked, index).save(file, "PNG")
        yield index + 1
    if os.name != "nt":
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def _frame(asked: dict[str, Any], index: int) -> Image.Image:
    one = asked["frames"][index]
    try:
        return frame(one["path"], one["matrix"], tuple(asked["size"]), one["text"])
    # Whatever a reader stumbles over, the photo is to blame.
    except Exception as error:
        raise Unread(index) from error


@contextmanager
def _new_file(path: str | Path) -> Generator[BinaryIO, None, None]:
    """Open a new file for its user alone, on the disk when this ends."""
    with open(path, "xb", opener=_for_its_user) as file:
        yield file
        file.flush()
        os.fsync(file.fileno())


def _for_its_user(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
