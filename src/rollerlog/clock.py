"""The one place that reads the clock."""

from __future__ import annotations

import os
from datetime import UTC, datetime, tzinfo
from time import monotonic
from zoneinfo import ZoneInfoNotFoundError

import tzlocal

# Asking takes a millisecond of opening files, and the time is asked for many times in a row.
_KNOWN_FOR_S = 1.0


class _Known:
    """The zone last asked for."""

    def __init__(self) -> None:
        self._zone: tzinfo = UTC
        self._named: str | None = None
        self._until = 0.0

    def zone(self) -> tzinfo:
        named, now = os.environ.get("TZ"), monotonic()
        if now >= self._until or named != self._named:
            self._zone = _asked()
            self._named, self._until = named, now + _KNOWN_FOR_S
        return self._zone


_known = _Known()


def local_zone() -> tzinfo:
    """Return the machine's time zone with its DST rules, or UTC where it cannot be told.

    A change of it is seen within a second.
    """
    return _known.zone()


def local_now() -> datetime:
    """Return the time in the machine's own zone, which travel and settings may change."""
    return datetime.now(local_zone())


def _asked() -> tzinfo:
    try:
        return tzlocal.reload_localzone()
    except (ZoneInfoNotFoundError, LookupError, ValueError, OSError):
        return UTC
