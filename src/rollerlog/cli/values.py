"""How lengths, instants and zones are read: exactly, or not at all."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, tzinfo
from decimal import Decimal
from typing import TYPE_CHECKING

from rollerlog.cli.outcome import Usage
from rollerlog.cli.typed import FIRST_YEAR, shown
from rollerlog.domain.localtime import instant
from rollerlog.domain.protocol import LONGEST_NEEDLE_UM, SHORTEST_NEEDLE_UM
from rollerlog.domain.zones import NEVER_ROLLED, expand, zones_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.logbook import Logbook

NOON = time(12)
_LENGTH = re.compile(r"[0-9]{1,3}([.,][0-9]{1,12})?|[.,][0-9]{1,12}")


def needle_um(text: str) -> int:
    """Read a needle length in millimetres, with a point or a comma, as whole micrometres."""
    typed = text.strip()
    if not _LENGTH.fullmatch(typed):
        raise Usage(f"{shown(text)} is no needle length. Write millimetres, as in 0.5.")
    length = Decimal(typed.replace(",", ".")) * 1000
    if not SHORTEST_NEEDLE_UM <= length <= LONGEST_NEEDLE_UM:
        raise Usage(f"{shown(text)} mm is no needle length. Enter one from 0.05 to 3 mm.")
    if length != int(length):
        raise Usage(f"{shown(text)} mm is finer than a micrometre. Enter one as in 0.25.")
    return int(length)


def moment(text: str, zone: tzinfo | None, without_time: time = NOON) -> datetime:
    """Read an instant: local where no offset is given, at a time of day where none is."""
    typed = text.strip()
    try:
        found = instant(date.fromisoformat(typed), without_time, zone)
    except (ValueError, OverflowError):
        found = _with_time(typed, zone)
    if found.year < FIRST_YEAR:
        raise Usage(f"{shown(text)} is no date. Write it as in 2026-06-09T20:15.")
    return found


def noon(on: date, zone: tzinfo | None) -> datetime:
    """Return the noon a day is judged at."""
    return instant(on, NOON, zone)


def zones(logbook: Logbook, names: Sequence[str]) -> tuple[str, ...]:
    """Return the zones that names stand for; those never rolled are left to the gate."""
    found = expand(names)
    known = {*zones_of(logbook), *NEVER_ROLLED}
    for zone in found:
        if zone not in known:
            listed = ", ".join(zones_of(logbook))
            raise Usage(f"There is no zone {shown(zone)}. Choose from: face, body, {listed}.")
    return found


def _with_time(typed: str, zone: tzinfo | None) -> datetime:
    try:
        found = datetime.fromisoformat(typed)
        if found.tzinfo is None:
            # Through UTC, so that a time that DST leaves out becomes one that exists.
            return found.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    except (ValueError, OverflowError):
        raise Usage(
            f"{shown(typed)} is no date. Write it as in 2026-06-09 or 2026-06-09T20:15."
        ) from None
    return found
