"""Sunscreen as the last time, which every quick button notes, and when it is due. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from rollerlog.domain.aftercare import spf_courses
from rollerlog.domain.commands import apply_spf
from rollerlog.domain.kit.model import Product
from rollerlog.domain.model import SpfApplication
from rollerlog.domain.sunscreen import spf_reminders

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from rollerlog.domain.aftercare import SpfCourse
    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Logbook


class Bottle(NamedTuple):
    """What sunscreen is applied from: the SPF on it, and the product by its id."""

    value: int | None = None
    product: str = ""


def last_bottle(logbook: Logbook) -> Bottle:
    """Return what was applied last; nothing where that product is used up or gone."""
    applied = next(reversed(logbook.all(SpfApplication)), None)
    if applied is None:
        return Bottle()
    if not applied.product:
        return Bottle(applied.value)
    product = logbook.find(Product, applied.product)
    if product is None or product.finished_at is not None:
        return Bottle()
    return Bottle(applied.value or product.spf_value, product.id)


def applied_as_last(logbook: Logbook, now: datetime) -> Command:
    """Return the command that notes sunscreen now, on the zones of the course, as last time."""
    bottle = last_bottle(logbook)
    return apply_spf(now, bare_zones(logbook, now), bottle.value, product=bottle.product)


def bare_zones(logbook: Logbook, now: datetime) -> tuple[str, ...]:
    """Return the zones in a course that take sunscreen now; all of them where none does yet."""
    running = [c for c in spf_courses(logbook, now.date()) if c.covers(now.date())]
    shaded = _zones(course for course in running if course.in_shade(now))
    return tuple(zone for zone in _zones(running) if zone not in shaded) or shaded


def spf_due_at(logbook: Logbook, now: datetime) -> datetime | None:
    """Return since when or from when sunscreen is due, today or tomorrow, put off or not."""
    today = now.date()
    due = [
        reminder.due_at
        for reminder in spf_reminders(logbook, today, today + timedelta(days=1), now.tzinfo)
        if reminder.lapses_at > now and not reminder.shade
    ]
    return min(due).astimezone(now.tzinfo) if due else None


def _zones(courses: Iterable[SpfCourse]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(zone for course in courses for zone in course.zones))
