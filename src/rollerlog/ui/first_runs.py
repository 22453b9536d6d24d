"""Whether this is the first run: nothing recorded, and the steps neither gone through nor left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.logbook import Logbook
    from rollerlog.services.drafts import Drafts

FIRST_RUN = "first-run"
DONE: Mapping[str, object] = {"done": True}


def is_first_run(logbook: Logbook, drafts: Drafts) -> bool:
    """Return whether the steps are to be shown, from where they were left."""
    kept = drafts.read(FIRST_RUN)
    if kept is None:
        return not any(logbook.entities())
    return kept.get("done") is not True
