"""The reminders around now: as far back as one may still have to be told, and the next ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.agenda import agenda, fallen_due
from rollerlog.domain.lasting import Lasting, lasting
from rollerlog.domain.ledger import LOOKED

if TYPE_CHECKING:
    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.ledger import Ledger
    from rollerlog.domain.logbook import Logbook

_AHEAD = timedelta(days=2)
# What was logged after the fact may still owe a check-in of the last 48 hours.
_BACK = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The agenda from an instant to another with what waits from before, and of what it is."""

    logbook: Logbook
    zone: str
    begins: datetime
    ends: datetime
    found: list[Reminder]


class Horizon:
    """Asks the agenda for the reminders around now, again only where they may be others."""

    def __init__(self) -> None:
        self._asked: _Asked | None = None
        # What was put off and is not due any more, in the logbook it was looked for in.
        self._gone: tuple[Logbook | None, frozenset[str]] = (None, frozenset())

    @property
    def gone(self) -> frozenset[str]:
        """The keys of what was put off and is not due any more."""
        return self._gone[1]

    def around(
        self, logbook: Logbook, ledger: Ledger, now: datetime
    ) -> tuple[list[Reminder], list[Reminder]]:
        """Return what fell due and may have to be told, and what is ahead."""
        after = just_after(now)
        opened_at = ledger.opened_at() or after
        looked_at = ledger.last_at(now, *LOOKED) or opened_at
        recently = min(max(opened_at, looked_at - _BACK), after)
        put_off = ledger.put_off(now)
        begins = self._put_off_since(logbook, ledger, now, recently)
        found = [
            due
            for due in self._ask(logbook, begins, now)
            if due.due_at >= opened_at
            and (due.due_at >= recently or due.key in put_off or _still_waits(due, now))
        ]
        self._gone = logbook, frozenset(put_off.keys() - {reminder.key for reminder in found})
        fallen = [reminder for reminder in found if reminder.due_at < after]
        return fallen, found[len(fallen) :]

    def fallen(self, logbook: Logbook, ledger: Ledger, now: datetime) -> list[Reminder]:
        """Return what fell due in the last days, and before them what was put off till now."""
        found = fallen_due(logbook, now)
        recently = now - _BACK
        begins = self._put_off_since(logbook, ledger, now, recently)
        if begins < recently:
            known = {reminder.key for reminder in found}
            older = agenda(logbook, begins, just_after(now), now.tzinfo, untouched=True)
            found += [reminder for reminder in older if reminder.key not in known]
        return sorted(found, key=lambda reminder: (reminder.due_at, reminder.key))

    def _ask(self, logbook: Logbook, begins: datetime, now: datetime) -> list[Reminder]:
        """Return the agenda from an instant on or from before it, to some days ahead."""
        after, known = just_after(now), self._asked
        if known is None or not _serves(known, logbook, begins, now):
            ends = after + _AHEAD
            # Logged today, a use of last week is due since last week.
            waiting = lasting(logbook, begins, after, now.tzinfo)
            found = [
                *(due for due in waiting if due.due_at < begins),
                *agenda(logbook, begins, ends, now.tzinfo, untouched=True),
            ]
            known = self._asked = _Asked(logbook, str(now.tzinfo), begins, ends, found)
        return known.found

    def _put_off_since(
        self, logbook: Logbook, ledger: Ledger, now: datetime, at: datetime
    ) -> datetime:
        """Return an instant, or one before the first was due of what was put off past it.

        Some days before: another zone or another time of day may let it fall due earlier.
        """
        known, gone = self._gone
        if known is not logbook:
            gone = frozenset()
        put_off = ledger.put_off(now)
        return min([at, *(due - _BACK for key, due in put_off.items() if key not in gone)])


def just_after(now: datetime) -> datetime:
    """Return the first instant that is not yet due.

    In UTC, as adding to a local time forgets which of two equal hours it stands in.
    """
    return now.astimezone(UTC) + timedelta(microseconds=1)


def _still_waits(due: Reminder, now: datetime) -> bool:
    return isinstance(due, Lasting) and now < due.lapses_at


def _serves(known: _Asked, logbook: Logbook, begins: datetime, now: datetime) -> bool:
    same = known.logbook is logbook and known.zone == str(now.tzinfo)
    return same and known.begins <= begins and just_after(now) <= known.ends - _AHEAD / 2
