from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from rollerlog.app import build
from rollerlog.domain.model import RuleChange
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.commands import add_condition, answer_profile, record_event
from rollerlog.domain.profile.model import (
    ADVISED,
    Asked,
    Condition,
    DatedEvent,
    ProfileReview,
)
from rollerlog.domain.profile.standing import asked, review_on, standing
from tests.conftest import MADRID, NOW
from tests.first_runs import skip_first_run


class Profile:
    """The profile in the window."""

    def __init__(self, qtbot, folder, clock, theme):
        skip_first_run(folder)
        self.qtbot, self.clock = qtbot, clock
        self.parts = build(folder, clock, theme)
        self.desk, self.pages = self.parts.desk, self.parts.pages
        self.parts.frame.show()
        self.parts.frame.activateWindow()
        qtbot.waitUntil(self.parts.frame.isActiveWindow)

    @property
    def page(self):
        return self.pages.profile

    @property
    def noted(self):
        return {found.condition for found in standing(self.desk.logbook, self.clock())}

    def open(self):
        self.pages.open_profile()
        return self.page

    def tick(self, *conditions):
        for condition in conditions:
            self.page.list.rows[condition].click()

    def lines(self, part):
        return {
            id_: (line.title.text(), line.detail.text()) for id_, line in part.lines.lines.items()
        }

    def stop(self):
        self.parts.frame.hide()
        self.parts.frame.deleteLater()
        self.qtbot.wait(1)
        self.parts.file.close()


@pytest.fixture
def profile(qtbot, folder, clock, theme):
    made = Profile(qtbot, folder, clock, theme)
    yield made
    made.stop()


def test_it_shows_what_is_noted_and_since_when(profile):
    profile.desk.run(add_condition("keloid", date(2026, 6, 2)))
    profile.desk.run(add_condition("age-under-22"))
    page = profile.open()
    assert page.list.ticked == ("keloid",)
    assert page.list.rows["keloid"].detail == "since Tue 2 June"
    assert page.about.age == "age-under-22"
    assert page.header.caption.text() == "Not gone through yet. Asked again every 90 days."


def test_saving_notes_what_is_ticked_and_asks_again_in_90_days(profile):
    page = profile.open()
    assert page.foot.save.text() == "Save"
    profile.tick("pregnancy", "diabetes")
    page.about.phototype.choose("v")
    page.about.changed.emit()
    page.foot.save.click()
    assert profile.noted == {"pregnancy", "diabetes"}
    assert preferences(profile.desk.logbook).phototype == "v"
    assert [change.key for change in profile.desk.logbook.all(RuleChange)] == ["phototype"]
    assert review_on(profile.desk.logbook) == date(2026, 9, 12)
    assert profile.pages.page == "today"
    assert profile.pages.toast.text == "Profile kept. Asked again Sat 12 September."


def test_nothing_has_changed_is_a_review_and_changes_nothing(profile):
    profile.desk.run(answer_profile(("keloid",)))
    profile.clock.advance(days=90)
    before = profile.desk.logbook.all(Condition)
    page = profile.open()
    assert page.foot.save.text() == "Nothing has changed"
    page.foot.save.click()
    assert profile.desk.logbook.all(Condition) == before
    assert len(profile.desk.logbook.all(ProfileReview)) == 2


def test_what_is_unticked_is_over_and_its_time_stays(profile):
    profile.desk.run(answer_profile(("keloid", "diabetes")))
    profile.clock.advance(days=10)
    page = profile.open()
    profile.tick("keloid")
    assert page.foot.save.text() == "Save"
    page.foot.save.click()
    assert profile.noted == {"diabetes"}
    assert [c.cleared_at for c in profile.desk.logbook.all(Condition) if c.condition == "keloid"]
    profile.pages.undo()
    assert profile.noted == {"keloid", "diabetes"}


def test_what_is_over_no_longer_stands_on_the_log_page_it_leads_back_to(profile):
    profile.desk.run(answer_profile(("collagen-disease",)))
    profile.clock.advance(minutes=5, microseconds=500)
    profile.pages.open_log("face")
    log = profile.pages.log
    log.sheet.length.control.set_length(250)
    log.sheet.length.control.chosen.emit(250)
    log.sheet.screening.none_apply()
    assert log.strip.shown.title == "Not advised today"
    page = profile.open()
    profile.tick("collagen-disease")
    page.foot.save.click()
    assert profile.pages.page == "log"
    assert log.strip.shown.title == "Ready"


def test_none_of_these_stands_ticked_once_it_was_answered(profile):
    profile.desk.run(answer_profile(()))
    page = profile.open()
    assert page.list.none.isChecked()
    assert page.foot.save.text() == "Nothing has changed"


def test_its_key_answers_that_none_of_these_is_true(profile):
    page = profile.open()
    profile.tick("keloid")
    profile.qtbot.keyClick(profile.parts.frame.focusWidget(), Qt.Key.Key_0)
    assert page.list.none.isChecked()
    assert page.list.ticked == ()


def test_what_was_ticked_and_not_saved_stays_while_the_window_is_open(profile):
    page = profile.open()
    profile.tick("melasma")
    profile.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert profile.pages.page == "today"
    assert profile.noted == set()
    assert profile.open().list.ticked == ("melasma",)


def test_what_is_noted_elsewhere_meanwhile_is_followed(profile):
    page = profile.open()
    profile.desk.run(add_condition("diabetes"))
    assert page.list.ticked == ("diabetes",)
    assert "diabetes" in page.asked.lines.lines


def test_whom_the_user_asked_is_recorded_and_good_for_90_days(profile):
    profile.desk.run(answer_profile(("diabetes", "keloid")))
    page = profile.open()
    lines = profile.lines(page.asked)
    assert set(lines) == {"diabetes", ADVISED}
    assert lines["diabetes"] == ("Diabetes", "Nobody was asked yet. Sessions will ask.")
    page.asked.lines.lines["diabetes"].button.click()
    page.asked.form.tick.click()
    page.asked.form.who.setText("Dr Vidal")
    page.asked.form.save.click()
    assert asked(profile.desk.logbook, "diabetes", NOW.date()).who == "Dr Vidal"
    said = "Dr Vidal, Sun 14 June. Good until Sat 12 September."
    assert profile.lines(page.asked)["diabetes"] == ("Diabetes", said)
    assert page.asked.form.isHidden()
    profile.clock.advance(days=90)
    profile.desk.time_passed.emit()
    assert "That was good until" in profile.lines(page.asked)["diabetes"][1]


def test_the_advice_on_disputed_lengths_stands_with_who_and_when(profile):
    page = profile.open()
    assert "Nobody's advice is noted" in profile.lines(page.asked)[ADVISED][1]
    page.asked.lines.lines[ADVISED].button.click()
    page.asked.form.tick.click()
    page.asked.form.who.setText("Dr Vidal")
    page.asked.form.save.click()
    assert [word.who for word in profile.desk.logbook.all(Asked)] == ["Dr Vidal"]
    title, detail = profile.lines(page.asked)[ADVISED]
    assert title == "Needles from 0.5\u00a0mm on at home"
    assert detail == "Dr Vidal advised it, Sun 14 June."


def test_an_event_is_added_with_its_wait_and_deleted_again(profile):
    page = profile.open()
    assert page.events.none.isVisibleTo(page)
    page.events.add.click()
    form = page.events.form
    form.event_choice.setCurrentIndex(form.event_choice.findData("waxing"))
    form.where.chips["chin"].click()
    form.save.click()
    (event,) = profile.desk.logbook.all(DatedEvent)
    assert (event.event, event.zones) == ("waxing", ("chin",))
    (line,) = profile.lines(page.events).values()
    assert line == (
        "Waxing or depilation, chin",
        "Date: Sun 14 June. The skin waits until Sun 21 June.",
    )
    page.events.lines.lines[event.id].button.click()
    assert not profile.desk.logbook.all(DatedEvent)
    assert profile.pages.toast.text == "Waxing or depilation of Sun 14 June deleted."
    profile.pages.undo()
    assert profile.desk.logbook.all(DatedEvent) == (event,)


def test_events_stand_with_the_longest_wait_first_and_the_ended_last(profile):
    for event, days in (("waxing", 1), ("filler", 3), ("self-tanner", 40)):
        profile.desk.run(record_event(event, NOW.date() - timedelta(days=days)))
    page = profile.open()
    titles = [title for title, _ in profile.lines(page.events).values()]
    assert titles == ["Filler", "Waxing or depilation", "Self-tanner"]
    details = [detail for _, detail in profile.lines(page.events).values()]
    assert details[-1].startswith("Last use: Tue 5 May. Free again since")


def test_settings_lead_to_it_and_say_when_it_is_asked_again(profile):
    profile.desk.run(answer_profile(()))
    profile.pages.open_page("settings")
    section = profile.pages.settings.profile
    assert section.row.detail.text() == "Gone through Sun 14 June. Asked again Sat 12 September."
    section.open.click()
    assert profile.pages.page == "profile"


def test_back_leads_to_where_it_was_opened_from(profile):
    profile.pages.open_page("timeline")
    page = profile.open()
    page.back.click()
    assert profile.pages.page == "timeline"


def test_due_again_it_is_one_row_on_today_that_goes_with_the_answer(profile):
    profile.desk.run(answer_profile(()))
    profile.clock.now = datetime(2026, 9, 12, 9, 0, tzinfo=MADRID)
    profile.desk.time_passed.emit()
    rows = profile.pages.today.board.due.rows
    assert len(rows) == 1
    profile.open().foot.save.click()
    assert profile.pages.today.due_count() == 0
