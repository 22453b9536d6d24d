"""What comes next, in a sentence. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.planning.plans import carried_out, planned
from rollerlog.ui.formats import say_near_day
from rollerlog.ui.plan import wording
from rollerlog.ui.plan.zone_options import longest_ago

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook


def next_up(logbook: Logbook, now: datetime) -> list[tuple[str, bool]]:
    """Return the next planned session, and the ready area rolled longest ago; dates are bold."""
    today = now.date()
    ahead = (p for p in planned(logbook) if p.day >= today and not carried_out(logbook, p))
    plan = next(ahead, None)
    if plan is None:
        parts = [("Nothing is planned.", False)]
    else:
        what = wording.what(logbook, plan.zones, plan.needle_um)
        parts = [("Next: ", False), (say_near_day(plan.day, today), True), (f", {what}.", False)]
    waited = longest_ago(logbook, now)
    if waited:
        name = wording.yours(logbook, waited)
        parts.append((f" Ready and rolled longest ago: {name}.", False))
    return parts
