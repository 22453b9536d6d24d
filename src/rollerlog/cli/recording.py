"""What the commands that record have in common."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.cli import documents, plain, values
from rollerlog.cli.outcome import Outcome
from rollerlog.domain.model import Door, SpfApplication
from rollerlog.domain.refusals import InTheFuture, Refused

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry
    from rollerlog.services.journal import Journal

# Beyond this, adding days to a date may leave the calendar.
_FAR = timedelta(days=36_600)


def when(arguments: Namespace, now: datetime) -> datetime:
    """Return the instant that was typed, or now."""
    if arguments.at is None:
        return now
    at = values.moment(arguments.at, now.tzinfo)
    if at.timestamp() > (now + _FAR).timestamp():
        raise Refused(InTheFuture(at))
    return at


def record(journal: Journal, id_: str, command: Command) -> Entry:
    """Make an entry under an id, unless it is there already, and return it as it was saved."""
    if journal.logbook.entry(id_) is None:
        journal.run(command, Door.COMMAND_LINE)
    entry = journal.logbook.entry(id_)
    assert entry is not None  # noqa: S101
    return entry


def saved(journal: Journal, entry: Entry, said: str, more: str = "", care: str = "") -> Outcome:
    """Return the outcome of a saved entry: what it is, and until when its zones rest.

    ``care`` is a line of its own: what to do about a warning sign.
    """
    logbook, now = journal.logbook, journal.now()
    early_by = documents.early(logbook, entry)
    early = f", {early_by} {'day' if early_by == 1 else 'days'} early" if early_by else ""
    rests = "" if isinstance(entry, SpfApplication) else _rests(logbook, entry, now)
    line = " ".join(part for part in (f"{said}{early}.", rests, more) if part)
    lines = [line, care] if care else [line]
    return Outcome(documents.recorded(logbook, entry, early_by, now), lines)


def _rests(logbook: Logbook, entry: Entry, now: datetime) -> str:
    return plain.rests(logbook, documents.rest_until(logbook, entry, now), now.date())
