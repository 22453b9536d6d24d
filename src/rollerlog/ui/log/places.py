"""How the zones of a session are spoken of. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.zones import expand, zones_of
from rollerlog.ui.formats import capital
from rollerlog.ui.names import AREA_NAMES, PLURAL_ZONES, areas_named, zone_name, zones_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.logbook import Logbook

UNDER_EYE = "under-eye"


def yours(logbook: Logbook, zones: Sequence[str]) -> str:
    """Return zones as "your face and the skin under your eyes"."""
    others = [zone for zone in zones if zone != UNDER_EYE]
    said = [f"your {zones_named(logbook, others)}"] if others else []
    return " and ".join(said + ["the skin under your eyes"] * (UNDER_EYE in zones))


def bare(logbook: Logbook, zones: Sequence[str]) -> str:
    """Return zones as "face", or "cheeks and nose"."""
    return yours(logbook, zones).removeprefix("your ")


def title(logbook: Logbook, zones: Sequence[str]) -> str:
    """Return zones as the beginning of a sentence: "Face"."""
    return capital(bare(logbook, zones))


def plural(logbook: Logbook, zones: Sequence[str]) -> bool:
    """Return whether what is said of zones takes a plural verb."""
    name = bare(logbook, zones)
    if len(zones) == 1:
        return zones[0] in PLURAL_ZONES
    return name == "cheeks" or " and " in name


def form(logbook: Logbook, zones: Sequence[str], one: str, many: str) -> str:
    """Return the form of a verb that fits zones."""
    return many if plural(logbook, zones) else one


def chip_name(logbook: Logbook, zones: Sequence[str]) -> str:
    """Return what a chip for zones is called."""
    known = zones_of(logbook)
    area = known[zones[0]].area
    if zones[0] == UNDER_EYE:
        return "Under the eyes"
    if set(zones) == set(expand(["face"])):
        return capital(AREA_NAMES[area])
    return capital(zone_name(logbook, zones[0]))


def session_name(logbook: Logbook, zones: Sequence[str]) -> str:
    """Return the areas of a session, as in "Scalp session"."""
    return capital(areas_named(logbook, zones))
