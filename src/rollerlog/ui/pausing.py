"""How long reminders can be paused, and how their standing is said. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.commands import change_setting
from rollerlog.domain.delivering import hushed
from rollerlog.domain.ledger import Why
from rollerlog.domain.localtime import fixed, instant
from rollerlog.ui.due_wording import clock
from rollerlog.ui.formats import say_short_date, say_time

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.preferences import Preferences

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
RESUMED = "Reminders are on again."
NOT_PAST = "That time is past. Choose one that is still to come."


class Pause(StrEnum):
    """How long reminders are paused; besides these, until any time."""

    HOUR = "1-hour"
    TODAY = "today"
    WEEK = "week"


PAUSES: Mapping[Pause, str] = {
    Pause.HOUR: "1 hour",
    Pause.TODAY: "Today",
    Pause.WEEK: "A week",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether reminders are on: in short for the sidebar, in a sentence for a page."""

    short: str
    line: str
    why: Why | None = None

    @property
    def icon(self) -> str:
        """The name of its icon."""
        return "bell" if self.why is None else "bell-off"


def standing(chosen: Preferences, now: datetime) -> Standing:
    """Say whether reminders come now, and from when they do again."""
    hush, paused = hushed(chosen, now), chosen.paused_until
    if hush is None:
        return Standing("Reminders on", "Reminders are on.")
    until = hush.until.astimezone(now.tzinfo)
    if hush.why is not Why.PAUSE or paused is None:
        said = f"Quiet until {clock(until, now)}"
        return Standing(f"Quiet until {say_time(until)}", f"{said}.", Why.QUIET_HOURS)
    ends = paused.astimezone(now.tzinfo)
    then = "" if ends == until else f", then quiet until {clock(until, now)}"
    line = f"Paused until {clock(ends, now)}{then}."
    return Standing(f"Paused until {_near(ends, now)}", line, Why.PAUSE)


def pause_ends(pause: Pause, now: datetime) -> datetime:
    """Return until when a pause lasts that begins now; a day ends at midnight."""
    if pause is Pause.HOUR:
        return fixed(now) + timedelta(hours=1)
    if pause is Pause.TODAY:
        return instant(now.date() + _DAY, time(), now.tzinfo)
    return instant(now.date() + _WEEK, now.time().replace(second=0, microsecond=0), now.tzinfo)


def pause_until(ends: datetime) -> Command:
    """Pause reminders until an instant."""
    return change_setting("pause", fixed(ends).isoformat(timespec="minutes"))


def resume() -> Command:
    """End the pause of reminders."""
    return change_setting("pause", "none")


def silent_until(chosen: Preferences, ends: datetime, now: datetime) -> datetime:
    """Return when the first word comes after a pause until an instant: not in quiet hours."""
    hush = hushed(replace(chosen, paused_until=ends), now)
    return ends if hush is None else hush.until.astimezone(now.tzinfo)


def meanwhile(chosen: Preferences, ends: datetime, now: datetime) -> str:
    """Say what a pause until an instant comes to."""
    return f"Rest counts on. Nothing is said until {clock(silent_until(chosen, ends, now), now)}."


def paused(chosen: Preferences, now: datetime) -> str:
    """Say that reminders are paused from now on."""
    line = standing(chosen, now).line
    return f"Reminders {line[:1].lower()}{line[1:]} Rest counts on."


def _near(at: datetime, now: datetime) -> str:
    if at.date() == now.date():
        return say_time(at)
    return say_short_date(at.date(), now.date())
