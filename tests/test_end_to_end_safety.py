"""What keeps skin from being rolled, through the real window: conditions, waits, warning signs."""

from datetime import date

import pytest
from PySide6.QtCore import QDate

from rollerlog.cli import answer
from rollerlog.domain.commands import delete
from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.model import Session, Sign
from rollerlog.domain.profile.model import Asked, Condition, DatedEvent
from rollerlog.ui.log.offers import Act
from rollerlog.ui.wording import plain
from tests.test_end_to_end import FACE
from tests.test_end_to_end import start as start_app

start = start_app
NEEDLE = 250


def ask_log(app, *more):
    argv = ["log", "--needle", "0.25", "--zone", "forehead", "--nothing-applies", *more]
    return answer(app.parts.journal, {"do": "run", "argv": argv, "id": "by-command"})


def title(app):
    return app.strip.shown.title


def note_in_profile(app, condition):
    app.window.open_profile()
    page = app.window.profile
    page.list.rows[condition].click()
    app.click(page.foot.save)
    app.qtbot.wait(1)


@pytest.fixture
def app(start):
    return start()


def test_a_block_of_the_profile_stands_before_every_session(app):
    note_in_profile(app, "keloid")
    app.open_log("face", NEEDLE)
    assert title(app) == "Not advised today"
    assert Act.SAVE not in app.strip.buttons
    said = ask_log(app)
    assert said["code"] == 3
    assert "keloid" in said["err"].casefold()
    assert app.sessions == ()

    note_in_profile(app, "keloid")  # ticked off again
    (noted,) = app.logbook.all(Condition)
    assert noted.cleared_at is not None
    assert app.window.page == "log"  # back where it was left, and judged anew
    assert title(app) == "Ready"
    app.click(app.strip.buttons[Act.SAVE])
    assert len(app.sessions) == 1


def test_an_ask_is_answered_once_and_asked_again_after_90_days(app):
    note_in_profile(app, "diabetes")
    app.open_log("face", NEEDLE)
    assert title(app) == "Ask a clinician first"
    app.click(app.strip.buttons[Act.ASKED])
    form = app.strip.asked
    form.tick.click()
    form.who.setText("Dr Vidal")
    app.click(form.save)
    word = app.logbook.all(Asked)[-1]
    assert (word.condition, word.who) == ("diabetes", "Dr Vidal")
    assert title(app) == "Ready"
    app.click(app.strip.buttons[Act.SAVE])
    (session,) = app.sessions
    assert session.override is None

    app.clock.advance(days=89)
    app.open_log("face", NEEDLE)
    assert title(app) == "Ready"
    app.window.go_back()
    app.clock.advance(days=1)
    app.open_log("face", NEEDLE)
    assert title(app) == "Ask a clinician first"


def test_an_event_is_entered_on_the_log_page_and_waits_until_its_date(app):
    app.open_log("face", NEEDLE)
    page = app.window.log
    app.qtbot.wait(60)
    page.sheet.screening.something_else.click()
    form = page.sheet.screening.form
    form.event_choice.setCurrentIndex(form.event_choice.findData("waxing"))
    form.day.setDate(QDate(2026, 6, 13))
    form.save.click()
    (event,) = app.logbook.all(DatedEvent)
    assert (event.event, event.at.date(), event.zones) == ("waxing", date(2026, 6, 13), ())
    assert title(app) == "Not before Sat 20 June"
    assert "20 June" in plain(app.strip.shown.body)

    app.clock.advance(days=5)
    assert ask_log(app)["code"] == 3
    app.clock.advance(days=1)
    assert ask_log(app)["code"] == 0


def test_pus_pauses_its_zones_and_the_zone_rests_28_days_after_it_cleared(app):
    app.log("face", NEEDLE)
    app.clock.advance(days=2)
    app.window.open_check_in(app.sessions[0].id)
    page = app.window.check_in
    page.side.signs.rows[Sign.PUS].click()
    app.click(page.footer.save)
    app.clock.advance(days=30)
    app.open_log("face", NEEDLE)
    assert title(app) == "Face is paused"
    assert ask_log(app, "--early-reason", "it was only a little")["code"] == 3
    app.click(app.strip.buttons[Act.SETTLE])
    settle = app.window.settle
    settle.form.yes.click()
    app.click(settle.save)

    assert {rest_of_zone(app.logbook, zone).until for zone in FACE} == {date(2026, 8, 13)}
    app.clock.advance(days=27)
    assert ask_log(app)["code"] == 3
    app.clock.advance(days=1)
    assert ask_log(app)["code"] == 0
    assert len(app.logbook.all(Session)) == 2


def test_a_disputed_length_asks_once_who_advised_it(app):
    advised = app.logbook.all(Asked)[0]
    app.parts.desk.run(delete(advised.id))
    app.open_log("face", 500)
    assert title(app) == "Has a professional advised you?"
    app.click(app.strip.buttons[Act.ASKED])
    app.strip.asked.tick.click()
    app.strip.asked.who.setText("Dr Vidal")
    app.click(app.strip.asked.save)
    app.click(app.strip.buttons[Act.SAVE])
    assert len(app.sessions) == 1
