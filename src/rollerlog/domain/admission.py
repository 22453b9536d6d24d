"""Whether a session may be recorded: past the gate, or past it in one of the two ways."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.gate import Plan, Verdict, is_history, judge
from rollerlog.domain.healing import early_days
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.products import product_reasons
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Override, Session, Setting, Way
from rollerlog.domain.refusals import (
    GateReason,
    InTheFuture,
    NeedleOutOfRange,
    NeverRolled,
    NoZone,
    OtherLength,
    Refused,
    UnknownZone,
)
from rollerlog.domain.setback import later
from rollerlog.domain.strict import counted
from rollerlog.domain.zones import NEVER_ROLLED, zones_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook

# Refused even to "I already did it" (protocol.md 2); "paused" only dated today.
NEVER_RECORDED = frozenset({"in_the_future", "never_rolled", "professional_only"})


def plan_of(session: Session) -> Plan:
    """Return what the gate judges of a session."""
    return Plan(
        zones=session.zones,
        needle_um=session.needle_um,
        setting=session.setting,
        at=session.at,
        answers=session.answers,
        roller=session.roller or None,
    )


def admitted(
    logbook: Logbook, session: Session, now: datetime, way: Way | None, why: str
) -> Session:
    """Return the session as it is kept, with the override it needs, or raise ``Refused``.

    Where the clock stands behind the last entry, a session of now counts from that entry.
    """
    _check_sound(logbook, session)
    plan = plan_of(session)
    verdict = judge(logbook, plan, now)
    past = is_history(plan, now)
    kept = session if past else replace(session, at=later(logbook, session.at, now))
    as_it_was = past or session.setting is Setting.CLINIC
    products = () if as_it_was else tuple(product_reasons(logbook, session))
    broke = _broken(verdict) if past else verdict
    if broke.ready and not products:
        return kept
    way = way or (Way.ALREADY_DID if as_it_was else None)
    today = session.at.astimezone(now.tzinfo).date() == now.date()
    against = _against(broke, way, session, today=today)
    if against or (products and way is not Way.ALREADY_DID):
        raise Refused(*(against or broke.reasons), *products, session=session)
    assert way is not None  # noqa: S101
    early = early_days(counted(logbook, now).after(Step((Edit(None, kept),))), kept)
    kinds = tuple(dict.fromkeys((*broke.kinds, *(reason.kind for reason in products))))
    return replace(kept, override=Override(way=way, reason=why, early_days=early, broke=kinds))


def merged(before: Override | None, after: Override | None) -> Override | None:
    """Return one override that keeps what two of the same session kept."""
    if before is None or after is None:
        return before or after
    return Override(
        way=after.way,
        reason="; ".join(dict.fromkeys(filter(None, (before.reason, after.reason)))),
        early_days=max(before.early_days, after.early_days),
        broke=tuple(dict.fromkeys((*before.broke, *after.broke))),
    )


def _broken(verdict: Verdict) -> Verdict:
    """Return what history broke: not what was only never asked."""
    broke = verdict.without("unanswered")
    return Verdict(()) if broke.kinds == ("acknowledgement_missing",) else broke


def _against(
    verdict: Verdict, way: Way | None, session: Session, *, today: bool
) -> tuple[GateReason, ...]:
    """Return the reasons a way cannot come past; all of them where no way was chosen."""
    if way is None or (way is Way.GOING_AHEAD and not verdict.may_go_ahead):
        return verdict.reasons
    final = NEVER_RECORDED
    if today and session.setting is Setting.HOME:
        final |= {"paused"}
    return verdict.reasons if final.intersection(verdict.kinds) else ()


def _check_sound(logbook: Logbook, session: Session) -> None:
    if not protocol.SHORTEST_NEEDLE_UM <= session.needle_um <= protocol.LONGEST_NEEDLE_UM:
        raise Refused(NeedleOutOfRange(session.needle_um))
    check_zones(logbook, session.zones, also=NEVER_ROLLED)
    roller = logbook.find(Roller, session.roller) if session.roller else None
    if roller is not None and roller.needle_um != session.needle_um:
        raise Refused(OtherLength(roller.id, roller.needle_um))


def check_zones(logbook: Logbook, zones: Sequence[str], also: Sequence[str] = ()) -> None:
    """Raise ``Refused`` unless there are zones and each is known."""
    if not zones:
        raise Refused(NoZone())
    for zone in zones:
        if zone not in zones_of(logbook) and zone not in also:
            raise Refused(NeverRolled(zone) if zone in NEVER_ROLLED else UnknownZone(zone))


def check_past(at: datetime, now: datetime) -> None:
    """Raise ``Refused`` where an instant has not come yet."""
    if at > now:
        raise Refused(InTheFuture(at))
