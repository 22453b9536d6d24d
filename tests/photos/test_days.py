"""Which session a photo is counted from, whichever zones and offsets are mixed."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from rollerlog.domain.commands import delete
from rollerlog.domain.logbook import Logbook
from rollerlog.domain.photos.days import day_after, last_session, strip
from tests.builders import a_session
from tests.conftest import NOW
from tests.photos.rows import photo_row

CHEEKS, CHIN = ("cheek-left", "cheek-right"), ("chin",)


def ago(**by):
    return NOW - timedelta(**by)


@pytest.fixture
def logbook():
    return Logbook.of(
        [
            a_session(ago(days=30), zones=CHEEKS, id="first"),
            a_session(ago(days=20).astimezone(ZoneInfo("Asia/Tokyo")), zones=CHIN, id="chin"),
            a_session(ago(days=10), zones=CHEEKS, id="last"),
        ]
    )


@pytest.mark.parametrize(
    ("zones", "at", "id_"),
    [
        (CHEEKS, NOW, "last"),
        (CHEEKS, ago(days=10), "last"),
        (CHEEKS, ago(days=10, seconds=1), "first"),
        ((*CHEEKS, *CHIN), ago(days=15), "chin"),
        ((*CHEEKS, *CHIN), ago(days=20).astimezone(ZoneInfo("UTC")), "chin"),
        (CHIN, ago(days=21), None),
        (("nose",), NOW, None),
        ((), NOW, None),
    ],
)
def test_a_photo_is_of_the_last_session_on_any_of_its_zones(logbook, zones, at, id_):
    found = last_session(logbook, zones, at)
    assert (found.id if found else None) == id_


def test_a_session_in_the_trash_is_counted_from_no_more(logbook):
    photo = photo_row(NOW, zones=CHEEKS)
    assert day_after(logbook, photo).day == 10
    later = logbook.after(delete("last")(logbook, NOW))
    assert day_after(later, photo).day == 30
    assert day_after(logbook, photo).day == 10


def test_the_strip_of_a_day_holds_the_nearest_photo_after_each_session(logbook):
    photos = [
        photo_row(ago(days=days), days, zones=CHEEKS, id=f"{days}") for days in (24, 23, 22, 4, 1)
    ]
    assert [photo.id for photo in strip(logbook, photos, 7)] == ["23", "4"]
