"""Needle lengths as they are typed."""

from __future__ import annotations

import re
from decimal import Decimal

LISTED_UM = (200, 250, 300, 500, 750, 1000, 1500, 2000)
SHORTEST_UM = 50
LONGEST_UM = 3000
_NUMBER = re.compile(r"\d{1,2}(\.\d{0,3})?|\.\d{1,3}")
_LABELS = tuple(f"{um / 1000:.1f}" if um % 100 == 0 else f"{um / 1000:.2f}" for um in LISTED_UM)


def parse_length(text: str) -> int | None:
    """Return the length in µm of millimetres with comma or point, or None for anything else."""
    number = text.strip().replace(",", ".")
    if not number.isascii() or not _NUMBER.fullmatch(number):
        return None
    um = round(Decimal(number) * 1000)
    return um if SHORTEST_UM <= um <= LONGEST_UM else None


class TypedLength:
    """Follows keys as they are typed, without waiting for a pause between them."""

    def __init__(self) -> None:
        self._typed = ""

    def forget(self) -> None:
        """Start over."""
        self._typed = ""

    def feed(self, key: str) -> int | str | None:
        """Take a digit or decimal sign.

        Returns a listed length in µm once one is typed, the text so far once it can only be an
        unlisted one, and None while nothing is certain.
        """
        before, key = self._typed, key.replace(",", ".")
        if key == "." and "." in before:
            before = ""
        typed = "0." if before + key == "." else before + key
        if _starts_listed(typed):
            return self._keep(typed)
        if parse_length(before) in LISTED_UM and _starts_listed(key):
            return self._keep(key)
        self._typed = ""
        return typed if _NUMBER.fullmatch(typed) else None

    def _keep(self, typed: str) -> int | None:
        before, self._typed = self._typed, typed
        um = parse_length(typed)
        return um if um in LISTED_UM and um != parse_length(before) else None


def _starts_listed(text: str) -> bool:
    return any(label.startswith(text) for label in _LABELS)
