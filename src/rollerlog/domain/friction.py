"""How long *going ahead* waits: longer with each early session of the last 90 days."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.healing import early_days
from rollerlog.domain.logbook import live
from rollerlog.domain.model import Session, Setting
from rollerlog.domain.protocol import FRICTION_DAYS, WAITS_S

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook


def early_sessions(logbook: Logbook, now: datetime) -> int:
    """Return how many sessions at home of the last 90 days were early; deleting hides none."""
    since = now.date() - timedelta(days=FRICTION_DAYS)
    kept = logbook.all(Session)
    # In Strict the trash holds sessions that are still there as they were before an edit.
    logged = {session.logged_at for session in kept}
    deleted = [s for s in logbook.trash() if isinstance(s, Session) and s.logged_at not in logged]
    recent = [
        session
        for session in (*kept, *deleted)
        if session.setting is Setting.HOME and since < session.at.date()
    ]
    return sum(
        session.override is not None or (live(session) and early_days(logbook, session) > 0)
        for session in recent
    )


def wait_s(logbook: Logbook, now: datetime) -> int:
    """Return how many seconds going ahead waits."""
    return WAITS_S[min(early_sessions(logbook, now), len(WAITS_S) - 1)]
