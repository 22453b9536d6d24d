"""What is said of events, and of whom the user asked. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import ASKED_FOR_DAYS, EVENTS
from rollerlog.domain.profile.model import ADVISED
from rollerlog.domain.protocol import REST_ROWS, Use
from rollerlog.ui.formats import capital, say_day, say_days, say_length
from rollerlog.ui.names import CONDITION_NAMES, zones_named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.wording import Parts

# What is called by its plain name first where it is common; the rest by how long it waits.
EVENT_TITLES: Mapping[str, str] = {
    "retinoid-or-acid": "Retinoid or acid",
    "strong-sun": "Strong sun",
    "sunburn": "Sunburn",
    "self-tanner": "Self-tanner",
    "waxing": "Waxing or depilation",
    "peel-superficial": "Superficial peel",
    "peel-medium": "Medium peel",
    "peel-deep": "Deep peel",
    "laser-non-ablative": "Laser or IPL, non-ablative",
    "laser-ablative": "Laser, ablative",
    "botulinum": "Botulinum toxin",
    "filler": "Filler",
    "cold-sore-healed": "Cold sore",
    "infection-cleared": "Skin infection",
    "isotretinoin": "Isotretinoin",
    "surgery": "Surgery",
    "new-scar": "New scar",
}
_WHEN: Mapping[str, str] = {
    "retinoid-or-acid": "Last use",
    "strong-sun": "Last day in it",
    "sunburn": "Gone since",
    "self-tanner": "Last use",
    "cold-sore-healed": "Gone since",
    "infection-cleared": "Gone since",
    "isotretinoin": "Last dose",
}
UNDISPUTED_UM = max(row.up_to_um for row in REST_ROWS if row.use is Use.HOME)
NO_EVENT = "Choose what it was"
EVERYWHERE = "None chosen means everywhere."
EVERYWHERE_ALWAYS = "This holds for all your skin."


def when_label(event: str | None) -> str:
    """Return what the date of an event is called: the day on which it ended."""
    return _WHEN.get(event or "", "Date")


def event_detail(event: str) -> str:
    """Return how long the skin waits, beside the name of an event."""
    return say_days(EVENTS[event].days)


def free_again(event: str, day: date, today: date) -> Parts:
    """Say until when the skin waits after an event."""
    days = EVENTS[event].days
    until = day + timedelta(days=days)
    over = "was free again" if until <= today else "waits until"
    on = " on " if until <= today else " "
    return [
        (f"{say_days(days)}: the skin {over}{on}", False),
        (say_day(until, today), True),
        (".", False),
    ]


def event_saved(logbook: Logbook, event: str, day: date, zones: Sequence[str], today: date) -> str:
    """Say that an event was noted, and until when the skin waits."""
    until = day + timedelta(days=EVENTS[event].days)
    somewhere = zones and not EVENTS[event].everywhere
    where = f" ({zones_named(logbook, zones)})" if somewhere else ""
    noted = f"{EVENT_TITLES[event]}{where}, {say_day(day, today)}, noted."
    if until <= today:
        return f"{noted} Its wait is over."
    return f"{noted} No rolling there until {say_day(until, today)}."


def asked_tick(condition: str) -> str:
    """Return what is ticked to say that a professional was asked."""
    if condition == ADVISED:
        return f"A professional advised me to use needles over {say_length(UNDISPUTED_UM)} at home"
    return f"I asked a clinician about {CONDITION_NAMES[condition]}"


def asked_good(condition: str, on: date, today: date) -> str:
    """Say for how long a professional's word is good."""
    if condition == ADVISED:
        return "Kept with its date, and good from then on."
    until = say_day(on + timedelta(days=ASKED_FOR_DAYS), today)
    return f"Good for {say_days(ASKED_FOR_DAYS)} from that day, until {until}."


def asked_from(condition: str, today: date) -> date | None:
    """Return the first day a word may be from to be good today, None where it stays good."""
    return None if condition == ADVISED else today - timedelta(days=ASKED_FOR_DAYS - 1)


def asked_saved(condition: str, who: str, on: date, today: date) -> str:
    """Say that a professional's word was noted, and for how long it is good."""
    name, day = " ".join(who.split()), say_day(on, today)
    if condition == ADVISED:
        return f"Longer needles at home: advised by {name}, {day}."
    until = say_day(on + timedelta(days=ASKED_FOR_DAYS), today)
    about = capital(CONDITION_NAMES[condition])
    return f"{about}: {name} was asked, {day}. Good until {until}."
