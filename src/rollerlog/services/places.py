"""The cities to choose a place from: astral's own list, which ships with it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache

from rollerlog.domain.sun import read_place

# What the list has wrong: another hemisphere, another island, 62 or 91 minutes of a degree.
_MENDED = {
    ("Al Jubail", "Saudi Arabia"): (27.0, 49.7),
    ("Jubail", "Saudi Arabia"): (27.0, 49.7),
    ("Avarua", "Cook Islands"): (-21.2, -159.8),
    ("Buenos Aires", "Argentina"): (-34.6, -58.4),
    ("Kingston", "Norfolk Island"): (-29.1, 168.0),
    ("Nouakchott", "Mauritania"): (18.1, -16.0),
    ("Sana", "Yemen"): (15.4, 44.2),
    ("Sana'a", "Yemen"): (15.4, 44.2),
    ("St. George's", "Grenada"): (12.1, -61.8),
    ("Sucre", "Bolivia"): (-19.0, -65.3),
    ("Washington DC", "USA"): (38.9, -77.0),
}
_RENAMED = {
    "Dominica Republic": "Dominican Republic",
    "Libyan Arab Jamahiriya": "Libya",
    "Netherlands Antilles": "Curaçao",
    "Priciplality Of Monaco": "Monaco",
    "Swaziland": "Eswatini",
    "The Former Yugoslav Republic of Macedonia": "North Macedonia",
    "UAE": "United Arab Emirates",
    "United States of Virgin Islands": "US Virgin Islands",
    "Yugoslavia": "Serbia",
}
_MOVED = {("Pristina", "Albania"): "Kosovo"}
_NO_CITY = {"W. Indies"}


@dataclass(frozen=True, slots=True)
class City:
    """A city in the degrees a place is kept in."""

    name: str
    region: str
    latitude: float
    longitude: float

    @property
    def said(self) -> str:
        """The city with where it is, "Madrid, Spain"."""
        return self.name if self.name == self.region else f"{self.name}, {self.region}"

    @property
    def setting(self) -> str:
        """The city as the setting of the place."""
        return f"{self.latitude:.1f} {self.longitude:.1f} {self.name}"


@cache
def cities() -> tuple[City, ...]:
    """Return every city once, by name."""
    from astral.geocoder import all_locations, database

    found = {
        city.said: city
        for location in all_locations(database())
        if location.name not in _NO_CITY
        for city in [
            _city(location.name, location.region, location.latitude, location.longitude),
        ]
    }
    return tuple(sorted(found.values(), key=lambda city: (_folded(city.name), city.region)))


def find(text: str) -> list[City]:
    """Return the cities a text may mean: those that begin with it, then those that hold it."""
    wanted = _folded(text)
    if not wanted:
        return []
    begin = [city for city in cities() if _folded(city.said).startswith(wanted)]
    hold = [city for city in cities() if wanted in _folded(city.said)]
    return list(dict.fromkeys([*begin, *hold]))


def named(text: str) -> list[City]:
    """Return the cities of exactly this name, with or without where they are."""
    wanted = _folded(text)
    return [city for city in cities() if wanted in {_folded(city.name), _folded(city.said)}]


def setting_of(text: str) -> str | None:
    """Return the setting that coordinates or the name of one city alone mean."""
    found = named(text)
    return read_place(text) or (found[0].setting if len(found) == 1 else None)


def near(text: str, most: int = 5) -> list[City]:
    """Return the cities a text most likely means, however it is misspelt."""
    names: dict[str, list[City]] = {}
    for city in cities():
        names.setdefault(_folded(city.name), []).append(city)
    alike = get_close_matches(_folded(text.partition(",")[0]), names, most)
    close = [city for name in alike for city in names[name]]
    return list(dict.fromkeys([*find(text), *close]))[:most]


def _city(name: str, region: str, latitude: float, longitude: float) -> City:
    latitude, longitude = _MENDED.get((name, region), (latitude, longitude))
    region = _MOVED.get((name, region)) or _RENAMED.get(region, region)
    # Adding nothing turns a zero with a minus sign into one without.
    return City(name, region, round(latitude, 1) + 0.0, round(longitude, 1) + 0.0)


def _folded(text: str) -> str:
    """Return a text without accents, case and odd spaces, to compare by."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).split())
