"""What the form for sunscreen offers, and what becomes of it. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import areas_of, spf_zones
from rollerlog.domain.commands import apply_spf
from rollerlog.domain.kit.products import products
from rollerlog.domain.zones import zones_of
from rollerlog.ui.due_wording import bottle_named
from rollerlog.ui.formats import capital, say_time
from rollerlog.ui.names import areas_named
from rollerlog.ui.sunscreen import Bottle, bare_zones, last_bottle

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Logbook


_COURSE_SPF = 30


@dataclass(frozen=True, slots=True)
class SpfChoice:
    """The sunscreens in use and the areas of the course, and those of the last time."""

    bottle: Bottle
    products: tuple[tuple[Bottle, str], ...]
    zones: tuple[str, ...]
    areas: tuple[tuple[tuple[str, ...], str], ...]


@dataclass(frozen=True, slots=True)
class Applied:
    """What was filled in."""

    at: datetime
    zones: tuple[str, ...]
    bottle: Bottle


def spf_choice(logbook: Logbook, now: datetime) -> SpfChoice:
    """Return what the form offers; a product counts as sunscreen by its SPF value."""
    in_use = [p for p in products(logbook) if p.spf_value is not None and p.finished_at is None]
    known, zones = zones_of(logbook), spf_zones(logbook, now.date())
    found: list[tuple[str, ...]] = []
    for area in areas_of(logbook, zones):
        here = tuple(zone for zone in zones if known[zone].area == area)
        found += [(zone,) for zone in here] if area == "body" else [here]
    last = last_bottle(logbook)
    offered = [(Bottle(), "Not noted"), *((Bottle(p.spf_value, p.id), p.name) for p in in_use)]
    same = next((bottle for bottle, _ in offered if bottle.product == last.product), Bottle())
    return SpfChoice(
        bottle=same if same.product else Bottle(last.value),
        products=tuple(offered),
        zones=bare_zones(logbook, now),
        areas=tuple((here, capital(areas_named(logbook, here))) for here in found),
    )


def remark(value: int | None) -> str:
    """Say what the course asks for, where a value is under that."""
    if value is None or value >= _COURSE_SPF:
        return ""
    return f"The course asks for SPF {_COURSE_SPF} or more. What you applied is noted as it is."


def noting(applied: Applied) -> Command:
    """Return the command that notes it."""
    bottle = applied.bottle
    return apply_spf(applied.at, applied.zones, bottle.value, product=bottle.product)


def noted_for(logbook: Logbook, applied: Applied) -> str:
    """Say what was noted: "SPF 50, Anthelios, noted for 09:40."."""
    return f"{bottle_named(logbook, applied.bottle)} noted for {say_time(applied.at)}."
