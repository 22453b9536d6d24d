"""Putting reminders off: the ways that come to something, and what is said of it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.delivering import hushed
from rollerlog.domain.lasting import PatchTestDue, PauseDue
from rollerlog.domain.ledger import Why
from rollerlog.domain.preferences import preferences
from rollerlog.domain.snoozes import EVENING, Snooze, comes_back, snoozed_until
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.due_wording import snoozed
from rollerlog.ui.formats import capital, say_list, say_near_day, say_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, time

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.preferences import Preferences
    from rollerlog.services.desk import Desk
    from rollerlog.services.reminders import Reminders


def put_off(
    desk: Desk, reminders: Reminders, found: Sequence[Reminder], snooze: Snooze | time
) -> str:
    """Let reminders wait, and say until when: not in quiet hours nor in a pause."""
    said = waits_until(desk.logbook, found, snooze, desk.now())
    reminders.snooze(found, snooze)
    return said


def ways(logbook: Logbook, found: Sequence[Reminder], now: datetime) -> tuple[Snooze, ...]:
    """Return the ways to put reminders off after which any of them comes back."""
    late = now.time() >= EVENING
    return tuple(
        snooze
        for snooze in Snooze
        if not (late and snooze is Snooze.THIS_EVENING) and returns(logbook, found, snooze, now)
    )


def returns(
    logbook: Logbook, found: Sequence[Reminder], snooze: Snooze | time, now: datetime
) -> list[datetime]:
    """Return when reminders that are put off come back, each time once and the first first."""
    chosen = preferences(logbook)
    back = [comes_back(snooze, reminder, chosen, now) for reminder in found]
    times = {at.timestamp(): at for at in back if at is not None}
    return [times[key] for key in sorted(times)]


def waits_until(
    logbook: Logbook, found: Sequence[Reminder], snooze: Snooze | time, now: datetime
) -> str:
    """Say when what is put off really comes, why where that is later, and what comes no more."""
    chosen, back = preferences(logbook), returns(logbook, found, snooze, now)
    over = [r for r in found if comes_back(snooze, r, chosen, now) is None]
    said = []
    if len(back) == 1:
        kept = next(r for r in found if r not in over)
        said = [*_why_later(chosen, snoozed_until(snooze, kept, now)), snoozed(back[0], now)]
    elif back:
        near = say_near_day(back[0].date(), now.date())
        day = "" if near == "today" else f"{near}, "
        said = [f"They come back from {day}{say_time(back[0])}."]
    if over:
        names = list(dict.fromkeys(map(_named, over)))
        do = "do" if len(names) > 1 else "does"
        said.append(f"{capital(say_list(names))} {do} not come back.")
    return " ".join(said)


def _why_later(chosen: Preferences, asked: datetime) -> list[str]:
    held = hushed(chosen, asked)
    if held is None:
        return []
    paused = held.why is Why.PAUSE
    return ["Reminders are paused then." if paused else "That is in quiet hours."]


def _named(over: Reminder) -> str:
    match over:
        case SpfDue(shade=shade):
            return "the notice of shade and a hat" if shade else "today's sunscreen"
        case PatchTestDue():
            return "today's patch test"
        case PauseDue():
            return "the notice of what to leave out"
        case _:
            return "the notice that rest ends"
