"""What the timeline says of the profile and of the rules. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import (
    ASKED_FOR_DAYS,
    EVENTS,
    REVIEWED_EVERY_DAYS,
    SOURCES,
    STANDING,
    Block,
)
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent, ProfileReview
from rollerlog.domain.profile.standing import free_on
from rollerlog.domain.protocol import REST_ROWS, Use
from rollerlog.ui.events.why import WHY
from rollerlog.ui.events.wording import EVENT_TITLES, when_label
from rollerlog.ui.formats import capital, say_day, say_days, say_length, say_list
from rollerlog.ui.names import CONDITION_NAMES, areas_named, zones_named
from rollerlog.ui.timeline.said import Field, Mark, Note

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import RuleChange

_RULES = {"strict": "Strict", "phototype": "Phototype", "sun-zones": "Zones in the sun"}


def of_condition(noted: Condition, today: date) -> Note:
    """Return what is said of a standing condition."""
    blocks = isinstance(STANDING[noted.condition], Block)
    means = "No rolling at home while it applies" if blocks else "A clinician is asked first"
    fields = [Field("Means", means), _why(noted.condition)]
    second = means
    if noted.cleared_at is not None:
        second = f"Over since {say_day(noted.cleared_at.date(), today)}"
        fields.insert(0, Field("Over since", say_day(noted.cleared_at.date(), today)))
    title = f"{capital(CONDITION_NAMES[noted.condition])} noted"
    return Note("info-circle", "due", title, second, fields=tuple(fields))


def of_event(logbook: Logbook, event: DatedEvent, today: date) -> Note:
    """Return what is said of something the skin waits after."""
    days, until = say_days(EVENTS[event.event].days), free_on(event)
    everywhere = EVENTS[event.event].everywhere or not event.zones
    mark = Mark(f"Waits until {say_day(until, today)}", "rest")
    if until <= today:
        mark = Mark("Wait over", "ready")
    where = "All zones" if everywhere else capital(zones_named(logbook, event.zones))
    fields = (
        Field("Zones", where),
        Field("Waits", f"{days}, until {say_day(until, today)}"),
        _why(event.event),
    )
    title = f"{event_title(event)}, {areas_named(logbook, () if everywhere else event.zones)}"
    second = f"{_ended(event)}{days} without rolling"
    return Note("calendar-week", "rest", title, second, mark, fields)


def of_asked(word: Asked, today: date) -> Note:
    """Return what is said of the word of a professional."""
    if word.condition == ADVISED:
        ends = [row.up_to_um for row in REST_ROWS if row.use is Use.DISPUTED]
        lengths = f"{say_length(ends[0])} to {say_length(ends[-1])}"
        advised = (Field("Who", word.who), Field("Lengths", f"{lengths} at home"))
        title, second = "Longer lengths advised", f"By {word.who} · {lengths} at home"
        return Note("stethoscope", "ready", title, second, fields=advised)
    until = word.at.date() + timedelta(days=ASKED_FOR_DAYS)
    mark = Mark(f"Good until {say_day(until, today)}", "ready") if today < until else Mark("Over")
    fields = (
        Field("Who", word.who),
        Field("About", capital(CONDITION_NAMES[word.condition])),
        Field("Good until", say_day(until, today)),
        _why(word.condition),
    )
    title = f"Asked about {CONDITION_NAMES[word.condition]}"
    return Note("stethoscope", "ready", title, word.who, mark, fields)


def of_review(review: ProfileReview, today: date) -> Note:
    """Return what is said of a profile that was gone through."""
    again = say_day(review.at.date() + timedelta(days=REVIEWED_EVERY_DAYS), today)
    fields = (Field("Asked again", again),)
    second = f"Asked again {again}"
    return Note("clipboard-check", "plain", "Conditions gone through", second, fields=fields)


def of_rule_change(logbook: Logbook, change: RuleChange) -> Note:
    """Return what is said of a rule that became another."""
    title = rule_changed(logbook, change)
    leaving = change.key == "strict" and change.after == "off"
    second = "Took effect 24 hours later" if leaving else "A change of the rules"
    fields = (Field("Kept", "For good, so that it can be seen which rules held when"),)
    return Note("settings", "plain", title, second, fields=fields)


def rule_changed(logbook: Logbook, change: RuleChange) -> str:
    """Say which rule became what: "Rest after 0.5 mm: 21 to 28 days"."""
    if change.key == "strict":
        return f"Strict switched {change.after}"
    key, _, needle = change.key.partition(".")
    if key == "rest-days" and needle:
        row = next(row for row in REST_ROWS if row.up_to_um == int(needle))
        default = str(row.recommended_days)
        before, after = (
            default if value == "default" else value for value in (change.before, change.after)
        )
        return f"Rest after {say_length(row.up_to_um)}: {before} to {say_days(int(after))}"
    before, after = (_value(logbook, change.key, v) for v in (change.before, change.after))
    return f"{_RULES.get(change.key, change.key)}: {before} to {after}"


def event_title(event: DatedEvent) -> str:
    """Return what a dated event is called."""
    return EVENT_TITLES.get(event.event, capital(CONDITION_NAMES[event.event]))


def _ended(event: DatedEvent) -> str:
    label = when_label(event.event)
    return "" if label == when_label(None) else f"{label} · "


def _value(logbook: Logbook, key: str, value: str) -> str:
    if value == "none":
        return value
    if key == "sun-zones":
        return zones_named(logbook, value.split()) or value
    return value.upper() if key == "phototype" else say_list(value.split())


def _why(condition: str) -> Field:
    return Field("Why", WHY[condition], sources=SOURCES[condition])
