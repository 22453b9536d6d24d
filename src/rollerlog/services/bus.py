"""A message bus of the desktop: calls that never wait, and signals from those who may send them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rollerlog.services.wire import Wire, connected

if TYPE_CHECKING:
    from collections.abc import Callable

    from jeepney import Message

PATIENCE_MS = 5_000
UNANSWERED, CLOSED = "unanswered", "closed"
_AGAIN_MS = 60_000


@dataclass(frozen=True, slots=True)
class Address:
    """Where something on the bus is found: under a name, at a path, by an interface."""

    name: str
    path: str
    interface: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back of a call; ``error`` is its name on the bus, ``UNANSWERED`` or ``CLOSED``."""

    body: tuple[object, ...] = ()
    error: str = ""


BUS = Address("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class Bus(QObject):
    """One connection to a bus, and another to the same one after it was lost.

    Signals are believed only from the owner of the name they are listened for.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, which: str) -> None:
        """Take ``SESSION`` or ``SYSTEM``; nothing is opened before ``reach``."""
        super().__init__()
        self._which = which
        self._wire: Wire | None = None
        self._tried = QElapsedTimer()
        self._serials = count(1)
        self._followers: dict[str, list[Callable[[str], None]]] = {}
        self._listeners: dict[Address, list[Callable[[str, tuple[object, ...]], None]]] = {}
        self._owners: dict[str, str] = {}
        self._waiting: dict[int, Callable[[Reply], None]] = {}
        self._late: dict[int, Callable[[Reply], None]] = {}

    @classmethod
    def session(cls) -> Self:
        """Return the bus of the user's desktop, open if it is there."""
        bus = cls("SESSION")
        bus.reach()
        return bus

    @classmethod
    def system(cls) -> Self:
        """Return the bus of the machine, open if it is there."""
        bus = cls("SYSTEM")
        bus.reach()
        return bus

    @property
    def is_open(self) -> bool:
        """Whether the connection stands."""
        return self._wire is not None

    def reach(self) -> bool:
        """Return whether the bus is there; a lost one is tried again, but once a minute."""
        if self._wire is not None:
            return True
        if self._tried.isValid() and self._tried.elapsed() < _AGAIN_MS:
            return False
        self._tried.start()
        socket = connected(self._which)
        if socket is None:
            return False
        self._wire = Wire(socket, self)
        self._wire.received.connect(self._take)
        self._wire.lost.connect(self._lose)
        self._introduce()
        self.opened.emit()
        return True

    def wait(self, most_ms: int) -> bool:
        """Stand still until something comes and is told; return whether it did in time."""
        return self._wire is not None and self._wire.wait(most_ms)

    def close(self) -> None:
        """Let go of the bus; nobody is told any more."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None
        self._owners, self._waiting, self._late = {}, {}, {}

    def call(
        self,
        address: Address,
        member: str,
        signature: str = "",
        body: tuple[object, ...] = (),
        reply: Callable[[Reply], None] | None = None,
        late: Callable[[Reply], None] | None = None,
    ) -> None:
        """Call a method.

        ``reply`` is always told, and never before this returns; ``late`` is told what comes once
        ``reply`` was told ``UNANSWERED``.
        """
        if self._wire is None:
            if reply is not None:
                QTimer.singleShot(0, self, partial(reply, Reply(error=CLOSED)))
            return
        from jeepney import DBusAddress, new_method_call

        serial = next(self._serials)
        place = DBusAddress(address.path, address.name, address.interface)
        message = new_method_call(place, member, signature or None, body)
        if reply is not None:
            self._waiting[serial] = reply
            QTimer.singleShot(PATIENCE_MS, self, partial(self._expire, serial, late))
        self._wire.send(message.serialise(serial))

    def follow(self, name: str, slot: Callable[[str], None]) -> None:
        """Tell a slot who owns a name, "" for nobody: once that is known and at each change."""
        if name in self._owners:
            slot(self._owners[name])
        self._followers_of(name).append(slot)

    def listen(self, address: Address, slot: Callable[[str, tuple[object, ...]], None]) -> None:
        """Tell a slot each signal of an interface: its name and what it carries."""
        if address not in self._listeners:
            self._listeners[address] = []
            self._match(address)
        self._listeners[address].append(slot)
        # After the match: once the owner is known, nothing of it is missed.
        self._followers_of(address.name)

    def _introduce(self) -> None:
        """Say hello, which has to be the first word, and what to be told of."""
        self.call(BUS, "Hello", reply=self._greet)
        for address in self._listeners:
            self._match(address)
        for name in self._followers:
            self._watch(name)

    def _greet(self, reply: Reply) -> None:
        if reply.error:
            self._lose()

    def _followers_of(self, name: str) -> list[Callable[[str], None]]:
        if name not in self._followers:
            self._followers[name] = []
            self._watch(name)
        return self._followers[name]

    def _watch(self, name: str) -> None:
        rule = f"{_rule(BUS)},member='NameOwnerChanged',arg0='{name}'"
        self.call(BUS, "AddMatch", "s", (rule,))
        self.call(BUS, "GetNameOwner", "s", (name,), partial(self._take_owner, name))

    def _match(self, address: Address) -> None:
        self.call(BUS, "AddMatch", "s", (_rule(address),))

    def _take_owner(self, name: str, reply: Reply) -> None:
        match reply:
            case Reply(body=(str(owner),), error=""):
                self._own(name, owner)
            case _:
                self._own(name, "")

    def _own(self, name: str, owner: str) -> None:
        if self._owners.get(name) != owner:
            self._owners[name] = owner
            for slot in self._followers[name]:
                slot(owner)

    def _take(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        fields, body = message.header.fields, tuple(message.body)
        match message.header.message_type:
            case MessageType.method_return:
                self._answer(fields[HeaderFields.reply_serial], Reply(body))
            case MessageType.error:
                error = fields[HeaderFields.error_name]
                self._answer(fields[HeaderFields.reply_serial], Reply(body, error))
            case MessageType.signal:
                place = fields[HeaderFields.path], fields[HeaderFields.interface]
                origin = Address(fields.get(HeaderFields.sender, ""), *place)
                self._hear(origin, fields[HeaderFields.member], body)

    def _answer(self, serial: int, reply: Reply) -> None:
        told = self._waiting.pop(serial, None) or self._late.pop(serial, None)
        if told is not None:
            told(reply)

    def _hear(self, origin: Address, member: str, body: tuple[object, ...]) -> None:
        if origin == BUS and member == "NameOwnerChanged":
            match body:
                case (str(name), str(), str(owner)) if name in self._followers:
                    self._own(name, owner)
        # Match rules alone do not do: what is sent to this connection by name passes them.
        for address, slots in self._listeners.items():
            owner = self._owners.get(address.name, "")
            if owner and origin == Address(owner, address.path, address.interface):
                for slot in slots:
                    slot(member, body)

    def _expire(self, serial: int, late: Callable[[Reply], None] | None) -> None:
        if serial in self._waiting and self._wire is not None:
            # After a suspend the answer may be there, and only not have been read.
            self._wire.read()
        reply = self._waiting.pop(serial, None)
        if reply is not None:
            if late is not None:
                self._late[serial] = late
            reply(Reply(error=UNANSWERED))

    def _lose(self) -> None:
        if self._wire is None:
            return
        waiting, owners = self._waiting, self._owners
        self.close()
        self._tried.start()
        for name in owners:
            for slot in self._followers[name]:
                slot("")
        for reply in waiting.values():
            reply(Reply(error=CLOSED))
        self.closed.emit()


def _rule(address: Address) -> str:
    place = f"path='{address.path}',interface='{address.interface}'"
    return f"type='signal',sender='{address.name}',{place}"
