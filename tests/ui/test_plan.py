"""The plan page through the window, on a real file, with a clock that moves when told."""

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLabel, QWidget

from rollerlog.app import build
from rollerlog.domain.commands import change_setting, log_session
from rollerlog.domain.planning.commands import begin_course, plan_session, rate
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.profile.commands import record_asked
from rollerlog.domain.profile.model import ADVISED
from rollerlog.domain.zones import expand
from rollerlog.ui.formats import NO_BREAK
from rollerlog.ui.marks.length_control import LengthControl
from rollerlog.ui.plan.plan_form import HOME_UP_TO_UM
from tests.builders import a_session
from tests.conftest import MADRID, NOW

CHEEKS = ("cheek-left", "cheek-right")
FACE = expand(["face"])
FORBIDDEN = ("heal", "cure", "treat", "proven", "results", "glow", "improve", "safe", "!")


class Planner:
    """rollerlog as `main` has it, opened on the plan."""

    def __init__(self, qtbot, folder, clock, theme):
        self.qtbot, self.clock = qtbot, clock
        self.parts = build(folder, clock, theme)
        self.desk, self.frame, self.pages = self.parts.desk, self.parts.frame, self.parts.pages
        self.frame.resize(1280, 820)
        self.frame.show()
        self.frame.activateWindow()
        qtbot.waitUntil(self.frame.isActiveWindow)
        self.pages.open_plan()
        self.settle()

    @property
    def board(self):
        return self.pages.plan.board

    @property
    def logbook(self):
        return self.desk.logbook

    @property
    def said(self):
        return self.pages.toast.text

    def settle(self):
        self.qtbot.wait(60)

    def advised(self):
        self.desk.run(record_asked(ADVISED, "Dr Vidal", date(2026, 1, 1)))

    def log(self, zones, needle_um=250, day=None, hour=9):
        at = datetime.combine(day, time(hour), MADRID) if day else self.clock.now
        self.desk.run(log_session(a_session(at, zones=zones, needle_um=needle_um)))

    def plan(self, day, zones=("neck",), needle_um=250):
        plan = PlannedSession(planned_at=self.clock.now, day=day, zones=zones, needle_um=needle_um)
        self.desk.run(plan_session(plan))
        return plan

    def click(self, button):
        self.settle()
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(self.frame.focusWidget(), key, modifier)

    def ask_last_days(self, zones, on, *, procedure=False):
        section = self.board.last_days
        section.day.setDate(QDate(on.year, on.month, on.day))
        section.zones.choose(zones)
        section.refresh()
        if procedure != section.procedure.isChecked():
            section.procedure.click()
        self.settle()
        return section.card.rows

    def stop(self):
        self.frame.hide()
        self.frame.deleteLater()
        # Left standing, it would be dressed anew with each window to come.
        self.qtbot.wait(1)
        self.parts.file.close()


@pytest.fixture
def planner(qtbot, folder, clock, theme):
    planner = Planner(qtbot, folder, clock, theme)
    yield planner
    planner.stop()


def answers(rows):
    return {id_: row.answer.text() for id_, row in rows.items()}


def only(rows):
    (row,) = rows.values()
    return row


def set_day(field, day):
    field.setDate(QDate(day.year, day.month, day.day))


# Courses


def test_a_course_of_four_counts_to_its_milestone_and_into_maintenance(planner, clock):
    section = planner.board.courses
    planner.click(section.new)
    form = section.course_form
    planner.click(form.zones.areas[("scalp",)])
    form.sessions.set_value(4)
    form.advised_by.setText("  Dr   Vidal ")
    planner.click(form.save)
    assert planner.said == "Course on your scalp begun."
    row = only(section.card.rows)
    assert (row.name.text(), row.count.text()) == ("Scalp", "0 of 4 sessions")
    assert row.caption.text() == "Advised by Dr Vidal · began today"
    for done in range(1, 4):
        planner.log(("scalp",))
        assert row.count.text() == f"{done} of 4 sessions"
        assert row.note.text() == ""
        clock.advance(days=7)
    planner.log(("scalp",))
    assert row.count.text() == "4 of 4 sessions"
    assert row.pips.value() == 4
    assert row.note.text() == (
        "Session 4 of 4. Compare your ratings now if you like;"
        " changes show slowly, over weeks.\n"
        "All 4 sessions done. From here on it is maintenance: sessions as far apart as you"
        " choose, never closer than the rest days."
    )
    clock.advance(days=30)
    planner.log(("scalp",))
    assert row.count.text() == "4 of 4 sessions"
    assert row.note.text().startswith("All 4 sessions done.")


@pytest.mark.parametrize(("done", "told"), [(3, False), (4, True), (5, True), (6, False)])
def test_the_milestone_is_told_at_the_fourth_and_the_fifth_session(planner, clock, done, told):
    planner.desk.run(begin_course(("scalp",), 7))
    for _ in range(done):
        planner.log(("scalp",))
        clock.advance(days=7)
    note = only(planner.board.courses.card.rows).note.text()
    assert note.startswith(f"Session {done} of 7.") is told
    assert bool(note) is told


def test_a_course_is_changed_and_ended_and_both_are_undone(planner):
    planner.desk.run(begin_course(FACE, 4, "Dr Vidal"))
    section = planner.board.courses
    planner.click(only(section.card.rows).change)
    form = section.course_form
    assert form.zones.isHidden()
    form.sessions.set_value(6)
    planner.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert only(section.card.rows).count.text() == "0 of 6 sessions"
    assert form.isHidden()
    planner.click(only(section.card.rows).end)
    assert section.card.rows == {}
    assert section.card.empty.isVisible()
    planner.pages.undo()
    planner.pages.undo()
    assert only(section.card.rows).count.text() == "0 of 4 sessions"


def test_a_course_without_zones_is_refused_in_its_form(planner):
    section = planner.board.courses
    planner.click(section.new)
    planner.click(section.course_form.save)
    assert section.course_form.note.text() == "Choose at least one zone."
    assert planner.logbook.all(Course) == ()
    planner.key(Qt.Key.Key_Escape)
    assert section.course_form.isHidden()
    assert section.new.hasFocus()


def test_an_undo_closes_the_form_of_a_course_that_is_gone(planner):
    planner.desk.run(begin_course(FACE, 4))
    section = planner.board.courses
    planner.click(only(section.card.rows).change)
    planner.pages.undo()
    assert section.course_form.isHidden()


def test_a_single_zone_is_chosen_where_its_area_is_opened(planner):
    section = planner.board.courses
    planner.click(section.new)
    zones = section.course_form.zones
    assert not zones.singles[("nose",)].isVisible()
    planner.click(zones.unfold)
    planner.click(zones.singles[("nose",)])
    planner.click(zones.singles[("chin",)])
    assert zones.chosen == ("nose", "chin")
    assert zones.areas[FACE].accessibleName() == "Face, 2 of 6"
    planner.click(zones.areas[FACE])
    assert set(zones.chosen) == set(FACE)
    planner.click(zones.areas[FACE])
    assert zones.chosen == ()


# Last day before an occasion


def test_the_last_days_before_12_july_are_8_july_21_june_and_14_june(planner):
    rows = planner.ask_last_days(CHEEKS, date(2026, 7, 12))
    found = answers(rows)
    assert (found["250"], found["500"], found["1000"]) == (
        "Wed 8 July",
        "Sun 21 June",
        "Sun 14 June",
    )
    assert list(rows) == ["1000", "750", "500", "300", "250", "200", "150"]


def test_the_bars_of_a_last_day_are_drawn_and_read_out(planner):
    row = planner.ask_last_days(CHEEKS, date(2026, 7, 12))["500"]
    assert row.lanes.accessibleName() == (
        f"0.5{NO_BREAK}mm on Sun 21 June: Rest, 21 days, until Sun 12 July;"
        " Pause: retinoids and acids, vitamin C, 7 days, until Sun 28 June;"
        f" SPF{NO_BREAK}30+, 14 days, until Sun 5 July. The occasion is on Sun 12 July."
    )
    first = row.lanes.day_rect(date(2026, 6, 21), 0)
    occasion = row.lanes.day_rect(date(2026, 7, 12), 0)
    assert occasion.left() - first.left() == pytest.approx(21 * first.width())
    other = planner.board.last_days.card.rows["250"].lanes
    assert other.day_rect(date(2026, 7, 12), 0).left() == pytest.approx(occasion.left())


def test_a_length_whose_last_day_is_over_says_when_it_was(planner):
    row = planner.ask_last_days(CHEEKS, date(2026, 6, 28))["1000"]
    assert row.answer.text() == "No day left"
    assert row.note.text() == "The last day was Sun 31 May."
    assert not row.plan.isVisible()
    assert not row.lanes.isVisible()


def test_a_length_that_fits_no_more_within_a_rest_says_until_when_the_zones_rest(planner):
    planner.advised()
    planner.log(CHEEKS, 500, date(2026, 6, 9))
    rows = planner.ask_last_days(CHEEKS, date(2026, 7, 12))
    assert rows["500"].note.text() == (
        "Your cheeks rest until Tue 30 June; the last day would be Sun 21 June."
    )
    assert rows["250"].answer.text() == "Wed 8 July"


def test_other_procedures_count_where_the_occasion_is_one(planner):
    rows = planner.ask_last_days(CHEEKS, date(2026, 7, 12), procedure=True)
    assert answers(rows)["250"] == "Sun 21 June"
    assert "other procedures, 21 days" in rows["250"].lanes.accessibleName()


def test_a_zone_with_a_limit_at_home_is_offered_no_longer_length(planner):
    rows = planner.ask_last_days(("under-eye",), date(2026, 7, 12))
    assert max(int(id_) for id_ in rows) < HOME_UP_TO_UM


def test_a_session_is_planned_on_a_last_day_and_undone(planner):
    rows = planner.ask_last_days(CHEEKS, date(2026, 7, 12))
    planner.click(rows["250"].plan)
    assert planner.said == "Session planned for Wed 8 July."
    (plan,) = planner.logbook.all(PlannedSession)
    assert (plan.day, plan.zones, plan.needle_um) == (date(2026, 7, 8), CHEEKS, 250)
    planner.pages.undo()
    assert planner.logbook.all(PlannedSession) == ()


def test_a_last_day_the_gate_does_not_let_through_is_refused_beside_it(planner):
    rows = planner.ask_last_days(CHEEKS, date(2026, 7, 12))
    planner.click(rows["500"].plan)
    assert rows["500"].trouble.isVisible()
    assert "is disputed at home" in rows["500"].trouble.text()
    assert planner.logbook.all(PlannedSession) == ()


def test_what_was_asked_of_an_occasion_stays_while_another_page_is_open(planner):
    planner.ask_last_days(CHEEKS, date(2026, 9, 20))
    planner.pages.open_page("today")
    planner.pages.go_back()
    section = planner.board.last_days
    assert (section.day.day, section.zones.chosen) == (date(2026, 9, 20), CHEEKS)


# Planned sessions


def fill_plan(planner, day, zones, needle_um):
    section = planner.board.plans
    planner.click(section.new)
    form = section.plan_form
    set_day(form.day, day)
    form.zones.choose(zones)
    planner.click(form.length.cell(needle_um))
    return form


def test_a_plan_in_a_rest_is_refused_with_its_date_and_the_earliest_day(planner):
    planner.advised()
    planner.log(FACE, 500, date(2026, 6, 9))
    form = fill_plan(planner, date(2026, 6, 20), FACE, 500)
    planner.click(form.save)
    assert form.note.text() == (
        f"0.5{NO_BREAK}mm on Tue 9 June: your face rests 21 days, until Tue 30 June."
    )
    assert form.take_earliest.text() == "Earliest: Tue 30 June"
    assert planner.logbook.all(PlannedSession) == ()
    planner.click(form.take_earliest)
    assert not form.note.isVisible()
    planner.click(form.save)
    assert planner.said == "Session planned for Tue 30 June."
    row = only(planner.board.plans.card.rows)
    assert (row.when.text(), row.tag.text) == ("Tue 30 June", "Fits")
    assert row.what.text() == f"0.5{NO_BREAK}mm on your face"


def test_an_earlier_plan_counts_for_a_later_one(planner):
    planner.plan(date(2026, 6, 20))
    form = fill_plan(planner, date(2026, 6, 22), ("neck",), 250)
    planner.click(form.save)
    assert form.take_earliest.text() == "Earliest: Wed 24 June"


def test_a_plan_needs_a_length_and_zones(planner):
    section = planner.board.plans
    planner.click(section.new)
    planner.click(section.plan_form.save)
    assert section.plan_form.note.text() == "Choose a needle length."
    planner.click(section.plan_form.length.cell(250))
    assert not section.plan_form.note.isVisible()
    planner.click(section.plan_form.save)
    assert section.plan_form.note.text() == "Choose at least one zone."


def test_what_is_left_out_before_a_planned_session_stands_with_its_last_day(planner):
    planner.plan(date(2026, 6, 21))
    text = only(planner.board.plans.card.rows).before.text().replace(NO_BREAK, " ")
    assert "Retinoids and acids: last day Tue 16 June" in text
    assert "Waxing: last day was" not in text


def test_a_plan_is_judged_again_when_something_is_logged(planner):
    planner.advised()
    planner.plan(date(2026, 6, 20), ("scalp",))
    row = only(planner.board.plans.card.rows)
    assert row.tag.text == "Fits"
    assert not row.trouble.isVisible()
    planner.log(("scalp",), 500)
    assert row.tag.text == "Does not fit"
    assert row.trouble.text() == (
        f"Not on that day any more: 0.5{NO_BREAK}mm on Sun 14 June: your scalp rests 14 days,"
        " until Sun 28 June."
    )
    planner.pages.undo()
    assert row.tag.text == "Fits"


def test_a_plan_is_moved_and_dropped(planner):
    plan = planner.plan(date(2026, 6, 20))
    section = planner.board.plans
    planner.click(only(section.card.rows).move_to)
    assert section.plan_form.zones.chosen == ("neck",)
    set_day(section.plan_form.day, date(2026, 6, 23))
    planner.click(section.plan_form.save)
    assert planner.said == "Session moved to Tue 23 June."
    (moved,) = planner.logbook.all(PlannedSession)
    assert (moved.id, moved.day) == (plan.id, date(2026, 6, 23))
    planner.click(only(section.card.rows).drop)
    assert planner.said == "Plan for Tue 23 June dropped."
    assert section.card.rows == {}
    planner.pages.undo()
    assert list(section.card.rows) == [plan.id]


def test_a_plan_of_a_past_day_is_shown_as_passed_until_it_is_removed(planner, clock):
    planner.plan(date(2026, 6, 15))
    clock.advance(days=2)
    planner.desk.time_passed.emit()
    row = only(planner.board.plans.card.rows)
    assert (row.when.text(), row.tag.text) == ("Yesterday", "Passed")
    assert row.trouble.text() == "Not carried out on that day."
    assert row.drop.text() == "Remove"
    planner.click(row.drop)
    assert planner.logbook.all(PlannedSession) == ()


def test_a_plan_that_was_carried_out_is_done_on_its_day_and_gone_after_it(planner, clock):
    planner.plan(NOW.date())
    planner.log(("neck",))
    assert only(planner.board.plans.card.rows).tag.text == "Done"
    clock.advance(days=1)
    planner.desk.time_passed.emit()
    assert planner.board.plans.card.rows == {}


def test_ready_zones_stand_first_the_one_rolled_longest_ago_before_the_others(planner):
    planner.advised()
    planner.log(("neck",), day=date(2026, 5, 20))
    planner.log(("scalp",), day=date(2026, 4, 20))
    planner.log(("hands",), day=date(2026, 6, 1))
    planner.log(FACE, 500, date(2026, 6, 9))
    planner.click(planner.board.plans.new)
    chips = planner.board.plans.plan_form.zones.areas
    assert list(chips)[:3] == [("scalp",), ("neck",), ("hands",)]
    assert list(chips)[-1] == FACE
    assert chips[FACE].accessibleName() == "Face, until Tue 30 June"
    said = "Nothing is planned. Ready and rolled longest ago: your scalp."
    assert planner.board.answer.accessibleName() == said


def test_only_one_form_is_open_at_a_time(planner):
    planner.click(planner.board.courses.new)
    planner.board.plans.begin()
    assert planner.board.courses.course_form.isHidden()
    assert not planner.board.plans.plan_form.isHidden()


# The calendar


def test_the_keyboard_walks_the_calendar_and_plans_on_a_day(planner):
    planner.plan(date(2026, 6, 21))
    calendar = planner.board.plans.calendar
    calendar.grid.setFocus()
    assert calendar.day == date(2026, 6, 14)
    planner.key(Qt.Key.Key_Down)
    assert calendar.day == date(2026, 6, 21)
    text = f"Sun 21 June, planned 0.25{NO_BREAK}mm on your neck"
    assert calendar.grid.accessibleDescription() == text
    assert calendar.about.text() == text
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 6, 22)),
        (Qt.Key.Key_Up, date(2026, 6, 15)),
        (Qt.Key.Key_Left, date(2026, 6, 14)),
        (Qt.Key.Key_PageDown, date(2026, 7, 14)),
        (Qt.Key.Key_PageUp, date(2026, 6, 14)),
        (Qt.Key.Key_PageUp, date(2026, 5, 14)),
        (Qt.Key.Key_Home, date(2026, 6, 14)),
        (Qt.Key.Key_PageDown, date(2026, 7, 14)),
    ):
        planner.key(key)
        assert calendar.day == day
    assert calendar.grid.accessibleName() == "July 2026"
    planner.key(Qt.Key.Key_Return)
    assert not planner.board.plans.plan_form.isHidden()
    assert planner.board.plans.plan_form.day.day == date(2026, 7, 14)


def test_a_day_of_the_calendar_is_pressed_with_the_mouse(planner):
    grid = planner.board.plans.calendar.grid
    planner.settle()
    place = grid.cell_rect(date(2026, 6, 24)).center().toPoint()
    planner.qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert planner.board.plans.plan_form.day.day == date(2026, 6, 24)
    place = grid.cell_rect(date(2026, 6, 25)).center().toPoint()
    planner.qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert planner.board.plans.plan_form.day.day == date(2026, 6, 25)


def test_a_day_that_is_over_opens_no_form(planner):
    grid = planner.board.plans.calendar.grid
    place = grid.cell_rect(date(2026, 6, 10)).center().toPoint()
    planner.qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=place)
    assert planner.board.plans.plan_form.isHidden()
    assert planner.board.plans.calendar.day == date(2026, 6, 10)
    assert grid.day_at(QPoint(5, 2).toPointF()) is None


def test_the_calendar_shows_the_rest_of_the_zones_that_are_planned(planner):
    planner.advised()
    planner.log(FACE, 500, date(2026, 6, 9))
    planner.plan(date(2026, 6, 21))
    calendar = planner.board.plans.calendar
    calendar.rest_of.choose(FACE)
    calendar.refresh()
    (rest,) = calendar.grid.content.spans
    assert (rest.start, rest.until) == (date(2026, 6, 9), date(2026, 6, 30))
    assert calendar.grid.accessibleDescription() == "Sun 14 June (today), resting: face"
    planner.click(planner.board.plans.new)
    planner.click(planner.board.plans.plan_form.zones.areas[("neck",)])
    (ahead,) = calendar.grid.content.spans
    assert (ahead.start, ahead.until) == (date(2026, 6, 21), date(2026, 6, 25))
    assert ahead.ahead
    assert not calendar.rest_of.isVisible()


# Concerns


def rate_on(planner, days_ago, **levels):
    at = planner.clock.now - timedelta(days=days_ago)
    named = {concern.replace("_", "-"): level for concern, level in levels.items()}
    planner.desk.run(rate(named, at))


def texts_of(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_answer_before_is_seen_only_after_todays_is_given(planner):
    planner.desk.run(change_setting("concerns", "acne-scars texture"))
    rate_on(planner, 56, acne_scars=7, texture=5)
    rate_on(planner, 28, acne_scars=6, texture=5)
    section = planner.board.concerns
    row = section.card.rows["acne-scars"]
    assert row.caption.text() == "n = 2 · last Sun 17 May"
    assert not row.change.isVisible()
    assert not row.ratings.isVisible()
    assert section.due.text() == "Rating due today."
    planner.click(section.rate_now)
    assert not section.uncover.isVisible()
    assert not section.card.isVisible()
    assert not section.rating_form.save.isEnabled()
    assert not any("17 May" in text for text in texts_of(section))
    assert all(scale.level is None for scale in section.rating_form.scales.values())
    planner.click(section.rating_form.scales["acne-scars"].cells[4])
    planner.click(section.rating_form.scales["texture"].cells[4])
    planner.click(section.rating_form.save)
    assert planner.said == "Acne scars and rough texture rated."
    assert row.caption.text() == "n = 3 · last today"
    assert row.change.text() == "6 on Sun 17 May, 4 now: 2 lower."
    assert row.ratings.accessibleName() == (
        "Acne scars, 3 ratings, 0 to 10: 7 on Sun 19 April, 6 on Sun 17 May, 4 on Sun 14 June"
    )
    other = section.card.rows["texture"]
    assert other.change.text() == "5 on Sun 17 May, 4 now: no change worth naming."
    assert section.due.text() == "Next rating from Sun 12 July."


def test_the_question_is_asked_in_the_same_words_each_time(planner):
    planner.desk.run(change_setting("concerns", "acne-scars melasma"))
    section = planner.board.concerns
    asked = []
    for _ in range(2):
        planner.click(section.rate_now)
        asked.append([text for text in texts_of(section.rating_form) if text.startswith("How")])
        section.rating_form.scales["melasma"].cells[3].click()
        planner.click(section.rating_form.save)
    assert asked[0] == asked[1]
    assert asked[0] == [
        "How visible are acne scars today, in the mirror, without make-up?",
        "How visible is melasma today, in the mirror, without make-up?",
    ]


def test_what_has_no_answer_is_left_out(planner):
    planner.desk.run(change_setting("concerns", "acne-scars texture"))
    section = planner.board.concerns
    planner.click(section.rate_now)
    planner.click(section.rating_form.scales["texture"].cells[0])
    planner.click(section.rating_form.save)
    (rating,) = planner.logbook.all(Rating)
    assert (rating.concern, rating.level) == ("texture", 0)
    assert section.card.rows["acne-scars"].caption.text() == "Not rated yet"
    assert section.card.rows["texture"].change.text() == "0 of 10, the first rating."
    planner.pages.undo()
    assert planner.logbook.all(Rating) == ()


def test_a_scale_is_answered_by_keyboard_and_nothing_is_chosen_beforehand(planner):
    planner.desk.run(change_setting("concerns", "acne-scars"))
    section = planner.board.concerns
    planner.click(section.rate_now)
    scale = section.rating_form.scales["acne-scars"]
    assert scale.isAncestorOf(planner.frame.focusWidget())
    for key, level in (
        (Qt.Key.Key_1, 1),
        (Qt.Key.Key_0, 10),
        (Qt.Key.Key_Left, 9),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_7, 7),
        (Qt.Key.Key_Backspace, None),
        (Qt.Key.Key_End, 10),
    ):
        planner.key(key)
        assert scale.level == level
    planner.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [rating.level for rating in planner.logbook.all(Rating)] == [10]


def test_concerns_are_chosen_with_chips_and_undone(planner):
    section = planner.board.concerns
    planner.board.bring(section)
    planner.settle()
    assert section.choices.isVisible()
    assert not section.rate_now.isVisible()
    planner.click(section.chips.chips["acne-scars"])
    assert planner.said == "Rated from now on: acne scars."
    planner.click(section.chips.chips["texture"])
    assert list(section.card.rows) == ["acne-scars", "texture"]
    planner.pages.undo()
    assert list(section.card.rows) == ["acne-scars"]
    assert section.chips.chosen == ("acne-scars",)


def test_earlier_ratings_are_uncovered_on_request_and_covered_for_the_next(planner):
    planner.desk.run(change_setting("concerns", "acne-scars"))
    rate_on(planner, 40, acne_scars=7)
    section = planner.board.concerns
    assert section.due.text() == "Rating due since Tue 2 June."
    planner.click(section.uncover)
    assert section.card.rows["acne-scars"].ratings.isVisible()
    planner.click(section.rate_now)
    planner.key(Qt.Key.Key_Escape)
    planner.settle()
    assert not section.card.rows["acne-scars"].ratings.isVisible()


# The whole page


def fill(planner):
    planner.advised()
    planner.log(FACE, 500, date(2026, 6, 9))
    planner.desk.run(begin_course(FACE, 6, "Dr Vidal", date(2026, 6, 1)))
    planner.plan(date(2026, 6, 20))
    planner.desk.run(change_setting("concerns", "acne-scars"))
    rate_on(planner, 30, acne_scars=5)
    planner.ask_last_days(CHEEKS, date(2026, 7, 12))


def test_a_key_and_the_sidebar_lead_to_the_plan(planner):
    planner.pages.open_page("today")
    planner.key(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert planner.pages.page == "plan"
    assert planner.frame.sidebar.items["plan"].isChecked()


def test_tab_walks_the_page_in_the_order_it_is_read(planner):
    fill(planner)
    planner.settle()
    planner.board.courses.new.setFocus()
    walked, here = [], planner.frame.focusWidget()
    for _ in range(200):
        walked.append(here)
        planner.frame.focusNextChild()
        here = planner.frame.focusWidget()
        if here in walked or not planner.board.content.isAncestorOf(here):
            break
    row = only(planner.board.courses.card.rows)
    assert walked[:3] == [planner.board.courses.new, row.change, row.end]
    assert planner.board.plans.calendar.grid in walked
    assert planner.board.concerns.uncover is walked[-1]
    sections = planner.board.sections
    order = [next(i for i, s in enumerate(sections) if s.isAncestorOf(w)) for w in walked]
    assert order == sorted(order)


def test_everything_usable_has_a_name_and_nothing_promises(planner):
    fill(planner)
    planner.board.plans.begin()
    planner.settle()
    page = planner.pages.plan
    used = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    inside = (QAbstractSpinBox, LengthControl)  # whose fields have the name of the whole
    nameless = [w for w in used if w.isVisible() and not w.accessibleName()]
    assert [w for w in nameless if not isinstance(w.parentWidget(), inside)] == []
    shown = texts_of(page) + [button.text() for button in page.findChildren(QAbstractButton)]
    shown += [widget.accessibleName() for widget in page.findChildren(QWidget)]
    assert [t for t in shown for word in FORBIDDEN if word in t.lower()] == []


@pytest.mark.parametrize("width", [1000, 1280, 1600])
def test_nothing_is_wider_than_the_page(planner, width):
    long_name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk"
    fill(planner)
    planner.desk.run(begin_course(("scalp",), 24, long_name))
    planner.board.plans.begin()
    planner.frame.resize(width, 680)
    planner.settle()
    board = planner.board
    assert board.content.width() <= board.viewport().width()
    for row in board.courses.card.rows.values():
        assert row.end.mapTo(board.viewport(), QPoint(row.end.width(), 0)).x() <= (
            board.viewport().width()
        )
