"""The buttons of a notification, and what they do. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.preferences import preferences
from rollerlog.domain.snoozes import EVENING, Snooze
from rollerlog.ui.announcement import announcement
from rollerlog.ui.due import gathered
from rollerlog.ui.snoozing import returns

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.announcement import Answer
    from rollerlog.ui.due import Due

_LATER = "Later"


class Press(StrEnum):
    """What was pressed: a click beside the buttons is ``OPEN`` too."""

    OPEN = "default"
    ACT = "act"
    DONE = "done"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Buttons:
    """What a notification leads to: ``shown`` are its buttons, by what was pressed."""

    shown: tuple[tuple[str, str], ...]
    answer: Answer
    later: Snooze | None = None

    @property
    def way(self) -> Answer:
        """Where a click leads: to what the answer would open, and it records nothing."""
        return replace(self.answer, applies=False, roller="")


def buttons(logbook: Logbook, reminders: Sequence[Reminder], now: datetime) -> Buttons:
    """Return the buttons of one message: what can be done about it, then how it can wait."""
    discreet = preferences(logbook).discreet
    found = gathered(reminders)
    said = announcement(logbook, found, now)
    if len(found) > 1:
        return Buttons(((Press.OPEN, "Open" if discreet else "Open Today"),), said.answer)
    due, answer = found[0], said.answer
    records = answer.applies or (answer.roller and not discreet)
    if answer.text and (records or not discreet):
        first = Press.ACT, "Done" if discreet else answer.text
    elif said.can_be_done and not answer.text:
        first = Press.DONE, "Done"
    else:
        first = Press.OPEN, "Open"
    if due.last.lapses_at <= now:
        return Buttons((first,), answer)
    for later, words in _laters(due, now):
        if _is_true(logbook, due, later, words, now):
            return Buttons((first, (Press.LATER, words)), answer, later)
    return Buttons((first,), answer)


def pressed(action: str) -> Press:
    """Return what was pressed, by the key a service gives; one unknown only opens."""
    return next((press for press in Press if press == action), Press.OPEN)


def _laters(due: Due, now: datetime) -> list[tuple[Snooze, str]]:
    """Return how long a reminder may wait and how that is said, the best first."""
    if due.kind == "spf":
        return [(Snooze.MINUTES_20, "In 20 min")]
    tomorrow = (Snooze.TOMORROW, "Tomorrow")
    if due.kind == "disinfect" or now.time() >= EVENING:
        return [tomorrow]
    evening = "This evening" if due.kind == "check_in" else _LATER
    return [(Snooze.THIS_EVENING, evening), tomorrow]


def _is_true(logbook: Logbook, due: Due, later: Snooze, words: str, now: datetime) -> bool:
    """Return whether it comes back, and on the day that the words name."""
    back = returns(logbook, due.reminders, later, now)
    if not back or words == _LATER:
        return bool(back)
    return (back[0].date() - now.date()).days == (later is Snooze.TOMORROW)
