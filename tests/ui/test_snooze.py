"""Putting reminders off: the ways, a time of day, and when it really comes."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QPushButton

from rollerlog.domain.agenda import RestEnded
from rollerlog.domain.commands import change_setting
from rollerlog.domain.snoozes import Snooze
from rollerlog.services.reminders import Reminders
from rollerlog.ui.snooze_menu import SnoozeMenu
from rollerlog.ui.snoozing import put_off
from tests.conftest import MADRID


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


DUE = RestEnded(
    key="rest-ended:scalp:2026-06-14",
    due_at=at("2026-06-14 09:00"),
    lapses_at=at("2026-06-15 00:00"),
    logged_at=at("2026-05-31 20:00"),
    zone="scalp",
    area="scalp",
    day=at("2026-06-14 09:00").date(),
)


@pytest.fixture
def menu(qtbot, theme, desk):
    below = QPushButton("Snooze")
    qtbot.addWidget(below)
    with qtbot.waitExposed(below):
        below.show()
    made = SnoozeMenu(theme, desk, below)
    made.heard = []
    made.chosen.connect(made.heard.append)
    made.offer(DUE, below)
    yield made
    made.asking.hide()
    made.hide()


def choose(menu, text):
    action = next(action for action in menu.actions() if action.text() == text)
    action.trigger()
    menu.hide()


@pytest.mark.parametrize(
    ("text", "snooze"),
    [
        ("In 20 minutes", Snooze.MINUTES_20),
        ("In 1 hour", Snooze.HOUR),
        ("This evening, 18:00", Snooze.THIS_EVENING),
        ("Tomorrow, 09:00", Snooze.TOMORROW),
    ],
)
def test_each_way_is_said_and_chosen(menu, text, snooze):
    choose(menu, text)
    assert menu.heard == [snooze]


def test_a_time_is_asked_for_and_says_until_when(menu, qtbot):
    choose(menu, "At a time…")
    asking = menu.asking
    assert (menu.heard, asking.isVisible()) == ([], True)
    assert asking.field.time() == QTime(13, 15)
    asking.field.setTime(QTime(16, 30))
    assert asking.words.text() == "Waits until 16:30."
    qtbot.mouseClick(asking.button, Qt.MouseButton.LeftButton)
    assert (menu.heard, asking.isVisible()) == ([time(16, 30)], False)


def test_a_time_that_has_passed_is_tomorrows(menu):
    choose(menu, "At a time…")
    menu.asking.field.setTime(QTime(9, 30))
    assert menu.asking.words.text() == "Waits until tomorrow, 09:30."


def test_a_time_in_quiet_hours_says_when_it_really_comes(menu):
    choose(menu, "At a time…")
    menu.asking.field.setTime(QTime(23, 0))
    assert menu.asking.words.text() == "That is in quiet hours. Waits until tomorrow, 08:00."


def test_the_time_is_chosen_and_left_by_keys(menu, qtbot):
    choose(menu, "At a time…")
    field = menu.asking.field
    assert field.hasFocus()
    qtbot.keyClicks(field, "1745")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert menu.heard == [time(17, 45)]
    choose(menu, "At a time…")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (len(menu.heard), menu.asking.isVisible()) == (1, False)


def test_a_time_is_typed_from_the_hour_on_whenever_the_form_opens(menu, qtbot):
    for _ in range(2):
        choose(menu, "At a time…")
        qtbot.keyClicks(menu.asking.field, "1745")
        qtbot.keyClick(menu.asking.field, Qt.Key.Key_Return)
    assert menu.heard == [time(17, 45)] * 2


def test_the_form_grows_with_what_it_says(menu):
    choose(menu, "At a time…")
    asking = menu.asking
    before = asking.height()
    asking.field.setTime(QTime(23, 0))
    assert asking.height() > before
    assert asking.words.height() >= asking.words.heightForWidth(asking.words.width())
    asking.field.setTime(QTime(16, 30))
    assert asking.height() == before


def test_everything_in_the_form_has_a_name(menu):
    asking = menu.asking
    assert asking.accessibleName() == "Snooze until a time"
    assert asking.field.accessibleName() == "Waits until"
    assert asking.button.accessibleName() == "Snooze"


def test_a_pause_says_when_it_really_comes(desk, file, clock):
    reminders = Reminders(desk, file)
    desk.run(change_setting("pause", (clock.now + timedelta(days=2)).isoformat()))
    said = put_off(desk, reminders, [DUE], Snooze.HOUR)
    assert said == "Reminders are paused then. Waits until Tue 16 June, 11:20."


def test_what_is_said_is_what_the_reminders_do(desk, file, clock):
    clock.now = at("2026-06-14 21:30")
    reminders = Reminders(desk, file)
    until = reminders.snooze([DUE], Snooze.HOUR)
    again = put_off(desk, reminders, [DUE], Snooze.HOUR)
    assert until == at("2026-06-15 08:00")
    assert again == "That is in quiet hours. Waits until tomorrow, 08:00."
