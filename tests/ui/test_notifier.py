"""What is shown on the desktop, what its buttons do, and when it is taken away."""

from datetime import datetime, time
from time import monotonic

import pytest
from PySide6.QtCore import QObject, Signal

from rollerlog.app import build
from rollerlog.domain.commands import apply_spf, change_setting
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.rollers import state_of
from rollerlog.domain.ledger import Event, Why
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Session, SpfApplication
from rollerlog.domain.snoozes import Snooze
from rollerlog.domain.zones import expand
from rollerlog.services.reminders import Reminders
from rollerlog.services.scheduler import GuiScheduler
from rollerlog.ui.channels import Channel
from rollerlog.ui.due import gathered
from rollerlog.ui.notifier import Notifier
from rollerlog.ui.presence import Presence
from tests.builders import a_session
from tests.conftest import LONG_AGO, MADRID, NOW
from tests.services.private_bus import LOGIND, NotificationService, Service, running

FACE = expand(["face"])
# Of a session the noon before: sunscreen at 08:00, a check-in at 09:00.
FACE_ROLLED = a_session(
    datetime(2026, 6, 13, 12, tzinfo=MADRID), id="s", zones=FACE, needle_um=250, roller="r"
)
ROLLER = Roller(id="r", added_at=LONG_AGO, name="Face 0.25", needle_um=250, areas=("face",))
SPF, CHECK_IN = "spf", "check-in:s"


def at(clock):
    return datetime.combine(NOW.date(), time.fromisoformat(clock), MADRID)


class Desktop(QObject):
    """A notification service that shows nothing."""

    acted = Signal(str, str)
    dismissed = Signal(str)
    answered = Signal(str, bool, str)
    changed = Signal()

    def __init__(self):
        super().__init__()
        self.available, self.do_not_disturb, self.server = True, None, "gnome-shell 45.1"
        self.standing, self.shown, self.quiet = {}, [], []

    def stands(self, tag):
        return tag in self.standing

    def show(self, tag, title, body, actions, *, quietly=False):
        self.standing[tag] = (title, body, [str(word) for _, word in actions])
        (self.quiet if quietly else self.shown).append(tag)

    def withdraw(self, tag):
        self.standing.pop(tag, None)

    def withdraw_all(self):
        self.standing.clear()

    def press(self, tag, action):
        self.standing.pop(tag)
        self.acted.emit(tag, action)

    def refuse(self, tag):
        self.standing.pop(tag)
        self.answered.emit(tag, False, "no answer within 5 seconds")


class Tray(QObject):
    """A tray that keeps its messages."""

    clicked = Signal()

    def __init__(self, *, shows_messages=True):
        super().__init__()
        self.shows_messages, self.messages = shows_messages, []

    def show_message(self, title, body):
        self.messages.append((title, body))


class Told:
    """All that a notifier asked for, in order."""

    NAMES = (
        *("opened", "said", "noted", "log_wanted", "check_in_wanted", "page_wanted"),
        *("today_wanted", "tested", "banner_wanted"),
    )

    def __init__(self, notifier):
        self.all = []
        for name in self.NAMES:
            getattr(notifier, name).connect(
                lambda *words, name=name: self.all.append((name, *words))
            )


@pytest.fixture
def keep(desk):
    def keep(*entities):
        desk.run(lambda _logbook, _now: Step(tuple(Edit(None, entity) for entity in entities)))

    return keep


class Scene:
    def __init__(self, desk, file, clock):
        self.desk, self.clock = desk, clock
        self.reminders = Reminders(desk, file)
        self.notifier = Notifier(desk, self.reminders)
        self.told = Told(self.notifier)
        self.desktop, self.tray = Desktop(), Tray()
        self.scheduler = GuiScheduler()
        self.scheduler.start(paused=True)
        self.reminders.ride(self.scheduler, 30_000)
        self.notifier.use(self.desktop, None)
        clock.advance(seconds=30)

    def look(self, clock):
        self.clock.now = at(clock)
        self.reminders.look()

    def events(self):
        return [(row.key.split(":")[0], row.event) for row in self.reminders.told()]


@pytest.fixture
def scene(desk, file, clock, keep):
    clock.now = at("07:00")
    keep(FACE_ROLLED)
    desk.run(change_setting("hold-ended-time", "21:00"))
    scene = Scene(desk, file, clock)
    yield scene
    scene.scheduler.shutdown()


def test_one_reminder_is_shown_discreetly_with_what_can_be_done(scene):
    scene.look("08:00")
    assert scene.desktop.standing == {
        SPF: ("A 08:00 reminder", "Open rollerlog to see it.", ["Done", "In 20 min"])
    }


def test_in_full_it_is_named_and_its_button_says_what_it_does(scene):
    scene.desk.run(change_setting("discreet", "off"))
    scene.look("08:00")
    title, _, words = scene.desktop.standing[SPF]
    assert title == "Time for SPF on your face"
    assert words == ["Applied", "In 20 min"]


def test_with_a_place_it_says_how_strong_the_sun_is_and_until_when(scene):
    scene.desk.run(change_setting("discreet", "off"))
    scene.desk.run(change_setting("place", "39.5 -0.4 Valencia"))
    scene.desk.run(change_setting("check-in-time", "21:00"))
    scene.look("10:00")
    scene.desk.run(apply_spf(at("10:00")))
    scene.look("12:00")
    assert scene.desktop.standing[SPF][:2] == (
        "Time for SPF on your face",
        "Clear-sky UV index 9, very high until about 16:30. Last: 10:00.",
    )


def test_done_notes_the_sunscreen_and_does_not_open_the_window(scene):
    scene.look("08:00")
    scene.desktop.press(SPF, "act")
    (applied,) = scene.desk.logbook.all(SpfApplication)
    assert applied.zones == FACE
    assert scene.told.all == [("said", "SPF noted at 08:00.")]


def test_a_click_opens_the_page_and_records_nothing(scene):
    scene.look("08:00")
    scene.desktop.press(SPF, "default")
    assert scene.told.all == [("opened",), ("today_wanted",)]
    assert not scene.desk.logbook.all(SpfApplication)


def test_later_lets_it_wait_and_says_until_when(scene):
    scene.look("08:00")
    scene.desktop.press(SPF, "later")
    assert scene.told.all == [("noted", "Waits until 08:20.")]
    assert scene.desktop.standing == {}
    scene.look("08:20")
    assert SPF in scene.desktop.standing


def test_what_would_not_come_back_offers_no_later(scene):
    scene.desk.run(change_setting("check-in-time", "21:00"))
    scene.clock.now = at("13:50")
    scene.desk.run(apply_spf(at("13:50")))
    scene.look("15:50")
    _, _, words = scene.desktop.standing[SPF]
    assert words == ["Done"]


def test_a_later_that_quiet_hours_make_untrue_is_said_as_what_it_is(scene):
    scene.desk.run(apply_spf(at("07:00")))
    scene.desk.run(change_setting("quiet-hours", "17:00-08:00"))
    scene.look("09:00")
    assert scene.desktop.standing[CHECK_IN][2] == ["Open", "Tomorrow"]


def test_a_button_does_what_it_said_when_it_was_shown(scene):
    scene.desk.run(apply_spf(at("07:00")))
    scene.desk.run(change_setting("check-in-time", "20:00"))
    scene.look("20:00")
    assert scene.desktop.standing[CHECK_IN][2] == ["Open", "Tomorrow"]
    scene.clock.now = datetime(2026, 6, 15, 8, 30, tzinfo=MADRID)
    scene.desktop.press(CHECK_IN, "later")
    assert scene.told.all == [("noted", "Waits until tomorrow, 20:00.")]


def test_a_check_in_is_opened_never_answered(scene):
    scene.desk.run(apply_spf(at("07:00")))
    scene.look("09:00")
    assert scene.desktop.standing == {
        CHECK_IN: (
            "A short question for today",
            "Takes about 30 seconds.",
            ["Open", "This evening"],
        )
    }
    scene.desktop.press(CHECK_IN, "default")
    assert scene.told.all == [("opened",), ("check_in_wanted", "s")]


def test_the_end_of_rest_leads_to_the_form_and_logs_nothing(scene, keep):
    keep(a_session(datetime(2026, 5, 31, 20, tzinfo=MADRID), zones=("scalp",)))
    scene.desk.run(change_setting("discreet", "off"))
    scene.desk.run(change_setting("rest-ended-time", "07:30"))
    scene.desk.run(change_setting("quiet-hours", "off"))
    scene.look("07:30")
    (words,) = [words for _, _, words in scene.desktop.standing.values()]
    assert words == ["Log session", "Later"]
    (tag,) = scene.desktop.standing
    sessions = scene.desk.logbook.all(Session)
    scene.desktop.press(tag, "act")
    assert scene.told.all == [("opened",), ("log_wanted", "scalp")]
    assert scene.desk.logbook.all(Session) == sessions


def test_several_are_one_message_that_only_opens(scene):
    scene.desk.run(change_setting("spf-time", "09:00"))
    scene.look("09:00")
    assert scene.desktop.standing == {
        "summary": ("2 reminders are waiting", "Open rollerlog to see them.", ["Open"])
    }
    scene.desktop.press("summary", "default")
    assert scene.told.all == [("opened",), ("today_wanted",)]


def test_a_roller_is_noted_as_disinfected_where_it_may_be_named(scene, keep):
    keep(ROLLER)
    scene.desk.run(change_setting("discreet", "off"))
    scene.desk.run(apply_spf(at("07:00")))
    (due,) = [r for r in scene.reminders.waiting() if r.kind == "disinfect"]
    scene.reminders.notified.emit((due,))
    ((tag, (_, _, words)),) = scene.desktop.standing.items()
    assert words == ["Disinfected", "Tomorrow"]
    scene.desktop.press(tag, "act")
    assert state_of(scene.desk.logbook, ROLLER, scene.clock.now).unclean_since is None


def test_discreetly_a_roller_is_only_opened(scene, keep):
    keep(ROLLER)
    (due,) = [r for r in scene.reminders.waiting() if r.kind == "disinfect"]
    scene.reminders.notified.emit((due,))
    ((tag, (_, _, words)),) = scene.desktop.standing.items()
    assert words == ["Open", "Tomorrow"]
    scene.desktop.press(tag, "default")
    assert scene.told.all == [("opened",), ("today_wanted",)]


def done_in_the_window(scene):
    scene.desk.run(apply_spf(scene.clock.now))


def deleted(scene):
    scene.desk.run(lambda _logbook, _now: Step((Edit(FACE_ROLLED, None),)))


def snoozed(scene):
    scene.reminders.snooze(scene.reminders.waiting()[:1], time(15))
    for reminder in scene.reminders.waiting():
        scene.reminders.done(reminder)


def paused(scene):
    scene.desk.run(change_setting("pause", "2026-06-20T09:00+02:00"))


def turned_off(scene):
    scene.desk.run(change_setting("notifications", "off"))


@pytest.mark.parametrize("act", [done_in_the_window, deleted, snoozed, paused, turned_off])
def test_it_goes_when_there_is_no_ground_for_it_any_more(scene, act):
    scene.look("08:00")
    assert SPF in scene.desktop.standing
    act(scene)
    assert scene.desktop.standing == {}


def three_at_once(scene, keep):
    """Let sunscreen, a check-in and the end of rest fall due together."""
    keep(a_session(datetime(2026, 5, 31, 20, tzinfo=MADRID), zones=("scalp",)))
    scene.desk.run(change_setting("spf-time", "09:00"))
    scene.look("09:00")
    assert scene.desktop.standing["summary"][0] == "3 reminders are waiting"


def test_a_summary_counts_what_is_left_of_it_without_a_new_word(scene, keep):
    three_at_once(scene, keep)
    scene.desk.run(apply_spf(at("09:00")))
    assert scene.desktop.standing == {
        "summary": ("2 reminders are waiting", "Open rollerlog to see them.", ["Open"])
    }
    scene.reminders.snooze(scene.reminders.waiting()[1:], Snooze.HOUR)
    assert scene.desktop.standing == {
        "summary": (
            *("A short question for today", "Takes about 30 seconds."),
            ["Open", "This evening"],
        )
    }
    assert (scene.desktop.shown, scene.desktop.quiet) == (["summary"], ["summary"] * 2)
    assert scene.events().count((SPF, Event.NOTIFIED)) == 1
    scene.desktop.press("summary", "default")
    assert scene.told.all == [("opened",), ("check_in_wanted", "s")]


def test_a_summary_goes_once_all_of_it_is_put_off(scene, keep):
    three_at_once(scene, keep)
    scene.reminders.snooze(scene.reminders.waiting(), Snooze.HOUR)
    assert scene.desktop.standing == {}


def test_what_had_lapsed_before_it_was_told_does_not_hold_a_summary(scene, keep):
    keep(a_session(datetime(2026, 5, 31, 20, tzinfo=MADRID), zones=("scalp",)))
    scene.clock.now = datetime(2026, 6, 16, 10, tzinfo=MADRID)
    scene.reminders.look()
    title = scene.desktop.standing["summary"][0]
    lapsed = [r for r in scene.reminders.missed() if r.lapses_at <= scene.clock.now]
    waiting = scene.reminders.waiting()
    assert lapsed
    assert title == f"{len(gathered([*lapsed, *waiting]))} reminders are waiting"
    scene.reminders.snooze(waiting, Snooze.HOUR)
    assert scene.desktop.standing == {}


def test_a_summary_that_was_closed_is_not_shown_again(scene, keep):
    three_at_once(scene, keep)
    scene.desktop.standing.clear()
    scene.desk.run(apply_spf(at("09:00")))
    assert scene.desktop.standing == {}


def test_a_summary_whose_count_was_not_taken_is_no_reminder_unsent(scene, keep):
    three_at_once(scene, keep)
    scene.desk.run(apply_spf(at("09:00")))
    scene.desktop.refuse("summary")
    assert Event.UNSENT not in {event for _, event in scene.events()}


def test_undo_of_what_met_it_leaves_it_to_today(scene):
    scene.look("08:00")
    scene.desk.run(apply_spf(at("08:00")))
    scene.desk.undo()
    assert scene.desktop.standing == {}
    assert SPF in {reminder.kind for reminder in scene.reminders.waiting()}


def test_words_in_full_go_from_the_desktop_once_discretion_is_wanted(scene):
    scene.desk.run(change_setting("discreet", "off"))
    scene.look("08:00")
    scene.desk.run(change_setting("discreet", "on"))
    assert scene.desktop.standing == {}


def test_the_next_of_a_kind_replaces_the_one_before(scene):
    scene.desk.run(change_setting("check-in-time", "20:00"))
    scene.look("08:00")
    scene.look("09:00")
    assert scene.desktop.shown == [SPF, SPF]
    assert scene.events().count((SPF, Event.NOTIFIED)) == 1
    assert scene.events().count((SPF, Event.REPEATED)) == 1


def test_a_service_that_refuses_is_in_the_ledger_and_the_tray_stands_in(scene):
    scene.notifier.use(scene.desktop, scene.tray)
    scene.look("08:00")
    scene.desktop.refuse(SPF)
    (row,) = [row for row in scene.reminders.told() if row.event is Event.UNSENT]
    assert (row.key, row.why) == ("spf:2026-06-14:morning", Why.NO_SERVICE)
    assert scene.tray.messages == [("A 08:00 reminder", "Open rollerlog to see it.")]
    scene.tray.clicked.emit()
    assert scene.told.all == [("opened",), ("today_wanted",)]


def test_without_a_service_the_tray_tells(scene):
    scene.notifier.use(None, scene.tray)
    scene.look("08:00")
    assert scene.tray.messages == [("A 08:00 reminder", "Open rollerlog to see it.")]
    assert (SPF, Event.UNSENT) not in scene.events()


def test_with_neither_nothing_is_said_to_be_notified(scene):
    scene.notifier.use(None, Tray(shows_messages=False))
    assert not scene.notifier.is_there
    scene.look("08:00")
    assert scene.events() == [(SPF, Event.SHOWN)]


def test_what_waited_for_do_not_disturb_comes_as_soon_as_it_ends(scene):
    scene.desktop.do_not_disturb = True
    scene.desktop.changed.emit()
    scene.look("08:00")
    assert scene.desktop.standing == {}
    assert (SPF, Event.DEFERRED) in scene.events()
    scene.desktop.do_not_disturb = False
    scene.desktop.changed.emit()
    assert SPF in scene.desktop.standing


def test_it_is_claimed_before_it_is_shown(scene):
    found = []
    scene.reminders.notified.connect(lambda _due: found.append(scene.events()))
    scene.look("08:00")
    assert (SPF, Event.NOTIFIED) in found[0]


def test_a_test_is_no_reminder(scene):
    scene.notifier.send_test(Channel.DESKTOP)
    scene.desktop.answered.emit("test", True, "taken by gnome-shell 45.1 as number 7")
    assert scene.told.all == [("tested", "desktop", True, "taken by gnome-shell 45.1 as number 7")]
    assert scene.events() == []
    scene.look("08:00")
    assert SPF in scene.desktop.standing
    scene.desktop.press("test", "default")
    assert scene.told.all[1:] == [("opened",)]


def test_a_test_that_do_not_disturb_may_hide_says_so(scene):
    scene.desktop.do_not_disturb = True
    scene.notifier.send_test(Channel.DESKTOP)
    scene.desktop.answered.emit("test", True, "taken by gnome-shell 45.1 as number 7")
    said = "taken by gnome-shell 45.1 as number 7, but do not disturb is on and may keep it hidden"
    assert scene.told.all == [("tested", "desktop", False, said)]


def test_each_channel_is_tested_on_its_own(scene):
    scene.notifier.use(None, scene.tray)
    for channel in Channel:
        scene.notifier.send_test(channel)
    assert scene.told.all == [
        ("banner_wanted", "A test of rollerlog", "Nothing is due."),
        ("tested", "window", True, "shown above the page"),
        ("tested", "desktop", False, "no notification service on this desktop"),
        ("tested", "tray", True, "handed to the tray, which does not say what came of it"),
    ]
    assert scene.tray.messages == [("A test of rollerlog", "Nothing is due.")]


def test_the_channels_say_how_they_stand(scene):
    scene.desktop.do_not_disturb = True
    states = {state.id: (state.available, state.detail) for state in scene.notifier.channels()}
    assert states == {
        Channel.WINDOW: (True, ""),
        Channel.DESKTOP: (True, "gnome-shell 45.1, do not disturb is on"),
        Channel.TRAY: (False, "no tray with messages on this desktop"),
    }


def test_sample_data_never_reach_the_desktop(scene):
    notifier = Notifier(scene.desk, scene.reminders, sample=True)
    notifier.use(scene.desktop, scene.tray)
    assert not notifier.is_there
    assert not any(state.available for state in notifier.channels()[1:])


@pytest.fixture
def daemon(tmp_path, monkeypatch):
    yield from running(tmp_path, monkeypatch)


@pytest.fixture
def service(daemon):
    return daemon.add(NotificationService(daemon.address))


@pytest.fixture
def open_window(qtbot, folder, clock, theme, file, service):
    """The window as it runs, on a bus of its own, the day after a session."""
    assert service.owner
    file.write(Step((Edit(None, FACE_ROLLED),)))

    def open_window():
        clock.now = at("07:00")
        parts = build(folder, clock, theme)
        presence = Presence(
            theme, parts.frame, parts.pages, parts.desk, parts.reminders, parts.notifier
        )
        presence.begin()
        scheduler = GuiScheduler()
        scheduler.start(paused=True)
        parts.reminders.ride(scheduler, 30_000)
        opened.append((parts, presence, scheduler))
        return parts

    def end():
        for _, presence, _ in opened:
            presence.end()

    opened = []
    open_window.end = end
    yield open_window
    end()
    for parts, _, scheduler in opened:
        scheduler.shutdown()
        parts.frame.deleteLater()
        parts.file.close()
    qtbot.wait(1)


def fall_due(qtbot, clock, parts, service):
    qtbot.waitUntil(lambda: parts.notifier.is_there)
    clock.now = at("08:00")
    parts.reminders.look()
    qtbot.waitUntil(lambda: service.count("Notify") > 0)


def rows(parts, event):
    return [row.key for row in parts.reminders.told() if row.event is event]


def test_from_the_due_time_to_a_press_on_done(qtbot, clock, service, open_window):
    parts = open_window()
    fall_due(qtbot, clock, parts, service)
    qtbot.waitUntil(lambda: len(service.shown) == 1)
    ((number, (*_, title, _body, actions, _hints, _expire)),) = service.shown.items()
    assert title == "A 08:00 reminder"
    assert actions == ["default", "Open", "act", "Done", "later", "In 20 min"]
    service.act(number, "act")
    qtbot.waitUntil(lambda: len(parts.desk.logbook.all(SpfApplication)) == 1)
    qtbot.waitUntil(lambda: not service.shown, timeout=1_000)
    assert parts.pages.toast.text == "SPF noted at 08:00."
    assert rows(parts, Event.ACTED) == ["spf:2026-06-14:morning"]


def test_done_in_the_window_it_goes_within_a_second(qtbot, clock, service, open_window):
    parts = open_window()
    fall_due(qtbot, clock, parts, service)
    qtbot.waitUntil(lambda: len(service.shown) == 1)
    parts.desk.run(apply_spf(at("08:00")))
    qtbot.waitUntil(lambda: not service.shown, timeout=1_000)


def test_all_are_taken_away_at_the_end(qtbot, clock, service, open_window):
    parts = open_window()
    fall_due(qtbot, clock, parts, service)
    qtbot.waitUntil(lambda: len(service.shown) == 1)
    parts.notifier.withdraw_all()
    qtbot.waitUntil(lambda: not service.shown, timeout=1_000)


def test_one_under_way_at_the_end_is_taken_away_too(qtbot, clock, service, open_window):
    parts = open_window()
    fall_due(qtbot, clock, parts, service)
    qtbot.waitUntil(lambda: len(service.shown) == 1)
    parts.desk.run(apply_spf(at("08:00")))
    qtbot.waitUntil(lambda: not service.shown)
    clock.now = at("10:30")
    parts.reminders.look()
    open_window.end()
    qtbot.waitUntil(lambda: service.count("CloseNotification") == 2, timeout=1_000)
    assert service.count("Notify") == 2
    assert not service.shown


def test_the_end_waits_no_longer_than_a_moment_for_an_answer(qtbot, clock, service, open_window):
    parts = open_window()
    service.silent.add("Notify")
    fall_due(qtbot, clock, parts, service)
    began = monotonic()
    open_window.end()
    assert 0.1 < monotonic() - began < 0.5


def test_what_the_service_fails_at_stands_in_the_window_with_a_row(
    qtbot, clock, service, open_window
):
    service.error = "out of paper"
    parts = open_window()
    fall_due(qtbot, clock, parts, service)
    qtbot.waitUntil(lambda: rows(parts, Event.UNSENT) == ["spf:2026-06-14:morning"])
    assert not parts.pages.banner.isHidden()


def test_a_service_that_comes_back_is_used_again(qtbot, clock, daemon, service, open_window):
    parts = open_window()
    qtbot.waitUntil(lambda: parts.notifier.is_there)
    service.stop()
    qtbot.waitUntil(lambda: not parts.notifier.is_there)
    back = daemon.add(NotificationService(daemon.address))
    fall_due(qtbot, clock, parts, back)
    qtbot.waitUntil(lambda: len(back.shown) == 1)


def test_after_a_sleep_it_settles_for_20_seconds(qtbot, clock, daemon, service, open_window):
    logind = daemon.add(Service(daemon.address, LOGIND))
    parts, woken = open_window(), []
    parts.desk.time_passed.connect(lambda: woken.append(True))
    qtbot.waitUntil(lambda: parts.notifier.is_there)
    clock.now = at("08:00")

    def wake():
        logind.tell("PrepareForSleep", "b", (False,))
        return bool(woken)

    qtbot.waitUntil(wake)
    parts.reminders.look()
    assert parts.pages.banner.isHidden()
    clock.advance(seconds=20)
    parts.reminders.look()
    assert not parts.pages.banner.isHidden()
    qtbot.waitUntil(lambda: service.count("Notify") > 0)


def test_a_bus_that_died_is_used_again(qtbot, clock, daemon, open_window, monkeypatch):
    monkeypatch.setattr("rollerlog.services.bus._AGAIN_MS", 0)
    parts = open_window()
    qtbot.waitUntil(lambda: parts.notifier.is_there)
    daemon.kill()
    qtbot.waitUntil(lambda: not parts.notifier.is_there)
    daemon.start()
    back = daemon.add(NotificationService(daemon.address))
    parts.desk.time_passed.emit()
    fall_due(qtbot, clock, parts, back)


def test_a_bus_that_comes_after_the_window_is_used(
    qtbot, clock, daemon, service, open_window, monkeypatch
):
    monkeypatch.setattr("rollerlog.services.bus._AGAIN_MS", 0)
    service.stop()
    daemon.kill()
    parts = open_window()
    assert not parts.notifier.is_there
    daemon.start()
    back = daemon.add(NotificationService(daemon.address))
    parts.desk.time_passed.emit()
    fall_due(qtbot, clock, parts, back)
    qtbot.waitUntil(lambda: len(back.shown) == 1)
