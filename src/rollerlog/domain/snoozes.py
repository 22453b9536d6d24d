"""Until when a reminder waits (protocol.md 5)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.localtime import instant

if TYPE_CHECKING:
    from rollerlog.domain.agenda import Reminder

EVENING = time(18)


class Snooze(StrEnum):
    """How long a reminder waits."""

    MINUTES_20 = "20-minutes"
    THIS_EVENING = "this-evening"
    TOMORROW = "tomorrow"


def snoozed_until(snooze: Snooze, reminder: Reminder, now: datetime) -> datetime:
    """Return when a snoozed reminder comes back; after 18:00, this evening means tomorrow."""
    evening = instant(now.date(), EVENING, now.tzinfo)
    if snooze is Snooze.MINUTES_20:
        return now + timedelta(minutes=20)
    if snooze is Snooze.THIS_EVENING and now < evening:
        return evening
    usual = reminder.due_at.astimezone(now.tzinfo).time().replace(second=0, microsecond=0)
    return instant(now.date() + timedelta(days=1), usual, now.tzinfo)
