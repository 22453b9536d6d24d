"""What the page says in sentences. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.model import Session
from rollerlog.ui import wording
from rollerlog.ui.formats import capital, say_day, say_days, say_number, say_time
from rollerlog.ui.log import places
from rollerlog.ui.log.preview import ends
from rollerlog.ui.names import END_POINT_NAMES, PREP_NAMES, PRESSURE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.agenda import RestEnded
    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.log.entry import Details
    from rollerlog.ui.log.preview import Ends, Preview
    from rollerlog.ui.wording import Parts

DASH = "\N{EN DASH}"


def has_rested(logbook: Logbook, zones: Sequence[str]) -> str:
    """Say that zones are ready, and how long they rested where that is one number."""
    rests = [rest_of_zone(logbook, zone) for zone in zones]
    name, has = places.title(logbook, zones), places.form(logbook, zones, "has", "have")
    if not any(rests):
        return f"Nothing recorded asks {places.yours(logbook, zones)} to rest."
    days = {(rest.until - rest.rest.rolling.day0).days for rest in rests if rest and rest.rest}
    if len(days) != 1 or not all(rest and rest.rest for rest in rests):
        return f"{name} {has} rested."
    its = "their" if has == "have" else "its"
    return f"{name} {has} rested {its} full {say_days(days.pop())}."


def rests_until(logbook: Logbook, free: Ends, today: date, lead: str, name: str = "") -> Parts:
    """Say until when zones rest: "After today it rests until Sun 28 June."."""
    coming = [(day, zones) for day, zones in free if day > today]
    if not coming:
        return [("The rest it asks for is over.", False)] if free else []
    parts: Parts = [(f"{lead} ", False)]
    for index, (day, zones) in enumerate(reversed(coming)):
        named = name if name and len(coming) == 1 else places.yours(logbook, zones)
        rests = "rest" if named == "they" else places.form(logbook, zones, "rests", "rest")
        verb = f"{rests} until " if index == 0 else "until "
        joint = "" if index == 0 else " and " if index == len(coming) - 1 else ", "
        parts += [(f"{joint}{named} {verb}", False), (say_day(day, today), True)]
    return [*parts, (".", False)]


def sees_rest(view: Preview) -> str:
    """Return what is ticked to see that rest starts again."""
    said = wording.plain(rests_until(view.base, view.ends, view.today, ""))
    return f"I see that rest starts again:{said}" if said else "I see that this stays recorded."


def will_be_marked(view: Preview) -> str:
    """Say how a session that comes past a refusal is marked."""
    if view.early:
        return f"Will be marked early by {say_days(view.early)}."
    return "Will be marked with what it came past."


def only_record(view: Preview) -> str:
    """Say why going ahead is no way past a verdict."""
    if view.verdict.without("unanswered").may_go_ahead:
        return "To go ahead, answer the questions above first."
    return "Going ahead is no way past this. What happened can be recorded."


def session_of(logbook: Logbook, session: Session, today: date) -> str:
    """Return a session as "Face session of Tue 9 June"."""
    name = places.session_name(logbook, session.zones)
    return f"{name} session of {say_day(session.at.date(), today)}"


def becomes_early(later: Sequence[tuple[Session, int]], today: date) -> Parts:
    """Say which later sessions a change makes early."""
    session, days = later[0]
    parts: Parts = [
        ("With this date, your session of ", False),
        (say_day(session.at.date(), today), True),
        (f" becomes early by {say_days(days)}", False),
    ]
    others = len(later) - 1
    if others:
        parts.append((f", and {say_number(others, 'more session', 'more sessions')} too", False))
    return [*parts, (".", False)]


def when(at: datetime, now: datetime) -> str:
    """Return an instant as "Today, 11:20" or "Tue 9 June, 20:15"."""
    days = (now.date() - at.date()).days
    day = {0: "Today", 1: "Yesterday"}.get(days) or say_day(at.date(), now.date())
    return f"{day}, {say_time(at)}"


def filled_from(logbook: Logbook, zones: Sequence[str], source: Session, today: date) -> str:
    """Say which session the page was filled in from."""
    shared = tuple(zone for zone in source.zones if zone in zones) or source.zones
    name = places.session_name(logbook, shared)
    return f"Filled in from your last {name[:1].lower()}{name[1:]} session, " + say_day(
        source.at.date(), today
    )


def caption(
    logbook: Logbook,
    zones: Sequence[str],
    source: Session | None,
    before: Session | None,
    today: date,
    *,
    resumed: bool,
) -> str:
    """Say beside the title where what stands on the page comes from."""
    if resumed:
        return "Resumed what was not saved"
    if before is not None:
        return session_of(logbook, before, today)
    if source is not None:
        return filled_from(logbook, zones, source, today)
    nothing_ready = not zones and logbook.all(Session)
    return "No area that you roll is ready" if nothing_ready else ""


def summary(details: Details) -> str:
    """Say the folded details in one line."""
    how = [
        say_number(details.directions, "direction", "directions") if details.directions else "",
        say_number(details.passes, "pass", "passes") if details.passes else "",
        f"{PRESSURE_NAMES[details.pressure]} pressure" if details.pressure else "",
        f"{details.duration_min} min" if details.duration_min else "",
    ]
    said = [
        ", ".join(part for part in how if part),
        ", ".join(PREP_NAMES[prep] for prep in details.prep),
        details.numbing_product or "no numbing cream",
        f"pain {details.pain}" if details.pain is not None else "",
        END_POINT_NAMES[details.end_point] if details.end_point else "",
        "note" if details.note else "",
    ]
    return capital(" · ".join(part for part in said if part))


def reminded(reminder: RestEnded, today: date) -> str:
    """Confirm a reminder that there is."""
    at = reminder.due_at
    return f"You will be reminded on {say_day(at.date(), today)}, {say_time(at)}."


def logged(before: Logbook, after: Logbook, session: Session, today: date) -> str:
    """Say that a session was saved, and until when it makes rest."""
    name = places.session_name(before, session.zones)
    on = session.at.date()
    day = "" if on == today else f" of {say_day(on, today)}"
    free = [(until, zones) for until, zones in ends(after, session.zones) if until > today]
    if not free:
        return f"{name} session{day} saved."
    if len(free) == 1:
        return f"{name} session{day} saved. Rests until {say_day(free[0][0], today)}."
    said = wording.plain(rests_until(after, tuple(free), today, "", "")).strip()
    return f"{name} session{day} saved. {capital(said)}"


def edited(
    before: Logbook, after: Logbook, zones: Sequence[str], session: Session, today: date
) -> str:
    """Say that a session was changed, and what that does to the rest."""
    was, now = _latest(ends(before, zones), today), _latest(ends(after, zones), today)
    if was == now:
        return f"Session of {say_day(session.at.date(), today)} changed."
    name = places.title(after, zones)
    if now is None:
        return f"{name} now {places.form(after, zones, 'reads', 'read')} as rested."
    rests = places.form(after, zones, "rests", "rest")
    change = (now - (was or today)).days
    if was is None:
        return f"{name} now {rests} until {say_day(now, today)}."
    longer = "longer" if change > 0 else "shorter"
    return f"{name} now {rests} until {say_day(now, today)}, {say_days(abs(change))} {longer}."


def _latest(free: Ends, today: date) -> date | None:
    return max((day for day, _ in free if day > today), default=None)


def length_note(days: int, *, professional: bool) -> str:
    """Return what a length button is described with."""
    return "Professional only" if professional else f"{say_days(days)}' rest"
