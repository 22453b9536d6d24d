"""A real bus daemon of a test's own, and services on it that do as they are told."""

import os
import subprocess
import sys
from collections import deque
from contextlib import suppress
from pathlib import Path
from threading import Thread

from jeepney import (
    DBusAddress,
    HeaderFields,
    MessageType,
    message_bus,
    new_error,
    new_method_call,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import open_dbus_connection

from rollerlog.services.bus import Bus

ROOT = Path(__file__).parents[2]
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>{address}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
NOTIFICATIONS = DBusAddress(
    "/org/freedesktop/Notifications",
    "org.freedesktop.Notifications",
    "org.freedesktop.Notifications",
)
LOGIND = DBusAddress(
    "/org/freedesktop/login1", "org.freedesktop.login1", "org.freedesktop.login1.Manager"
)
TIMEDATED = DBusAddress(
    "/org/freedesktop/timedate1", "org.freedesktop.timedate1", "org.freedesktop.timedate1"
)
SIGNATURE = "susssasa{sv}i"


class PrivateBus:
    """A bus daemon on a socket of its own, which can be killed and started again."""

    def __init__(self, folder):
        self.address = f"unix:path={folder / 'bus'}"
        self.services = folder / "services"
        self.services.mkdir()
        self._config = folder / "bus.conf"
        self._config.write_text(CONFIG.format(address=self.address, services=self.services))
        self._made = []
        self._daemon = None

    def start(self):
        command = ["dbus-daemon", f"--config-file={self._config}", "--nofork", "--nopidfile"]
        self._daemon = subprocess.Popen(
            [*command, "--print-address=1"], stdout=subprocess.PIPE, cwd=ROOT
        )
        assert self._daemon.stdout.readline()

    def kill(self):
        self._daemon.kill()
        self._daemon.wait()
        self._daemon.stdout.close()

    def signal(self, number):
        self._daemon.send_signal(number)

    def add(self, service):
        self._made.append(service)
        return service

    def session(self):
        """Return rollerlog's own end of it."""
        return Bus.session()

    def system(self):
        return Bus.system()

    def stop(self):
        for service in self._made:
            service.stop()
        if self._daemon.poll() is None:
            self.kill()

    def offer(self, words):
        """Let the daemon start a command when the notification service is called."""
        (self.services / "notifications.service").write_text(
            f"[D-BUS Service]\nName={NOTIFICATIONS.bus_name}\nExec={words}\n"
        )


def running(folder, monkeypatch):
    """Play the session and the system bus for as long as a test lasts."""
    bus = PrivateBus(folder)
    bus.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.address)
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus.address)
    yield bus
    bus.stop()


class Service:
    """Somebody on the bus who owns a name, and answers in a thread of its own."""

    def __init__(self, address, place):
        self.address, self.place = address, place
        self.caller = None
        self._bus = open_dbus_connection(address)
        self.owner = self._bus.unique_name
        asked = message_bus.RequestName(place.bus_name)
        assert self._bus.send_and_get_reply(asked).body == (1,)
        self._thread = Thread(target=self._answer, daemon=True)
        self._thread.start()

    def stop(self):
        """Leave the bus, as a service does that is killed."""
        with suppress(OSError):
            self._bus.sock.shutdown(2)
        self._thread.join(5)
        assert not self._thread.is_alive()
        self._bus.close()

    def tell(self, member, signature, body, place=None, to=None):
        """Send a signal, to everybody or to one connection."""
        message = new_signal(place or self.place, member, signature, body)
        if to is not None:
            message.header.fields[HeaderFields.destination] = to
        self._bus.send(message)

    def tell_changed(self, interface, changed, unread=(), place=None, to=None):
        path = (place or self.place).object_path
        there = DBusAddress(path, interface="org.freedesktop.DBus.Properties")
        body = (interface, changed, list(unread))
        self.tell("PropertiesChanged", "sa{sv}as", body, there, to)

    def _answer(self):
        try:
            while True:
                message = self._bus.receive()
                if message.header.message_type is MessageType.method_call:
                    self.caller = message.header.fields[HeaderFields.sender]
                    answer = self.answer(message, message.header.fields[HeaderFields.member])
                    if answer is not None:
                        self._bus.send(answer)
        except OSError:
            return

    def answer(self, message, _member):
        return refusal(message, "UnknownMethod", "nobody taught me that")


class NotificationService(Service):
    """Shows nothing, records everything."""

    def __init__(self, address, **can):
        self.can = {"actions": True, "body": True, "body-markup": True} | can
        self.calls = []
        self.shown = {}
        self.properties = {}
        self.error = None
        self.numbers = True
        self.silent = set()
        self.held = deque()
        self._last = 0
        super().__init__(address, NOTIFICATIONS)

    def count(self, member):
        return len([name for name, _ in self.calls if name == member])

    def act(self, number, action):
        self.tell("ActionInvoked", "us", (number, action))

    def close(self, number, reason):
        self.shown.pop(number, None)
        self.tell("NotificationClosed", "uu", (number, reason))

    def pause(self, on):
        self.properties["Inhibited"] = ("b", on)
        self.tell_changed(NOTIFICATIONS.interface, {"Inhibited": ("b", on)})

    def release(self):
        """Send the answers that were held back."""
        self.silent.clear()
        while self.held:
            self._bus.send(self.held.popleft())

    def answer(self, message, member):
        fields = message.header.fields
        self.calls.append((member, message.body))
        answer = self._said(message, member, fields.get(HeaderFields.signature, ""))
        if member in self.silent:
            self.held.append(answer)
            return None
        return answer

    def _said(self, message, member, signature):
        match member, signature:
            case "GetCapabilities", "":
                able = [name for name, has in self.can.items() if has]
                return new_method_return(message, "as", (able,))
            case "GetServerInformation", "":
                body = ("gnome-shell", "GNOME", "45.1", "1.2")
                return new_method_return(message, "ssss", body)
            case "Notify", _ if self.error is not None:
                return refusal(message, "Failed", self.error)
            case "Notify", _ if not self.numbers:
                return new_method_return(message)
            case "Notify", str(given) if given == SIGNATURE:
                return self._show(message)
            case "CloseNotification", "u":
                if self.shown.pop(message.body[0], None) is None:
                    return refusal(message, "Failed", "no such notification")
                self.tell("NotificationClosed", "uu", (message.body[0], 3))
                return new_method_return(message)
            case "Get", "ss" if message.body[1] in self.properties:
                return new_method_return(message, "v", (self.properties[message.body[1]],))
            case "Quit", "":
                self._bus.sock.shutdown(2)
                return None
            case _:
                return refusal(message, "InvalidArgs", f"{member} {signature}")

    def _show(self, message):
        _, replaces, *_ = message.body
        if replaces not in self.shown:
            self._last += 1
            replaces = self._last
        self.shown[replaces] = message.body
        return new_method_return(message, "u", (replaces,))


def refusal(message, name, words):
    return new_error(message, f"org.freedesktop.DBus.Error.{name}", "s", (words,))


def serve():
    """Be the notification service in a process of its own, until told to quit."""
    service = NotificationService(os.environ["DBUS_STARTER_ADDRESS"])
    service._thread.join()


STARTED = f"{sys.executable} -c 'from tests.services.private_bus import serve; serve()'"


def quit_started(address):
    """Tell the service that the daemon started to quit."""
    with open_dbus_connection(address) as bus:
        bus.send_and_get_reply(new_method_call(NOTIFICATIONS, "Quit"), timeout=10)
