"""Running what a form asks for, and saying on the form why it was turned down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.refusals import Refused
from rollerlog.ui import wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.domain.commands import Command
    from rollerlog.domain.logbook import Step
    from rollerlog.services.desk import Desk


def noted(desk: Desk, command: Command, complain: Callable[[str], None]) -> Step | None:
    """Return the step of a command, or None where a rule or the disk did not take it."""
    try:
        return desk.run(command)
    except Refused as refused:
        why = wording.reason(desk.logbook, refused.reasons[0], desk.now().date())
        complain(wording.plain(why))
        return None
