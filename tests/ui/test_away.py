"""What came due while nobody was there stands on Today until it is put away."""

from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from rollerlog.app import build
from rollerlog.domain.commands import change_setting, record_check_in
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import CheckIn, Session, SpfApplication
from rollerlog.domain.zones import expand
from rollerlog.services.scheduler import GuiScheduler
from tests.conftest import ACKNOWLEDGED, MADRID

FACE = expand(["face"])


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


def rolled(when, needle_um=500, zones=FACE):
    return Session(at=at(when), logged_at=at(when), zones=tuple(zones), needle_um=needle_um)


def checked(when, zones=FACE):
    return CheckIn(at=at(when), logged_at=at(when), zones=tuple(zones), redness=0, swelling=0)


FACE_ROLLED = rolled("2026-06-01 10:00")
SCALP = rolled("2026-05-26 20:00", 500, ["scalp"])
MORNING = SpfApplication(at=at("2026-06-02 09:00"), logged_at=at("2026-06-02 09:00"), zones=FACE)


@pytest.fixture
def open_at(qtbot, folder, clock, theme):
    """Open rollerlog at a time and let it settle; what was open before is closed."""
    running = []

    def close():
        while running:
            parts, scheduler = running.pop()
            parts.frame.hide()
            parts.frame.deleteLater()
            qtbot.wait(1)
            scheduler.shutdown(wait=False)
            parts.file.close()

    def opened(when, *entities):
        close()
        clock.now = at(when)
        parts = build(folder, clock, theme)
        scheduler = GuiScheduler()
        scheduler.start(paused=True)
        running.append((parts, scheduler))
        theme.set_reduced_motion(True)
        if entities:
            edits = tuple(Edit(None, entity) for entity in entities)
            parts.desk.run(lambda _logbook, _now: Step(edits))
        parts.reminders.ride(scheduler, 30_000)
        parts.frame.resize(1280, 820)
        parts.frame.show()
        parts.pages.open_page("today")
        qtbot.wait(1)
        clock.advance(seconds=20)
        parts.reminders.look()
        return parts

    yield opened
    close()
    theme.set_reduced_motion(False)


@pytest.fixture
def away(open_at):
    """Open rollerlog on 2 June, and again on 10 June after eight days without it."""

    def come_back(*entities):
        open_at("2026-06-02 10:30", ACKNOWLEDGED, FACE_ROLLED, SCALP, MORNING,
                checked("2026-06-02 10:00"), *entities)  # fmt: skip
        return open_at("2026-06-10 08:30")

    return come_back


def card_of(parts):
    return parts.pages.today.board.away


def lines(parts):
    view = card_of(parts).view
    assert card_of(parts).isVisible()
    return {line.text: line.detail for line in view.lines}


def test_nothing_missed_is_no_card(open_at):
    parts = open_at("2026-06-02 10:30", ACKNOWLEDGED, FACE_ROLLED, MORNING)
    assert not card_of(parts).isVisible()


def test_each_kind_is_one_line_with_when_it_was_due(away):
    found = lines(away())
    assert found["Sunscreen, 8 mornings and 1 re-application"] == "due Tue 2 June to Wed 10 June"
    assert found["Check-in days 3 and 7, face: can still be added"] == (
        "due Thu 4 June, 09:00 and Mon 8 June, 09:00"
    )
    assert found["Scalp has rested since Tue 9 June"] == "due Tue 9 June, 09:00"


def test_a_morning_in_the_shade_is_no_morning_of_sunscreen(open_at):
    evening = rolled("2026-06-01 20:00")
    open_at("2026-06-01 20:30", ACKNOWLEDGED, evening)
    assert "Shade and a hat, 1 morning" in lines(open_at("2026-06-02 10:30"))
    open_at("2026-06-02 11:00")
    found = lines(open_at("2026-06-04 10:30"))
    assert "Sunscreen, 2 mornings" in found
    assert not [text for text in found if text.startswith("Shade")]


def test_shade_and_sunscreen_are_told_apart(open_at):
    open_at("2026-06-01 20:30", ACKNOWLEDGED, rolled("2026-06-01 20:00"))
    found = lines(open_at("2026-06-04 10:30"))
    assert "Shade and a hat, 1 morning · Sunscreen, 2 mornings" in found


def test_what_still_waits_stands_in_the_list_too(away):
    titles = [row.title.text() for row in away().pages.today.board.due.rows]
    assert "SPF 30+ on your face" in titles
    assert any(title.startswith("Day 7 check-in") for title in titles)


def test_what_is_added_later_goes_from_the_card(away):
    parts = away()
    parts.desk.run(record_check_in(checked("2026-06-04 10:00")))
    assert "Check-in day 7, face: can still be added" in lines(parts)


def test_it_is_put_away_for_good(away, open_at, qtbot):
    parts = away()
    qtbot.mouseClick(card_of(parts).button, Qt.MouseButton.LeftButton)
    assert not card_of(parts).isVisible()
    assert parts.pages.today.board.due.rows
    assert not card_of(open_at("2026-06-10 11:00")).isVisible()


def test_it_survives_a_restart(away, open_at):
    before = lines(away())
    assert lines(open_at("2026-06-10 11:00")) == before


def test_it_goes_when_nothing_is_left(open_at):
    scalp = rolled("2026-05-26 20:00", 500, ["scalp"])
    owed = rolled("2026-06-08 10:00", 200, ["abdomen"])
    open_at("2026-06-08 11:00", ACKNOWLEDGED, scalp, owed)
    parts = open_at("2026-06-09 23:00")
    assert not card_of(parts).isVisible()  # quiet hours hold it
    parts = open_at("2026-06-10 08:30")
    assert "Scalp has rested since Tue 9 June" in lines(parts)
    for reminder in parts.reminders.missed():
        parts.reminders.done(reminder)
    assert not card_of(parts).isVisible()


def test_an_advance_notice_that_has_come_true_is_not_told(open_at):
    open_at("2026-06-02 10:30", ACKNOWLEDGED, FACE_ROLLED, SCALP, MORNING)
    parts = open_at("2026-06-02 10:31")
    parts.desk.run(change_setting("advance-notice", "on"))
    found = lines(open_at("2026-06-10 08:30"))
    assert [text for text in found if "ready" in text] == []


def test_the_evening_before_a_rest_ends_is_no_day_of_its_own(open_at):
    parts = open_at("2026-06-02 10:30", ACKNOWLEDGED, SCALP)
    parts.desk.run(change_setting("advance-notice", "on"))
    cells = parts.pages.today.board.coming.cells
    days = [cell.day.text() for cell in cells if cell.title.text()]
    assert days == ["Tue 9 June", "Tue 16 June"]


def test_the_button_says_what_is_put_away(away):
    card = card_of(away())
    assert card.button.accessibleName() == "Put away: While you were away"
    assert card.accessibleName().startswith("While you were away: ")
