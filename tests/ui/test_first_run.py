from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QLabel

from rollerlog.app import build
from rollerlog.domain.commands import log_session
from rollerlog.domain.conditions import STANDING
from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Session, Setting
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.model import ProfileReview
from rollerlog.domain.profile.standing import standing
from rollerlog.domain.zones import expand
from rollerlog.store.database import Database
from rollerlog.store.faults import Fault, StoreError
from rollerlog.ui.first_run.wording import (
    CHOOSE_DAY,
    IN_THE_WINDOW,
    NO_REST,
    TO_THE_DESKTOP,
)
from tests.builders import a_session
from tests.conftest import MADRID, NOW


class Window:
    """rollerlog as it opens on a folder."""

    def __init__(self, qtbot, folder, clock, theme):
        self.qtbot, self.clock = qtbot, clock
        self.parts = build(folder, clock, theme)
        self.pages, self.frame = self.parts.pages, self.parts.frame
        self.frame.show()
        self.frame.activateWindow()
        qtbot.waitUntil(self.frame.isActiveWindow)

    @property
    def page(self):
        return self.pages.first_run

    @property
    def logbook(self):
        return self.parts.desk.logbook

    @property
    def noted(self):
        return {found.condition for found in standing(self.logbook, self.clock())}

    @property
    def empty(self):
        return not any(self.logbook.entities())

    def enter(self, times=1):
        for _ in range(times):
            self.qtbot.keyClick(self.frame.focusWidget(), Qt.Key.Key_Return)

    def tick(self, *conditions):
        for condition in conditions:
            self.qtbot.mouseClick(self.page.who.list.rows[condition], Qt.MouseButton.LeftButton)

    def own(self, *lengths):
        for card in self.page.kit.lengths:
            if card.needle_um in lengths:
                card.click()

    def remember(self, area, needle_um, day=None):
        row = self.page.kit.rows[area]
        row.length.setCurrentIndex(row.length.findData(needle_um))
        row.length.activated.emit(row.length.currentIndex())
        if day is not None:
            row.day.setDate(QDate(day.year, day.month, day.day))
        return row.note.text()

    def stop(self):
        self.frame.hide()
        self.frame.deleteLater()
        self.qtbot.wait(1)
        self.parts.file.close()


@pytest.fixture
def start(qtbot, folder, clock, theme):
    def _start():
        opened.append(Window(qtbot, folder, clock, theme))
        return opened[-1]

    opened = []
    yield _start
    for window in opened:
        window.stop()


def test_it_stands_before_an_empty_logbook_in_the_full_window(start):
    window = start()
    assert window.pages.page == "first-run"
    assert window.page.isVisible()
    assert not window.frame.sidebar.isVisible()
    assert window.page.foot.go_on.hasFocus()


def test_a_logbook_that_holds_something_opens_on_today(start, file):
    file.write(Step((Edit(None, a_session(NOW - timedelta(days=9))),)))
    file.close()
    assert start().pages.page == "today"


def test_closed_untouched_it_stands_there_again_while_nothing_is_recorded(start):
    start().frame.close()
    again = start()
    assert again.pages.page == "first-run"
    again.frame.close()
    again.parts.desk.run(log_session(a_session(NOW - timedelta(days=9))))
    assert start().pages.page == "today"


def test_enter_leads_through_it_and_what_is_left_open_writes_nothing(start):
    window = start()
    window.enter(3)
    assert window.pages.page == "today"
    assert window.frame.sidebar.isVisible()
    assert window.pages.today.board.first_day.isVisible()
    assert window.empty
    again = start()
    assert again.pages.page == "today"


def test_every_standing_condition_is_asked(start):
    who = start().page.who
    assert {*who.list.rows, *filter(None, who.about.ages)} == set(STANDING)


def test_none_of_these_with_its_key_says_that_the_profile_was_gone_through(start):
    window = start()
    window.qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_0)
    assert window.page.who.list.none.isChecked()
    window.enter()
    assert len(window.logbook.all(ProfileReview)) == 1
    assert window.noted == set()


def test_none_of_these_and_a_condition_exclude_each_other(start):
    window = start()
    window.tick("keloid")
    window.page.who.list.none.click()
    assert window.page.who.list.ticked == ()
    window.tick("diabetes")
    assert not window.page.who.list.none.isChecked()


@pytest.mark.parametrize(
    "leave",
    [
        lambda window: window.enter(),
        lambda window: window.page.foot.look.click(),
        lambda window: window.frame.close(),
        lambda window: window.pages.leave(),
    ],
    ids=["continue", "just look around", "close", "quit"],
)
def test_a_ticked_condition_is_kept_whichever_way_the_step_is_left(start, leave):
    window = start()
    window.tick("keloid", "diabetes")
    window.page.who.about.ages["age-under-22"].click()
    leave(window)
    assert window.noted == {"keloid", "diabetes", "age-under-22"}
    assert len(window.logbook.all(ProfileReview)) == 1


def test_a_phototype_alone_is_kept_and_no_review_is_claimed(start):
    window = start()
    window.page.who.about.phototype.choose("iv")
    window.page.who.about.changed.emit()
    window.enter()
    assert preferences(window.logbook).phototype == "iv"
    assert not window.logbook.all(ProfileReview)


def test_an_age_from_22_on_notes_nothing(start):
    window = start()
    window.page.who.about.ages[""].click()
    window.enter()
    assert window.empty


def test_a_block_and_an_ask_are_said_at_once_and_not_as_one(start):
    window = start()
    assert window.page.advice.isHidden()
    window.tick("pregnancy")
    assert "Rolling at home is not advised: pregnancy" in window.page.advice.text
    assert "You can still use the logbook; sessions will say so." in window.page.advice.text
    window.tick("pregnancy", "hsv-history")
    assert "Cold sores in the past: talk to a clinician first" in window.page.advice.text
    assert "not advised" not in window.page.advice.text
    window.tick("anticoagulant")
    assert "From 0.5\u00a0mm on" in window.page.advice.text


def test_going_back_loses_nothing_and_notes_what_was_unticked_as_over(start):
    window = start()
    window.tick("keloid", "diabetes")
    window.enter()
    window.own(250)
    window.qtbot.keyClick(window.frame.focusWidget(), Qt.Key.Key_Escape)
    assert window.page.who.list.ticked == ("keloid", "diabetes")
    window.tick("keloid")
    window.enter()
    assert window.noted == {"diabetes"}
    assert [card.needle_um for card in window.page.kit.lengths if card.isChecked()] == [250]


def test_going_on_twice_keeps_one_review(start):
    window = start()
    window.tick("keloid")
    window.enter()
    window.page.foot.back.click()
    window.enter()
    assert len(window.logbook.all(ProfileReview)) == 1


def test_it_goes_on_where_it_was_left(start):
    window = start()
    window.tick("keloid")
    window.enter()
    window.own(500)
    window.remember("face", 500, date(2026, 6, 9))
    window.frame.close()
    again = start()
    assert again.pages.page == "first-run"
    assert again.page.step == 1
    assert again.page.kit.rows["face"].note.text() == "rests until Tue 30 June"
    again.enter(2)
    assert [roller.needle_um for roller in again.logbook.all(Roller)] == [500]
    assert len(again.logbook.all(ProfileReview)) == 1


def test_rollers_are_added_for_the_areas_chosen_and_one_undo_takes_them_back(start):
    window = start()
    window.enter()
    window.own(250, 500)
    window.page.kit.areas["neck"].click()
    window.enter(2)
    kit = {(roller.name, roller.areas) for roller in window.logbook.all(Roller)}
    assert kit == {("0.25 mm roller", ("face", "neck")), ("0.5 mm roller", ("face", "neck"))}
    assert window.pages.toast.text == "2 rollers added."
    window.pages.undo()
    assert window.empty


def test_a_face_roller_is_not_added_for_the_scalp(start):
    window = start()
    window.enter()
    window.own(500)
    window.page.kit.areas["scalp"].click()
    window.enter(2)
    assert [roller.areas for roller in window.logbook.all(Roller)] == [("face",)]


def test_the_last_session_is_kept_as_history_and_its_rest_counts(start):
    window = start()
    window.enter()
    assert window.remember("face", 500, date(2026, 6, 9)) == "rests until Tue 30 June"
    window.enter(2)
    (session,) = window.logbook.all(Session)
    assert session.at == datetime(2026, 6, 9, 12, tzinfo=MADRID)
    assert (session.zones, session.setting) == (expand(["face"]), Setting.HOME)
    assert session.override is None
    assert rest_of_zone(window.logbook, "chin").until == date(2026, 6, 30)
    assert window.pages.toast.text == "1 past session added."


def test_a_session_of_yesterday_is_history_before_noon_too(start):
    window = start()
    window.enter()
    assert window.remember("face", 250, date(2026, 6, 13)) == "rests until Wed 17 June"
    window.enter(2)
    (session,) = window.logbook.all(Session)
    assert session.at == NOW - timedelta(days=1)
    assert session.override is None


def test_a_professional_length_is_a_clinic_visit(start):
    window = start()
    window.enter()
    window.remember("face", 1500, date(2026, 5, 20))
    window.enter(2)
    assert [s.setting for s in window.logbook.all(Session)] == [Setting.CLINIC]


def test_a_length_without_a_day_or_for_an_area_left_again_is_not_kept(start):
    window = start()
    window.enter()
    assert window.page.kit.rows["face"].note.text() == NO_REST
    assert window.remember("face", 500) == "choose a day before today, or it is not added"
    assert window.page.kit.rows["face"].note.property("tone") == "due"
    window.page.kit.areas["neck"].click()
    window.remember("neck", 250, date(2026, 6, 10))
    window.page.kit.areas["neck"].click()
    window.enter(2)
    assert window.empty


def test_no_session_is_of_today(start):
    window = start()
    window.enter()
    assert window.remember("face", 500, NOW.date()) == CHOOSE_DAY
    assert window.page.kit.rows["face"].day.maximumDate() == QDate(2026, 6, 14)
    window.enter(2)
    assert window.empty


def test_open_keeps_what_was_switched_and_skip_does_not(start):
    window = start()
    window.pages.has_tray = True
    window.enter(2)
    window.page.time.discreet.click()
    window.page.time.tray.click()
    window.page.foot.skip.click()
    assert window.empty


def test_open_keeps_discreet_wording_and_the_tray(start):
    window = start()
    window.pages.has_tray = True
    window.enter(2)
    window.page.time.discreet.click()
    window.page.time.tray.click()
    window.enter()
    chosen = preferences(window.logbook)
    assert (chosen.discreet, chosen.on_close) == (False, "tray")


def test_without_a_tray_nothing_is_asked_of_it(start):
    window = start()
    window.enter(2)
    assert not window.page.time.tray.isVisible()
    assert "22:00 to 08:00" in window.page.time.reminders.detail.text()


def test_a_test_is_shown_in_the_window_where_there_is_no_tray(start):
    window = start()
    window.enter(2)
    window.page.time.test.click()
    assert window.pages.banner.isVisible()
    assert window.pages.banner.title.text() == "A test of rollerlog"
    assert window.page.time.reminders.note.text() == IN_THE_WINDOW


class MessageTray(QObject):
    """A tray that keeps the messages it was to show."""

    clicked = Signal()
    shows_messages = True

    def __init__(self):
        super().__init__()
        self.shown = []

    def show_message(self, title, body):
        self.shown.append((title, body))


def test_a_test_goes_to_the_tray_where_there_is_one(start):
    window, tray = start(), MessageTray()
    window.parts.notifier.use(None, tray)
    window.pages.has_tray = True
    window.enter(2)
    window.page.time.test.click()
    assert tray.shown == [("A test of rollerlog", "Nothing is due.")]
    assert not window.pages.banner.isVisible()
    assert window.page.time.reminders.note.text() == TO_THE_DESKTOP


def test_the_keys_of_the_other_pages_wait_until_it_is_over(start):
    window = start()
    new = (Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    window.qtbot.keyClick(window.frame, *new)
    assert window.pages.page == "first-run"
    window.enter(3)
    window.qtbot.keyClick(window.frame, *new)
    assert window.pages.page == "log"


def test_a_full_disk_keeps_the_step_open(start, monkeypatch):
    window = start()
    window.tick("keloid")

    def full(_database):
        raise StoreError(Fault.DISK_FULL)

    monkeypatch.setattr(Database, "atomic", full)
    window.enter()
    assert window.page.step == 0
    assert window.pages.message_bar.text.startswith("Not saved: the disk is full.")
    monkeypatch.undo()
    window.enter()
    assert window.page.step == 1
    assert window.noted == {"keloid"}


def test_no_word_promises_anything(start):
    window = start()
    forbidden = ("heal", "cure", "treat", "proven", "results", "glow", "improve", "safe", "!")
    said = " ".join(label.text() for label in window.page.findChildren(QLabel)).lower()
    said += " ".join(button.text() for button in window.page.findChildren(QAbstractButton)).lower()
    assert "is home rolling right for you?" in said
    assert [word for word in forbidden if word in said] == []


def test_everything_written_is_taken_back_by_undo(start):
    window = start()
    window.tick("keloid")
    window.enter()
    window.own(250)
    window.remember("face", 250, date(2026, 6, 9))
    window.enter()
    window.page.time.discreet.click()
    window.enter()
    assert window.pages.page == "today"
    for _ in range(3):
        window.pages.undo()
    assert window.empty
