"""How the domain's facts are said to the user. No Qt here: the command line says them too.

Every problem has one shape: what happened, what is true now, what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

from rollerlog.domain.agenda import CheckInDue, HoldEnded, Reminder, RestEnded, RestEnds
from rollerlog.domain.conditions import EVENTS
from rollerlog.domain.lasting import (
    DisinfectDue,
    PatchTestDue,
    PauseDue,
    PlanDue,
    ProfileDue,
    RatingDue,
)
from rollerlog.domain.photos.reasons import AlreadyKept, KeptInTrash
from rollerlog.domain.protocol import PATCH_TEST_DAYS
from rollerlog.domain.refusals import (
    AcknowledgementMissing,
    CheckInFirst,
    ConditionApplies,
    InTheFuture,
    NameTaken,
    NeedleOutOfRange,
    NeverRolled,
    NoOpenSign,
    NoSuchEntry,
    NoSuchSetting,
    NotForHomeHere,
    NothingAnswered,
    NoZone,
    Paused,
    ProfessionalOnly,
    Reason,
    RollerUnfit,
    SettledBeforeReport,
    StillResting,
    Unanswered,
    UnderTheFloor,
    UnknownZone,
    UnreadableSetting,
    Waiting,
)
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.entry_reasons import of_an_entry
from rollerlog.ui.formats import (
    capital,
    say_day,
    say_days,
    say_length,
    say_near_day,
    say_time,
)
from rollerlog.ui.kit_reasons import of_the_kit, roller_unfit
from rollerlog.ui.names import (
    AREA_NAMES,
    CONDITION_NAMES,
    EVENT_ENDS,
    HOLD_NAMES,
    PAUSE_NAMES,
    SIGN_NAMES,
    areas_named,
    quoted_product,
    quoted_roller,
    verb,
    zone_name,
)
from rollerlog.ui.photo_names import kept_before

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook

Parts: TypeAlias = list[tuple[str, bool]]


def plain(parts: Parts) -> str:
    """Return a sentence without its bold."""
    return "".join(text for text, _bold in parts)


def reason(logbook: Logbook, why: Reason, today: date) -> Parts:
    """Say why something was turned down, in one sentence whose dates are bold."""
    match why:
        case NeverRolled(zone):
            name = capital(zone_name(logbook, zone))
            return [(f"{name} are never rolled.", False)]
        case InTheFuture(at):
            when = f"{say_day(at.date(), today)}, {say_time(at)}"
            return [(f"{when} has not come yet. Record it once it has happened.", False)]
        case Paused(zone, sign, reported_at):
            day = say_near_day(reported_at.date(), today)
            name, is_ = _subject(logbook, zone, "is", "are")
            said = f"You reported {SIGN_NAMES[sign]} {_on(day)}."
            return [(f"{name} {is_} paused. {said}", False)]
        case ProfessionalOnly(needle_um):
            return [
                (f"{say_length(needle_um)} reaches well below the surface and is not", False),
                (" logged as a home session. If a clinician did it, record it as a ", False),
                ("clinic visit", True),
                (" and its rest days will count.", False),
            ]
        case NotForHomeHere(zone, limit_um):
            name, takes = _subject(logbook, zone, "takes", "take")
            return [(f"{name} {takes} at most {say_length(limit_um)} at home.", False)]
        case ConditionApplies():
            return [(_condition(logbook, why, today), False)]
        case StillResting(zone, until, since, needle_um):
            return _resting(logbook, (zone,), until, since, needle_um, today)
        case Waiting(event, until, zone):
            days = "" if why.since is None else f" {say_days(EVENTS[event].days)},"
            where = f", {zone_name(logbook, zone)}" if zone else ""
            return [
                (f"{_event(event, why.since, today)}{where}: the skin is left alone", False),
                (f"{days} until ", False),
                (say_day(until, today), True),
                (".", False),
            ]
        case CheckInFirst(zone, checked_at):
            name, was = _subject(logbook, zone, "was", "were")
            day = say_near_day(checked_at.date(), today)
            return [(f"{name} {was} not calm {_on(day)}. Check in first.", False)]
        case AcknowledgementMissing(needle_um):
            length = say_length(needle_um)
            return [(f"{length} is disputed at home. Note who advised it, and when, first.", False)]
        case RollerUnfit():
            return [(roller_unfit(logbook, why, today), False)]
        case Unanswered():
            return [("Tick what applies, or “None of these apply”.", False)]
        case (
            NoZone()
            | UnknownZone()
            | NeedleOutOfRange()
            | NothingAnswered()
            | NoSuchEntry()
            | NoOpenSign()
            | SettledBeforeReport()
            | UnderTheFloor()
            | NoSuchSetting()
            | UnreadableSetting()
            | NameTaken()
        ):
            return [(of_an_entry(why, today), False)]
        case AlreadyKept() | KeptInTrash():
            return [(kept_before(why, today), False)]
        case _:
            return of_the_kit(logbook, why, today)


def resting(logbook: Logbook, reasons: list[StillResting], today: date) -> Parts:
    """Say together that several zones still rest, by the one that rests longest."""
    last = max(reasons, key=lambda why: why.until)
    zones = tuple(why.zone for why in reasons)
    return _resting(logbook, zones, last.until, last.since, last.needle_um, today)


def first_reason(logbook: Logbook, reasons: Sequence[Reason], today: date) -> str:
    """Say the most serious of some reasons, and how many others there are."""
    first, kinds = reasons[0], dict.fromkeys(why.kind for why in reasons)
    rests = [why for why in reasons if isinstance(why, StillResting)]
    if isinstance(first, StillResting):
        said = plain(resting(logbook, rests, today))
    else:
        said = plain(reason(logbook, first, today))
    more = len(kinds) - 1
    return f"{said} And {more} more {'reason' if more == 1 else 'reasons'}." if more else said


def reminder(logbook: Logbook, due: Reminder) -> tuple[str, str]:
    """Say what is due: a title and a line below it."""
    match due:
        case SpfDue():
            where = areas_named(logbook, due.zones)
            if due.shade:
                return (
                    f"Shade and a hat for your {where} today",
                    "No sunscreen on it in the first 24 hours",
                )
            if due.last_applied_at is None:
                return (f"SPF 30+ on your {where}", "Broad-spectrum, each morning of the course")
            last = say_time(due.last_applied_at)
            return (f"Re-apply SPF on your {where}", f"Last applied {last} · every 2 hours")
        case CheckInDue():
            where = areas_named(logbook, due.session.zones)
            return (f"Day {due.day_number} check-in, {where}", "Six quick scales, about 30 seconds")
        case RestEnded():
            name = AREA_NAMES[due.area] if due.area != "body" else zone_name(logbook, due.zone)
            has = verb(logbook, (due.zone,), "has", "have")
            return (f"{capital(name)} {has} rested", "Ready since this morning. No hurry.")
        case RestEnds():
            name = AREA_NAMES[due.area] if due.area != "body" else zone_name(logbook, due.zone)
            is_ = verb(logbook, (due.zone,), "is", "are")
            return (f"{capital(name)} {is_} ready tomorrow", "Disinfect the roller in time")
        case HoldEnded():
            return (
                f"{capital(HOLD_NAMES[due.hold])}: the pause is over",
                f"After your last {AREA_NAMES[due.area]} session",
            )
        case DisinfectDue(roller=roller):
            return (
                f"Disinfect {quoted_roller(logbook, roller)}",
                "Wash, 10 minutes in 70 % alcohol, air-dry, case",
            )
        case PatchTestDue(product=product, day_number=number):
            return (
                f"Patch test of {quoted_product(logbook, product)}",
                f"Day {number} of {PATCH_TEST_DAYS}. How does the spot look?",
            )
        case ProfileDue():
            return ("Is your profile still the same?", "Asked every 90 days")
        case RatingDue():
            return ("Rate your concerns", "In the mirror, no make-up, the same light")
        case PlanDue(plan=plan):
            where = areas_named(logbook, plan.zones)
            return (f"Planned: {where}, {say_length(plan.needle_um)}", "Judged again on its day")
        case PauseDue(event=event, plan=plan):
            name, where = PAUSE_NAMES[event], areas_named(logbook, plan.zones)
            return (
                f"{capital(name)}: leave out from today",
                f"Before your planned {where} session",
            )
        case _:
            assert_never(due)


def _condition(logbook: Logbook, why: ConditionApplies, today: date) -> str:
    name = capital(CONDITION_NAMES[why.condition])
    zone = f", {zone_name(logbook, why.zone)}" if why.zone else ""
    noted = f", noted {say_day(why.since, today)}" if why.since else ""
    if why.asks:
        return f"{name}{zone}{noted}: ask a clinician first, and note whom and when."
    if why.condition == "needles-bent-or-shared":
        return f"{name}: take a sound roller that is yours alone."
    return f"{name}{zone}{noted}: rolling is not advised while this applies."


def _event(event: str, since: date | None, today: date) -> str:
    name = capital(CONDITION_NAMES[event])
    ended = f" {EVENT_ENDS[event]}" if event in EVENT_ENDS else ""
    return f"{name},{ended} {say_near_day(since, today)}" if since else name


def _resting(
    logbook: Logbook,
    zones: tuple[str, ...],
    until: date,
    since: date | None,
    needle_um: int | None,
    today: date,
) -> Parts:
    where = areas_named(logbook, zones)
    rests = verb(logbook, zones, "rests", "rest")
    if since is None or needle_um is None:
        lead = f"Your {where} {rests} until "
    else:
        days = say_days((until - since).days)
        on = say_day(since, today)
        lead = f"{say_length(needle_um)} on {on}: your {where} {rests} {days}, until "
    return [(lead, False), (say_day(until, today), True), (".", False)]


def _subject(logbook: Logbook, zone: str, one: str, many: str) -> tuple[str, str]:
    return capital(zone_name(logbook, zone)), verb(logbook, (zone,), one, many)


def _on(day: str) -> str:
    return day if day in {"today", "yesterday", "tomorrow"} else f"on {day}"
