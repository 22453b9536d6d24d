"""What the machine tells of itself: that it sleeps, that it woke, that its time zone is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rollerlog.services.bus import Address

if TYPE_CHECKING:
    from rollerlog.services.bus import Bus

_LOGIND = Address(
    "org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager"
)
_TIMEDATED = Address(
    "org.freedesktop.timedate1", "/org/freedesktop/timedate1", "org.freedesktop.DBus.Properties"
)


class SleepWatch(QObject):
    """Says what the system bus says; without one, or without logind, nothing."""

    suspending = Signal()
    resumed = Signal()
    zone_changed = Signal()

    def __init__(self, bus: Bus | None) -> None:
        super().__init__()
        if bus is not None:
            bus.listen(_LOGIND, self._follow_sleep)
            bus.listen(_TIMEDATED, self._follow_zone)

    def _follow_sleep(self, member: str, body: tuple[object, ...]) -> None:
        match member, body:
            case "PrepareForSleep", (True,):
                self.suspending.emit()
            case "PrepareForSleep", (False,):
                self.resumed.emit()

    def _follow_zone(self, member: str, body: tuple[object, ...]) -> None:
        match member, body:
            case "PropertiesChanged", (str(), dict(changed), list(unread)):
                if "Timezone" in changed or "Timezone" in unread:
                    self.zone_changed.emit()
