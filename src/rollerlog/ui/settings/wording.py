"""What Settings says. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.planning.concerns import HIGHEST, LOWEST
from rollerlog.domain.preferences import preferences
from rollerlog.domain.protocol import HOME_LIMIT_UM, Use, home_limit_um, row_for
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import (
    NO_BREAK,
    in_use,
    say_days,
    say_length,
    say_list,
    say_number,
    say_time,
)
from rollerlog.ui.names import CONCERN_NAMES, zones_named

if TYPE_CHECKING:
    from datetime import time

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.preferences import Hours
    from rollerlog.domain.protocol import RestRow
    from rollerlog.domain.zones import Zone

GUIDANCE = "Guidance, not medical advice."
REVIEW = f"{GUIDANCE} No clinician has reviewed these numbers. Rules {protocol.VERSION}."
INTERVALS = (
    "Whole days to leave between sessions on the same zone. You can rest longer than the floor,"
    " never shorter. No trial fixes an interval by needle length: these are cautious defaults."
)
ELSEWHERE = "Your own days are set under Face and hold here too, down to this area's floor."
REACTION = (
    "Redness 3, swelling 2 or tenderness 3 makes the rest a quarter longer; redness 4, swelling 3"
    f" or tenderness 4 half as long again, by {protocol.SEVERE_DAYS} days at least. Skin not calm"
    f" after day {protocol.EXPECTED_DAYS_SHORT} ({protocol.EXPECTED_DAYS_LONG} above"
    f" {say_length(protocol.EXPECTED_SHORT_UM)}) adds {protocol.SHORTEST_EXTENSION} to"
    f" {protocol.LONGEST_EXTENSION} days. Nothing shortens a rest."
)
ONE_FILE = (
    "One file, logbook.sqlite, and photos in a folder beside it, readable by you alone. Nothing is"
    " sent anywhere."
)
GENTLE = (
    "Where a rest is not over you can go ahead all the same: with a reason, a tick and a wait of"
    f" {protocol.WAITS_S[0]} seconds, which grows to {protocol.WAITS_S[-1] // 60} minutes with the"
    f" early sessions of the last {protocol.FRICTION_DAYS} days."
)
STRICT = (
    "There is no going ahead; what was done can be recorded. A session, check-in, warning sign or"
    " event you delete counts while it is in the trash. Leaving Strict takes 24 hours, with Undo"
    " too."
)
CONCERNS = (
    f"From {LOWEST} to {HIGHEST}, every {protocol.RATED_EVERY_DAYS // 7} weeks. None chosen, none"
    " asked for."
)
RESET = "Every length rests its recommended days again."
_KB, _MB = 1000, 1000 * 1000


def area_note(area: str) -> str:
    """Say what holds in an area besides its table."""
    match area:
        case "face":
            under_eye = say_length(HOME_LIMIT_UM["under-eye"])
            return (
                f"Under the eyes: at least {say_days(protocol.UNDER_EYE_DAYS)}, and at most"
                f" {under_eye} at home. Upper lip and nose: at most"
                f" {say_length(HOME_LIMIT_UM['nose'])} at home. Eyelids, lips and ears are never"
                " rolled. Hands rest as the face does."
            )
        case "scalp":
            row = say_length(protocol.SCALP_ROW_UM)
            return f"{row} rests {say_days(protocol.SCALP_DAYS)} here. {ELSEWHERE}"
        case "neck":
            limit = say_length(HOME_LIMIT_UM["neck"])
            return f"At most {limit} at home, on the décolleté too. {ELSEWHERE}"
        case _:
            least = f"at least {say_days(protocol.BODY_DAYS)}"
            return f"From {say_length(protocol.BODY_FROM_UM)} on {least}. {ELSEWHERE}"


def use_note(zone: Zone, row: RestRow) -> str:
    """Say who may use a length on a zone, where that is not everybody."""
    limit = home_limit_um(zone)
    if row.use is Use.PROFESSIONAL:
        return "Professional only"
    if limit is not None and row.up_to_um > limit:
        return "Not at home here"
    return "Disputed at home" if row.use is Use.DISPUTED else ""


def at_the_floor(needle_um: int) -> str:
    """Say that the days of a length go no lower."""
    floor = row_for(needle_um).floor_days
    return f"{say_days(floor)} is the floor for {say_length(needle_um)} on the face."


def rests(needle_um: int, days: int) -> str:
    """Say how long a length rests from now on."""
    return f"{say_length(needle_um)} now rests {say_days(days)}."


def held(moment: time, quiet: Hours | None) -> str:
    """Say that quiet hours hold what is due at a time, or nothing."""
    if quiet is None or not quiet.hold(moment):
        return ""
    return f"{say_time(moment)} lies in your quiet hours: it comes at {say_time(quiet.end)}."


def quiet_said(quiet: Hours | None) -> str:
    """Say when reminders are held from now on."""
    if quiet is None:
        return "Reminders now come at any hour."
    return f"Reminders now wait from {say_time(quiet.start)} to {say_time(quiet.end)}."


def quiet_detail(quiet: Hours | None) -> str:
    """Say what quiet hours do."""
    if quiet is None:
        return "Off: reminders come at any hour."
    if quiet.start == quiet.end:
        return "Both ends are the same, so nothing is held."
    return "Reminders held meanwhile arrive together when they end."


def spf_course(logbook: Logbook) -> str:
    """Say how many days of sunscreen follow a session."""
    length = say_length(protocol.SPF_SHORT_UM)
    days, more = protocol.SPF_DAYS_SHORT, protocol.SPF_DAYS_LONG
    chosen = preferences(logbook).phototype
    if chosen in protocol.PHOTOTYPES_LONG_SPF:
        return f"{more} days after any session, for phototype {chosen.upper()}."
    return f"{days} days after needles up to {length}, {more} days after longer ones."


def spf_said(logbook: Logbook) -> str:
    """Say the sunscreen course as it is from now on."""
    return f"Sunscreen now: {spf_course(logbook)}"


def sun_said(logbook: Logbook) -> str:
    """Say where sunscreen is asked for besides the face, from now on."""
    chosen = preferences(logbook).sun_zones
    named = zones_named(logbook, [zone for zone in zones_of(logbook) if zone in chosen])
    if not named:
        return "Sunscreen is now asked for on none of the scalp and body."
    return f"Sunscreen is now asked for on these too: {named}."


def strict_said(_logbook: Logbook) -> str:
    """Say that Strict is on from now on."""
    return "Strict is on. Leaving it takes 24 hours."


def concerns_said(logbook: Logbook) -> str:
    """Say what is asked to be rated from now on."""
    names = [CONCERN_NAMES[concern] for concern in preferences(logbook).concerns]
    return f"You now rate {say_list(names)}." if names else "You now rate nothing."


def check_ins() -> str:
    """Say when check-ins are asked for."""
    days = say_list([str(day) for day in protocol.CHECK_IN_DAYS])
    return (
        f"On days {days} after a session, and every day to day {protocol.CHECK_IN_LAST_DAY}"
        " while your skin is not calm"
    )


def amount(entries: int, size: int | None) -> str:
    """Say how much is recorded and how much room it takes, in bytes."""
    if not entries and not size:
        return "Nothing recorded yet."
    counted = say_number(entries, "entry", "entries")
    return counted if size is None else f"{counted}, {say_size(size)}"


def say_size(size: int) -> str:
    """Return a number of bytes as "312 kB" or "1.2 MB"."""
    if size < _MB:
        return f"{-(-size // _KB)}{NO_BREAK}kB"
    return f"{size / _MB:.1f}".replace(".", in_use().decimal_sign) + f"{NO_BREAK}MB"
