"""The user's place, kept to a tenth of a degree, and the ways it may be typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FURTHEST_NORTH, _FURTHEST_EAST = 90, 180
_LONGEST_NAME = 60

# A sign or a letter, degrees with a point or a comma, or degrees, minutes and seconds.
_ANGLE = r"""
    (?P<{0}sign>[+\-\u2212])?
    (?P<{0}degrees>\d{{1,3}}(?:{1}\d+)?)
    (?:\s*°(?:\s*(?P<{0}minutes>\d{{1,2}}(?:\.\d+)?)\s*['\u2032\u2019]
       (?:\s*(?P<{0}seconds>\d{{1,2}}(?:\.\d+)?)\s*["\u2033\u201d])?)?)?
    (?:\s*(?P<{0}side>[{2}])(?![^\W\d_]))?
"""
# One of the four letters alone would read as a side when the kept form is read again.
_NAME = r"(?:[\s,;]+(?P<name>(?![NSEW](?!['\u2019\-]|[^\W\d_]))[^\W\d_].*))?"
_BETWEEN = {r"\.": r"(?:\s*[,;]\s*|\s+|(?<=[NS]))", ",": r"(?:\s*;\s*|,?\s+)"}
_PARTS = ("degrees", "minutes", "seconds")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the user is: degrees north and east, its height and the ozone over it."""

    latitude: float
    longitude: float
    name: str = ""
    altitude_m: int = 0
    ozone_du: int = 300


def read_place(text: str) -> str | None:
    """Return a typed place in its one form, "39.5 -0.4 Valencia", or "none" as it is.

    None where it cannot be read or lies nowhere.
    """
    if text.strip().lower() == "none":
        return "none"
    place = _read(text.strip())
    if place is None:
        return None
    return f"{place.latitude:.1f} {place.longitude:.1f} {place.name}".rstrip()


def place_of(text: str, altitude_m: int, ozone_du: int) -> Place | None:
    """Return the place a setting means, None where there is none."""
    place = None if text == "none" else _read(text.strip())
    if place is None:
        return None
    return Place(place.latitude, place.longitude, place.name, altitude_m, ozone_du)


def _read(text: str) -> Place | None:
    found = next(filter(None, (_match(text, sign) for sign in _BETWEEN)), None) if text else None
    if found is None:
        return None
    said = found.groupdict(default="")
    latitude = _angle(said, "north_", _FURTHEST_NORTH)
    longitude = _angle(said, "east_", _FURTHEST_EAST)
    name = " ".join(said["name"].split())
    if latitude is None or longitude is None or len(name) > _LONGEST_NAME or not name.isprintable():
        return None
    return Place(latitude, longitude, name)


def _match(text: str, sign: str) -> re.Match[str] | None:
    """Read a text with one decimal sign; compiled when first read, as that takes milliseconds."""
    north, east = _ANGLE.format("north_", sign, "NS"), _ANGLE.format("east_", sign, "EW")
    return re.fullmatch(north + _BETWEEN[sign] + east + _NAME, text, re.VERBOSE | re.IGNORECASE)


def _angle(said: dict[str, str], of: str, furthest: int) -> float | None:
    """Return an angle to a tenth of a degree, None where it says two things or lies too far."""
    degrees, minutes, seconds = (
        float(said[f"{of}{part}"].replace(",", ".") or 0) for part in _PARTS
    )
    angle = degrees + minutes / 60 + seconds / 3600
    side = said[f"{of}side"].upper()
    if max(minutes, seconds) >= 60 or angle > furthest or (side and said[f"{of}sign"]):
        return None
    south_or_west = side in {"S", "W"} or said[f"{of}sign"] in {"-", "\u2212"}
    # Adding nothing turns a zero with a minus sign into one without.
    return round(-angle if south_or_west else angle, 1) + 0.0
