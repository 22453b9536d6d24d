"""What is left out before the next planned session. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.planning.plans import carried_out, judge_planned, pauses_before, planned
from rollerlog.ui.formats import NO_BREAK, capital, say_day
from rollerlog.ui.names import PAUSE_NAMES, areas_named
from rollerlog.ui.today.aftercare_view import AftercareView, Item
from rollerlog.ui.today.skin_view import days_left
from rollerlog.ui.wording import first_reason

if TYPE_CHECKING:
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.plans import Pause

_AHEAD = timedelta(days=14)


def plan_views(logbook: Logbook, now: datetime) -> tuple[AftercareView, ...]:
    """Return the card of the next session planned for the two weeks after today, if there is one.

    The questions of the day itself are not asked here.
    """
    today = now.date()
    ahead = (plan for plan in planned(logbook) if today < plan.day <= today + _AHEAD)
    plan = next((plan for plan in ahead if not carried_out(logbook, plan)), None)
    if plan is None:
        return ()
    title = f"Before your {areas_named(logbook, plan.zones)} session"
    verdict = judge_planned(logbook, plan, now)
    if verdict.ready:
        items = tuple(_item(pause, today) for pause in pauses_before(plan))
    else:
        why = first_reason(logbook, verdict.reasons, today)
        items = (Item("ban", "It does not fit on that day any more", why),)
    return (AftercareView(title, say_day(plan.day, today), items),)


def _item(pause: Pause, today: date) -> Item:
    name = capital(PAUSE_NAMES[pause.event])
    day = say_day(pause.last_on, today).replace(" ", NO_BREAK)
    if pause.last_on < today:
        return Item("ban", f"{name}: last day was {day}", "Left out until the session")
    left = "Today" if pause.last_on == today else days_left(pause.last_on, today)
    return Item("clock", f"{name}: last day {day}", left)
