"""May these zones be rolled with this needle at this time? The one place that answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import EFFECTS, EVENTS, Ask, Block, Wait, blocks, split
from rollerlog.domain.healing import course, rest_of_zone
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.rollers import problems
from rollerlog.domain.model import Setting
from rollerlog.domain.pauses import last_judged, pauses
from rollerlog.domain.profile.standing import advised, asked, covers, free_on, standing, waits
from rollerlog.domain.protocol import HISTORY_AFTER, Use, home_limit_um, row_for
from rollerlog.domain.refusals import (
    AcknowledgementMissing,
    CheckInFirst,
    ConditionApplies,
    GateReason,
    InTheFuture,
    NeverRolled,
    NotForHomeHere,
    Paused,
    ProfessionalOnly,
    RollerUnfit,
    StillResting,
    Unanswered,
    Waiting,
)
from rollerlog.domain.strict import counted, is_strict
from rollerlog.domain.zones import NEVER_ROLLED, zones_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook

# Most serious first.
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
    strict: bool = False

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
        """Whether *going ahead* may come past every reason; never in Strict (protocol.md 2)."""
        return not self.strict and all(
            reason.asks if isinstance(reason, ConditionApplies) else reason.kind in MAY_GO_AHEAD
            for reason in self.reasons
        )

    def without(self, kind: str) -> Verdict:
        """Return the verdict with one kind of reason left out."""
        left = tuple(reason for reason in self.reasons if reason.kind != kind)
        return Verdict(left, self.strict)

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

    History is judged by what is dated up to it; anything nearer by all that is known, also where
    the clock was set back behind it.
    """
    near = max(plan.at, now.astimezone(UTC), logbook.last_logged_at or plan.at)
    seen_at = plan.at if is_history(plan, now) else near.astimezone(plan.at.tzinfo)
    known = counted(logbook, now).known_at(seen_at)
    reasons = [*_of_the_plan(known, plan, now), *_of_the_profile(known, plan, seen_at)]
    reasons += [*_of_the_answers(known, plan), *_of_the_roller(known, plan, seen_at)]
    for zone in plan.zones:
        reasons += _of_the_zone(known, zone, plan)
    listed = sorted(dict.fromkeys(reasons), key=_rank)
    return Verdict(tuple(listed), is_strict(logbook, now))


def _rank(reason: GateReason) -> tuple[int, int]:
    """Return the place of a reason: by its kind, blocks before asks, the longest wait first."""
    within = 0
    if isinstance(reason, ConditionApplies):
        within = int(reason.asks)
    elif isinstance(reason, StillResting | Waiting):
        within = -reason.until.toordinal()
    return ORDER.index(reason.kind), within


def _of_the_plan(logbook: Logbook, plan: Plan, now: datetime) -> Iterator[GateReason]:
    if plan.at > now.astimezone(UTC):
        yield InTheFuture(plan.at)
    if plan.setting is not Setting.HOME:
        return
    use = row_for(plan.needle_um).use
    if use is Use.PROFESSIONAL:
        yield ProfessionalOnly(plan.needle_um)
    if use is Use.DISPUTED and advised(logbook) is None:
        yield AcknowledgementMissing(plan.needle_um)


def _of_the_profile(logbook: Logbook, plan: Plan, seen_at: datetime) -> Iterator[GateReason]:
    for noted in standing(logbook, plan.at):
        yield from _of_a_condition(logbook, plan, noted.condition, since=noted.at.date())
    for event in waits(logbook, plan.at.date(), seen_at.date()):
        since, until = event.at.date(), free_on(event)
        for zone in plan.zones if event.zones else ("",):
            if not zone or covers(event, zone):
                everywhere = EVENTS[event.event].everywhere
                yield Waiting(event.event, until, "" if everywhere else zone, since)


def _of_the_answers(logbook: Logbook, plan: Plan) -> Iterator[GateReason]:
    if plan.answers is None:
        if plan.setting is Setting.HOME:
            yield Unanswered()
        return
    noted = {found.condition for found in standing(logbook, plan.at)}
    for answer in plan.answers:
        condition, zone = split(answer)
        effect = EFFECTS[condition]
        everywhere = isinstance(effect, Wait) and effect.everywhere
        if zone and zone not in plan.zones and not everywhere:
            continue
        if isinstance(effect, Wait):
            until = plan.at.date() + timedelta(days=effect.days)
            yield Waiting(condition, until, "" if everywhere else zone)
        elif condition not in noted:
            yield from _of_a_condition(logbook, plan, condition, zone)


def _of_a_condition(
    logbook: Logbook, plan: Plan, condition: str, zone: str = "", since: date | None = None
) -> Iterator[GateReason]:
    effect = EFFECTS[condition]
    if isinstance(effect, Block) or (
        isinstance(effect, Ask) and blocks(effect, row_for(plan.needle_um))
    ):
        yield ConditionApplies(condition, asks=False, zone=zone, since=since)
    elif plan.setting is Setting.HOME and asked(logbook, condition, plan.at.date()) is None:
        yield ConditionApplies(condition, asks=True, zone=zone, since=since)


def _of_the_roller(logbook: Logbook, plan: Plan, seen_at: datetime) -> Iterator[GateReason]:
    roller = logbook.find(Roller, plan.roller) if plan.roller else None
    if roller is None or plan.setting is not Setting.HOME:
        return
    if roller.owner:
        yield ConditionApplies("needles-bent-or-shared", asks=False)
    known = zones_of(logbook)
    areas = {zone: known[zone].area for zone in plan.zones if zone in known}
    found = {}  # As it was then, and as it is now: an earlier hour goes round nothing.
    for at in (seen_at, plan.at):
        for problem, since, zone in problems(logbook, roller, areas, at):
            found[problem, zone] = RollerUnfit(roller.id, problem, since, zone)
    yield from found.values()


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
