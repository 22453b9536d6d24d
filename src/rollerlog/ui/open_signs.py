"""What pauses an area, sign by sign. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.pauses import pauses
from rollerlog.domain.protocol import SIGNS_EVERYWHERE, SIGNS_WITH_REST
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from datetime import date, datetime, tzinfo

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Sign


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
