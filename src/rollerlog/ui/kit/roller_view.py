"""How a roller of the kit stands, in words. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from rollerlog.domain.kit.model import Device
from rollerlog.domain.kit.rollers import rollers, state_of
from rollerlog.domain.protocol import SAID_AT
from rollerlog.ui.formats import NO_BREAK, capital, say_day, say_length, say_near_day
from rollerlog.ui.kit import wording
from rollerlog.ui.kit.soaking import minutes_left
from rollerlog.ui.names import DEVICE_NAMES

if TYPE_CHECKING:
    from datetime import date, datetime

    from rollerlog.domain.kit.model import Roller
    from rollerlog.domain.kit.rollers import RollerState
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.kit.soaking import Soaks


class Clean(Enum):
    """How clean a roller is, as far as it matters."""

    NEW = auto()
    DONE = auto()
    DUE = auto()
    SOAKING = auto()
    SOAKED = auto()
    USED_UP = auto()
    NOT_YOURS = auto()
    RETIRED = auto()


_DUE = frozenset({Clean.DUE, Clean.SOAKING, Clean.SOAKED})


@dataclass(frozen=True, slots=True)
class RollerView:
    """One row: what it is, what is left of it, and how clean it is.

    ``primary`` marks the one whose button is the page's filled one.
    """

    id: str
    name: str
    caption: str
    needle_um: int
    length: str
    uses: int
    limit: int
    left: str
    order_soon: bool
    warning: str
    clean: Clean
    clean_text: str
    soak_text: str = ""
    primary: bool = False

    @property
    def due(self) -> bool:
        """Whether it is to be disinfected."""
        return self.clean in _DUE

    @property
    def said(self) -> str:
        """The row in one sentence, for a screen reader."""
        soon = "order soon" if self.order_soon else ""
        parts = (self.name, self.length, self.left, soon, self.warning, self.clean_text)
        return ", ".join(filter(None, (*parts, self.soak_text)))


def roller_views(logbook: Logbook, soaks: Soaks, now: datetime) -> list[RollerView]:
    """Return the rollers: those to disinfect, those used up, the others, and the retired."""
    states = [state_of(logbook, roller, now) for roller in rollers(logbook)]
    states.sort(key=lambda state: _urgency(state, now))
    views = [_view(state, soaks, now) for state in states]
    first = next((v for v in views if v.clean is Clean.SOAKED), None)
    first = first or next((v for v in views if v.clean is Clean.DUE), None)
    return [replace(view, primary=True) if view is first else view for view in views]


def _urgency(state: RollerState, now: datetime) -> tuple[int, float]:
    retired_at = state.roller.retired_at
    if retired_at is not None:
        return 3, -retired_at.timestamp()
    if state.used_up_on is not None or state.roller.owner:
        return 1 if state.used_up_on is not None else 2, 0
    since = state.unclean_since
    return (2, 0) if since is None else (0, (since - now).total_seconds())


def _view(state: RollerState, soaks: Soaks, now: datetime) -> RollerView:
    roller, today = state.roller, now.date()
    clean, text, soak = _clean(state, soaks, now)
    left = f"{state.left} of {state.limit} left"
    if roller.retired_at is not None:
        left = f"Retired at {state.uses} of {state.limit}"
    order_soon = state.order_soon(today)
    if order_soon and state.worn_on is not None and state.uses < SAID_AT * state.limit:
        left = f"{left}, until {say_day(state.worn_on, today)}"
    return RollerView(
        id=roller.id,
        name=roller.name,
        caption=_caption(roller, today),
        needle_um=roller.needle_um,
        length=say_length(roller.needle_um),
        uses=state.uses,
        limit=state.limit,
        left=left,
        order_soon=order_soon,
        warning=_warning(state),
        clean=clean,
        clean_text=text,
        soak_text=soak,
    )


def _warning(state: RollerState) -> str:
    if state.used_up_on is None:
        return ""
    return wording.USED_UP if state.left == 0 else wording.WORN_OUT


def _clean(state: RollerState, soaks: Soaks, now: datetime) -> tuple[Clean, str, str]:
    roller, since, today = state.roller, state.unclean_since, now.date()
    if roller.retired_at is not None:
        return Clean.RETIRED, say_day(roller.retired_at.date(), today), ""
    if roller.owner:
        return Clean.NOT_YOURS, wording.belongs_to(roller.owner), ""
    if since is None:
        if state.disinfected_at is None:
            return Clean.NEW, "New, not used yet", ""
        return Clean.DONE, wording.moment(state.disinfected_at, today), ""
    # Used before it came into the kit, nobody knows when.
    unknown = since == roller.added_at and bool(roller.uses_before)
    used = "used before" if unknown else f"used {say_near_day(since.date(), today)}"
    if state.used_up_on is not None:
        return Clean.USED_UP, capital(used), ""
    begun_at = soaks.begun_at(state)
    if begun_at is None:
        return Clean.DUE, f"Due: {used}", ""
    left = minutes_left(begun_at, now)
    if left:
        return Clean.SOAKING, f"Due: {used}", wording.soaking(left)
    return Clean.SOAKED, f"Due: {used}", wording.SOAKED


def _caption(roller: Roller, today: date) -> str:
    device = "" if roller.device is Device.ROLLER else DEVICE_NAMES[roller.device]
    needles = f"{roller.needle_count} needles" if roller.needle_count else ""
    what = capital(", ".join(filter(None, (device, needles, wording.breakable(roller.material)))))
    day = wording.short_day(roller.opened_on or roller.added_at.date(), today)
    since = f"since {day}".replace(" ", NO_BREAK)
    return f"{what} · {since}" if what else capital(since)
