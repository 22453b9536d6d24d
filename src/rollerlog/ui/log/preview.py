"""What the gate says to the form, and what saving it would make. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time, timedelta
from typing import TYPE_CHECKING, TypeAlias

from rollerlog.domain.admission import plan_of
from rollerlog.domain.agenda import RestEnded, agenda
from rollerlog.domain.commands import edit_session, log_session
from rollerlog.domain.gate import Verdict, is_history, judge
from rollerlog.domain.healing import early_days, rest_of_zone
from rollerlog.domain.localtime import instant
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Session, Setting, Way
from rollerlog.domain.refusals import Refused, StillResting
from rollerlog.domain.strict import counted, guarded, is_strict
from rollerlog.ui.log.once import Once

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.gate import Plan
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.log.entry import Form

Ends: TypeAlias = "tuple[tuple[date, tuple[str, ...]], ...]"
_READY = Verdict(())
_NEVER = frozenset({"in_the_future", "never_rolled", "professional_only"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What saving makes: how early it was, when its zones are free, what becomes early by it."""

    early: int = 0
    ends: Ends = ()
    later: tuple[tuple[Session, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """The form judged. ``base`` is what the rules count, without the session that is edited.

    ``free`` says that saving needs neither of the two ways; ``may_record`` that *I already did
    it* is one.
    """

    base: Logbook
    form: Form
    before: Session | None
    now: datetime
    session: Session | None = None
    verdict: Verdict = _READY
    past: bool = False
    unchanged: bool = False
    free: bool = False
    may_record: bool = False
    outcome: Outcome = field(default_factory=Outcome)

    @property
    def today(self) -> date:
        """The machine's date."""
        return self.now.date()

    @property
    def early(self) -> int:
        """How many days early the session would be."""
        return self.outcome.early

    @property
    def ends(self) -> Ends:
        """The days on which its zones would be free again."""
        return self.outcome.ends

    @property
    def later(self) -> tuple[tuple[Session, int], ...]:
        """The sessions that would become early, with their days."""
        return self.outcome.later


class Judging:
    """Judges forms, and keeps what a change of the answers leaves as it is."""

    def __init__(self) -> None:
        self._base: Once[Logbook] = Once()
        self._known: Once[Logbook] = Once()
        self._outcome: Once[Outcome] = Once()

    def preview(
        self, logbook: Logbook, form: Form, before: Session | None, now: datetime, id_: str
    ) -> Preview:
        """Judge a form as it stands."""
        base = counted(logbook, now)
        if before is not None:
            without = Step((Edit(before, None),))
            rest = self._base.get((logbook, before), None, lambda: logbook.after(without))
            base = counted(rest, now)
        session = form.session(now, before, id_)
        if session is None:
            return Preview(base, form, before, now)
        plan = plan_of(session)
        past = is_history(plan, now)
        unchanged = before is not None and plan == plan_of(before)
        known = self._known_to(base, plan, past=past)
        verdict = Verdict((), is_strict(logbook, now)) if unchanged else judge(known, plan, now)
        if past:
            verdict = verdict.without("unanswered")
        recordable = not _NEVER.intersection(verdict.kinds)
        as_it_was = past or session.setting is Setting.CLINIC
        free = verdict.ready or (as_it_was and recordable)
        # An instant that moves with the clock makes another outcome only on another day.
        at = form.at or now.date()
        key = (session.zones, session.needle_um, session.setting, at, now.tzinfo, verdict.ready)
        shown = self._outcome.get(
            (logbook, base, before),
            key,
            lambda: outcome(
                logbook,
                session if verdict.ready else _past_it(known, session, now),
                before,
                now,
            ),
        )
        return Preview(
            base,
            form,
            before,
            now,
            session,
            verdict,
            past,
            unchanged,
            free=free,
            may_record=not free and recordable and "paused" not in verdict.kinds,
            outcome=shown,
        )

    def _known_to(self, base: Logbook, plan: Plan, *, past: bool) -> Logbook:
        """Return what the gate looks at: for history that alone which is dated up to it."""
        if not past:
            return base
        return self._known.get((base,), plan.at, lambda: base.known_at(plan.at))


def outcome(logbook: Logbook, kept: Session, before: Session | None, now: datetime) -> Outcome:
    """Return what saving a session makes, as the rules count it then."""
    step = guarded(logbook, Step((Edit(before, kept),)), now)
    was = counted(logbook, now)
    after = counted(was.after(step), now)
    since, touched = min((before or kept).at, kept.at), {*(before or kept).zones, *kept.zones}
    later = (
        (other, early_days(after, other))
        for other in logbook.all(Session)
        if other.id != kept.id and other.at >= since and touched.intersection(other.zones)
    )
    earlier = tuple((other, days) for other, days in later if days > early_days(was, other))
    return Outcome(early_days(after, kept), ends(after, kept.zones), earlier)


def _past_it(known: Logbook, session: Session, now: datetime) -> Session:
    """Return a session as it is kept where it comes past the gate; as it is where it cannot."""
    if session.override is not None:
        return session
    try:
        step = log_session(session, Way.ALREADY_DID)(known, now)
    except Refused:
        return session
    return next((e.after for e in step.edits if isinstance(e.after, Session)), session)


def command_for(session: Session, before: Session | None, way: Way | None, why: str) -> Command:
    """Return the command that saves a session, new or edited."""
    return (log_session if before is None else edit_session)(session, way, why)


def ends(logbook: Logbook, zones: Iterable[str]) -> Ends:
    """Return when zones are free again, those of one day together, the latest day last."""
    found: dict[date, tuple[str, ...]] = {}
    for zone in zones:
        rest = rest_of_zone(logbook, zone)
        if rest is not None:
            found[rest.until] = (*found.get(rest.until, ()), zone)
    return tuple(sorted(found.items()))


def rest_reminder(logbook: Logbook, verdict: Verdict, now: datetime) -> RestEnded | None:
    """Return the reminder that there is for the end of the longest rest refused for."""
    resting = [reason for reason in verdict.reasons if isinstance(reason, StillResting)]
    if not resting:
        return None
    last = max(resting, key=lambda reason: reason.until)
    day = timedelta(days=1)
    begins, finish = (
        instant(on, time(), now.tzinfo) for on in (last.until - day, last.until + 2 * day)
    )
    found = [
        reminder
        for reminder in agenda(logbook, max(begins, now), finish, now.tzinfo)
        if isinstance(reminder, RestEnded) and reminder.zone == last.zone
    ]
    return found[0] if found else None
