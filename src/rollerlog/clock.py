"""The one place that reads the clock."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfoNotFoundError

import tzlocal


def local_zone() -> tzinfo:
    """Return the machine's time zone with its DST rules, or UTC where it cannot be told."""
    try:
        return tzlocal.reload_localzone()
    except (ZoneInfoNotFoundError, LookupError, ValueError, OSError):
        return UTC


def local_now() -> datetime:
    """Return the time in the machine's own zone, which travel and settings may change."""
    return datetime.now(local_zone())
