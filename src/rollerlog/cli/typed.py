"""How numbers, texts and days are read: exactly, or not at all."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from rollerlog.cli.outcome import Usage

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_YEAR, LAST_YEAR = 1900, 9000
_WHOLE = re.compile(r"[0-9]{1,9}")
_LONGEST_TEXT = 100_000


def number(name: str, least: int, most: int) -> Callable[[str], int]:
    """Return how a whole number between two bounds is read."""

    def read(text: str) -> int:
        typed = text.strip()
        if not _WHOLE.fullmatch(typed) or not least <= int(typed) <= most:
            raise Usage(f"{shown(text)} is no {name}. Enter a number from {least} to {most}.")
        return int(typed)

    return read


def words(text: str) -> str:
    """Read free text as it is, refusing what no file can keep."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Usage("The text holds bytes that are no letters. Write it in UTF-8.") from None
    if len(text) > _LONGEST_TEXT:
        raise Usage(f"The text is longer than {_LONGEST_TEXT} letters. Shorten it.")
    return text


def reason(text: str) -> str:
    """Read a reason, which is not empty."""
    if not words(text).strip():
        raise Usage("The reason is empty. Say in a few words why, as in --early-reason holiday.")
    return text


def day(text: str) -> date:
    """Read a day."""
    try:
        found = date.fromisoformat(text.strip())
    except ValueError:
        found = date.min
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise Usage(f"{shown(text)} is no date. Write it as in 2026-06-09.")
    return found


def shown(text: str) -> str:
    """Return what was typed as one short printable word."""
    flat = "".join(letter if letter.isprintable() else "?" for letter in text)
    return f"“{flat[:40]}…”" if len(flat) > 40 else f"“{flat}”"
