"""Which notifications stand on the desktop, and what each is about. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rollerlog.domain.preferences import preferences
from rollerlog.ui.announcement import still_owed
from rollerlog.ui.due import gathered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.agenda import Reminder
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders
    from rollerlog.ui.notice_buttons import Buttons

_SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification: what it is about, and its buttons as they were shown.

    ``lapsed`` are the keys of what had lapsed when it was told; ``retold`` says that it took the
    place of one about more.
    """

    tag: str
    due: tuple[Reminder, ...]
    offered: Buttons
    lapsed: frozenset[str]
    discreet: bool
    retold: bool = False


class StandingNotices:
    """What was shown, by its tag: the key of what was shown together, one for all summaries."""

    def __init__(self, desk: Desk, reminders: Reminders) -> None:
        self._desk, self._reminders = desk, reminders
        self._notices: dict[str, Notice] = {}

    def add(self, due: tuple[Reminder, ...], offered: Buttons) -> tuple[Notice, Sequence[str]]:
        """Take up a notification; return it, and the tags of others it says everything of."""
        found, now = gathered(due), self._desk.now()
        tag = found[0].key if len(found) == 1 else _SUMMARY
        keys = {reminder.key for reminder in due}
        gone = [
            other
            for other, notice in self._notices.items()
            if other != tag and keys >= {reminder.key for reminder in notice.due}
        ]
        lapsed = frozenset(reminder.key for reminder in due if reminder.lapses_at <= now)
        discreet = preferences(self._desk.logbook).discreet
        notice = self._notices[tag] = Notice(tag, due, offered, lapsed, discreet)
        return notice, gone

    def drop(self, tag: str) -> Notice | None:
        """Let go of a notification, and return it."""
        return self._notices.pop(tag, None)

    def retell(self, notice: Notice, left: tuple[Reminder, ...], offered: Buttons) -> None:
        """Let a summary be about what is left of it."""
        discreet = preferences(self._desk.logbook).discreet
        self._notices[notice.tag] = replace(
            notice, due=left, offered=offered, discreet=discreet, retold=True
        )

    def clear(self) -> None:
        """Let go of all."""
        self._notices.clear()

    def outdated(self) -> Sequence[str]:
        """Return the tags of what has no ground any more, or is told more openly than wanted."""
        if not self._notices:
            return ()
        chosen, now = preferences(self._desk.logbook), self._desk.now()
        if not chosen.notifications or (chosen.paused_until and now < chosen.paused_until):
            return tuple(self._notices)
        return [
            tag
            for tag, notice in self._notices.items()
            if (chosen.discreet and not notice.discreet) or not self._left(notice)
        ]

    def shrunk(self) -> tuple[Notice, tuple[Reminder, ...]] | None:
        """Return the summary with what is left of it, where something of it was dealt with."""
        notice = self._notices.get(_SUMMARY)
        left = self._left(notice) if notice is not None else ()
        if notice is None or len(gathered(left)) == len(gathered(notice.due)):
            return None
        return notice, left

    def _left(self, notice: Notice) -> tuple[Reminder, ...]:
        """Return what of a notification still stands on Today.

        What had lapsed before it was told waits nowhere: several of these are in the card of what
        was missed, and count for as long as another waits, if another did.
        """
        waiting = {reminder.key for reminder in self._reminders.waiting()}
        missed = {reminder.key for reminder in self._reminders.missed()}
        keys = {reminder.key for reminder in notice.due}
        if keys & waiting or (keys == notice.lapsed and keys & missed):
            there = waiting | (notice.lapsed & missed)
            return tuple(reminder for reminder in notice.due if reminder.key in there)
        zone = self._desk.now().tzinfo
        alone = len(keys) == len(notice.lapsed) == 1
        return notice.due if alone and still_owed(self._desk.logbook, notice.due[0], zone) else ()
