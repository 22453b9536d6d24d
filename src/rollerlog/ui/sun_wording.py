"""How strong the sun is while sunscreen is due again. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.preferences import preferences
from rollerlog.domain.protocol import SPF_AGAIN_INDEX
from rollerlog.domain.sun import BAND_FROM, Band, band, lasts_until, shown, uv_index
from rollerlog.ui.formats import say_time

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook

_ROUND_MIN = 10


@dataclass(frozen=True, slots=True)
class SunNow:
    """The index, what it is called, and until about when it is called that."""

    index: int
    level: Band
    until: str


def sun_now(logbook: Logbook, now: datetime) -> SunNow | None:
    """Return how strong the sun is, where a place is known and sunscreen is asked for again."""
    place = preferences(logbook).place
    if place is None:
        return None
    index = shown(uv_index(place, now))
    if index < SPF_AGAIN_INDEX:
        return None
    level = band(index)
    return SunNow(index, level, _about(lasts_until(place, now, BAND_FROM[level]), now))


def _about(at: datetime, now: datetime) -> str:
    rounded = at.replace(minute=at.minute // _ROUND_MIN * _ROUND_MIN)
    return say_time(rounded if rounded > now else at)
