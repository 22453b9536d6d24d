"""How each zone looks on the map and on its chip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.refusals import (
    CheckInFirst,
    ConditionApplies,
    Paused,
    StillResting,
    Waiting,
)
from rollerlog.domain.status import State, zone_status
from rollerlog.domain.zones import ZONES, expand, zones_of
from rollerlog.ui.formats import capital
from rollerlog.ui.log import places
from rollerlog.ui.marks.face_zone import ZoneLook
from rollerlog.ui.names import zone_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.status import ZoneStatus
    from rollerlog.ui.controls.chips import ChipState
    from rollerlog.ui.log.preview import Preview
    from rollerlog.ui.marks.face_zone import ZoneState

_TOO_SOON, _NOT_ADVISED = "too soon", "not advised"
_STATES: Mapping[State, ZoneState] = {
    State.READY: "ready",
    State.RESTING: "resting",
    State.PAUSED: "paused",
}


def standing(logbook: Logbook, now: datetime) -> dict[str, ZoneStatus]:
    """Return how every zone stands."""
    return {zone.id: zone_status(logbook, zone, now) for zone in zones_of(logbook).values()}


def spoken_against(view: Preview) -> dict[str, str]:
    """Return the chosen zones that something of their own speaks against, each with a word."""
    words: dict[str, str] = {}
    for why in view.verdict.reasons:
        match why:
            case StillResting(zone) | Paused(zone) | CheckInFirst(zone):
                words.setdefault(zone, _TOO_SOON)
            case Waiting(_, _, zone) if zone:
                words.setdefault(zone, _TOO_SOON)
            case ConditionApplies(_, _, zone) if zone:
                words.setdefault(zone, _NOT_ADVISED)
            case _:
                pass
    return words


def zone_looks(view: Preview, stands: Mapping[str, ZoneStatus]) -> dict[str, ZoneLook]:
    """Return how the map shows each zone."""
    against = spoken_against(view)
    looks = {}
    for zone, status in stands.items():
        said = [capital(zone_name(view.base, zone))]
        state = _STATES[status.state]
        if zone in view.form.zones:
            state = "too-soon" if zone in against else "chosen"
            said += ["chosen"] + ([against[zone]] if zone in against else [])
        else:
            said.append(status.state.value)
        left = days_left(status, view.now)
        looks[zone] = ZoneLook(state, ", ".join(said + ([left] if left else [])))
    return looks


def chip_groups(logbook: Logbook, *, body: bool) -> list[tuple[str, ...]]:
    """Return the zones each chip of a view stands for."""
    own = [zone for zone in zones_of(logbook).values() if zone.id not in ZONES]
    found: list[tuple[str, ...]]
    if body:
        found = [(zone.id,) for zone in ZONES.values() if zone.area == "body"]
    else:
        singles = ("under-eye", "scalp", "neck", "decollete", "hands")
        found = [expand(["face"]), *((zone,) for zone in singles)]
    return found + [(zone.id,) for zone in own if (zone.area == "body") is body]


def chip_state(
    view: Preview, zones: Sequence[str], stands: Mapping[str, ZoneStatus]
) -> tuple[ChipState, str]:
    """Return how a chip is shown, and the detail beside its name."""
    chosen = [zone for zone in zones if zone in view.form.zones]
    part = f"{len(chosen)} of {len(zones)}" if len(chosen) < len(zones) else ""
    words = [word for zone, word in spoken_against(view).items() if zone in chosen]
    if words:
        paused = any(stands[zone].state is State.PAUSED for zone in chosen)
        return "too-soon", part or ("paused" if paused else words[0])
    if chosen:
        return "chosen", part
    return "normal", _detail([stands[zone] for zone in zones], view.now)


def days_left(status: ZoneStatus, now: datetime) -> str:
    """Return "9 more days" of a zone that rests, else nothing."""
    if status.state is not State.RESTING or status.until is None:
        return ""
    days = (status.until - now.date()).days
    if days < 1:
        return "ready later today"
    return "ready tomorrow" if days == 1 else f"{days} more days"


def elsewhere(logbook: Logbook, zones: Sequence[str], *, body: bool) -> str:
    """Return the chosen zones that the view does not show, by name."""
    known = zones_of(logbook)
    hidden = [zone for zone in zones if zone in known and (known[zone].area == "body") is not body]
    return places.bare(logbook, hidden) if hidden else ""


def _detail(stands: list[ZoneStatus], now: datetime) -> str:
    if any(status.state is State.PAUSED for status in stands):
        return "paused"
    resting = [status for status in stands if status.state is State.RESTING]
    if not resting:
        return "ready"
    longest = max(resting, key=lambda status: status.until.toordinal() if status.until else 0)
    return days_left(longest, now)
