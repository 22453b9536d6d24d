from collections import defaultdict
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from astral.geocoder import all_locations, database

from rollerlog.domain.sun import read_place
from rollerlog.services.places import cities, find, named, near, setting_of

HOUR = timedelta(hours=1)
PLACES = {city.said: city for city in cities()}


def said(found):
    return [city.said for city in found]


def test_every_city_is_there_once_and_is_a_place_as_it_stands():
    assert len(PLACES) == len(cities()) > 350
    assert [city for city in cities() if read_place(city.setting) != city.setting] == []


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("Madrid, Spain", "40.4 -3.8 Madrid"),
        ("Washington DC, USA", "38.9 -77.0 Washington DC"),
        ("Buenos Aires, Argentina", "-34.6 -58.4 Buenos Aires"),
        ("St. George's, Grenada", "12.1 -61.8 St. George's"),
        ("Monaco", "43.7 7.4 Monaco"),
    ],
)
def test_what_the_list_has_wrong_is_mended(name, setting):
    assert PLACES[name].setting == setting


def test_each_city_lies_where_its_clocks_say():
    zones = defaultdict(set)
    for location in all_locations(database()):
        zones[location.name].add(ZoneInfo(location.timezone))
    # Its zone in the list counts the wrong way round.
    zones["Avarua"] = {ZoneInfo("Pacific/Rarotonga")}
    winter = datetime(2026, 1, 15, 12)  # noqa: DTZ001
    apart = {
        city.said: min(
            abs((city.longitude / 15 - zone.utcoffset(winter) / HOUR + 12) % 24 - 12)
            for zone in zones[city.name]
        )
        for city in cities()
    }
    assert [name for name, hours in apart.items() if hours > 2.1] == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("madr", "Madrid, Spain"),
        ("ZÜRICH", "Zurich, Switzerland"),
        ("  new   york", "New York, USA"),
        ("birmingham, u", "Birmingham, USA"),
    ],
)
def test_a_city_is_found_without_accents_and_case(typed, first):
    assert said(find(typed))[0] == first


def test_what_begins_with_a_text_stands_before_what_holds_it():
    found = said(find("port"))
    assert found[0] == "Port Louis, Mauritius"
    begins = [name.lower().startswith("port") for name in found]
    assert begins == sorted(begins, reverse=True)
    assert "Bridgeport, USA" in found


def test_nothing_typed_finds_nothing():
    assert find("  ") == []


def test_coordinates_and_the_name_of_one_city_are_a_setting():
    assert setting_of("39.47, -0.38") == "39.5 -0.4"
    assert setting_of("none") == "none"
    assert setting_of("madrid") == "40.4 -3.8 Madrid"
    assert setting_of("Birmingham, England") == "52.5 -1.8 Birmingham"


def test_a_name_of_two_cities_or_of_none_is_no_setting():
    assert setting_of("Birmingham") is None
    assert said(named("Birmingham")) == ["Birmingham, England", "Birmingham, USA"]
    assert setting_of("Atlantis") is None


def test_a_misspelt_city_is_near_the_one_meant():
    assert said(near("Londn"))[0] == "London, England"
    assert said(near("Barcelone, Spain", 2))[:1] != ["Madrid, Spain"]
    assert near("qqqq") == []
