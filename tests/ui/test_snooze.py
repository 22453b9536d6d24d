"""Putting reminders off: the ways, a time of day, and when it really comes."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QPushButton

from rollerlog.domain.agenda import RestEnded, RestEnds
from rollerlog.domain.commands import change_setting
from rollerlog.domain.lasting import PatchTestDue
from rollerlog.domain.ledger import Event
from rollerlog.domain.snoozes import Snooze
from rollerlog.domain.sunscreen import SpfDue
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
    made.below = below
    made.offer([DUE], below)
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
    said = put_off(desk, reminders, [DUE], Snooze.HOUR)
    (row,) = reminders.told()
    assert (row.event, row.until) == (Event.SNOOZED, at("2026-06-14 22:30"))
    assert said == "That is in quiet hours. Waits until tomorrow, 08:00."


def spf(due_at="2026-06-14 08:00", lapses_at="2026-06-15 00:00", **more):
    more = {"key": "spf", "zones": ("neck",), "shade": False, "last_applied_at": None} | more
    logged_at = at("2026-06-13 12:00")
    return SpfDue(due_at=at(due_at), lapses_at=at(lapses_at), logged_at=logged_at, **more)


EVE = RestEnds(
    key="rest-ends:scalp:2026-06-15",
    due_at=at("2026-06-14 18:00"),
    lapses_at=at("2026-06-15 09:00"),
    logged_at=at("2026-06-01 20:00"),
    zone="scalp",
    area="scalp",
    day=at("2026-06-15 09:00").date(),
)


PATCH = PatchTestDue(
    key="patch-test:serum:2026-06-14",
    due_at=at("2026-06-14 09:00"),
    lapses_at=at("2026-06-15 00:00"),
    logged_at=at("2026-06-12 20:00"),
    product="serum",
    day_number=2,
)


def offered(menu, *reminders):
    menu.hide()
    menu.offer(reminders, menu.below)
    return [action.text() for action in menu.actions() if action.isVisible() and action.text()]


def test_no_way_is_offered_after_which_nothing_comes_back(menu, clock):
    assert "Tomorrow, 08:00" not in offered(menu, spf())
    clock.now = at("2026-06-14 18:30")
    assert offered(menu, EVE) == ["In 20 minutes", "In 1 hour", "At a time…"]
    clock.now = at("2026-06-14 21:50")
    assert offered(menu, spf()) == ["At a time…"]


def test_a_time_after_which_it_does_not_come_back_says_so_and_is_not_taken(menu, qtbot, clock):
    clock.now = at("2026-06-14 15:10")
    offered(menu, spf("2026-06-14 15:00", "2026-06-14 16:00"))
    choose(menu, "At a time…")
    asking = menu.asking
    asking.field.setTime(QTime(15, 45))
    assert asking.words.text() == "Waits until 15:45."
    asking.field.setTime(QTime(16, 30))
    assert asking.words.text() == "Today's sunscreen does not come back."
    assert not asking.button.isEnabled()
    qtbot.keyClick(asking.field, Qt.Key.Key_Return)
    assert menu.heard == []


def test_several_are_offered_together_with_the_first_time_of_their_return(menu):
    shown = offered(menu, DUE, spf(), replace(DUE, key="later", due_at=at("2026-06-14 10:00")))
    assert shown[-2:] == ["Tomorrow, from 09:00", "At a time…"]


def test_a_way_says_when_it_really_comes_back(menu, desk):
    early = replace(DUE, due_at=at("2026-06-14 07:00"))
    assert "Tomorrow, 08:00" in offered(menu, early)
    desk.run(change_setting("pause", "2026-06-20T09:00+02:00"))
    assert offered(menu, early)[2:4] == ["This evening", "Tomorrow"]


@pytest.mark.parametrize(
    ("found", "snooze", "said"),
    [
        (
            [DUE, spf()],
            Snooze.TOMORROW,
            "Waits until tomorrow, 09:00. Today's sunscreen does not come back.",
        ),
        (
            [replace(DUE, due_at=at("2026-06-14 07:00")), replace(DUE, key="b")],
            Snooze.TOMORROW,
            "They come back from tomorrow, 08:00.",
        ),
        (
            [DUE, spf("2026-06-14 11:00", "2026-06-14 12:00"), spf(shade=True)],
            Snooze.HOUR,
            "Waits until 12:20. Today's sunscreen does not come back.",
        ),
        (
            [spf(shade=True)],
            Snooze.TOMORROW,
            "The notice of shade and a hat does not come back.",
        ),
        (
            [spf(), EVE],
            Snooze.TOMORROW,
            "Today's sunscreen and the notice that rest ends do not come back.",
        ),
        ([DUE, spf()], Snooze.HOUR, "Waits until 12:20."),
        ([PATCH], Snooze.TOMORROW, "Today's patch test does not come back."),
    ],
)
def test_all_of_several_are_put_off_and_what_is_said_is_true_of_each(
    desk, file, found, snooze, said
):
    reminders = Reminders(desk, file)
    assert put_off(desk, reminders, found, snooze) == said
    assert {row.key for row in reminders.told()} == {reminder.key for reminder in found}
