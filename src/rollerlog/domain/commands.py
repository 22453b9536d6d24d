"""What the user can do. A command decides, from the logbook and the time, which step to make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from rollerlog.domain import protocol
from rollerlog.domain.aftercare import spf_zones
from rollerlog.domain.gate import Plan, Verdict, is_history, judge
from rollerlog.domain.healing import early_days
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import Edit, Logbook, Step, live
from rollerlog.domain.model import (
    SCALES,
    CheckIn,
    Entry,
    Override,
    OwnZone,
    Preference,
    Session,
    Setting,
    Settled,
    Sign,
    SpfApplication,
    Way,
    new_id,
)
from rollerlog.domain.pauses import pauses
from rollerlog.domain.preferences import KEYS, checked, values
from rollerlog.domain.refusals import (
    GateReason,
    InTheFuture,
    NameTaken,
    NeedleOutOfRange,
    NeverRolled,
    NoOpenSign,
    NoSuchEntry,
    NothingAnswered,
    NoZone,
    Refused,
    SettledBeforeReport,
    UnknownZone,
)
from rollerlog.domain.zones import NEVER_ROLLED, zones_of

if TYPE_CHECKING:
    from collections.abc import Sequence

Command: TypeAlias = Callable[[Logbook, datetime], Step]
_E = TypeVar("_E", Session, CheckIn)

# Refused even to "I already did it" (protocol.md 2); "paused" only dated today.
_NEVER_RECORDED = frozenset({"in_the_future", "never_rolled", "professional_only"})


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


def log_session(session: Session, way: Way | None = None, why: str = "") -> Command:
    """Record a session the gate lets through, or that comes past it in one of the two ways.

    History and clinic visits are recorded as they were, with every reason they broke.
    """

    def decide(logbook: Logbook, now: datetime) -> Step:
        kept = replace(session, at=fixed(session.at), logged_at=fixed(now))
        return Step((Edit(None, _admitted(logbook, kept, now, way, why)),))

    return decide


def edit_session(session: Session, way: Way | None = None, why: str = "") -> Command:
    """Change a session; where the change touches the rules, the gate judges it anew."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = _found(logbook, Session, session.id)
        after = replace(session, at=fixed(session.at), override=before.override)
        if plan_of(after) != plan_of(before) or _moved(before, after):
            rest = logbook.after(Step((Edit(before, None),)))
            after = _admitted(rest, after, now, way, why)
            after = replace(after, override=_merged(before.override, after.override))
        return _changed(before, after)

    return decide


def record_check_in(check_in: CheckIn) -> Command:
    """Record how the skin is; something must be answered, and nothing lies in the future."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        kept = replace(check_in, at=fixed(check_in.at), logged_at=fixed(now))
        _check_entry(logbook, kept, now)
        _check_answered(kept)
        return Step((Edit(None, kept),))

    return decide


def edit_check_in(check_in: CheckIn) -> Command:
    """Change a check-in."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = _found(logbook, CheckIn, check_in.id)
        after = replace(check_in, at=fixed(check_in.at))
        _check_entry(logbook, after, now)
        _check_answered(after)
        return _changed(before, after)

    return decide


def apply_spf(
    at: datetime, zones: Sequence[str] = (), value: int | None = None, id_: str = ""
) -> Command:
    """Record sunscreen, where no zone is named on those in a course, else on the face."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        when = fixed(at)
        chosen = tuple(zones) or spf_zones(logbook, when.date()) or protocol.SPF_DEFAULT_ZONES
        applied = SpfApplication(
            id=id_ or new_id(), at=when, logged_at=fixed(now), zones=chosen, value=value
        )
        _check_entry(logbook, applied, now)
        return Step((Edit(None, applied),))

    return decide


def settle_sign(sign: Sign, zones: Sequence[str], at: datetime, *, seen: bool) -> Command:
    """Record that a warning sign on some zones has settled, not before its last report."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        word = Settled(at=fixed(at), logged_at=fixed(now), zones=tuple(zones), sign=sign, seen=seen)
        _check_entry(logbook, word, now)
        reported = [r for zone in zones for r in pauses(logbook, zone, now) if r.sign == sign]
        if sign is Sign.NOT_CALM or not reported:
            raise Refused(NoOpenSign(sign))
        last = max(report.at for report in reported)
        if word.at < last:
            raise Refused(SettledBeforeReport(sign, last))
        return Step((Edit(None, word),))

    return decide


def delete(id_: str) -> Command:
    """Move an entry to the trash, where it stays 30 days."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        entry = logbook.entry(id_)
        if entry is None or not live(entry):
            raise Refused(NoSuchEntry(id_))
        return Step((Edit(entry, replace(entry, deleted_at=fixed(now))),))

    return decide


def restore(id_: str) -> Command:
    """Bring an entry back from the trash."""

    def decide(logbook: Logbook, _now: datetime) -> Step:
        entry = logbook.entry(id_)
        if entry is None or live(entry):
            raise Refused(NoSuchEntry(id_))
        return Step((Edit(entry, replace(entry, deleted_at=None)),))

    return decide


def change_setting(key: str, text: str) -> Command:
    """Change one setting to what was typed, if it can be read and the rules allow it."""

    def decide(logbook: Logbook, _now: datetime) -> Step:
        after = checked(logbook, key, text)
        if values(logbook)[key] == after.value:
            return Step()
        return Step((Edit(logbook.find(Preference, key), after),))

    return decide


def reset_settings(keys: Sequence[str]) -> Command:
    """Take several settings back to their defaults in one step."""

    def decide(logbook: Logbook, _now: datetime) -> Step:
        chosen = [logbook.find(Preference, key) for key in keys]
        return Step(tuple(Edit(p, None) for p in chosen if p and p.value != KEYS[p.id].default))

    return decide


def add_zone(name: str, area: str) -> Command:
    """Add a zone of the user's own to an area."""

    def decide(logbook: Logbook, _now: datetime) -> Step:
        title = " ".join(name.split())
        id_ = "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
        if not id_:
            raise Refused(NoZone())
        if id_ in zones_of(logbook) or id_ in NEVER_ROLLED or id_ in {"face", "body"}:
            raise Refused(NameTaken(title))
        return Step((Edit(None, OwnZone(id=id_, name=title, area=area)),))

    return decide


def swept(logbook: Logbook, now: datetime) -> Step:
    """Return the step that empties the trash of what has lain there for 30 days."""
    long_ago = now - timedelta(days=protocol.TRASH_DAYS)
    return Step(
        tuple(
            Edit(entry, None)
            for entry in logbook.trash()
            if entry.deleted_at and entry.deleted_at <= long_ago
        )
    )


def made_early(logbook: Logbook, step: Step) -> list[tuple[Session, int]]:
    """Return the sessions of the logbook that a step makes early, or earlier, with their days."""
    after = logbook.after(step)
    edited = {edit.entity.id for edit in step.edits}
    touched = {
        zone
        for edit in step.edits
        for entity in (edit.before, edit.after)
        if isinstance(entity, Entry)
        for zone in entity.zones
    }
    return [
        (session, days)
        for session in logbook.all(Session)
        if session.id not in edited
        and touched.intersection(session.zones)
        and (days := early_days(after, session)) > early_days(logbook, session)
    ]


def _admitted(
    logbook: Logbook, session: Session, now: datetime, way: Way | None, why: str
) -> Session:
    """Return the session with the override it needs, or raise ``Refused``."""
    _check_sound(logbook, session)
    verdict = judge(logbook, plan_of(session), now)
    past = is_history(plan_of(session), now)
    broke = verdict.without("unanswered") if past else verdict
    if broke.ready:
        return session
    way = way or (Way.ALREADY_DID if past or session.setting is Setting.CLINIC else None)
    today = session.at.astimezone(now.tzinfo).date() == now.date()
    against = _against(broke, way, session, today=today)
    if against:
        raise Refused(*against)
    assert way is not None  # noqa: S101
    early = early_days(logbook.after(Step((Edit(None, session),))), session)
    return replace(
        session, override=Override(way=way, reason=why, early_days=early, broke=broke.kinds)
    )


def _against(
    verdict: Verdict, way: Way | None, session: Session, *, today: bool
) -> tuple[GateReason, ...]:
    """Return the reasons a way cannot come past; all of them where no way was chosen."""
    if way is None or (way is Way.GOING_AHEAD and not verdict.may_go_ahead):
        return verdict.reasons
    final = _NEVER_RECORDED
    if today and session.setting is Setting.HOME:
        final |= {"paused"}
    return verdict.reasons if final.intersection(verdict.kinds) else ()


def _merged(before: Override | None, after: Override | None) -> Override | None:
    if before is None or after is None:
        return before or after
    return Override(
        way=after.way,
        reason="; ".join(dict.fromkeys(filter(None, (before.reason, after.reason)))),
        early_days=max(before.early_days, after.early_days),
        broke=tuple(dict.fromkeys((*before.broke, *after.broke))),
    )


def _check_sound(logbook: Logbook, session: Session) -> None:
    if not protocol.SHORTEST_NEEDLE_UM <= session.needle_um <= protocol.LONGEST_NEEDLE_UM:
        raise Refused(NeedleOutOfRange(session.needle_um))
    _check_zones(logbook, session.zones, also=NEVER_ROLLED)


def _check_entry(logbook: Logbook, entry: Entry, now: datetime) -> None:
    _check_zones(logbook, entry.zones)
    if entry.at > now:
        raise Refused(InTheFuture(entry.at))


def _check_zones(logbook: Logbook, zones: Sequence[str], also: Sequence[str] = ()) -> None:
    if not zones:
        raise Refused(NoZone())
    for zone in zones:
        if zone not in zones_of(logbook) and zone not in also:
            raise Refused(NeverRolled(zone) if zone in NEVER_ROLLED else UnknownZone(zone))


def _check_answered(check_in: CheckIn) -> None:
    answered = any(getattr(check_in, scale) is not None for scale in SCALES)
    if not answered and check_in.signs is None and not check_in.note:
        raise Refused(NothingAnswered())


def _found(logbook: Logbook, kind: type[_E], id_: str) -> _E:
    entry = logbook.find(kind, id_)
    if entry is None or not live(entry):
        raise Refused(NoSuchEntry(id_))
    return entry


def _changed(before: Entry, after: Entry) -> Step:
    same = before == after and not _moved(before, after)
    return Step() if same else Step((Edit(before, after),))


def _moved(before: Entry, after: Entry) -> bool:
    """Return whether the offset, and with it perhaps the date, is another at one instant."""
    return before.at.utcoffset() != after.at.utcoffset()
