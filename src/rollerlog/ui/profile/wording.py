"""What the profile says of what is noted. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import ASKED_FOR_DAYS, REVIEWED_EVERY_DAYS, STANDING, Ask
from rollerlog.domain.profile.model import ADVISED, Asked
from rollerlog.domain.profile.standing import advised, free_on, last_review, review_on, standing
from rollerlog.domain.protocol import REST_ROWS, Use
from rollerlog.ui.events.wording import EVENT_TITLES, when_label
from rollerlog.ui.formats import capital, say_day, say_days, say_length
from rollerlog.ui.names import CONDITION_NAMES, zones_named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.profile.model import DatedEvent

TITLE = "Your profile"
STANDING_TITLE = "Is home rolling right for you?"
STANDING_LEAD = "Tick anything that is true for you now. What is unticked is over from today."
ASKED_TITLE = "A clinician was asked"
EVENTS_TITLE = "Something to wait after"
EVENTS_LEAD = "The skin waits for some days after these. They count from the day they ended."
NO_EVENTS = "Nothing noted."
NOTHING_CHANGED = "Nothing has changed"
_DISPUTED_FROM_UM = min(row.up_to_um for row in REST_ROWS if row.use is Use.DISPUTED)
_ENDED_SHOWN = 5


def caption(logbook: Logbook, today: date) -> str:
    """Say when the profile was gone through, and when it is asked about again."""
    review, again = last_review(logbook), review_on(logbook)
    if review is None or again is None:
        return f"Not gone through yet. Asked again every {say_days(REVIEWED_EVERY_DAYS)}."
    last = say_day(review.at.date(), today)
    return f"Gone through {last}. Asked again {say_day(again, today)}."


def since(logbook: Logbook, now: datetime) -> dict[str, str]:
    """Return since when each condition is noted."""
    return {
        noted.condition: f"since {say_day(noted.at.astimezone(now.tzinfo).date(), now.date())}"
        for noted in standing(logbook, now)
    }


def saved(logbook: Logbook, today: date) -> str:
    """Say that the profile was kept, and when it is asked about again."""
    again = review_on(logbook)
    return f"Profile kept. Asked again {say_day(again, today)}." if again else "Profile kept."


def asked_about(logbook: Logbook, now: datetime) -> Iterator[tuple[str, str, str]]:
    """Yield what a clinician is asked about: its condition, its title and who said what."""
    for noted in standing(logbook, now):
        if isinstance(STANDING.get(noted.condition), Ask):
            title = capital(CONDITION_NAMES[noted.condition])
            yield noted.condition, title, _word(logbook, noted.condition, now)
    word = advised(logbook)
    title = f"Needles from {say_length(_DISPUTED_FROM_UM)} on at home"
    if word is None:
        yield ADVISED, title, "Sources disagree about them. Nobody's advice is noted."
    else:
        day = say_day(word.at.date(), now.date())
        yield ADVISED, title, f"{word.who} advised it, {day}."


def events(listed: tuple[DatedEvent, ...], today: date) -> list[DatedEvent]:
    """Return those the skin waits after, the longest wait first, then the last ones that ended."""
    found = sorted(listed, key=free_on, reverse=True)
    waiting = [event for event in found if free_on(event) > today]
    return waiting + found[len(waiting) : len(waiting) + _ENDED_SHOWN]


def event_lines(logbook: Logbook, event: DatedEvent, today: date) -> tuple[str, str]:
    """Return an event's title, and what comes of it."""
    where = f", {zones_named(logbook, event.zones)}" if event.zones else ""
    ended = f"{when_label(event.event)}: {say_day(event.at.date(), today)}."
    until = free_on(event)
    over = "free again since" if until <= today else "the skin waits until"
    return (
        f"{EVENT_TITLES[event.event]}{where}",
        f"{ended} {capital(over)} {say_day(until, today)}.",
    )


def _word(logbook: Logbook, condition: str, now: datetime) -> str:
    today = now.date()
    words = [word for word in logbook.all(Asked) if word.condition == condition]
    if not words:
        return "Nobody was asked yet. Sessions will ask."
    last = words[-1]
    good_until = last.at.date() + timedelta(days=ASKED_FOR_DAYS)
    good = "Good until" if today < good_until else "That was good until"
    said = f"{last.who}, {say_day(last.at.date(), today)}."
    return f"{said} {good} {say_day(good_until, today)}."
