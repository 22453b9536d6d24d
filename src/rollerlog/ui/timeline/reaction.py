"""The redness after a session, day by day. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import day_number, next_session_at
from rollerlog.domain.model import CheckIn
from rollerlog.ui.formats import say_number

if TYPE_CHECKING:
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session

_SHORTEST, _LONGEST = 14, 84


@dataclass(frozen=True, slots=True)
class Curve:
    """Redness by day number, None where a check-in left it open, and the last day drawn."""

    points: tuple[tuple[int, int | None], ...]
    last_day: int
    needle_um: int

    @property
    def count(self) -> str:
        """How many days were answered."""
        return f"n = {sum(level is not None for _, level in self.points)}"

    def spoken(self) -> str:
        """Return the curve as it is read out."""
        said = [f"day {n}: {'not answered' if v is None else v}" for n, v in self.points]
        days = say_number(len(said), "day", "days")
        return f"Redness by day since the session, {days}. {', '.join(said)}"


def curve_of(logbook: Logbook, session: Session) -> Curve | None:
    """Return the redness from a session to the next on any of its zones, None without answers."""
    ends_at = next_session_at(logbook, session)
    found = {
        check_in.id: check_in
        for zone in session.zones
        for check_in in logbook.on_zone(CheckIn, zone)
        if check_in.at >= session.at and (ends_at is None or check_in.at < ends_at)
    }
    days: dict[int, int | None] = {}
    for check_in in sorted(found.values(), key=lambda check_in: check_in.at):
        number = day_number(session, check_in.at)
        answers = [v for v in (days.get(number), check_in.redness) if v is not None]
        days[number] = max(answers, default=None)
    drawn = {number: level for number, level in days.items() if 0 <= number <= _LONGEST}
    if not any(level is not None for level in drawn.values()):
        return None
    return Curve(tuple(drawn.items()), max(_SHORTEST, *drawn), session.needle_um)
