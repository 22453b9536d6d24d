"""The redness since the last session, day by day. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.model import CheckIn
from rollerlog.ui.formats import WEEKDAYS, say_day
from rollerlog.ui.names import areas_named

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session
    from rollerlog.ui.standing import Standing

_SHOWN = 6
_FOLLOWED_DAYS = 14


@dataclass(frozen=True, slots=True)
class RednessView:
    """Up to six days, oldest first, with the level of each or None for not answered."""

    title: str
    days: tuple[tuple[str, int | None], ...]
    spoken: str


def redness_view(logbook: Logbook, shown: Sequence[Standing], now: datetime) -> RednessView | None:
    """Return the redness of what was rolled last, None once that is long past."""
    sessions = [area.last for area in shown if area.last]
    session = max(sessions, key=lambda found: found.at, default=None)
    today = now.date()
    if session is None or session.at.date() > today:
        return None
    first = max(session.at.date(), today - timedelta(days=_SHOWN - 1))
    levels = _levels(logbook, session, first)
    if not levels and (today - session.at.date()).days > _FOLLOWED_DAYS:
        return None
    days = [first + timedelta(days=n) for n in range((today - first).days + 1)]
    title = f"Redness, {areas_named(logbook, session.zones)}"
    spoken = ", ".join(f"{say_day(day, today)}: {_said(levels.get(day))}" for day in days)
    cells = tuple((_label(day, today), levels.get(day)) for day in days)
    return RednessView(title, cells, f"{title}, 0 none to 4 severe. {spoken}")


def _levels(logbook: Logbook, session: Session, first: date) -> dict[date, int]:
    """Return the highest answer of each day on any of a session's zones."""
    levels: dict[date, int] = {}
    for zone in session.zones:
        for check_in in reversed(logbook.on_zone(CheckIn, zone)):
            day = check_in.at.date()
            if day < first or check_in.at < session.at:
                break
            if check_in.redness is not None:
                levels[day] = max(check_in.redness, levels.get(day, 0))
    return levels


def _label(day: date, today: date) -> str:
    return "Today" if day == today else WEEKDAYS[day.weekday()][:3]


def _said(level: int | None) -> str:
    return "not answered" if level is None else str(level)
