"""What falls due for the kit, the profile and the plans, and waits until it is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from rollerlog.domain.kit.products import patch_test, products
from rollerlog.domain.kit.rollers import rollers, state_of
from rollerlog.domain.localtime import fixed, instant
from rollerlog.domain.planning.concerns import rate_again_on
from rollerlog.domain.planning.plans import carried_out, pauses_before, planned
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.standing import last_review, review_on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, tzinfo

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.model import PlannedSession

_DAY = timedelta(days=1)
_COOLED_DOWN = timedelta(hours=1)  # nobody is reminded while still at it
_WAITS = timedelta(days=365)
# Who reads no patch test for so long has given it up; it stands in the kit.
_ASKED_FOR = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisinfectDue:
    """A roller was used and not disinfected since."""

    kind: ClassVar[str] = "disinfect"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    roller: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchTestDue:
    """A patch test is read today: its ``day_number``, from 1."""

    kind: ClassVar[str] = "patch_test"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    product: str
    day_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileDue:
    """The profile is gone through again."""

    kind: ClassVar[str] = "profile"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    last_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingDue:
    """Concerns are rated again."""

    kind: ClassVar[str] = "rating"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDue:
    """A planned session has come; the gate is asked again that day."""

    kind: ClassVar[str] = "planned_session"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    plan: PlannedSession


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseDue:
    """From today something is left out, before a planned session."""

    kind: ClassVar[str] = "pause_begins"
    key: str
    due_at: datetime
    lapses_at: datetime
    logged_at: datetime
    event: str
    plan: PlannedSession


Lasting: TypeAlias = DisinfectDue | PatchTestDue | ProfileDue | RatingDue | PlanDue | PauseDue


def lasting(
    logbook: Logbook,
    first: datetime,
    last: datetime,
    local: tzinfo | None,
    *,
    untouched: bool = True,
) -> Iterator[Lasting]:
    """Return what is not done of the kit, the profile and the plans, by wall clocks ``local``.

    What is read day by day comes for the days between the two instants, the rest whenever due;
    unless ``untouched``, only for as many days as it takes if it is read from the first one on.
    """
    yield from _disinfections(logbook, last, local)
    yield from _patch_tests(logbook, first, last, local, untouched=untouched)
    yield from _asked_again(logbook, local)
    yield from _plans(logbook, local)


def _disinfections(logbook: Logbook, at: datetime, local: tzinfo | None) -> Iterator[DisinfectDue]:
    for roller in rollers(logbook):
        if roller.retired_at is not None:
            continue
        since = state_of(logbook, roller, at).unclean_since
        if since is None:
            continue
        due_at = since + _COOLED_DOWN
        # Looked at from ahead it may be worn out by then: it counts how it stands when due.
        state = state_of(logbook, roller, due_at)
        if state.used_up_on is not None:
            continue
        worn_at = instant(state.worn_on, time(), local) if state.worn_on else since + _WAITS
        yield DisinfectDue(
            key=f"disinfect:{roller.id}:{since.date()}:{since:%H:%M}",
            due_at=due_at,
            lapses_at=min(since + _WAITS, worn_at),
            logged_at=since,
            roller=roller.id,
        )


def _patch_tests(
    logbook: Logbook, first: datetime, last: datetime, local: tzinfo | None, *, untouched: bool
) -> Iterator[PatchTestDue]:
    clock = preferences(logbook).check_in_time
    for product in products(logbook):
        test = patch_test(logbook, product, last)
        if test is None or not test.running or product.finished_at or not product.patch_begun_at:
            continue
        begins, ends = first.astimezone(local).date(), last.astimezone(local).date()
        day, left = max(begins, test.begun_on + _DAY), test.days_left
        read = [test.begun_on, *test.days_read]
        ends = min(ends, max(read) + _ASKED_FOR)
        while day <= ends and (left > 0 or untouched):
            # By what was read before: a clock set back knows of later readings.
            asked = day - max(each for each in read if each < day) <= _ASKED_FOR
            if asked and day not in test.days_read:
                yield PatchTestDue(
                    key=f"patch-test:{product.id}:{day}",
                    due_at=instant(day, clock, local),
                    lapses_at=instant(day + _DAY, time(), local),
                    logged_at=product.patch_begun_at,
                    product=product.id,
                    day_number=(day - test.begun_on).days,
                )
                left -= 1
            day += _DAY


def _asked_again(logbook: Logbook, local: tzinfo | None) -> Iterator[ProfileDue | RatingDue]:
    clock = preferences(logbook).check_in_time
    review, on = last_review(logbook), review_on(logbook)
    if review is not None and on is not None:
        due_at = instant(on, clock, local)
        yield ProfileDue(
            key=f"profile:{on}",
            due_at=due_at,
            lapses_at=due_at + _WAITS,
            logged_at=review.logged_at,
            last_on=review.at.date(),
        )
    rated_on = rate_again_on(logbook)
    if rated_on is not None and preferences(logbook).concerns:
        due_at = instant(rated_on, clock, local)
        yield RatingDue(
            key=f"rating:{rated_on}", due_at=due_at, lapses_at=due_at + _WAITS, logged_at=due_at
        )


def _plans(logbook: Logbook, local: tzinfo | None) -> Iterator[PlanDue | PauseDue]:
    chosen = preferences(logbook)
    for plan in planned(logbook):
        if carried_out(logbook, plan):
            continue
        yield PlanDue(
            key=f"planned:{plan.id}:{plan.day}",
            due_at=instant(plan.day, chosen.rest_ended_time, local),
            lapses_at=instant(plan.day + _DAY, time(), local),
            logged_at=fixed(plan.planned_at),
            plan=plan,
        )
        for pause in pauses_before(plan):
            due_at = instant(pause.last_on + _DAY, chosen.hold_ended_time, local)
            yield PauseDue(
                key=f"pause:{plan.id}:{pause.event}:{plan.day}",
                due_at=due_at,
                lapses_at=instant(plan.day, time(), local),
                logged_at=fixed(plan.planned_at),
                event=pause.event,
                plan=plan,
            )
