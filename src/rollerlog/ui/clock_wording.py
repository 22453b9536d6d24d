"""What is said of a clock that was set back behind the last entry. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.setback import clock_behind
from rollerlog.ui.formats import say_days, say_number

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def clock_said(logbook: Logbook, now: datetime) -> str:
    """Say how far the clock is behind the last entry, or nothing where it is not."""
    behind = clock_behind(logbook, now)
    if behind is None:
        return ""
    return (
        f"This laptop's clock is {_span(behind)} behind your last entry."
        " Rest dates may be wrong until it is corrected."
    )


def _span(behind: timedelta) -> str:
    if behind >= _DAY:
        return say_days(round(behind / _DAY))
    if behind >= _HOUR:
        return say_number(round(behind / _HOUR), "hour", "hours")
    return say_number(behind // timedelta(minutes=1), "minute", "minutes")
