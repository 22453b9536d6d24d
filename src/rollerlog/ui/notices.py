"""What notifications say of reminders: no word of skin while discreet. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.agenda import CheckInDue, HoldEnded, RestEnded, RestEnds
from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.lasting import (
    DisinfectDue,
    PatchTestDue,
    PauseDue,
    PlanDue,
    ProfileDue,
    RatingDue,
)
from rollerlog.domain.preferences import preferences
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.due import Due, gathered
from rollerlog.ui.due_wording import clock, late, ready_on, said, used_on
from rollerlog.ui.formats import capital, say_days, say_length, say_near_day, say_time
from rollerlog.ui.names import areas_named, verb
from rollerlog.ui.sun_wording import sun_now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook

_NAMED = 2
_WHEN_FREE = "Open rollerlog when you have a moment."
_VOWELS = ("8", "11", "18")
_OVERNIGHT = timedelta(hours=14)


def notice(
    logbook: Logbook, reminders: Sequence[Reminder], now: datetime, *, discreet: bool
) -> tuple[str, str]:
    """Return the title and the body of one message about some reminders."""
    found = gathered(reminders)
    if len(found) == 1:
        if discreet:
            return _discreet(found[0], now)
        title, body = _full(logbook, found[0], now)
        overdue = _overdue(found[0], now)
        return title, f"{body} {overdue}" if overdue else body
    title = f"{len(found)} reminders {_waiting(logbook, found, now)}"
    return title, "Open rollerlog to see them." if discreet else f"{named(logbook, found, now)}."


def named(logbook: Logbook, found: Sequence[Due], now: datetime) -> str:
    """Return the titles of what is due first, and how many more there are."""
    titles = [said(logbook, due, now).title for due in found]
    more = [f"{len(titles) - _NAMED} more"] if len(titles) > _NAMED else []
    return " · ".join([*titles[:_NAMED], *more])


def _waiting(logbook: Logbook, found: Sequence[Due], now: datetime) -> str:
    quiet = preferences(logbook).quiet_hours
    held = quiet is not None and all(
        quiet.hold(due.due_at.astimezone(now.tzinfo).time())
        and now - due.due_at < _OVERNIGHT
        and due.due_at.astimezone(now.tzinfo).date() < now.date()
        for due in found
    )
    return "waited overnight" if held else "are waiting"


def _overdue(due: Due, now: datetime) -> str:
    overdue = late(due, now)
    return f"{capital(overdue)}." if overdue else ""


def _discreet(due: Due, now: datetime) -> tuple[str, str]:
    """Say nothing of skin; when it was due is said in the title or, where it is late, below."""
    overdue = _overdue(due, now)
    match due.last:
        case RestEnded():
            return "Something is ready", overdue or _WHEN_FREE
        case RestEnds(day=day):
            return f"Something is ready {ready_on(day, now)}", overdue or _WHEN_FREE
        case DisinfectDue():
            since = f"Since {say_near_day(used_on(due, now), now.date())}."
            return "A small task is waiting", overdue or since
        case PatchTestDue():
            return "A short question for today", overdue or "Takes a moment."
        case ProfileDue() | RatingDue():
            return "A few questions are due", overdue or _WHEN_FREE
        case PlanDue() if due.due_at.astimezone(now.tzinfo).date() == now.date():
            return "Something is planned for today", overdue or "Open rollerlog to see it."
        case CheckInDue() if due.due_at.astimezone(now.tzinfo).date() == now.date():
            return "A short question for today", overdue or "Takes about 30 seconds."
        case _:
            at = due.due_at.astimezone(now.tzinfo)
            if at.date() == now.date():
                article = "An" if say_time(at).startswith(_VOWELS) else "A"
                return f"{article} {say_time(at)} reminder", "Open rollerlog to see it."
            return f"A reminder of {clock(at, now)}", "Open rollerlog to see it."


def _full(logbook: Logbook, due: Due, now: datetime) -> tuple[str, str]:
    title, reason = said(logbook, due, now)
    match due.last:
        case DisinfectDue():
            used = say_near_day(used_on(due, now), now.date())
            return title, f"Used {used}, not disinfected since."
        case PlanDue() | PatchTestDue():
            return title, reason
        case (
            SpfDue(shade=True) | RestEnds() | HoldEnded() | PauseDue() | ProfileDue() | RatingDue()
        ):
            return title, f"{reason}."
        case SpfDue(zones=zones, last_applied_at=last):
            what = "Broad-spectrum, SPF 30 or more." if last is None else f"Last: {say_time(last)}."
            body = " ".join(filter(None, (_sun(logbook, now), what)))
            return f"Time for SPF on your {areas_named(logbook, zones)}", body
        case CheckInDue(session=session, day_number=number):
            if due.due_at.astimezone(now.tzinfo).date() != now.date():
                return title, reason
            where = areas_named(logbook, session.zones)
            after = f"Day {number} after {say_length(session.needle_um)}."
            is_ = verb(logbook, session.zones, "is", "are")
            return f"How {is_} your {where} today?", f"{after} Six scales, about 30 seconds."
        case RestEnded(zone=zone, day=day):
            rest = rest_of_zone(logbook, zone)
            if rest is None or rest.rest is None:
                return title, reason
            days = (day - rest.rest.rolling.day0).days
            return f"{title} {say_days(days)}" if title.endswith(" rested") else title, reason
        case _:
            assert_never(due.last)


def _sun(logbook: Logbook, now: datetime) -> str:
    """Say how strong the sun is, where the place is known and sunscreen is asked for again."""
    sun = sun_now(logbook, now)
    if sun is None:
        return ""
    return f"Clear-sky UV index {sun.index}, {sun.level} until about {sun.until}."
