"""How photos that come in, or do not, are said. No Qt here: the command line says it too."""

from __future__ import annotations

from typing import assert_never

from rollerlog.services.photos.decoded import Unfit
from rollerlog.ui.formats import NO_BREAK, say_number

PASTED = "The pasted picture"
_LONGEST_NAME = 60
_UNCHANGED = "Nothing was changed."


def refused(name: str, why: Unfit) -> str:
    """Say why a file is no photo now and what to do, its name first."""
    shown = show_name(name)
    match why:
        case Unfit.MISSING:
            return f"{shown} is not there. {_UNCHANGED} Choose it again."
        case Unfit.NOT_A_FILE:
            return f"{shown} is not a file. Choose a picture. {_UNCHANGED}"
        case Unfit.EMPTY:
            return f"{shown} is empty. Copy it from the camera and add it again. {_UNCHANGED}"
        case Unfit.TOO_BIG:
            return (
                f"{shown} is larger than 400{NO_BREAK}MB. Save it as JPEG and add it again."
                f" {_UNCHANGED}"
            )
        case Unfit.UNREADABLE:
            return (
                f"{shown} could not be read. Copy it to this laptop and add it again. {_UNCHANGED}"
            )
        case Unfit.NOT_A_PICTURE:
            return (
                f"{shown} is not a picture rollerlog can open. Save it as JPEG and add it again."
                f" {_UNCHANGED}"
            )
        case Unfit.TRUNCATED:
            return (
                f"{shown} is damaged or not all there. Copy it from the camera and add it again."
                f" {_UNCHANGED}"
            )
        case Unfit.TOO_MANY_PIXELS:
            return (
                f"{shown} has more than 178 megapixels. Save a smaller copy and add that."
                f" {_UNCHANGED}"
            )
        case Unfit.OUT_OF_MEMORY:
            return (
                f"{shown} takes too much memory to open. Save it as JPEG and add it again."
                f" {_UNCHANGED}"
            )
        case Unfit.TOO_SLOW:
            return f"{shown} took too long to open. Save it as JPEG and add it again. {_UNCHANGED}"
        case Unfit.CRASHED:
            return f"{shown} could not be opened. Save it as JPEG and add it again. {_UNCHANGED}"
        case _:
            assert_never(why)


def adding(done: int, total: int) -> str:
    """Say how far several photos have come."""
    return f"Adding {say_number(total, 'photo', 'photos')}, {done} done."


def added(count: int) -> str:
    """Say how many photos came in."""
    return f"{say_number(count, 'photo', 'photos')} added."


def show_name(name: str) -> str:
    """Return a file's name on one line, as it can be shown: what cannot is left out."""
    kept = "".join(letter if letter.isprintable() else " " for letter in name)
    line = " ".join(kept.split()) or "The file"
    if len(line) <= _LONGEST_NAME:
        return line
    half = _LONGEST_NAME // 2
    return f"{line[:half]}…{line[-half:]}"
