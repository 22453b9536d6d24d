"""What people roll for and rate over time (domain.md 8, 9.1)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.planning.model import Rating
from rollerlog.domain.protocol import RATED_EVERY_DAYS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook

CONCERNS = (
    "fine-lines",
    "deep-wrinkles",
    "acne-scars",
    "other-scars",
    "dark-spots",
    "melasma",
    "uneven-tone",
    "texture",
    "large-pores",
    "sagging",
    "dullness",
    "stretch-marks",
    "cellulite",
    "dryness",
)
LOWEST, HIGHEST = 0, 10
WORTH_SAYING = 2  # the least change to mention (S106)


def ratings(logbook: Logbook, concern: str) -> Sequence[Rating]:
    """Return the ratings of a concern, the oldest first."""
    return [rating for rating in logbook.all(Rating) if rating.concern == concern]


def rate_again_on(logbook: Logbook) -> date | None:
    """Return the day concerns are to be rated again, None before any was."""
    rated = logbook.all(Rating)
    return rated[-1].at.date() + timedelta(days=RATED_EVERY_DAYS) if rated else None
