"""Wall-clock times as instants of the machine's zone."""

from __future__ import annotations

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

_MINUTE = timedelta(minutes=1)


def instant(day: date, clock: time, zone: tzinfo | None) -> datetime:
    """Return when a wall clock first shows a time of whole minutes on a day.

    A time that DST leaves out moves to the next that exists; one that comes twice counts once.
    The offset is fixed: two instants of one zone with rules would compare by their wall clocks.
    """
    wanted = datetime.combine(day, clock, zone)
    shown = wanted.astimezone(UTC).astimezone(zone)
    if shown.replace(tzinfo=None) == wanted.replace(tzinfo=None):
        return fixed(wanted.astimezone(zone))
    # In a gap: fold 1 reads the time by the offset after it, an instant before the gap begins.
    before, after = wanted.replace(fold=1).astimezone(UTC), wanted.astimezone(UTC)
    old_offset = before.astimezone(zone).utcoffset()
    while after - before > _MINUTE:
        middle = before + (after - before) // _MINUTE // 2 * _MINUTE
        if middle.astimezone(zone).utcoffset() == old_offset:
            before = middle
        else:
            after = middle
    return fixed(after.astimezone(zone))


def fixed(at: datetime) -> datetime:
    """Return an instant with its UTC offset alone, as entries keep it."""
    return at.replace(tzinfo=timezone(at.utcoffset() or timedelta()), fold=0)


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
