"""What a row of the timeline says. No Qt here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rollerlog.domain.healing import early_days
from rollerlog.domain.model import SCALES, CheckIn, Session, Setting, SpfApplication
from rollerlog.ui.due_wording import bottle_named
from rollerlog.ui.formats import (
    capital,
    say_day,
    say_days,
    say_number,
    say_short_day,
    say_time,
)
from rollerlog.ui.names import PRESSURE_NAMES, SIGN_NAMES, areas_named, roller_name, zones_named
from rollerlog.ui.sunscreen import Bottle
from rollerlog.ui.timeline.attempts import attempt_line
from rollerlog.ui.timeline.notes import clock_of, note_of
from rollerlog.ui.timeline.resting import resting_after
from rollerlog.ui.timeline.said import Line, Mark
from rollerlog.ui.timeline.trash import as_it_was, gone_on

if TYPE_CHECKING:
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry
    from rollerlog.ui.timeline.rows import Row


def line_of(logbook: Logbook, row: Row, now: datetime) -> Line:
    """Return what a row says."""
    if row.attempt is not None:
        return attempt_line(logbook, row.attempt)
    found = _line(logbook, row, now)
    gone = _gone(row.entry, now.date())
    if gone is None:
        return found
    second = "As it was before an edit" if as_it_was(logbook, row.entry) else found.second
    return replace(found, second=second, mark=gone)


def _line(logbook: Logbook, row: Row, now: datetime) -> Line:
    entry = row.entry
    time, where = clock_of(row), areas_named(logbook, entry.zones)
    match entry:
        case Session():
            kind = "Clinic visit" if entry.setting is Setting.CLINIC else "Session"
            second = _quoted(entry.note) or _done(logbook, entry)
            mark = None if entry.deleted_at else _of_rest(logbook, entry, now)
            return Line(time, "roller", "accent", f"{kind}, {where}", second, mark, entry.needle_um)
        case CheckIn():
            second = _quoted(entry.note) or _answers(entry)
            mark = _of_check_in(entry)
            return Line(time, "clipboard-check", "rest", f"Check-in, {where}", second, mark)
        case SpfApplication():
            title = f"SPF applied, {where}"
            second = _bottle(logbook, entry) or capital(_zones(logbook, entry))
            if len(row.entries) > 1:
                title = f"SPF applied {len(row.entries)} times"
                second = ", ".join(say_time(one.at) for one in row.entries)
            return Line(time, "sun-high", "due", title, second)
        case _:
            note = note_of(logbook, entry, row.entries, now.date())
            return Line(time, note.icon, note.status, note.title, note.second, note.mark)


def _bottle(logbook: Logbook, applied: SpfApplication) -> str:
    """Return what sunscreen was applied from, as far as that was noted."""
    bottle = Bottle(applied.value, applied.product)
    return "" if bottle == Bottle() else bottle_named(logbook, bottle).rstrip(",")


def _done(logbook: Logbook, session: Session) -> str:
    """Return with what and how a session was done, or where."""
    said = (roller_name(logbook, session.roller), technique(session))
    return " · ".join(filter(None, said)) or capital(_zones(logbook, session))


def technique(session: Session) -> str:
    """Return how a session was done: "4 directions, 5 passes, light pressure"."""
    parts = [
        say_number(session.directions, "direction", "directions") if session.directions else "",
        say_number(session.passes, "pass", "passes") if session.passes else "",
        f"{PRESSURE_NAMES[session.pressure]} pressure" if session.pressure else "",
    ]
    return ", ".join(filter(None, parts))


def early_mark(days: int) -> Mark:
    """Return the tag that an early session keeps for good."""
    return Mark(f"Early by {say_days(days)}", "stop")


def _of_rest(logbook: Logbook, session: Session, now: datetime) -> Mark:
    early = early_days(logbook, session)
    if early:
        return early_mark(early)
    rest = resting_after(logbook, session, now)
    if not rest.on:
        return Mark("Rested", "ready")
    return Mark(f"Rests until {_short(rest.until, now.date())}", "rest")


def _short(day: date, today: date) -> str:
    same_month = (day.year, day.month) == (today.year, today.month)
    return say_short_day(day) if same_month else say_day(day, today)


def _of_check_in(check_in: CheckIn) -> Mark | None:
    if check_in.signs:
        names = [SIGN_NAMES[sign] for sign in check_in.signs]
        return Mark(capital(names[0]) if len(names) == 1 else f"{len(names)} warning signs", "stop")
    scale = _foremost(check_in)
    if scale is None:
        return None
    level = getattr(check_in, scale)
    return Mark(f"{capital(scale)} {level}", level=level)


def _foremost(check_in: CheckIn) -> str | None:
    """Return redness where it was answered, else the strongest answer's scale."""
    answered = [scale for scale in SCALES if getattr(check_in, scale) is not None]
    if "redness" in answered:
        return "redness"
    return max(answered, key=lambda scale: getattr(check_in, scale), default=None)


def _answers(check_in: CheckIn) -> str:
    """Return the answers the tag leaves out: "Itch 1 · dryness 2 · nothing else"."""
    told = None if check_in.signs else _foremost(check_in)
    levels = {scale: getattr(check_in, scale) for scale in SCALES if scale != told}
    some = [f"{scale} {level}" for scale, level in levels.items() if level]
    gaps = sum(level is None for level in levels.values())
    if gaps == len(SCALES):
        return "No scale answered"
    if gaps == len(levels):
        return "Nothing else answered"
    if not (some and gaps):
        some.append("nothing else")
    if gaps:
        some.append(f"{gaps} not answered")
    return capital(" · ".join(some))


def _gone(entry: Entry, today: date) -> Mark | None:
    day = gone_on(entry)
    return None if day is None else Mark(f"Kept until {say_day(day, today)}")


def _quoted(note: str) -> str:
    return f"“{' '.join(note.split())}”" if note.strip() else ""


def _zones(logbook: Logbook, entry: Entry) -> str:
    return zones_named(logbook, entry.zones)
