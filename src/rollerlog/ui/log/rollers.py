"""Which roller of the kit a session can be done with, and how each one stands. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from rollerlog.domain.kit.model import Roller
from rollerlog.domain.kit.rollers import rollers, state_of
from rollerlog.domain.localtime import fixed
from rollerlog.domain.model import Session
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.kit.rollers import RollerState
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.log.entry import Form

NONE = ""
Lack = Literal["", "kit", "areas", "unsaid"]


@dataclass(frozen=True, slots=True)
class Rollers:
    """What there is to choose from: those of the kit that fit first, then the others.

    ``other`` is a name that is not in the kit. ``lack`` says why none may be named: there is
    none of the length, none for the areas, or it need not be said.
    """

    states: tuple[RollerState, ...] = ()
    other: str = ""
    lack: Lack = ""

    def state(self, id_: str) -> RollerState | None:
        """Return how one of the kit stands."""
        return next((state for state in self.states if state.roller.id == id_), None)

    def holds(self, id_: str) -> bool:
        """Return whether this one can be chosen."""
        if id_ == NONE:
            return bool(self.lack)
        return id_ == self.other or self.state(id_) is not None


def choices(logbook: Logbook, form: Form, before: Session | None, now: datetime) -> Rollers:
    """Return the rollers for a form: the user's own of its length, in use at its time."""
    at = fixed(form.at or now.replace(microsecond=0))
    kept = before.roller if before else NONE
    own = [
        roller
        for roller in rollers(logbook)
        if _has_length(roller, form)
        and (roller.id == kept or (_in_use(roller, at) and not roller.owner))
    ]
    own.sort(key=lambda roller: not fits(logbook, roller, form.zones))
    other = kept if kept and logbook.find(Roller, kept) is None else ""
    states = tuple(state_of(logbook, roller, at) for roller in own)
    return Rollers(states, other, _lack(logbook, own, form, before, now))


def fits(logbook: Logbook, roller: Roller, zones: Sequence[str]) -> bool:
    """Return whether a roller is for every one of some zones."""
    return not roller.areas or set(areas_of(logbook, zones).values()) <= set(roller.areas)


def areas_of(logbook: Logbook, zones: Sequence[str]) -> dict[str, str]:
    """Return zones with their areas."""
    known = zones_of(logbook)
    return {zone: known[zone].area for zone in zones if zone in known}


def picked(logbook: Logbook, form: Form, there: Rollers) -> str:
    """Return the roller of the last session on the zones, or else one that fits.

    A name from outside the kit stays; of a length still to be chosen none is picked, nor for an
    earlier day one that was not there yet.
    """
    if there.other:
        return there.other
    if form.needle_um is None:
        return NONE
    day = form.at.date() if form.at else date.max
    fit = [
        state.roller
        for state in there.states
        if fits(logbook, state.roller, form.zones) and _had_from(state.roller) <= day
    ]
    used = [s.roller for s in logbook.all(Session) if set(form.zones).intersection(s.zones)]
    last = next((id_ for id_ in reversed(used) if any(id_ == roller.id for roller in fit)), NONE)
    return last or next((roller.id for roller in fit), NONE)


def _had_from(roller: Roller) -> date:
    return roller.opened_on or (date.min if roller.uses_before else roller.added_at.date())


def _has_length(roller: Roller, form: Form) -> bool:
    return form.needle_um is None or roller.needle_um == form.needle_um


def _in_use(roller: Roller, at: datetime) -> bool:
    return roller.retired_at is None or roller.retired_at > at


def _lack(
    logbook: Logbook, own: Sequence[Roller], form: Form, before: Session | None, now: datetime
) -> Lack:
    if not own:
        return "kit"
    if not any(fits(logbook, roller, form.zones) for roller in own):
        return "areas"
    # What lies back may have been done with one that never was in the kit.
    unsaid = form.at is not None and form.at.date() < now.date()
    return "unsaid" if unsaid or (before is not None and not before.roller) else ""
