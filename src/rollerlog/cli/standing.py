"""``status`` and ``agenda``."""

from __future__ import annotations

from datetime import UTC, time, timedelta
from typing import TYPE_CHECKING

from rollerlog.cli import documents, values
from rollerlog.cli.outcome import Outcome, Usage
from rollerlog.cli.table import status_lines
from rollerlog.cli.typed import LAST_YEAR
from rollerlog.domain import agenda as reminders
from rollerlog.domain.aftercare import holds, spf_courses
from rollerlog.domain.model import SpfApplication
from rollerlog.domain.status import zone_statuses
from rollerlog.domain.sunscreen import SpfDue
from rollerlog.ui.formats import say_day, say_time

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date, datetime

    from rollerlog.cli.commands import Sight
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.status import ZoneStatus


def status(arguments: Namespace, sight: Sight) -> Outcome:
    """Say how everything stands, or stood on a day from what is dated up to then."""
    now = sight.now()
    at = values.noon(arguments.on, now.tzinfo) if arguments.on else now
    logbook = sight.logbook.known_at(at) if arguments.on else sight.logbook
    zones = zone_statuses(logbook, at)
    document = {
        "zones": [_zone(found) for found in zones],
        "spf": _spf(logbook, at),
        "holds": [
            {"hold": held.hold, "area": held.area, "until": held.until.isoformat()}
            for held in holds(logbook, at.date())
        ],
        "due": [documents.reminder(logbook, due) for due in reminders.owed(logbook, at)],
    }
    return Outcome(document, status_lines(logbook, zones, at) or ["No session logged yet."])


def agenda(arguments: Namespace, sight: Sight) -> Outcome:
    """List what falls due from an instant on for some days."""
    now, logbook = sight.now(), sight.logbook
    begins = values.moment(arguments.begins, now.tzinfo, time()) if arguments.begins else now
    if begins.year > LAST_YEAR:
        raise Usage("That is too far ahead. Choose a day before the year 9000.")
    ends = begins + timedelta(days=arguments.days)
    found = reminders.agenda(logbook, begins, ends, now.tzinfo)
    lines = [
        f"{say_day(due.due_at.date(), now.date()):<16} {say_time(due.due_at)}"
        f"  {documents.reminder_text(logbook, due)}"
        for due in found
    ]
    return Outcome(
        {"reminders": [documents.reminder(logbook, due) for due in found]},
        lines or ["No reminders in these days."],
    )


def _zone(found: ZoneStatus) -> dict[str, object]:
    return {
        "zone": found.zone.id,
        "area": found.zone.area,
        "state": found.state.value,
        "until": _day(found.until),
        "day": found.day,
        "of_days": found.of_days,
        "last_session_id": found.last.id if found.last else None,
    }


def _spf(logbook: Logbook, at: datetime) -> dict[str, object]:
    until = max((course.until for course in spf_courses(logbook, at.date())), default=None)
    applied = logbook.all(SpfApplication)
    next_at = None
    if until is not None:
        soon = at.astimezone(UTC) + timedelta(microseconds=1)
        ends = soon + (until - at.date() + timedelta(days=1))
        coming = reminders.agenda(logbook, soon, ends, at.tzinfo)
        next_at = next((due.due_at for due in coming if isinstance(due, SpfDue)), None)
    return {
        "until": _day(until),
        "last_at": applied[-1].at.isoformat() if applied else None,
        "next_at": next_at.isoformat() if next_at else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
