"""Gentle and Strict through the real window, with a clock that moves when told."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from rollerlog.app import build
from rollerlog.domain.commands import change_setting, delete, log_session
from rollerlog.domain.friction import wait_s
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Override, RuleChange, Session, Way
from rollerlog.domain.refusals import Refused
from rollerlog.domain.strict import is_strict
from rollerlog.domain.zones import expand
from rollerlog.ui.log.offers import Act
from tests.builders import a_session, an_acknowledgement
from tests.conftest import LONG_AGO, NOW

FACE = expand(["face"])
DAY, SECOND = timedelta(days=1), timedelta(seconds=1)


class App:
    """rollerlog as `main` has it, on a folder of its own."""

    def __init__(self, qtbot, folder, clock, theme):
        self.qtbot, self.clock = qtbot, clock
        self.parts = build(folder, clock, theme)
        self.frame, self.window, self.desk = self.parts.frame, self.parts.pages, self.parts.desk
        self.desk.run(change_setting("reduced-motion", "on"))
        self.frame.show()
        self.frame.activateWindow()
        qtbot.waitUntil(self.frame.isActiveWindow)

    @property
    def panel(self):
        return self.window.log.strip.override

    @property
    def strictness(self):
        return self.window.settings.strictness

    @property
    def strict(self):
        return is_strict(self.desk.logbook, self.clock())

    def put(self, *entities):
        step = Step(tuple(Edit(None, entity) for entity in entities))
        self.desk.run(lambda _logbook, _now: step)

    def choose(self, radio):
        self.window.open_page("settings")
        radio = getattr(self.strictness, radio)
        self.qtbot.mouseClick(radio, Qt.MouseButton.LeftButton)

    def pass_time(self, **by):
        self.clock.advance(**by)
        self.desk.time_passed.emit()

    def open_ways(self):
        log = self.window.log
        if self.window.page != "log":
            self.window.open_log("face")
        log.sheet.screening.none.setChecked(False)
        log.sheet.screening.none_apply()
        if not log.strip.overriding:
            log.strip.buttons[Act.OVERRIDE].click()
        return self.panel

    def stop(self):
        self.frame.hide()
        self.frame.deleteLater()
        self.parts.file.close()


@pytest.fixture
def start(qtbot, folder, clock, theme):
    def _start():
        running.append(App(qtbot, folder, clock, theme))
        return running[-1]

    running = []
    yield _start
    for app in running:
        app.stop()


@pytest.fixture
def app(start):
    app = start()
    app.put(an_acknowledgement(LONG_AGO), on_face(5))
    return app


def on_face(days, **changes):
    return a_session(NOW - days * DAY, **{"zones": FACE} | changes)


def early(days):
    kept = Override(
        way=Way.ALREADY_DID, reason="Rolled before.", early_days=2, broke=("still_resting",)
    )
    return a_session(NOW - days * DAY, zones=("neck",), needle_um=200, override=kept)


def fill_in(panel):
    panel.reason.setPlainText("A wedding on Saturday.")
    panel.seen.click()


def test_gentle_is_what_it_begins_with(app):
    app.window.open_page("settings")
    assert app.strictness.gentle.isChecked()
    assert app.strictness.stays.isHidden()
    panel = app.open_ways()
    assert panel.ahead.isVisible()
    assert panel.ahead.isEnabled()
    assert panel.about_ahead.isHidden()


def test_in_strict_there_is_no_going_ahead(app):
    app.choose("strict")
    assert app.window.toast.text == "Strict is on. Leaving it takes 24 hours."
    panel = app.open_ways()
    assert not panel.ahead.isVisible()
    assert panel.about_ahead.text() == (
        "Strict is on: going ahead is off. What was done can be recorded."
    )
    panel.did.click()
    fill_in(panel)
    panel.record.click()
    assert app.desk.logbook.all(Session)[-1].override.way is Way.ALREADY_DID


def test_switching_strict_on_takes_going_ahead_away_where_it_was_chosen(app):
    panel = app.open_ways()
    panel.ahead.click()
    app.desk.run(change_setting("strict", "on"))
    assert panel.way is None
    assert not panel.ahead.isVisible()


def test_strict_stays_on_for_a_day_after_it_was_left(app):
    app.choose("strict")
    app.choose("gentle")
    stays = "Strict stays on until Mon 15 June, 11:20"
    assert app.window.toast.text == f"{stays}."
    assert app.strictness.stays.text() == f"{stays}."
    assert app.strictness.gentle.isChecked()
    panel = app.open_ways()
    assert panel.about_ahead.text() == (
        f"{stays}: going ahead is off until then. What was done can be recorded."
    )
    app.pass_time(hours=23, minutes=59, seconds=59)
    assert app.strict
    assert not panel.ahead.isVisible()
    app.pass_time(seconds=1)
    assert not app.strict
    app.open_ways()
    assert panel.ahead.isVisible()
    app.window.open_page("settings")
    assert app.strictness.stays.isHidden()


def test_settings_say_the_end_of_strict_when_the_time_comes(app):
    app.choose("strict")
    app.choose("gentle")
    assert app.strictness.stays.isVisible()
    app.pass_time(hours=24)
    assert not app.strictness.stays.isVisible()


def test_undo_does_not_cut_strict_short(app):
    app.choose("strict")
    app.window.undo()
    said = "Undone: setting strict. Strict stays on until Mon 15 June, 11:20."
    assert app.window.toast.text == said
    assert app.strict
    assert app.strictness.gentle.isChecked()
    assert app.strictness.stays.text() == "Strict stays on until Mon 15 June, 11:20."
    app.window.redo()
    app.window.undo()
    app.pass_time(hours=23, minutes=59)
    assert app.strict
    app.pass_time(minutes=1)
    assert not app.strict


def test_what_undo_takes_back_in_strict_counts_in_the_trash_and_is_said_to(app):
    app.choose("strict")
    app.parts.desk.run(log_session(a_session(NOW, zones=("knees",), needle_um=150)))
    app.window.undo()
    assert app.window.toast.text == (
        "Undone: session of Sun 14 June. In Strict it still counts while it is in the trash."
    )
    assert len(app.parts.desk.logbook.trash()) == 1
    app.window.redo()
    assert app.parts.desk.logbook.trash() == ()


def test_a_restart_does_not_cut_strict_short(app, start, clock):
    app.choose("strict")
    app.choose("gentle")
    app.frame.hide()
    clock.advance(hours=12)
    assert start().strict


def test_taking_strict_up_again_ends_the_leaving(app):
    app.choose("strict")
    app.choose("gentle")
    app.choose("strict")
    assert app.strictness.stays.isHidden()
    app.pass_time(hours=48)
    assert app.strict


def test_each_change_of_strictness_stays_on_the_timeline(app):
    app.choose("strict")
    app.pass_time(minutes=1)
    app.choose("gentle")
    changes = [(kept.before, kept.after) for kept in app.desk.logbook.all(RuleChange)]
    assert changes == [("off", "on"), ("on", "off")]


def test_in_strict_the_page_shows_what_the_trash_still_counts(app):
    app.choose("strict")
    (session,) = app.desk.logbook.all(Session)
    app.desk.run(delete(session.id))
    app.window.open_log("face")
    log = app.window.log
    log.sheet.length.control.set_length(500)
    log.sheet.length.control.chosen.emit(500)
    log.sheet.screening.none_apply()
    assert log.strip.title.text() == "Too soon by 16 days"
    assert log._view.early == 16
    assert [day.isoformat() for day, _ in log._view.ends] == ["2026-07-05"]


def test_in_strict_moving_a_session_back_frees_nothing_and_the_page_says_so(app):
    app.choose("strict")
    (session,) = app.desk.logbook.all(Session)
    app.window.edit(session.id)
    log = app.window.log
    log.sheet.when.show_at(NOW - 15 * DAY, NOW)
    log.sheet.when.changed.emit()
    assert [day.isoformat() for day, _ in log._view.ends] == ["2026-06-30"]


@pytest.mark.parametrize(
    ("ages", "seconds", "label", "sentence"),
    [
        ((), 8, "Go ahead in 8 s", ""),
        ((90,), 8, "Go ahead in 8 s", ""),
        (
            (89,),
            30,
            "Go ahead in 30 s",
            "1 early session in the last 90 days: the wait is 30 seconds.",
        ),
        (
            (20, 30),
            120,
            "Go ahead in 2 min",
            "2 early sessions in the last 90 days: the wait is 2 minutes.",
        ),
        (
            (20, 30, 40),
            600,
            "Go ahead in 10 min",
            "3 early sessions in the last 90 days: the wait is 10 minutes.",
        ),
        (
            (20, 30, 40, 50),
            600,
            "Go ahead in 10 min",
            "4 early sessions in the last 90 days: the wait is 10 minutes.",
        ),
    ],
)
def test_going_ahead_waits_longer_with_every_early_session(app, ages, seconds, label, sentence):
    app.put(*map(early, ages))
    assert wait_s(app.desk.logbook, app.clock()) == seconds
    panel = app.open_ways()
    assert panel.about_ahead.text() == sentence
    assert panel.about_ahead.isVisible() is bool(sentence)
    panel.ahead.click()
    fill_in(panel)
    assert panel.record.text() == label
    for _ in range(seconds - 1):
        panel.tick()
    assert panel.record.text() == "Go ahead in 1 s"
    assert not panel.record.isEnabled()
    panel.tick()
    assert panel.record.text() == "Go ahead"
    assert panel.record.isEnabled()


def test_the_wait_is_counted_down_in_minutes_and_seconds(app):
    app.put(early(20), early(30))
    panel = app.open_ways()
    panel.ahead.click()
    panel.tick()
    assert panel.record.text() == "Go ahead in 1 min 59 s"


def test_another_way_or_another_rest_starts_the_wait_over(app):
    app.put(early(20))
    panel = app.open_ways()
    panel.ahead.click()
    panel.tick()
    assert panel.seconds_left == 29
    panel.did.click()
    assert panel.seconds_left == 0
    panel.ahead.click()
    assert panel.seconds_left == 30
    panel.tick()
    app.window.log.sheet.length.control.set_length(300)
    app.window.log.sheet.length.control.chosen.emit(300)
    assert panel.seconds_left == 30
    panel.tick()
    panel.reason.setPlainText("Typing does not wait anew.")
    assert panel.seconds_left == 29


def test_leaving_the_page_pauses_the_wait(app):
    panel = app.open_ways()
    panel.ahead.click()
    assert panel._timer.isActive()
    app.window.open_page("today")
    assert not panel._timer.isActive()
    assert panel.seconds_left == 8
    app.window.go_back()
    assert panel._timer.isActive()


def test_an_early_session_makes_the_next_one_wait_longer(app):
    panel = app.open_ways()
    panel.ahead.click()
    fill_in(panel)
    for _ in range(8):
        panel.tick()
    panel.record.click()
    assert app.desk.logbook.all(Session)[-1].override.way is Way.GOING_AHEAD
    app.pass_time(hours=1)
    app.open_ways().ahead.click()
    assert panel.seconds_left == 30


def test_deleting_an_early_session_does_not_shorten_the_wait(app):
    session = early(20)
    app.put(session)
    app.desk.run(delete(session.id))
    app.open_ways().ahead.click()
    assert app.panel.seconds_left == 30


def test_going_ahead_is_refused_in_strict_whoever_asks(app):
    app.choose("strict")
    session = a_session(NOW, zones=FACE)
    with pytest.raises(Refused):
        app.desk.run(log_session(session, Way.GOING_AHEAD, "A wedding on Saturday."))
    assert len(app.desk.logbook.all(Session)) == 1
