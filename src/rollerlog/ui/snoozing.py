"""Putting reminders off, and what is said of it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.delivering import hushed
from rollerlog.domain.ledger import Why
from rollerlog.domain.preferences import preferences
from rollerlog.domain.snoozes import snoozed_until
from rollerlog.ui.due_wording import snoozed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, time

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders


def put_off(
    desk: Desk, reminders: Reminders, found: Sequence[Reminder], snooze: Snooze | time
) -> str:
    """Let reminders wait, and say until when: not in quiet hours nor in a pause."""
    logbook, now = desk.logbook, desk.now()
    asked = max(snoozed_until(snooze, reminder, now) for reminder in found)
    reminders.snooze(found, snooze)
    return waits_until(logbook, asked, now)


def waits_until(logbook: Logbook, asked: datetime, now: datetime) -> str:
    """Say when what is put off until an instant really comes, and why where that is later."""
    held = hushed(preferences(logbook), asked)
    if held is None:
        return snoozed(asked, now)
    said = snoozed(held.until.astimezone(now.tzinfo), now)
    if held.why is Why.PAUSE:
        return f"Reminders are paused then. {said}"
    return f"That is in quiet hours. {said}"
