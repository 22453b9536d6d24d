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
from rollerlog.ui.formats import NO_BREAK
from tests.conftest import ACKNOWLEDGED, MADRID
from tests.ui.test_notifier import Desktop

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

    def opened(when, *entities, desktop=None):
        close()
        clock.now = at(when)
        parts = build(folder, clock, theme)
        parts.notifier.use(desktop, None)
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
    return {line.text: line.detail.replace(NO_BREAK, " ") for line in view.lines}


def test_nothing_missed_is_no_card(open_at):
    parts = open_at("2026-06-02 10:30", ACKNOWLEDGED, FACE_ROLLED, MORNING)
    assert not card_of(parts).isVisible()


def test_each_kind_is_one_line_with_when_it_was_due(away):
    found = lines(away())
    assert found["SPF 30+ on your face"] == "due 08:00"
    assert found["Check-in days 3 and 7, face: can still be added"] == (
        "due Thu 4 June, 09:00 and Mon 8 June, 09:00"
    )
    assert found["Scalp has rested since Tue 9 June"] == "due Tue 9 June, 09:00"


def test_a_morning_in_the_shade_is_no_morning_of_sunscreen(open_at):
    evening = rolled("2026-06-01 20:00")
    open_at("2026-06-01 20:30", ACKNOWLEDGED, evening)
    assert "Shade and a hat for your face today" in lines(open_at("2026-06-02 10:30"))
    open_at("2026-06-02 11:00")
    found = lines(open_at("2026-06-04 10:30"))
    assert "SPF 30+ on your face" in found
    assert not [text for text in found if text.startswith("Shade")]


def test_the_card_of_yesterday_says_nothing_of_its_sunscreen(open_at, clock):
    open_at("2026-06-01 20:30", ACKNOWLEDGED, rolled("2026-06-01 20:00"))
    parts = open_at("2026-06-02 21:30")
    clock.now = at("2026-06-03 07:00")
    parts.reminders.look()
    assert list(lines(parts)) == ["Check-in day 1, face: can still be added"]


def test_of_several_days_each_is_dated_and_no_date_is_broken_over_two_lines(open_at):
    open_at("2026-06-01 20:30", ACKNOWLEDGED, rolled("2026-06-01 20:00"))
    view = card_of(open_at("2026-06-04 10:30")).view
    (detail,) = [line.detail for line in view.lines if line.text.startswith("Check-in days")]
    assert detail == "due Tue\xa02\xa0June,\xa009:00 and today,\xa009:00"


def test_the_bar_the_card_and_the_notification_count_alike(open_at):
    open_at("2026-06-01 20:30", ACKNOWLEDGED, rolled("2026-06-01 20:00"), SCALP)
    desktop = Desktop()
    parts = open_at("2026-06-04 10:30", desktop=desktop)
    count = len(card_of(parts).view.lines)
    assert count > 2
    assert card_of(parts).accessibleName() == f"While you were away: {count} reminders"
    assert parts.pages.banner.title.text().startswith(f"{count} reminders ")
    assert desktop.standing["summary"][0].startswith(f"{count} reminders ")


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
