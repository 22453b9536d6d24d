"""What noting a condition and saying that it is over have in common."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from rollerlog.cli import documents, plain
from rollerlog.cli.outcome import Outcome, Usage
from rollerlog.cli.typed import shown
from rollerlog.domain.conditions import TODAY
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.profile.standing import standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry
    from rollerlog.domain.profile.model import Condition
    from rollerlog.services.journal import Journal


def noted(journal: Journal, condition: str) -> Condition | None:
    """Return a standing condition as it was noted, where it is; best one that is not over."""
    found = [
        kept for kept in standing(journal.logbook, journal.now()) if kept.condition == condition
    ]
    return min(found, key=lambda kept: kept.cleared_at is not None, default=None)


def not_noted_here(condition: str) -> NoReturn:
    """Raise ``Usage`` for what is answered for each session, or is nothing known."""
    if condition in TODAY:
        raise Usage(
            f"{shown(condition)} is answered for each session, not noted:"
            f" rollerlog log --applies {condition}"
        )
    raise Usage(
        f"There is no condition or event {shown(condition)}."
        " Look at: rollerlog condition add --help"
    )


def in_one_step(several: Sequence[Command]) -> Command:
    """Return a command that does several in one step."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        edits: list[Edit] = []
        for command in several:
            step = command(logbook, now)
            logbook = logbook.after(step)
            edits += step.edits
        return Step(tuple(edits))

    return decide


def under(id_: str, command: Command) -> Command:
    """Return a command whose last new entry goes under an id, by which it is known again."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        *others, last = command(logbook, now).edits
        return Step((*others, Edit(last.before, replace(last.entity, id=id_))))

    return decide


def said(journal: Journal, entry: Entry, *lines: str) -> Outcome:
    """Return the outcome of an entry from which nothing rests."""
    document = documents.recorded(journal.logbook, entry, 0, journal.now())
    return Outcome(document, [plain.flat(line) for line in lines])
