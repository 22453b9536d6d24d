"""What the card of the UV index says. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from functools import lru_cache
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.aftercare import spf_courses
from rollerlog.domain.localtime import instant
from rollerlog.domain.preferences import preferences
from rollerlog.domain.sun import band, curve, shown, spans, uv_index
from rollerlog.domain.sunscreen import spf_reminders, spf_threshold
from rollerlog.ui.formats import capital, in_use, say_list, say_time

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.sun import Curve, Place

_ESTIMATE = "Clear-sky estimate, computed on this laptop; cloud is not known."
_TICK_HOURS = 3
_FAINT = 0.05
_LONGEST_WORD = 24

Spans = tuple[tuple["datetime", "datetime"], ...]


@dataclass(frozen=True, slots=True)
class UvDay:
    """Today's curve in hours since midnight: index, reminders, the hours under it and now."""

    points: tuple[tuple[float, float], ...]
    shaded: tuple[tuple[float, float], ...]
    ticks: tuple[tuple[float, str], ...]
    now: tuple[float, float]
    spoken: str


@dataclass(frozen=True, slots=True)
class UvView:
    """The index now and the day around it; a line alone under the index, and without a place."""

    title: str
    detail: str = ""
    tag: str = ""
    day: UvDay | None = None
    asks_for_place: bool = False


def uv_view(logbook: Logbook, now: datetime) -> UvView | None:
    """Return the card; none without a place while no course of sunscreen runs."""
    today, place = now.date(), preferences(logbook).place
    running = [course for course in spf_courses(logbook, today) if course.covers(today)]
    if place is None:
        return _no_place() if running else None
    least = min(
        (spf_threshold(course, today) for course in running), default=protocol.SPF_AGAIN_INDEX
    )
    index = uv_index(place, now)
    number = shown(index)
    if number < least:
        said = "No need to re-apply now" if _is_due(logbook, now) else "No SPF reminders now"
        return UvView(f"UV index {number}, {band(number)}. {said}.")
    whole, high = _day(place, today, now.tzinfo, least)
    at, peak = whole.peak
    return UvView(
        "UV index now",
        f"Peak {shown(peak)} at {say_time(at)}{_where(place)}. {_ESTIMATE}",
        f"{number} · {capital(band(number))}",
        _drawn(whole, high, now, index, _spoken(number, whole, high, least)),
    )


def _is_due(logbook: Logbook, now: datetime) -> bool:
    """Return whether sunscreen is due all the same: the first of a day is, whatever the index."""
    today = now.date()
    found = spf_reminders(logbook, today, today, now.tzinfo)
    return any(reminder.due_at <= now < reminder.lapses_at for reminder in found)


def _where(place: Place) -> str:
    # A longer word would stand out of the card, which no line can break.
    fits = all(len(word) <= _LONGEST_WORD for word in place.name.split())
    return f", {place.name}" if place.name and fits else ""


def _no_place() -> UvView:
    begins, ends = protocol.SPF_AGAIN_FROM, protocol.SPF_AGAIN_BEFORE
    hours = f"{say_time(begins)} to {say_time(ends)}"
    return UvView(
        "Set a place to time SPF by the sun",
        f"Without one, {hours} stands in for it.",
        asks_for_place=True,
    )


# The sun of a day is asked for with every beat, and is the same each time.
@lru_cache(maxsize=2)
def _day(place: Place, day: date, zone: tzinfo | None, least: int) -> tuple[Curve, Spans]:
    return curve(place, day, zone), spans(place, day, zone, least)


def _drawn(whole: Curve, high: Spans, now: datetime, index: float, spoken: str) -> UvDay:
    midnight, zone = whole.points[0][0], now.tzinfo

    def hours(at: datetime) -> float:
        return (at - midnight).total_seconds() / 3600

    sunlit = [hours(at) for at, value in whole.points if value > _FAINT]
    ticks = [
        (hours(instant(midnight.date(), time(hour), zone)), _hour(hour))
        for hour in range(0, 24, _TICK_HOURS)
    ]
    ticks.append((hours(whole.points[-1][0]), _hour(24)))
    # From the last tick before the sun to the first after it.
    first = max(at for at, _ in ticks if at <= sunlit[0])
    last = min(at for at, _ in ticks if at >= sunlit[-1])
    return UvDay(
        tuple((hours(at), value) for at, value in whole.points if first <= hours(at) <= last),
        tuple((hours(begins), hours(ends)) for begins, ends in high),
        tuple(tick for tick in ticks if first <= tick[0] <= last),
        (hours(now), index),
        spoken,
    )


def _hour(hour: int) -> str:
    return str((hour % 12 or 12) if in_use().twelve_hours else hour)


def _spoken(number: int, whole: Curve, high: Spans, least: int) -> str:
    at, peak = whole.peak
    times = say_list([f"from {say_time(begins)} to {say_time(ends)}" for begins, ends in high])
    return (
        f"UV index today: {number} now, peak {shown(peak)} at {say_time(at)},"
        f" {least} or more {times}."
    )
