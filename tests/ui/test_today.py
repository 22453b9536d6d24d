from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from shiboken6 import isValid

from rollerlog.domain.commands import change_setting
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import CheckIn, Session, Sign, SpfApplication
from rollerlog.domain.zones import expand
from rollerlog.services.reminders import Reminders
from rollerlog.services.scheduler import GuiScheduler
from rollerlog.ui.today.page import TodayPage
from tests.conftest import MADRID, NOW

FACE = expand(["face"])


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


def rolled(when, needle_um=500, zones=FACE, **more):
    moment = at(when)
    return Session(at=moment, logged_at=moment, zones=tuple(zones), needle_um=needle_um, **more)


def checked(when, zones=FACE, **more):
    return CheckIn(at=at(when), logged_at=at(when), zones=tuple(zones), **more)


def sunscreen(when, zones=FACE):
    return SpfApplication(at=at(when), logged_at=at(when), zones=tuple(zones))


FACE_ROLLED = rolled("2026-06-09 20:15")
MORNING = sunscreen("2026-06-14 10:00")
# Answered as owed, so that of the face only sunscreen is due.
ANSWERED = [checked(f"2026-06-{day} 10:00", redness=1, swelling=0) for day in (10, 12)]


@pytest.fixture
def reminders(desk, file):
    scheduler = GuiScheduler()
    scheduler.start(paused=True)
    made = Reminders(desk, file)
    made.ride(scheduler, 30_000)
    yield made
    scheduler.shutdown(wait=False)


@pytest.fixture
def still(theme):
    theme.set_reduced_motion(True)
    yield theme
    theme.set_reduced_motion(False)


@pytest.fixture
def keep(desk):
    def keep(*entities):
        desk.run(lambda _logbook, _now: Step(tuple(Edit(None, entity) for entity in entities)))

    return keep


@pytest.fixture
def shown(qtbot, still, desk, reminders):
    kept = []

    def show(width=1072, height=820):
        page = TodayPage(still, desk, reminders)
        page.resize(width, height)
        kept.append(page)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        return page

    return show


def rows(page):
    return [(row.title.text(), row.button.text()) for row in page.board.due.rows]


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def collected(signal):
    found = []
    signal.connect(lambda *values: found.append(values[0] if values else None))
    return found


def test_the_first_day_offers_the_first_session(shown, qtbot):
    page = shown()
    wanted = collected(page.log_wanted)
    assert page.board.date.text() == "Sunday 14 June"
    assert page.board.first_day.isVisible()
    assert page.board.first_day.title.text() == "Nothing to do yet"
    qtbot.mouseClick(page.board.first_day.button, Qt.MouseButton.LeftButton)
    assert wanted == [""]


def test_the_sentence_counts_what_is_due_and_names_what_rests(shown, keep):
    keep(FACE_ROLLED, rolled("2026-05-31 20:00", 500, ["scalp"]), MORNING, *ANSWERED)
    page = shown()
    assert page.board.sentence.text() == (
        "Two small things today. Your face is resting; your scalp is ready."
    )


def test_with_nothing_due_the_sentence_says_until_when(shown, keep, clock):
    clock.advance(hours=9)
    keep(FACE_ROLLED, MORNING, *ANSWERED)
    assert shown().board.sentence.text() == (
        "Nothing to do. Your face is resting until Tue 30 June."
    )


def test_ready_areas_are_ready_whenever_you_are(shown, keep):
    keep(rolled("2026-04-01 20:00", 500, ["scalp"]), rolled("2026-04-02 20:00", 200, ["neck"]))
    assert shown().board.sentence.text() == (
        "Nothing to do. Your scalp and neck are ready whenever you are."
    )


def test_what_is_due_stands_in_the_order_of_urgency(shown, keep):
    keep(
        FACE_ROLLED,
        rolled("2026-05-31 20:00", 500, ["scalp"]),
        MORNING,
        ANSWERED[0],
        checked("2026-06-13 21:00", redness=2),
    )
    page = shown()
    assert rows(page) == [
        ("Re-apply SPF on your face in 40 min", "Applied now"),
        ("Day 5 check-in, face", "Check in"),
        ("Scalp has rested", "Got it"),
    ]
    assert [row.button.property("variant") for row in page.board.due.rows] == [
        "primary",
        "secondary",
        "secondary",
    ]
    assert [row.time.text() for row in page.board.due.rows] == [
        "at 12:00",
        "since 09:00",
        "since 09:00",
    ]


def test_a_row_from_yesterday_says_since_when(shown, keep):
    keep(rolled("2026-06-12 10:00", 200, ["abdomen"]), checked("2026-06-14 10:00", ["abdomen"]))
    row = shown().board.due.rows[0]
    assert row.title.text() == "Day 1 check-in, abdomen"
    assert row.time.text() == "since Sat 13 June, 09:00"
    assert "can still be added" in row.reason.text()


def test_sunscreen_applied_now_is_recorded_and_the_row_goes(shown, keep, desk, qtbot):
    keep(FACE_ROLLED, MORNING, *ANSWERED)
    page = shown()
    said = collected(page.said)
    qtbot.mouseClick(page.board.due.rows[0].button, Qt.MouseButton.LeftButton)
    assert said == ["SPF noted at 11:20."]
    assert desk.logbook.all(SpfApplication)[-1].at == NOW
    assert rows(page) == []
    assert page.due_count() == 0


def test_undoing_the_sunscreen_brings_the_row_back(shown, keep, desk, qtbot):
    keep(FACE_ROLLED, MORNING, *ANSWERED)
    page = shown()
    qtbot.keyClick(page, Qt.Key.Key_S)
    assert rows(page) == []
    desk.undo()
    assert len(rows(page)) == 1


def test_s_and_c_act_unless_single_keys_are_off(shown, keep, desk, qtbot):
    keep(FACE_ROLLED, MORNING, ANSWERED[0], checked("2026-06-13 21:00", redness=2))
    page = shown()
    wanted = collected(page.check_in_wanted)
    desk.run(change_setting("single-keys", "off"))
    qtbot.keyClick(page, Qt.Key.Key_S)
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert (wanted, len(desk.logbook.all(SpfApplication))) == ([], 1)
    desk.run(change_setting("single-keys", "on"))
    qtbot.keyClick(page, Qt.Key.Key_C)
    qtbot.keyClick(page, Qt.Key.Key_S)
    assert (wanted, len(desk.logbook.all(SpfApplication))) == ([FACE_ROLLED.id], 2)


def test_s_records_nothing_while_no_sunscreen_is_due(shown, keep, desk, qtbot):
    keep(rolled("2026-04-01 20:00", 500, ["scalp"]))
    qtbot.keyClick(shown(), Qt.Key.Key_S)
    assert desk.logbook.all(SpfApplication) == ()


def test_arrows_move_through_the_rows_and_enter_acts(shown, keep, qtbot):
    keep(FACE_ROLLED, MORNING, ANSWERED[0], checked("2026-06-13 21:00", redness=2))
    page = shown()
    wanted = collected(page.check_in_wanted)
    first, second = page.board.due.rows
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert first.button.hasFocus()
    qtbot.keyClick(first.button, Qt.Key.Key_Down)
    assert second.button.hasFocus()
    qtbot.keyClick(second.button, Qt.Key.Key_Return)
    assert wanted == [FACE_ROLLED.id]
    qtbot.keyClick(second.button, Qt.Key.Key_Up)
    assert first.button.hasFocus()


def test_the_keyboard_stays_in_the_list_when_a_row_goes(shown, keep, qtbot):
    keep(FACE_ROLLED, MORNING, ANSWERED[0], checked("2026-06-13 21:00", redness=2))
    page = shown()
    page.board.due.rows[0].button.setFocus()
    qtbot.keyClick(page.board.due.rows[0].button, Qt.Key.Key_Return)
    assert page.board.due.rows[0].title.text() == "Day 5 check-in, face"
    assert page.board.due.rows[0].button.hasFocus()


def test_z_snoozes_and_says_until_when(shown, keep, qtbot, clock, desk):
    keep(FACE_ROLLED, MORNING, *ANSWERED)
    page = shown()
    noted, said = collected(page.noted), collected(page.said)
    qtbot.keyClick(page, Qt.Key.Key_Z)
    menu = page.findChild(QMenu)
    texts = [action.text() for action in menu.actions() if action.isVisible()]
    assert [text for text in texts if text] == [
        "In 20 minutes",
        "In 1 hour",
        "At a time…",
    ]
    menu.actions()[0].trigger()
    menu.close()
    assert (noted, said) == (["Waits until 11:40."], [])
    assert rows(page) == []
    clock.advance(minutes=20)
    desk.time_passed.emit()
    assert rows(page) == [("Re-apply SPF on your face in 20 min", "Applied now")]


def test_the_other_mouse_button_snoozes_the_row_below_it(shown, keep):
    keep(FACE_ROLLED, MORNING, ANSWERED[0], checked("2026-06-13 21:00", redness=2))
    page = shown()
    row = page.board.due.rows[1]
    at = row.title.rect().center()
    there = row.title.mapToGlobal(at)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, there)
    QApplication.sendEvent(row.title, asked)
    menu = page.findChild(QMenu)
    assert menu.isVisible()
    menu.actions()[0].trigger()
    menu.close()
    assert row.view.title not in [title for title, _ in rows(page)]
    assert len(rows(page)) == 1


def test_got_it_takes_all_zones_of_a_rest_at_once(shown, keep, qtbot, reminders):
    keep(
        rolled("2026-06-10 20:00", 250), checked("2026-06-13 10:00"), sunscreen("2026-06-14 11:00")
    )
    page = shown()
    rested = next(row for row in page.board.due.rows if row.title.text() == "Face has rested")
    qtbot.mouseClick(rested.button, Qt.MouseButton.LeftButton)
    assert "Face has rested" not in [title for title, _ in rows(page)]
    assert [r for r in reminders.waiting() if r.kind == "rest_ended"] == []


def test_a_rest_that_ended_offers_to_log_the_area(shown, keep, qtbot):
    keep(rolled("2026-05-31 20:00", 500, ["scalp"]))
    page = shown()
    wanted = collected(page.log_wanted)
    also = page.board.due.rows[0].also
    assert also.text() == "Log scalp"
    qtbot.mouseClick(also, Qt.MouseButton.LeftButton)
    assert wanted == ["scalp"]


def test_more_than_five_rows_wait_behind_a_button(shown, keep, qtbot):
    keep(
        FACE_ROLLED,
        rolled("2026-06-11 20:15", 200, ["abdomen"]),
        rolled("2026-06-11 20:15", 250, ["hands"]),
        rolled("2026-06-13 08:15", 200, ["thighs"]),
        checked("2026-06-13 21:00", redness=2),
    )
    page = shown()
    assert len(page.board.due.rows) == 5
    assert page.due_count() == 11
    assert page.board.due.more.text() == "6 more"
    qtbot.mouseClick(page.board.due.more, Qt.MouseButton.LeftButton)
    assert len(page.board.due.rows) == 11


def test_the_count_reaches_the_window_while_the_page_is_hidden(still, desk, reminders, keep, qtbot):
    page = TodayPage(still, desk, reminders)
    qtbot.addWidget(page)
    counts = collected(page.due_counted)
    keep(FACE_ROLLED, MORNING, *ANSWERED)
    assert (counts, page.due_count()) == ([1], 1)


def test_the_first_resting_area_is_large(shown, keep):
    keep(FACE_ROLLED, rolled("2026-06-13 20:00", 500, ["scalp"]), MORNING)
    resting = shown().board.skin.resting
    assert resting.name.text() == "Scalp"
    assert resting.headline.text() == "13 more days"
    assert resting.opens.accessibleName() == "Next session from Saturday 27 June"
    assert resting.bar.accessibleName() == "Scalp rest, day 1 of 14, ready Saturday 27 June"
    assert resting.map.isVisible()
    assert resting.map.zone_box("chin").accessibleName() == "Chin, resting, 16 more days"


def test_an_area_that_is_not_on_the_head_has_no_map(shown, keep):
    keep(rolled("2026-06-13 20:00", 500, ["abdomen"]))
    resting = shown().board.skin.resting
    assert resting.name.text() == "Abdomen"
    assert not resting.map.isVisible()


def test_zones_that_differ_are_named(shown, keep):
    keep(rolled("2026-06-09 20:15", 500, ["forehead"]), rolled("2026-06-01 20:15", 200, ["chin"]))
    resting = shown().board.skin.resting
    assert resting.note.text() == (
        "Forehead until Tue 30 June; cheeks, nose, upper lip and chin ready."
    )


def test_one_day_left_is_ready_tomorrow(shown, keep, clock):
    clock.now = at("2026-06-29 10:00")
    keep(FACE_ROLLED)
    assert shown().board.skin.resting.headline.text() == "Ready tomorrow"


def test_ready_areas_offer_to_log(shown, keep, qtbot):
    keep(FACE_ROLLED, rolled("2026-06-03 20:00", 250, ["neck"]))
    page = shown()
    wanted = collected(page.log_wanted)
    row = page.board.skin.rows["neck"]
    assert row.tag.text == "Ready"
    assert row.detail.text() == "Wed 3 June · ready for 7 days"
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert wanted == ["neck"]


def test_an_area_not_calm_when_last_checked_is_not_plainly_ready(shown, keep, qtbot):
    neck = rolled("2026-05-01 20:00", 200, ["neck"])
    keep(neck, checked("2026-05-03 10:00", ["neck"], redness=2))
    page = shown()
    wanted = collected(page.check_in_wanted)
    row = page.board.skin.rows["neck"]
    assert (row.tag.text, row.button.text()) == ("Check in first", "Check in")
    assert page.board.sentence.text() == "Nothing to do. Your neck is waiting for a check-in."
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert wanted == [neck.id]


def test_a_sign_turns_the_area_to_stop_and_says_the_rest_too(shown, keep, qtbot):
    keep(FACE_ROLLED, checked("2026-06-14 09:00", ["cheek-left"], signs=(Sign.SPREADING,)))
    page = shown()
    settles = collected(page.settle_wanted)
    (card,) = page.board.skin.pauses
    assert card.property("status") == "stop"
    said = " ".join(texts(card))
    assert said.startswith("Face is paused. You reported spreading redness or heat on Sun 14 June.")
    assert "Rest counts on: until Tue 30 June." in said
    assert page.board.skin.rows["face"].tag.text == "Paused"
    assert not page.board.skin.resting.isVisible()
    assert page.board.sentence.text().endswith("Your face is paused.")
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert settles == ["face"]


def test_a_pause_says_what_it_may_need_and_leads_to_a_summary(shown, keep, qtbot):
    keep(FACE_ROLLED, checked("2026-06-14 09:00", ["cheek-left"], signs=(Sign.NODULES, Sign.PUS)))
    page = shown()
    wanted = collected(page.summary_wanted)
    (card,) = page.board.skin.pauses
    said = " ".join(label.accessibleName() or label.text() for label in card.findChildren(QLabel))
    assert "Please speak to a doctor today. A swab and a prescription may be needed." in said
    assert card.summary.accessibleName() == "Summary to show. Left cheek is paused"
    qtbot.mouseClick(card.summary, Qt.MouseButton.LeftButton)
    assert wanted == ["face"]


def test_fever_is_for_urgent_care_now(shown, keep):
    keep(FACE_ROLLED, checked("2026-06-14 09:00", signs=(Sign.FEVER,)))
    (card,) = shown().board.skin.pauses
    assert card.view.whom == "Please get urgent care now"


def test_a_sign_that_pauses_everything_is_said_once(shown, keep):
    keep(
        FACE_ROLLED,
        rolled("2026-04-01 20:00", 200, ["scalp"]),
        checked("2026-06-14 09:00", ["cheek-left"], signs=(Sign.FEVER,)),
    )
    cards = shown().board.skin.pauses
    assert [card.view.title for card in cards] == ["Face and scalp are paused"]


def test_skin_not_calm_for_a_week_asks_for_a_check_in(shown, keep, clock, qtbot):
    clock.now = at("2026-06-18 10:00")
    keep(FACE_ROLLED, checked("2026-06-17 10:00", redness=3))
    page = shown()
    wanted = collected(page.check_in_wanted)
    (card,) = page.board.skin.pauses
    assert card.button.text() == "Check in"
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert wanted == [FACE_ROLLED.id]


def test_three_days_are_coming_up_without_mornings_of_sunscreen(shown, keep):
    keep(FACE_ROLLED, MORNING, *ANSWERED)
    coming = shown().board.coming
    assert [cell.day.text() for cell in coming.cells] == [
        "Tue 16 June",
        "Tue 30 June",
        "",
    ]
    assert coming.cells[0].title.text() == "Retinoid, acid and vitamin C pauses end"
    assert coming.cells[0].detail.text() == "and the day 7 check-in"
    assert coming.cells[1].title.text() == "Face is ready"
    assert not coming.cells[2].isVisible()


def test_a_low_window_does_without_what_is_coming_up(shown, keep):
    keep(FACE_ROLLED, MORNING)
    page = shown(936, 680)
    assert not page.board.coming.isVisible()
    page.resize(936, 720)
    assert page.board.coming.isVisible()


def test_aftercare_says_what_to_avoid_until_when(shown, keep):
    keep(FACE_ROLLED, MORNING)
    (card,) = shown().board.aftercare
    said = [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts(card)]
    assert said[:2] == ["Aftercare, face", "Rest day 5 of 21"]
    assert said[2:4] == [
        "Avoid retinoids, acids, benzoyl peroxide and scrubs until Tue 16 June",
        "2 more days",
    ]
    assert "Daily SPF 30+ until Tue 23 June" in said


def test_redness_leaves_gaps_for_what_was_not_answered(shown, keep):
    keep(FACE_ROLLED, checked("2026-06-10 10:00", redness=3), checked("2026-06-12 10:00", itch=1))
    page = shown()
    assert page.board.redness.isVisible()
    assert page.board.redness.cells.accessibleName().endswith(
        "Tue 9 June: not answered, Wed 10 June: 3, Thu 11 June: not answered,"
        " Fri 12 June: not answered, Sat 13 June: not answered, Sun 14 June: not answered"
    )


def test_times_move_with_the_clock(shown, keep, desk, clock):
    keep(FACE_ROLLED, MORNING, *ANSWERED)
    page = shown()
    clock.advance(minutes=25)
    desk.time_passed.emit()
    assert rows(page)[0][0] == "Re-apply SPF on your face in 15 min"
    clock.advance(days=1)
    desk.time_passed.emit()
    assert page.board.date.text() == "Monday 15 June"
    assert page.board.skin.resting.headline.text() == "15 more days"


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(936, 680), (1072, 820), (1392, 1000)])
def test_nothing_is_cut_at_any_size(shown, keep, still, size, scale):
    still.set_font_scale(scale)
    try:
        keep(
            FACE_ROLLED,
            rolled("2026-05-31 20:00", 500, ["scalp"]),
            rolled("2026-05-01 20:00", 200, ["neck"]),
            checked("2026-05-03 10:00", ["neck"], redness=2),
            MORNING,
        )
        page = shown(*size)
        QApplication.processEvents()
        content = page.board.widget()
        cut = [
            widget
            for widget in content.findChildren(QWidget)
            if widget.isVisible()
            and isinstance(widget, QLabel | QAbstractButton)
            and widget.mapTo(content, widget.rect().topRight()).x() >= size[0] - 12
        ]
        assert cut == []
        narrow = [
            label.text()
            for label in content.findChildren(QLabel)
            if label.isVisible()
            and label.wordWrap()
            and label.heightForWidth(label.width()) > label.height()
        ]
        assert narrow == []
    finally:
        still.set_font_scale(1.0)


def test_everything_that_can_be_used_has_a_name(shown, keep):
    keep(FACE_ROLLED, rolled("2026-05-31 20:00", 500, ["scalp"]), MORNING)
    buttons = shown().findChildren(QAbstractButton)
    assert [
        button for button in buttons if button.isVisible() and not button.accessibleName()
    ] == []


def test_tab_goes_through_the_page_as_it_is_read(shown, keep):
    keep(FACE_ROLLED, rolled("2026-05-31 20:00", 500, ["scalp"]), MORNING, *ANSWERED)
    page = shown()
    stops, widget = [], page.board.due.rows[0].button
    for _ in range(60):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    wanted = [
        page.board.due.rows[0].button,
        page.board.due.rows[1].also,
        page.board.due.rows[1].button,
        page.board.skin.rows["scalp"].button,
    ]
    assert stops[: len(wanted)] == wanted


def test_a_row_is_read_out_with_its_time(shown, keep):
    keep(FACE_ROLLED, MORNING, *ANSWERED)
    row = shown().board.due.rows[0]
    assert row.accessibleName() == "Re-apply SPF on your face in 40 minutes, at 12:00"
    assert row.accessibleDescription() == "Last applied 10:00 · every 2 hours"


def test_the_main_column_stops_at_880(shown, keep):
    keep(FACE_ROLLED)
    page = shown(1600, 1000)
    assert page.board.skin.width() == page.board._theme.px(880)


def test_a_row_folds_away_in_its_place(shown, keep, still, qtbot):
    still.set_reduced_motion(False)
    keep(FACE_ROLLED, MORNING, ANSWERED[0], checked("2026-06-13 21:00", redness=2))
    page = shown()
    row = page.board.due.rows[0]
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert row.isVisible()
    qtbot.waitUntil(lambda: not isValid(row), timeout=2000)
    assert rows(page) == [("Day 5 check-in, face", "Check in")]


def test_the_page_follows_ten_years_at_once(shown, keep, desk):
    first = at("2016-06-20 20:00")
    entries = [
        Session(
            at=first + timedelta(days=30 * n),
            logged_at=first + timedelta(days=30 * n),
            zones=FACE,
            needle_um=500,
        )
        for n in range(122)
    ]
    keep(*entries)
    page = shown()
    desk.time_passed.emit()
    assert page.board.skin.resting.name.text() == "Face"
