"""``settings place``: coordinates or a city."""

import pytest


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (("Madrid",), "40.4 -3.8 Madrid"),
        (("new", "york"), "40.7 -74.0 New York"),
        (("Birmingham,", "USA"), "33.6 -86.8 Birmingham"),
        (("39.4699", "-0.3763", "Valencia"), "39.5 -0.4 Valencia"),
        (("-33.87", "151.21"), "-33.9 151.2"),
        (("none",), "none"),
    ],
)
def test_a_place_is_set_by_coordinates_or_by_the_name_of_a_city(call, read, typed, kept):
    assert call("settings", "place", *typed).out == f"place {kept}\n"
    assert read("settings", "place") == {"settings": {"place": kept}}


AMBIGUOUS = (
    "There is more than one “Birmingham”: Birmingham, England; Birmingham, USA."
    " Name the one you mean."
)
NEAR = "“Londn” is no city in the list. Near it: London, England."
TYPE = "Type coordinates, as in 39.5 -0.4."
BEYOND = "is out of range: degrees north go up to 90, degrees east up to 180, south and west too."
WRITE = "cannot be read. Write degrees north and east, as in 39.5 -0.4."


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Birmingham", AMBIGUOUS),
        ("Londn", f"{NEAR} {TYPE}"),
        ("qqqq", f"“qqqq” is no city in the list. {TYPE}"),
        ("99 0", f"“99 0” {BEYOND}"),
        ("99", f"“99” {WRITE}"),
        ("\x1b[31m", f"“?[31m” {WRITE}"),
    ],
)
def test_what_is_no_place_is_usage_and_says_what_is_near(call, typed, why):
    said = call("settings", "place", typed)
    assert (said.code, said.out) == (2, "")
    assert said.err.strip() == f"{why} Nothing was saved."
    assert call("settings", "place").out == "place none\n"
