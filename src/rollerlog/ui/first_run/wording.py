"""What the three steps say. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.model import Session
from rollerlog.domain.protocol import REST_ROWS, Use, recommended_days, row_for
from rollerlog.domain.zones import ZONES, expand
from rollerlog.ui.formats import NO_BREAK, say_day, say_days, say_length, say_number, say_time

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook, Step
    from rollerlog.domain.preferences import Hours

HEADINGS = ("Is home rolling right for you?", "What you use", "Private and on time")
SLOGAN = "A quiet logbook for your skin's rest days."
SLOGAN_MORE = "Log a session in seconds. See when each area has rested long enough."
PRIVATE = "No account. No network."
PRIVATE_MORE = "Everything is a folder on this laptop that you can copy, move or delete."
WHO_LEAD = (
    "Some skin should not be needled at home. Tick anything that is true for you. Your answers"
    " stay on this laptop and you can change them later."
)
KIT_TITLE = "What do you use, and where?"
KIT_LEAD = "Pick what you own now. You can add more in Kit."
ONE_FOR_THE_SCALP = "A scalp roller is not a face roller. Add the one for your scalp in Kit."
NO_AREA = "Choose at least one area, or your rollers are not added."
TIME_LEAD = "You can change all of this any day in Settings."
DISCREET = "Notifications never mention skin on your lock screen."
IN_THE_TRAY = "Without it, reminders only arrive while the window is open."
NOT_SURE = "Not sure, start today"
NO_REST = "no rest to count"
CHOOSE_DAY = "choose a day before today, or it is not added"
WHY = "Noted at the first run."
TO_THE_DESKTOP = (
    "Sent to the desktop. If nothing appeared, look there for a setting that holds notifications."
)
IN_THE_WINDOW = "Shown in the window: this desktop has no notifications and no tray."
_CHEEK = ZONES["cheek-left"]
_HOME_UP_TO_UM = max(row.up_to_um for row in REST_ROWS if row.use is not Use.PROFESSIONAL)
_DISPUTED_FROM_UM = min(row.up_to_um for row in REST_ROWS if row.use is Use.DISPUTED)


def rest_days(needle_um: int) -> str:
    """Return how long the face rests after a length: "3 days' rest"."""
    days = recommended_days(_CHEEK, row_for(needle_um))
    return f"{say_days(days)}' rest"


def professional_note() -> str:
    """Say which lengths are for professionals."""
    length = say_length(_HOME_UP_TO_UM)
    return f"Longer than {length} is for professionals. You can record clinic visits."


def disputed_note() -> str:
    """Say that some lengths are disputed at home."""
    length = say_length(_DISPUTED_FROM_UM)
    return f"From {length} on, sources disagree about home use: sessions will ask who advised it."


def roller_title(needle_um: int) -> str:
    """Return what a roller is called until the user calls it something else."""
    return f"{say_length(needle_um)} roller".replace(NO_BREAK, " ")


def for_professionals(needle_um: int) -> bool:
    """Return whether a length is no home session."""
    return row_for(needle_um).use is Use.PROFESSIONAL


def rest_left(logbook: Logbook, area: str, today: date) -> str:
    """Say how an area stands once its last session is kept."""
    rests = (rest_of_zone(logbook, zone) for zone in expand([area]))
    until = max((rest.until for rest in rests if rest is not None), default=today)
    return f"rests until {say_day(until, today)}" if until > today else "ready"


def reminders(quiet: Hours | None, *, tray: bool) -> str:
    """Say what reminders are for, and when they keep quiet."""
    said = "Rest ended, sunscreen, check-ins, disinfecting."
    if quiet is not None and quiet.start != quiet.end:
        said = f"{said} Quiet from {say_time(quiet.start)} to {say_time(quiet.end)}."
    return said if tray else f"{said} They come while the window is open."


def added(step: Step) -> str:
    """Say what the second step added."""
    made = [edit.after for edit in step.edits]
    rollers = sum(isinstance(entity, Roller) for entity in made)
    sessions = sum(isinstance(entity, Session) for entity in made)
    counted = [
        say_number(rollers, "roller", "rollers") if rollers else "",
        say_number(sessions, "past session", "past sessions") if sessions else "",
    ]
    return f"{' and '.join(filter(None, counted))} added." if any(counted) else ""
