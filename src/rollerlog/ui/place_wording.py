"""How a place is said, and why one was not found. No Qt here: the command line says it too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.services.places import named, near
from rollerlog.ui.formats import NO_BREAK, in_use, say_time

if TYPE_CHECKING:
    from rollerlog.domain.sun import Place

_TYPE = "Type coordinates, as in 39.5 -0.4."
_BEYOND = "is out of range: degrees north go up to 90, degrees east up to 180, south and west too."
_FURTHEST_NORTH, _FURTHEST_EAST = 90, 180
_DEGREES = r"[+\-\u2212]?\s*(\d+(?:\.\d+)?)\s*°?\s*"
_KEPT = "Kept to 0.1°, about 10 km. It stays on this laptop."


def say_place(place: Place) -> str:
    """Return a place as its name, or as its degrees where it has none."""
    return place.name or say_degrees(place)


def say_degrees(place: Place) -> str:
    """Return where a place lies, as "39.5° N, 0.4° W"."""
    north = _angle(place.latitude, "N" if place.latitude >= 0 else "S")
    east = _angle(place.longitude, "E" if place.longitude >= 0 else "W")
    return f"{north}, {east}"


def detail(place: Place | None) -> str:
    """Say what is kept of a place, or what stands in for one."""
    if place is None:
        return f"{_hours_stand_in()} {_KEPT}"
    return f"{say_degrees(place)}. {_KEPT}" if place.name else _KEPT


def now_set(place: Place | None) -> str:
    """Say where the sun is computed for from now on."""
    if place is None:
        return f"Place removed. {_hours_stand_in()}"
    if place.name:
        return f"Your place is now {place.name}, {say_degrees(place)}."
    return f"Your place is now {say_degrees(place)}."


def not_found(text: str, shown: str) -> str:
    """Say why a text, shown in quotes, is no place, and what it may have meant."""
    cities = named(text)
    if cities:
        meant = "; ".join(city.said for city in cities)
        return f"There is more than one {shown}: {meant}. Name the one you mean."
    if _is_beyond(text):
        return f"{shown} {_BEYOND}"
    if any(letter.isdecimal() for letter in text):
        return f"{shown} cannot be read. Write degrees north and east, as in 39.5 -0.4."
    alike = [city.said for city in near(text)]
    if alike:
        return f"{shown} is no city in the list. Near it: {'; '.join(alike)}. {_TYPE}"
    return f"{shown} is no city in the list. {_TYPE}"


def _is_beyond(text: str) -> bool:
    found = re.fullmatch(rf"{_DEGREES}[NS]?[\s,;]+{_DEGREES}[EW]?", text.strip(), re.IGNORECASE)
    if found is None:
        return False
    north, east = map(float, found.groups())
    return north > _FURTHEST_NORTH or east > _FURTHEST_EAST


def altitude_set(metres: str) -> str:
    """Say how high the place lies from now on."""
    return f"Altitude is now {metres}{NO_BREAK}m."


def ozone_set(dobson_units: str) -> str:
    """Say the ozone reckoned with from now on."""
    return f"Ozone is now {dobson_units}{NO_BREAK}DU."


def _hours_stand_in() -> str:
    begins, ends = protocol.SPF_AGAIN_FROM, protocol.SPF_AGAIN_BEFORE
    return f"Without a place, {say_time(begins)} to {say_time(ends)} stands in for the sun."


def _angle(degrees: float, side: str) -> str:
    return f"{abs(degrees):.1f}°{NO_BREAK}{side}".replace(".", in_use().decimal_sign)
