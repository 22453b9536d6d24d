"""``status``, answered at once where nothing was logged: its rules take time to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli.outcome import Outcome
from rollerlog.domain.model import OwnZone, Preference
from rollerlog.domain.zones import zones_of

if TYPE_CHECKING:
    from argparse import Namespace

    from rollerlog.cli.commands import Sight
    from rollerlog.domain.logbook import Logbook


def status(arguments: Namespace, sight: Sight) -> Outcome:
    """Say how everything stands."""
    if all(isinstance(kept, OwnZone | Preference) for kept in sight.logbook.entities()):
        return Outcome(blank_status(sight.logbook), ["Nothing logged yet."])
    from rollerlog.cli.standing import status as full_status

    return full_status(arguments, sight)


def blank_status(logbook: Logbook) -> dict[str, object]:
    """Return the document of a status where every zone is ready and nothing else runs."""
    nothing = {"until": None, "day": None, "of_days": None, "last_session_id": None}
    return {
        "zones": [
            {"zone": zone.id, "area": zone.area, "state": "ready", **nothing}
            for zone in zones_of(logbook).values()
        ],
        "spf": {"until": None, "last_at": None, "next_at": None},
        "holds": [],
        "due": [],
    }
