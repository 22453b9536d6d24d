"""What the kit, the profile and the plans put on Today, through the real window."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel

from rollerlog.domain.commands import apply_spf
from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.model import CheckIn, Preference, Session, Sign
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.profile.model import ProfileReview
from rollerlog.domain.zones import expand
from rollerlog.ui.shortcuts_page import LISTED
from tests.conftest import MADRID, NOW

FACE = expand(["face"])
TODAY = NOW.date()


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


def rolled(when, needle_um=500, zones=FACE, **more):
    return Session(at=at(when), logged_at=at(when), zones=tuple(zones), needle_um=needle_um, **more)


def checked(when, zones=FACE, **more):
    return CheckIn(at=at(when), logged_at=at(when), zones=tuple(zones), **more)


def planned(day, needle_um=250, zones=("neck",), **more):
    return PlannedSession(
        planned_at=at("2026-06-01 10:00"), day=day, zones=zones, needle_um=needle_um, **more
    )


def course(sessions, zones=("neck",), since="2026-01-05 09:00"):
    return Course(at=at(since), logged_at=at(since), zones=zones, sessions=sessions)


ROLLER = Roller(
    id="neck-roller", added_at=at("2026-05-01 10:00"), name="Neck 0.2", needle_um=200,
    areas=("neck",),
)  # fmt: skip
USED = rolled("2026-06-01 20:00", 200, ["neck"], roller=ROLLER.id)
SERUM = Product(
    id="serum", added_at=at("2026-06-11 10:00"), name="Serum", actives=("retinal",),
    patch_begun_at=at("2026-06-11 10:00"),
)  # fmt: skip
REVIEW = ProfileReview(at=at("2026-03-15 10:00"), logged_at=at("2026-03-15 10:00"))


def rows(parts):
    found = parts.pages.today.board.due.rows
    return {row.title.text(): row for row in found}


def flat(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def texts(widget):
    return [flat(label.text()) for label in widget.findChildren(QLabel) if label.isVisible()]


def wanted(signal):
    heard = []
    signal.connect(lambda *values: heard.append(values))
    return heard


def test_a_used_roller_waits_to_be_disinfected(today, qtbot):
    parts = today(ROLLER, USED)
    row = rows(parts)["Disinfect “Neck 0.2”"]
    assert row.reason.text() == "Used Mon 1 June · needed before its next session"
    assert row.time.text() == "since Mon 1 June"
    assert row.button.text() == "Disinfected"
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    (done,) = parts.desk.logbook.all(Disinfection)
    assert (done.roller, done.at) == (ROLLER.id, NOW)
    assert parts.pages.toast.text == "“Neck 0.2” disinfected at 11:20."
    assert "Disinfect “Neck 0.2”" not in rows(parts)
    parts.pages.undo()
    assert parts.pages.toast.text == "Undone: “Neck 0.2” disinfected, Sun 14 June."
    assert "Disinfect “Neck 0.2”" in rows(parts)


def test_d_disinfects_the_first_roller(today, qtbot):
    other = Roller(
        id="hands-roller", added_at=ROLLER.added_at, name="Hands", needle_um=200, areas=("hands",)
    )
    parts = today(ROLLER, USED, other, rolled("2026-06-03 20:00", 200, ["hands"], roller=other.id))
    assert [row.view.offer.key for row in rows(parts).values()].count("D") == 1
    qtbot.keyClick(parts.pages.today, Qt.Key.Key_D)
    assert [done.roller for done in parts.desk.logbook.all(Disinfection)] == [ROLLER.id]
    assert "Disinfect “Hands”" in rows(parts)


def test_a_patch_test_is_read_on_today(today, qtbot):
    parts = today(SERUM)
    row = rows(parts)["Patch test of “Serum”"]
    assert row.reason.text() == "Day 3 of 7. How does the spot look?"
    assert (row.button.text(), row.also.text()) == ("Looks calm", "It reacted")
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert [r.reacted for r in parts.desk.logbook.all(PatchReading)] == [False]
    assert parts.pages.toast.text == "“Serum”: the spot looks calm today."
    assert "Patch test of “Serum”" not in rows(parts)


def test_a_reaction_ends_the_patch_test(today, qtbot, clock):
    parts = today(SERUM)
    qtbot.mouseClick(rows(parts)["Patch test of “Serum”"].also, Qt.MouseButton.LeftButton)
    assert [r.reacted for r in parts.desk.logbook.all(PatchReading)] == [True]
    assert parts.pages.toast.text == "Your skin reacted to “Serum”. Leave it out."
    clock.advance(days=1)
    parts.desk.time_passed.emit()
    assert "Patch test of “Serum”" not in rows(parts)


def test_the_profile_is_asked_again_in_one_row(today, qtbot):
    parts = today(REVIEW)
    row = rows(parts)["Is your profile still the same?"]
    assert row.reason.text() == "Last gone through Sun 15 March"
    assert row.button.text() == "Go through it"
    parts.pages.today.profile_wanted.disconnect()
    opened = wanted(parts.pages.today.profile_wanted)
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert opened == [()]


def test_the_profile_is_not_asked_the_day_before(today):
    parts = today(REVIEW, when=at("2026-06-12 11:20"))
    assert "Is your profile still the same?" not in rows(parts)


def test_concerns_are_rated_again_after_four_weeks(today, qtbot):
    then = at("2026-05-17 10:00")
    parts = today(
        Rating(at=then, logged_at=then, concern="texture", level=4),
        Preference(id="concerns", value="texture"),
    )
    parts.pages.today.plan_wanted.disconnect()
    opened = wanted(parts.pages.today.plan_wanted)
    row = rows(parts)["Rate your concerns"]
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert opened == [()]


def test_a_planned_session_that_may_be_done_leads_to_the_form(today, qtbot):
    parts = today(planned(TODAY))
    row = rows(parts)["Planned for today: neck, 0.25\N{NO-BREAK SPACE}mm"]
    assert row.reason.text() == "Ready, as far as is known before today's questions."
    assert (row.button.text(), row.time.text()) == ("Log neck…", "today")
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert parts.pages.page == "log"


def test_a_planned_session_is_judged_again_that_day(today, qtbot):
    parts = today(planned(TODAY), rolled("2026-06-12 10:00", 250, ["neck"]))
    row = rows(parts)["Planned for today: neck, 0.25\N{NO-BREAK SPACE}mm"]
    assert "rests 4 days, until Tue 16 June." in row.reason.text()
    assert (row.button.text(), row.also.text()) == ("Got it", "Open the plan")
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert not any(title.startswith("Planned") for title in rows(parts))


def test_a_paused_planned_session_says_so_and_how_much_more_speaks_against_it(today):
    parts = today(
        planned(TODAY),
        rolled("2026-06-12 10:00", 250, ["neck"]),
        checked("2026-06-14 09:00", ["neck"], signs=(Sign.NODULES,)),
    )
    row = rows(parts)["Planned for today: neck, 0.25\N{NO-BREAK SPACE}mm"]
    assert row.reason.text() == (
        "Neck is paused. You reported lumps or nodules today. And 1 more reason."
    )


def test_the_pauses_that_began_are_one_row(today, qtbot):
    parts = today(planned(date(2026, 6, 19)), planned(date(2026, 6, 20), zones=("scalp",)))
    row = rows(parts)["Leave out waxing"]
    assert (row.reason.text(), row.time.text()) == (
        "Before your neck session on Fri 19 June and your scalp session on Sat 20 June",
        "today",
    )
    qtbot.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert rows(parts) == {}


def test_a_session_planned_for_tomorrow_asks_for_all_its_pauses_at_once(today):
    parts = today(planned(date(2026, 6, 15)))
    assert list(rows(parts)) == ["Leave out waxing, retinoids and acids, strong sun, self-tanner"]


def test_the_next_planned_session_says_what_is_left_out_from_when(today):
    parts = today(planned(date(2026, 6, 19)))
    (card,) = parts.pages.today.board.aftercare
    assert texts(card) == [
        "Before your neck session",
        "Fri 19 June",
        "Waxing: last day was Fri 12 June",
        "Left out until the session",
        "Retinoids and acids: last day Sun 14 June",
        "Today",
        "Strong sun: last day Tue 16 June",
        "2 more days",
        "Self-tanner: last day Wed 17 June",
        "3 more days",
    ]


def test_a_planned_session_that_does_not_fit_any_more_says_why(today):
    parts = today(planned(date(2026, 6, 19)), rolled("2026-06-14 10:00", 300, ["neck"]))
    texts_of_it = [
        texts(card)
        for card in parts.pages.today.board.aftercare
        if texts(card)[0].startswith("Before")
    ]
    assert texts_of_it == [
        [
            "Before your neck session",
            "Fri 19 June",
            "It does not fit on that day any more",
            "0.3 mm on Sun 14 June: your neck rests 7 days, until Sun 21 June.",
        ]
    ]


@pytest.mark.parametrize(("days", "cards"), [(0, 0), (1, 1), (14, 1), (15, 0)])
def test_only_a_session_of_the_next_two_weeks_has_a_card(today, days, cards):
    parts = today(planned(TODAY + timedelta(days=days)))
    assert len(parts.pages.today.board.aftercare) == cards


def test_what_is_planned_comes_up(today):
    parts = today(planned(date(2026, 6, 19)), SERUM)
    said = [(cell.day.text(), cell.title.text()) for cell in parts.pages.today.board.coming.cells]
    assert said == [
        ("Tomorrow", "Leave out retinoids and acids"),
        ("Wed 17 June", "Leave out strong sun"),
        ("Thu 18 June", "Leave out self-tanner"),
    ]
    assert parts.pages.today.board.coming.cells[0].detail.text() == "and read patch test"


def test_a_course_stands_in_one_line_that_leads_to_the_plan(today, qtbot):
    parts = today(course(4), rolled("2026-03-01 10:00", 200, ["neck"]), rolled("2026-06-01 10:00"))
    card = parts.pages.today.board.courses
    assert texts(card) == ["Course on your neck: 1 of 4 sessions"]
    parts.pages.today.plan_wanted.disconnect()
    opened = wanted(parts.pages.today.plan_wanted)
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert opened == [()]


@pytest.mark.parametrize(
    ("sessions", "done", "word"),
    [
        (6, 3, []),
        (6, 4, ["4 to 5 sessions are a milestone: a good time to rate your concerns."]),
        (6, 5, ["4 to 5 sessions are a milestone: a good time to rate your concerns."]),
        (
            4,
            4,
            ["The course is done. What follows is maintenance: fewer sessions, further apart."],
        ),
    ],
)
def test_a_course_says_its_milestone_and_its_end(today, sessions, done, word):
    days = [rolled(f"2026-01-{6 + 7 * n:02} 10:00", 200, ["neck"]) for n in range(min(done, 3))]
    days += [rolled(f"2026-02-{6 + 7 * n:02} 10:00", 200, ["neck"]) for n in range(done - 3)]
    parts = today(course(sessions), *days)
    title = f"Course on your neck: {done} of {sessions} sessions"
    assert texts(parts.pages.today.board.courses) == [title, *word]


def test_of_several_ready_areas_the_one_rolled_longest_ago_comes_first(today):
    parts = today(
        rolled("2026-05-01 10:00", 200, ["neck"]),
        rolled("2026-04-01 10:00", 1000, ["scalp"]),
        rolled("2026-05-20 10:00", 200, ["hands"]),
    )
    assert [row.view.area for row in parts.pages.today.board.skin.shown] == [
        "scalp",
        "neck",
        "hands",
    ]


def test_ready_zones_of_the_body_are_named_the_one_rolled_longest_ago_first(today):
    parts = today(
        rolled("2026-05-20 10:00", 200, ["abdomen"]), rolled("2026-05-01 10:00", 200, ["thighs"])
    )
    assert parts.pages.today.board.skin.rows["body"].note.text() == "Thighs and abdomen."


def test_a_plan_alone_is_no_first_day(today):
    parts = today(planned(date(2026, 6, 19)))
    assert not parts.pages.today.board.first_day.isVisible()


def test_a_clock_set_back_is_said_on_every_page_until_it_is_right(today, clock):
    parts = today(rolled("2026-05-01 10:00", 200, ["neck"]))
    parts.desk.run(apply_spf(NOW, ("neck",)))
    bar = parts.pages.clock_bar
    assert not bar.isVisible()
    clock.advance(days=-3)
    parts.desk.time_passed.emit()
    for page in ("today", "timeline", "settings"):
        parts.pages.open_page(page)
        assert bar.isVisible()
    assert not [button for button in bar.findChildren(QAbstractButton) if button.isVisible()]
    assert bar.text == (
        "This laptop's clock is 3 days behind your last entry."
        " Rest dates may be wrong until it is corrected."
    )
    clock.advance(days=2, hours=22)
    parts.desk.time_passed.emit()
    assert bar.text.startswith("This laptop's clock is 2 hours behind")
    clock.advance(hours=2)
    parts.desk.time_passed.emit()
    assert not bar.isVisible()


def test_a_clock_that_is_behind_when_the_window_opens_is_said_at_once(today):
    parts = today(rolled("2026-06-01 10:00", 200, ["neck"]))
    parts.desk.run(apply_spf(NOW, ("neck",)))
    again = today(when=NOW - timedelta(days=3))
    assert again.pages.clock_bar.isVisible()
    assert again.pages.clock_bar.window() is again.frame


def test_rows_stand_in_the_order_of_urgency(today):
    parts = today(ROLLER, USED, SERUM, REVIEW)
    assert list(rows(parts)) == [
        "SPF 30+ on your neck",
        "Disinfect “Neck 0.2”",
        "Patch test of “Serum”",
        "Is your profile still the same?",
    ]
    assert parts.pages.today.due_count() == 4


def test_an_hour_ahead_is_said_as_an_hour(today, clock):
    parts = today(rolled("2026-06-13 20:00", 250), when=at("2026-06-14 08:00"))
    row = rows(parts)["Day 1 check-in, face, in 1 h"]
    assert row.accessibleName() == "Day 1 check-in, face, in 1 hour, at 09:00"
    clock.now = at("2026-06-14 08:01")
    parts.desk.time_passed.emit()
    assert "Day 1 check-in, face, in 59 min" in rows(parts)


def test_the_eve_of_a_rest_says_the_day_it_is_and_goes_when_the_rest_has_ended(today, clock):
    parts = today(
        rolled("2026-05-31 20:00", 500, ["scalp"]),
        Preference(id="advance-notice", value="on"),
        when=at("2026-06-13 18:30"),
    )
    assert "Scalp is ready tomorrow" in rows(parts)
    clock.now = at("2026-06-14 07:30")
    parts.desk.time_passed.emit()
    assert [title for title in rows(parts) if title.startswith("Scalp")] == ["Scalp is ready today"]
    clock.now = at("2026-06-14 09:05")
    parts.desk.time_passed.emit()
    assert [title for title in rows(parts) if title.startswith("Scalp")] == ["Scalp has rested"]


def test_every_key_of_the_page_is_in_the_list_of_shortcuts(today):
    page = today(ROLLER, USED).pages.today
    listed = {key for key, _ in LISTED["Today"]}
    keys = {key.key().toString() for key in page.findChildren(QShortcut)}
    assert keys
    assert keys <= listed
