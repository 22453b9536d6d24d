"""Sentences of the window as plain text for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.model import Sign
from rollerlog.domain.refusals import (
    AcknowledgementMissing,
    ConditionApplies,
    Paused,
    StillResting,
    Unanswered,
)
from rollerlog.domain.zones import zones_of
from rollerlog.ui import wording
from rollerlog.ui.formats import NARROW, NO_BREAK, capital, say_day, say_length, say_list
from rollerlog.ui.names import PLURAL_ZONES, zones_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.refusals import Reason


def flat(text: str) -> str:
    """Return a text with ordinary spaces, which a search in a terminal finds."""
    return text.replace(NO_BREAK, " ").replace(NARROW, " ")


def length(needle_um: int) -> str:
    """Return a needle length as "0.5 mm"."""
    return flat(say_length(needle_um))


def reasons(logbook: Logbook, why: Sequence[Reason], today: date) -> list[str]:
    """Say reasons, most serious first, with all the zones that still rest in one sentence."""
    resting = [reason for reason in why if isinstance(reason, StillResting)]
    said: dict[str, None] = {}
    for reason in why:
        if isinstance(reason, StillResting):
            parts = wording.resting(logbook, resting, today)
        elif isinstance(reason, Unanswered):
            parts = [("Today's questions are open: add --nothing-applies or --applies ID.", False)]
        else:
            parts = wording.reason(logbook, reason, today)
        said[" ".join(filter(None, (flat(wording.plain(parts)), _typed(reason))))] = None
    return list(said)


def _typed(reason: Reason) -> str:
    """Say what is typed once a reason is over, where that is for the user to say."""
    match reason:
        case AcknowledgementMissing():
            return "If a professional did: rollerlog condition advised --asked WHO."
        case ConditionApplies(condition, asks=True):
            return f"Once asked: rollerlog condition add {condition} --asked WHO."
        case Paused(_, sign) if sign is not Sign.NOT_CALM:
            return f"Once it has settled: rollerlog condition clear {sign}."
        case _:
            return ""


def first_of(sentences: Sequence[str]) -> str:
    """Say the most serious reason, and how many more there are."""
    more = len(sentences) - 1
    if not more:
        return sentences[0]
    return f"{sentences[0]} And {more} more {'reason' if more == 1 else 'reasons'}."


def where(logbook: Logbook, zones: Iterable[str]) -> str:
    """Return zones by their names, or as "all zones"."""
    named = list(zones)
    return "all zones" if set(named) >= set(zones_of(logbook)) else zones_named(logbook, named)


def rests(logbook: Logbook, until: Mapping[str, date | None], today: date) -> str:
    """Say until when zones rest: "Cheeks rest until Tue 30 June.", or nothing."""
    days = sorted({free_on for free_on in until.values() if free_on and free_on > today})
    said = []
    for free_on in days:
        zones = [zone for zone, its in until.items() if its == free_on]
        names = where(logbook, zones)
        one = names == "face" or (len(zones) == 1 and zones[0] not in PLURAL_ZONES)
        said.append(f"{names} {'rests' if one else 'rest'} until {say_day(free_on, today)}")
    return f"{capital(say_list(said))}." if said else ""
