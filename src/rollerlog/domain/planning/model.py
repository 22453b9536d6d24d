"""What is planned and rated, as immutable values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from rollerlog.domain.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A number of sessions on some zones, from ``at`` on; ``advised_by`` may be empty."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...]
    sessions: int
    advised_by: str = ""
    ended_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSession:
    """A session at home meant for a day."""

    id: str = field(default_factory=new_id)
    planned_at: datetime
    day: date
    zones: tuple[str, ...]
    needle_um: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """How bad a concern looks, from 0, not visible, to 10, the worst imaginable (S8, S62)."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    concern: str
    level: int
    deleted_at: datetime | None = None
