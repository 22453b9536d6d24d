"""The service of the desktop that shows notifications: found, started, and asked what it can."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.services.bus import BUS, CLOSED, PATIENCE_MS, UNANSWERED, Address, Reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.services.bus import Bus

NAME = "org.freedesktop.Notifications"
SERVER = Address(NAME, "/org/freedesktop/Notifications", NAME)
_PROPERTIES = replace(SERVER, interface="org.freedesktop.DBus.Properties")
# Plasma's word for do not disturb, and dunst's.
_PAUSES = ((NAME, "Inhibited"), ("org.dunstproject.cmd0", "paused"))
_MOST_WORDS = 120
GONE = "the notification service went away"
_NO_BUS = "no message bus of a desktop"
_NO_SERVICE = "no notification service"
_NOT_STARTED = "the notification service did not start"


@dataclass(frozen=True, slots=True)
class About:
    """What a service says of itself; ``server`` is its name and version, empty where unknown."""

    capabilities: frozenset[str] = frozenset()
    server: str = ""


class NotificationServer(QObject):
    """Who owns the name of the service, and what became known of them.

    ``found`` says that ``about`` is known, ``failed`` in words why it will not be, ``left`` that
    the owner is another: what they showed is gone.
    """

    found = Signal()
    failed = Signal(str)
    left = Signal()
    changed = Signal()

    def __init__(self, bus: Bus | None) -> None:
        super().__init__()
        self._bus = bus
        self.owner = ""
        self.about: About | None = None
        self.do_not_disturb: bool | None = None
        # Not known before the bus has answered.
        self._activatable: bool | None = None
        self._sought = self._asking = False
        if bus is not None:
            bus.follow(NAME, self._follow_owner)
            bus.listen(_PROPERTIES, self._follow_pause)
            bus.opened.connect(self._ask_bus)
            bus.closed.connect(self._follow_close)
            self._ask_bus()

    @property
    def available(self) -> bool:
        """Whether somebody owns the name, or the bus can start them."""
        return bool(self.owner or self._activatable)

    def can(self, capability: str) -> bool:
        """Return whether the service said that it can do something."""
        return self.about is not None and capability in self.about.capabilities

    def seek(self) -> None:
        """See to it that ``found`` or ``failed`` is told."""
        if self._bus is None or not self._bus.reach():
            self.failed.emit(_NO_BUS)
        elif self.about is not None:
            self.found.emit()
        elif self.owner:
            self._ask_service()
        elif self._activatable:
            self._bus.call(BUS, "StartServiceByName", "su", (NAME, 0), self._take_start)
        elif self._activatable is False:
            self.failed.emit(_NO_SERVICE)
        else:
            self._sought = True

    def call(
        self,
        member: str,
        signature: str = "",
        body: tuple[object, ...] = (),
        reply: Callable[[Reply], None] | None = None,
        late: Callable[[Reply], None] | None = None,
        address: Address = SERVER,
    ) -> None:
        """Call a method of whoever owns the name now, and of nobody who comes after them."""
        if self._bus is not None:
            place = replace(address, name=self.owner)
            self._bus.call(place, member, signature, body, reply, late)

    def _ask_bus(self) -> None:
        if self._bus is not None:
            self._activatable = None
            self._bus.call(BUS, "ListActivatableNames", reply=self._take_activatable)

    def _take_activatable(self, reply: Reply) -> None:
        match reply:
            case Reply(body=(list(names),), error=""):
                self._activatable = NAME in names
            case _:
                self._activatable = False
        self.changed.emit()
        if self._sought:
            self._sought = False
            self.seek()

    def _take_start(self, reply: Reply) -> None:
        if reply.error and not self.owner:
            self.failed.emit(_NOT_STARTED)

    def _follow_close(self) -> None:
        self._activatable = False
        self.failed.emit(_NO_BUS)
        self.changed.emit()

    def _follow_owner(self, owner: str) -> None:
        gone = bool(self.owner) and not owner
        self.owner = owner
        self.about, self.do_not_disturb, self._asking = None, None, False
        self.left.emit()
        if gone:
            # Not started again for what waits: a service that fails at it would fail for ever.
            self.failed.emit(GONE)
        if owner:
            self._ask_service()
        self.changed.emit()

    def _ask_service(self) -> None:
        if not self._asking:
            self._asking = True
            self._ask("GetCapabilities", self._take_capabilities)

    def _take_capabilities(self, reply: Reply) -> None:
        about = About()
        match reply:
            case Reply(error=error) if error in {UNANSWERED, CLOSED}:
                self._asking = False
                self.failed.emit(trouble(reply))
                return
            case Reply(body=(list(words),), error=""):
                about = About(frozenset(word for word in words if isinstance(word, str)))
        self._ask("GetServerInformation", partial(self._take_server, about))

    def _take_server(self, about: About, reply: Reply) -> None:
        self._asking = False
        self.about = about
        match reply:
            case Reply(body=(str(name), str(), str(version), str()), error=""):
                self.about = replace(about, server=_one_line(f"{name} {version}"))
        for pause in _PAUSES:
            self._ask("Get", self._take_pause, "ss", pause, _PROPERTIES)
        self.changed.emit()
        self.found.emit()

    def _ask(
        self,
        member: str,
        taken: Callable[[Reply], None],
        signature: str = "",
        body: tuple[object, ...] = (),
        address: Address = SERVER,
    ) -> None:
        """Ask the service something, and drop an answer that comes when it is another one."""
        owner = self.owner

        def take(reply: Reply) -> None:
            if owner == self.owner:
                taken(reply)

        self.call(member, signature, body, take, address=address)

    def _take_pause(self, reply: Reply) -> None:
        match reply:
            case Reply(body=(("b", bool(pauses)),), error=""):
                self._pause(pauses)

    def _follow_pause(self, member: str, body: tuple[object, ...]) -> None:
        match member, body:
            case "PropertiesChanged", (str(interface), dict(changed), list()):
                for of, word in _PAUSES:
                    match changed.get(word):
                        case ("b", bool(pauses)) if of == interface:
                            self._pause(pauses)

    def _pause(self, pauses: bool) -> None:
        if pauses != self.do_not_disturb:
            self.do_not_disturb = pauses
            self.changed.emit()


def trouble(reply: Reply) -> str:
    """Return what is wrong with an answer, in plain words."""
    if reply.error == UNANSWERED:
        return f"no answer within {PATIENCE_MS // 1000} seconds"
    if reply.error == CLOSED:
        return _NO_BUS
    match reply:
        case Reply(body=(str(words), *_)) if words.strip():
            said = words
        case Reply(error=error) if error:
            said = error
        case _:
            return "the notification service gave no number"
    return f"the notification service said: {_one_line(said)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_MOST_WORDS]
