"""What the page says of rollers and products. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rollerlog.domain.protocol import ROLLER_DAYS
from rollerlog.domain.refusals import PatchTestMissing
from rollerlog.ui.formats import say_day, say_days, say_list, say_near_day, say_number, say_time
from rollerlog.ui.log.rollers import areas_of, fits
from rollerlog.ui.names import AREA_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.kit.model import Product
    from rollerlog.domain.kit.rollers import RollerState
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.refusals import ProductHeld
    from rollerlog.ui.log.entry import Form
    from rollerlog.ui.log.rollers import Rollers

NO_ROLLER = "No roller in your kit"
CHOOSE = "Choose a roller"
FROM_ROLLER = "Length comes from the roller"
_NOT_SAID = "One not in your kit"


@dataclass(frozen=True, slots=True)
class RollerLine:
    """What stands under the roller: `act` is what can be done about it."""

    text: str
    tone: Literal["ready", "due", "secondary"] = "secondary"
    icon: str = ""
    act: Literal["", "disinfect", "kit"] = ""


def none_named(logbook: Logbook, there: Rollers, form: Form) -> str:
    """Say that no roller of the kit is meant."""
    if there.lack == "kit":
        return NO_ROLLER
    if there.lack == "areas":
        areas = dict.fromkeys(areas_of(logbook, form.zones).values())
        return f"None for your {say_list([AREA_NAMES[area] for area in areas])} in your kit"
    return _NOT_SAID


def uses(state: RollerState) -> str:
    """Say how many of its uses a roller has behind it."""
    return f"\N{MIDDLE DOT} {state.uses} of {say_number(state.limit, 'use', 'uses')}"


def roller_line(
    logbook: Logbook, state: RollerState, form: Form, today: date, *, may_disinfect: bool
) -> RollerLine:
    """Say how clean and how worn a roller is, the first thing against it first."""
    roller = state.roller
    if roller.retired_at is not None and roller.retired_at.date() <= today:
        return RollerLine(f"Retired {_on(roller.retired_at.date(), today)}", "secondary", "", "kit")
    if state.used_up_on is not None:
        too_old = f"Past its {say_days(ROLLER_DAYS)}"
        why = "Used up" if state.uses >= state.limit else too_old
        since = _on(state.used_up_on, today).removeprefix("on ")
        return RollerLine(f"{why} since {since}", "due", "alert-triangle", "kit")
    if not fits(logbook, roller, form.zones):
        areas = say_list([AREA_NAMES[area] for area in roller.areas])
        return RollerLine(f"For your {areas} only", "due", "alert-triangle")
    if state.unclean_since is not None:
        since = say_near_day(state.unclean_since.date(), today)
        act: Literal["", "disinfect"] = "disinfect" if may_disinfect else ""
        text = f"Not disinfected since {since}"
        return RollerLine(text, "due", "alert-triangle", act)
    more = " \N{MIDDLE DOT} order soon" if state.order_soon(today) else ""
    if state.disinfected_at is None:
        return RollerLine(f"Not used yet{more}")
    day = say_near_day(state.disinfected_at.date(), today)
    time = f" {say_time(state.disinfected_at)}" if day in {"today", "yesterday"} else ""
    return RollerLine(f"Disinfected {day}{time}{more}", "ready", "check")


def held_back(
    products: Sequence[Product],
    reasons: Sequence[ProductHeld | PatchTestMissing],
    today: date,
) -> list[str]:
    """Say of each product that cannot be chosen from which day it can: one line each."""
    lines = []
    for product in products:
        of_it = [why for why in reasons if why.product == product.id]
        missing = next((why for why in of_it if isinstance(why, PatchTestMissing)), None)
        if missing is not None and missing.reacted:
            lines.append(f"{product.name}: your skin reacted in its patch test")
            continue
        if not of_it:
            continue
        until = say_day(max(why.until for why in of_it), today)
        said = "not until" if missing is None else "patch test not passed, not before"
        lines.append(f"{product.name}: {said} {until}")
    return lines


def with_products(summary: str, count: int) -> str:
    """Add to the folded details how many products there are."""
    used = say_number(count, "product", "products") if count else ""
    return f"{summary} \N{MIDDLE DOT} {used}" if used else summary


def _on(day: date, today: date) -> str:
    said = say_near_day(day, today)
    return said if said in {"today", "yesterday", "tomorrow"} else f"on {said}"
