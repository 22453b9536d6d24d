"""How a no of the rules is told: in a line and, for scripts, as a verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli import documents
from rollerlog.cli.outcome import REFUSED, USAGE, Outcome
from rollerlog.cli.plain import first_of, reasons
from rollerlog.domain.refusals import (
    NeedleOutOfRange,
    NoOpenSign,
    NoSuchEntry,
    NoSuchSetting,
    NothingAnswered,
    NotNamed,
    NotNoted,
    NoZone,
    UnknownCondition,
    UnknownZone,
    UnreadableSetting,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.cli.commands import Sight
    from rollerlog.domain.refusals import Reason

_MISTYPED = (
    NeedleOutOfRange
    | NoOpenSign
    | NoSuchEntry
    | NoSuchSetting
    | NothingAnswered
    | NotNamed
    | NotNoted
    | NoZone
    | UnknownCondition
    | UnknownZone
    | UnreadableSetting
)


def turned_down(
    sight: Sight,
    why: Sequence[Reason],
    opens_on: date | None = None,
    *,
    so: str = "Nothing was saved.",
    lines: Sequence[str] = (),
) -> Outcome:
    """Return the outcome of a refusal: usage where it was mistyped, else a verdict."""
    said = first_of(reasons(sight.logbook, why, sight.now().date()))
    if isinstance(why[0], _MISTYPED):
        return Outcome(error=f"{said} {so}", code=USAGE)
    when = f"Possible from {opens_on}." if opens_on else ""
    return Outcome(
        document=documents.verdict(why, opens_on),
        lines=list(lines),
        error=f"{said} {when} {so}",
        code=REFUSED,
    )
