"""What the plan page says. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.planning.concerns import HIGHEST, LOWEST, WORTH_SAYING
from rollerlog.domain.refusals import NoZone
from rollerlog.ui.formats import NO_BREAK, capital, say_day, say_length, say_list, say_near_day
from rollerlog.ui.names import (
    CONCERN_NAMES,
    PAUSE_NAMES,
    PLURAL_ZONES,
    verb,
    zones_named,
)
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.plans import Pause
    from rollerlog.domain.refusals import Reason

COURSES, LAST_DAYS = "Courses", "Last day before an occasion"
PLANS, CONCERNS = "Planned sessions", "Concerns"
NO_COURSES = "No course yet. Its sessions are counted here, 1 of 6, 2 of 6."
NO_PLANS = "Nothing planned. A planned session stands here with what is left out before it."
NO_ZONES = "Choose at least one zone."
CHOOSE_ZONES = "Choose the zones to see the last day of each length."
NO_LENGTH = "Choose a needle length."
WAY_TO_COUNT = (
    "A length fits while its rest and its longest pause are over by the occasion."
    " SPF is drawn, not counted."
)
PROCEDURE = "The occasion is a procedure itself, such as a peel or laser"
FOLLOWED = "Rated from 0 to 10, every four weeks"
NONE_FOLLOWED = "Choose what you would like to follow."
HOW_TO_RATE = "Today, in the mirror, without make-up, in the same light each time."
ANCHORS = (f"{LOWEST} not visible", f"{HIGHEST} the worst you can imagine")
NOT_THAT_DAY = "Not on that day any more:"
SPF_LANE = f"SPF{NO_BREAK}30+"
# Holds as they stand beside their bar.
HOLD_LANES: Mapping[str, str] = {
    "actives": "retinoids and acids",
    "vitamin-c": "vitamin C",
    "make-up": "make-up",
    "exercise": "exercise",
    "heat-and-water": "heat and swimming",
    "other-procedures": "other procedures",
}
_PLURAL_CONCERNS = frozenset(
    {
        "fine-lines",
        "deep-wrinkles",
        "acne-scars",
        "other-scars",
        "dark-spots",
        "large-pores",
        "stretch-marks",
    }
)
_UNDER_EYE = "under-eye"
_BREAK, _LONGEST_WORD = "\u200b", 16


def breakable(text: str) -> str:
    """Return a text that can be broken inside its long words, as labels break nowhere else."""
    return " ".join(
        _BREAK.join(word[at : at + _LONGEST_WORD] for at in range(0, len(word), _LONGEST_WORD))
        for word in text.split(" ")
    )


def yours(logbook: Logbook, zones: Sequence[str]) -> str:
    """Return zones as "your cheeks and the skin under your eyes"."""
    others = [zone for zone in zones if zone != _UNDER_EYE]
    said = [f"your {breakable(zones_named(logbook, others))}"] if others else []
    return " and ".join(said + ["the skin under your eyes"] * (_UNDER_EYE in zones))


def titled(logbook: Logbook, zones: Sequence[str]) -> str:
    """Return zones as a title: "Face", "Cheeks and chin"."""
    return capital(breakable(zones_named(logbook, zones)))


def rests(logbook: Logbook, zones: Sequence[str], until: date, today: date) -> str:
    """Say until when zones rest: "your cheeks rest until Tue 23 June"."""
    name = yours(logbook, zones)
    if len(zones) == 1:
        rest = "rest" if zones[0] in PLURAL_ZONES else "rests"
    elif name == "your cheeks" or " and " in name:
        rest = "rest"
    else:
        rest = verb(logbook, zones, "rests", "rest")
    return f"{name} {rest} until {say_day(until, today)}"


def milestone(done: int, of: int) -> str:
    """Say that the fourth or fifth session of a course is done."""
    return (
        f"Session {done} of {of}. Compare your ratings now if you like;"
        " changes show slowly, over weeks."
    )


def maintenance(sessions: int) -> str:
    """Say what follows a course whose sessions are all done."""
    done = f"All {sessions} sessions done." if sessions > 1 else "Its session is done."
    return (
        f"{done} From here on it is maintenance: sessions as far apart as you choose,"
        " never closer than the rest days."
    )


def pauses(found: Sequence[Pause], today: date) -> str:
    """Say what is left out before a planned session, and from when."""
    said = []
    for pause in found:
        is_ = "last day was" if pause.last_on < today else "last day"
        text = f"{capital(PAUSE_NAMES[pause.event])}: {is_} {say_day(pause.last_on, today)}"
        said.append(text.replace(" ", NO_BREAK))
    return " · ".join(said)


def what(logbook: Logbook, zones: Sequence[str], needle_um: int) -> str:
    """Say what is planned: "0.25 mm on your neck"."""
    return f"{say_length(needle_um)} on {yours(logbook, zones)}"


def planned(day: date, today: date) -> str:
    """Say that a session was planned."""
    return f"Session planned for {say_near_day(day, today)}."


def refusals(logbook: Logbook, reasons: Sequence[Reason], today: date) -> str:
    """Say every reason, the most serious first, and each sentence once."""
    said = (
        NO_ZONES if isinstance(why, NoZone) else plain(reason(logbook, why, today))
        for why in reasons
    )
    return "\n".join(dict.fromkeys(said))


def question(concern: str) -> str:
    """Ask how visible a concern is, always in the same words."""
    is_ = "are" if concern in _PLURAL_CONCERNS else "is"
    return f"How visible {is_} {CONCERN_NAMES[concern]} today, in the mirror, without make-up?"


def change(before: int, after: int, on: date, today: date) -> str:
    """Say how a rating differs from the one before it; less than 2 is not worth naming."""
    by = after - before
    lead = f"{before} on {say_day(on, today)}, {after} now: "
    if abs(by) < WORTH_SAYING:
        return f"{lead}no change worth naming."
    return f"{lead}{abs(by)} {'higher' if by > 0 else 'lower'}."


def followed(concerns: Sequence[str]) -> str:
    """Say which concerns are followed from now on."""
    if not concerns:
        return "No concerns are rated."
    return f"Rated from now on: {say_list([CONCERN_NAMES[concern] for concern in concerns])}."
