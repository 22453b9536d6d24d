from datetime import date, timedelta
from itertools import product

import pytest

from rollerlog.domain.photos.facts import Light, LightWord
from rollerlog.domain.photos.model import View
from rollerlog.domain.photos.redness import Redness, RednessWord, Why
from rollerlog.services.photos.pairing import match
from rollerlog.ui.formats import Formats, use
from rollerlog.ui.photo_wording import adding
from rollerlog.ui.photos.album import Shown, groups, shot_of
from rollerlog.ui.photos.match_words import lines, pair_said
from rollerlog.ui.photos.names import Rule, captioned, short_day, shown_name
from rollerlog.ui.photos.picking import first_pair, partner
from rollerlog.ui.photos.redness_words import sentence, value_said, width_said
from tests.builders import a_session
from tests.conftest import NOW
from tests.photos.albums import Album, Pictures, course

SAME = Light(LightWord.SAME, 0.5)
COOLER = Light(LightWord.COOLER, 1.5)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    return Pictures(tmp_path_factory.mktemp("vault"))


def ago(days):
    return NOW - timedelta(days=days)


def test_a_change_is_said_with_its_sign_and_the_sign_of_the_locale():
    assert [value_said(value) for value in (-2.6, 2.61, -0.04, 0)] == [
        "\N{MINUS SIGN}2.6",
        "+2.6",
        "0.0",
        "0.0",
    ]
    assert width_said(2.1) == "± 2.1"
    use(Formats(decimal_sign=","))
    try:
        assert (value_said(-2.6), width_said(2.1)) == ("\N{MINUS SIGN}2,6", "± 2,1")
    finally:
        use(Formats())


def test_a_possible_change_names_the_light_and_how_far_it_may_shift_the_index():
    found = Redness(
        word=RednessWord.POSSIBLY_LOWER,
        why=(Why.LIGHT,),
        value=-2.6,
        half_width=2.1,
        light_shift=-1.8,
    )
    assert sentence(found, COOLER) == (
        "B looks a little less red than A. Part of this could be the light: A was taken in cooler"
        " light, which can shift the index by about 2."
    )


def test_a_likely_change_is_said_without_a_doubt_and_without_a_cause():
    found = Redness(word=RednessWord.LIKELY_LOWER, value=-4.0, half_width=1.0)
    assert sentence(found, SAME) == "B looks less red than A."


def test_what_cannot_be_compared_says_why_and_no_number():
    unfair = Redness(word=RednessWord.NOT_COMPARABLE, why=(Why.LIGHT, Why.FRAMING))
    assert sentence(unfair, SAME) == (
        "These two cannot be compared fairly: the light differs too much and the framing differs"
        " too much."
    )
    unmarked = Redness(word=RednessWord.NOT_COMPARABLE, why=(Why.NOT_MARKED,))
    assert sentence(unmarked, SAME) == (
        "The redness index needs the eyes marked on both photos. Align does that."
    )


@pytest.mark.parametrize("word", [*RednessWord])
def test_every_reason_makes_a_whole_sentence(word):
    value = None if word is RednessWord.NOT_COMPARABLE else 1.0
    for why, light in product(Why, LightWord):
        redness = Redness(word=word, why=(why,), value=value, half_width=0.5)
        found = sentence(redness, Light(light, 1.5))
        assert found.endswith(".")
        assert not found.endswith(": .")
        assert found[0].isupper()
        assert not {"improve", "heal", "treat", "proven"} & set(found.lower().split())


def test_the_rows_of_the_panel_say_what_fits_and_what_does_not(pictures):
    album = course(pictures)
    a, b = album.photos()[1], album.photos()[6]
    found = lines(match(shot_of(album, a), shot_of(album, b)), (500, 500))
    said = {line.title: (line.word, line.fits) for line in found}
    assert said["View"] == ("Front, both", True)
    assert said["Day after 0.5\u00a0mm"] == ("14 and 16", True)
    assert said["Framing"] == ("close", True)
    assert said["Sharpness"] == ("both sharp", True)
    assert found[3].spoken == "Light: A is cooler, look out"


def test_a_pair_that_is_not_marked_or_has_no_session_says_so(pictures):
    a = pictures.take(ago(9), marked=False)
    b = pictures.take(ago(2), marked=False, view=View.LEFT45)
    album = Album([a, b], [a_session(ago(5))])
    words = [line.word for line in lines(match(shot_of(album, a), shot_of(album, b)), (None, 500))]
    assert words[:3] == [
        "Front and left, turned 45°",
        "no session before A",
        "eyes not marked",
    ]


def test_a_better_pair_is_said_with_its_dates_and_what_is_alike(pictures):
    album = course(pictures)
    shots = [shot_of(album, album.photos()[place]) for place in (3, 6)]
    pair = shots[0], shots[1]
    assert pair_said(pair, match(*pair), NOW.date()) == (
        "14 Mar and 23 May",
        "same light, days 18 and 16",
    )


def test_days_carry_their_year_only_where_it_is_another(pictures):
    photo = pictures.take(ago(22))
    assert short_day(date(2026, 1, 25), NOW.date()) == "25 Jan"
    assert short_day(date(2025, 1, 25), NOW.date()) == "25 Jan 2025"
    assert captioned(photo, 16, NOW.date()) == "Sat 23 May, day 16"
    assert captioned(photo, None, NOW.date()) == "Sat 23 May"


def test_views_are_offered_in_their_order_and_close_ups_by_zone(pictures):
    photos = [
        pictures.take(ago(9), view=View.CLOSE_UP, zones=("chin",)),
        pictures.take(ago(8), view=View.LEFT),
        pictures.take(ago(7), view=View.FRONT),
    ]
    found = groups(photos)
    assert found == [Shown(View.FRONT), Shown(View.LEFT), Shown(View.CLOSE_UP, "chin")]
    said = [shown_name(one, {"chin": "chin"}) for one in (*found, Shown(None))]
    assert said == ["Front", "Left profile", "Close-up, chin", "All views"]


def test_the_last_photo_stands_beside_the_earliest_of_the_same_day_after_a_session(pictures):
    album = course(pictures)
    photos = album.photos()
    days = [album.day_after(photo).day for photo in photos]
    a, b = first_pair(album, photos, Rule.SAME_DAY)
    assert b is photos[-1]
    assert abs(album.day_after(a).day - days[-1]) <= 3
    assert first_pair(album, photos, Rule.NEAREST) == (photos[-2], photos[-1])
    assert first_pair(album, photos, Rule.ANY) == (photos[0], photos[-1])
    assert first_pair(album, photos[:1], Rule.SAME_DAY) == (photos[0], None)


def test_the_rule_proposes_a_photo_and_keeps_the_one_that_will_do(pictures):
    album = course(pictures)
    photos = album.photos()
    assert partner(album, photos[1], photos[6], photos, Rule.SAME_DAY) is photos[6]
    assert partner(album, photos[3], None, photos, Rule.NEAREST) is photos[2]
    assert partner(album, photos[1], photos[2], photos, Rule.ANY) is photos[2]
    assert partner(album, photos[1], None, photos[1:2], Rule.ANY) is None


def test_an_import_says_how_far_it_is():
    assert adding(5, 12) == "Adding 12 photos, 5 done."
    assert adding(0, 1) == "Adding 1 photo, 0 done."
