"""What is typed into a time of day is what it holds."""

from datetime import time

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.day_field import DayField
from rollerlog.ui.controls.times import LONG_AGO, DateTimeField, TimeField
from rollerlog.ui.controls.typed_time import typed_time
from rollerlog.ui.keys import add_keys
from rollerlog.ui.settings.clock_field import ClockField

SPAIN = QLocale(QLocale.Language.Spanish, QLocale.Country.Spain)
STATES = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
HALVES = ("AM", "PM")


@pytest.fixture
def field(theme, qtbot):
    """Show a field of a locale, with a time in it and something else to go to."""

    def show(shown, locale=SPAIN, kind=TimeField):
        before = QLocale()
        QLocale.setDefault(locale)
        window = QWidget()
        column = QVBoxLayout(window)
        made = kind(theme, name="Time", parent=window)
        QLocale.setDefault(before)
        other = Button(theme, "Other", parent=window)
        column.addWidget(made)
        column.addWidget(other)
        made.window_held, made.other = window, other
        made.setTime(QTime.fromString(shown, "HH:mm"))
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        made.setFocus(Qt.FocusReason.TabFocusReason)
        return made

    return show


def select_all(field):
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def held(field):
    """Return what it holds once it was left."""
    field.other.setFocus(Qt.FocusReason.TabFocusReason)
    return field.time().toString("HH:mm")


@pytest.mark.parametrize("begun", ["22:45", "08:00", "00:00"])
@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("09:30", "09:30"),
        ("9:30", "09:30"),
        ("0930", "09:30"),
        ("930", "09:30"),
        ("21:45", "21:45"),
        ("2145", "21:45"),
        ("23:00", "23:00"),
        ("00:05", "00:05"),
        ("9", "09:00"),
        ("21", "21:00"),
        ("1:15", "01:15"),
        ("11:15", "11:15"),
        ("9:15 PM", "21:15"),
        ("12:30 am", "00:30"),
    ],
)
def test_what_is_typed_over_all_of_it_is_what_it_holds(field, qtbot, begun, typed, stored):
    made = field(begun)
    select_all(made)
    qtbot.keyClicks(made, typed)
    assert held(made) == stored


@pytest.mark.parametrize("begun", ["10:45", "22:45"])
@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("9:15 AM", "09:15"),
        ("09:15 am", "09:15"),
        ("9:15 PM", "21:15"),
        ("915p", "21:15"),
        ("0915a", "09:15"),
        ("12:30 AM", "00:30"),
        ("12:30 PM", "12:30"),
        ("21:45", "21:45"),
        ("2145", "21:45"),
        ("00:30", "00:30"),
        ("0030", "00:30"),
        ("11 pm", "23:00"),
    ],
)
def test_a_clock_of_twelve_hours_takes_either_way_of_writing(field, qtbot, begun, typed, stored):
    made = field(begun, STATES)
    select_all(made)
    qtbot.keyClicks(made, typed)
    assert held(made) == stored


def test_without_am_or_pm_the_half_of_the_day_shown_stays(field, qtbot):
    for begun, stored in (("10:45", "09:30"), ("22:45", "21:30")):
        made = field(begun, STATES)
        select_all(made)
        qtbot.keyClicks(made, "9:30")
        assert made.text().startswith("9:30")
        assert held(made) == stored


def test_a_field_gone_to_by_tab_takes_the_same(field, qtbot):
    for typed in ("09:30", "0930", "9:30"):
        made = field("22:45")
        qtbot.keyClicks(made, typed)
        assert held(made) == "09:30"


def test_an_hour_typed_over_the_hour_leaves_the_minutes(field, qtbot):
    made = field("22:45")
    qtbot.keyClicks(made, "9")
    assert held(made) == "09:45"


@pytest.mark.parametrize("clicks", [2, 3])
def test_clicking_twice_or_three_times_selects_what_is_typed_over(field, qtbot, clicks):
    made = field("22:45")
    line = made.lineEdit()
    place = line.cursorRect().center()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(line, Qt.MouseButton.LeftButton, pos=place)
    if clicks == 3:
        qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClicks(made, "09:30")
    assert held(made) == "09:30"


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
@pytest.mark.parametrize("locale", [SPAIN, STATES])
def test_clearing_all_of_it_leaves_a_field_that_can_be_typed_into(field, qtbot, key, locale):
    made = field("22:45", locale)
    select_all(made)
    qtbot.keyClick(made, key)
    assert made.time() == QTime(22, 45)
    qtbot.keyClicks(made, "09:30 am")
    assert held(made) == "09:30"


def test_backspace_takes_back_what_was_typed(field, qtbot):
    made = field("22:45")
    select_all(made)
    qtbot.keyClicks(made, "095")
    qtbot.keyClick(made, Qt.Key.Key_Backspace)
    qtbot.keyClicks(made, "30")
    assert held(made) == "09:30"
    select_all(made)
    qtbot.keyClicks(made, "1")
    qtbot.keyClick(made, Qt.Key.Key_Backspace)
    assert held(made) == "09:30"


def test_what_cannot_be_a_time_is_not_taken(field, qtbot):
    made = field("22:45")
    select_all(made)
    qtbot.keyClicks(made, "9:75x5")
    assert held(made) == "09:07"


@pytest.mark.parametrize("locale", [SPAIN, STATES])
def test_what_begins_no_time_leaves_the_one_shown(field, qtbot, locale):
    for typed in ("a", "p", ":", " ", "x", "-", "pm"):
        made = field("22:45", locale)
        shown = made.text()
        select_all(made)
        qtbot.keyClicks(made, typed)
        assert made.text() == shown
        qtbot.keyClicks(made, "09:30 am")
        assert held(made) == "09:30"


def test_the_next_time_is_typed_anew(field, qtbot):
    made = field("22:45")
    select_all(made)
    qtbot.keyClicks(made, "9")
    assert held(made) == "09:00"
    made.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClicks(made, "12:15")
    select_all(made)
    qtbot.keyClicks(made, "1")
    select_all(made)
    qtbot.keyClicks(made, "23:00")
    assert held(made) == "23:00"


def test_arrows_still_step_and_move(field, qtbot):
    made = field("22:45")
    select_all(made)
    qtbot.keyClicks(made, "9")
    qtbot.keyClick(made, Qt.Key.Key_Up)
    assert made.time() == QTime(10, 0)
    qtbot.keyClick(made, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(made, "30")
    assert held(made) == "10:30"


@pytest.mark.parametrize(
    ("locale", "typed", "stored"),
    [(SPAIN, "21:45", "21:45"), (SPAIN, "0930", "09:30"), (STATES, "9:15 PM", "21:15")],
)
def test_a_setting_is_told_once_and_only_the_whole_time(field, qtbot, locale, typed, stored):
    made = field("08:00", locale, ClockField)
    made.follow("08:00")
    told = []
    made.committed.connect(told.append)
    made.committed.connect(made.follow)
    select_all(made)
    qtbot.keyClicks(made, typed)
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert held(made) == stored
    assert told == [stored]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("", None),
        (":", None),
        ("24", time(2, 4)),
        ("24:", None),
        ("2", time(2)),
        ("25", time(2, 5)),
        ("175", time(17, 5)),
        ("1753", time(17, 53)),
        ("12345", None),
        ("9:5", time(9, 5)),
        ("9:60", None),
        ("13 pm", time(13)),
        ("13 am", None),
        ("9 x", None),
    ],
)
def test_a_time_is_read_as_far_as_it_was_typed(typed, read):
    assert typed_time(typed, HALVES) == read


def test_half_a_day_counts_only_where_a_clock_has_two_of_them():
    assert typed_time("9:30", HALVES, later=True) == time(21, 30)
    assert typed_time("12", HALVES, later=False) == time(0)
    assert typed_time("13", HALVES, later=False) == time(13)
    assert typed_time("0:30", HALVES, later=True) == time(0, 30)


def test_halves_that_begin_alike_are_told_apart_by_more_letters():
    assert typed_time("9 오", ("오전", "오후")) is not None
    assert typed_time("9 오후", ("오전", "오후")) == time(21)


def calendar_of(field, qtbot):
    """Open the calendar of a field by its arrow."""
    arrow = QPoint(field.width() - 12, field.height() // 2)
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton, pos=arrow)
    calendar = field.calendarWidget()
    qtbot.waitUntil(calendar.isVisible)
    calendar.setFocus()
    return calendar


@pytest.mark.parametrize("kind", [DateTimeField, DayField])
def test_a_year_typed_by_half_is_not_one_of_the_middle_ages(field, qtbot, kind):
    made = field("22:45", kind=kind)
    made.setDate(QDate(2026, 6, 14))
    made.selectAll()
    qtbot.keyClicks(made, "23 May 2026, 10:15")
    made.other.setFocus()
    assert made.date() >= LONG_AGO


@pytest.mark.parametrize("kind", [DateTimeField, DayField])
def test_escape_closes_a_calendar_and_nothing_behind_it(field, qtbot, kind):
    made = field("22:45", kind=kind)
    left = []
    add_keys(made.window_held, {"Esc": lambda: left.append(True)})
    calendar = calendar_of(made, qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (calendar.isVisible(), left) == (False, [])
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert left == [True]


def test_escape_closes_a_list_to_choose_from_and_nothing_behind_it(theme, field, qtbot):
    window = field("22:45").window_held
    choice = Choice(theme, name="Choice", parent=window)
    choice.add("One", 1)
    choice.add("Two", 2)
    window.layout().addWidget(choice)
    left = []
    add_keys(window, {"Esc": lambda: left.append(True)})
    choice.setFocus()
    choice.showPopup()
    view = choice.view()
    qtbot.waitUntil(view.isVisible)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert (view.isVisible(), left) == (False, [])
