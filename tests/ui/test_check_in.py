from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime, QTimeZone
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from rollerlog.domain.commands import change_setting, delete, log_session, record_check_in
from rollerlog.domain.model import CheckIn, Session, Sign, Way
from rollerlog.domain.zones import expand
from rollerlog.services.desk import Desk
from rollerlog.services.drafts import Drafts
from rollerlog.services.journal import Journal
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.check_in.answers import PAGE
from rollerlog.ui.check_in.page import CheckInPage
from tests.conftest import MADRID, NOW

FACE = expand(["face"])
SECTIONS = 6  # of the date and time, which Tab goes through
LONG_AGO = "done before rollerlog"


def day(number, hour=20, minute=0):
    return datetime(2026, 6, number, hour, minute, tzinfo=MADRID)


def rolled(desk, at, zones=FACE, needle_um=500):
    session = Session(at=at, logged_at=at, zones=zones, needle_um=needle_um)
    desk.run(log_session(session, Way.ALREADY_DID, LONG_AGO))
    return session


def checked(desk, at, zones=FACE, **more):
    check_in = CheckIn(at=at, logged_at=at, zones=zones, **more)
    desk.run(record_check_in(check_in))
    return check_in


@pytest.fixture
def heard():
    return []


@pytest.fixture
def page(qtbot, theme, desk, drafts, thumbnails, heard):
    page = CheckInPage(theme, desk, drafts, thumbnails)
    qtbot.addWidget(page)
    page.resize(1072, 820)
    page.saved.connect(lambda id_: heard.append(("saved", id_)))
    page.said.connect(lambda text: heard.append(("said", text)))
    page.recorded.connect(lambda text, _id: heard.append(("said", text)))
    page.closed.connect(lambda: heard.append(("closed", "")))
    return page


@pytest.fixture
def shown(qtbot, page):
    def show():
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return show


def said(heard):
    return [text for kind, text in heard if kind == "said"]


def press(qtbot, *keys):
    for key in keys:
        widget = QApplication.focusWidget()
        if isinstance(key, str):
            qtbot.keyClicks(widget, key)
        else:
            qtbot.keyClick(widget, key)


def save(qtbot):
    qtbot.keyClick(
        QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )


def test_page_opens_on_the_check_in_owed_longest(desk, page):
    rolled(desk, day(13, 9), ("scalp",))
    rolled(desk, day(11))
    page.open()
    assert page.header.title.text() == "Day 3 check-in, face"


def test_page_opens_on_the_last_session_when_nothing_is_owed(desk, page):
    rolled(desk, day(9))
    page.open()
    assert page.header.title.text() == "Day 5 check-in, face"
    assert page.header.legend.isHidden()


def test_check_in_is_answered_and_saved_with_the_keyboard_alone(qtbot, desk, page, shown, heard):
    rolled(desk, day(9))
    page.open()
    shown()
    press(qtbot, "1", "0", "0", "1", "2", "0", "r", "0")
    save(qtbot)
    (check_in,) = desk.logbook.all(CheckIn)
    levels = (check_in.redness, check_in.swelling, check_in.tenderness, check_in.itch)
    assert levels == (1, 0, 0, 1)
    assert (check_in.dryness, check_in.breakouts) == (2, 0)
    assert check_in.signs == ()
    assert check_in.zones == FACE
    assert check_in.at == NOW
    assert heard == [("saved", check_in.id), ("said", "Check-in saved."), ("closed", "")]


def test_gaps_are_saved_as_not_answered(qtbot, desk, page, shown):
    rolled(desk, day(9))
    page.open()
    shown()
    press(qtbot, "1", "0", Qt.Key.Key_Up, Qt.Key.Key_Backspace)
    assert page.footer.text.text().startswith("1 of 6 answered. You can save with gaps")
    save(qtbot)
    (check_in,) = desk.logbook.all(CheckIn)
    assert (check_in.redness, check_in.swelling) == (1, None)
    assert check_in.signs is None


def test_nothing_answered_is_not_saved_and_says_so(qtbot, desk, page, shown, heard):
    rolled(desk, day(9))
    page.open()
    shown()
    save(qtbot)
    assert desk.logbook.all(CheckIn) == ()
    assert page.footer.problem.text().startswith("Nothing was answered yet.")
    assert heard == []


def test_ring_marks_the_answers_of_the_last_check_in_since_the_session(desk, page):
    rolled(desk, day(9))
    checked(desk, day(13, 9), redness=3, itch=1)
    page.open()
    assert page.header.legend.text.text() == "your answer yesterday"
    assert page.scales.grid.cell("redness", 3).is_previous()
    assert not page.scales.grid.cell("swelling", 0).is_previous()


def test_ring_says_the_day_when_the_last_check_in_is_older(desk, page):
    rolled(desk, day(9))
    checked(desk, day(12, 9), redness=1)
    page.open()
    assert page.header.legend.text.text() == "your answer on Fri 12 June"


def test_answers_to_an_older_session_are_not_marked(desk, page):
    checked(desk, day(8, 9), redness=1)
    rolled(desk, day(9))
    page.open()
    assert page.header.legend.isHidden()


def test_strong_reaction_says_how_much_longer_the_rest_is(qtbot, desk, page, shown, heard):
    rolled(desk, day(13, 9))
    page.open()
    shown()
    press(qtbot, "3")
    save(qtbot)
    assert said(heard) == ["Check-in saved. Face now rests until Fri 10 July, 6 days longer."]


def test_rest_that_gets_shorter_says_so(qtbot, desk, page, shown, heard):
    rolled(desk, day(12, 9))
    check_in = checked(desk, day(13, 9), redness=3)
    page.edit(check_in.id)
    shown()
    press(qtbot, "1")
    save(qtbot)
    assert said(heard) == ["Check-in saved. Face now rests until Fri 3 July, 6 days shorter."]
    assert desk.logbook.find(CheckIn, check_in.id).redness == 1


def test_skin_not_calm_that_changes_nothing_says_that_rest_stays(qtbot, desk, page, shown, heard):
    rolled(desk, day(12, 9))
    page.open()
    shown()
    press(qtbot, "2")
    save(qtbot)
    assert said(heard) == ["Check-in saved. Face still rests until Fri 3 July."]


def test_sign_turns_the_foot_and_pauses_the_area(qtbot, desk, page, shown, heard):
    rolled(desk, day(9))
    page.open()
    shown()
    page.side.signs.rows[Sign.PUS].click()
    assert page.footer.property("status") == "stop"
    assert page.footer.title.text() == "Please speak to a doctor today"
    assert page.footer.pause.text() == (
        "Face sessions are paused until you tell rollerlog it has settled."
        " Your check-in is saved as it is."
    )
    assert page.footer.save.accessibleName() == "Save and pause face"
    save(qtbot)
    assert said(heard) == ["Check-in saved. Face is paused."]
    assert page.footer.property("status") == ""


def test_foot_says_what_a_sign_may_need_and_offers_a_summary(desk, page):
    rolled(desk, day(9))
    page.open()
    assert page.footer.summary.isHidden()
    page.side.signs.rows[Sign.PUS].click()
    assert page.footer.text.text() == (
        "Pus or yellow crusts should be looked at in person."
        " A swab and a prescription may be needed."
        " If it spreads fast or a fever comes, get urgent care now."
    )
    wanted = []
    page.entered_wanted.connect(wanted.append)
    assert not page.footer.summary.isHidden()
    page.footer.summary.click()
    (entered,) = wanted
    assert (entered.signs, entered.zones) == ((Sign.PUS,), FACE)
    assert desk.logbook.all(CheckIn) == ()


def test_summary_needs_zones(page):
    page.open()
    wanted = []
    page.entered_wanted.connect(wanted.append)
    page.side.signs.rows[Sign.PUS].click()
    page.footer.summary.click()
    assert wanted == []
    assert page.footer.problem.text() == "No zone was chosen. Choose at least one."


@pytest.mark.parametrize("sign", [Sign.SPREADING, Sign.FEVER])
def test_spreading_and_fever_pause_everything_and_send_to_urgent_care(
    qtbot, desk, page, shown, heard, sign
):
    rolled(desk, day(9))
    page.open()
    shown()
    page.side.signs.rows[sign].click()
    words = f"{page.footer.title.text()} {page.footer.text.text()}"
    assert "urgent care now" in words
    assert "If you feel very unwell, call your emergency number." in words
    assert page.footer.pause.text().startswith("All sessions are paused")
    save(qtbot)
    assert said(heard) == ["Check-in saved. All sessions are paused."]


def test_in_large_text_the_whole_care_text_stands_above_its_buttons(
    qtbot, theme, desk, page, shown
):
    rolled(desk, day(9))
    page.open()
    page.resize(936, 680)
    shown()
    try:
        theme.set_font_scale(1.5)
        page.side.signs.rows[Sign.FEVER].click()
        foot = page.footer
        qtbot.waitUntil(lambda: foot.save.y() > foot.pause.geometry().bottom())
        for label in (foot.title, foot.text, foot.pause):
            assert label.height() >= label.heightForWidth(label.width())
    finally:
        theme.set_font_scale(1.0)


def test_patches_alone_are_said_softer(desk, page):
    rolled(desk, day(9))
    page.open()
    page.side.signs.rows[Sign.PATCHES].click()
    assert page.footer.property("status") == "due"
    assert page.footer.title.text() == "Please show this to a pharmacist or doctor this week"
    page.side.signs.rows[Sign.NODULES].click()
    assert page.footer.property("status") == "stop"
    assert page.footer.title.text() == "Please show this to a clinician"


def test_every_sign_of_the_protocol_can_be_ticked(page):
    assert set(page.side.signs.rows) == set(Sign) - {Sign.NOT_CALM}


def test_none_of_these_and_signs_take_each_other_back(desk, page):
    rolled(desk, day(9))
    page.open()
    signs = page.side.signs
    assert signs.signs() is None
    signs.none.click()
    assert signs.signs() == ()
    signs.rows[Sign.PUS].click()
    assert signs.signs() == (Sign.PUS,)
    signs.none.click()
    assert signs.signs() == ()
    signs.none.click()
    assert signs.signs() is None


def test_r_types_in_a_note_and_is_free_when_single_keys_are_off(qtbot, desk, page, shown):
    rolled(desk, day(9))
    page.open()
    shown()
    page.side.note.setFocus()
    press(qtbot, "r")
    assert page.side.note.toPlainText() == "r"
    desk.run(change_setting("single-keys", "off"))
    page.scales.focus_open_row()
    press(qtbot, "r")
    assert not page.side.signs.rows[Sign.PUS].hasFocus()
    assert all(letter.isHidden() for letter in page.scales._keys.letters)
    desk.run(change_setting("single-keys", "on"))
    press(qtbot, "r")
    assert page.side.signs.rows[Sign.PUS].hasFocus()


def test_missed_check_in_is_answered_for_its_own_day(qtbot, desk, page, shown):
    rolled(desk, day(9))
    page.open()
    shown()
    utc = QTimeZone.utc()
    page.side.when.field.setDateTime(QDateTime(QDate(2026, 6, 12), QTime(21, 30), utc))
    assert page.header.title.text() == "Day 3 check-in, face"
    press(qtbot, "1")
    save(qtbot)
    (check_in,) = desk.logbook.all(CheckIn)
    assert check_in.at == day(12, 21, 30)
    assert check_in.at.utcoffset() == timedelta(hours=2)


def test_future_cannot_be_chosen(desk, page):
    rolled(desk, day(9))
    page.open()
    utc = QTimeZone.utc()
    page.side.when.field.setDateTime(QDateTime(QDate(2026, 6, 20), QTime(8, 0), utc))
    assert page.side.when.field.date() == QDate(2026, 6, 14)


def test_now_moves_on_until_it_is_changed(desk, clock, page, shown):
    rolled(desk, day(9))
    page.open()
    shown()
    clock.advance(minutes=5)
    desk.time_passed.emit()
    assert page.side.when.field.time() == QTime(11, 25)
    assert page.side.when.at is None


def test_later_keeps_the_draft_and_the_same_session_brings_it_back(
    qtbot, desk, file, theme, thumbnails, page, shown, heard
):
    session = rolled(desk, day(9))
    page.open(session.id)
    shown()
    press(qtbot, "2", "1")
    page.side.note.setPlainText("itchy")
    page.side.signs.rows[Sign.PATCHES].click()
    press(qtbot, Qt.Key.Key_Escape)
    assert heard == [("closed", "")]
    again = CheckInPage(theme, desk, Drafts(file), thumbnails)
    qtbot.addWidget(again)
    again.open(session.id)
    assert again.scales.grid.answers()["redness"] == 2
    assert again.side.note.toPlainText() == "itchy"
    assert again.side.signs.signs() == (Sign.PATCHES,)


def test_draft_is_kept_by_itself_and_forgotten_on_save(qtbot, desk, drafts, page, shown):
    rolled(desk, day(9))
    page.open()
    shown()
    press(qtbot, "2")
    qtbot.waitUntil(lambda: drafts.read(PAGE) is not None, timeout=2000)
    save(qtbot)
    page.keep_draft()
    assert drafts.read(PAGE) is None


def test_drafts_of_two_sessions_do_not_overwrite_each_other(qtbot, desk, page, shown):
    face, scalp = rolled(desk, day(9)), rolled(desk, day(10), ("scalp",))
    page.open(face.id)
    shown()
    press(qtbot, "2")
    page.open(scalp.id)
    press(qtbot, "1")
    page.open(face.id)
    assert page.scales.grid.answers()["redness"] == 2
    page.open(scalp.id)
    assert page.scales.grid.answers()["redness"] == 1


def test_draft_of_another_day_is_not_brought_back(qtbot, desk, clock, page, shown):
    session = rolled(desk, day(9))
    page.open(session.id)
    shown()
    press(qtbot, "2")
    page.keep_draft()
    clock.advance(days=1)
    page.open(session.id)
    assert page.scales.grid.answers()["redness"] is None


@pytest.mark.parametrize(
    "body",
    [
        {"levels": {"redness": 9, "itch": "x"}, "signs": ["plague"], "at": "soon", "note": 3},
        {"levels": [], "signs": "pus", "zones": 4},
        {},
    ],
)
def test_draft_that_cannot_be_read_is_an_empty_page(desk, drafts, page, body):
    session = rolled(desk, day(9))
    drafts.keep(PAGE, {"day": "2026-06-14", "drafts": {session.id: body}})
    page.open(session.id)
    assert set(page.scales.grid.answers().values()) == {None}
    assert page.side.signs.signs() in (None, ())


def test_without_a_session_the_zones_are_chosen(qtbot, desk, page, shown):
    page.open()
    shown()
    assert not page.where.isHidden()
    save(qtbot)
    assert page.footer.problem.text().startswith("No zone was chosen.")
    page.where.chips[("neck",)].click()
    assert page.header.title.text() == "Check-in, neck"
    page.scales.grid.focus_row(0)
    press(qtbot, "1")
    save(qtbot)
    (check_in,) = desk.logbook.all(CheckIn)
    assert check_in.zones == ("neck",)


def test_area_is_asked_about_where_it_was_rolled_last(desk, page):
    rolled(desk, day(9), ("chin", "nose", "neck"))
    page.open_for_area("face")
    page.scales.grid.set_answers({"redness": 1})
    page.footer.save.click()
    (check_in,) = desk.logbook.all(CheckIn)
    assert check_in.zones == ("chin", "nose")


def test_off_the_face_swelling_is_worded_otherwise(desk, page):
    rolled(desk, day(9), ("scalp",))
    page.open_for_area("scalp")
    name = page.scales.grid.cell("swelling", 4).accessibleName()
    assert name == "Swelling, 4 of 4, very swollen"
    page.open_for_area("face")
    name = page.scales.grid.cell("swelling", 4).accessibleName()
    assert name == "Swelling, 4 of 4, eyes or lips swollen"


def test_check_in_deleted_meanwhile_is_refused_and_stays_on_the_page(desk, page):
    rolled(desk, day(9))
    check_in = checked(desk, day(13, 9), redness=1)
    page.edit(check_in.id)
    desk.run(delete(check_in.id))
    page.scales.grid.set_answers({"redness": 2})
    page.footer.save.click()
    assert page.footer.problem.text().startswith("There is no entry")
    assert page.scales.grid.answers()["redness"] == 2


def test_tab_goes_in_reading_order(qtbot, page, shown):
    page.open()
    shown()
    page.header.way_back.setFocus()
    expected = [
        *page.where.chips.values(),
        *(page.scales.grid.cell(scale, 0) for scale in page.scales.grid.answers()),
        page.side.photo.add,
        *page.side.signs.rows.values(),
        page.side.signs.none,
        page.side.note,
        page.side.when.field,
        page.footer.save,
    ]
    found = []
    for _ in range(len(expected) + SECTIONS - 1):
        press(qtbot, Qt.Key.Key_Tab)
        if QApplication.focusWidget() not in found:
            found.append(QApplication.focusWidget())
    assert found == expected


def test_everything_that_takes_the_keyboard_has_a_name(page):
    page.open()
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
        and widget.window() is page
    ]
    assert nameless == []


@pytest.mark.parametrize("width", [936, 1072, 1392])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_wider_than_the_page(qtbot, theme, desk, page, shown, width, scale):
    rolled(desk, day(9))
    page.open()
    theme.set_font_scale(scale)
    page.resize(width, 680)
    shown()
    try:
        qtbot.waitUntil(lambda: page.width() == width)
        content = page._columns.widget()
        assert content.width() <= page._columns.viewport().width()
        for widget in content.findChildren(QWidget):
            if widget.isVisible():
                right = widget.mapTo(content, widget.rect().topRight()).x()
                assert right < content.width() or widget.parent() is page.side.note
    finally:
        theme.set_font_scale(1.0)


class FullDisk(LogbookFile):
    """A file that takes drafts and no entries once the disk is full."""

    full = False

    def write(self, step, outcomes=()):
        if self.full:
            raise StoreError(Fault.DISK_FULL, "")
        super().write(step, outcomes)


def test_entry_stays_on_the_page_when_the_disk_is_full(qtbot, theme, thumbnails, folder, clock):
    file = FullDisk(folder)
    desk = Desk(Journal(file, clock))
    rolled(desk, day(9))
    page = CheckInPage(theme, desk, Drafts(file), thumbnails)
    qtbot.addWidget(page)
    page.open()
    page.scales.grid.set_answers({"redness": 1})
    file.full = True
    closed = []
    page.closed.connect(lambda: closed.append(True))
    page.footer.save.click()
    assert closed == []
    assert page.scales.grid.answers()["redness"] == 1
    file.full = False
    page.footer.save.click()
    assert len(desk.logbook.all(CheckIn)) == 1
    file.close()


def test_changes_to_a_recorded_check_in_are_a_draft_until_saved(qtbot, desk, drafts, page, shown):
    rolled(desk, day(9))
    check_in = checked(desk, day(13, 9), redness=1, note="warm")
    page.edit(check_in.id)
    shown()
    assert page.header.title.text() == "Change check-in, face"
    page.keep_draft()
    assert drafts.read(PAGE) is None
    press(qtbot, "3")
    page.open()
    page.edit(check_in.id)
    assert page.scales.grid.answers()["redness"] == 3
    save(qtbot)
    kept = desk.logbook.find(CheckIn, check_in.id)
    assert (kept.redness, kept.note, kept.at) == (3, "warm", day(13, 9))


def test_sign_taken_back_says_that_the_pause_is_over(desk, page, heard):
    rolled(desk, day(9))
    check_in = checked(desk, day(13, 9), redness=1, signs=(Sign.BLISTERS,))
    page.edit(check_in.id)
    page.side.signs.none.click()
    page.footer.save.click()
    assert said(heard) == ["Check-in saved. Face is no longer paused."]


def test_many_signs_are_not_all_spelled_out(desk, page):
    rolled(desk, day(9))
    page.open()
    for row in page.side.signs.rows.values():
        row.click()
    assert "and 5 more should be looked at in person now." in page.footer.text.text()


def test_several_areas_are_paused_by_name(desk, page, heard):
    rolled(desk, day(9), (*FACE, "neck"), 250)
    page.open()
    page.side.signs.rows[Sign.PUS].click()
    assert page.footer.save.accessibleName() == "Save and pause face and neck"
    page.footer.save.click()
    assert said(heard) == ["Check-in saved. Face and neck are paused."]
