"""The command that settles some of what pauses an area. No Qt here."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from rollerlog.domain.commands import settle_sign
from rollerlog.domain.localtime import instant
from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.model import Session

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.commands import Command
    from rollerlog.ui.open_signs import OpenSign

_NOON = time(12)


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
