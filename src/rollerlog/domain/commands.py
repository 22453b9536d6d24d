"""What the user can do. A command decides, from the logbook and the time, which step to make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from rollerlog.domain import protocol
from rollerlog.domain.admission import admitted, check_past, check_zones, merged, plan_of
from rollerlog.domain.aftercare import spf_zones
from rollerlog.domain.ids import new_id
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import Edit, Logbook, Step, live
from rollerlog.domain.model import (
    SCALES,
    CheckIn,
    Entry,
    OwnZone,
    Preference,
    RuleChange,
    Session,
    Settled,
    Sign,
    SpfApplication,
    StayedIn,
    Way,
)
from rollerlog.domain.pauses import pauses
from rollerlog.domain.preferences import KEYS, RULES, checked, values
from rollerlog.domain.refusals import (
    KeptForGood,
    NameTaken,
    NoOpenSign,
    NoSuchEntry,
    NothingAnswered,
    NoZone,
    Refused,
    SettledBeforeReport,
)
from rollerlog.domain.setback import later
from rollerlog.domain.zones import AREAS, NEVER_ROLLED, zones_of

if TYPE_CHECKING:
    from collections.abc import Sequence

Command: TypeAlias = Callable[[Logbook, datetime], Step]
_E = TypeVar("_E", Session, CheckIn)


def log_session(session: Session, way: Way | None = None, why: str = "") -> Command:
    """Record a session the gate lets through, or that comes past it in one of the two ways.

    History and clinic visits are recorded as they were, with every reason they broke.
    """

    def decide(logbook: Logbook, now: datetime) -> Step:
        kept = replace(session, at=fixed(session.at), logged_at=fixed(now))
        return Step((Edit(None, admitted(logbook, kept, now, way, why)),))

    return decide


def edit_session(session: Session, way: Way | None = None, why: str = "") -> Command:
    """Change a session; where the change touches the rules, the gate judges it anew."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = _found(logbook, Session, session.id)
        after = replace(session, at=fixed(session.at), override=before.override)
        if _judged(after) != _judged(before) or _moved(before, after):
            rest = logbook.after(Step((Edit(before, None),)))
            # One that stands at the last entry, where the clock was behind it, has happened.
            kept_later = before.at > now and after.at == before.at
            after = admitted(rest, after, before.at if kept_later else now, way, why)
            after = replace(after, override=merged(before.override, after.override))
        return _changed(before, after)

    return decide


def _judged(session: Session) -> tuple[object, ...]:
    return plan_of(session), session.products_before, session.products_after


def record_check_in(check_in: CheckIn) -> Command:
    """Record how the skin is; something must be answered, and nothing lies in the future."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        kept = replace(check_in, at=fixed(check_in.at), logged_at=fixed(now))
        _check_entry(logbook, kept, now)
        _check_answered(kept)
        if kept.at.astimezone(now.tzinfo).date() == now.date():
            kept = replace(kept, at=later(logbook, kept.at, now))
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
    at: datetime,
    zones: Sequence[str] = (),
    value: int | None = None,
    id_: str = "",
    product: str = "",
) -> Command:
    """Record sunscreen, where no zone is named on those in a course, else on the face."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        when = fixed(at)
        chosen = tuple(zones) or spf_zones(logbook, when.date()) or protocol.SPF_DEFAULT_ZONES
        applied = SpfApplication(
            id=id_ or new_id(),
            at=when,
            logged_at=fixed(now),
            zones=chosen,
            value=value,
            product=product,
        )
        _check_entry(logbook, applied, now)
        return Step((Edit(None, applied),))

    return decide


def stay_in(at: datetime) -> Command:
    """Record that the user stays in for the rest of a day: no sunscreen is due."""

    def decide(_logbook: Logbook, now: datetime) -> Step:
        said = StayedIn(at=fixed(at), logged_at=fixed(now))
        check_past(said.at, now)
        return Step((Edit(None, said),))

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
        if isinstance(entry, RuleChange):
            raise Refused(KeptForGood())
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

    def decide(logbook: Logbook, now: datetime) -> Step:
        after = checked(logbook, key, text)
        before = values(logbook)[key]
        if before == after.value:
            return Step()
        changed = Edit(logbook.find(Preference, key), after)
        return Step((changed, *_rule_change(key, before, after.value, now)))

    return decide


def reset_settings(keys: Sequence[str]) -> Command:
    """Take several settings back to their defaults in one step."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        chosen = [logbook.find(Preference, key) for key in keys]
        differing = [p for p in chosen if p and p.value != KEYS[p.id].default]
        edits = [
            edit
            for kept in differing
            for edit in (
                Edit(kept, None),
                *_rule_change(kept.id, kept.value, KEYS[kept.id].default, now),
            )
        ]
        return Step(tuple(edits))

    return decide


def _rule_change(key: str, before: str, after: str, now: datetime) -> tuple[Edit, ...]:
    if key not in RULES:
        return ()
    at = fixed(now)
    return (Edit(None, RuleChange(at=at, logged_at=at, key=key, before=before, after=after)),)


def add_zone(name: str, area: str) -> Command:
    """Add a zone of the user's own to an area."""

    def decide(logbook: Logbook, _now: datetime) -> Step:
        title = " ".join(name.split())
        id_ = "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
        if not id_ or area not in AREAS:
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


def _check_entry(logbook: Logbook, entry: Entry, now: datetime) -> None:
    check_zones(logbook, entry.zones)
    check_past(entry.at, now)


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
