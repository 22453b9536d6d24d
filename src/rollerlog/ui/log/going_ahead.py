"""Whether going ahead is a way past a refusal, and how long it waits. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.friction import early_sessions, wait_s
from rollerlog.domain.protocol import FRICTION_DAYS, WAITS_S
from rollerlog.domain.strict import strict_until
from rollerlog.ui.formats import say_day, say_days, say_number, say_time
from rollerlog.ui.log import wording
from rollerlog.ui.log.once import Once

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.log.preview import Preview

_MINUTE = 60
_RECORD = "What was done can be recorded."


@dataclass(frozen=True, slots=True)
class GoingAhead:
    """The second way: whether it is there at all, and may be taken, and what is said of it."""

    there: bool = True
    may: bool = False
    wait_s: int = WAITS_S[0]
    said: str = ""


class SecondWay:
    """Says how going ahead stands; early sessions are counted anew for another logbook or day."""

    def __init__(self) -> None:
        self._early: Once[tuple[int, int]] = Once()

    def stands(self, view: Preview, logbook: Logbook) -> GoingAhead:
        """Return how the second way past a refusal stands."""
        now = view.now
        if view.verdict.strict:
            return GoingAhead(there=False, said=_strict(logbook, now))
        if not view.verdict.may_go_ahead:
            return GoingAhead(said=wording.only_record(view))
        early, seconds = self._early.get(
            (logbook,), now.date(), lambda: (early_sessions(logbook, now), wait_s(logbook, now))
        )
        return GoingAhead(may=True, wait_s=seconds, said=_longer(early, seconds) if early else "")


def countdown(seconds: int) -> str:
    """Return seconds as "8 s", or "1 min 59 s"."""
    minutes, rest = divmod(seconds, _MINUTE)
    said = [f"{minutes} min"] * bool(minutes) + [f"{rest} s"] * bool(rest or not minutes)
    return " ".join(said)


def _strict(logbook: Logbook, now: datetime) -> str:
    until = strict_until(logbook)
    if until is None:
        return f"Strict is on: going ahead is off. {_RECORD}"
    local = until.astimezone(now.tzinfo)
    day = f"{say_day(local.date(), now.date())}, {say_time(local)}"
    return f"Strict stays on until {day}: going ahead is off until then. {_RECORD}"


def _longer(early: int, seconds: int) -> str:
    sessions = say_number(early, "early session", "early sessions")
    minutes, rest = divmod(seconds, _MINUTE)
    wait = say_number(rest, "second", "seconds")
    if minutes:
        wait = say_number(minutes, "minute", "minutes")
    return f"{sessions} in the last {say_days(FRICTION_DAYS)}: the wait is {wait}."
