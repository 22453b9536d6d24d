from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QVBoxLayout, QWidget

from rollerlog.domain.agenda import owed
from rollerlog.domain.commands import change_setting, delete, record_check_in
from rollerlog.domain.kit.model import Disinfection, Roller
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import CheckIn, Session, Sign, SpfApplication
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.domain.profile.model import ProfileReview
from rollerlog.domain.snoozes import Snooze
from rollerlog.domain.zones import expand
from rollerlog.services.reminders import Reminders
from rollerlog.services.scheduler import GuiScheduler
from rollerlog.ui.banner import ReminderBanner
from rollerlog.ui.due import gathered
from rollerlog.ui.notices import notice
from tests.conftest import MADRID

FACE = expand(["face"])


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=MADRID)


def rolled(when, needle_um=500, zones=FACE):
    return Session(at=at(when), logged_at=at(when), zones=tuple(zones), needle_um=needle_um)


def checked(when, zones=FACE, **more):
    return CheckIn(at=at(when), logged_at=at(when), zones=tuple(zones), **more)


SCALP = rolled("2026-05-31 20:00", 500, ["scalp"])
ABDOMEN = rolled("2026-06-11 10:00", 1000, ["abdomen"])


@pytest.fixture
def keep(desk):
    def keep(*entities):
        desk.run(lambda _logbook, _now: Step(tuple(Edit(None, entity) for entity in entities)))

    return keep


@pytest.fixture
def opened(qtbot, theme, desk, file, clock):
    """Open rollerlog at a time, with a field that has the keyboard and the bar above it."""
    kept, schedulers = [], []

    def open_at(when):
        scheduler = GuiScheduler()
        scheduler.start(paused=True)
        schedulers.append(scheduler)
        theme.set_reduced_motion(True)
        clock.now = at(when)
        reminders = Reminders(desk, file)
        window = QWidget()
        banner = ReminderBanner(theme, desk, reminders)
        window.field = QLineEdit()
        column = QVBoxLayout(window)
        column.addWidget(banner)
        column.addWidget(window.field)
        window.resize(936, 200)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        window.field.setFocus()
        kept.extend([reminders, window])
        reminders.ride(scheduler, 30_000)
        return banner, reminders

    yield open_at
    for scheduler in schedulers:
        scheduler.shutdown(wait=False)
    theme.set_reduced_motion(False)


def move(clock, desk, reminders, when):
    clock.now = at(when)
    desk.time_passed.emit()
    reminders.look()


def settle(clock, reminders):
    """Let the 20 seconds after a start pass."""
    clock.advance(seconds=20)
    reminders.look()


def close(desk, reminders):
    desk.changed.disconnect(reminders._follow)
    reminders.blockSignals(True)


def buttons(banner):
    found = (banner.action, banner.done, banner.later)
    return [button.text() for button in found if button.isVisible()]


def collected(signal):
    found = []
    signal.connect(lambda *values: found.append(values[0] if values else None))
    return found


def test_a_reminder_slides_in_with_what_can_be_done(opened, keep, clock, desk):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    assert not banner.isVisible()
    move(clock, desk, reminders, "2026-06-14 09:00")
    assert banner.isVisible()
    assert banner.title.text() == "Scalp has rested"
    assert banner.detail.text() == "Ready since this morning. No hurry."
    assert buttons(banner) == ["Log session", "Done", "Snooze ▾"]


def test_it_never_takes_the_keyboard(opened, keep, clock, desk):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    QApplication.processEvents()
    assert banner.window().field.hasFocus()


def test_sunscreen_is_applied_from_the_bar(opened, keep, clock, desk, qtbot):
    keep(rolled("2026-06-13 10:00", 300))
    banner, reminders = opened("2026-06-14 07:30")
    move(clock, desk, reminders, "2026-06-14 08:00")
    said = collected(banner.said)
    assert (banner.title.text(), buttons(banner)) == (
        "SPF 30+ on your face",
        ["Applied", "Snooze ▾"],
    )
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert said == ["SPF noted at 08:00."]
    assert len(desk.logbook.all(SpfApplication)) == 1
    assert not banner.isVisible()


def test_a_check_in_is_opened_from_the_bar(opened, keep, clock, desk, qtbot):
    keep(ABDOMEN, checked("2026-06-12 10:00", ["abdomen"]))
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    wanted, today = collected(banner.check_in_wanted), collected(banner.today_wanted)
    assert banner.title.text() == "3 reminders are waiting."
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert (wanted, today) == ([], [None])
    assert not banner.isVisible()


def test_a_check_in_alone_opens_its_session(opened, keep, clock, desk, qtbot):
    keep(ABDOMEN)
    banner, reminders = opened("2026-06-12 08:30")
    move(clock, desk, reminders, "2026-06-12 09:00")
    wanted = collected(banner.check_in_wanted)
    assert banner.title.text() == "Day 1 check-in, abdomen"
    assert buttons(banner) == ["Check in", "Snooze ▾"]
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert wanted == [ABDOMEN.id]
    assert banner.isVisible()
    desk.run(record_check_in(checked("2026-06-12 09:00", ["abdomen"], redness=1)))
    assert not banner.isVisible()


def test_acting_elsewhere_withdraws_it(opened, keep, clock, desk):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    for reminder in reminders.waiting():
        reminders.done(reminder)
    assert not banner.isVisible()
    assert banner.reminders == ()


def test_deleting_the_session_withdraws_it(opened, keep, clock, desk):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    desk.run(delete(SCALP.id))
    assert not banner.isVisible()


def test_done_is_kept(opened, keep, clock, desk, qtbot):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    qtbot.mouseClick(banner.done, Qt.MouseButton.LeftButton)
    assert reminders.waiting() == []
    assert not banner.isVisible()


def test_closing_leaves_it_waiting_on_today(opened, keep, clock, desk, qtbot):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
    assert len(reminders.waiting()) == 1


def test_snoozing_offers_no_evening_after_six(opened, keep, clock, desk, qtbot):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    menu = banner.findChild(QMenu)

    def offers():
        qtbot.mouseClick(banner.later, Qt.MouseButton.LeftButton)
        menu.close()
        return [action.text() for action in menu.actions() if action.isVisible() and action.text()]

    soon, later = ["In 20 minutes", "In 1 hour"], ["Tomorrow, 09:00", "At a time…"]
    assert offers() == [*soon, "This evening, 18:00", *later]
    clock.now = at("2026-06-14 18:00")
    assert offers() == [*soon, *later]


def test_a_snoozed_reminder_comes_back(opened, keep, clock, desk, qtbot):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    noted = collected(banner.noted)
    qtbot.mouseClick(banner.later, Qt.MouseButton.LeftButton)
    menu = banner.findChild(QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert noted == ["Waits until 09:20."]
    assert not banner.isVisible()
    move(clock, desk, reminders, "2026-06-14 09:20")
    assert banner.isVisible()
    assert banner.detail.text().endswith("due 09:00, 20 min late")


def test_what_came_while_closed_is_one_summary(opened, keep, desk, clock):
    keep(ABDOMEN)
    _, first = opened("2026-06-11 20:00")
    close(desk, first)
    banner, reminders = opened("2026-06-14 11:20")
    assert not banner.isVisible()
    settle(clock, reminders)
    assert banner.title.text() == "4 reminders came while rollerlog was closed."
    assert banner.detail.text() == (
        "Day 3 check-in, abdomen (due 09:00) · Make-up: the pause is over"
        " (due Sat 13 June, 09:00) · 2 more"
    )
    assert buttons(banner) == ["Open Today"]


def test_what_came_while_the_machine_slept_did_not_come_while_closed(opened, keep, clock):
    keep(ABDOMEN)
    banner, reminders = opened("2026-06-11 20:00")
    clock.now = at("2026-06-14 11:20")
    reminders.settle()
    assert not banner.isVisible()
    settle(clock, reminders)
    assert banner.title.text() == "4 reminders are waiting."


def test_what_was_snoozed_before_did_not_come_while_closed(opened, keep, clock, desk):
    keep(ABDOMEN, checked("2026-06-12 10:00", ["abdomen"]))
    _, first = opened("2026-06-14 08:30")
    move(clock, desk, first, "2026-06-14 09:00")
    first.snooze(first.waiting(), Snooze.HOUR)
    close(desk, first)
    banner, reminders = opened("2026-06-14 09:30")
    settle(clock, reminders)
    assert not banner.isVisible()
    move(clock, desk, reminders, "2026-06-14 10:00")
    assert banner.title.text() == "3 reminders are waiting."


def test_the_repeat_is_the_same_bar_again_and_says_how_late_it_is(opened, keep, clock, desk, qtbot):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    move(clock, desk, reminders, "2026-06-14 10:00")
    assert (banner.title.text(), buttons(banner)) == (
        "Scalp has rested",
        ["Log session", "Done", "Snooze ▾"],
    )
    assert banner.detail.text().endswith("due 09:00, 1 h late")
    qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    move(clock, desk, reminders, "2026-06-14 11:30")
    assert not banner.isVisible()


def test_the_evening_before_a_rest_ends_is_told_where_wanted(opened, keep, clock, desk):
    keep(SCALP)
    desk.run(change_setting("advance-notice", "on"))
    banner, reminders = opened("2026-06-13 17:00")
    move(clock, desk, reminders, "2026-06-13 18:00")
    assert banner.title.text() == "Scalp is ready tomorrow"
    assert buttons(banner) == ["Done", "Snooze ▾"]
    move(clock, desk, reminders, "2026-06-14 09:00")
    assert banner.title.text() == "Scalp has rested"


def test_the_evening_before_is_said_until_rest_ends_and_no_longer(opened, keep, clock, desk):
    keep(SCALP)
    desk.run(change_setting("advance-notice", "on"))
    banner, reminders = opened("2026-06-13 17:00")
    move(clock, desk, reminders, "2026-06-13 18:00")
    eve = banner.reminders
    assert notice(desk.logbook, eve, clock.now, discreet=False)[0] == "Scalp is ready tomorrow"
    clock.now = at("2026-06-14 08:59")
    assert eve[0] in reminders.waiting()
    assert notice(desk.logbook, eve, clock.now, discreet=False)[0] == "Scalp is ready today"
    assert notice(desk.logbook, eve, clock.now, discreet=True)[0] == "Something is ready today"
    clock.advance(minutes=1)
    assert eve[0] not in reminders.waiting()


def test_what_had_lapsed_is_still_told_with_its_date(opened, keep, desk, clock):
    keep(rolled("2026-06-10 10:00", 200, ["abdomen"]), checked("2026-06-11 10:00", ["abdomen"]))
    _, first = opened("2026-06-12 20:00")
    close(desk, first)
    keep(checked("2026-06-13 10:00", ["abdomen"], redness=0))
    banner, reminders = opened("2026-06-14 11:20")
    settle(clock, reminders)
    assert banner.isVisible()
    assert "due Sat 13 June, 09:00" in banner.detail.text()
    assert reminders.waiting() == []


def test_a_paused_area_is_not_offered_to_log(opened, keep, clock, desk):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    keep(checked("2026-06-14 09:00", ["scalp"], signs=(Sign.NODULES,)))
    assert "Log session" not in buttons(banner)


def test_every_button_has_a_name(opened, keep, clock, desk):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    names = [button.accessibleName() for button in banner.findChildren(QAbstractButton)]
    assert all(names)
    assert "Log session: Scalp has rested" in names


def test_it_unfolds_to_its_whole_height(opened, keep, clock, desk, theme, qtbot):
    keep(SCALP)
    banner, reminders = opened("2026-06-14 08:30")
    theme.set_reduced_motion(False)
    move(clock, desk, reminders, "2026-06-14 09:00")
    qtbot.waitUntil(lambda: banner.maximumHeight() > 10_000, timeout=2000)
    qtbot.waitUntil(lambda: banner.height() >= banner.heightForWidth(banner.width()), timeout=2000)


def test_a_used_roller_is_disinfected_from_the_bar(opened, keep, clock, desk, qtbot):
    roller = Roller(
        id="r", added_at=at("2026-05-01 10:00"), name="Scalp", needle_um=200, areas=("scalp",)
    )
    keep(roller)
    banner, reminders = opened("2026-06-14 08:30")
    heard = collected(banner.said)
    keep(replace(rolled("2026-06-14 08:31", 200, ["scalp"]), roller=roller.id))
    move(clock, desk, reminders, "2026-06-14 09:30")
    assert banner.title.text() == ""
    move(clock, desk, reminders, "2026-06-14 09:31")
    assert banner.title.text() == "Disinfect “Scalp”"
    assert buttons(banner) == ["Disinfected", "Snooze ▾"]
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert [done.roller for done in desk.logbook.all(Disinfection)] == [roller.id]
    assert heard == ["“Scalp” disinfected at 09:31."]
    assert not banner.isVisible()


def test_the_profile_is_opened_from_the_bar(opened, keep, clock, desk, qtbot):
    keep(ProfileReview(at=at("2026-03-16 10:00"), logged_at=at("2026-03-16 10:00")))
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    pages = collected(banner.page_wanted)
    assert buttons(banner) == ["Go through it", "Snooze ▾"]
    qtbot.mouseClick(banner.action, Qt.MouseButton.LeftButton)
    assert pages == ["profile"]


@pytest.mark.parametrize(("rolled_on", "offered"), [("2026-06-01", True), ("2026-06-12", False)])
def test_a_planned_session_is_offered_to_log_once_it_is_ready(
    opened, keep, clock, desk, rolled_on, offered
):
    keep(
        rolled(f"{rolled_on} 10:00", 250, ["scalp"]),
        PlannedSession(
            planned_at=at("2026-06-10 10:00"),
            day=date(2026, 6, 14),
            zones=("scalp",),
            needle_um=250,
        ),
    )
    banner, reminders = opened("2026-06-14 08:30")
    move(clock, desk, reminders, "2026-06-14 09:00")
    assert banner.title.text().startswith("Planned for today: scalp")
    assert ("Log session" in buttons(banner)) is offered
    assert "Done" in buttons(banner)


def waiting(desk, now):
    return owed(desk.logbook, at(now))


def said(desk, now, *, discreet):
    return notice(desk.logbook, waiting(desk, now), at(now), discreet=discreet)


def test_a_discreet_notice_has_no_word_of_skin(desk, keep):
    keep(SCALP)
    assert said(desk, "2026-06-14 09:00", discreet=True) == (
        "Something is ready",
        "Open rollerlog when you have a moment.",
    )


def test_a_whole_notice_says_it_all(desk, keep):
    keep(SCALP)
    assert said(desk, "2026-06-14 09:00", discreet=False) == (
        "Scalp has rested 14 days",
        "Ready since this morning. No hurry.",
    )


def test_notices_of_a_check_in(desk, keep):
    keep(ABDOMEN)
    assert said(desk, "2026-06-12 09:00", discreet=True) == (
        "A short question for today",
        "Takes about 30 seconds.",
    )
    assert said(desk, "2026-06-12 09:00", discreet=False) == (
        "How is your abdomen today?",
        "Day 1 after 1.0\N{NO-BREAK SPACE}mm. Six scales, about 30 seconds.",
    )


def test_notices_of_sunscreen(desk, keep):
    keep(rolled("2026-06-13 10:00", 300), SpfApplication(
        at=at("2026-06-14 10:00"), logged_at=at("2026-06-14 10:00"), zones=FACE
    ))  # fmt: skip
    found = [r for r in waiting(desk, "2026-06-14 12:00") if r.kind == "spf"]
    now = at("2026-06-14 12:00")
    assert notice(desk.logbook, found, now, discreet=True) == (
        "A 12:00 reminder",
        "Open rollerlog to see it.",
    )
    assert notice(desk.logbook, found, now, discreet=False) == (
        "Time for SPF on your face",
        "Last: 10:00.",
    )


def test_several_are_one_notice(desk, keep):
    keep(ABDOMEN, SCALP, checked("2026-06-12 10:00", ["abdomen"], redness=1))
    assert said(desk, "2026-06-14 09:00", discreet=True) == (
        "4 reminders are waiting",
        "Open rollerlog to see them.",
    )
    assert said(desk, "2026-06-14 09:00", discreet=False)[1].startswith(
        "Day 3 check-in, abdomen · "
    )


def test_what_quiet_hours_held_waited_overnight(desk, keep):
    keep(ABDOMEN)
    desk.run(change_setting("hold-ended-time", "23:00"))
    found = [r for r in waiting(desk, "2026-06-14 23:30") if r.due_at == at("2026-06-14 23:00")]
    title, _ = notice(desk.logbook, found, at("2026-06-15 08:00"), discreet=True)
    assert title == "2 reminders waited overnight"


def test_all_zones_of_an_area_are_one_reminder(desk, keep):
    keep(rolled("2026-06-10 20:00", 250))
    found = [r for r in owed(desk.logbook, at("2026-06-14 10:00")) if r.kind == "rest_ended"]
    assert len(found) == 6
    assert [due.key for due in gathered(found)] == ["rest-ended:face:2026-06-14"]


def test_late_notices_say_their_day(desk, keep):
    keep(ABDOMEN)
    found = [r for r in waiting(desk, "2026-06-13 09:30") if r.kind == "check_in"]
    now = at("2026-06-13 09:30")
    assert now - found[0].due_at == timedelta(days=1, minutes=30)
    assert notice(desk.logbook, found, now, discreet=True)[0] == (
        "A reminder of Fri 12 June, 09:00"
    )
