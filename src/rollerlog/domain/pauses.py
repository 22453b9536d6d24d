"""Which warning signs pause a zone now, the derived ``not-calm`` among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.healing import course
from rollerlog.domain.model import CheckIn, Sign
from rollerlog.domain.protocol import NOT_CALM_AFTER_DAYS
from rollerlog.domain.signs import Report, open_reports
from rollerlog.domain.strict import counted

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook


def pauses(logbook: Logbook, zone: str, now: datetime) -> list[Report]:
    """Return what pauses a zone: the last open report of each sign."""
    logbook = counted(logbook, now)
    found = open_reports(logbook, zone)
    not_calm = _not_calm(logbook, zone, now)
    return [*found, not_calm] if not_calm else found


def last_judged(logbook: Logbook, zone: str) -> CheckIn | None:
    """Return the last check-in on a zone that is calm or not calm."""
    return next((c for c in reversed(logbook.on_zone(CheckIn, zone)) if c.calm is not None), None)


def _not_calm(logbook: Logbook, zone: str, now: datetime) -> Report | None:
    """Return the report of a reaction still running whose last check-in is late and not calm."""
    last = last_judged(logbook, zone)
    if last is None or last.calm:
        return None
    for day, starts_at in course(logbook, zone).reacting_on(now.date()):
        late = (last.at.date() - day.day0).days > NOT_CALM_AFTER_DAYS
        if late and last.at >= starts_at:
            return Report(Sign.NOT_CALM, last.at, last.zones)
    return None
