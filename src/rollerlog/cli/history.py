"""``timeline`` and ``delete``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli import documents, plain, values
from rollerlog.cli.outcome import Outcome
from rollerlog.cli.recording import saved
from rollerlog.domain import commands
from rollerlog.domain.logbook import live
from rollerlog.domain.model import SCALES, CheckIn, Session, Settled, SpfApplication
from rollerlog.domain.refusals import NoSuchEntry, Refused
from rollerlog.ui.names import SIGN_NAMES, zones_named

if TYPE_CHECKING:
    from argparse import Namespace

    from rollerlog.cli.commands import Sight
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry
    from rollerlog.services.journal import Journal

_SAID = {"session": "Session", "check_in": "Check-in", "spf": "Sunscreen", "settled": "Settled"}


def timeline(arguments: Namespace, sight: Sight) -> Outcome:
    """List the entries, the oldest first; a limit keeps the latest."""
    logbook = sight.logbook
    zones = set(values.zones(logbook, arguments.zones))
    kind = documents.KINDS[arguments.kind] if arguments.kind else None
    found = [
        entry
        for entry in sorted(logbook.entries(), key=lambda entry: (entry.at, entry.logged_at))
        if (kind is None or isinstance(entry, kind))
        and (not zones or zones.intersection(entry.zones))
        and (arguments.since is None or entry.at.date() >= arguments.since)
        and (arguments.until is None or entry.at.date() <= arguments.until)
    ]
    if arguments.limit:
        found = found[-arguments.limit :]
    if arguments.json:
        return Outcome({"entries": [documents.entry(logbook, entry) for entry in found]})
    lines = [_line(logbook, entry) for entry in found]
    return Outcome(lines=lines or ["Nothing logged yet." if not logbook.entries() else "Nothing."])


def delete(arguments: Namespace, journal: Journal) -> Outcome:
    """Move an entry to the trash, or bring it back."""
    before = journal.logbook.entry(arguments.id)
    if before is None or live(before) is arguments.undo:
        raise Refused(NoSuchEntry(arguments.id))
    kind = _SAID[documents.kind_of(before)]
    if arguments.undo:
        journal.run(commands.restore(arguments.id))
        return saved(journal, before, f"{kind} restored")
    early_by = documents.early(journal.logbook, before)
    journal.run(commands.delete(arguments.id))
    line = f"{kind} deleted. It can be restored for 30 days: rollerlog delete {before.id} --undo"
    return Outcome(documents.recorded(journal.logbook, before, early_by), [line])


def _line(logbook: Logbook, entry: Entry) -> str:
    early_by = documents.early(logbook, entry)
    early = f"  early by {early_by}" if early_by else ""
    zones = zones_named(logbook, entry.zones)
    said = _SAID[documents.kind_of(entry)]
    return f"{entry.at:%Y-%m-%d %H:%M}  {said:<9}  {zones}{_what(entry)}{early}  {entry.id}"


def _what(entry: Entry) -> str:
    match entry:
        case Session():
            return f"  {plain.length(entry.needle_um)}, {entry.setting}"
        case CheckIn():
            levels = [(scale, getattr(entry, scale)) for scale in SCALES]
            said = [f"{scale} {level}" for scale, level in levels if level is not None]
            said += [SIGN_NAMES[sign] for sign in entry.signs or ()]
        case SpfApplication():
            said = [f"SPF {entry.value}"] if entry.value else []
        case Settled():
            said = [SIGN_NAMES[entry.sign]]
    return f"  {', '.join(said)}" if said else ""
