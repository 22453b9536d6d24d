"""What the tray says of how things stand, and the entries its menu has. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.aftercare import spf_courses
from rollerlog.domain.agenda import CheckInDue
from rollerlog.domain.lasting import DisinfectDue
from rollerlog.domain.ledger import Why
from rollerlog.domain.preferences import preferences
from rollerlog.ui.due import gathered
from rollerlog.ui.formats import capital, say_number, say_time
from rollerlog.ui.names import areas_named, quoted_roller
from rollerlog.ui.pausing import standing
from rollerlog.ui.snoozing import ways
from rollerlog.ui.sunscreen import spf_due_at
from rollerlog.ui.tray_status import coming, leading, others

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.agenda import Reminder
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.snoozes import Snooze
    from rollerlog.services.reminders import Upcoming
    from rollerlog.ui.pausing import Standing

NAME = "rollerlog"
SAMPLE = "Sample data"
NO_REMINDERS = "Your own reminders wait until you go back."


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the menu: its words, when it is due, and the id of what it is about."""

    text: str
    when: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class TrayView:
    """All the tray shows: two lines of status, a tooltip, and the entries that are not always."""

    tooltip: str
    title: str
    below: str = ""
    count: int = 0
    paused: bool = False
    snoozes: tuple[Snooze, ...] = ()
    spf: Entry | None = None
    check_ins: tuple[Entry, ...] = ()
    disinfections: tuple[Entry, ...] = ()


def tray_view(
    logbook: Logbook, waiting: Sequence[Reminder], ahead: Sequence[Upcoming], now: datetime
) -> TrayView:
    """Return what the tray shows of what waits and what comes next."""
    chosen = preferences(logbook)
    found = gathered(waiting)
    discreet, count = chosen.discreet, len(found)
    on = standing(chosen, now)
    title = _counted(count) if discreet else leading(logbook, now)
    below = _below(logbook, ahead, now, on)
    if on.why is Why.PAUSE:
        said = on.line.rstrip(".")
        title, below = f"Reminders {said[:1].lower()}{said[1:]}", title
    owed = [due.last for due in found if isinstance(due.last, CheckInDue)]
    unclean = [due.last.roller for due in found if isinstance(due.last, DisinfectDue)]
    return TrayView(
        tooltip=_tooltip(title, count, discreet=discreet),
        title=title,
        below=below,
        count=count,
        paused=on.why is Why.PAUSE,
        snoozes=ways(logbook, waiting, now),
        spf=_spf(logbook, now),
        check_ins=_check_ins(logbook, owed, discreet=discreet),
        disinfections=_disinfections(logbook, unclean, discreet=discreet),
    )


def sample_view() -> TrayView:
    """Return what the tray shows while sample data stands in the window."""
    return TrayView(tooltip=f"{NAME}: {SAMPLE.lower()}", title=SAMPLE, below=NO_REMINDERS)


def _counted(count: int) -> str:
    return say_number(count, "reminder waits", "reminders wait") if count else "Nothing is waiting"


def _below(logbook: Logbook, ahead: Sequence[Upcoming], now: datetime, on: Standing) -> str:
    discreet = preferences(logbook).discreet
    if on.why is None:
        next_ = coming(logbook, ahead, now, discreet=discreet)
    else:
        next_ = f"{on.short[:1].lower()}{on.short[1:]}"
    return capital(" · ".join(filter(None, ("" if discreet else others(logbook, now), next_))))


def _tooltip(status: str, count: int, *, discreet: bool) -> str:
    if discreet:
        words = say_number(count, "reminder", "reminders")
        return f"{NAME}: {words}" if count else NAME
    return f"{NAME}: {count} due. {status}" if count else f"{NAME}. {status}"


def _spf(logbook: Logbook, now: datetime) -> Entry | None:
    """Return the entry while a course runs and sunscreen may be put on."""
    running = [course for course in spf_courses(logbook, now.date()) if course.covers(now.date())]
    if all(course.in_shade(now) for course in running):
        return None
    at = spf_due_at(logbook, now)
    today = at is not None and at.date() == now.date()
    return Entry("SPF applied now", f"due {say_time(at)}" if at and today else "")


def _check_ins(
    logbook: Logbook, owed: Sequence[CheckInDue], *, discreet: bool
) -> tuple[Entry, ...]:
    """Return one entry for each session that is owed one; discreetly for the first of them."""
    if discreet:
        return tuple(Entry("Check in…", "due", due.session.id) for due in owed[:1])
    return tuple(
        Entry(f"Check in, {areas_named(logbook, due.session.zones)}…", "due", due.session.id)
        for due in owed
    )


def _disinfections(
    logbook: Logbook, rollers: Sequence[str], *, discreet: bool
) -> tuple[Entry, ...]:
    """Return one entry for each roller, whose name may tell of a place; else one that opens."""
    if not discreet:
        return tuple(
            Entry(f"Mark {quoted_roller(logbook, roller)} disinfected", target=roller)
            for roller in rollers
        )
    if len(rollers) > 1:
        return (Entry(f"{len(rollers)} rollers to disinfect…", "due"),)
    return tuple(Entry("Mark the roller disinfected", target=roller) for roller in rollers)
