"""``demo --fill``: invented years in an empty folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli.outcome import CouldNot, Outcome, Usage
from rollerlog.domain.model import Door, Session

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from rollerlog.services.journal import Journal

_OURS = {"logbook.lock", "rollerlog.log"}
_NOT_EMPTY = "The folder is not empty. Nothing was changed. Name an empty one with --data-dir."


def check_folder(folder: Path, *, named: bool) -> None:
    """Raise unless the folder was named and is missing, or empty but for a lock and a log."""
    if not named:
        raise Usage("Name the empty folder to fill, as in --fill --data-dir /tmp/sample.")
    if folder.exists() and not {path.name for path in folder.iterdir()} <= _OURS:
        raise CouldNot(_NOT_EMPTY)


def fill(arguments: Namespace, journal: Journal) -> Outcome:
    """Add an invented person's years to an empty logbook, in one step."""
    from rollerlog.demo import sample_person

    if any(journal.logbook.entities()):
        raise CouldNot(_NOT_EMPTY)
    sample = sample_person(arguments.seed, arguments.years, journal.now())
    journal.run(lambda _logbook, _now: sample, Door.COMMAND_LINE)
    count = len(journal.logbook.entries())
    sessions = len(journal.logbook.all(Session))
    line = f"{count} invented entries written, {sessions} of them sessions."
    return Outcome({"entries": count, "sessions": sessions}, [line])
