"""How the skin was since the last session, in words. No Qt here."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import day_number
from rollerlog.domain.model import SCALES, CheckIn, Session
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import capital, say_days, say_list
from rollerlog.ui.names import SCALE_NAMES, level_name
from rollerlog.ui.summary.section import LOOKED_BACK, Section, cut

if TYPE_CHECKING:
    from rollerlog.ui.summary.section import Row, Subject

_MOST = 8


def check_ins(subject: Subject) -> Section:
    """Return the check-ins that answer a scale, since the last session, the latest first."""
    last = subject.sessions[-1] if subject.sessions else None
    since = last.at if last else subject.since
    found = [c for c in reversed(subject.check_ins) if c.at >= since and _answered(c)]
    rows, more = cut(
        [(_when(subject, c, last), _levels(subject, c)) for c in found],
        _MOST,
        "earlier check-in",
        "earlier check-ins",
    )
    title = "since the last session" if last else f"in the last {LOOKED_BACK.days} days"
    none = (("None", "Nothing was answered."),)
    return Section(f"Check-ins {title}, levels 0 to 4", rows or none, more)


def not_calm(subject: Subject) -> Row:
    """Say for how long the check-ins have not been calm."""
    judged = [c for c in reversed(subject.check_ins) if c.calm is not None]
    run = list(takewhile(lambda check_in: not check_in.calm, judged))
    if not judged:
        return "Not known", "No check-in has answered redness, swelling or tenderness."
    if not run:
        return "Calm", f"at the last check-in, {subject.day(judged[0].at.date())}."
    first, latest = run[-1].at.date(), run[0].at.date()
    if first == latest:
        return subject.day(latest), "Not calm at the last check-in, calm or not known before."
    days = say_days((latest - first).days + 1)
    return f"For {days}", f"{subject.day(first)} to {subject.day(latest)}, at every check-in."


def _answered(check_in: CheckIn) -> bool:
    return any(getattr(check_in, scale) is not None for scale in SCALES)


def _when(subject: Subject, check_in: CheckIn, session: Session | None) -> str:
    day = subject.day(check_in.at.date())
    return f"{day}, day {day_number(session, check_in.at)}" if session else day


def _levels(subject: Subject, check_in: CheckIn) -> str:
    known = zones_of(subject.logbook)
    on_face = any(known[zone].area == "face" for zone in check_in.zones if zone in known)
    levels = {scale: getattr(check_in, scale) for scale in SCALES}
    some = [
        f"{SCALE_NAMES[scale]} {level} ({level_name(scale, level, on_face=on_face)})"
        for scale, level in levels.items()
        if level
    ]
    none = [SCALE_NAMES[scale] for scale, level in levels.items() if level == 0]
    gaps = [SCALE_NAMES[scale] for scale, level in levels.items() if level is None]
    said = [
        *some,
        f"none: {say_list(none)}" if none else "",
        f"not answered: {say_list(gaps)}" if gaps else "",
    ]
    return capital("; ".join(filter(None, said)))
