"""The commands, each a function of what was typed and the logbook. Imported when called for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, TypeAlias

from rollerlog.cli.outcome import DONE, REFUSED, CouldNot, Outcome, Usage

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Attempt
    from rollerlog.domain.refusals import Refused
    from rollerlog.services.journal import Journal


class Sight(Protocol):
    """What a command sees: a journal, or a logbook that was only read."""

    @property
    def logbook(self) -> Logbook:
        """The logbook as it reads now."""

    def now(self) -> datetime:
        """Return the time, in the machine's own zone."""

    def attempts(self) -> Sequence[Attempt]:
        """Return the sessions that were refused, the oldest first."""


_LOOK_AT_THE_CLOCK = frozenset({"status", "may-roll", "log", "check-in"})
Query: TypeAlias = "Callable[[Namespace, Sight], Outcome]"
Record: TypeAlias = "Callable[[Namespace, Journal], Outcome]"


def look_up(arguments: Namespace, sight: Sight) -> Outcome:
    """Answer what was asked, and say why where it cannot be answered."""
    try:
        return _noticed(arguments, sight, _query(arguments.command)(arguments, sight))
    except (Usage, CouldNot) as error:
        return Outcome(error=str(error), code=error.code)
    # Loaded where something was turned down, not before: most questions are just answered.
    except _refused() as error:
        return _noticed(arguments, sight, _turned_down(sight, error))


def perform(arguments: Namespace, journal: Journal) -> Outcome:
    """Record what was typed, and say what came of it where it is turned down."""
    try:
        return _noticed(arguments, journal, _record(arguments.command)(arguments, journal))
    except (Usage, CouldNot) as error:
        return Outcome(error=str(error), code=error.code)
    except _refused() as error:
        return _noticed(arguments, journal, _turned_down(journal, error))


def _query(name: str) -> Query:
    match name:
        case "may-roll":
            from rollerlog.cli.rolling import may_roll as query
        case "status":
            from rollerlog.cli.blank import status as query
        case "agenda":
            from rollerlog.cli.standing import agenda as query
        case "timeline":
            from rollerlog.cli.history import timeline as query
        case "condition":
            from rollerlog.cli.in_force import conditions as query
        case _:
            from rollerlog.cli.settings import settings as query
    return query


def _record(name: str) -> Record:
    match name:
        case "log":
            from rollerlog.cli.rolling import log as record
        case "check-in":
            from rollerlog.cli.skin import check_in as record
        case "spf":
            from rollerlog.cli.skin import spf as record
        case "photo":
            from rollerlog.cli.pictures import photo as record
        case "delete":
            from rollerlog.cli.history import delete as record
        case "condition":
            from rollerlog.cli.conditions import change as record
        case "settings":
            from rollerlog.cli.settings import change as record
        case _:
            from rollerlog.cli.sample import fill as record
    return record


def _noticed(arguments: Namespace, sight: Sight, outcome: Outcome) -> Outcome:
    """Add that the clock was set back, where it was and the command looks at it."""
    told = arguments.command in _LOOK_AT_THE_CLOCK and outcome.code in {DONE, REFUSED}
    if not told or sight.logbook.last_logged_at is None:
        return outcome
    from rollerlog.ui.clock_wording import clock_said

    return replace(outcome, notice=clock_said(sight.logbook, sight.now()))


def _refused() -> type[Refused]:
    from rollerlog.domain.refusals import Refused

    return Refused


def _turned_down(sight: Sight, error: Refused) -> Outcome:
    from rollerlog.cli.turned_down import turned_down

    return turned_down(sight, error.reasons)
