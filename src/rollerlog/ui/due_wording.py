"""How what is due is said. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, assert_never

from rollerlog.domain.aftercare import after_session
from rollerlog.domain.agenda import CheckInDue, HoldEnded, RestEnded, RestEnds
from rollerlog.domain.lasting import (
    DisinfectDue,
    PatchTestDue,
    PauseDue,
    PlanDue,
    ProfileDue,
    RatingDue,
)
from rollerlog.domain.planning.plans import judge_planned
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.formats import (
    capital,
    say_day,
    say_days,
    say_list,
    say_near_day,
    say_time,
)
from rollerlog.ui.names import (
    AREA_NAMES,
    PAUSE_NAMES,
    areas_named,
    product_name,
    quoted_roller,
    verb,
)
from rollerlog.ui.standing import Look, place, standing
from rollerlog.ui.sunscreen import Bottle, last_bottle
from rollerlog.ui.wording import first_reason, reminder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.due import Due

Status = Literal["ready", "rest", "due", "accent"]

LOOKS: Mapping[str, tuple[str, Status]] = {
    "spf": ("sun-high", "due"),
    "check_in": ("clipboard-check", "rest"),
    "rest_ended": ("check", "ready"),
    "rest_ends": ("bell", "accent"),
    "hold_ended": ("clock", "accent"),
    "disinfect": ("spray", "accent"),
    "patch_test": ("search", "rest"),
    "planned_session": ("calendar-week", "accent"),
    "pause_begins": ("ban", "accent"),
    "profile": ("list-details", "accent"),
    "rating": ("chart-line", "accent"),
}
# What is for a day and waits from then on, whatever the hour.
BY_DAY = frozenset({"disinfect", "planned_session", "pause_begins", "profile", "rating"})
_SOON = timedelta(minutes=60)
_A_WHILE = timedelta(minutes=5)
_HOUR_MIN = 60


class Said(NamedTuple):
    """A title and a line below it."""

    title: str
    reason: str


def said(logbook: Logbook, due: Due, now: datetime) -> Said:
    """Say what is due."""
    title, reason = reminder(logbook, due.last)
    wait = _wait(due, now)
    match due.last:
        case SpfDue(shade=shade):
            return Said(f"{title} {wait}" if wait and not shade else title, reason)
        case CheckInDue() as owed:
            return Said(
                f"{title}, {wait}" if wait else title, _of_check_in(logbook, due, owed, now)
            )
        case RestEnded() as rested:
            return _of_rest(logbook, due, rested, now)
        case HoldEnded():
            areas = say_list([AREA_NAMES[area] for area in due.areas])
            return Said(title, f"After your last {areas} session")
        case DisinfectDue():
            used = say_near_day(used_on(due, now), now.date())
            return Said(title, f"Used {used} · needed before its next session")
        case ProfileDue(last_on=last_on):
            return Said(title, f"Last gone through {say_day(last_on, now.date())}")
        case PlanDue() as planned:
            return _of_plan(logbook, planned, now)
        case PauseDue():
            return _of_pauses(logbook, due, now)
        case RestEnds(day=day):
            return _of_eve(logbook, due, day, now)
        case PatchTestDue() | RatingDue():
            return Said(title, reason)
        case _:
            assert_never(due.last)


def used_on(due: Due, now: datetime) -> date:
    """Return the day a roller was used on: an hour before it is due, maybe the day before."""
    return due.last.logged_at.astimezone(now.tzinfo).date()


def when(due: Due, now: datetime) -> str:
    """Say when something falls or fell due: "at 12:00", "since 09:00", "since Tue 9 June"."""
    at = due.due_at.astimezone(now.tzinfo)
    if due.kind in BY_DAY and at.date() < now.date():
        return f"since {say_day(at.date(), now.date())}"
    if due.kind in BY_DAY and due.kind != "disinfect":
        return say_near_day(at.date(), now.date())
    return f"at {say_time(at)}" if at > now else f"since {clock(at, now)}"


def late(due: Due, now: datetime) -> str:
    """Say when something was due, where that is a while ago: "due Thu 11 June, 09:00"."""
    at = due.due_at.astimezone(now.tzinfo)
    return f"due {clock(at, now)}" if now - at > _A_WHILE else ""


def how_late(due: Due, now: datetime) -> str:
    """Say when something was due, and by how much it is late: "due 08:00, 2 h late"."""
    overdue = late(due, now)
    at = due.due_at.astimezone(now.tzinfo)
    days, minutes = (now.date() - at.date()).days, int((now - at).total_seconds()) // 60
    if not overdue or not minutes:
        return overdue
    by = f"{minutes} min" if minutes < _HOUR_MIN else f"{minutes // _HOUR_MIN} h"
    return f"{overdue}, {say_days(days) if days else by} late"


def clock(at: datetime, now: datetime) -> str:
    """Say an instant as "09:00", with its day where that is not today."""
    same_day = at.date() == now.date()
    return say_time(at) if same_day else f"{say_day(at.date(), now.date())}, {say_time(at)}"


def snoozed(until: datetime, now: datetime) -> str:
    """Say until when something was put off."""
    near = say_near_day(until.date(), now.date())
    return f"Waits until {'' if near == 'today' else near + ', '}{say_time(until)}."


def rested_title(name: str, *, plural: bool) -> str:
    """Say of a place that it has rested, as a title."""
    if name.startswith("under"):
        return f"{capital(name)}: rest has ended"
    return f"{capital(name)} {'have' if plural else 'has'} rested"


def ready_on(day: date, now: datetime) -> str:
    """Say when a rest ends or ended, after "ready": "tomorrow", "today", "since Tue 9 June"."""
    today = now.date()
    return say_near_day(day, today) if day >= today else f"since {say_day(day, today)}"


STAYING_IN = "No SPF reminders today. Log SPF when you go out and they go on."


def spf_noted(logbook: Logbook, now: datetime) -> str:
    """Say that sunscreen was recorded as last time, before it is or after."""
    bottle = last_bottle(logbook)
    if bottle == Bottle():
        return f"SPF noted at {say_time(now)}."
    return f"{bottle_named(logbook, bottle)} noted at {say_time(now)}, as last time."


def bottle_named(logbook: Logbook, bottle: Bottle) -> str:
    """Name a sunscreen as the start of a sentence: "SPF 50, Anthelios,", "SPF 50" or "SPF"."""
    spf = "SPF" if bottle.value is None else f"SPF {bottle.value}"
    return f"{spf}, {product_name(logbook, bottle.product)}," if bottle.product else spf


def disinfected(logbook: Logbook, roller: str, now: datetime) -> str:
    """Say that a roller was disinfected."""
    return f"{quoted_roller(logbook, roller)} disinfected at {say_time(now)}."


def _wait(due: Due, now: datetime) -> str:
    ahead = due.due_at - now
    if not timedelta() < ahead <= _SOON:
        return ""
    minutes = -int(-ahead.total_seconds() // 60)
    return f"in {minutes} min" if minutes < _HOUR_MIN else "in 1 h"


def _of_check_in(logbook: Logbook, due: Due, owed: CheckInDue, now: datetime) -> str:
    day = owed.due_at.astimezone(now.tzinfo).date()
    if day < now.date():
        return f"{say_day(day, now.date())} was not answered. It can still be added."
    reason = reminder(logbook, owed)[1]
    if len(due.reminders) > 1:
        return f"{reason} · day {_missed(due)} not answered"
    answers = after_session(logbook, owed.session)
    levels = [answer.redness for answer in answers if answer.redness is not None]
    return f"{reason} · redness was {levels[-1]}" if levels else reason


def _missed(due: Due) -> str:
    return say_list([str(r.day_number) for r in due.reminders[:-1] if isinstance(r, CheckInDue)])


def _of_rest(logbook: Logbook, due: Due, rested: RestEnded, now: datetime) -> Said:
    shown = standing(logbook, rested.area, now)
    title = reminder(logbook, rested)[0]
    if shown is None:
        return Said(title, reminder(logbook, rested)[1])
    at_rest = set(shown.looking(Look.RESTING))
    zones = due.zones if at_rest or rested.area == "body" else shown.ids
    name, plural = place(logbook, shown, zones)
    title = rested_title(name, plural=plural)
    if shown.look is Look.PAUSED:
        return Said(title, "Still paused, because of a warning sign.")
    if shown.look is Look.CHECK_FIRST:
        return Said(title, "The last check-in was not calm. Check in first.")
    if rested.day < now.date():
        return Said(title, f"Ready since {say_day(rested.day, now.date())}. No hurry.")
    return Said(title, "Ready since this morning. No hurry.")


def _of_eve(logbook: Logbook, due: Due, day: date, now: datetime) -> Said:
    """Say it by the day it is: what was snoozed may come when its morning has."""
    title, reason = reminder(logbook, due.last)
    zones = due.zones
    if len(zones) > 1:
        is_ = verb(logbook, zones, "is", "are")
        title = f"{capital(areas_named(logbook, zones))} {is_} ready tomorrow"
    return Said(title.replace("tomorrow", ready_on(day, now)), reason)


def _of_plan(logbook: Logbook, due: PlanDue, now: datetime) -> Said:
    today = now.date()
    day = say_near_day(due.plan.day, today)
    title = reminder(logbook, due)[0].replace("Planned", f"Planned for {day}", 1)
    if due.plan.day < today:
        return Said(title, "That day is past.")
    verdict = judge_planned(logbook, due.plan, now)
    if verdict.ready:
        return Said(title, "Ready, as far as is known before today's questions.")
    return Said(title, first_reason(logbook, verdict.reasons, today))


def _of_pauses(logbook: Logbook, due: Due, now: datetime) -> Said:
    found = [reminder for reminder in due.reminders if isinstance(reminder, PauseDue)]
    names = ", ".join(dict.fromkeys(PAUSE_NAMES[pause.event] for pause in found))
    plans = dict.fromkeys(pause.plan for pause in sorted(found, key=lambda pause: pause.plan.day))
    sessions = [
        f"your {areas_named(logbook, plan.zones)} session on {say_day(plan.day, now.date())}"
        for plan in plans
    ]
    return Said(f"Leave out {names}", f"Before {say_list(sessions)}")
