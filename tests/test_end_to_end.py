"""The main job through the real window, on a real file, with a clock that moves when told."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
)

from rollerlog.app import build
from rollerlog.domain.agenda import RestEnded
from rollerlog.domain.commands import log_session, record_check_in
from rollerlog.domain.healing import early_days, rest_of_zone
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import CheckIn, Session, Sign, Way
from rollerlog.domain.zones import expand
from rollerlog.services.scheduler import GuiScheduler
from rollerlog.store.database import Database
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.log.offers import Act
from tests.builders import a_check_in, a_session
from tests.conftest import ACKNOWLEDGED, MADRID, NOW

FACE = expand(["face"])


class App:
    """rollerlog as `main` has it, opened on a folder."""

    def __init__(self, qtbot, folder, clock, theme):
        self.qtbot, self.clock = qtbot, clock
        self.parts = build(folder, clock, theme)
        self.frame, self.window = self.parts.frame, self.parts.pages
        self.announced = []
        self.parts.reminders.due.connect(self.announced.append)
        self.scheduler = GuiScheduler()
        self.scheduler.start(paused=True)
        self.parts.reminders.ride(self.scheduler, 30_000)
        self.frame.show()
        self.frame.activateWindow()
        qtbot.waitUntil(self.frame.isActiveWindow)

    @property
    def logbook(self):
        return self.parts.desk.logbook

    @property
    def strip(self):
        return self.window.log.strip

    @property
    def sessions(self):
        return self.logbook.all(Session)

    def key(self, *keys, on=None):
        for key in keys:
            self.qtbot.keyClick(on or self.frame.focusWidget() or self.frame, *key)

    def click(self, button):
        assert button.isVisible()
        assert button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def open_log(self, area, needle_um):
        self.window.open_log(area)
        cell = self.window.log.sheet.length.control.cell(needle_um)
        self.qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
        self.click(self.window.log.sheet.screening.none)

    def log(self, area, needle_um):
        self.open_log(area, needle_um)
        self.click(self.strip.buttons[Act.SAVE])

    def beat(self):
        self.parts.desk.time_passed.emit()
        self.parts.reminders.look()

    def settle(self):
        """Let the 20 seconds after a start pass."""
        self.clock.advance(seconds=20)
        self.beat()

    def on_timeline(self):
        self.window.open_page("timeline")
        model = self.window.timeline.model
        return [
            model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
            or model.data(model.index(row, 0))
            for row in range(model.rowCount())
        ]

    def stop(self):
        self.frame.hide()
        self.frame.deleteLater()
        self.qtbot.wait(1)  # lets it go: each theme change dresses every widget that lives
        self.scheduler.shutdown()
        self.parts.file.close()


@pytest.fixture
def start(qtbot, folder, clock, theme):
    # A logbook that holds something, so that no first run stands before it.
    file = LogbookFile(folder)
    file.write(Step((Edit(None, ACKNOWLEDGED),)))
    file.close()

    def _start():
        running.append(App(qtbot, folder, clock, theme))
        return running[-1]

    running = []
    yield _start
    for app in running:
        app.stop()


def test_a_session_is_logged_seen_on_the_timeline_and_there_after_a_restart(start):
    app = start()
    app.log("face", 500)
    (session,) = app.sessions
    assert (session.zones, session.needle_um, session.answers) == (FACE, 500, ())
    assert app.window.page == "today"
    assert app.window.toast.text == "Face session saved. Rests until Sun 5 July."
    assert any("0.5" in row for row in app.on_timeline())

    again = start()
    assert again.sessions == (session,)
    assert any("0.5" in row for row in again.on_timeline())


def test_it_is_saved_in_three_keys_from_anywhere(start):
    app = start()
    app.log("scalp", 500)
    app.clock.advance(days=14)
    app.beat()
    app.window.open_page("settings")
    app.key((Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier), on=app.frame)
    app.key((Qt.Key.Key_0,))
    app.key((Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    assert [session.zones for session in app.sessions] == [("scalp",), ("scalp",)]
    assert app.window.page == "today"


def test_logging_again_too_soon_is_refused_with_the_date_and_saves_nothing(start):
    app = start()
    app.log("face", 500)
    app.clock.advance(days=3)
    app.beat()
    app.open_log("face", 500)
    assert app.strip.title.text() == "Too soon by 18 days"
    assert "Sun 5 July" in app.strip.body.text()
    assert Act.SAVE not in app.strip.buttons
    app.key((Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    assert len(app.sessions) == 1


def test_remind_me_closes_the_page_and_names_the_reminder_that_exists(start):
    app = start()
    app.log("face", 500)
    app.clock.advance(days=3)
    app.open_log("face", 500)
    app.click(app.strip.buttons[Act.REMIND])
    assert app.window.page == "today"
    assert "Sun 5 July" in app.window.toast.text


def early(app, reason="Rolled this morning before I looked."):
    app.open_log("face", 500)
    app.click(app.strip.buttons[Act.OVERRIDE])
    panel = app.strip.override
    panel.did.click()
    panel.reason.setPlainText(reason)
    panel.seen.click()
    return panel


def test_an_early_session_with_a_reason_is_saved_marked_and_moves_the_rest(start):
    app = start()
    app.log("face", 500)
    app.clock.advance(days=3)
    app.beat()
    early(app).record.click()
    first, second = app.sessions
    assert second.override.way is Way.ALREADY_DID
    assert early_days(app.logbook, second) == 18
    assert rest_of_zone(app.logbook, "chin").until == date(2026, 7, 8)
    assert any("arly by 18 days" in row for row in app.on_timeline())
    assert first.override is None


def test_an_early_session_needs_its_reason_and_its_tick_and_no_enter(start):
    app = start()
    app.log("face", 500)
    app.clock.advance(days=3)
    panel = early(app, "too short")
    assert not panel.record.isEnabled()
    panel.reason.setPlainText("Long enough now.")
    assert panel.record.isEnabled()
    panel.record.setFocus()
    app.key((Qt.Key.Key_Return,), on=panel.record)
    assert len(app.sessions) == 1


def test_going_ahead_waits_eight_seconds(start):
    app = start()
    app.log("face", 500)
    app.clock.advance(days=3)
    panel = early(app)
    panel.ahead.click()
    for left in range(8, 0, -1):
        assert panel.seconds_left == left
        assert not panel.record.isEnabled()
        panel.tick()
    panel.record.click()
    assert app.sessions[-1].override.way is Way.GOING_AHEAD


def test_a_check_in_with_redness_3_makes_the_rest_longer_and_says_so(start):
    app = start()
    app.log("face", 500)
    app.clock.advance(days=1)
    app.beat()
    app.window.open_check_in()
    app.qtbot.mouseClick(
        app.window.check_in.scales.grid.cell("redness", 3), Qt.MouseButton.LeftButton
    )
    app.key((Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    assert [check_in.redness for check_in in app.logbook.all(CheckIn)] == [3]
    assert rest_of_zone(app.logbook, "chin").until == date(2026, 7, 11)
    assert "Sat 11 July, 6 days longer" in app.window.toast.text


def test_each_change_is_undone_and_done_again_with_its_keys(start):
    app = start()
    states = [app.logbook]
    app.log("face", 500)
    states.append(app.logbook)
    app.clock.advance(days=3)
    early(app).record.click()
    states.append(app.logbook)
    app.window.open_check_in()
    app.qtbot.mouseClick(
        app.window.check_in.scales.grid.cell("redness", 1), Qt.MouseButton.LeftButton
    )
    app.key((Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    states.append(app.logbook)
    app.window.open_page("timeline")
    app.window.timeline.show_entry(app.sessions[0].id)
    app.key((Qt.Key.Key_Delete,), on=app.window.timeline.view)
    assert len(app.sessions) == 1
    states.append(app.logbook)
    for state in reversed(states[:-1]):
        app.key((Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier), on=app.frame)
        assert app.logbook == state
    shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for state in states[1:]:
        app.key((Qt.Key.Key_Z, shifted), on=app.frame)
        assert app.logbook == state


def test_the_end_of_rest_is_told_once_also_over_a_restart(start):
    app = start()
    app.parts.desk.run(log_session(a_session(NOW, id="s", zones=("scalp",))))
    app.clock.now = datetime(2026, 6, 28, 9, 0, tzinfo=MADRID)
    app.beat()
    app.beat()
    told = [r for together in app.announced for r in together if isinstance(r, RestEnded)]
    assert [reminder.key for reminder in told] == ["rest-ended:scalp:2026-06-28"]
    assert app.window.banner.isVisible()
    again = start()
    again.settle()
    assert not [r for together in again.announced for r in together if isinstance(r, RestEnded)]


def test_a_week_closed_comes_back_as_one_summary(start):
    app = start()
    app.log("face", 500)
    app.clock.advance(days=7)
    again = start()
    again.beat()
    assert again.announced == []
    again.settle()
    (summary,) = again.announced
    assert len(summary) > 5
    assert again.window.banner.isVisible()
    assert again.window.today.board.away.isVisible()


def test_acting_on_today_takes_the_banner_away(start):
    app = start()
    app.log("face", 250)
    app.clock.now = datetime(2026, 6, 15, 8, 0, tzinfo=MADRID)
    app.beat()
    assert app.window.banner.isVisible()
    app.window.setFocus()
    app.window.open_page("today")
    app.key((Qt.Key.Key_S,), on=app.window.today)
    assert not app.window.banner.isVisible()


def test_a_full_disk_keeps_the_entry_on_the_page(start, monkeypatch):
    app = start()
    app.log("scalp", 500)
    app.open_log("face", 500)

    def full(_database):
        raise StoreError(Fault.DISK_FULL)

    monkeypatch.setattr(Database, "atomic", full)
    app.click(app.strip.buttons[Act.SAVE])
    assert app.window.page == "log"
    assert app.window.message_bar.text.startswith("Not saved: the disk is full.")
    assert len(app.sessions) == 1
    monkeypatch.undo()
    app.click(app.strip.buttons[Act.SAVE])
    assert len(app.sessions) == 2


@pytest.mark.parametrize("before", ["reminders", "timeline", "kit", "today"])
def test_after_a_session_was_saved_today_is_open_wherever_it_was_begun(start, before):
    app = start()
    app.window.open_page(before)
    app.log("face", 500)
    assert app.window.page == "today"
    assert app.window.toast.text == "Face session saved. Rests until Sun 5 July."
    app.window.open_page(before)
    (session,) = app.sessions
    app.window.edit(session.id)
    app.window.log.sheet.details.note.setPlainText("Calm.")
    app.click(app.strip.buttons[Act.SAVE])
    assert app.window.page == before


def test_a_draft_outlives_escape_and_a_crash(start):
    app = start()
    app.window.open_log("face")
    app.click(app.window.log.sheet.length.control.cell(750))
    app.key((Qt.Key.Key_Escape,), on=app.window.log)
    assert app.window.page == "today"
    again = start()
    again.window.open_log()
    assert again.window.log.sheet.form.needle_um == 750
    assert again.window.log.sheet.form.zones == FACE
    assert again.window.log.sheet.form.answers is None


def test_back_and_forward_lead_through_the_pages(start):
    app = start()
    app.window.open_page("timeline")
    app.window.open_page("settings")
    app.key((Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier), on=app.frame)
    assert app.window.page == "timeline"
    app.key((Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier), on=app.frame)
    assert app.window.page == "settings"


def test_closing_asks_once_where_there_is_a_tray(start):
    app = start()
    quits = []
    app.window.quit_wanted.connect(lambda: quits.append(True))
    app.window.has_tray = True
    app.frame.close()
    assert app.frame.isVisible()
    assert "tray" in app.window.message_bar.text
    app.click(app.window.message_bar.buttons[0])
    assert not app.frame.isVisible()
    assert not quits
    app.frame.show()
    app.frame.close()
    assert not app.frame.isVisible()


def test_without_a_tray_closing_quits(start):
    app = start()
    quits = []
    app.window.quit_wanted.connect(lambda: quits.append(True))
    app.frame.close()
    assert quits == [True]


@pytest.mark.parametrize("days", [13, 14])
def test_the_gate_opens_on_the_day_it_said(start, days):
    app = start()
    app.log("scalp", 500)
    app.clock.now = datetime.combine(NOW.date() + timedelta(days=days), datetime.min.time(), MADRID)
    app.beat()
    app.open_log("scalp", 500)
    assert (Act.SAVE in app.strip.buttons) is (days == 14)


def test_every_widget_a_person_can_use_has_a_name(start):
    app = start()
    app.log("face", 500)
    app.parts.desk.run(record_check_in(a_check_in(NOW, zones=FACE, signs=(Sign.PUS,))))
    for page in ("today", "timeline", "settings", "log", "profile", "first-run", "shortcuts"):
        app.window.open_page(page)
    app.window.open_check_in()
    app.window.open_settle("face")
    used = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox, QListView)
    widgets = [w for kind in used for w in app.frame.findChildren(kind)]
    # What Qt itself puts into its fields and calendars it names, or leaves to the field, itself.
    own = [w for w in widgets if not w.objectName().startswith("qt_") and not inside_a_field(w)]
    nameless = {
        f"{type(w).__name__} in {type(w.parent()).__name__}"
        for w in own
        if not (w.accessibleName() or getattr(w, "text", str)())
    }
    assert nameless == set()
    assert len(own) > 150


def inside_a_field(widget):
    kinds = (QAbstractSpinBox, QComboBox, QCalendarWidget)
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, kinds):
        parent = parent.parentWidget()
    return parent is not None
