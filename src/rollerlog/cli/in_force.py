"""``condition list``: everything in force that keeps skin from being rolled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.cli import documents, plain
from rollerlog.cli.outcome import Outcome
from rollerlog.domain.conditions import ASKED_FOR_DAYS, EVENTS, SOURCES, STANDING, Ask
from rollerlog.domain.model import Sign
from rollerlog.domain.pauses import pauses
from rollerlog.domain.profile.standing import advised, asked, free_on, standing, waits
from rollerlog.domain.setback import later
from rollerlog.domain.strict import counted
from rollerlog.domain.zones import zones_of
from rollerlog.ui.care import CARE
from rollerlog.ui.formats import say_day

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from datetime import date, datetime

    from rollerlog.cli.commands import Sight
    from rollerlog.domain.logbook import Logbook


_LONGEST = max(map(len, (*STANDING, *EVENTS, *Sign)))
_DOES = len("ask, block from 0.5 mm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Whom the user asked, when, and the first day on which the word is not good any more."""

    who: str
    on: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """A condition, an event or a sign, and what it does; without zones it holds for all."""

    id: str | None
    kind: str
    condition: str
    does: str
    since: date
    until: date | None = None
    zones: tuple[str, ...] = ()
    block_from_um: int | None = None
    asked: Word | None = None
    sources: tuple[str, ...] = ()


def conditions(arguments: Namespace, sight: Sight) -> Outcome:  # noqa: ARG001
    """List what is in force now, and the acknowledgement where there is one."""
    now = sight.now()
    logbook = counted(sight.logbook, now)
    found = [*_standing(logbook, now), *_events(logbook, now), *_signs(logbook, now)]
    word = advised(logbook)
    advice = Word(who=word.who, on=word.at.date(), until=None) if word else None
    document = {
        "conditions": [documents.value(one) for one in found],
        "advised": documents.value(advice) if advice else None,
    }
    lines = [_line(logbook, one, now.date()) for one in found]
    if advice:
        lines.append(f"{_named('advised')}by {advice.who}, {say_day(advice.on, now.date())}")
    return Outcome(document, lines or ["Nothing noted."])


def _standing(logbook: Logbook, now: datetime) -> Iterator[InForce]:
    for noted in standing(logbook, now):
        effect = STANDING[noted.condition]
        yield InForce(
            id=noted.id,
            kind="condition",
            condition=noted.condition,
            does="ask" if isinstance(effect, Ask) else "block",
            since=noted.at.date(),
            block_from_um=effect.block_from_um if isinstance(effect, Ask) else None,
            asked=_asked(logbook, noted.condition, now.date()),
            sources=SOURCES[noted.condition],
        )


def _asked(logbook: Logbook, condition: str, today: date) -> Word | None:
    word = asked(logbook, condition, today)
    if word is None:
        return None
    on = word.at.date()
    return Word(who=word.who, on=on, until=on + timedelta(days=ASKED_FOR_DAYS))


def _events(logbook: Logbook, now: datetime) -> Iterator[InForce]:
    for event in waits(logbook, now.date(), later(logbook, now, now).date()):
        yield InForce(
            id=event.id,
            kind="event",
            condition=event.event,
            does="wait",
            since=event.at.date(),
            until=free_on(event),
            zones=event.zones,
            sources=SOURCES[event.event],
        )


def _signs(logbook: Logbook, now: datetime) -> Iterator[InForce]:
    since: dict[Sign, datetime] = {}
    zones: dict[Sign, list[str]] = {}
    for zone in zones_of(logbook):
        for report in pauses(logbook, zone, now):
            since[report.sign] = max(report.at, since.get(report.sign, report.at))
            zones.setdefault(report.sign, []).append(zone)
    for sign, at in since.items():
        yield InForce(
            id=None,
            kind="sign",
            condition=sign.value,
            does="pause",
            since=at.date(),
            zones=tuple(zones[sign]),
            sources=CARE[sign].sources,
        )


def _line(logbook: Logbook, one: InForce, today: date) -> str:
    does = one.does
    if one.block_from_um is not None:
        does += f", block from {plain.length(one.block_from_um)}"
    parts = [f"since {say_day(one.since, today)}"]
    if one.until:
        parts.append(f"until {say_day(one.until, today)}")
    if one.zones:
        parts.append(plain.where(logbook, one.zones))
    if one.asked and one.asked.until:
        parts.append(f"{one.asked.who} asked, good until {say_day(one.asked.until, today)}")
    return f"{_named(one.condition)}{does:<{_DOES}}  {', '.join(parts)}  {' '.join(one.sources)}"


def _named(condition: str) -> str:
    return f"{condition:<{_LONGEST}}  "
