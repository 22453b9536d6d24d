"""How worn and how clean the rollers of the kit are (protocol.md 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.kit.model import Device, Disinfection, Roller
from rollerlog.domain.model import Session

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook


class RollerProblem(StrEnum):
    """What keeps a roller from being used."""

    RETIRED = "retired"
    USED_UP = "used-up"
    NOT_DISINFECTED = "not-disinfected"
    OTHER_PART = "other-part"


@dataclass(frozen=True, slots=True)
class RollerState:
    """A roller at an instant: its uses, when it is worn out, and whether it is clean.

    ``worn_on`` is the day its age ends its life, None where age does not or it was never used.
    ``unclean_since`` is the use no disinfection followed.
    """

    roller: Roller
    uses: int
    limit: int
    worn_on: date | None
    last_used_at: datetime | None
    disinfected_at: datetime | None
    unclean_since: datetime | None
    used_up_on: date | None

    @property
    def left(self) -> int:
        """How many uses are left."""
        return max(0, self.limit - self.uses)

    def order_soon(self, day: date) -> bool:
        """Return whether 80 % of its uses or days are gone, and it is not yet used up."""
        if self.used_up_on is not None or self.limit == 1:
            return False
        by_use = self.uses >= protocol.SAID_AT * self.limit
        said_before = timedelta(days=round((1 - protocol.SAID_AT) * protocol.ROLLER_DAYS))
        by_age = self.worn_on is not None and day >= self.worn_on - said_before
        return by_use or by_age


def rollers(logbook: Logbook) -> tuple[Roller, ...]:
    """Return the rollers in use, then those retired, each in the order they were added."""
    return tuple(
        sorted(logbook.all(Roller), key=lambda r: (r.retired_at is not None, r.added_at, r.id))
    )


def roller_named(logbook: Logbook, name: str) -> Roller | None:
    """Return the roller under an id or a name, whatever its case; of one name the unretired."""
    known = logbook.find(Roller, name)
    if known is not None:
        return known
    alike = (r for r in rollers(logbook) if r.name.casefold() == name.strip().casefold())
    return next(alike, None)


def uses_limit(roller: Roller) -> int:
    """Return how many sessions a roller is for."""
    row = protocol.row_for(roller.needle_um)
    if roller.device is Device.PEN:
        return protocol.PEN_USES
    if row.up_to_um <= protocol.MANY_USES_UP_TO_UM:
        return protocol.SHORT_ROLLER_USES
    if row.up_to_um <= protocol.OWN_USES_UP_TO_UM and roller.own_uses is not None:
        return min(max(roller.own_uses, 1), protocol.OWN_USES)
    return protocol.LONG_ROLLER_USES


def state_of(logbook: Logbook, roller: Roller, at: datetime) -> RollerState:
    """Return how a roller stood at an instant, a use at that very instant among its uses."""
    used = [session for session in _uses(logbook).get(roller.id, ()) if session.at <= at]
    limit = uses_limit(roller)
    count = roller.uses_before + len(used)
    first_on = used[0].at.date() if used else None
    if roller.uses_before:
        known_on = roller.opened_on or roller.added_at.date()
        first_on = min(known_on, first_on) if first_on else known_on
    ages = protocol.row_for(roller.needle_um).up_to_um <= protocol.MANY_USES_UP_TO_UM
    worn_on = None
    if ages and roller.device is not Device.PEN and first_on is not None:
        worn_on = first_on + timedelta(days=protocol.ROLLER_DAYS)
    last = used[-1].at if used else roller.added_at if roller.uses_before else None
    cleaned = [done.at for done in _disinfections(logbook).get(roller.id, ()) if done.at <= at]
    disinfected_at = cleaned[-1] if cleaned else None
    clean = last is None or (disinfected_at is not None and disinfected_at >= last)
    used_up_on = None
    if count >= limit:
        over = max(0, limit - roller.uses_before)
        used_up_on = used[over - 1].at.date() if 0 < over <= len(used) else roller.added_at.date()
    elif worn_on is not None and at.date() >= worn_on:
        used_up_on = worn_on
    return RollerState(
        roller, count, limit, worn_on, last, disinfected_at, None if clean else last, used_up_on
    )


def problems(
    logbook: Logbook, roller: Roller, areas: Mapping[str, str], at: datetime
) -> list[tuple[RollerProblem, date | None, str]]:
    """Return what speaks against a roller on zones, given with their areas.

    Each with the day it came to that, and the zone it is not for.
    """
    found: list[tuple[RollerProblem, date | None, str]] = []
    if roller.retired_at is not None and roller.retired_at <= at:
        found.append((RollerProblem.RETIRED, roller.retired_at.date(), ""))
    state = state_of(logbook, roller, at)
    if state.used_up_on is not None:
        found.append((RollerProblem.USED_UP, state.used_up_on, ""))
    elif state.unclean_since is not None:
        found.append((RollerProblem.NOT_DISINFECTED, state.unclean_since.date(), ""))
    if roller.areas:
        found += [
            (RollerProblem.OTHER_PART, None, zone)
            for zone, area in areas.items()
            if area not in roller.areas
        ]
    return found


def _uses(logbook: Logbook) -> Mapping[str, Sequence[Session]]:
    def found() -> dict[str, list[Session]]:
        index: dict[str, list[Session]] = {}
        for session in logbook.all(Session):
            if session.roller:
                index.setdefault(session.roller, []).append(session)
        return index

    return logbook.derived("uses", found)


def _disinfections(logbook: Logbook) -> Mapping[str, Sequence[Disinfection]]:
    def found() -> dict[str, list[Disinfection]]:
        index: dict[str, list[Disinfection]] = {}
        for done in logbook.all(Disinfection):
            index.setdefault(done.roller, []).append(done)
        return index

    return logbook.derived("disinfections", found)
