from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from rollerlog.domain.commands import (
    add_zone,
    apply_spf,
    change_setting,
    delete,
    log_session,
    record_check_in,
)
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import (
    EndPoint,
    OwnZone,
    Prep,
    Pressure,
    Session,
    Setting,
    Sign,
    Way,
)
from rollerlog.domain.zones import expand
from rollerlog.store.faults import Fault, StoreError
from rollerlog.ui.log.offers import Act
from rollerlog.ui.log.page import LogPage
from rollerlog.ui.wording import plain
from tests.builders import a_check_in, a_session
from tests.conftest import NOW

FACE = expand(["face"])
DAY = timedelta(days=1)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Heard(list):
    def __init__(self, signal):
        super().__init__()
        signal.connect(self.append)


class Page:
    """The page with what it said, in the words a test is about."""

    def __init__(self, page):
        self.page, self.sheet, self.strip = page, page.sheet, page.strip
        self.said = Heard(page.said)
        page.recorded.connect(lambda text, _id: self.said.append(text))
        self.noted = Heard(page.noted)
        self.saved = Heard(page.saved)
        self.closed = []
        page.closed.connect(lambda: self.closed.append(True))

    def press(self, act):
        self.strip.buttons[act].click()

    @property
    def verdict(self):
        return self.strip.title.text()

    @property
    def body(self):
        return plain(self.strip.shown.body)

    @property
    def offers(self):
        return [offer.text for offer in self.strip.shown.offers]

    @property
    def zones(self):
        return self.sheet.form.zones

    def chip(self, name):
        return next(chip for chip in self.sheet.where.chips if chip.text() == name)


@pytest.fixture
def put(journal):
    """Put entries into the logbook as they are, whatever the gate says."""

    def write(*entries):
        for entry in entries:
            journal.run(lambda _logbook, _now, entry=entry: Step((Edit(None, entry),)))

    return write


@pytest.fixture
def show(theme, desk, drafts, qtbot):
    theme.set_reduced_motion(True)

    def make(area=None, *, edit=None):
        page = LogPage(theme, desk, drafts)
        qtbot.addWidget(page)
        page.resize(936, 680)
        if edit is None:
            page.open(area)
        else:
            page.edit(edit)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return Page(page)

    return make


def on_scalp(days=14, **changes):
    return a_session(NOW - days * DAY, **{"zones": ("scalp",)} | changes)


def on_face(days=5, **changes):
    return a_session(NOW - days * DAY, **{"zones": FACE} | changes)


def sessions(desk):
    return desk.logbook.all(Session)


def override(page, way, why="Rolled before I looked."):
    page.press(Act.OVERRIDE)
    getattr(page.strip.override, way).click()
    page.strip.override.reason.setPlainText(why)
    page.strip.override.seen.click()


def test_a_session_is_saved_with_0_and_ctrl_return(show, put, desk, qtbot):
    put(on_scalp())
    page = show()
    focus = QApplication.focusWidget()
    qtbot.keyClick(focus, Qt.Key.Key_0)
    qtbot.keyClick(focus, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(sessions(desk)) == 2
    made = sessions(desk)[-1]
    assert (made.zones, made.needle_um, made.answers) == (("scalp",), 500, ())
    assert page.said == ["Scalp session saved. Rests until Sun 28 June."]
    assert page.saved == [made.id]
    assert page.closed == [True]


def test_the_keys_act_as_soon_as_a_stack_of_pages_shows_it(theme, desk, drafts, put, qtbot):
    put(on_scalp())
    page, stack = LogPage(theme, desk, drafts), QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(QWidget())
    stack.addWidget(page)
    with qtbot.waitActive(stack):
        stack.show()
        stack.activateWindow()
    page.open()
    stack.setCurrentWidget(page)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_0)
    assert page.sheet.form.answers == ()


def test_an_area_that_is_ready_is_filled_in_from_its_last_session(show, put):
    put(
        on_scalp(directions=4, pressure=Pressure.LIGHT, note="itchy", pain=3),
        on_face(),
    )
    page = show()
    form = page.sheet.form
    assert (form.zones, form.needle_um) == (("scalp",), 500)
    assert (form.details.directions, form.details.pressure) == (4, Pressure.LIGHT)
    assert (form.details.note, form.details.pain) == ("", None)
    caption = page.page.header.caption.text()
    assert caption == "Filled in from your last scalp session, Sun 31 May"
    assert form.answers is None
    assert page.verdict == "One question left"
    assert not page.strip.buttons[Act.SAVE].isEnabled()


def test_of_several_ready_areas_the_one_rolled_least_recently_comes_first(show, put):
    put(
        *(on_scalp(days) for days in (60, 40, 20)),
        *(a_session(NOW - days * DAY, zones=("neck",), needle_um=250) for days in (90, 21)),
        a_session(NOW - 12 * DAY, zones=("hands",), needle_um=250),
    )
    assert show().zones == ("neck",)


def test_a_resting_area_is_never_chosen_beforehand(show, put):
    put(on_face())
    page = show()
    assert page.zones == ()
    assert page.verdict == "Where?"


def test_ready_says_until_when_it_rests_then(show, put):
    put(on_scalp())
    page = show()
    page.sheet.screening.none.click()
    assert page.verdict == "Ready"
    assert page.body == (
        "Scalp has rested its full 14 days. After today it rests until Sun 28 June."
    )
    assert page.offers == ["Save session"]


def test_too_soon_offers_the_reminder_that_there_is(show, put):
    put(on_face())
    page = show("face")
    assert page.verdict == "Too soon by 16 days"
    assert page.body == (
        "0.5\u00a0mm on Tue 9 June: your face rests 21 days, until Tue 30 June."
        " Nothing has been saved."
    )
    assert page.offers == ["Log it anyway…", "Remind me Tue 30 June"]
    page.press(Act.REMIND)
    assert page.noted == ["You will be reminded on Tue 30 June, 09:00."]
    assert page.closed == [True]


def test_mixed_areas_can_be_logged_without_the_one_that_rests(show, put):
    put(on_scalp(), on_face())
    page = show("scalp")
    page.chip("Face").click()
    assert page.verdict == "Too soon by 16 days"
    assert page.strip.shown.offer(Act.ONLY).text == "Log scalp only"
    page.press(Act.ONLY)
    assert page.zones == ("scalp",)
    assert page.verdict == "One question left"


def test_part_of_an_area_is_named_by_its_zones(show, put):
    put(on_face(zones=("cheek-left", "cheek-right")))
    page = show("face")
    assert page.strip.shown.offer(Act.ONLY).text == "Log forehead, nose, upper lip and chin only"


def test_a_professional_length_leads_to_a_shorter_one_or_a_clinic_visit(show, put, desk):
    put(on_scalp())
    page = show()
    page.sheet.length.control.cell(1500).click()
    assert page.verdict == "Professional-only length"
    assert page.offers == ["Choose 0.5\u00a0mm", "Record clinic visit"]
    page.press(Act.CLINIC)
    assert page.sheet.form.setting is Setting.CLINIC
    assert page.sheet.screening.isHidden()
    page.press(Act.SAVE)
    made = sessions(desk)[-1]
    assert (made.setting, made.needle_um, made.answers) == (Setting.CLINIC, 1500, None)


def test_a_length_too_long_for_a_zone_offers_the_longest_it_takes(show):
    page = show("neck")
    page.sheet.length.control.cell(500).click()
    assert page.verdict == "Too long for your neck"
    page.press(Act.SHORTER)
    assert page.sheet.form.needle_um == 300


@pytest.mark.parametrize(
    ("row", "answer", "title"),
    [
        (0, "skin-here", "Not advised today"),
        (1, "sunburned", "Not advised today"),
        (2, "retinoid-or-acid", "Not before Fri 19 June"),
        (3, "isotretinoin", "Not before Fri 11 December"),
        (5, "needles-bent-or-shared", "Not advised today"),
    ],
)
def test_each_statement_gives_its_answer(show, put, row, answer, title):
    put(on_scalp())
    page = show()
    page.sheet.screening.none.click()
    page.sheet.screening.rows[row].click()
    assert not page.sheet.screening.none.isChecked()
    assert page.sheet.form.answers == (answer,)
    assert page.verdict == title
    assert "You ticked “" in page.body


def test_the_fifth_statement_asks_which(show, put):
    put(on_scalp())
    page = show()
    page.sheet.screening.rows[4].click()
    assert page.verdict == "One question left"
    assert page.body == "Tick which of the three applies."
    page.sheet.screening.which["pregnancy"].click()
    assert page.sheet.form.answers == ("pregnancy",)
    assert page.verdict == "Not advised today"
    page.sheet.screening.none.click()
    assert page.sheet.form.answers == ()
    assert not page.sheet.screening.which["pregnancy"].isChecked()


def test_more_reasons_open_as_a_list(show, put):
    put(on_face())
    page = show("face")
    page.sheet.screening.rows[1].click()
    assert page.verdict == "Not advised today"
    assert page.strip.more.text() == "and 1 more reason"
    page.strip.more.click()
    assert "until Tue 30 June" in page.strip.reasons.text()
    assert page.strip.reasons.isVisible()


def test_what_already_happened_is_recorded_and_marked_early_for_good(show, put, desk):
    put(on_face())
    page = show("face")
    override(page, "did")
    panel = page.strip.override
    assert panel.mark.text() == "Will be marked early by 16 days."
    assert panel.seen.accessibleName() == (
        "I see that rest starts again: your face rests until Sun 5 July."
    )
    panel.record.click()
    kept = sessions(desk)[-1].override
    assert (kept.way, kept.early_days) == (Way.ALREADY_DID, 16)
    assert kept.reason == "Rolled before I looked."
    assert page.said == ["Face session saved. Rests until Sun 5 July."]


@pytest.mark.parametrize("left_out", ["way", "reason", "tick"])
def test_an_early_session_needs_way_reason_and_tick(show, put, left_out):
    put(on_face())
    page = show("face")
    page.press(Act.OVERRIDE)
    panel = page.strip.override
    if left_out != "way":
        panel.did.click()
    panel.reason.setPlainText("Too short" if left_out == "reason" else "Long enough")
    if left_out != "tick":
        panel.seen.click()
    assert not panel.record.isEnabled()


def test_going_ahead_waits_eight_seconds(show, put, desk):
    put(on_face())
    page = show("face")
    page.sheet.screening.none.click()
    override(page, "ahead")
    panel = page.strip.override
    assert panel.record.text() == "Go ahead in 8 s"
    for _ in range(7):
        panel.tick()
    assert panel.record.text() == "Go ahead in 1 s"
    assert not panel.record.isEnabled()
    panel.tick()
    assert panel.record.isEnabled()
    panel.record.click()
    assert sessions(desk)[-1].override.way is Way.GOING_AHEAD


def test_going_ahead_is_no_way_past_open_questions_or_a_block(show, put):
    put(on_face())
    page = show("face")
    page.press(Act.OVERRIDE)
    panel = page.strip.override
    assert not panel.ahead.isEnabled()
    assert panel.about_ahead.text() == "To go ahead, answer the questions above first."
    page.sheet.screening.none.click()
    assert panel.ahead.isEnabled()
    page.sheet.screening.rows[0].click()
    assert not panel.ahead.isEnabled()
    assert panel.did.isEnabled()


def test_enter_never_records_an_early_session(show, put, desk, qtbot):
    put(on_face())
    page = show("face")
    override(page, "did")
    record = page.strip.override.record
    record.setFocus()
    qtbot.keyClick(record, Qt.Key.Key_Return)
    qtbot.keyClick(record, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(sessions(desk)) == 1
    qtbot.keyClick(record, Qt.Key.Key_Space)
    assert len(sessions(desk)) == 2


def test_the_focus_stays_on_the_safe_button_when_the_ways_open(show, put):
    put(on_face())
    page = show("face")
    page.press(Act.OVERRIDE)
    assert page.strip.override.isVisible()
    assert page.strip.buttons[Act.REMIND].hasFocus()
    assert page.strip.buttons[Act.OVERRIDE].isHidden()
    page.strip.override.cancel.click()
    assert page.strip.override.isHidden()


def test_another_rest_has_to_be_seen_again(show, put):
    put(on_face())
    page = show("face")
    override(page, "did")
    page.sheet.length.control.cell(1000).click()
    assert not page.strip.override.seen.isChecked()
    assert not page.strip.override.record.isEnabled()


def test_a_pause_today_offers_no_way_past(show, put):
    put(on_face(30), a_check_in(NOW - DAY, zones=FACE, signs=(Sign.SPREADING,)))
    page = show("face")
    wanted = Heard(page.page.settle_wanted)
    assert page.verdict == "Face is paused"
    assert page.body == "You reported spreading redness or heat yesterday."
    assert page.offers == ["It has settled…", "Close"]
    page.press(Act.SETTLE)
    assert wanted == ["face"]


def test_skin_that_was_not_calm_wants_a_check_in(show, put):
    last = on_face(40)
    put(last, a_check_in(NOW - 35 * DAY, zones=FACE, redness=2))
    page = show("face")
    wanted = Heard(page.page.check_in_wanted)
    assert page.verdict == "Check in first"
    page.press(Act.CHECK_IN)
    assert wanted == [last.id]


def test_an_earlier_day_is_saved_as_it_was_and_marked_early(show, put, desk):
    put(on_face(20))
    page = show("face")
    page.sheet.when.open()
    page.sheet.when.field.setDateTime(page.sheet.when.field.dateTime().addDays(-10))
    assert page.verdict == "Early by 11 days"
    page.press(Act.SAVE)
    made = sessions(desk)[-1]
    assert made.at == NOW - 10 * DAY
    assert made.override.early_days == 11
    assert made.override.way is Way.ALREADY_DID


def test_a_backdated_session_says_which_later_one_becomes_early(show, put, desk):
    put(on_face(5))
    page = show("face")
    page.sheet.when.open()
    page.sheet.when.field.setDateTime(page.sheet.when.field.dateTime().addDays(-15))
    assert page.verdict == "A later session becomes early"
    assert page.body == "With this date, your session of Tue 9 June becomes early by 11 days."
    assert page.offers == ["Save anyway", "Cancel"]
    page.press(Act.TAKE_BACK)
    assert page.sheet.form.at is None
    page.sheet.when.open()
    page.sheet.when.field.setDateTime(page.sheet.when.field.dateTime().addDays(-15))
    page.press(Act.SAVE)
    assert len(sessions(desk)) == 2


def test_the_future_is_refused(show, put):
    put(on_scalp())
    page = show()
    page.sheet.when.open()
    field = page.sheet.when.field
    field.setDateTime(field.dateTime().addSecs(3600))
    assert page.verdict == "Not yet"
    assert field.maximumDate().toString("yyyy-MM-dd") == "2026-06-14"
    page.press(Act.NOW)
    assert page.sheet.form.at is None


def test_now_moves_on_until_it_is_touched(show, put, clock, desk):
    put(on_scalp())
    page = show()
    assert page.sheet.when.said.currentText() == "Today, 11:20"
    clock.advance(minutes=5)
    desk.time_passed.emit()
    assert page.sheet.when.said.currentText() == "Today, 11:25"
    page.sheet.screening.none.click()
    page.press(Act.SAVE)
    assert sessions(desk)[-1].at == clock.now


def test_a_draft_survives_a_crash_but_not_its_answers(show, put, drafts):
    put(on_scalp())
    page = show()
    page.sheet.length.control.cell(300).click()
    page.sheet.details.note.setPlainText("half done")
    page.sheet.screening.none.click()
    page.page.keep_draft()
    again = show()
    form = again.sheet.form
    assert (form.zones, form.needle_um, form.details.note) == (("scalp",), 300, "half done")
    assert form.answers is None
    assert again.page.header.caption.text() == "Resumed what was not saved"
    again.page.start_fresh.click()
    assert again.sheet.form.needle_um == 500
    assert drafts.read("log") is None


def test_every_detail_survives_as_a_draft_and_in_the_session(show, put, desk):
    put(on_scalp())
    page = show()
    details = page.sheet.details
    details.duration.setText("25")
    details.directions.setText("4")
    details.passes.setText("8")
    details.pressure.setCurrentIndex(2)
    details.prep[Prep.DISINFECTED].click()
    details.numbing.setText("Emla")
    details.per_cent.setText("2.5")
    details.numbing_min.setText("45")
    details.pain.setCurrentIndex(5)
    details.end_point.setCurrentIndex(2)
    details.note.setPlainText("ok")
    page.page.keep_draft()
    again = show()
    again.sheet.screening.none.click()
    again.press(Act.SAVE)
    made = sessions(desk)[-1]
    assert (made.duration_min, made.directions, made.passes) == (25, 4, 8)
    assert (made.pressure, made.prep) == (Pressure.MEDIUM, (Prep.DISINFECTED,))
    assert (made.numbing_product, made.numbing_permille, made.numbing_min) == ("Emla", 25, 45)
    assert (made.pain, made.end_point, made.note) == (4, EndPoint.PINK, "ok")


def test_a_draft_keeps_itself_within_a_second(show, put, drafts, qtbot):
    put(on_scalp())
    page = show()
    page.sheet.details.note.setPlainText("typed")
    qtbot.waitUntil(lambda: drafts.read("log") is not None, timeout=1000)
    assert drafts.read("log")["details"]["note"] == "typed"


def test_esc_closes_and_keeps_the_draft(show, put, drafts, qtbot):
    put(on_scalp())
    page = show()
    page.sheet.details.note.setPlainText("typed")
    qtbot.keyClick(page.sheet.screening.rows[0], Qt.Key.Key_Escape)
    assert page.closed == [True]
    assert drafts.read("log") is not None


def test_looking_and_leaving_keeps_no_draft(show, put, drafts):
    put(on_scalp())
    page = show()
    page.page.close_button.click()
    page.page.keep_draft()
    assert drafts.read("log") is None


def test_saving_forgets_the_draft(show, put, drafts):
    put(on_scalp())
    page = show()
    page.sheet.screening.none.click()
    page.page.keep_draft()
    page.press(Act.SAVE)
    page.page.keep_draft()
    assert drafts.read("log") is None


@pytest.mark.parametrize(
    "body", ['{"zones": 3}', '{"zones": [], "details": {}}', "[1]", "nonsense"]
)
def test_a_draft_that_cannot_be_read_is_passed_over(show, put, file, body):
    put(on_scalp())
    file.keep_draft("log", body)
    assert show().zones == ("scalp",)


def test_the_entry_stays_where_the_disk_does_not_take_it(show, put, file, monkeypatch):
    put(on_scalp())
    page = show()
    page.sheet.screening.none.click()

    def full(_step, _outcomes):
        raise StoreError(Fault.DISK_FULL, "")

    monkeypatch.setattr(file, "write", full)
    page.press(Act.SAVE)
    assert page.closed == []
    assert page.said == []
    assert page.sheet.form.zones == ("scalp",)


def test_editing_shows_the_session_and_saves_its_changes(show, put, desk):
    old = on_face(9, note="old", answers=())
    put(old)
    page = show(edit=old.id)
    assert page.page.header.title.text() == "Edit session"
    assert page.verdict == "Ready to save"
    page.sheet.details.note.setPlainText("new")
    page.press(Act.SAVE)
    assert sessions(desk)[-1].note == "new"
    assert page.said == ["Session of Fri 5 June changed."]


def test_an_edit_that_changes_the_rest_says_so(show, put):
    old = on_face(9)
    put(old)
    page = show(edit=old.id)
    page.sheet.when.open()
    page.sheet.when.field.setDateTime(page.sheet.when.field.dateTime().addDays(2))
    page.press(Act.SAVE)
    assert page.said == ["Face now rests until Sun 28 June, 2 days longer."]


def test_an_edit_that_makes_a_later_session_early_says_which(show, put):
    old, later = on_face(26), on_face(5)
    put(old, later)
    page = show(edit=old.id)
    page.sheet.when.open()
    page.sheet.when.field.setDateTime(page.sheet.when.field.dateTime().addDays(3))
    assert page.body == "With this date, your session of Tue 9 June becomes early by 3 days."
    page.press(Act.TAKE_BACK)
    assert page.sheet.form.at == old.at
    assert page.verdict == "Ready to save"


def test_an_untouched_edit_saves_nothing_and_says_nothing(show, put, desk):
    old = on_face(9, answers=("acne",))
    put(old)
    page = show(edit=old.id)
    page.press(Act.SAVE)
    assert page.said == []
    assert page.closed == [True]
    assert sessions(desk) == (old,)


def test_the_page_closes_when_the_session_it_edits_is_gone(show, put, desk):
    old = on_face(9)
    put(old)
    page = show(edit=old.id)
    desk.run(delete(old.id))
    assert page.closed == [True]


def test_a_zone_of_ones_own_is_added_and_chosen(show, desk):
    page = show()
    page.sheet.where.add_area.click()
    form = page.sheet.where.form
    form.name.setText("Lips")
    form.add_zone.click()
    assert form.trouble.text() == "There is a “Lips” already. Choose another name."
    form.name.setText("Left temple")
    form.add_zone.click()
    assert [zone.name for zone in desk.logbook.all(OwnZone)] == ["Left temple"]
    assert page.zones == ("left-temple",)
    assert page.chip("Left temple").state == "chosen"
    desk.undo()
    assert page.zones == ()


def test_the_map_and_the_chips_choose_the_same_zones(show):
    page = show()
    page.chip("Face").click()
    assert page.zones == FACE
    assert "under-eye" not in page.zones
    page.sheet.where.map.toggled.emit("nose")
    assert "nose" not in page.zones
    assert page.chip("Face").state == "chosen"
    assert page.chip("Face").accessibleName() == "Face, 5 of 6"
    page.chip("Face").click()
    page.chip("Face").click()
    assert page.zones == ()


def test_the_body_has_its_zones_as_chips(show):
    page = show("scalp")
    page.sheet.where.view.chosen.emit("body")
    page.sheet.where.view.choose("body")
    page.sheet.where.view.chosen.emit("body")
    assert page.sheet.where.map.isHidden()
    page.chip("Thighs").click()
    assert page.zones == ("scalp", "thighs")


def test_another_area_brings_its_own_length_until_the_length_is_touched(show, put):
    put(on_scalp(), a_session(NOW - 50 * DAY, zones=("neck",), needle_um=250))
    page = show("scalp")
    page.chip("Scalp").click()
    page.chip("Neck").click()
    assert page.sheet.form.needle_um == 250
    page.sheet.length.control.cell(200).click()
    page.chip("Neck").click()
    page.chip("Scalp").click()
    assert page.sheet.form.needle_um == 200


def test_single_keys_can_be_switched_off(show, put, desk, qtbot):
    put(on_scalp())
    desk.run(change_setting("single-keys", "off"))
    page = show()
    qtbot.keyClick(page.sheet.screening.rows[0], Qt.Key.Key_0)
    assert page.sheet.form.answers is None


def test_a_0_that_is_typed_answers_nothing(show, put, qtbot):
    put(on_scalp())
    page = show()
    page.sheet.details.toggle()
    qtbot.keyClick(page.sheet.details.duration, Qt.Key.Key_0)
    cell = page.sheet.length.control.cell(500)
    cell.setFocus()
    qtbot.keyClick(cell, Qt.Key.Key_0)
    assert page.sheet.form.answers is None


def test_ctrl_d_opens_the_details(show, qtbot):
    page = show("scalp")
    qtbot.keyClick(page.sheet.screening.rows[0], Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert page.sheet.details.body.isVisible()


def test_the_verdict_follows_a_change_made_elsewhere(show, put, desk):
    put(on_scalp())
    page = show()
    page.sheet.screening.none.click()
    desk.run(log_session(on_scalp(0, id="other")))
    assert page.verdict == "Too soon by 14 days"
    desk.run(delete("other"))
    assert page.verdict == "Ready"


def test_other_entries_change_nothing_on_the_page(show, put, desk):
    put(on_scalp())
    page = show()
    desk.run(apply_spf(NOW))
    desk.run(record_check_in(a_check_in(NOW, zones=("scalp",), redness=0)))
    desk.run(add_zone("Left temple", "face"))
    assert page.zones == ("scalp",)


def test_everything_to_operate_has_a_name(show, put):
    put(on_face())
    page = show("face")
    page.sheet.screening.rows[4].click()
    page.sheet.details.toggle()
    page.press(Act.OVERRIDE)
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    nameless = [
        widget
        for kind in kinds
        for widget in page.page.findChildren(kind)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
    ]
    assert nameless == []


def test_tab_goes_in_reading_order(show, put):
    put(on_face())
    page = show("face")
    page.press(Act.OVERRIDE)
    page.page.close_button.setFocus()
    names = []
    for _ in range(30):
        page.page.focusNextChild()
        names.append(QApplication.focusWidget().accessibleName())
    expected = ["Head", "Scalp, ready", "Face, too soon", "Add an area", "Home", "0.5 millimetres"]
    expected += ["When", "None of these apply", "Details", "Remind me Tue 30 June"]
    expected += ["I already did it. Record what happened.", "Why", "Cancel"]
    assert [name for name in dict.fromkeys(names) if name in expected] == expected


def test_the_strip_is_read_out_by_its_words(show, put):
    put(on_face())
    page = show("face")
    assert page.strip.accessibleName().startswith("Too soon by 16 days. 0.5")


def test_ctrl_return_saves_from_the_note(show, put, desk, qtbot):
    put(on_scalp())
    page = show()
    page.sheet.screening.none.click()
    page.sheet.details.toggle()
    note = page.sheet.details.note
    note.setFocus()
    qtbot.keyClicks(note, "fine")
    qtbot.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sessions(desk)[-1].note == "fine"


def test_a_length_chosen_in_the_strip_has_the_focus(show, put, qtbot):
    put(on_scalp())
    page = show("scalp")
    page.sheet.length.control.cell(1500).click()
    qtbot.mouseClick(page.strip.buttons[Act.SHORTER], Qt.MouseButton.LeftButton)
    assert page.sheet.length.control.cell(500).hasFocus()


@pytest.mark.parametrize("act", [Act.CLINIC, Act.SHORTER])
def test_no_button_of_the_strip_takes_the_focus_away_with_it(show, put, act):
    put(on_scalp())
    page = show("scalp")
    page.sheet.length.control.cell(1500).click()
    page.strip.buttons[act].setFocus()
    page.press(act)
    assert page.sheet.isAncestorOf(QApplication.focusWidget())


def test_the_focus_stays_in_the_form_when_what_had_it_is_offered_no_more(show, put, desk, clock):
    put(on_scalp(13))
    page = show("scalp")
    page.strip.buttons[Act.REMIND].setFocus()
    clock.advance(days=1)
    desk.time_passed.emit()
    assert Act.REMIND not in page.strip.buttons
    assert page.sheet.isAncestorOf(QApplication.focusWidget())


def test_ctrl_return_saves_wherever_the_focus_is(show, put, desk, clock, qtbot):
    put(on_scalp())
    page = show("scalp")
    page.sheet.details.toggle()
    tried = 0
    while tried < len(stops(page.page)):
        page.sheet.screening.none_apply()
        before = len(sessions(desk))
        where = stops(page.page)[tried]
        where.setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CONTROL)
        assert len(sessions(desk)) == before + 1, where.accessibleName()
        clock.advance(days=20)
        page.page.open("scalp")
        tried += 1
    assert tried > 20


def stops(page):
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]
