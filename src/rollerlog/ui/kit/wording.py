"""What the kit page says. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.protocol import PATCH_TEST_DAYS, ROLLER_DAYS, SOAK
from rollerlog.domain.refusals import NameTaken, NoZone, OtherLength
from rollerlog.ui.formats import (
    MONTHS,
    capital,
    say_day,
    say_days,
    say_length,
    say_list,
    say_near_day,
    say_number,
    say_time,
)
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from rollerlog.domain.kit.products import PatchTest
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.refusals import Reason

SOAK_MINUTES = int(SOAK.total_seconds() // 60)
AFTER_USE = (
    f"After each use: wash · 70 % isopropyl alcohol, {SOAK_MINUTES} minutes · air-dry · case"
)
ONE_BLOCK = "One filled block is one session used"
ACTIVES_DECIDE = "Actives decide what aftercare asks you to leave out"
NO_ROLLERS = "No rollers yet. Add one and its uses and its cleaning are counted here."
NO_PRODUCTS = "No products yet. Add one and its waiting days stand here."
EMPTY = ("Nothing in your kit yet", "Add a roller and its uses and its cleaning are counted here.")
KEPT = "kept for history"
USED_UP = "Used up. Retire it before the next session."
WORN_OUT = f"Used up after {ROLLER_DAYS} days. Retire it before the next session."
SOAKED = f"{SOAK_MINUTES} minutes done"
_BREAK, _LONGEST_WORD = "\u200b", 16


def breakable(text: str) -> str:
    """Return a text that can be broken inside its long words, as labels break nowhere else."""
    return " ".join(
        _BREAK.join(word[at : at + _LONGEST_WORD] for at in range(0, len(word), _LONGEST_WORD))
        for word in text.split(" ")
    )


def short_day(day: date, today: date) -> str:
    """Return a day as "27 Jan", with its year where that is not today's."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1][:3]}{year}"


def short_month(day: date) -> str:
    """Return the month of a day as "Mar 2027"."""
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def moment(at: datetime, today: date) -> str:
    """Return an instant as "Wed 3 June, 21:30"."""
    return f"{capital(say_near_day(at.date(), today))}, {say_time(at)}"


def soaking(minutes: int) -> str:
    """Say how long a roller still soaks."""
    return f"Soaking, {minutes} min left"


def belongs_to(owner: str) -> str:
    """Say whose roller it is."""
    return f"Belongs to {breakable(owner)}: not for you"


def asked_to_retire(name: str) -> str:
    """Ask whether a roller is to be retired."""
    return f"Retire {breakable(name)}? Its sessions keep it; it is not offered again."


def waits(days: Mapping[int, list[int]], short_um: int) -> str:
    """Say how long a product waits after which lengths, given by the days they ask for."""
    parts = []
    for count in sorted(days):
        lengths = sorted(set(days[count]))
        bound = say_length(short_um)
        if 0 < len(lengths) <= 3:
            where = f"after {_lengths(lengths)}"
        else:
            where = f"up to {bound}" if lengths[-1] <= short_um else f"above {bound}"
        parts.append(f"{say_days(count)} {where}")
    return f"Wait {', '.join(parts)}"


def read_so_far(test: PatchTest) -> str:
    """Say how far a patch test has come."""
    return f"{PATCH_TEST_DAYS - test.days_left} of {PATCH_TEST_DAYS} days read"


def begun(name: str, first_on: date, today: date) -> str:
    """Say that a patch test was begun."""
    days = say_days(PATCH_TEST_DAYS)
    return f"Patch test of {name} begun. Read it for {days} from {say_day(first_on, today)}."


def read_calm(name: str, test: PatchTest) -> str:
    """Say that a patch test was read and looked calm."""
    if test.passed_on is not None:
        return f"Patch test of {name} passed."
    left = say_number(test.days_left, "day", "days")
    return f"{name} looks calm. {capital(left)} left to read."


def refusal(logbook: Logbook, why: Reason, today: date) -> str:
    """Say why something was not taken, beside its field."""
    match why:
        case NameTaken(name):
            return f"“{name}” is in your kit already. Choose another name."
        case NoZone():
            return "Choose at least one area."
        case OtherLength(_, needle_um):
            return f"It was used, so it stays at {say_length(needle_um)}."
        case _:
            return plain(reason(logbook, why, today))


def _lengths(lengths: list[int]) -> str:
    *others, last = [say_length(um) for um in lengths]
    unit = last[last.index("\u00a0") :]
    return say_list([*(text.removesuffix(unit) for text in others), last])
