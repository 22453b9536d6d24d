"""How days, times and lengths are said. No Qt here: the command line says them too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

NARROW = "\u202f"
NO_BREAK = "\u00a0"

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


@dataclass(frozen=True, slots=True)
class Formats:
    """What the user's locale decides; the words are English everywhere."""

    decimal_sign: str = "."
    twelve_hours: bool = False
    first_weekday: int = 0


class _InUse:
    formats = Formats()


def use(formats: Formats) -> None:
    """Say everything from now on as a locale does."""
    _InUse.formats = formats


def in_use() -> Formats:
    """Return the formats in use."""
    return _InUse.formats


def say_day(day: date, today: date) -> str:
    """Return a day as "Tue 23 June", with its year where that is not today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1]}{year}"


def say_long_day(day: date, today: date) -> str:
    """Return a day as "Tuesday 23 June", with its year where that is not today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}{year}"


def say_short_day(day: date) -> str:
    """Return a day as "Tue 23"."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day}"


def say_short_date(day: date, today: date) -> str:
    """Return a day as "Tue 23 Jun", with its year where that is not today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{say_short_day(day)} {MONTHS[day.month - 1][:3]}{year}"


def say_near_day(day: date, today: date) -> str:
    """Return "today", "yesterday" or "tomorrow" where the day is one of them, else the day."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return near.get((day - today).days) or say_day(day, today)


def say_time(at: datetime | time) -> str:
    """Return a time of day as "20:15", or "8:15 pm" where the locale says it so."""
    if not _InUse.formats.twelve_hours:
        return f"{at:%H:%M}"
    half = "am" if at.hour < 12 else "pm"
    return f"{at.hour % 12 or 12}:{at.minute:02}{NARROW}{half}"


def say_mm(needle_um: int) -> str:
    """Return a needle length as "0.5", with the locale's decimal sign."""
    text = f"{needle_um / 1000:.3f}".rstrip("0")
    text = f"{text}0" if text.endswith(".") else text
    return text.replace(".", _InUse.formats.decimal_sign)


def say_length(needle_um: int) -> str:
    """Return a needle length as "0.5 mm"."""
    return f"{say_mm(needle_um)}{NO_BREAK}mm"


def say_number(count: int, one: str, many: str) -> str:
    """Return a count with its noun."""
    return f"{count} {one if count == 1 else many}"


def say_days(count: int) -> str:
    """Return a number of days."""
    return say_number(count, "day", "days")


def say_list(words: list[str]) -> str:
    """Return words as "one, two and three"."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def capital(text: str) -> str:
    """Return a text with its first letter raised, the rest as it is."""
    return text[:1].upper() + text[1:]
