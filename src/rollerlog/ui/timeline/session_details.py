"""What the detail panel says of a session. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.conditions import split
from rollerlog.domain.healing import early_days
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.rollers import state_of
from rollerlog.domain.model import Override, Session, Setting, Way
from rollerlog.ui.formats import capital, say_day, say_days, say_list, say_number
from rollerlog.ui.names import (
    CONDITION_NAMES,
    END_POINT_NAMES,
    PREP_NAMES,
    product_name,
    roller_name,
    zones_named,
)
from rollerlog.ui.timeline.broken import broken
from rollerlog.ui.timeline.lines import early_mark, technique
from rollerlog.ui.timeline.rest_rule import rest_rules
from rollerlog.ui.timeline.resting import rested_until, resting_after
from rollerlog.ui.timeline.said import Field, Mark

if TYPE_CHECKING:
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook

_SETTING = {Setting.HOME: "At home", Setting.CLINIC: "Clinic visit"}
_WAYS = {
    Way.ALREADY_DID: "It was already done",
    Way.GOING_AHEAD: "You decided to go ahead",
}


def session_marks(logbook: Logbook, session: Session, now: datetime) -> tuple[Mark, ...]:
    """Return how a session's rest stands, and by how much the session was early."""
    early = early_days(logbook, session)
    rest = resting_after(logbook, session, now)
    mark = Mark("Rested", "ready")
    if rest.on and rest.until == rested_until(logbook, session):
        whole = (rest.until - session.at.date()).days
        mark = Mark(f"Day {(now.date() - session.at.date()).days} of {whole}", "rest")
    elif rest.on:  # by another session, or by what was reported since
        mark = Mark(f"Rests until {say_day(rest.until, now.date())}", "rest")
    return (mark, early_mark(early)) if early else (mark,)


def session_fields(logbook: Logbook, session: Session, today: date) -> list[Field]:
    """Return what was recorded of a session, and the rest it asks for."""
    said = {
        "Setting": _SETTING[session.setting],
        "Roller": _roller(logbook, session),
        "Technique": capital(technique(session)),
        "Prep": capital(", ".join(PREP_NAMES[prep] for prep in session.prep)),
        "Numbing": _numbing(session),
        "Before": _products(logbook, session.products_before),
        "After": _products(logbook, session.products_after),
        "Pain": "" if session.pain is None else f"{session.pain} of 10",
        "End point": capital(END_POINT_NAMES[session.end_point]) if session.end_point else "",
        "Duration": _minutes(session.duration_min) if session.duration_min else "",
        "Note": session.note,
        "Answers": answers_said(logbook, session),
    }
    fields = [Field(label, value) for label, value in said.items() if value]
    if session.override is not None:
        fields += _override_fields(session.override)
    if session.deleted_at is None:
        for where, rule in rest_rules(logbook, session, today):
            text = f"{where}: {rule.text}" if where else rule.text
            fields.append(Field("Rest rule", text, rule.why, rule.sources))
    return fields


def _numbing(session: Session) -> str:
    permille = session.numbing_permille
    strength = "" if permille is None else f"{permille / 10:g} %"
    if strength in session.numbing_product:
        strength = ""
    minutes = "" if session.numbing_min is None else _minutes(session.numbing_min)
    return ", ".join(filter(None, (session.numbing_product, strength, minutes)))


def _minutes(count: int) -> str:
    return say_number(count, "minute", "minutes")


def _roller(logbook: Logbook, session: Session) -> str:
    """Return the roller by its name, with its use where it is one of the kit."""
    name = roller_name(logbook, session.roller)
    roller = logbook.find(Roller, session.roller)
    if roller is None or session.deleted_at is not None:
        return name
    state = state_of(logbook, roller, session.at)
    return f"{name}, use {state.uses} of {state.limit}"


def _products(logbook: Logbook, products: tuple[str, ...]) -> str:
    return capital(say_list([product_name(logbook, product) for product in products]))


def answers_said(logbook: Logbook, session: Session) -> str:
    """Say what applied that day: "A cold sore on left cheek and chin; melasma"."""
    if session.answers is None:
        return "Not asked" if session.setting is Setting.HOME else ""
    where: dict[str, list[str]] = {}
    for condition, zone in map(split, session.answers):
        where.setdefault(condition, []).append(zone)
    named = [
        " on ".join(filter(None, (CONDITION_NAMES.get(found, found), _places(logbook, zones))))
        for found, zones in where.items()
    ]
    return capital("; ".join(named)) or "None of these applied"


def _places(logbook: Logbook, zones: list[str]) -> str:
    return "" if "" in zones else zones_named(logbook, zones)


def _override_fields(override: Override) -> list[Field]:
    """Return how a session came past a refusal, which stays whatever is edited later."""
    broke = capital(broken(override.broke))
    early = f", early by {say_days(override.early_days)}" if override.early_days else ""
    said = {
        "Logged past": f"{broke}{early}",
        "How": _WAYS[override.way],
        "Reason": override.reason,
    }
    return [Field(label, value) for label, value in said.items() if value]
