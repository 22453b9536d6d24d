from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from rollerlog.domain.commands import log_session, record_check_in
from rollerlog.domain.model import CheckIn, Session, Settled, Sign, Way
from rollerlog.domain.pauses import pauses
from rollerlog.domain.zones import expand
from rollerlog.ui.settle.page import SettlePage
from tests.conftest import MADRID, NOW

FACE = expand(["face"])


def day(number, hour=20, minute=0):
    return datetime(2026, 6, number, hour, minute, tzinfo=MADRID)


def rolled(desk, at, zones=FACE, needle_um=500):
    session = Session(at=at, logged_at=at, zones=zones, needle_um=needle_um)
    desk.run(log_session(session, Way.ALREADY_DID, "done before rollerlog"))
    return session


def reported(desk, at, *signs, zones=FACE, **more):
    desk.run(record_check_in(CheckIn(at=at, logged_at=at, zones=zones, signs=signs, **more)))


@pytest.fixture
def heard():
    return []


@pytest.fixture
def page(qtbot, theme, desk, heard):
    page = SettlePage(theme, desk)
    qtbot.addWidget(page)
    page.resize(936, 680)
    page.said.connect(lambda text: heard.append(("said", text)))
    page.closed.connect(lambda: heard.append(("closed", "")))
    page.check_in_wanted.connect(lambda id_: heard.append(("check in", id_)))
    return page


def listed(page):
    return [row.accessibleName() for row in page.form.rows]


def test_settled_sign_opens_sessions_and_rest_still_counts(desk, page, heard):
    rolled(desk, day(9))
    reported(desk, day(13, 9), Sign.NODULES)
    page.open("face")
    page.form.no.click()
    page.save.click()
    (word,) = desk.logbook.all(Settled)
    assert (word.sign, word.zones, word.seen, word.at) == (Sign.NODULES, FACE, False, NOW)
    text = "Face sessions are open again. Rest still counts from Tue 9 June: ready Tue 30 June."
    assert heard == [("said", text), ("closed", "")]


def test_infection_signs_ask_for_28_days_from_the_day_chosen(desk, page, heard):
    rolled(desk, day(9))
    reported(desk, day(12, 9), Sign.PUS)
    page.open("face")
    assert "at least until Sun 12 July" in page.form.rest.accessibleName()
    page.form.day.setDate(QDate(2026, 6, 13))
    assert "at least until Sat 11 July" in page.form.rest.accessibleName()
    page.form.yes.click()
    page.save.click()
    (word,) = desk.logbook.all(Settled)
    assert word.at == day(13, 12)
    assert word.seen
    assert heard[0] == ("said", "Face sessions are open again. Rest runs until Sat 11 July.")


def test_other_signs_ask_for_no_rest_of_their_own(desk, page):
    rolled(desk, day(9))
    reported(desk, day(12, 9), Sign.PATCHES)
    page.open("face")
    assert page.form.rest.isHidden()


def test_whether_it_was_seen_must_be_answered(desk, page, heard):
    rolled(desk, day(9))
    reported(desk, day(13, 9), Sign.PUS)
    page.open("face")
    assert not page.save.isEnabled()
    assert page.status.text() == "One question left: was it seen by a clinician?"
    assert page.form.seen is None
    page.save.click()
    assert heard == []
    page.form.yes.click()
    assert page.save.isEnabled()


def test_day_lies_between_the_last_report_and_today(desk, page):
    rolled(desk, day(9))
    reported(desk, day(12, 9), Sign.PUS)
    page.open("face")
    assert page.form.settled_on == date(2026, 6, 14)
    assert page.form.day.minimumDate() == QDate(2026, 6, 12)
    assert page.form.day.maximumDate() == QDate(2026, 6, 14)


def test_day_of_the_report_means_after_the_report(desk, page):
    rolled(desk, day(9))
    reported(desk, day(13, 18), Sign.PUS)
    page.open("face")
    page.form.day.setDate(QDate(2026, 6, 13))
    page.form.no.click()
    page.save.click()
    (word,) = desk.logbook.all(Settled)
    assert word.at == day(13, 18)
    assert pauses(desk.logbook, "chin", NOW) == []


def test_sign_reported_elsewhere_that_pauses_everything_is_settled_here(desk, page):
    rolled(desk, day(9))
    reported(desk, day(13, 9), Sign.FEVER, zones=("scalp",))
    page.open("face")
    assert "on every area" in page.form.rest.accessibleName()
    page.form.yes.click()
    page.save.click()
    assert not any(pauses(desk.logbook, zone, NOW) for zone in ("scalp", "chin", "neck"))


def test_several_signs_are_ticked_one_by_one_and_settle_in_one_step(desk, page, heard):
    rolled(desk, day(9))
    reported(desk, day(13, 9), Sign.BLISTERS, Sign.PATCHES)
    reported(desk, day(14, 9), Sign.NODULES, zones=("chin",))
    page.open("face")
    assert listed(page) == [
        "Blisters or grouped sores, reported Sat 13 June, on your face",
        "Dark or pale patches, reported Sat 13 June, on your face",
        "Lumps or nodules, reported Sun 14 June, on your chin",
    ]
    page.form.no.click()
    assert page.status.text() == "Tick what has settled."
    assert not page.save.isEnabled()
    for row in page.form.rows:
        row.click()
    page.save.click()
    assert len(desk.logbook.all(Settled)) == 3
    desk.undo()
    assert desk.logbook.all(Settled) == ()
    assert heard[0][1].startswith("Face sessions are open again.")


def test_what_has_not_settled_keeps_the_area_paused(desk, page, heard):
    rolled(desk, day(9))
    reported(desk, day(13, 9), Sign.BLISTERS, Sign.PATCHES)
    page.open("face")
    page.form.rows[0].click()
    page.form.no.click()
    assert page.status.text() == "Face stays paused for now: dark or pale patches."
    page.save.click()
    assert heard[0] == ("said", "Saved. Face is still paused: dark or pale patches.")


def test_other_areas_keep_their_own_pause(desk, page):
    reported(desk, day(13, 9), Sign.PUS, zones=("chin", "neck"))
    page.open("face")
    page.form.no.click()
    page.save.click()
    assert pauses(desk.logbook, "chin", NOW) == []
    assert [report.sign for report in pauses(desk.logbook, "neck", NOW)] == [Sign.PUS]


def test_skin_not_calm_is_explained_and_leads_to_a_check_in(desk, page, heard):
    session = rolled(desk, day(4))
    reported(desk, day(13, 9), redness=2)
    page.open("face")
    assert page.form.isHidden()
    assert "not calm more than a week" in page.why.text()
    page.check_in.click()
    assert heard == [("check in", session.id)]


def test_page_says_what_to_do_while_it_has_not_settled(desk, page):
    rolled(desk, day(9))
    reported(desk, day(13, 9), Sign.NODULES, Sign.PATCHES)
    wanted = []
    page.summary_wanted.connect(wanted.append)
    page.open("face")
    assert page.care.accessibleName().startswith("Please show this to a clinician. ")
    page.summary.click()
    assert wanted == ["face"]


def test_skin_not_calm_is_for_a_clinician(desk, page):
    rolled(desk, day(4))
    reported(desk, day(13, 9), redness=2)
    page.open("face")
    assert page.care.accessibleName().startswith("Please show this to a clinician. ")


def test_area_that_is_not_paused_says_so(page):
    page.open("neck")
    assert page.nothing.text() == "Neck is not paused"
    assert not page.nothing.isHidden()


def test_undone_report_is_followed(qtbot, desk, page):
    reported(desk, day(13, 9), Sign.PUS)
    page.open("face")
    with qtbot.waitExposed(page):
        page.show()
    desk.undo()
    assert page.form.isHidden()
    assert not page.nothing.isHidden()


def test_page_is_worked_with_the_keyboard_alone(qtbot, desk, page, heard):
    rolled(desk, day(9))
    reported(desk, day(13, 9), Sign.NODULES, Sign.PATCHES)
    page.open("face")
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)

    def press(key, modifier=Qt.KeyboardModifier.NoModifier):
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Tab)
    assert page.form.day.hasFocus()
    while page.form.day.hasFocus():
        press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert page.form.seen is True
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.logbook.all(Settled)) == 2
    page.open("face")
    press(Qt.Key.Key_Escape)
    assert heard[-1] == ("closed", "")
