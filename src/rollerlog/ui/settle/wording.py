"""What the page about settled signs says. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.protocol import CLEARED_DAYS
from rollerlog.domain.status import area_statuses
from rollerlog.ui.formats import capital, say_day, say_list
from rollerlog.ui.names import AREA_NAMES, PLURAL_AREAS, SIGN_NAMES, zones_named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.open_signs import OpenSign
    from rollerlog.ui.wording import Parts

WHICH_LEFT = "Tick what has settled."
UNTIL_THEN = "Not settled yet?"
SEEN_LEFT = "One question left: was it seen by a clinician?"


def title(area: str) -> str:
    """Return the page's title."""
    return f"It has settled, {AREA_NAMES.get(area, area)}"


def reported(logbook: Logbook, sign: OpenSign, now: datetime) -> str:
    """Say a sign and when it was last reported."""
    name = capital(SIGN_NAMES[sign.sign])
    day = say_day(sign.reported_on(now.tzinfo), now.date())
    return f"{name}, reported {day}{_where(logbook, sign)}"


def not_calm(sign: OpenSign, now: datetime) -> str:
    """Say why skin that stays not calm pauses an area, and what ends it."""
    day = say_day(sign.reported_on(now.tzinfo), now.date())
    return (
        f"Your check-in of {day} was not calm more than a week after the session."
        " This pause ends by itself with a check-in that is calm."
    )


def rest_after(signs: Sequence[OpenSign], day: date, today: date) -> Parts:
    """Say how long rest runs at least where a sign asks for it, else nothing."""
    if not any(sign.asks_for_rest for sign in signs):
        return []
    everywhere = any(sign.everywhere for sign in signs)
    lead = "Rest on every area then runs" if everywhere else "Rest then runs"
    until = say_day(day + timedelta(days=CLEARED_DAYS), today)
    return [(f"{lead} at least until ", False), (until, True), (".", False)]


def outlook(area: str, left: Sequence[OpenSign]) -> str:
    """Say what saving opens, or what still pauses the area after it."""
    name = capital(AREA_NAMES.get(area, area))
    if not left:
        return f"{name} sessions open again; rest counts on."
    names = say_list([SIGN_NAMES[sign.sign] for sign in left])
    stay = "stay" if area in PLURAL_AREAS else "stays"
    return f"{name} {stay} paused for now: {names}."


def settled(logbook: Logbook, area: str, left: Sequence[OpenSign], now: datetime) -> str:
    """Say what is true after signs were settled."""
    name, today = AREA_NAMES.get(area, area), now.date()
    many = area in PLURAL_AREAS
    if left:
        signs = say_list([SIGN_NAMES[sign.sign] for sign in left])
        are = "are" if many else "is"
        return f"Saved. {capital(name)} {are} still paused: {signs}."
    opened = f"{capital(name)} sessions are open again."
    governing = next(s for s in area_statuses(logbook, now) if s.area == area).governing
    rest = governing.rest
    if rest is None or rest.ready(now):
        return f"{opened} Your {name} {'are' if many else 'is'} ready."
    until = say_day(rest.opens_on(now), today)
    if rest.rest is not None and rest.rest.until == rest.until:
        day0 = say_day(rest.rest.rolling.day0, today)
        return f"{opened} Rest still counts from {day0}: ready {until}."
    return f"{opened} Rest runs until {until}."


def not_paused(area: str) -> str:
    """Say that there is nothing to settle."""
    are = "are" if area in PLURAL_AREAS else "is"
    return f"{capital(AREA_NAMES.get(area, area))} {are} not paused"


def _where(logbook: Logbook, sign: OpenSign) -> str:
    if sign.everywhere:
        return "; it pauses every area"
    return f", on your {zones_named(logbook, sign.zones)}"
