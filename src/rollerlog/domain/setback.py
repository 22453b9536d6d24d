"""A clock that was set back behind the last entry."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.localtime import fixed

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook

# What clocks are moved by when they are set right is not worth a word.
_WORTH_SAYING = timedelta(minutes=5)


def clock_behind(logbook: Logbook, now: datetime) -> timedelta | None:
    """Return how far the clock stands behind the last entry, where that is worth a word."""
    behind = _behind(logbook, now)
    return behind if behind >= _WORTH_SAYING else None


def later(logbook: Logbook, at: datetime, now: datetime) -> datetime:
    """Return when something of now counts from: the later of the clock and the last entry."""
    last = logbook.last_logged_at
    if last is None or not _behind(logbook, now) or last <= at:
        return at
    return fixed(last.astimezone(at.tzinfo))


def _behind(logbook: Logbook, now: datetime) -> timedelta:
    last = logbook.last_logged_at
    return max(last - now.astimezone(UTC), timedelta()) if last else timedelta()
