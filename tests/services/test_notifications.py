"""Notifications by a real bus daemon, shown by a service that records them."""

import os
import subprocess
import sys
from select import select
from signal import SIGCONT, SIGSTOP

import pytest
from PySide6.QtCore import QTimer

from rollerlog.services.bus import Address, Bus
from rollerlog.services.notifications import DesktopNotifications
from tests.services.private_bus import (
    LOGIND,
    NOTIFICATIONS,
    STARTED,
    NotificationService,
    Service,
    quit_started,
    running,
)

ACTIONS = (("done", "Done"), ("later", "Later…"))


@pytest.fixture
def daemon(tmp_path, monkeypatch):
    yield from running(tmp_path, monkeypatch)


@pytest.fixture
def serve(daemon):
    """Start a notification service."""
    return lambda **can: daemon.add(NotificationService(daemon.address, **can))


@pytest.fixture
def service(serve):
    return serve()


@pytest.fixture
def be_patient(monkeypatch):
    """Wait for an answer as long as a test has."""
    return lambda ms: monkeypatch.setattr("rollerlog.services.bus.PATIENCE_MS", ms)


class Desktop:
    """Notifications on a bus, and what they told."""

    def __init__(self, bus):
        self.bus = bus
        self.notifications = DesktopNotifications(bus)
        self.acted, self.dismissed, self.answers, self.changes = [], [], [], []
        self.notifications.acted.connect(lambda *words: self.acted.append(words))
        self.notifications.dismissed.connect(self.dismissed.append)
        self.notifications.answered.connect(lambda *words: self.answers.append(words))
        self.notifications.changed.connect(lambda: self.changes.append(True))

    def show(self, tag="spf:morning", title="A reminder", body="Open it.", actions=ACTIONS):
        self.notifications.show(tag, title, body, actions)


@pytest.fixture
def desktop(daemon):
    desktop = Desktop(daemon.session())
    yield desktop
    desktop.bus.close()


@pytest.fixture
def shown(qtbot, service, desktop):
    """A notification that stands."""
    desktop.show()
    qtbot.waitUntil(lambda: len(desktop.answers) == 1)
    assert list(service.shown) == [1]
    return desktop


@pytest.mark.usefixtures("shown")
def test_a_notification_is_sent_as_the_protocol_has_it(service):
    name, replaces, icon, title, body, actions, hints, expire = service.shown[1]
    assert (name, replaces, icon, expire) == ("rollerlog", 0, "", -1)
    assert (title, body) == ("A reminder", "Open it.")
    assert actions == ["default", "Open", "done", "Done", "later", "Later…"]
    assert hints == {"urgency": ("y", 1), "desktop-entry": ("s", "rollerlog")}


def test_what_came_back_is_told_in_words(shown):
    assert shown.answers == [("spf:morning", True, "taken by gnome-shell 45.1 as number 1")]
    assert shown.notifications.server == "gnome-shell 45.1"
    assert shown.notifications.available
    assert shown.notifications.has_actions
    assert shown.changes


@pytest.mark.usefixtures("shown")
def test_the_service_is_asked_what_it_can_before_the_first_is_sent(service):
    asked = [name for name, _ in service.calls]
    assert asked.index("GetCapabilities") < asked.index("Notify")
    assert asked.index("GetServerInformation") < asked.index("Notify")


def test_in_place_of_one_that_stands_it_can_come_quietly(qtbot, shown, service):
    assert shown.notifications.stands("spf:morning")
    shown.notifications.show("spf:morning", "Fewer", "Open them.", ACTIONS, quietly=True)
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert service.shown[1][3] == "Fewer"
    assert service.shown[1][6]["urgency"] == ("y", 0)
    service.close(1, reason=1)
    qtbot.waitUntil(lambda: not shown.notifications.stands("spf:morning"))


def test_the_same_tag_replaces_its_notification(qtbot, shown, service):
    shown.show(title="Another")
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert {number: card[3] for number, card in service.shown.items()} == {1: "Another"}
    shown.show("check-in:1:3", "A third")
    qtbot.waitUntil(lambda: len(shown.answers) == 3)
    assert {number: card[3] for number, card in service.shown.items()} == {
        1: "Another",
        2: "A third",
    }


def test_the_same_tag_replaces_a_notification_whose_number_is_not_known_yet(qtbot, shown, service):
    service.silent = {"Notify"}
    shown.show("spf:noon", "First")
    qtbot.waitUntil(lambda: service.count("Notify") == 2)
    shown.show("spf:noon", "Second")
    shown.show("spf:noon", "Third")
    service.release()
    qtbot.waitUntil(lambda: len(shown.answers) == 3)
    assert {number: card[3] for number, card in service.shown.items()} == {
        1: "A reminder",
        2: "Third",
    }


@pytest.mark.parametrize("action", ["done", "later", "default"])
def test_a_button_or_a_click_is_told_once_and_the_notification_goes(qtbot, shown, service, action):
    service.act(1, action)
    service.close(1, 2)
    qtbot.waitUntil(lambda: shown.acted == [("spf:morning", action)])
    qtbot.waitUntil(lambda: service.count("CloseNotification") == 1)
    assert shown.dismissed == []
    shown.show()
    qtbot.waitUntil(lambda: list(service.shown) == [2])


def test_a_notification_that_the_user_closes_is_told(qtbot, shown, service):
    service.close(1, 2)
    qtbot.waitUntil(lambda: shown.dismissed == ["spf:morning"])
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert service.shown[2][1] == 0


def test_a_notification_that_ran_out_is_not_told_as_dismissed(qtbot, shown, service):
    service.close(1, 1)
    service.act(1, "done")
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert (shown.dismissed, shown.acted) == ([], [])


def test_a_notification_is_withdrawn(qtbot, shown, service):
    shown.notifications.withdraw("never shown")
    shown.notifications.withdraw("spf:morning")
    qtbot.waitUntil(lambda: service.shown == {})
    shown.notifications.withdraw("spf:morning")
    shown.show()
    qtbot.waitUntil(lambda: list(service.shown) == [2])
    assert service.count("CloseNotification") == 1
    assert shown.dismissed == []


def test_all_notifications_are_withdrawn(qtbot, shown, service):
    shown.show("check-in:1:3")
    qtbot.waitUntil(lambda: len(service.shown) == 2)
    shown.notifications.withdraw_all()
    qtbot.waitUntil(lambda: service.shown == {})


def test_what_is_withdrawn_before_the_service_was_asked_is_never_sent(qtbot, service, desktop):
    desktop.show("one")
    desktop.show("two")
    desktop.notifications.withdraw("one")
    qtbot.waitUntil(lambda: [tag for tag, *_ in desktop.answers] == ["two"])
    assert service.count("Notify") == 1


def test_what_is_withdrawn_before_its_number_is_known_is_closed_then(qtbot, shown, service):
    service.silent = {"Notify"}
    shown.show("spf:noon")
    qtbot.waitUntil(lambda: service.count("Notify") == 2)
    shown.notifications.withdraw("spf:noon")
    service.release()
    qtbot.waitUntil(lambda: list(service.shown) == [1])


def test_what_is_shown_again_after_it_was_withdrawn_stands(qtbot, shown, service):
    service.silent = {"Notify"}
    shown.show("spf:noon", "First")
    qtbot.waitUntil(lambda: service.count("Notify") == 2)
    shown.notifications.withdraw("spf:noon")
    shown.show("spf:noon", "Second")
    service.release()
    qtbot.waitUntil(lambda: len(shown.answers) == 3)
    assert [card[3] for card in service.shown.values()] == ["A reminder", "Second"]


def test_a_service_that_went_is_not_there(qtbot, shown, service):
    service.stop()
    qtbot.waitUntil(lambda: not shown.notifications.available)
    assert (shown.notifications.server, shown.notifications.has_actions) == ("", False)
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert shown.answers[1] == ("spf:morning", False, "no notification service")


def test_a_service_that_came_back_shows_the_same_tag_under_a_new_number(
    qtbot, shown, service, serve
):
    service.stop()
    qtbot.waitUntil(lambda: not shown.notifications.available)
    other = serve(actions=False)
    qtbot.waitUntil(lambda: shown.notifications.server != "")
    assert other.count("GetCapabilities") == 1
    assert not shown.notifications.has_actions
    shown.notifications.withdraw("spf:morning")
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert other.shown[1][1] == 0
    assert other.count("CloseNotification") == 0


def test_a_service_that_dies_over_a_notification_is_told(qtbot, shown, service):
    service.silent = {"Notify"}
    shown.show("spf:noon")
    qtbot.waitUntil(lambda: service.count("Notify") == 2)
    shown.show("spf:noon")
    service.stop()
    qtbot.waitUntil(lambda: len(shown.answers) == 3)
    gone = ("spf:noon", False, "the notification service went away")
    assert shown.answers[1:] == [gone, gone]


def test_an_error_is_told_in_the_words_of_the_service(qtbot, shown, service):
    service.error = "Created too many similar\nnotifications in quick succession"
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert shown.answers[1] == (
        "spf:morning",
        False,
        "the notification service said: Created too many similar notifications in quick succession",
    )


@pytest.mark.parametrize(
    ("error", "words"),
    [("", "said: org.freedesktop.DBus.Error.Failed"), (None, "gave no number")],
)
def test_an_answer_without_words_is_told_too(qtbot, shown, service, error, words):
    service.error, service.numbers = error, False
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert shown.answers[1] == ("spf:morning", False, f"the notification service {words}")


def test_a_service_that_never_answers_is_not_waited_for(qtbot, be_patient, shown, service):
    be_patient(200)
    beats = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: beats.append(True))
    timer.start()
    service.silent = {"Notify"}
    shown.show("spf:noon")
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert shown.answers[1] == ("spf:noon", False, "no answer within 5 seconds")
    assert len(beats) > 5
    # It was told that it does not stand: now it must not.
    service.release()
    qtbot.waitUntil(lambda: service.count("CloseNotification") == 1)
    assert list(service.shown) == [1]


def test_an_answer_that_came_while_the_machine_slept_counts(qtbot, be_patient, shown):
    be_patient(0)
    shown.show("spf:noon")
    select([shown.bus._wire._socket], [], [], 5)
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert shown.answers[1] == ("spf:noon", True, "taken by gnome-shell 45.1 as number 2")


def test_what_the_bus_does_not_take_at_once_is_sent_later(qtbot, daemon, shown, service):
    tags = [f"spf:{day}" for day in range(10)]
    daemon.signal(SIGSTOP)
    for tag in tags:
        shown.show(tag, body="x" * 100_000)
    daemon.signal(SIGCONT)
    qtbot.waitUntil(lambda: len(shown.answers) == 11)
    assert [tag for tag, stands, _ in shown.answers[1:] if stands] == tags
    assert len(service.shown) == 11


def test_a_service_that_does_not_say_what_it_can_is_asked_again(qtbot, be_patient, daemon, service):
    be_patient(200)
    service.silent = {"GetCapabilities"}
    desktop = Desktop(daemon.session())
    desktop.show()
    qtbot.waitUntil(lambda: len(desktop.answers) == 1)
    be_patient(5_000)
    assert desktop.answers[0][1:] == (False, "no answer within 5 seconds")
    service.silent = set()
    desktop.show()
    qtbot.waitUntil(lambda: len(desktop.answers) == 2)
    assert desktop.answers[1][1]
    desktop.bus.close()


def test_only_the_service_is_believed(qtbot, daemon, shown, service):
    heard = []
    place = Address(LOGIND.bus_name, LOGIND.object_path, LOGIND.interface)
    shown.bus.listen(place, lambda member, _body: heard.append(member))
    stranger = daemon.add(Service(daemon.address, LOGIND))
    shown.bus.follow(place.name, heard.append)
    qtbot.waitUntil(lambda: stranger.owner in heard)
    for to in (None, service.caller):
        stranger.tell("ActionInvoked", "us", (1, "done"), NOTIFICATIONS, to)
        stranger.tell("NotificationClosed", "uu", (1, 2), NOTIFICATIONS, to)
        paused = {"Inhibited": ("b", True)}
        stranger.tell_changed(NOTIFICATIONS.interface, paused, place=NOTIFICATIONS, to=to)
    stranger.tell("AllSaid", "", ())
    qtbot.waitUntil(lambda: "AllSaid" in heard)
    assert (shown.acted, shown.dismissed) == ([], [])
    assert shown.notifications.do_not_disturb is None
    service.act(1, "later")
    qtbot.waitUntil(lambda: shown.acted == [("spf:morning", "later")])


def test_nonsense_from_the_service_is_passed_over(qtbot, shown, service):
    service.tell("ActionInvoked", "s", ("done",))
    service.tell("ActionInvoked", "us", (99, "done"))
    service.tell("NotificationClosed", "", ())
    service.tell("SomethingNew", "u", (1,))
    service.act(1, "done")
    qtbot.waitUntil(lambda: shown.acted == [("spf:morning", "done")])


@pytest.mark.parametrize(
    ("can", "body", "actions"),
    [
        ({}, "5 &lt; 6 &amp; &lt;b&gt;", True),
        ({"body-markup": False}, "5 < 6 & <b>", True),
        ({"body": False}, "", True),
        ({"actions": False}, "5 &lt; 6 &amp; &lt;b&gt;", False),
    ],
)
def test_only_what_the_service_can_is_sent(qtbot, serve, desktop, can, body, actions):
    service = serve(**can)
    qtbot.waitUntil(lambda: desktop.notifications.available)
    desktop.show(title="5 < 6", body="5 < 6 & <b>")
    qtbot.waitUntil(lambda: len(desktop.answers) == 1)
    assert service.shown[1][3:5] == ("5 < 6", body)
    assert bool(service.shown[1][5]) is actions
    assert desktop.notifications.has_actions is actions


def test_characters_that_the_bus_does_not_take_are_left_out(qtbot, shown, service):
    shown.show(title="a\0b\ud800", body="日本\0", actions=(("done", "D\0ne"),))
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert service.shown[1][3:6] == ("ab?", "日本", ["default", "Open", "done", "Dne"])


def test_do_not_disturb_is_followed(qtbot, service, desktop):
    service.properties["Inhibited"] = ("b", True)
    qtbot.waitUntil(lambda: desktop.notifications.do_not_disturb is True)
    desktop.changes.clear()
    service.pause(on=False)
    qtbot.waitUntil(lambda: desktop.notifications.do_not_disturb is False)
    assert desktop.changes == [True]
    service.pause(on=True)
    qtbot.waitUntil(lambda: desktop.notifications.do_not_disturb is True)
    service.stop()
    qtbot.waitUntil(lambda: desktop.notifications.do_not_disturb is None)


def test_do_not_disturb_of_dunst_is_followed(qtbot, service, desktop):
    service.properties["paused"] = ("b", True)
    qtbot.waitUntil(lambda: desktop.notifications.do_not_disturb is True)
    service.tell_changed("org.dunstproject.cmd0", {"paused": ("b", False)})
    qtbot.waitUntil(lambda: desktop.notifications.do_not_disturb is False)


def test_do_not_disturb_is_unknown_where_the_desktop_does_not_say(shown):
    assert shown.notifications.do_not_disturb is None


def test_a_service_that_the_bus_can_start_is_started_by_the_first_notification(qtbot, daemon):
    daemon.offer(STARTED)
    daemon.kill()
    daemon.start()
    desktop = Desktop(daemon.session())
    qtbot.waitUntil(lambda: desktop.notifications.available)
    assert desktop.notifications.server == ""
    desktop.show()
    qtbot.waitUntil(lambda: len(desktop.answers) == 1, timeout=20_000)
    assert desktop.answers == [("spf:morning", True, "taken by gnome-shell 45.1 as number 1")]
    quit_started(daemon.address)
    qtbot.waitUntil(lambda: desktop.notifications.server == "")
    assert desktop.notifications.available
    desktop.bus.close()


def test_a_service_that_does_not_start_is_told(qtbot, daemon):
    daemon.offer("/bin/false")
    daemon.kill()
    daemon.start()
    desktop = Desktop(daemon.session())
    desktop.show()
    qtbot.waitUntil(lambda: len(desktop.answers) == 1)
    assert desktop.answers[0][1:] == (False, "the notification service did not start")
    desktop.bus.close()


def test_without_a_service_nothing_is_sent(qtbot, desktop):
    desktop.show()
    assert desktop.answers == []
    qtbot.waitUntil(lambda: len(desktop.answers) == 1)
    assert desktop.answers == [("spf:morning", False, "no notification service")]
    assert not desktop.notifications.available


def test_without_a_bus_nothing_is_sent(qtbot):
    desktop = Desktop(None)
    desktop.show()
    assert desktop.answers == []
    qtbot.waitUntil(lambda: len(desktop.answers) == 1)
    assert desktop.answers == [("spf:morning", False, "no message bus of a desktop")]
    assert not desktop.notifications.available
    desktop.notifications.withdraw("spf:morning")
    desktop.notifications.withdraw_all()


@pytest.mark.parametrize("address", [None, "", "nonsense", "unix:path=/nowhere", "tcp:host=a"])
def test_there_may_be_no_bus(monkeypatch, address):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not Bus.session().is_open


@pytest.mark.usefixtures("daemon")
def test_without_its_library_there_is_no_bus(monkeypatch):
    monkeypatch.setitem(sys.modules, "jeepney.bus", None)
    assert not Bus.session().is_open


def test_a_bus_that_hangs_does_not_hang_the_window(daemon):
    daemon.signal(SIGSTOP)
    assert not Bus.session().is_open
    daemon.signal(SIGCONT)


def test_a_bus_that_died_is_told_and_comes_back(qtbot, monkeypatch, daemon, shown, service, serve):
    monkeypatch.setattr("rollerlog.services.bus._AGAIN_MS", 0)
    closed = []
    shown.bus.closed.connect(lambda: closed.append(True))
    service.silent = {"Notify"}
    shown.show("spf:noon")
    daemon.kill()
    shown.show("spf:evening")
    qtbot.waitUntil(lambda: closed == [True])
    assert not shown.notifications.available
    assert {answer[:2] for answer in shown.answers[1:]} == {
        ("spf:noon", False),
        ("spf:evening", False),
    }
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 4)
    assert shown.answers[3] == ("spf:morning", False, "no message bus of a desktop")
    daemon.start()
    again = serve()
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 5)
    assert shown.answers[4][1]
    again.act(1, "done")
    qtbot.waitUntil(lambda: shown.acted == [("spf:morning", "done")])


def test_a_lost_bus_is_tried_once_a_minute(qtbot, daemon, desktop):
    daemon.kill()
    qtbot.waitUntil(lambda: not desktop.bus.is_open)
    daemon.start()
    assert not desktop.bus.reach()


def test_nothing_is_told_after_the_bus_was_closed(qtbot, shown, service):
    shown.bus.close()
    service.act(1, "done")
    shown.show()
    qtbot.waitUntil(lambda: len(shown.answers) == 2)
    assert shown.answers[1][1:] == (False, "no message bus of a desktop")
    assert shown.acted == []


def test_the_library_is_not_imported_before_it_is_used():
    program = (
        "import sys, rollerlog.services.notifications, rollerlog.services.sleep\n"
        "sys.exit('jeepney' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], env=os.environ).returncode == 0
