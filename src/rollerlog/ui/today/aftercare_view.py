"""What the aftercare cards say. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import HeldArea, SpfCourse, holds, spf_courses
from rollerlog.domain.preferences import preferences
from rollerlog.domain.protocol import MINERAL_AFTER, SHADE_FOR, SPF_AGAIN_BEFORE, SPF_AGAIN_FROM
from rollerlog.domain.sunscreen import spf_threshold
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import NO_BREAK, say_day, say_list, say_near_day, say_time
from rollerlog.ui.names import AREA_NAMES, HOLD_NAMES
from rollerlog.ui.standing import Look
from rollerlog.ui.today.skin_view import days_left

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.standing import Standing

_LONG_HOLD = "other-procedures"


@dataclass(frozen=True, slots=True)
class Item:
    """Something to keep to, and a line below it."""

    icon: str
    text: str
    detail: str


@dataclass(frozen=True, slots=True)
class AftercareView:
    """What areas rolled in one session keep to."""

    title: str
    day: str
    items: tuple[Item, ...]


def aftercare_views(
    logbook: Logbook, shown: Sequence[Standing], now: datetime
) -> tuple[AftercareView, ...]:
    """Return the cards, the area rolled last first.

    The pause of other procedures alone, which is long, is no card but for that area.
    """
    today = now.date()
    by_sun = preferences(logbook).place is not None
    running, courses = holds(logbook, today), spf_courses(logbook, today)
    cards: list[AftercareView] = []
    for areas in _by_session(shown):
        held = [hold for hold in running if hold.area in {area.area for area in areas}]
        course = _course(logbook, areas, courses)
        alone = course is None and all(hold.hold == _LONG_HOLD for hold in held)
        if (held or course) and not (alone and cards):
            cards.append(_view(areas, held, course, now, by_sun=by_sun))
    return tuple(cards)


def _by_session(shown: Sequence[Standing]) -> list[list[Standing]]:
    """Return the areas that were last rolled together, the last first."""
    groups: dict[str, list[Standing]] = {}
    dated = [(area.last.at, area.last.id, area) for area in shown if area.last]
    for _at, session, area in sorted(dated, key=lambda rolled: rolled[0], reverse=True):
        groups.setdefault(session, []).append(area)
    return list(groups.values())


def _course(logbook: Logbook, areas: list[Standing], courses: list[SpfCourse]) -> SpfCourse | None:
    known, wanted = zones_of(logbook), {area.area for area in areas}
    here = [c for c in courses if any(known[zone].area in wanted for zone in c.zones)]
    return max(here, key=lambda course: course.until, default=None)


def _view(
    areas: list[Standing],
    held: list[HeldArea],
    course: SpfCourse | None,
    now: datetime,
    *,
    by_sun: bool,
) -> AftercareView:
    today = now.date()
    until: dict[str, date] = {}
    for hold in held:
        until[hold.hold] = max(hold.until, until.get(hold.hold, hold.until))
    ends = sorted(until.items(), key=lambda found: found[1])
    items = [_hold(hold, day, today) for hold, day in ends if hold != _LONG_HOLD]
    items += [_spf(course, now, by_sun=by_sun)] if course else []
    items += [_hold(hold, day, today) for hold, day in ends if hold == _LONG_HOLD]
    where = say_list([AREA_NAMES[area.area] for area in areas])
    return AftercareView(f"Aftercare, {where}", _day(areas, course, today), tuple(items))


def _hold(hold: str, until: date, today: date) -> Item:
    text = f"Avoid {HOLD_NAMES[hold]} until {_whole(say_day(until, today))}"
    return Item("ban", text, days_left(until, today))


def _spf(course: SpfCourse, now: datetime, *, by_sun: bool) -> Item:
    text = f"Daily SPF 30+ until {_whole(say_day(course.until, now.date()))}"
    if not course.in_shade(now):
        hours = f"{say_time(SPF_AGAIN_FROM)} to {say_time(SPF_AGAIN_BEFORE)}"
        if by_sun:
            hours = f"from UV index{NO_BREAK}{spf_threshold(course, now.date())}"
        return Item("shield-check", text, f"Every 2 hours outdoors, {hours}")
    rolled_at = course.session.at.astimezone(now.tzinfo)
    ends = rolled_at + MINERAL_AFTER
    if course.in_shade(ends):
        ends = rolled_at + SHADE_FOR
    day = say_near_day(ends.date(), now.date())
    return Item("shield-check", text, f"Shade and a hat alone until {day}, {say_time(ends)}")


def _whole(text: str) -> str:
    return text.replace(" ", NO_BREAK)


def _day(areas: list[Standing], course: SpfCourse | None, today: date) -> str:
    """Return the day of the rest, or of the sunscreen where the rest is over."""
    governing = max(
        (area.governing for area in areas if area.look in (Look.RESTING, Look.PAUSED)),
        key=lambda zone: zone.of_days or 0,
        default=None,
    )
    if governing is not None and governing.day is not None:
        return f"Rest day {governing.day} of {governing.of_days}"
    if course is None:
        return ""
    began = course.session.at.date()
    return f"SPF day {(today - began).days} of {(course.until - began).days}"
