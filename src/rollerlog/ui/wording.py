"""How the domain's facts are said to the user. No Qt here: the command line says them too.

Every problem has one shape: what happened, what is true now, what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, assert_never

from rollerlog.domain.agenda import CheckInDue, HoldEnded, Reminder, RestEnded, SpfDue
from rollerlog.domain.refusals import (
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
    SettledBeforeReport,
    StillResting,
    Unanswered,
    UnderTheFloor,
    UnknownZone,
    UnreadableSetting,
    Waiting,
)
from rollerlog.ui.formats import (
    capital,
    say_day,
    say_days,
    say_length,
    say_near_day,
    say_time,
)
from rollerlog.ui.names import (
    AREA_NAMES,
    CONDITION_NAMES,
    HOLD_NAMES,
    SIGN_NAMES,
    areas_named,
    verb,
    zone_name,
)

if TYPE_CHECKING:
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
        case ConditionApplies(condition, asks):
            name = capital(CONDITION_NAMES[condition])
            if asks:
                return [(f"{name}: ask a clinician before rolling.", False)]
            return [(f"{name}: rolling is not advised while this applies.", False)]
        case StillResting(zone, until, since, needle_um):
            return _resting(logbook, (zone,), until, since, needle_um, today)
        case Waiting(event, until):
            name = capital(CONDITION_NAMES[event])
            return [
                (f"{name}: the skin is left alone until ", False),
                (say_day(until, today), True),
                (".", False),
            ]
        case CheckInFirst(zone, checked_at):
            name, was = _subject(logbook, zone, "was", "were")
            day = say_near_day(checked_at.date(), today)
            return [(f"{name} {was} not calm {_on(day)}. Check in first.", False)]
        case Unanswered():
            return [("Tick what applies, or “None of these apply”.", False)]
        case _:
            return [(_of_an_entry(why, today), False)]


def resting(logbook: Logbook, reasons: list[StillResting], today: date) -> Parts:
    """Say together that several zones still rest, by the one that rests longest."""
    last = max(reasons, key=lambda why: why.until)
    zones = tuple(why.zone for why in reasons)
    return _resting(logbook, zones, last.until, last.since, last.needle_um, today)


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
        case HoldEnded():
            return (
                f"{capital(HOLD_NAMES[due.hold])}: the pause is over",
                f"After your last {AREA_NAMES[due.area]} session",
            )
        case _:
            assert_never(due)


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


def _of_an_entry(
    why: NoZone
    | UnknownZone
    | NeedleOutOfRange
    | NothingAnswered
    | NoSuchEntry
    | NoOpenSign
    | SettledBeforeReport
    | UnderTheFloor
    | NoSuchSetting
    | UnreadableSetting
    | NameTaken,
    today: date,
) -> str:
    match why:
        case NoZone():
            return "No zone was chosen. Choose at least one."
        case UnknownZone(zone):
            return f"There is no zone “{zone}”. Choose one of the zones listed."
        case NeedleOutOfRange(needle_um):
            return f"{say_length(needle_um)} is no needle length. Enter one from 0.05 to 3 mm."
        case NothingAnswered():
            return "Nothing was answered yet. Answer at least one row, or tick a sign."
        case NoSuchEntry(id_):
            return f"There is no entry “{id_}”. Look it up in the timeline."
        case NoOpenSign(sign):
            return f"There is no open report of {SIGN_NAMES[sign]}."
        case SettledBeforeReport(sign, reported_at):
            day = say_day(reported_at.date(), today)
            return f"{capital(SIGN_NAMES[sign])}: last reported {day}. It cannot settle before."
        case UnderTheFloor(needle_um, floor_days):
            return f"{say_days(floor_days)} is the floor for {say_length(needle_um)}."
        case NoSuchSetting(key):
            return f"There is no setting “{key}”. “rollerlog settings” lists them."
        case UnreadableSetting(key, value, form):
            return f"“{value}” cannot be read as {key}. Write it as: {form}."
        case NameTaken(name):
            return f"There is a zone “{name}” already. Choose another name."
        case _:
            assert_never(why)


def _subject(logbook: Logbook, zone: str, one: str, many: str) -> tuple[str, str]:
    return capital(zone_name(logbook, zone)), verb(logbook, (zone,), one, many)


def _on(day: str) -> str:
    return day if day in {"today", "yesterday", "tomorrow"} else f"on {day}"
