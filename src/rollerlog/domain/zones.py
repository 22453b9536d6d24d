"""The zones of the skin and the areas they form (cli.md)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.model import OwnZone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rollerlog.domain.logbook import Logbook

AREAS = ("face", "scalp", "neck", "decollete", "hands", "body")
NEVER_ROLLED = ("eyelids", "lips", "ears")


@dataclass(frozen=True, slots=True)
class Zone:
    """A patch of skin with a clock of its own; ``name`` only where the user named it."""

    id: str
    area: str
    name: str = ""


_IDS = {
    "face": ("forehead", "cheek-left", "cheek-right", "nose", "upper-lip", "chin", "under-eye"),
    "scalp": ("scalp",),
    "neck": ("neck",),
    "decollete": ("decollete",),
    "hands": ("hands",),
    "body": ("upper-arms", "abdomen", "flanks", "hips", "buttocks", "thighs", "knees", "back"),
}
ZONES: Mapping[str, Zone] = {id_: Zone(id_, area) for area, ids in _IDS.items() for id_ in ids}


def zones_of(logbook: Logbook) -> Mapping[str, Zone]:
    """Return every zone under its id: those of the body, then those the user added."""
    own = logbook.all(OwnZone)
    if not own:
        return ZONES
    return {**ZONES, **{zone.id: Zone(zone.id, zone.area, zone.name) for zone in own}}


def expand(names: Iterable[str]) -> tuple[str, ...]:
    """Return the zones that ids, or the area names ``face`` and ``body``, stand for.

    ``face`` leaves out ``under-eye``, which is chosen by name.
    """
    chosen: dict[str, None] = {}
    for name in names:
        if name in {"face", "body"}:
            chosen.update(dict.fromkeys(id_ for id_ in _IDS[name] if id_ != "under-eye"))
        else:
            chosen[name] = None
    return tuple(chosen)
