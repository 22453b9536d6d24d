"""Until when a reminder waits (protocol.md 5)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.delivering import hushed
from rollerlog.domain.ledger import OF_THEIR_TIME
from rollerlog.domain.localtime import fixed, instant

if TYPE_CHECKING:
    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.preferences import Preferences

EVENING = time(18)
_DAY = timedelta(days=1)


class Snooze(StrEnum):
    """How long a reminder waits."""

    MINUTES_20 = "20-minutes"
    HOUR = "1-hour"
    THIS_EVENING = "this-evening"
    TOMORROW = "tomorrow"


def snoozed_until(snooze: Snooze | time, reminder: Reminder, now: datetime) -> datetime:
    """Return when a snoozed reminder comes back; after 18:00, this evening means tomorrow.

    A time of day means the next time the clock shows it.
    """
    if isinstance(snooze, time):
        today = instant(now.date(), snooze, now.tzinfo)
        return today if today > now else instant(now.date() + _DAY, snooze, now.tzinfo)
    evening = instant(now.date(), EVENING, now.tzinfo)
    if snooze is Snooze.MINUTES_20:
        return fixed(now) + timedelta(minutes=20)
    if snooze is Snooze.HOUR:
        return fixed(now) + timedelta(hours=1)
    if snooze is Snooze.THIS_EVENING and now < evening:
        return evening
    usual = reminder.due_at.astimezone(now.tzinfo).time().replace(second=0, microsecond=0)
    return instant(now.date() + _DAY, usual, now.tzinfo)


def comes_back(
    snooze: Snooze | time, reminder: Reminder, chosen: Preferences, now: datetime
) -> datetime | None:
    """Return when a snoozed reminder is told again, after quiet hours and a pause.

    None where it is over by then: sunscreen does not come back on another day.
    """
    until = snoozed_until(snooze, reminder, now)
    held = hushed(chosen, until)
    at = held.until.astimezone(now.tzinfo) if held else until
    return None if reminder.kind in OF_THEIR_TIME and at >= reminder.lapses_at else at
