"""What a clinician is shown of an area, as sections of one page. No Qt here.

No photo and no name is in it, no note either: notes may hold names.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.model import CheckIn, Session
from rollerlog.domain.zones import zones_of
from rollerlog.ui.care import care_for
from rollerlog.ui.formats import say_day, say_time
from rollerlog.ui.names import AREA_NAMES
from rollerlog.ui.open_signs import open_signs
from rollerlog.ui.summary.background import background
from rollerlog.ui.summary.check_ins import check_ins, not_calm
from rollerlog.ui.summary.section import Section, Subject
from rollerlog.ui.summary.sessions import sessions
from rollerlog.ui.summary.signs import reported

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.ui.open_signs import OpenSign

FOOT = "Made by the user with rollerlog; guidance, not medical advice."
_NOT_SAVED = "It holds a check-in that is not saved yet."


@dataclass(frozen=True, slots=True)
class Summary:
    """The page: its title, when it was made, its sections and its foot."""

    title: str
    made: str
    sections: tuple[Section, ...]
    foot: str = FOOT


def summary(logbook: Logbook, area: str, now: datetime, entered: CheckIn | None = None) -> Summary:
    """Return the summary of an area, with a check-in that is entered and not saved where given."""
    if entered is not None:
        before = logbook.find(CheckIn, entered.id)
        logbook = logbook.after(Step((Edit(before, entered),)))
    signs = open_signs(logbook, area, now)
    subject = Subject(logbook, _zones(logbook, area, signs), now)
    made = f"Made {say_day(now.date(), now.date())} {now.year}, {say_time(now)}."
    return Summary(
        title=f"Skin summary, {AREA_NAMES.get(area, area)}",
        made=f"{made} {_NOT_SAVED}" if entered is not None else made,
        sections=(
            reported(subject, signs),
            Section("Not calm", (not_calm(subject),)),
            sessions(subject),
            check_ins(subject),
            background(subject),
            *_advised(signs),
        ),
    )


def _zones(logbook: Logbook, area: str, signs: Sequence[OpenSign]) -> tuple[str, ...]:
    """Return the zones spoken of: those with signs, or else those of the area ever rolled."""
    known = zones_of(logbook)
    inside = [zone.id for zone in known.values() if zone.area == area]
    named = {zone for sign in signs for zone in sign.zones}
    rolled = {zone for zone in inside if logbook.on_zone(Session, zone)}
    return tuple(zone for zone in known if zone in (named or rolled or inside))


def _advised(signs: Sequence[OpenSign]) -> tuple[Section, ...]:
    if not signs:
        return ()
    care = care_for(sign.sign for sign in signs)
    return (Section("What rollerlog told the user", (("Advice", care.said),)),)
