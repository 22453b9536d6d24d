"""Why the skin rests so long after a session: the rule, and how a reaction lengthened it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.healing import course
from rollerlog.domain.model import CheckIn, Session
from rollerlog.domain.preferences import preferences
from rollerlog.domain.protocol import floor_days, recommended_days
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import capital, say_day, say_days, say_length
from rollerlog.ui.names import zones_named
from rollerlog.ui.sources.register import graded

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.healing import Rest, RollingDay
    from rollerlog.domain.logbook import Logbook

_TIMES = {protocol.STRONG_FACTOR: "1.25", protocol.SEVERE_FACTOR: "1.5"}
_LEVELS = {  # at which an answer has a factor (protocol.md 1)
    protocol.SEVERE_FACTOR: {"redness": 4, "swelling": 3, "tenderness": 4},
    protocol.STRONG_FACTOR: {"redness": 3, "swelling": 2, "tenderness": 3},
}


@dataclass(frozen=True, slots=True)
class RestRule:
    """The rule in one line for some zones, the sentences that explain it, and their sources."""

    text: str
    why: tuple[str, ...]
    sources: tuple[str, ...]


def rest_rules(logbook: Logbook, session: Session, today: date) -> list[tuple[str, RestRule]]:
    """Return the rule of a session for each group of its zones that has one of its own."""
    groups: dict[RestRule, list[str]] = {}
    for zone in session.zones:
        groups.setdefault(_rule(logbook, session, zone, today), []).append(zone)
    return [
        (capital(zones_named(logbook, zones)) if len(groups) > 1 else "", rule)
        for rule, zones in groups.items()
    ]


def _rule(logbook: Logbook, session: Session, zone: str, today: date) -> RestRule:
    rest = course(logbook, zone).rest_of(session.id)
    reaction = _Reaction(logbook, zone, rest)
    days = rest.after_reaction + rest.extension
    text = f"{say_days(days)}, {_whose(logbook, zone, rest)}"
    if days != rest.base:
        text = f"{say_days(days)}: {reaction.sum()}"
    why = tuple(_why(logbook, session, zone, rest, reaction, today))
    return RestRule(text, why, rest.rolling.row.sources)


def _why(
    logbook: Logbook, session: Session, zone: str, rest: Rest, reaction: _Reaction, today: date
) -> list[str]:
    row, place = rest.rolling.row, zones_of(logbook)[zone]
    said = []
    if rest.rolling.needle_um != session.needle_um:
        needle = say_length(rest.rolling.needle_um)
        said.append(f"Sessions of one date count as one, with the longest length, {needle}.")
    said.append(
        f"Lengths up to {say_length(row.up_to_um)} rest"
        f" {say_days(recommended_days(place, row))} here, never fewer than"
        f" {floor_days(place, row)}. No trial fixes the number; it is a conservative default"
        f" ({graded(row.sources)}), and no clinician has reviewed it."
    )
    if _whose(logbook, zone, rest) != "recommended":
        said.append(f"You set {say_days(rest.base)} in Settings.")
    said += reaction.why(today)
    said.append(f"Counted from {say_day(rest.rolling.day0, today)}, which is day 0: free again on"
                f" {say_day(rest.until, today)}.")  # fmt: skip
    return said


def _whose(logbook: Logbook, zone: str, rest: Rest) -> str:
    row = rest.rolling.row
    own = preferences(logbook).own_days.get(row.up_to_um)
    if own is None or rest.base == recommended_days(zones_of(logbook)[zone], row):
        return "recommended"
    return "your setting" if own == rest.base else "the least for this zone"


class _Reaction:
    """The check-ins that lengthened a rest, found again from what they did."""

    def __init__(self, logbook: Logbook, zone: str, rest: Rest) -> None:
        self._rest = rest
        found = _reaction(logbook, zone, rest)
        self._cause = next(
            ((c, factor, said) for factor in _LEVELS for c in found if (said := _said(c, factor))),
            None,
        )
        self._last = next((c for c in reversed(found) if c.calm is False), None)

    def sum(self) -> str:
        """Return the sum, as in "21 times 1.25 after redness 3"."""
        parts = str(self._rest.base)
        if self._cause is not None:
            _check_in, factor, said = self._cause
            by = f"× {_TIMES[factor]}" if self._multiplied(factor) else f"+ {self._added}"  # noqa: RUF001
            parts += f" {by} after {said}"
        if self._rest.extension and self._last is not None:
            comma = "," if self._cause is not None else ""
            parts += f"{comma} + {self._rest.extension}, not calm on day {self._last_day()}"
        return parts

    def why(self, today: date) -> list[str]:
        """Return what a reaction did, sentence by sentence."""
        said = []
        if self._cause is not None:
            check_in, factor, what = self._cause
            day = say_day(check_in.at.date(), today)
            longer = f"{say_days(self._added)} longer"
            if self._multiplied(factor):
                longer = f"{_TIMES[factor]} times as long"
            total = say_days(self._rest.after_reaction)
            said.append(f"{capital(what)} on {day} makes the rest {longer}: {total}.")
        if self._rest.extension and self._last is not None:
            expected = protocol.EXPECTED_DAYS_LONG
            if self._rest.rolling.row.up_to_um <= protocol.EXPECTED_SHORT_UM:
                expected = protocol.EXPECTED_DAYS_SHORT
            said.append(
                f"Still not calm on day {self._last_day()}, later than day {expected}:"
                f" {say_days(self._rest.extension)} more."
            )
        if said:
            said.append("A reaction lengthens rest and never shortens it.")
        return said

    @property
    def _added(self) -> int:
        return self._rest.after_reaction - self._rest.base

    def _multiplied(self, factor: int) -> bool:
        return self._rest.after_reaction == -(-self._rest.base * factor // protocol.NO_FACTOR)

    def _last_day(self) -> int:
        assert self._last is not None  # noqa: S101
        return (self._last.at.date() - self._rest.rolling.day0).days


def _reaction(logbook: Logbook, zone: str, rest: Rest) -> list[CheckIn]:
    """Return the check-ins on a zone that count as the reaction of a rolling day."""
    day = rest.rolling
    last = day.day0 + timedelta(days=max(protocol.REACTION_DAYS, rest.base))
    closing = _closing(logbook, zone, day)
    return [
        check_in
        for check_in in logbook.on_zone(CheckIn, zone)
        if check_in.at >= day.at + protocol.REACTION_STARTS
        and check_in.at.date() <= last
        and (closing is None or check_in.at < closing.at)
    ]


def _closing(logbook: Logbook, zone: str, day: RollingDay) -> RollingDay | None:
    found = course(logbook, zone)
    after: Sequence[tuple[RollingDay, int]] = [
        pair for pair in zip(found.days, found.early_days, strict=True) if pair[0].at > day.at
    ]
    return next((later for later, early in after if not early and not later.overridden), None)


def _said(check_in: CheckIn, factor: int) -> str:
    """Return the answer that has a factor: "redness 3", empty where none has."""
    return next(
        (
            f"{scale} {answer}"
            for scale, level in _LEVELS[factor].items()
            if (answer := getattr(check_in, scale)) is not None and answer >= level
        ),
        "",
    )
