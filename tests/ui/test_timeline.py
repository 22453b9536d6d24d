import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget

from rollerlog.domain.commands import change_setting, delete, log_session
from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.model import CheckIn
from rollerlog.domain.planning.commands import plan_session
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.domain.profile.commands import record_event
from rollerlog.domain.profile.model import DatedEvent
from rollerlog.domain.refusals import Refused
from rollerlog.services.desk import Desk
from rollerlog.services.journal import Journal
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.events.wording import EVENT_TITLES
from rollerlog.ui.timeline.filters import Filter, Show
from rollerlog.ui.timeline.model import PAGE, FeedModel
from rollerlog.ui.timeline.page import TimelinePage
from rollerlog.ui.timeline.rows import Feed
from tests.builders import a_check_in, a_session, an_acknowledgement, an_spf
from tests.conftest import NOW

FACE = ("forehead", "cheek-left", "cheek-right", "chin")
DAY = timedelta(days=1)


def write(desk, *entries):
    desk.run(lambda _logbook, _now: Step(tuple(Edit(None, entry) for entry in entries)))
    return entries


@pytest.fixture
def desk(file, clock):
    """A desk on an empty logbook."""
    return Desk(Journal(file, clock))


@pytest.fixture
def show(theme, desk, thumbnails, qtbot):
    theme.set_reduced_motion(True)

    def make(width=1072, height=820):
        page = TimelinePage(theme, desk, thumbnails)
        page.resize(width, height)
        qtbot.addWidget(page)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.setFocus()
        return page

    return make


@pytest.fixture
def heard():
    def listen(signal):
        found = []
        signal.connect(found.append)
        return found

    return listen


def press(qtbot, page, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or page, key, modifier)


def test_in_large_text_nothing_in_the_header_overlaps(theme, show, qtbot):
    page = show(width=850, height=680)
    header = page.header
    try:
        theme.set_font_scale(1.5)
        qtbot.waitUntil(lambda: header.add.y() >= header.kinds.y() > header.search.y())
        first_line = (header.title, header.search, header.areas, header.year)
        for left, right in pairwise(w for w in first_line if w.isVisible()):
            assert left.geometry().right() < right.x()
        assert header.kinds.geometry().right() < header.add.x()
    finally:
        theme.set_font_scale(1.0)
    qtbot.waitUntil(lambda: header.add.y() < header.kinds.y())


def ids(page):
    return [row.entry.id for row in page.model.rows]


def some_days(count, start=NOW - DAY):
    return [a_check_in(start - k * DAY, redness=k % 4) for k in range(count)]


def test_the_newest_entry_is_selected_and_shown_in_full(show, desk):
    older, newer = write(desk, a_session(NOW - 5 * DAY, zones=FACE), a_check_in(NOW - DAY))
    page = show()
    assert ids(page) == [newer.id, older.id]
    assert page.selected.entry is newer
    assert page.detail.detail.title == "Check-in, face"


def test_a_page_that_is_hidden_looks_again_when_it_is_shown(show, desk):
    page = show()
    page.hide()
    (session,) = write(desk, a_session(NOW - DAY))
    assert ids(page) == []
    page.show()
    assert ids(page) == [session.id]


@pytest.mark.usefixtures("qapp")
def test_the_model_is_sound():
    entries = some_days(3 * PAGE)
    logbook = Logbook.of(entries)
    model = FeedModel(logbook, NOW)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = Feed().rows(logbook, Filter())
    model.show_rows(rows, logbook, NOW)
    assert model.rowCount() == PAGE
    while model.canFetchMore():
        model.fetchMore()
    assert model.rowCount() == len(rows) == 3 * PAGE
    assert model.index(0).data().startswith("Saturday 13 June. 11:20, Check-in, face")
    model.show_time(NOW + DAY)
    model.show_rows(rows[:1], logbook, NOW)
    model.show_rows([], logbook, NOW)
    assert model.rowCount() == 0
    del tester


def test_the_model_of_a_shown_page_is_sound(show, desk, qtbot):
    page = show()
    tester = QAbstractItemModelTester(
        page.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    write(desk, *some_days(PAGE + 50))
    press(qtbot, page, Qt.Key.Key_End)
    page.delete()
    page.header.show_filter(Filter(Show.TRASH))
    page.restore()
    assert page.model.rowCount() == 0
    del tester


def test_arrows_and_pages_walk_through_the_entries(show, desk, qtbot):
    write(desk, *some_days(PAGE + 50))
    page = show()
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.view.currentIndex().row() == 1
    press(qtbot, page, Qt.Key.Key_PageDown)
    turned = page.view.currentIndex().row()
    assert 3 < turned < 20
    press(qtbot, page, Qt.Key.Key_PageUp)
    assert page.view.currentIndex().row() < turned
    press(qtbot, page, Qt.Key.Key_End)
    assert page.view.currentIndex().row() == PAGE + 49
    assert page.view.visualRect(page.view.currentIndex()).bottom() <= page.view.viewport().height()
    press(qtbot, page, Qt.Key.Key_Home)
    assert page.view.currentIndex().row() == 0


def test_every_row_is_found_where_it_is_drawn(show, desk):
    write(desk, *some_days(40))
    page = show()
    for place in range(8):
        rect = page.view.visualRect(page.model.index(place))
        assert page.view.indexAt(rect.center()).row() == place
    assert not page.view.indexAt(QPoint(5, 100_000)).isValid()


def test_the_place_is_kept_while_entries_come_and_go(show, desk):
    entries = write(desk, *some_days(100))
    page = show()
    page.show_entry(entries[60].id)
    top = page.view.indexAt(QPoint(5, 5)).row()
    at_top = page.model.rows[top].entry.id
    write(desk, a_check_in(NOW, redness=1))
    assert page.selected.entry.id == entries[60].id
    assert page.model.rows[page.view.indexAt(QPoint(5, 5)).row()].entry.id == at_top


def test_a_new_entry_shows_at_the_top(show, desk):
    write(desk, *some_days(100))
    page = show()
    write(desk, a_check_in(NOW, redness=1))
    assert page.view.verticalScrollBar().value() == 0


def test_del_deletes_and_says_what_it_changed(show, desk, qtbot, heard):
    older, session = write(desk, a_check_in(NOW - 9 * DAY), a_session(NOW - 5 * DAY, zones=FACE))
    page = show()
    said = heard(page.said)
    press(qtbot, page, Qt.Key.Key_Delete)
    assert said == ["Session of Tue 9 June deleted. Face now reads as rested."]
    assert desk.logbook.trash()[0].id == session.id
    assert page.selected.entry.id == older.id
    desk.undo()
    assert ids(page) == [session.id, older.id]


def test_nothing_is_said_where_the_disk_did_not_take_it(show, desk, qtbot, heard, monkeypatch):
    (session,) = write(desk, a_session(NOW - 5 * DAY))
    page = show()
    said = heard(page.said)
    monkeypatch.setattr(desk, "run", lambda _command: None)
    press(qtbot, page, Qt.Key.Key_Delete)
    assert said == []
    assert ids(page) == [session.id]


def test_the_trash_gives_back(show, desk, qtbot, heard):
    (session,) = write(desk, a_session(NOW - 5 * DAY, zones=FACE))
    desk.run(delete(session.id))
    page = show()
    said, edits = heard(page.said), heard(page.edit_wanted)
    page.header.kinds.step(5)
    assert ids(page) == [session.id]
    assert not page.detail.edit.isVisible()
    assert not page.detail.delete.isVisible()
    press(qtbot, page, Qt.Key.Key_Delete)
    press(qtbot, page, Qt.Key.Key_E)
    qtbot.mouseClick(page.detail.restore, Qt.MouseButton.LeftButton)
    assert said == ["Session of Tue 9 June restored. Face now rests until Tue 30 June."]
    assert edits == []
    assert desk.logbook.trash() == ()


def test_e_asks_for_the_form_of_a_session_or_a_check_in(show, desk, qtbot, heard):
    spf, session = write(desk, an_spf(NOW - DAY), a_session(NOW - 5 * DAY))
    page = show()
    edits = heard(page.edit_wanted)
    page.show_entry(spf.id)
    press(qtbot, page, Qt.Key.Key_E)
    page.show_entry(session.id)
    press(qtbot, page, Qt.Key.Key_E)
    assert edits == [session.id]


def test_letters_can_be_switched_off(show, desk, qtbot, heard):
    write(desk, a_session(NOW - 5 * DAY))
    desk.run(change_setting("single-keys", "off"))
    page = show()
    edits = heard(page.edit_wanted)
    press(qtbot, page, Qt.Key.Key_E)
    press(qtbot, page, Qt.Key.Key_Slash)
    assert edits == []
    assert not page.header.search.hasFocus()
    press(qtbot, page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.header.search.hasFocus()


def test_letters_typed_into_the_search_are_letters(show, desk, qtbot, heard):
    write(desk, a_session(NOW - 5 * DAY, note="Easy."))
    page = show()
    edits = heard(page.edit_wanted)
    press(qtbot, page, Qt.Key.Key_Slash)
    assert page.header.search.hasFocus()
    qtbot.keyClicks(page.header.search, "easy/")
    assert page.header.search.text() == "easy/"
    assert edits == []
    assert len(page.model.rows) == 1


def test_the_search_narrows_and_keeps_the_selection(show, desk, qtbot):
    plain, noted, other = write(
        desk,
        a_check_in(NOW - DAY, redness=0),
        a_check_in(NOW - 2 * DAY, note="Tight."),
        a_check_in(NOW - 3 * DAY, note="Tight again."),
    )
    page = show()
    page.show_entry(other.id)
    page.focus_search()
    qtbot.keyClicks(page.header.search, "tight")
    assert ids(page) == [noted.id, other.id]
    assert page.selected.entry.id == other.id
    press(qtbot, page, Qt.Key.Key_Escape)
    assert ids(page) == [plain.id, noted.id, other.id]
    assert page.selected.entry.id == other.id
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_a_filter_shows_its_words_and_is_cleared(show, desk, qtbot):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE), a_check_in(NOW - DAY, zones=("scalp",)))
    page = show()
    page.header.kinds.step(1)
    qtbot.mouseClick(page.header.areas, Qt.MouseButton.LeftButton)
    rows = page.header.areas.rows
    for area in ("face", "scalp"):
        qtbot.mouseClick(rows[area], Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    qtbot.keyClick(rows["face"], Qt.Key.Key_Escape)
    assert page.header.areas.text() == "Face, scalp"
    bar = page.column.filter_bar
    assert bar.isVisible()
    assert bar.accessibleName() == "Sessions on face and scalp · 1 entry"
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    assert len(page.model.rows) == 2
    assert page.header.chosen() == Filter()


def test_nothing_found_leads_to_a_wider_search(show, desk, qtbot):
    write(desk, a_check_in(NOW - DAY, zones=("scalp",), note="Peeling."))
    page = show()
    page.header.show_filter(Filter(areas=("face",), search="peel"))
    assert page.column.empty_text == "No entries match “peel”"
    assert page.detail.detail is None
    action = next(
        b for b in page.column.findChildren(Button) if b.text() == "Search all areas and kinds"
    )
    qtbot.mouseClick(action, Qt.MouseButton.LeftButton)
    assert page.column.empty_text == ""
    assert page.header.chosen() == Filter(search="peel")
    assert len(page.model.rows) == 1


def test_before_the_first_entry_the_page_offers_to_log_one(show, desk, qtbot):
    page = show()
    assert page.column.empty_text == "Nothing logged yet"
    assert not page.year.isVisible()
    assert not page.detail.isVisible()
    log = next(b for b in page.column.findChildren(Button) if b.text() == "Log session")
    with qtbot.waitSignal(page.log_wanted):
        qtbot.mouseClick(log, Qt.MouseButton.LeftButton)
    write(desk, a_session(NOW - DAY))
    assert page.column.empty_text == ""
    assert page.year.isVisible()
    page.header.show_filter(Filter(Show.TRASH))
    assert page.column.empty_text == "The trash is empty"


def test_the_last_entry_deleted_can_be_restored(show, desk):
    write(desk, a_session(NOW - DAY))
    page = show()
    page.delete()
    assert page.column.empty_text == "Nothing logged yet"
    page.header.show_filter(Filter(Show.TRASH))
    page.restore()
    assert page.column.empty_text == "The trash is empty"
    page.header.show_filter(Filter())
    assert len(page.model.rows) == 1


def test_a_day_of_sunscreen_is_deleted_whole_or_one_by_one(show, desk, qtbot, heard):
    entries = write(desk, *(an_spf(NOW - DAY + k * timedelta(hours=2)) for k in range(3)))
    page = show()
    said = heard(page.said)
    assert page.detail.delete.text() == "Delete all"
    page.detail.times.delete_wanted.emit(entries[1].id)
    assert [e.id for e in page.selected.entries] == [entries[0].id, entries[2].id]
    press(qtbot, page, Qt.Key.Key_Delete)
    assert said == ["SPF of Sat 13 June deleted.", "2 SPF applications of Sat 13 June deleted."]
    desk.undo()
    assert len(page.selected.entries) == 2


def test_a_day_of_the_year_leads_the_feed_there(show, desk, qtbot):
    write(desk, *some_days(120))
    page = show()
    strip = page.year.panel.strip
    day = date(2026, 4, 10)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.day_centre(day).toPoint())
    assert page.selected.day == day
    assert page.view.indexAt(QPoint(5, 45)).row() == page.view.currentIndex().row()
    press(qtbot, page, Qt.Key.Key_Right)
    press(qtbot, page, Qt.Key.Key_PageUp)
    assert page.selected.day == date(2026, 3, 11)


def test_days_without_entries_do_not_hold_the_arrows_up(show, desk, qtbot):
    write(desk, a_check_in(NOW - 10 * DAY), a_check_in(NOW - DAY))
    page = show()
    strip = page.year.panel.strip
    strip.setFocus()
    strip.focus_day(date(2026, 6, 5))
    for _ in range(3):
        press(qtbot, page, Qt.Key.Key_Right)
    qtbot.wait(200)
    assert strip.focused_day() == date(2026, 6, 8)
    assert page.selected.day == date(2026, 6, 4)


def test_the_year_follows_the_feed(show, desk, qtbot):
    old, _new = write(desk, a_check_in(NOW - 500 * DAY), a_check_in(NOW - DAY))
    page = show()
    page.show_entry(old.id)
    strip = page.year.panel.strip
    qtbot.waitUntil(lambda: strip.accessibleName() == "2025")
    assert strip.focused_day() == old.at.date()


def test_a_narrow_page_slides_the_details_over_the_feed(show, desk, qtbot):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE), a_check_in(NOW - DAY))
    page = show(936, 680)
    assert not page.detail.isVisible()
    assert not page.year.isVisible()
    press(qtbot, page, Qt.Key.Key_Return)
    assert page.detail.isVisible()
    assert page.detail.edit.hasFocus()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.detail.isVisible()
    assert page.view.hasFocus()
    row = page.view.visualRect(page.model.index(1)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert page.detail.isVisible()
    assert page.detail.detail.title.startswith("Face")
    qtbot.mouseClick(page.detail.close_button, Qt.MouseButton.LeftButton)
    assert not page.detail.isVisible()


def test_a_narrow_page_keeps_the_year_behind_a_button(show, desk, qtbot):
    write(desk, a_session(NOW - 5 * DAY))
    page = show(936, 680)
    assert page.header.year.text() == "2026"
    qtbot.mouseClick(page.header.year, Qt.MouseButton.LeftButton)
    assert page.year.isVisible()
    assert page.year.panel.strip.hasFocus()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.year.isVisible()


@pytest.mark.parametrize(
    ("width", "folded", "over"), [(1280, False, False), (1170, False, True), (1000, True, True)]
)
def test_in_a_window_its_width_counts(theme, desk, thumbnails, qtbot, width, folded, over):
    write(desk, a_session(NOW - 5 * DAY))
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(64 if width < 1100 else 208, 0, 0, 0)
    page = TimelinePage(theme, desk, thumbnails)
    layout.addWidget(page)
    window.resize(width, 820)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert (not page.year.isVisible(), not page.detail.isVisible()) == (folded, over)


def test_why_unfolds_the_explanation(show, desk, qtbot):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE))
    page = show()
    row = next(row for row in page.detail.fields.rows if row.field.why)
    qtbot.mouseClick(row.why, Qt.MouseButton.LeftButton)
    assert "S12" in row.reasons
    assert row.why.isChecked()


def test_time_passes_over_what_is_shown(show, desk, clock):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE))
    page = show()
    assert page.model.line(0).mark.text == "Rests until Tue 30"
    clock.advance(days=16)
    desk.time_passed.emit()
    assert page.model.line(0).mark.text == "Rested"
    assert page.detail.detail.marks[0].text == "Rested"


def test_an_entry_that_is_filtered_out_is_shown_all_the_same(show, desk):
    session, spf = write(desk, a_session(NOW - 5 * DAY), an_spf(NOW - DAY))
    page = show()
    page.header.show_filter(Filter(Show.SPF))
    page.show_entry(session.id)
    assert page.selected.entry.id == session.id
    desk.run(delete(spf.id))
    page.show_entry(spf.id)
    assert page.header.chosen().show is Show.TRASH
    assert page.selected.entry.id == spf.id
    page.show_entry("no such entry")
    assert page.selected.entry.id == spf.id


def test_ctrl_tab_goes_round_the_parts(show, desk, qtbot):
    write(desk, a_session(NOW - 5 * DAY))
    page = show()
    assert page.view.hasFocus()
    ctrl = Qt.KeyboardModifier.ControlModifier
    press(qtbot, page, Qt.Key.Key_Tab, ctrl)
    assert page.detail.edit.hasFocus()
    press(qtbot, page, Qt.Key.Key_Tab, ctrl)
    assert page.year.panel.strip.hasFocus()
    press(qtbot, page, Qt.Key.Key_Tab, ctrl)
    assert page.view.hasFocus()


def test_the_keyboard_goes_through_the_page_as_it_is_read(show, desk, qtbot):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE))
    page = show()
    page.header.search.setFocus()
    passed = [page.header.search]
    while passed[-1] is not page.detail.delete and len(passed) < 30:
        press(qtbot, page, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    parts = [page.header, page.year, page.column, page.detail]
    order = [next(k for k, part in enumerate(parts) if part.isAncestorOf(w)) for w in passed]
    assert order == sorted(order)
    assert set(order) == {0, 1, 2, 3}
    assert passed[-1] is page.detail.delete


def test_everything_that_takes_the_keyboard_has_a_name(show, desk):
    write(desk, a_session(NOW - 5 * DAY), *(an_spf(NOW - DAY + k * DAY / 9) for k in range(3)))
    page = show()
    kinds = (QAbstractButton, QLineEdit)
    unnamed = [
        widget
        for kind in kinds
        for widget in page.findChildren(kind)
        if not widget.accessibleName()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith("qt_")  # the inside of a date field
    ]
    assert unnamed == []
    assert page.view.accessibleName() == "Entries"


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(936, 680), (1072, 820), (1392, 1000)])
def test_nothing_of_the_header_is_cut(show, desk, theme, scale, size):
    write(desk, a_session(NOW - 5 * DAY))
    theme.set_font_scale(scale)
    try:
        page = show(*size)
        header = page.header
        fields = (header.search, header.kinds, header.areas, header.year)
        for widget in (header.title, *fields, header.add):
            if widget.isVisible():
                right = widget.mapTo(page, QPoint(widget.width(), 0)).x()
                assert right <= page.width()
                assert widget.width() >= widget.minimumSizeHint().width()
    finally:
        theme.set_font_scale(1.0)


def a_decade():
    first = NOW - 3650 * DAY
    for k in range(3650):
        day = first + k * DAY
        yield from (an_spf(day + timedelta(hours=h)) for h in (-2, 0, 2))
        yield a_check_in(day + timedelta(hours=5), zones=FACE, redness=k % 3)
        if k % 24 == 0:
            yield a_session(day + timedelta(hours=4), zones=FACE)


def median_ms(does, times):
    took = []
    for _ in range(times):
        start = time.perf_counter()
        does()
        took.append(time.perf_counter() - start)
    return 1000 * sorted(took)[len(took) // 2]


def test_ten_years_turn_pages_in_time(show, desk):
    write(desk, *(e for e in a_decade() if e.at <= NOW))
    page = show()
    page.show_entry(desk.logbook.all(CheckIn)[800].id)
    page.setFocus()

    def turn():
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress, Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(page.view, event)
        page.view.viewport().repaint()

    assert median_ms(turn, 40) < 16
    queries = iter(["t", "te", "ti", "re", "red", "redness 2", "9 june"] * 3)
    assert median_ms(lambda: page.header.search.setText(next(queries)), 14) < 50
    assert {row.day.month for row in page.model.rows} == {6}


def choose_event(page, event):
    form = page.detail.event_form
    form.event_choice.setCurrentIndex(1 + list(EVENT_TITLES).index(event))
    return form


def test_an_event_is_added_and_shown(show, desk, qtbot, heard):
    write(desk, a_session(NOW - 40 * DAY))
    page = show()
    said = heard(page.said)
    qtbot.mouseClick(page.header.add, Qt.MouseButton.LeftButton)
    form = choose_event(page, "peel-superficial")
    form.day.setDate(QDate(2026, 6, 10))
    qtbot.mouseClick(form.where.chips["cheek-left"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    (event,) = desk.logbook.all(DatedEvent)
    assert (event.event, event.zones) == ("peel-superficial", ("cheek-left",))
    assert said[0].startswith("Superficial peel (left cheek), Wed 10 June, noted.")
    assert page.selected.entry == event
    assert page.detail.detail.title == "Superficial peel, face"
    assert not page.detail.asking


def test_an_event_is_the_first_thing_noted(show, qtbot):
    page = show()
    qtbot.mouseClick(page.header.add, Qt.MouseButton.LeftButton)
    assert page.detail.isVisible()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.detail.isVisible()
    page.add_event()
    choose_event(page, "isotretinoin").save.click()
    assert [row.entry.event for row in page.model.rows] == ["isotretinoin"]
    assert page.year.isVisible()


def test_an_event_is_changed_and_deleted(show, desk, qtbot, heard):
    desk.run(record_event("sunburn", date(2026, 6, 10)))
    page = show()
    said = heard(page.said)
    press(qtbot, page, Qt.Key.Key_E)
    form = page.detail.event_form
    assert form.event_id == "sunburn"
    form.day.setDate(QDate(2026, 6, 8))
    press(qtbot, page, Qt.Key.Key_Delete)
    assert len(desk.logbook.all(DatedEvent)) == 1
    form.save.click()
    (event,) = desk.logbook.all(DatedEvent)
    assert event.at.date() == date(2026, 6, 8)
    press(qtbot, page, Qt.Key.Key_Delete)
    assert said[-1] == "Sunburn of Mon 8 June deleted."
    desk.undo()
    assert desk.logbook.all(DatedEvent) == (event,)


def test_an_event_that_is_refused_says_why(show, desk):
    desk.run(record_event("sunburn", date(2026, 6, 10)))
    page = show()
    page.edit()
    desk.run(delete(page.selected.entry.id))
    page.detail.event_form.save.click()
    assert page.detail.event_form.trouble.text().startswith("There is no entry")
    assert page.detail.asking


def test_the_form_stays_in_sight_while_the_window_narrows(show, desk, qtbot):
    write(desk, a_session(NOW - DAY))
    page = show()
    page.add_event()
    page.resize(936, 680)
    assert page.detail.event_form.isVisible()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert not page.detail.isVisible()
    assert not page.detail.asking


def test_another_row_takes_the_place_of_the_form(show, desk, qtbot):
    write(desk, a_session(NOW - DAY), a_check_in(NOW))
    page = show()
    page.add_event()
    page.view.setFocus()
    press(qtbot, page, Qt.Key.Key_Down)
    assert not page.detail.asking
    assert page.detail.detail.title.startswith("Face, 0.5")


def test_what_a_rule_change_says_cannot_be_deleted(show, desk, qtbot):
    desk.run(change_setting("strict", "on"))
    page = show()
    assert page.model.line(0).title == "Strict switched on"
    assert not page.detail.delete.isVisible()
    press(qtbot, page, Qt.Key.Key_Delete)
    press(qtbot, page, Qt.Key.Key_E)
    assert len(page.model.rows) == 1


def test_refused_attempts_are_listed_when_they_are_asked_for(show, desk, qtbot):
    write(desk, an_acknowledgement(NOW - 60 * DAY), a_session(NOW - DAY, zones=FACE))
    page = show()
    with pytest.raises(Refused):
        desk.run(log_session(a_session(NOW, zones=FACE)))
    assert len(page.model.rows) == 2
    qtbot.mouseClick(page.header.areas, Qt.MouseButton.LeftButton)
    refused = page.header.areas.refused
    qtbot.mouseClick(refused, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    qtbot.keyClick(refused, Qt.Key.Key_Escape)
    assert page.model.rows[0].attempt is not None
    assert page.model.line(0).second == "In the window · rest not over"
    page.view.choose(0)
    assert page.detail.detail.title == "Refused: 0.5\u00a0mm, face"
    assert not page.detail.delete.isVisible()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_E):
        press(qtbot, page, key)
    page.restore()
    with pytest.raises(Refused):
        desk.run(log_session(a_session(NOW, zones=FACE)))
    assert len(page.model.rows) == 4
    bar = page.column.filter_bar
    assert bar.accessibleName() == "All entries and refused attempts · 2 entries, 2 refused"
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert len(page.model.rows) == 2
    assert not refused.isChecked()


def test_the_sources_of_a_rest_rule_are_a_click_away(show, desk, qtbot, heard):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE))
    page = show()
    wanted = heard(page.how_wanted)
    row = next(row for row in page.detail.fields.rows if row.field.sources)
    qtbot.mouseClick(row.how, Qt.MouseButton.LeftButton)
    assert wanted == [("S12", "S42", "S46", "S47")]


def test_a_planned_day_is_marked_and_says_what_is_planned(show, desk, qtbot):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE))
    day = date(2026, 6, 20)
    desk.run(plan_session(PlannedSession(planned_at=NOW, day=day, zones=("neck",), needle_um=250)))
    page = show()
    strip = page.year.panel.strip
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=strip.day_centre(day).toPoint())
    bar = page.column.plan_bar
    assert bar.isVisible()
    assert bar.accessibleName() == "Planned: 0.25\u00a0mm on your neck, Sat 20 June"
    assert "1 planned session" in strip.accessibleDescription()
    assert len(page.model.rows) == 1
    press(qtbot, page, Qt.Key.Key_Left)
    assert not bar.isVisible()
    press(qtbot, page, Qt.Key.Key_Right)
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_plan_of_next_year_can_be_turned_to(show, desk, qtbot):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE))
    day = date(2027, 1, 9)
    desk.run(plan_session(PlannedSession(planned_at=NOW, day=day, zones=("neck",), needle_um=250)))
    page = show()
    strip = page.year.panel.strip
    strip.setFocus()
    press(qtbot, page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert strip.accessibleName() == "2027"
    press(qtbot, page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert strip.accessibleName() == "2027"


def test_a_planned_day_has_an_outline(show, desk):
    write(desk, a_session(NOW - 5 * DAY, zones=FACE))
    page = show()
    strip = page.year.panel.strip
    day = date(2026, 7, 20)

    def edge():
        left = strip.day_centre(day).toPoint() - QPoint(2, 0)
        return strip.grab().toImage().pixelColor(left)

    plain = edge()
    desk.run(plan_session(PlannedSession(planned_at=NOW, day=day, zones=("neck",), needle_um=250)))
    assert edge() != plain
