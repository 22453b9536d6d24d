"""How the ratings of concerns are shown. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.planning.concerns import HIGHEST, rate_again_on, ratings
from rollerlog.domain.preferences import preferences
from rollerlog.ui.formats import capital, say_day, say_near_day, say_number
from rollerlog.ui.names import CONCERN_NAMES
from rollerlog.ui.plan import wording

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook


@dataclass(frozen=True, slots=True)
class ConcernView:
    """One concern; ``change`` and ``points`` are empty while earlier ratings are kept covered."""

    id: str
    name: str
    caption: str
    change: str
    points: tuple[tuple[date, int], ...]
    ends: tuple[str, str]
    said: str


def concern_views(logbook: Logbook, today: date, *, shown: bool) -> list[ConcernView]:
    """Return the concerns followed, with their ratings where those are to be shown."""
    return [
        _view(logbook, concern, today, shown=shown) for concern in preferences(logbook).concerns
    ]


def rated_before(logbook: Logbook) -> bool:
    """Return whether any concern that is followed was rated."""
    return any(ratings(logbook, concern) for concern in preferences(logbook).concerns)


def due(logbook: Logbook, today: date) -> tuple[str, bool]:
    """Say when to rate again, and whether it is time."""
    on = rate_again_on(logbook)
    if on is None or not rated_before(logbook):
        return (
            "Not rated yet. A first rating before the next session is what later ones meet.",
            True,
        )
    if on > today:
        return f"Next rating from {say_day(on, today)}.", False
    since = "today" if on == today else f"since {say_day(on, today)}"
    return f"Rating due {since}.", True


def _view(logbook: Logbook, concern: str, today: date, *, shown: bool) -> ConcernView:
    found, name = ratings(logbook, concern), capital(CONCERN_NAMES[concern])
    if not found:
        return ConcernView(concern, name, "Not rated yet", "", (), ("", ""), "")
    last = found[-1]
    count = say_number(len(found), "rating", "ratings")
    caption = f"n = {len(found)} · last {say_near_day(last.at.date(), today)}"
    if not shown:
        return ConcernView(concern, name, caption, "", (), ("", ""), "")
    change = f"{last.level} of {HIGHEST}, the first rating."
    if len(found) > 1:
        before = found[-2]
        change = wording.change(before.level, last.level, before.at.date(), today)
    points = tuple((rating.at.date(), rating.level) for rating in found)
    listed = ", ".join(f"{level} on {say_day(day, today)}" for day, level in points)
    ends = (say_day(points[0][0], today), say_day(points[-1][0], today))
    said = f"{name}, {count}, 0 to {HIGHEST}: {listed}"
    return ConcernView(concern, name, caption, change, points, ends, said)
