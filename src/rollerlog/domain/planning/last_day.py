"""The last day each length fits before an occasion: a wedding, a journey, a peel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.aftercare import spf_days, sunny
from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.standing import standing
from rollerlog.domain.protocol import (
    HOLDS,
    REST_ROWS,
    RestRow,
    Use,
    base_days,
    home_limit_um,
    with_melasma,
)
from rollerlog.domain.strict import counted
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook

_PROCEDURES = "other-procedures"


@dataclass(frozen=True, slots=True)
class Span:
    """Something that runs from the session's date to the day before ``until``."""

    what: str
    until: date


@dataclass(frozen=True, slots=True)
class LastDay:
    """The last day one row fits before an occasion, with what would run from it.

    ``opens_on`` is when the zones are free; ``day`` is None where no day is left.
    """

    row: RestRow
    day: date | None
    latest: date
    opens_on: date
    rest: Span
    holds: tuple[Span, ...]
    spf: Span | None


def last_days(
    logbook: Logbook, zones: Sequence[str], on: date, now: datetime, *, procedure: bool = False
) -> list[LastDay]:
    """Return the last day of each row the zones take at home, before an occasion on a day.

    A row fits on a day where the longest of its rest and its holds from there is over by the
    occasion; *other procedures* counts only if the occasion is one.
    """
    known = zones_of(counted(logbook, now))
    limits = [limit for zone in zones if (limit := home_limit_um(known[zone])) is not None]
    limit_um = min(limits, default=protocol.LONGEST_NEEDLE_UM)
    rows = [row for row in REST_ROWS if row.use is not Use.PROFESSIONAL]
    return [
        _last_day(logbook, zones, row, on, now, procedure=procedure)
        for row in rows
        if row.up_to_um <= limit_um
    ]


def rest_days(logbook: Logbook, zones: Sequence[str], row: RestRow, now: datetime) -> int:
    """Return the days zones rest after a session of now without any reaction."""
    own, known = preferences(logbook).own_days, zones_of(logbook)
    days = max(base_days(known[zone], row, own.get(row.up_to_um)) for zone in zones)
    melasma = any(noted.condition == "melasma" for noted in standing(logbook, now))
    return with_melasma(days, row) if melasma else days


def _last_day(
    logbook: Logbook,
    zones: Sequence[str],
    row: RestRow,
    on: date,
    now: datetime,
    *,
    procedure: bool,
) -> LastDay:
    days = rest_days(logbook, zones, row, now)
    holds = {hold.id: hold.days(row) for hold in HOLDS if procedure or hold.id != _PROCEDURES}
    latest = on - timedelta(days=max(days, *holds.values()))
    rests = (rest_of_zone(counted(logbook, now), zone) for zone in zones)
    opens_on = max((rest.opens_on(now) for rest in rests if rest), default=now.date())
    opens_on = max(opens_on, now.date())
    spf = spf_days(logbook, row) if sunny(logbook, zones) else 0
    return LastDay(
        row,
        latest if latest >= opens_on else None,
        latest,
        opens_on,
        Span("rest", latest + timedelta(days=days)),
        tuple(Span(id_, latest + timedelta(days=length)) for id_, length in holds.items()),
        Span("spf", latest + timedelta(days=spf)) if spf else None,
    )
