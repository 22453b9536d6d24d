from datetime import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from rollerlog.app import build
from rollerlog.domain.commands import add_zone, apply_spf, change_setting
from rollerlog.domain.logbook import Step
from rollerlog.domain.preferences import Hours, preferences, values
from rollerlog.domain.protocol import HOLDS, REST_ROWS, VERSION
from rollerlog.services.autostart.xdg import XdgAutostart
from rollerlog.ui.formats import NO_BREAK
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.evidence import AREA_ZONES, Grade, basis, cited
from rollerlog.ui.settings.page import SettingsPage
from rollerlog.ui.sources.register import SOURCES
from rollerlog.ui.sources.source import Kind

PAST = "09:30"
FORBIDDEN = ("heal", "cure", "treat", "proven", "results", "glow", "improve", "safe")


@pytest.fixture
def page(theme, desk, folder, qtbot):
    page = SettingsPage(theme, desk, folder)
    qtbot.addWidget(page)
    page.resize(1072, 820)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is page)
    return page


@pytest.fixture
def said(page):
    texts = []
    page.said.connect(texts.append)
    return texts


def stored(desk, key):
    return values(desk.logbook)[key]


def type_time(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    field.setSelectedSection(field.Section.HourSection)
    qtbot.keyClicks(field, text.replace(":", ""))


def test_stepping_lengthens_the_days_and_says_so(page, desk, said):
    page.rest.lines[500].days.more.click()
    assert stored(desk, "rest-days.500") == "22"
    assert said == [f"0.5{NO_BREAK}mm now rests 22 days."]


def test_the_recommended_days_are_stored_as_the_default(page, desk, said):
    line = page.rest.lines[500]
    line.days.more.click()
    line.days.less.click()
    assert stored(desk, "rest-days.500") == "default"
    assert said[-1] == f"0.5{NO_BREAK}mm now rests 21 days."


def test_stepping_under_the_floor_is_refused_beside_the_stepper(page, desk, said):
    line = page.rest.lines[500]
    desk.run(change_setting("rest-days.500", "14"))
    line.days.less.click()
    assert line.days.value == 14
    assert line.note.text() == f"14 days is the floor for 0.5{NO_BREAK}mm on the face."
    assert line.note.isVisible()
    assert stored(desk, "rest-days.500") == "14"
    assert said == []


def test_typing_under_the_floor_is_refused_and_the_number_goes_back(page, desk, qtbot):
    line = page.rest.lines[500]
    line.days.number.setFocus()
    line.days.number.selectAll()
    qtbot.keyClicks(line.days.number, "9")
    qtbot.keyClick(line.days.number, Qt.Key.Key_Return)
    assert line.days.value == 21
    assert line.note.isVisible()
    assert stored(desk, "rest-days.500") == "default"


def test_a_refusal_goes_with_the_next_change(page):
    first, second = page.rest.lines[150], page.rest.lines[200]
    first.days.less.click()
    assert first.note.isVisible()
    second.days.less.click()
    assert not first.note.isVisible()
    second.days.more.click()
    assert not second.note.isVisible()


def test_typed_days_count_once_they_are_entered(page, desk, qtbot):
    number = page.rest.lines[1000].days.number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "45")
    assert stored(desk, "rest-days.1000") == "default"
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert stored(desk, "rest-days.1000") == "45"


def test_fields_follow_undo_without_changing_anything_themselves(page, desk, said):
    line = page.rest.lines[500]
    line.days.set_value(21)
    line.days.more.click()
    desk.run(change_setting("theme", "dark"))
    desk.run(change_setting("quiet-hours", "off"))
    desk.run(change_setting("spf-time", "07:15"))
    assert page.appearance.theme.current == "dark"
    assert not page.reminders.quiet.on.isChecked()
    assert not page.reminders.quiet.start.isEnabled()
    assert page.reminders.times["spf-time"].text_shown == "07:15"
    count = len(said)
    for _ in range(4):
        desk.undo()
    assert line.days.value == 21
    assert page.appearance.theme.current == "system"
    assert page.reminders.quiet.on.isChecked()
    assert page.reminders.times["spf-time"].text_shown == "08:00"
    assert len(said) == count
    assert desk.undo() is None


def test_all_days_go_back_to_their_defaults_in_one_step(page, desk, said):
    assert not page.rest.reset.isEnabled()
    desk.run(change_setting("rest-days.500", "28"))
    desk.run(change_setting("rest-days.3000", "70"))
    desk.run(change_setting("spf-time", PAST))
    page.rest.reset.click()
    assert preferences(desk.logbook).own_days == {}
    assert stored(desk, "spf-time") == PAST
    assert said == [wording.RESET]
    desk.undo()
    assert preferences(desk.logbook).own_days == {500: 28, 3000: 70}
    assert page.rest.lines[3000].days.value == 70


def test_areas_are_read_with_floors_of_their_own(page, desk):
    desk.run(change_setting("rest-days.1500", "50"))
    scalp = page.rest.lines[500]
    page.rest.area.step(1)
    assert scalp.days_read.text() == "14 days"
    assert not scalp.days.isVisible()
    assert scalp.grade.accessibleName() == "Evidence: moderate"
    page.rest.area.step(1)
    assert page.rest.lines[500].use.text() == "Not at home here"
    assert f"At most 0.3{NO_BREAK}mm at home" in page.rest.area_note.text()
    page.rest.area.step(1)
    assert page.rest.lines[750].floor.text() == "30 days"
    assert page.rest.lines[1500].days_read.text() == "50 days"
    page.rest.area.step(-3)
    assert "Under the eyes: at least 7 days" in page.rest.area_note.text()
    assert scalp.days.isVisible()


def test_sources_of_a_row_unfold_with_their_titles(page):
    line = page.rest.lines[150]
    line.link.click()
    assert line.sources.isVisible()
    assert line.sources.ids == ("S1", "S45")
    assert any("Han et al." in label.text() for label in line.sources.findChildren(QLabel))
    assert line.link.accessibleName() == f"Hide the sources for 0.15{NO_BREAK}mm"
    line.link.click()
    assert not line.sources.isVisible()


def test_every_source_cited_is_in_the_register():
    assert cited() <= set(SOURCES)
    assert {s for row in REST_ROWS for s in row.sources} <= set(SOURCES)
    assert {s for hold in HOLDS for s in hold.sources} <= set(SOURCES)


def test_moderate_needs_a_journal():
    for area in AREA_ZONES:
        for row in REST_ROWS:
            found = basis(area, row)
            journals = [s for s in found.sources if SOURCES[s].kind is Kind.JOURNAL]
            assert found.grade is Grade.WEAK or journals


def test_a_typed_time_counts_once_it_is_entered(page, desk, said, qtbot):
    field = page.reminders.times["spf-time"]
    type_time(qtbot, field, "09:30")
    assert stored(desk, "spf-time") == "08:00"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert stored(desk, "spf-time") == PAST
    assert said == ["Sunscreen: now at 09:30."]
    assert not field.lineEdit().isUndoAvailable()


def test_what_is_being_typed_survives_a_change_elsewhere(page, desk, qtbot):
    field = page.reminders.times["check-in-time"]
    type_time(qtbot, field, "10:45")
    desk.run(apply_spf(desk.now()))
    assert field.text() == "10:45"
    page.reminders.discreet.setFocus()
    assert stored(desk, "check-in-time") == "10:45"


def test_a_time_within_quiet_hours_says_when_it_comes(page, desk):
    desk.run(change_setting("spf-time", "06:30"))
    details = [label.text() for label in page.reminders.findChildren(QLabel)]
    assert "06:30 lies in your quiet hours: it comes at 08:00." in details


def test_quiet_hours_are_switched_and_set(page, desk, said, qtbot):
    quiet = page.reminders.quiet
    quiet.on.click()
    assert stored(desk, "quiet-hours") == "off"
    quiet.on.click()
    assert stored(desk, "quiet-hours") == "22:00-08:00"
    type_time(qtbot, quiet.end, "07:00")
    qtbot.keyClick(quiet.end, Qt.Key.Key_Return)
    assert preferences(desk.logbook).quiet_hours == Hours(time(22), time(7))
    assert said[-1] == "Reminders now wait from 22:00 to 07:00."


def test_switches_and_choices_are_stored(page, desk):
    page.reminders.discreet.click()
    page.appearance.single_keys.click()
    page.appearance.reduced_motion.click()
    page.appearance.theme.step(2)
    assert stored(desk, "discreet") == "off"
    assert stored(desk, "single-keys") == "off"
    assert stored(desk, "reduced-motion") == "on"
    assert stored(desk, "theme") == "dark"


def test_the_evening_before_and_the_desktop_are_switched(page, desk):
    page.reminders.advance.click()
    page.reminders.notifications.click()
    assert stored(desk, "advance-notice") == "on"
    assert stored(desk, "notifications") == "off"
    desk.undo()
    desk.undo()
    assert not page.reminders.advance.isChecked()
    assert page.reminders.notifications.isChecked()


def test_quiet_hours_over_the_evening_are_said_at_the_notice_they_hold(page, desk):
    texts = [label.text() for label in page.reminders.findChildren(QLabel)]
    assert "A word at 18:00, in time to disinfect the roller" in texts
    desk.run(change_setting("quiet-hours", "17:00-08:00"))
    texts = [label.text() for label in page.reminders.findChildren(QLabel)]
    assert "18:00 lies in your quiet hours: it comes at 08:00." in texts


def test_how_reminders_did_leads_to_their_page(page, qtbot):
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.reminders.open.click()
    assert wanted.args == ["reminders"]


def test_the_start_with_the_desktop_is_offered_where_it_can_be_set(
    theme, desk, folder, qtbot, tmp_path, page
):
    assert page.reminders.autostart is None
    switch = XdgAutostart(("sh", "--hidden"), tmp_path / "autostart")
    offering = SettingsPage(theme, desk, folder, switch)
    qtbot.addWidget(offering)
    with qtbot.waitExposed(offering):
        offering.show()
    offering.reminders.autostart.on.click()
    assert switch.is_on()


def test_over_sample_data_nothing_starts_with_the_desktop(folder, clock, theme):
    parts = build(folder, clock, theme, sample=Step())
    assert parts.pages.settings.reminders.autostart is None
    parts.frame.deleteLater()
    parts.file.close()


def test_a_dark_phototype_lengthens_the_sunscreen_course(page, desk, said, qtbot):
    choice = page.aftercare.phototype
    choice.setFocus()
    qtbot.keyClicks(choice, "v")
    assert stored(desk, "phototype") == "v"
    assert said == ["Sunscreen now: 28 days after any session, for phototype V."]


def test_zones_in_the_sun_are_chosen_by_chip(page, desk, said):
    chips = page.aftercare.sun_zones.chips
    chips["scalp"].click()
    chips["knees"].click()
    assert preferences(desk.logbook).sun_zones == {"scalp", "knees"}
    assert said[-1] == "Sunscreen is now asked for on these too: scalp and knees."
    chips["scalp"].click()
    chips["knees"].click()
    assert stored(desk, "sun-zones") == "none"
    desk.run(add_zone("Left shin", "body"))
    assert "left-shin" in chips
    desk.undo()
    assert "left-shin" not in chips


def test_strict_is_chosen_and_left_with_what_it_takes(page, desk, said):
    page.strictness.strict.click()
    assert stored(desk, "strict") == "on"
    assert said[-1] == "Strict is on. Leaving it takes 24 hours."
    page.strictness.gentle.click()
    assert stored(desk, "strict") == "off"
    assert said[-1] == "Strict stays on until Mon 15 June, 11:20."
    assert page.strictness.stays.isVisible()


def test_concerns_to_rate_are_chosen_and_named(page, desk, said):
    chips = page.concerns.concerns.chips
    chips["texture"].click()
    chips["acne-scars"].click()
    assert preferences(desk.logbook).concerns == ("acne-scars", "texture")
    assert said[-1] == "You now rate acne scars and rough texture."
    desk.undo()
    assert page.concerns.concerns.chosen == ("texture",)
    chips["texture"].click()
    assert stored(desk, "concerns") == "none"
    assert said[-1] == "You now rate nothing."


def test_the_data_says_where_it_lies_and_how_much_it_is(page, desk, folder):
    assert page.data.amount.detail.text().startswith("1 entry, ")
    desk.run(apply_spf(desk.now()))
    assert page.data.amount.detail.text().startswith("2 entries, ")
    assert page.data.path.text() == str(folder)
    page.data.copy_path.click()
    assert QGuiApplication.clipboard().text() == str(folder)


def test_nothing_is_refreshed_while_the_page_is_hidden(page, desk):
    page.hide()
    desk.run(change_setting("rest-days.500", "30"))
    assert page.rest.lines[500].days.value == 21
    page.show()
    assert page.rest.lines[500].days.value == 30


def test_the_list_follows_the_scroll_and_leads_to_each_section(page, qtbot):
    def current():
        return [place for place, item in enumerate(page.list.items) if item.isChecked()]

    bar = page.scrolled.verticalScrollBar()
    qtbot.wait(80)
    seen = []
    for value in [*range(0, bar.maximum(), 4), bar.maximum()]:
        bar.setValue(value)
        seen += [place for place in current() if not seen or seen[-1] != place]
    assert seen == list(range(len(page.sections)))
    for place, item in enumerate(page.list.items):
        item.click()
        assert current() == [place]
        assert not page.sections[place].visibleRegion().isEmpty()


def test_the_list_is_walked_by_keyboard(page, qtbot):
    first = page.list.items[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert page.list.items[1].hasFocus()
    assert page.list.items[1].isChecked()
    qtbot.keyClick(page.list.items[1], Qt.Key.Key_Return)
    assert page.strictness.gentle.hasFocus()
    page.list.items[2].setFocus()
    qtbot.keyClick(page.list.items[2], Qt.Key.Key_Return)
    assert page.reminders.pause.begin.hasFocus()


def test_the_wheel_changes_no_number(page):
    number = page.rest.lines[500].days.number
    point = QPointF(number.rect().center())
    event = QWheelEvent(
        point,
        number.mapToGlobal(point),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(number, event)
    assert page.rest.lines[500].days.value == 21


def test_everything_to_operate_has_a_name(page):
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
    nameless = [
        widget
        for kind in kinds
        for widget in page.findChildren(kind)
        if not widget.accessibleName() and not isinstance(widget.parent(), QAbstractSpinBox)
    ]
    assert nameless == []


def test_the_tab_order_is_the_reading_order(page):
    seen, widget = [], page.list.items[0]
    while True:
        if widget.isVisibleTo(page) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            seen.append(widget)
        widget = widget.nextInFocusChain()
        if widget is page.list.items[0]:
            break
    tops = [
        next(i for i, section in enumerate(page.sections) if section.isAncestorOf(widget))
        for widget in seen
        if not page.list.isAncestorOf(widget) and any(s.isAncestorOf(widget) for s in page.sections)
    ]
    assert tops == sorted(tops)
    assert len(seen) > 40


def test_it_says_that_no_clinician_reviewed_the_rules(page):
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert wording.REVIEW in texts
    assert VERSION in wording.REVIEW
    assert "No clinician has reviewed" in wording.REVIEW


def test_words_promise_nothing(page):
    sources = page.rest.lines[150].sources
    said = [w.text() for w in page.findChildren(QLabel) if not sources.isAncestorOf(w)]
    assert [text for text in said for word in FORBIDDEN if word in text.lower()] == []
    assert [text for text in said if "!" in text] == []


@pytest.mark.parametrize(("width", "scale"), [(936, 1.0), (904, 1.5), (1392, 1.0)])
def test_nothing_is_cut_at_any_width(page, theme, qtbot, width, scale):
    theme.set_font_scale(scale)
    page.resize(width, 680)
    qtbot.wait(80)
    column = page.scrolled.column
    try:
        assert column.mapTo(page, QPoint(column.width(), 0)).x() <= page.width()
        for label in column.findChildren(QLabel):
            if label.isVisible():
                assert label.height() >= min(label.heightForWidth(label.width()), 999)
        for widget in column.findChildren(QWidget):
            if widget.isVisible() and widget.parentWidget() is not None:
                assert widget.geometry().right() <= widget.parentWidget().width()
    finally:
        theme.set_font_scale(1.0)


def test_sizes_are_said_shortly():
    assert wording.say_size(1) == f"1{NO_BREAK}kB"
    assert wording.say_size(1_250_000) == f"1.2{NO_BREAK}MB"
    assert wording.amount(0, None) == "Nothing recorded yet."
    assert wording.amount(2, None) == "2 entries"
