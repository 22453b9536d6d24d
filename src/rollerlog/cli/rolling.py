"""``may-roll`` and ``log``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli import documents, plain, values
from rollerlog.cli.outcome import Outcome, Usage
from rollerlog.cli.recording import record, saved, when
from rollerlog.cli.turned_down import turned_down
from rollerlog.cli.typed import shown
from rollerlog.domain.commands import log_session
from rollerlog.domain.conditions import split
from rollerlog.domain.gate import Plan, Verdict, judge
from rollerlog.domain.kit.rollers import roller_named
from rollerlog.domain.model import Session, Way
from rollerlog.domain.refusals import GateReason, Refused
from rollerlog.ui.formats import say_day
from rollerlog.ui.names import zones_named

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date

    from rollerlog.cli.commands import Sight
    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.journal import Journal


def may_roll(arguments: Namespace, sight: Sight) -> Outcome:
    """Answer whether zones may be rolled, on a day from what is dated up to it."""
    now, logbook = sight.now(), sight.logbook
    zones = values.zones(logbook, arguments.zones)
    at = values.noon(arguments.on, now.tzinfo) if arguments.on else now
    plan = Plan(zones=zones, needle_um=arguments.needle, setting=arguments.setting, at=at)
    known = logbook.known_at(at) if arguments.on else logbook
    verdict = judge(known, plan, now=at).without("unanswered")
    opens_on = verdict.opens_on(at.date())
    today = now.date()
    if verdict.ready:
        rolled = f"{plain.length(plan.needle_um)} on your {zones_named(logbook, zones)}"
        line = f"Ready on {say_day(at.date(), today)}: {rolled}."
        return Outcome(documents.verdict((), opens_on), [line])
    return turned_down(sight, verdict.reasons, opens_on, so="", lines=[_headline(opens_on, today)])


def log(arguments: Namespace, journal: Journal) -> Outcome:
    """Log a session where the gate lets it through, or as done already where a reason is given."""
    now, logbook = journal.now(), journal.logbook
    zones = values.zones(logbook, arguments.zones)
    session = Session(
        id=arguments.entry_id,
        at=when(arguments, now),
        logged_at=now,
        zones=zones,
        needle_um=arguments.needle,
        setting=arguments.setting,
        answers=() if arguments.nothing_applies else _answers(arguments, logbook, zones),
        roller=_roller(logbook, arguments.roller),
        duration_min=arguments.duration,
        passes=arguments.passes,
        pressure=arguments.pressure,
        pain=arguments.pain,
        note=arguments.note,
    )
    why = arguments.early_reason
    command = log_session(session, Way.ALREADY_DID if why else None, why or "")
    try:
        entry = record(journal, session.id, command)
    except Refused as error:
        gate = tuple(reason for reason in error.reasons if isinstance(reason, GateReason))
        on = session.at.astimezone(now.tzinfo).date()
        opens_on = Verdict(gate).opens_on(on) if gate else None
        return turned_down(journal, error.reasons, opens_on, so=_instead(gate, why))
    return saved(journal, entry, "Session saved")


def _answers(
    arguments: Namespace, logbook: Logbook, zones: tuple[str, ...]
) -> tuple[str, ...] | None:
    if not arguments.applies:
        return None
    found: dict[str, None] = {}
    for answer in arguments.applies:
        condition, named = split(answer)
        its = [zone for zone in values.zones(logbook, [named]) if zone in zones] if named else []
        if named and not its:
            raise Usage(f"{shown(answer)} is about a zone that is not rolled. Name one of --zone.")
        found.update(dict.fromkeys([f"{condition}@{zone}" for zone in its] or [condition]))
    return tuple(found)


def _roller(logbook: Logbook, name: str) -> str:
    """Return the id of the roller of the kit that is meant, else the name as it was typed."""
    known = roller_named(logbook, name) if name.strip() else None
    return known.id if known else name


def _instead(reasons: tuple[GateReason, ...], why: str | None) -> str:
    """Say what is true now and, where it could be recorded all the same, how."""
    final = {"never_rolled", "in_the_future", "professional_only", "paused"}
    kinds = {reason.kind for reason in reasons}
    if why or kinds & final or kinds <= {"unanswered"}:
        return "Nothing was saved."
    return "Nothing was saved. If it is done already, say why with --early-reason."


def _headline(opens_on: date | None, today: date) -> str:
    return f"Not before {say_day(opens_on, today)}." if opens_on else "Not now."
