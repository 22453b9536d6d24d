"""What pauses an area, sign by sign, and the command that settles some of it. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from typing import TYPE_CHECKING

from rollerlog.domain.commands import settle_sign
from rollerlog.domain.localtime import instant
from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.model import Session, Sign
from rollerlog.domain.pauses import pauses
from rollerlog.domain.protocol import SIGNS_EVERYWHERE, SIGNS_WITH_REST
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.commands import Command

_NOON = time(12)


@dataclass(frozen=True, slots=True)
class OpenSign:
    """A sign that pauses zones of an area, with its last report."""

    sign: Sign
    reported_at: datetime
    zones: tuple[str, ...]

    @property
    def everywhere(self) -> bool:
        """Whether it pauses every zone there is."""
        return self.sign in SIGNS_EVERYWHERE

    @property
    def asks_for_rest(self) -> bool:
        """Whether rest runs on for 28 days once it has settled."""
        return self.sign in SIGNS_WITH_REST

    def reported_on(self, zone: tzinfo | None) -> date:
        """Return the local date of its last report."""
        return self.reported_at.astimezone(zone).date()


def open_signs(logbook: Logbook, area: str, now: datetime) -> list[OpenSign]:
    """Return what pauses an area, the earliest report first; `not-calm` may be among it."""
    found: dict[Sign, OpenSign] = {}
    for zone in zones_of(logbook).values():
        if zone.area != area:
            continue
        for report in pauses(logbook, zone.id, now):
            known = found.get(report.sign)
            at = max(report.at, known.reported_at) if known else report.at
            # What pauses everything is settled where it was reported, which may be elsewhere.
            zones = report.zones if report.sign in SIGNS_EVERYWHERE else (zone.id,)
            before = known.zones if known else ()
            found[report.sign] = OpenSign(report.sign, at, tuple(dict.fromkeys((*before, *zones))))
    return sorted(found.values(), key=lambda sign: sign.reported_at)


def settle(signs: Sequence[OpenSign], day: date, *, seen: bool) -> Command:
    """Record in one step that signs have settled on a day: now if it is today, else at noon."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        edits: list[Edit] = []
        for sign in signs:
            at = now if day == now.date() else instant(day, _NOON, now.tzinfo)
            at = min(max(at, sign.reported_at), now)
            step = settle_sign(sign.sign, sign.zones, at, seen=seen)(logbook, now)
            logbook = logbook.after(step)
            edits += step.edits
        return Step(tuple(edits))

    return decide


def last_session(logbook: Logbook, zones: Sequence[str]) -> Session | None:
    """Return the last session on any of some zones."""
    lasts = [found[-1] for zone in zones if (found := logbook.on_zone(Session, zone))]
    return max(lasts, key=lambda session: session.at, default=None)
