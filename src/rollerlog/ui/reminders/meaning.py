"""What a reminder of the ledger was about, read from its key. No Qt here.

What it was about may be deleted since: then the kind alone is said.
"""

from __future__ import annotations

import re
from datetime import date, time
from typing import TYPE_CHECKING, Final, NamedTuple

from rollerlog.domain.kit.model import Product, Roller
from rollerlog.domain.logbook import live
from rollerlog.domain.model import Session
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.domain.zones import zones_of
from rollerlog.ui.due_wording import LOOKS, Status, rested_title
from rollerlog.ui.formats import capital, say_day, say_length, say_list, say_time
from rollerlog.ui.names import (
    AREA_NAMES,
    HOLD_NAMES,
    PAUSE_NAMES,
    areas_named,
    quoted_product,
    quoted_roller,
    takes_plural,
    zones_named,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.domain.logbook import Logbook

_MORNING = "morning"
# Of a time of its own since two uses of a roller on a day are two reminders.
_DATED: Final = re.compile(r"(?P<thing>.*):(?P<which>\d{4}-\d\d-\d\d(:\d\d:\d\d)?)", re.DOTALL)
_LOOKS: dict[str, tuple[str, Status]] = {
    "spf": LOOKS["spf"],
    "check-in": LOOKS["check_in"],
    "rest-ended": LOOKS["rest_ended"],
    "rest-ends": LOOKS["rest_ends"],
    "hold-ended": LOOKS["hold_ended"],
    "disinfect": LOOKS["disinfect"],
    "patch-test": LOOKS["patch_test"],
    "planned": LOOKS["planned_session"],
    "pause": LOOKS["pause_begins"],
    "profile": LOOKS["profile"],
    "rating": LOOKS["rating"],
    "summary": ("list-details", "accent"),
}
_OTHER: tuple[str, Status] = ("bell", "accent")


class Meaning(NamedTuple):
    """A key in its parts: its kind, what it is about, and which one of those."""

    kind: str
    thing: str
    which: str


def meaning(key: str) -> Meaning:
    """Take a key apart; its dates stand last, but for sunscreen, whose times do."""
    kind, _, rest = key.partition(":")
    dated = _DATED.fullmatch(rest) if kind == "disinfect" else None
    if dated is not None:
        thing, which = dated["thing"], dated["which"]
    elif kind in {"spf", "summary"}:
        thing, _, which = rest.partition(":")
    else:
        thing, _, which = rest.rpartition(":")
    return Meaning(kind, thing, which)


def look(key: str) -> tuple[str, Status]:
    """Return the icon of a reminder and the colours it stands in."""
    return _LOOKS.get(meaning(key).kind, _OTHER)


def group(logbook: Logbook, key: str) -> str:
    """Return what reminders that are said as one have in common."""
    kind, thing, which = meaning(key)
    if kind in {"rest-ended", "rest-ends"}:
        zone = zones_of(logbook).get(thing)
        return f"{kind}:{zone.area if zone else thing}:{which}"
    if kind == "hold-ended":
        return f"{kind}:{thing.partition(':')[0]}:{which}"
    return f"{kind}:{which}" if kind == "pause" else key


def title(logbook: Logbook, keys: Sequence[str], today: date) -> str:
    """Say what reminders that are one were about."""
    kind, thing, which = meaning(keys[0])
    things = [meaning(key).thing for key in keys]
    match kind:
        case "spf":
            if which == _MORNING:
                return "SPF 30+ in the morning"
            return f"Re-apply SPF, last at {_time(which)}"
        case "check-in":
            return _check_in(logbook, thing, which)
        case "rest-ended":
            return _rested(logbook, things)
        case "rest-ends":
            return f"{capital(zones_named(logbook, things))}: ready {_day(which, today)}"
        case "hold-ended":
            return _hold(things)
        case "disinfect":
            known = logbook.find(Roller, thing) is not None
            used_at = which.partition(":")[2]
            used = f", used at {_time(used_at)}" if used_at else ""
            return f"Disinfect {quoted_roller(logbook, thing) if known else 'a roller'}{used}"
        case "patch-test":
            known = logbook.find(Product, thing) is not None
            return f"Patch test of {quoted_product(logbook, thing) if known else 'a product'}"
        case "planned":
            return _planned(logbook, thing, which, today)
        case "pause":
            events = dict.fromkeys(thing.rpartition(":")[2] for thing in things)
            return f"Leave out {say_list([PAUSE_NAMES.get(event, event) for event in events])}"
        case "profile":
            return "Is your profile still the same?"
        case "rating":
            return "Rate your concerns"
        case "summary":
            return "While you were away"
        case _:
            return "A reminder of another kind"


def _rested(logbook: Logbook, zones: Sequence[str]) -> str:
    name = zones_named(logbook, zones)
    several = len(zones) > 1 and name != AREA_NAMES["face"]
    return rested_title(name, plural=several or takes_plural(logbook, zones))


def _check_in(logbook: Logbook, session_id: str, number: str) -> str:
    session = logbook.find(Session, session_id)
    if session is None:
        return f"Day {number} check-in, its session is deleted"
    gone = "" if live(session) else ", its session is deleted"
    return f"Day {number} check-in, {areas_named(logbook, session.zones)}{gone}"


def _hold(things: Sequence[str]) -> str:
    hold = things[0].partition(":")[0]
    areas = dict.fromkeys(thing.partition(":")[2] for thing in things)
    where = say_list([AREA_NAMES.get(area, area) for area in areas])
    return f"{capital(HOLD_NAMES.get(hold, hold))}, {where}: the pause is over"


def _planned(logbook: Logbook, plan_id: str, day: str, today: date) -> str:
    plan = logbook.find(PlannedSession, plan_id)
    if plan is None:
        return f"Session planned for {_day(day, today)}, deleted since"
    where = areas_named(logbook, plan.zones)
    return f"Planned for {_day(day, today)}: {where}, {say_length(plan.needle_um)}"


def _day(text: str, today: date) -> str:
    try:
        return say_day(date.fromisoformat(text), today)
    except ValueError:
        return text


def _time(text: str) -> str:
    try:
        return say_time(time.fromisoformat(text))
    except ValueError:
        return text
