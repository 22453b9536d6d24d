"""What the rest intervals rest on, in short words and an honest grade. No Qt here."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from rollerlog.domain import protocol
from rollerlog.domain.protocol import REST_ROWS, floor_days, recommended_days
from rollerlog.domain.zones import ZONES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.protocol import RestRow
    from rollerlog.domain.zones import Zone


class Grade(IntEnum):
    """How much stands behind a number: a trial of that very thing, or less."""

    WEAK = 1
    MODERATE = 2


class Basis(NamedTuple):
    """Where a number comes from."""

    words: str
    grade: Grade
    sources: tuple[str, ...]


# Each area is shown by a zone that has no needles or days of its own within it.
AREA_ZONES: Mapping[str, Zone] = {
    "face": ZONES["forehead"],
    "scalp": ZONES["scalp"],
    "neck": ZONES["neck"],
    "body": ZONES["abdomen"],
}
LIMIT_SOURCES = ("S56", "S67")
SPF_SOURCES = ("S84", "S85", "S142")

_BASES: Mapping[int, tuple[str, Grade]] = {
    150: ("One trial on the face: 72 hours", Grade.MODERATE),
    200: ("Between two lengths of that trial", Grade.MODERATE),
    250: ("The same trial; popular pages", Grade.MODERATE),
    300: ("No study; home-use lists, rounded up", Grade.WEAK),
    500: ("Sources disagree, 3 to 30 days", Grade.WEAK),
    750: ("Popular pages, a clinic: 2 to 4 weeks", Grade.WEAK),
    1000: ("Popular pages, 2 to 6 weeks", Grade.WEAK),
    1250: ("Between its neighbours", Grade.WEAK),
    1500: ("Clinic trials, a review: about 4 weeks", Grade.MODERATE),
    2000: ("No source; between its neighbours", Grade.WEAK),
    2500: ("Clinics and trials, 2 to 8 weeks", Grade.WEAK),
    3000: ("One author; a clinic: 6 to 8 weeks", Grade.WEAK),
}
_SCALP = Basis("One trial on the scalp: 14 days", Grade.MODERATE, ("S12",))
_BODY = Basis("One clinic trial, monthly sessions", Grade.WEAK, ("S9",))


def basis(area: str, row: RestRow) -> Basis:
    """Return what the days of a row rest on in an area."""
    zone = AREA_ZONES[area]
    own = (floor_days(zone, row), recommended_days(zone, row))
    if own != (row.floor_days, row.recommended_days):
        return _SCALP if area == "scalp" else _BODY
    return Basis(*_BASES[row.up_to_um], row.sources)


def cited() -> set[str]:
    """Return every source that Settings cites."""
    found = {source for area in AREA_ZONES for row in REST_ROWS for source in basis(area, row)[2]}
    found.update(source for row in REST_ROWS for source in row.sources)
    found.update(source for hold in protocol.HOLDS for source in hold.sources)
    return found | {*LIMIT_SOURCES, *SPF_SOURCES}
