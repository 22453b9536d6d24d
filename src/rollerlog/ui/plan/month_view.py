"""What the calendar of planned sessions shows of a month. No Qt here."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.model import Session
from rollerlog.domain.planning.last_day import rest_days
from rollerlog.domain.planning.plans import carried_out, planned
from rollerlog.domain.protocol import row_for
from rollerlog.ui.formats import MONTHS, WEEKDAYS, in_use, say_day
from rollerlog.ui.marks.month_content import MonthContent, Span
from rollerlog.ui.names import zones_named
from rollerlog.ui.plan import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook


def month_content(
    logbook: Logbook, month: date, zones: Sequence[str], now: datetime
) -> MonthContent:
    """Return a month with what is planned and was rolled in it, and the rests of some zones."""
    today = now.date()
    plans = [p for p in planned(logbook) if p.day >= today and not carried_out(logbook, p)]
    said: dict[date, list[str]] = {}
    rolled = set()
    for session in logbook.all(Session):
        day = session.at.date()
        if (day.year, day.month) == (month.year, month.month):
            rolled.add(day)
            text = wording.what(logbook, session.zones, session.needle_um)
            said.setdefault(day, []).append(f"rolled {text}")
    for plan in plans:
        text = wording.what(logbook, plan.zones, plan.needle_um)
        said.setdefault(plan.day, []).append(f"planned {text}")
    spans = tuple(_spans(logbook, zones, now))
    first = in_use().first_weekday
    return MonthContent(
        month=month.replace(day=1),
        today=today,
        title=f"{MONTHS[month.month - 1]} {month.year}",
        weekdays=tuple(WEEKDAYS[(first + i) % 7][:2] for i in range(7)),
        first_weekday=first,
        rolled=frozenset(rolled),
        planned=frozenset(plan.day for plan in plans),
        spans=spans,
        texts={day: _day_said(day, texts, today) for day, texts in said.items()},
    )


def day_text(logbook: Logbook, content: MonthContent, day: date, zones: Sequence[str]) -> str:
    """Return a day of the calendar as it is read out, with whether the zones rest on it."""
    text = content.texts.get(day) or _day_said(day, [], content.today)
    resting = any(span.start <= day < span.until for span in content.spans)
    return f"{text}, resting: {zones_named(logbook, zones)}" if resting else text


def _day_said(day: date, texts: Sequence[str], today: date) -> str:
    near = " (today)" if day == today else ""
    return ", ".join([f"{say_day(day, today)}{near}", *texts])


def _spans(logbook: Logbook, zones: Sequence[str], now: datetime) -> Iterator[Span]:
    """Yield the longest rest of the zones, then those that follow what is planned on them."""
    if not zones:
        return
    rests = [rest for zone in zones if (rest := rest_of_zone(logbook, zone))]
    if rests:
        last = max(rests, key=lambda rest: rest.opens_on(now))
        rolling = last.rest.rolling if last.rest else None
        start, needle_um = (rolling.day0, rolling.needle_um) if rolling else (now.date(), 0)
        if last.opens_on(now) > start:
            yield Span(start, last.opens_on(now), needle_um, ahead=False)
    for plan in planned(logbook):
        if plan.day >= now.date() and not set(zones).isdisjoint(plan.zones):
            days = rest_days(logbook, plan.zones, row_for(plan.needle_um), now)
            yield Span(plan.day, plan.day + timedelta(days=days), plan.needle_um, ahead=True)
