"""The rules rollerlog enforces, as tables: each number with its sources in domain.md.

No trial fixes an interval by needle length, so these are conservative defaults (S10), and no
clinician has reviewed them. Every threshold is compared with a row, not with a length.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.model import Sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.zones import Zone

VERSION = "2026-11"
SHORTEST_NEEDLE_UM = 50
LONGEST_NEEDLE_UM = 3000


class Use(StrEnum):
    """Who may use a needle length."""

    HOME = "home"
    DISPUTED = "disputed"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True)
class RestRow:
    """How long a zone rests after needles up to a length, in whole local days."""

    up_to_um: int
    floor_days: int
    recommended_days: int
    use: Use
    sources: tuple[str, ...]


REST_ROWS = (
    RestRow(150, 3, 3, Use.HOME, ("S1", "S45")),
    RestRow(200, 3, 3, Use.HOME, ("S1", "S46", "S41")),
    RestRow(250, 3, 4, Use.HOME, ("S1", "S47", "S48")),
    RestRow(300, 4, 7, Use.HOME, ("S31", "S44")),
    RestRow(500, 14, 21, Use.DISPUTED, ("S12", "S42", "S46", "S47")),
    RestRow(750, 21, 28, Use.DISPUTED, ("S46", "S50")),
    RestRow(1000, 28, 28, Use.DISPUTED, ("S48", "S52", "S30")),
    RestRow(1250, 28, 35, Use.PROFESSIONAL, ("S30",)),
    RestRow(1500, 30, 42, Use.PROFESSIONAL, ("S2", "S21", "S53")),
    RestRow(2000, 42, 42, Use.PROFESSIONAL, ("S40",)),
    RestRow(2500, 42, 56, Use.PROFESSIONAL, ("S4", "S5", "S54")),
    RestRow(3000, 42, 56, Use.PROFESSIONAL, ("S7", "S54")),
)
LONGEST_OWN_DAYS = 365

# Zones and areas with needles of their own: the longest row at home (S56, S67).
HOME_LIMIT_UM: Mapping[str, int] = {
    "under-eye": 250,
    "upper-lip": 500,
    "nose": 500,
    "neck": 300,
    "decollete": 300,
}
# A zone the user adds takes the strictest limit of its area but the under-eye's.
OWN_ZONE_LIMIT_UM: Mapping[str, int] = {"face": 500, "neck": 300, "decollete": 300}
UNDER_EYE_DAYS = 7
SCALP_ROW_UM, SCALP_DAYS = 500, 14  # S12
BODY_FROM_UM, BODY_DAYS = 750, 30

REACTION_STARTS = timedelta(hours=12)
REACTION_DAYS = 14
CALM_DAYS = 2
NO_FACTOR, STRONG_FACTOR, SEVERE_FACTOR = 4, 5, 6  # in quarters: x 1, x 1.25, x 1.5
SEVERE_DAYS = 7
EXPECTED_SHORT_UM, EXPECTED_DAYS_SHORT, EXPECTED_DAYS_LONG = 500, 3, 5  # S30, S125
SHORTEST_EXTENSION, LONGEST_EXTENSION = 7, 28
NOT_CALM_AFTER_DAYS = 7  # S38
CLEARED_DAYS = 28
TRAVEL_SLACK = timedelta(hours=2)
HISTORY_AFTER = timedelta(hours=24)

SIGNS_EVERYWHERE = frozenset({Sign.SPREADING, Sign.FEVER})
SIGNS_WITH_REST = frozenset({Sign.PUS, Sign.SPREADING, Sign.FEVER})

TRASH_DAYS = 30


def row_for(needle_um: int) -> RestRow:
    """Return the first row that is not shorter than a needle length of 50 to 3000 µm."""
    return next(row for row in REST_ROWS if needle_um <= row.up_to_um)


def floor_days(zone: Zone, row: RestRow) -> int:
    """Return the fewest days of rest for a zone."""
    if zone.area == "scalp" and row.up_to_um == SCALP_ROW_UM:
        return SCALP_DAYS
    return max(row.floor_days, _zone_minimum(zone, row))


def recommended_days(zone: Zone, row: RestRow) -> int:
    """Return the days of rest for a zone where the user has set none."""
    if zone.area == "scalp" and row.up_to_um == SCALP_ROW_UM:
        return SCALP_DAYS
    return max(row.recommended_days, _zone_minimum(zone, row))


def base_days(zone: Zone, row: RestRow, own_days: int | None) -> int:
    """Return the days of rest before any reaction: the user's own where set, or recommended."""
    if own_days is None:
        return recommended_days(zone, row)
    return max(own_days, floor_days(zone, row))


def with_melasma(days: int, row: RestRow) -> int:
    """Return the days of rest of skin with melasma."""
    return max(days, MELASMA_DAYS) if row.up_to_um >= MELASMA_FROM_UM else days


def home_limit_um(zone: Zone) -> int | None:
    """Return the longest row a zone takes at home, where it has a limit of its own."""
    if zone.name:
        return OWN_ZONE_LIMIT_UM.get(zone.area)
    return HOME_LIMIT_UM.get(zone.id)


def _zone_minimum(zone: Zone, row: RestRow) -> int:
    if zone.id == "under-eye":
        return UNDER_EYE_DAYS
    if zone.area == "body" and row.up_to_um >= BODY_FROM_UM:
        return BODY_DAYS
    return 0


@dataclass(frozen=True, slots=True)
class Hold:
    """What waits after a session, in days from its date, for rows up to 300 µm and above."""

    id: str
    days_short: int
    days_long: int
    sources: tuple[str, ...]

    def days(self, row: RestRow) -> int:
        """Return the days for a row."""
        return self.days_short if row.up_to_um <= HOLD_SHORT_UM else self.days_long


HOLD_SHORT_UM = 300
HOLDS = (
    Hold("actives", 3, 7, ("S143", "S121", "S80", "S91")),
    Hold("vitamin-c", 3, 7, ("S131", "S141", "S143")),
    Hold("make-up", 1, 2, ("S81", "S85", "S91")),
    Hold("exercise", 1, 3, ("S81", "S89", "S141")),
    Hold("heat-and-water", 3, 3, ("S121", "S98", "S143")),
    Hold("other-procedures", 21, 21, ("S80", "S96")),
)

SPF_AREAS = ("face", "neck", "decollete", "hands")
SPF_DEFAULT_ZONES = ("forehead", "cheek-left", "cheek-right", "nose", "upper-lip", "chin")
SPF_SHORT_UM, SPF_DAYS_SHORT, SPF_DAYS_LONG = 500, 14, 28  # S85, S84, S142
SPF_AGAIN_AFTER = timedelta(hours=2)  # S135
SPF_AGAIN_FROM, SPF_AGAIN_BEFORE = time(10), time(16)  # where no place is set
# The index from which it is applied again; lower on days 0 to 3 (S191, S193).
SPF_AGAIN_INDEX, SPF_AGAIN_INDEX_EARLY, SPF_STRICTER_DAYS = 3, 2, 3
SHADE_FROM_UM, SHADE_FOR = 500, timedelta(hours=24)  # S81
MINERAL_AFTER = timedelta(hours=6)  # S91, S139
PHOTOTYPES = ("i", "ii", "iii", "iv", "v", "vi")
PHOTOTYPES_LONG_SPF = ("iv", "v", "vi")

CHECK_IN_DAYS = (1, 3, 7)
CHECK_IN_LAST_DAY = 30
CHECK_IN_LAPSES = timedelta(hours=48)

# Kit (S146, S152, S153, S149, S150, S161, S162).
MANY_USES_UP_TO_UM, SHORT_ROLLER_USES, ROLLER_DAYS = 300, 10, 90
OWN_USES_UP_TO_UM, OWN_USES, LONG_ROLLER_USES, PEN_USES = 1000, 5, 1, 1
SAID_AT = 0.8
SOAK = timedelta(minutes=10)
PATCH_TEST_DAYS, PATCH_TEST_FROM_SESSION = 7, timedelta(hours=72)  # S133

MELASMA_FROM_UM, MELASMA_DAYS = 500, 30  # S63

# Going ahead waits longer with each early session of the last 90 days.
FRICTION_DAYS = 90
WAITS_S = (8, 30, 120, 600)
LEAVING_STRICT = timedelta(hours=24)

RATED_EVERY_DAYS = 28  # S8, S62
MILESTONE_SESSIONS = (4, 5)
