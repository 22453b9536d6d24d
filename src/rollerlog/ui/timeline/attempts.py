"""What the timeline says of a session that was refused. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.model import Door
from rollerlog.ui.formats import capital, say_length, say_time
from rollerlog.ui.names import areas_named, zones_named
from rollerlog.ui.timeline.broken import broken
from rollerlog.ui.timeline.said import Field, Line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Attempt

DOOR_NAMES: Mapping[Door, str] = {
    Door.WINDOW: "in the window",
    Door.TRAY: "from the tray",
    Door.COMMAND_LINE: "from the command line",
    Door.IMPORT: "from an import",
}


def attempt_line(logbook: Logbook, attempt: Attempt) -> Line:
    """Return what the row of a refused attempt says."""
    return Line(
        say_time(attempt.at),
        "ban",
        "plain",
        f"Refused, {areas_named(logbook, attempt.zones)}",
        f"{capital(DOOR_NAMES[attempt.door])} · {broken(attempt.reasons)}",
        needle_um=attempt.needle_um,
    )


def attempt_fields(logbook: Logbook, attempt: Attempt) -> tuple[Field, ...]:
    """Return everything that is kept of a refused attempt."""
    return (
        Field("Zones", capital(zones_named(logbook, attempt.zones))),
        Field("Length", say_length(attempt.needle_um)),
        Field("Entered", capital(DOOR_NAMES[attempt.door])),
        Field("Refused for", capital(broken(attempt.reasons))),
        Field("Kept", "Only this; nothing was saved"),
    )


def attempt_words(attempt: Attempt) -> str:
    """Return what a refused attempt can be found by, beside its zones and its date."""
    door, length = DOOR_NAMES[attempt.door], f"{attempt.needle_um / 1000:g} mm"
    return f"refused attempt session {length} {door} {broken(attempt.reasons)}"
