"""Notifications of the Linux desktop, with buttons where it has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rollerlog.services.bus import Reply
from rollerlog.services.notification_server import GONE, SERVER, NotificationServer, trouble

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.services.bus import Bus

_URGENCY_LOW, _URGENCY_NORMAL = 0, 1
_BY_THE_USER = 2


@dataclass(frozen=True, slots=True)
class _Card:
    title: str
    body: str
    actions: tuple[tuple[str, str], ...]
    urgency: int


class DesktopNotifications(QObject):
    """Shows and takes away notifications, one for each tag.

    ``acted`` carries the tag and the action, ``default`` for a click; ``answered`` what came back
    of a ``show``: the tag, whether it stands, and the words for it. ``changed`` says that the
    service, or do not disturb, is another than before.
    """

    acted = Signal(str, str)
    dismissed = Signal(str)
    answered = Signal(str, bool, str)
    changed = Signal()

    def __init__(self, bus: Bus | None) -> None:
        super().__init__()
        self._waiting: dict[str, _Card] = {}
        self._under_way: set[str] = set()
        self._unwanted: set[str] = set()
        self._ids: dict[str, int] = {}
        self._bus = bus
        self._server = NotificationServer(bus)
        self._server.found.connect(self._send)
        self._server.failed.connect(self._give_up)
        self._server.left.connect(self._forget)
        self._server.changed.connect(self.changed)
        if bus is not None:
            bus.listen(SERVER, self._follow)

    @property
    def available(self) -> bool:
        """Whether there is a service, or one that the bus starts when it is called."""
        return self._server.available

    @property
    def has_actions(self) -> bool:
        """Whether the service shows buttons."""
        return self._server.can("actions")

    @property
    def server(self) -> str:
        """The name and version of the service, empty where unknown."""
        return self._server.about.server if self._server.about is not None else ""

    @property
    def do_not_disturb(self) -> bool | None:
        """Whether the desktop holds notifications back, None where it does not say."""
        return self._server.do_not_disturb

    def stands(self, tag: str) -> bool:
        """Return whether a notification stands, or is about to."""
        known = (self._waiting, self._under_way - self._unwanted, self._ids)
        return any(tag in tags for tags in known)

    def show(
        self,
        tag: str,
        title: str,
        body: str,
        actions: Sequence[tuple[str, str]],
        *,
        quietly: bool = False,
    ) -> None:
        """Show a notification, in place of the one of the same tag; ``answered`` follows.

        ``actions`` are pairs of a key and the word on its button; ``quietly`` it asks for no
        attention.
        """
        self._unwanted.discard(tag)
        urgency = _URGENCY_LOW if quietly else _URGENCY_NORMAL
        self._waiting[tag] = _Card(title, body, tuple(actions), urgency)
        self._server.seek()

    def withdraw(self, tag: str) -> None:
        """Take a notification away, now or once it is known to stand."""
        self._waiting.pop(tag, None)
        if tag in self._under_way:
            self._unwanted.add(tag)
        number = self._ids.pop(tag, None)
        if number is not None:
            self._close(number)

    def withdraw_all(self) -> None:
        """Take every notification away."""
        for tag in {*self._waiting, *self._under_way, *self._ids}:
            self.withdraw(tag)

    def finish(self, within_ms: int) -> None:
        """Take every notification away, also one whose number is not known yet if it comes soon.

        Nothing else goes on meanwhile: only for the end of the program.
        """
        self.withdraw_all()
        waited = QElapsedTimer()
        waited.start()
        while self._under_way and self._bus is not None:
            left_ms = within_ms - waited.elapsed()
            if left_ms <= 0 or not self._bus.wait(left_ms):
                break

    def _send(self) -> None:
        """Send what waits, but for the tags whose number is not known yet."""
        for tag in [tag for tag in self._waiting if tag not in self._under_way]:
            self._notify(tag, self._waiting.pop(tag))

    def _notify(self, tag: str, card: _Card) -> None:
        self._under_way.add(tag)
        body = card.body if self._server.can("body") else ""
        actions: list[str] = []
        if self.has_actions:
            words = {"default": "Open", **dict(card.actions)}
            actions = [_plain(word) for pair in words.items() for word in pair]
        self._server.call(
            "Notify",
            "susssasa{sv}i",
            (
                "rollerlog",
                self._ids.get(tag, 0),
                "",
                _plain(card.title),
                _plain(escape(body, quote=False) if self._server.can("body-markup") else body),
                actions,
                {"urgency": ("y", card.urgency), "desktop-entry": ("s", "rollerlog")},
                -1,
            ),
            partial(self._take_number, self._server.owner, tag),
            partial(self._take_late, self._server.owner),
        )

    def _take_number(self, owner: str, tag: str, reply: Reply) -> None:
        if owner != self._server.owner:
            self.answered.emit(tag, False, GONE)
            return
        unwanted = tag in self._unwanted
        self._under_way.discard(tag)
        self._unwanted.discard(tag)
        match reply:
            case Reply(body=(int(number),), error=""):
                if unwanted:
                    self._close(number)
                else:
                    self._ids[tag] = number
                said = self.server or "the notification service"
                self.answered.emit(tag, True, f"taken by {said} as number {number}")
            case _:
                self.answered.emit(tag, False, trouble(reply))
        if self._waiting:
            self._server.seek()

    def _take_late(self, owner: str, reply: Reply) -> None:
        """Take away what came to stand after it was told that it does not."""
        match reply:
            case Reply(body=(int(number),), error="") if owner == self._server.owner:
                if number not in self._ids.values():
                    self._close(number)

    def _close(self, number: int) -> None:
        self._server.call("CloseNotification", "u", (number,))

    def _give_up(self, words: str) -> None:
        tags = list(self._waiting)
        self._waiting.clear()
        for tag in tags:
            # Later, as nobody expects the answer before show has returned.
            QTimer.singleShot(0, self, partial(self.answered.emit, tag, False, words))

    def _forget(self) -> None:
        for known in (self._under_way, self._unwanted, self._ids):
            known.clear()

    def _follow(self, member: str, body: tuple[object, ...]) -> None:
        match member, body:
            case "ActionInvoked", (int(number), str(action)):
                tag = self._tag(number)
                if tag is not None:
                    # Some services leave it standing, and others say it was dismissed.
                    self.withdraw(tag)
                    self.acted.emit(tag, action)
            case "NotificationClosed", (int(number), int(reason)):
                tag = self._tag(number)
                if tag is not None:
                    del self._ids[tag]
                    if reason == _BY_THE_USER:
                        self.dismissed.emit(tag)

    def _tag(self, number: int) -> str | None:
        return next((tag for tag, known in self._ids.items() if known == number), None)


def _plain(text: str) -> str:
    """Return a text as the bus takes it; for a nil in it, it would hang up."""
    return text.replace("\0", "").encode(errors="replace").decode()
