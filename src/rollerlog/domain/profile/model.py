"""What is known of the user, as immutable values. Without zones an entry holds for all."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from rollerlog.domain.ids import new_id

ADVISED = "advised"  # the acknowledgement that disputed lengths need, kept as an ``Asked``


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A standing condition, from ``at`` until it was said to be over."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    condition: str
    cleared_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEvent:
    """Something the skin waits after; ``at`` is the start of the day on which it ended."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    event: str
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The word of a professional on a condition, or under ``ADVISED`` on disputed lengths."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    condition: str
    who: str
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileReview:
    """The standing conditions were gone through, all of them."""

    id: str = field(default_factory=new_id)
    at: datetime
    logged_at: datetime
    zones: tuple[str, ...] = ()
    deleted_at: datetime | None = None
