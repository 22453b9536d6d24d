"""Which notifications stand on the desktop, and what each is about. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.preferences import preferences
from rollerlog.ui.announcement import still_owed
from rollerlog.ui.due import gathered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.agenda import Reminder
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders

_SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class _Notice:
    due: tuple[Reminder, ...]
    lapsed: frozenset[str]
    discreet: bool


class StandingNotices:
    """What was shown, by its tag: the key of what was shown together, one for all summaries."""

    def __init__(self, desk: Desk, reminders: Reminders) -> None:
        self._desk, self._reminders = desk, reminders
        self._notices: dict[str, _Notice] = {}

    def add(self, due: tuple[Reminder, ...]) -> tuple[str, Sequence[str]]:
        """Take up a notification; return its tag, and those of others it says everything of."""
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
        self._notices[tag] = _Notice(due, lapsed, discreet)
        return tag, gone

    def drop(self, tag: str) -> tuple[Reminder, ...]:
        """Let go of a notification, and return what it was about."""
        notice = self._notices.pop(tag, None)
        return notice.due if notice is not None else ()

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
        reminders = self._reminders
        waiting = {reminder.key for reminder in (*reminders.waiting(), *reminders.missed())}
        return [
            tag
            for tag, notice in self._notices.items()
            if (chosen.discreet and not notice.discreet) or not self._stands(notice, waiting)
        ]

    def _stands(self, notice: _Notice, waiting: set[str]) -> bool:
        """Return whether anything a notification is about is still worth it.

        What had lapsed before it was told waits nowhere; several of these are in the summary.
        """
        if any(reminder.key in waiting for reminder in notice.due):
            return True
        zone = self._desk.now().tzinfo
        return len(notice.due) == len(notice.lapsed) == 1 and still_owed(
            self._desk.logbook, notice.due[0], zone
        )
