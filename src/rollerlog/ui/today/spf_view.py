"""What the card of sunscreen says while a course of it runs. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import applications_on, spf_courses
from rollerlog.domain.protocol import MINERAL_AFTER, SHADE_FOR
from rollerlog.domain.sunscreen import stayed_in
from rollerlog.ui.due_wording import bottle_named
from rollerlog.ui.formats import capital, say_near_day, say_number, say_time
from rollerlog.ui.names import areas_named
from rollerlog.ui.sunscreen import Bottle, spf_due_at
from rollerlog.ui.today.spf_days_view import DaysView, days_view

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.aftercare import SpfCourse
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import SpfApplication

_MOST_LISTED = 4


@dataclass(frozen=True, slots=True)
class SpfView:
    """How far the course is, when sunscreen was and is next due, and the days so far."""

    title: str
    now: tuple[str, ...]
    applied: tuple[str, ...]
    days: DaysView | None
    can_apply: bool
    can_stay_in: bool


def spf_view(logbook: Logbook, now: datetime) -> SpfView | None:
    """Return the card, None while no course runs.

    Courses that overlap are one, which is counted as the one that ends last.
    """
    today = now.date()
    running = [course for course in spf_courses(logbook, today) if course.covers(today)]
    if not running:
        return None
    last = max(running, key=lambda course: (course.until, course.session.at))
    begins, until = last.session.at.date(), last.until
    bare = [course for course in running if not course.in_shade(now)]
    indoors = stayed_in(logbook, today)
    applied = applications_on(logbook, today)
    out_again = bool(applied) and indoors is not None and applied[-1].at > indoors.at
    stays = indoors is not None and not out_again
    lines = [_shade(logbook, course, now) for course in running if course.in_shade(now)]
    if stays and indoors is not None:
        since = say_time(indoors.at.astimezone(now.tzinfo))
        lines.append(f"Staying in today, noted at {since}. No SPF reminders until tomorrow.")
    elif bare or applied:
        lines.append(_last_and_next(logbook, applied, now))
    return SpfView(
        title=f"SPF 30+, day {(today - begins).days} of {(until - begins).days}",
        now=tuple(dict.fromkeys(lines)),
        applied=_applied(logbook, applied, now),
        days=days_view(logbook, begins, until, now),
        can_apply=bool(bare),
        can_stay_in=not stays,
    )


def _shade(logbook: Logbook, course: SpfCourse, now: datetime) -> str:
    at = course.session.at.astimezone(now.tzinfo)
    ends = at + MINERAL_AFTER
    if course.in_shade(ends):
        ends = at + SHADE_FOR
    day = say_near_day(ends.date(), now.date())
    where = areas_named(logbook, course.zones)
    return f"Shade and a hat for your {where} until {day}, {say_time(ends)}. No sunscreen there."


def _last_and_next(logbook: Logbook, applied: Sequence[SpfApplication], now: datetime) -> str:
    last = "Not applied yet today"
    if applied:
        last = f"Last applied {say_time(applied[-1].at.astimezone(now.tzinfo))}"
    return f"{last}, {_next(logbook, now)}."


def _next(logbook: Logbook, now: datetime) -> str:
    at = spf_due_at(logbook, now)
    if at is None:
        return "nothing more today"
    if at <= now:
        return f"due since {say_time(at)}"
    day = "" if at.date() == now.date() else f"{say_near_day(at.date(), now.date())}, "
    return f"next {day or 'at '}{say_time(at)}"


def _applied(logbook: Logbook, applied: Sequence[SpfApplication], now: datetime) -> tuple[str, ...]:
    """Return today's applications, the last ones where there are many."""
    lines = []
    if len(applied) > _MOST_LISTED:
        lines.append(f"{say_number(len(applied) - _MOST_LISTED, 'time', 'times')} before that")
    for entry in applied[-_MOST_LISTED:]:
        named = bottle_named(logbook, Bottle(entry.value, entry.product)).rstrip(",")
        where = capital(areas_named(logbook, entry.zones))
        lines.append(f"{say_time(entry.at.astimezone(now.tzinfo))}  {named} · {where}")
    return tuple(lines)
