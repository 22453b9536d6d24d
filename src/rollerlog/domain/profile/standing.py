"""What of the profile holds for a session: conditions, waits and what a clinician said."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import ASKED_FOR_DAYS, EVENTS, REVIEWED_EVERY_DAYS
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent, ProfileReview

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook


def standing(logbook: Logbook, at: datetime) -> list[Condition]:
    """Return the conditions that were not over at an instant, the first noted first."""
    return [
        noted
        for noted in logbook.all(Condition)
        if noted.cleared_at is None or noted.cleared_at > at
    ]


def free_on(event: DatedEvent) -> date:
    """Return the first day on which nothing waits after an event."""
    return event.at.date() + timedelta(days=EVENTS[event.event].days)


def covers(event: DatedEvent, zone: str) -> bool:
    """Return whether a zone waits after an event."""
    return not event.zones or EVENTS[event.event].everywhere or zone in event.zones


def waits(logbook: Logbook, day: date, seen_on: date | None = None) -> Iterator[DatedEvent]:
    """Return the events the skin waits after on a day, as known on it or on a later day."""
    for event in logbook.all(DatedEvent):
        if event.at.date() <= (seen_on or day) and day < free_on(event):
            yield event


def asked(logbook: Logbook, condition: str, day: date) -> Asked | None:
    """Return the last word of a clinician on a condition that is still good on a day."""
    good = timedelta(days=ASKED_FOR_DAYS)
    return next(
        (
            word
            for word in reversed(logbook.all(Asked))
            if word.condition == condition and word.at.date() <= day < word.at.date() + good
        ),
        None,
    )


def advised(logbook: Logbook) -> Asked | None:
    """Return the first acknowledgement that a professional advised disputed lengths."""
    return next((word for word in logbook.all(Asked) if word.condition == ADVISED), None)


def last_review(logbook: Logbook) -> ProfileReview | None:
    """Return when the profile was last gone through."""
    reviews = logbook.all(ProfileReview)
    return reviews[-1] if reviews else None


def review_on(logbook: Logbook) -> date | None:
    """Return the day the profile is to be gone through again, None before it ever was."""
    review = last_review(logbook)
    return review.at.date() + timedelta(days=REVIEWED_EVERY_DAYS) if review else None
