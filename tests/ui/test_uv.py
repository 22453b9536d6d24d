from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from rollerlog.domain.commands import change_setting
from rollerlog.domain.logbook import Logbook
from rollerlog.domain.model import Preference, SpfApplication
from rollerlog.ui.formats import Formats, use
from rollerlog.ui.marks.uv_curve import UvCurve
from rollerlog.ui.today.uv_view import uv_view
from tests.builders import a_session
from tests.conftest import MADRID, NOW
from tests.ui.test_today import collected, keep, reminders, shown, still, texts

__all__ = ["keep", "reminders", "shown", "still"]

PLACE = Preference(id="place", value="39.5 -0.4 Valencia")
ROLLED = a_session(NOW - timedelta(days=5))

LONG_AGO = a_session(NOW - timedelta(days=300))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


def view(now, *entities):
    return uv_view(Logbook.of(entities), now)


def test_with_a_place_the_index_is_said_with_its_band_its_peak_and_its_source():
    found = view(NOW, PLACE)
    assert (found.title, found.tag) == ("UV index now", "7 · High")
    assert found.detail == (
        "Peak 11 at 14:00, Valencia."
        " Clear-sky estimate, computed on this laptop; cloud is not known."
    )
    assert found.day.spoken == (
        "UV index today: 7 now, peak 11 at 14:00, 3 or more from 09:29 to 18:35."
    )


def test_a_place_without_a_name_is_not_named():
    found = view(NOW, Preference(id="place", value="39.5 -0.4"))
    assert found.detail.startswith("Peak 11 at 14:00. Clear-sky")


APPLIED = SpfApplication(
    at=at("2026-06-14 08:05"), logged_at=at("2026-06-14 08:05"), zones=("nose",)
)


@pytest.mark.parametrize(
    ("when", "line"),
    [
        ("2026-06-14 07:50", "UV index 0, low. No SPF reminders now."),
        ("2026-06-14 08:20", "UV index 1, low. No SPF reminders now."),
        ("2026-06-14 09:00", "UV index 2, low. No SPF reminders now."),
        ("2026-06-14 23:00", "UV index 0, low. No SPF reminders now."),
    ],
)
def test_under_the_index_the_card_is_one_line(when, line):
    found = view(at(when), PLACE, ROLLED, APPLIED)
    assert (found.title, found.tag, found.detail, found.day) == (line, "", "", None)


@pytest.mark.parametrize("when", ["2026-06-14 08:20", "2026-06-14 23:00"])
def test_beside_the_first_of_a_day_it_says_only_that_none_is_due_again(when):
    assert view(at(when), PLACE, ROLLED).title.endswith(", low. No need to re-apply now.")


def test_on_the_first_days_of_a_course_an_index_of_two_is_enough():
    early = a_session(at("2026-06-11 20:00"))
    assert view(at("2026-06-14 09:00"), PLACE, early).tag == "2 · Low"
    assert "2 or more" in view(at("2026-06-14 09:00"), PLACE, early).day.spoken
    assert view(at("2026-06-15 09:00"), PLACE, early).day is None


def test_without_a_place_one_is_asked_for_while_a_course_runs():
    assert view(NOW) is None
    found = view(NOW, ROLLED)
    assert found.asks_for_place
    assert found.title == "Set a place to time SPF by the sun"
    assert found.detail == "Without one, 10:00 to 16:00 stands in for it."
    assert view(NOW + timedelta(days=30), ROLLED) is None


def test_the_curve_runs_from_before_sunrise_to_after_sunset_by_the_hours_of_the_clock():
    day = view(NOW, PLACE).day
    assert [text for _, text in day.ticks] == ["6", "9", "12", "15", "18", "21"]
    assert (day.points[0][0], day.points[-1][0]) == (6, 21)
    assert day.now[0] == pytest.approx(11 + 20 / 60)


def test_hours_are_written_as_the_locale_has_them():
    use(Formats(twelve_hours=True))
    try:
        day = view(NOW, PLACE).day
    finally:
        use(Formats())
    assert [text for _, text in day.ticks] == ["6", "9", "12", "3", "6", "9"]
    assert "peak 11 at 2:00" in day.spoken


@pytest.mark.parametrize("when", ["2026-03-29 14:00", "2026-10-25 13:00"])
def test_on_a_day_on_which_the_clocks_change_the_hours_stand_where_they_are(when):
    found = view(at(when), PLACE)
    midnight = at(when).replace(hour=0).astimezone(ZoneInfo("UTC"))
    noon = at(when).replace(hour=12).astimezone(ZoneInfo("UTC"))
    hours = {text: hour for hour, text in found.day.ticks}
    assert hours["12"] == (noon - midnight).total_seconds() / 3600


def test_a_clock_of_another_continent_shows_the_sun_of_the_place():
    kathmandu = NOW.replace(hour=23, tzinfo=ZoneInfo("Asia/Kathmandu"))
    day = view(kathmandu, Preference(id="place", value="19.4 -99.2")).day
    assert [text for _, text in day.ticks][0::8] == ["0", "24"]
    assert len(day.shaded) == 2


def test_the_card_shows_the_curve_and_follows_the_clock(shown, desk, clock, keep):
    keep(LONG_AGO)
    desk.run(change_setting("place", PLACE.value))
    page = shown()
    card = page.board.uv
    assert card.isVisible()
    assert card.curve.isVisible()
    assert card.tag.text == "7 · High"
    assert not card.button.isVisible()
    before = card.curve.grab().toImage()
    clock.advance(hours=2)
    desk.time_passed.emit()
    assert card.tag.text == "11 · Extreme"
    assert card.curve.grab().toImage() != before
    clock.advance(hours=9)
    desk.time_passed.emit()
    assert texts(card) == ["UV index 0, low. No SPF reminders now."]


def test_the_card_stands_first_beside_the_list(shown, desk, keep):
    desk.run(change_setting("place", PLACE.value))
    keep(ROLLED)
    board = shown().board
    tops = [card.mapTo(board, card.rect().topLeft()).y() for card in (board.uv, *board.aftercare)]
    assert tops == sorted(tops)
    assert len(tops) > 1


def test_the_button_asks_for_a_place(shown, keep, qtbot):
    keep(ROLLED)
    page = shown()
    wanted = collected(page.place_wanted)
    qtbot.mouseClick(page.board.uv.button, Qt.MouseButton.LeftButton)
    assert len(wanted) == 1
    page.board.uv.button.setFocus()
    qtbot.keyClick(page.board.uv.button, Qt.Key.Key_Return)
    assert len(wanted) == 2


def test_removing_the_place_takes_the_card_away(shown, desk, keep):
    keep(LONG_AGO)
    desk.run(change_setting("place", PLACE.value))
    page = shown()
    assert page.board.uv.isVisible()
    desk.run(change_setting("place", "none"))
    desk.time_passed.emit()
    assert not page.board.uv.isVisible()


def test_the_curve_is_a_graphic_that_says_itself(theme, qtbot):
    curve = UvCurve(theme)
    qtbot.addWidget(curve)
    curve.resize(260, curve.sizeHint().height())
    assert not curve.grab().isNull()
    curve.show_day([(0, 0.0), (12, 9.0), (24, 0.0)], [(9, 15)], [(12, "12")], (13, 8.5), "Sunny.")
    assert QAccessible.queryAccessibleInterface(curve).role() == QAccessible.Role.Graphic
    assert curve.accessibleName() == "Sunny."
    ground = theme.color("due.soft").name()
    image = curve.grab().toImage()
    assert image.pixelColor(110, 4).name() == ground
    assert image.pixelColor(20, 4).name() != ground


def test_the_word_at_the_line_is_whole_however_low_the_sun_stays(theme, qtbot):
    def rows_of_ink(peak, scale):
        theme.set_font_scale(scale)
        curve = UvCurve(theme)
        qtbot.addWidget(curve)
        curve.resize(260, curve.sizeHint().height())
        curve.show_day([(0, 0.0), (12, peak), (24, 0.0)], [], [], (23, 0), "Sun.")
        image = curve.grab().toImage()
        ink = theme.color("due.text").name()
        return sum(
            any(image.pixelColor(x, y).name() == ink for x in range(60))
            for y in range(image.height())
        )

    for scale in (1, 1.5):
        whole = rows_of_ink(9.0, scale)
        assert whole > 4
        assert [rows_of_ink(peak, scale) for peak in (0.4, 3.0, 5.9, 6.0)] == [whole] * 4
    theme.set_font_scale(1)
