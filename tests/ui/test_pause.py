"""Pausing reminders: how long, what that comes to, and how it is said everywhere."""

from datetime import datetime, time, timedelta

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from rollerlog.app import build
from rollerlog.domain.commands import change_setting
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.preferences import preferences, values
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.formats import Formats, use
from rollerlog.ui.pause_form import PauseForm
from rollerlog.ui.pausing import (
    NOT_PAST,
    Pause,
    meanwhile,
    pause_ends,
    pause_until,
    paused,
    resume,
    silent_until,
    standing,
)
from rollerlog.ui.settings.page import SettingsPage
from tests.conftest import ACKNOWLEDGED, MADRID, NOW


def at(*parts):
    return datetime(*parts, tzinfo=MADRID)


@pytest.fixture
def form(theme, desk, qtbot):
    form = PauseForm(theme, desk)
    qtbot.addWidget(form)
    form.resize(700, 200)
    form.open()
    with qtbot.waitExposed(form):
        form.show()
    form.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
    form.heard = []
    form.said.connect(form.heard.append)
    form.closed.connect(lambda: form.heard.append("closed"))
    return form


def choose_until(form, moment):
    form.chips["until"].click()
    form.until.setDateTime(QDateTime(moment.replace(tzinfo=None)))


@pytest.mark.parametrize(
    ("pause", "ends"),
    [
        (Pause.HOUR, at(2026, 6, 14, 12, 20)),
        (Pause.TODAY, at(2026, 6, 15)),
        (Pause.WEEK, at(2026, 6, 21, 11, 20)),
    ],
)
def test_a_pause_ends_by_the_clock_on_the_wall(pause, ends):
    assert pause_ends(pause, NOW) == ends


def test_a_week_over_the_change_of_clocks_ends_at_the_same_time_of_day():
    begins = at(2026, 10, 20, 9, 30)
    ends = pause_ends(Pause.WEEK, begins)
    assert ends.astimezone(MADRID).time() == time(9, 30)
    assert ends - begins == timedelta(days=7, hours=1)


def test_what_ends_in_quiet_hours_is_silent_until_they_end(desk):
    chosen = preferences(desk.logbook)
    assert silent_until(chosen, at(2026, 6, 15), NOW) == at(2026, 6, 15, 8)
    assert meanwhile(chosen, at(2026, 6, 15), NOW) == (
        "Rest counts on. Nothing is said until Mon 15 June, 08:00."
    )
    assert meanwhile(chosen, at(2026, 6, 14, 12, 20), NOW) == (
        "Rest counts on. Nothing is said until 12:20."
    )


@pytest.mark.parametrize(
    ("ends", "short", "line"),
    [
        (at(2026, 6, 14, 12, 20), "Paused until 12:20", "Paused until 12:20."),
        (at(2026, 6, 20, 9), "Paused until Sat 20 Jun", "Paused until Sat 20 June, 09:00."),
        (at(2026, 6, 21, 9), "Paused until Sun 21 Jun", "Paused until Sun 21 June, 09:00."),
        (
            at(2027, 1, 3, 9),
            "Paused until Sun 3 Jan 2027",
            "Paused until Sun 3 January 2027, 09:00.",
        ),
        (
            at(2026, 6, 14, 23),
            "Paused until 23:00",
            "Paused until 23:00, then quiet until Mon 15 June, 08:00.",
        ),
    ],
)
def test_a_pause_is_said_with_its_end(desk, ends, short, line):
    desk.run(pause_until(ends))
    told = standing(preferences(desk.logbook), NOW)
    assert (told.short, told.line, told.icon) == (short, line, "bell-off")
    assert paused(preferences(desk.logbook), NOW).endswith("Rest counts on.")


def test_quiet_hours_are_said_with_their_end_and_else_that_reminders_are_on(desk):
    chosen = preferences(desk.logbook)
    told = standing(chosen, at(2026, 6, 14, 22))
    assert (told.short, told.line) == ("Quiet until 08:00", "Quiet until Mon 15 June, 08:00.")
    told = standing(chosen, at(2026, 6, 15, 8))
    assert (told.short, told.line, told.icon) == ("Reminders on", "Reminders are on.", "bell")


def test_a_locale_with_twelve_hours_says_them(desk):
    use(Formats(twelve_hours=True))
    try:
        told = standing(preferences(desk.logbook), at(2026, 6, 14, 22))
        assert told.short.startswith("Quiet until 8:00")
    finally:
        use(Formats())


def test_the_form_says_what_comes_of_it_before_it_is_done(form, desk):
    assert form.outcome.text() == "Rest counts on. Nothing is said until 12:20."
    form.chips[Pause.TODAY].click()
    assert form.outcome.text() == "Rest counts on. Nothing is said until Mon 15 June, 08:00."
    assert values(desk.logbook)["pause"] == "none"
    form.pause.click()
    assert values(desk.logbook)["pause"] == "2026-06-15T00:00+02:00"
    until = "Mon 15 June, 00:00, then quiet until Mon 15 June, 08:00"
    assert form.heard == [f"Reminders paused until {until}. Rest counts on.", "closed"]


def test_any_time_can_be_typed_and_undo_ends_the_pause(form, desk):
    choose_until(form, at(2026, 6, 20, 9))
    assert form.until.isVisible()
    form.pause.click()
    assert preferences(desk.logbook).paused_until == at(2026, 6, 20, 9)
    desk.undo()
    assert preferences(desk.logbook).paused_until is None


def test_no_time_can_be_chosen_that_the_setting_does_not_take(form, desk):
    choose_until(form, at(9999, 12, 31, 12))
    form.until.setDate(form.until.maximumDate())
    form.pause.click()
    assert preferences(desk.logbook).paused_until.year == 9998
    assert form.heard[-1] == "closed"


def test_a_time_that_is_past_is_refused_in_words(form, desk):
    choose_until(form, at(2026, 6, 14, 11, 20))
    assert form.outcome.text() == NOT_PAST
    assert not form.pause.isEnabled()
    choose_until(form, at(2026, 6, 14, 11, 21))
    assert form.pause.isEnabled()
    assert values(desk.logbook)["pause"] == "none"


def test_a_time_that_passes_while_the_form_is_open_is_refused_too(form, desk, clock):
    choose_until(form, at(2026, 6, 14, 11, 30))
    clock.advance(minutes=10)
    form.pause.click()
    assert values(desk.logbook)["pause"] == "none"
    assert form.outcome.text() == NOT_PAST
    assert form.heard == []


def test_the_keyboard_is_enough(form, desk, qtbot):
    form.focus_first()
    assert form.chips[Pause.HOUR].hasFocus()
    form.chips[Pause.WEEK].setFocus()
    qtbot.keyClick(form.chips[Pause.WEEK], Qt.Key.Key_Space)
    form.pause.setFocus()
    qtbot.keyClick(form.pause, Qt.Key.Key_Return)
    assert preferences(desk.logbook).paused_until == at(2026, 6, 21, 11, 20)


def test_enter_pauses_from_the_date_too(form, desk, qtbot):
    ends = at(2026, 6, 16, 12, 30)
    choose_until(form, ends)
    qtbot.keyClick(form.until, Qt.Key.Key_Return)
    assert preferences(desk.logbook).paused_until == ends


def test_escape_leaves_the_form(form, desk, qtbot):
    form.chips["until"].click()
    qtbot.keyClick(form.until, Qt.Key.Key_Escape)
    assert form.heard == ["closed"]
    assert values(desk.logbook)["pause"] == "none"


def test_nothing_is_said_where_the_disk_did_not_take_it(form, desk, monkeypatch):
    monkeypatch.setattr(desk, "run", lambda _command: None)
    form.pause.click()
    assert form.heard == []


@pytest.fixture
def settings(theme, desk, folder, qtbot):
    page = SettingsPage(theme, desk, folder)
    qtbot.addWidget(page)
    page.resize(1072, 820)
    with qtbot.waitExposed(page):
        page.show()
    page.heard = []
    page.said.connect(page.heard.append)
    return page


def test_settings_pause_and_resume(settings, desk):
    row = settings.reminders.pause
    assert not row.resume.isVisible()
    row.begin.click()
    assert row.form.isVisible()
    row.form.pause.click()
    assert not row.form.isVisible()
    assert row.detail.text() == "Paused until 12:20. Rest counts on."
    row.resume.click()
    assert values(desk.logbook)["pause"] == "none"
    assert not row.resume.isVisible()
    assert settings.heard == [
        "Reminders paused until 12:20. Rest counts on.",
        "Reminders are on again.",
    ]


def test_settings_see_a_pause_end(settings, desk, clock):
    desk.run(pause_until(at(2026, 6, 14, 12, 20)))
    assert settings.reminders.pause.resume.isVisible()
    clock.advance(hours=1)
    desk.time_passed.emit()
    assert not settings.reminders.pause.resume.isVisible()


class Window:
    """The window on a logbook that holds something."""

    def __init__(self, qtbot, folder, clock, theme):
        file = LogbookFile(folder)
        file.write(Step((Edit(None, ACKNOWLEDGED),)))
        file.close()
        self.parts = build(folder, clock, theme)
        self.desk, self.pages = self.parts.desk, self.parts.pages
        self.sidebar = self.parts.frame.sidebar
        self.parts.frame.show()
        self.parts.frame.activateWindow()
        qtbot.waitUntil(self.parts.frame.isActiveWindow)

    def stop(self):
        self.parts.frame.hide()
        self.parts.frame.deleteLater()
        self.parts.file.close()


@pytest.fixture
def window(qtbot, folder, clock, theme):
    made = Window(qtbot, folder, clock, theme)
    yield made
    made.stop()


def test_the_sidebar_says_how_reminders_stand_and_opens_their_page(window, qtbot, clock, theme):
    line = window.sidebar.reminders
    assert line.text_shown == "Reminders on"
    window.desk.run(pause_until(at(2026, 6, 20, 9)))
    assert line.text_shown == "Paused until Sat 20 Jun"
    room = line.width() - 38
    assert QFontMetrics(theme.font("caption")).horizontalAdvance(line.text_shown) <= room
    assert line.accessibleName() == "Paused until Sat 20 June, 09:00."
    window.desk.run(resume())
    clock.advance(hours=11)
    window.desk.time_passed.emit()
    assert line.text_shown == "Quiet until 08:00"
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert window.pages.page == "reminders"
    assert line.isChecked()
    window.pages.open_page("today")
    assert not line.isChecked()


def test_the_arrows_of_the_sidebar_reach_the_line_and_it_fits_the_rail(window, qtbot):
    settings, line = window.sidebar.items["settings"], window.sidebar.reminders
    settings.setFocus()
    qtbot.keyClick(settings, Qt.Key.Key_Down)
    assert line.hasFocus()
    window.parts.frame.resize(1000, 680)
    qtbot.wait(1)
    assert window.sidebar.collapsed
    assert line.toolTip() == "Reminders are on."
    assert line.width() <= 50


def test_the_tray_can_ask_for_the_pause(window):
    window.pages.open_pause()
    assert window.pages.page == "reminders"
    form = window.pages.reminders.board.form
    assert form.isVisible()
    assert form.until.isVisible()
    assert form.until.hasFocus()


def test_the_question_at_closing_can_be_answered_by_a_key(window, qtbot):
    window.pages.has_tray = True
    window.parts.frame.close()
    keep_running, _ = window.pages.message_bar.buttons
    assert keep_running.hasFocus()
    qtbot.keyClick(keep_running, Qt.Key.Key_Space)
    assert values(window.desk.logbook)["on-close"] == "tray"


def test_a_pause_is_a_setting_that_the_page_of_reminders_follows(window):
    window.pages.open_page("reminders")
    board = window.pages.reminders.board
    assert not board.resume.isVisible()
    window.desk.run(change_setting("pause", "2026-06-20T09:00+02:00"))
    assert board.header.caption.text().startswith("Paused until Sat 20 June, 09:00.")
    board.resume.click()
    assert board.header.caption.text().startswith("Reminders are on.")
    assert window.pages.toast.text == "Reminders are on again."
    window.pages.undo()
    assert board.header.caption.text().startswith("Paused until Sat 20 June, 09:00.")
