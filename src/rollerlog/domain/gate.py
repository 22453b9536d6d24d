"""May these zones be rolled with this needle at this time? The one place that answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import EFFECTS, Ask, Block, Wait, blocks
from rollerlog.domain.healing import course, rest_of_zone
from rollerlog.domain.model import Setting
from rollerlog.domain.pauses import last_judged, pauses
from rollerlog.domain.protocol import HISTORY_AFTER, Use, home_limit_um, row_for
from rollerlog.domain.refusals import (
    CheckInFirst,
    ConditionApplies,
    GateReason,
    InTheFuture,
    NeverRolled,
    NotForHomeHere,
    Paused,
    ProfessionalOnly,
    StillResting,
    Unanswered,
    Waiting,
)
from rollerlog.domain.zones import NEVER_ROLLED, zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook

# Most serious first. The last two wait for acknowledgements and rollers to be kept.
ORDER = (
    "never_rolled",
    "in_the_future",
    "paused",
    "professional_only",
    "not_for_home_here",
    "condition",
    "still_resting",
    "waiting",
    "check_in_first",
    "acknowledgement_missing",
    "unanswered",
    "roller",
)
MAY_GO_AHEAD = frozenset({"still_resting", "waiting", "check_in_first", "roller"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A rolling to be judged. ``answers`` is None while today's questions are open."""

    zones: tuple[str, ...]
    needle_um: int
    setting: Setting
    at: datetime
    answers: tuple[str, ...] | None = None
    roller: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's answer: ready where no reason is left."""

    reasons: tuple[GateReason, ...]

    @property
    def ready(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.reasons

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of the reasons, each once, most serious first."""
        return tuple(dict.fromkeys(reason.kind for reason in self.reasons))

    @property
    def may_go_ahead(self) -> bool:
        """Whether *going ahead* may come past every reason (protocol.md 2)."""
        return all(
            reason.asks if isinstance(reason, ConditionApplies) else reason.kind in MAY_GO_AHEAD
            for reason in self.reasons
        )

    def without(self, kind: str) -> Verdict:
        """Return the verdict with one kind of reason left out."""
        return Verdict(tuple(reason for reason in self.reasons if reason.kind != kind))

    def opens_on(self, asked_for: date) -> date | None:
        """Return the day no dated reason is left, or None where a reason has no date."""
        days = [asked_for]
        for reason in self.reasons:
            if not isinstance(reason, StillResting | Waiting):
                return None
            days.append(reason.until)
        return max(days)


def is_history(plan: Plan, now: datetime) -> bool:
    """Return whether a plan lies before today, and at home at least 24 hours back."""
    before_today = plan.at.astimezone(now.tzinfo).date() < now.date()
    ago = now.astimezone(UTC) - plan.at  # not of wall clocks, which DST moves
    return before_today and (plan.setting is Setting.CLINIC or ago >= HISTORY_AFTER)


def judge(logbook: Logbook, plan: Plan, now: datetime) -> Verdict:
    """Return whether the plan may be carried out, with every reason against it.

    History is judged by what is dated up to it; anything nearer by all that is known.
    """
    near = max(plan.at, now.astimezone(UTC))
    known = logbook.known_at(plan.at if is_history(plan, now) else near)
    reasons = [*_of_the_plan(plan, now), *_of_the_answers(plan)]
    for zone in plan.zones:
        reasons += _of_the_zone(known, zone, plan)
    return Verdict(tuple(sorted(reasons, key=lambda reason: ORDER.index(reason.kind))))


def _of_the_plan(plan: Plan, now: datetime) -> Iterator[GateReason]:
    if plan.at > now.astimezone(UTC):
        yield InTheFuture(plan.at)
    if plan.setting is Setting.HOME and row_for(plan.needle_um).use is Use.PROFESSIONAL:
        yield ProfessionalOnly(plan.needle_um)


def _of_the_answers(plan: Plan) -> Iterator[GateReason]:
    if plan.answers is None:
        if plan.setting is Setting.HOME:
            yield Unanswered()
        return
    for condition in plan.answers:
        match EFFECTS[condition]:
            case Block():
                yield ConditionApplies(condition, asks=False)
            case Ask() as effect:
                yield ConditionApplies(condition, asks=not blocks(effect, row_for(plan.needle_um)))
            case Wait(days):
                yield Waiting(condition, plan.at.date() + timedelta(days=days))


def _of_the_zone(logbook: Logbook, zone: str, plan: Plan) -> Iterator[GateReason]:
    if zone in NEVER_ROLLED:
        yield NeverRolled(zone)
        return
    for report in pauses(logbook, zone, plan.at):
        yield Paused(zone, report.sign, report.at)
    limit_um = home_limit_um(zones_of(logbook)[zone])
    at_home = plan.setting is Setting.HOME
    if at_home and limit_um is not None and row_for(plan.needle_um).up_to_um > limit_um:
        yield NotForHomeHere(zone, limit_um)
    rest = rest_of_zone(logbook, zone)
    if rest is not None and not rest.ready(plan.at):
        rolling = rest.rest.rolling if rest.rest else None
        yield StillResting(
            zone,
            rest.opens_on(plan.at),
            rolling.day0 if rolling else None,
            rolling.needle_um if rolling else None,
        )
    last = last_judged(logbook, zone)
    if last is not None and not last.calm and not _outlived(logbook, zone, last.at):
        yield CheckInFirst(zone, last.at)


def _outlived(logbook: Logbook, zone: str, checked_at: datetime) -> bool:
    """Return whether a session that was not early came after a check-in."""
    day = course(logbook, zone).last_not_early()
    return day is not None and day.at > checked_at
