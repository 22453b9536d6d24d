"""How a time of day is read while it is typed. No Qt here."""

from __future__ import annotations

import re
from datetime import time

_SHAPE = re.compile(r"(\d{1,2})[:.](\d{0,2})(\D*)|(\d{1,4})(\D*)")
_HALF = 12


def typed_time(
    typed: str, halves: tuple[str, str], *, later: bool | None = None, minute: int = 0
) -> time | None:
    """Return the time typed so far, with or without a colon, or None where it is none.

    ``halves`` are the words for the halves of the day, ``later`` is the half that counts where
    none is typed (None for a clock of 24 hours), ``minute`` counts while no minutes are typed.
    """
    shape = _SHAPE.fullmatch(typed)
    if shape is None:
        return None
    hours, minutes, after, digits, after_digits = shape.groups()
    if digits is not None:
        hours, minutes = _split(digits)
    letters = _letters(after or after_digits or "")
    fits = [_letters(half).startswith(letters) for half in halves]
    shown = int(minutes) if minutes else minute
    if not any(fits) or int(hours) >= 2 * _HALF or shown >= 60:
        return None
    if all(fits):
        return time(_in_half(int(hours), later), shown)
    if int(hours) > _HALF and fits[0]:
        return None
    return time(_in_half(int(hours), fits[1], said=True), shown)


def _split(digits: str) -> tuple[str, str]:
    # Three digits are 9 and 30, unless only 17 and the first of 53 make a time of them.
    short = digits[:1], digits[1:]
    taken = digits[:2], digits[2:]
    if len(digits) == 2:
        return taken if int(digits) < 24 else short
    return short if len(digits) == 1 or (len(digits) == 3 and int(short[1]) < 60) else taken


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).casefold()


def _in_half(hour: int, later: bool | None, *, said: bool = False) -> int:
    # An hour only a clock of 24 hours has says its half by itself.
    if later is None or hour > _HALF or (hour == 0 and not said):
        return hour
    return hour % _HALF + _HALF * later
