"""``timeline`` and ``delete``."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from rollerlog.cli import documents, plain, values
from rollerlog.cli.outcome import Outcome
from rollerlog.cli.recording import saved
from rollerlog.cli.told import SAID, what
from rollerlog.domain import commands
from rollerlog.domain.logbook import live
from rollerlog.domain.model import CheckIn, Door, Session
from rollerlog.domain.profile.model import Condition, DatedEvent
from rollerlog.domain.refusals import NoSuchEntry, Refused
from rollerlog.domain.strict import is_strict

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.cli.commands import Sight
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Attempt, Entry
    from rollerlog.services.journal import Journal

# What holds for all zones where none is named.
_EVERYWHERE = Condition | DatedEvent
_COUNTS = Session | CheckIn | DatedEvent


def timeline(arguments: Namespace, sight: Sight) -> Outcome:
    """List the entries, the oldest first; a limit keeps the latest."""
    if arguments.kind == "refused":
        return _refused(arguments, sight)
    logbook = sight.logbook
    kind = documents.KINDS[arguments.kind] if arguments.kind else None
    entries = [e for e in logbook.entries() if kind is None or isinstance(e, kind)]
    found = _chosen(arguments, logbook, entries)
    if arguments.json:
        return Outcome({"entries": [documents.entry(logbook, entry) for entry in found]})
    lines = [_line(logbook, entry) for entry in found]
    return Outcome(lines=lines or ["Nothing logged yet." if not logbook.entries() else "Nothing."])


def delete(arguments: Namespace, journal: Journal) -> Outcome:
    """Move an entry to the trash, or bring it back."""
    before = journal.logbook.entry(arguments.id)
    if before is None or live(before) is arguments.undo:
        raise Refused(NoSuchEntry(arguments.id))
    kind = SAID[documents.kind_of(before)]
    if arguments.undo:
        journal.run(commands.restore(arguments.id), Door.COMMAND_LINE)
        return saved(journal, before, f"{kind} restored")
    early_by = documents.early(journal.logbook, before)
    journal.run(commands.delete(arguments.id), Door.COMMAND_LINE)
    logbook, now = journal.logbook, journal.now()
    line = f"{kind} deleted. It can be restored for 30 days: rollerlog delete {before.id} --undo"
    lines = [line, *still_counts(journal, before)]
    return Outcome(documents.recorded(logbook, before, early_by, now), lines)


def still_counts(journal: Journal, deleted: Entry) -> list[str]:
    """Say that what was deleted counts all the same, where Strict is on."""
    counts = isinstance(deleted, _COUNTS) and is_strict(journal.logbook, journal.now())
    return ["Strict is on: it counts while it is in the trash."] if counts else []


def _refused(arguments: Namespace, sight: Sight) -> Outcome:
    logbook = sight.logbook
    found = _chosen(arguments, logbook, sight.attempts())
    if arguments.json:
        return Outcome({"entries": [documents.attempt(refused) for refused in found]})
    return Outcome(lines=[_refused_line(logbook, refused) for refused in found] or ["Nothing."])


_T = TypeVar("_T", "Entry", "Attempt")


def _chosen(arguments: Namespace, logbook: Logbook, entries: Sequence[_T]) -> list[_T]:
    """Return those on the zones and days asked for, the latest of them where that is asked."""
    zones = set(values.zones(logbook, arguments.zones))
    found = [
        entry
        for entry in entries
        if (not zones or zones.intersection(entry.zones) or _everywhere(entry))
        and (arguments.since is None or entry.at.date() >= arguments.since)
        and (arguments.until is None or entry.at.date() <= arguments.until)
    ]
    return found[-arguments.limit :] if arguments.limit else found


def _everywhere(entry: Entry | Attempt) -> bool:
    return isinstance(entry, _EVERYWHERE) and not entry.zones


def _line(logbook: Logbook, entry: Entry) -> str:
    early_by = documents.early(logbook, entry)
    return _columns(
        entry.at,
        SAID[documents.kind_of(entry)],
        plain.where(logbook, entry.zones),
        what(logbook, entry),
        f"early by {early_by}" if early_by else "",
        entry.id,
    )


def _refused_line(logbook: Logbook, refused: Attempt) -> str:
    zones, length = plain.where(logbook, refused.zones), plain.length(refused.needle_um)
    return _columns(refused.at, SAID["refused"], zones, length, ", ".join(refused.reasons))


def _columns(at: datetime, kind: str, *more: str) -> str:
    return "  ".join(part for part in (f"{at:%Y-%m-%d %H:%M}", f"{kind:<12}", *more) if part)
