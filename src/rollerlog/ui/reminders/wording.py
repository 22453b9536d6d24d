"""What the page of the reminders says. No Qt here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.ledger import NOTICES, Delivery, Event, Why
from rollerlog.ui.due_wording import clock
from rollerlog.ui.formats import capital, say_days, say_long_day, say_time
from rollerlog.ui.reminders.folds import Show
from rollerlog.ui.reminders.meaning import look, title
from rollerlog.ui.reminders.said import Line, Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.reminders.folds import Fold

ON_TIME = timedelta(seconds=90)
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
NOTHING_AHEAD = "Nothing is due in the next 60 days."
EMPTY_TITLE = "What became of each reminder"
EMPTY = (
    "When it was due, when it was shown, and why where it was not. Reminders follow from sessions."
)
NONE_OF: Mapping[Show, str] = {
    Show.ALL: "No reminders yet",
    Show.SHOWN: "No reminder was shown",
    Show.HELD: "No reminder was held",
    Show.DONE: "No reminder was done",
    Show.UNSENT: "No reminder failed to be sent",
}
KEPT = "Kept for 400 days."


def line_of(logbook: Logbook, fold: Fold, today: date) -> Line:
    """Return a row of the ledger in words."""
    icon, status = look(fold.last.key)
    return Line(icon, status, title(logbook, fold.keys, today), story(fold), outcome(fold))


def heading(day: date, today: date) -> str:
    """Return what stands over a day."""
    return f"Today, {say_long_day(day, today)}" if day == today else say_long_day(day, today)


def story(fold: Fold) -> str:
    """Say what happened, in order: "Due 09:00 · shown at 11:00, 2 h late · done at 11:10"."""
    last = fold.last
    if last.key.startswith("summary:"):
        return f"What was missed came as one summary · put away at {say_time(last.at)}"
    due = last.due_at.astimezone(last.at.tzinfo)
    parts = [_said(row, fold) for row in _worth_telling(fold.rows)]
    return " · ".join([f"Due {clock(due, last.at)}", *dict.fromkeys(parts)])


def outcome(fold: Fold) -> Outcome:
    """Return how it stood at the end of the day."""
    found = Outcome("Shown")
    for row in fold.rows:
        match row.event:
            case Event.OPENED | Event.SHOWN | Event.COLLAPSED:
                found = Outcome("Shown")
            case Event.NOTIFIED | Event.REPEATED | Event.DEFERRED:
                pass
            case Event.HELD:
                found = Outcome("Held", "rest")
            case Event.SNOOZED:
                found = Outcome("Snoozed", "rest")
            case Event.UNSENT:
                found = Outcome("Not sent", "due")
            case Event.DONE | Event.ACTED:
                found = Outcome("Done", "ready")
            case Event.WITHDRAWN:
                found = Outcome("Withdrawn")
            case Event.LAPSED:
                found = Outcome("Lapsed")
            case _:
                assert_never(row.event)
    return found


def late(by: timedelta) -> str:
    """Say how late something came: "on time", "35 min late", "2 h 5 min late", "3 days late"."""
    if by < ON_TIME:
        return "on time"
    if by >= _DAY:
        return f"{say_days(by.days)} late"
    hours, minutes = by // _HOUR, by % _HOUR // timedelta(minutes=1)
    said = [f"{hours} h"] if hours else []
    said += [f"{minutes} min"] if minutes or not hours else []
    return f"{' '.join(said)} late"


def tested(detail: str, at: datetime) -> str:
    """Say what came back of a test, and when."""
    return f"{capital(detail).rstrip('.')}, {say_time(at)}."


def _worth_telling(rows: Sequence[Delivery]) -> list[Delivery]:
    """Leave out that the desktop was told where it then did not take it."""
    # By their order: the rounds of what was not sent are counted on their own.
    found: list[Delivery] = []
    for row in rows:
        if row.event is Event.UNSENT:
            last = max((i for i, each in enumerate(found) if each.event in NOTICES), default=None)
            if last is not None and found[last].event is Event.NOTIFIED:
                del found[last]
        found.append(row)
    return found


def _said(row: Delivery, fold: Fold) -> str:
    at = say_time(row.at)
    match row.event:
        case Event.OPENED:
            return f"reminders began at {at}"
        case Event.HELD:
            return f"held{_until(row)}{_why(row)}"
        case Event.SHOWN if row.round:
            return f"shown again at {at}"
        case Event.SHOWN:
            return f"shown at {at}, {late(row.late_by)}"
        case Event.COLLAPSED:
            return f"shown at {at} in a summary, {late(row.late_by)}"
        case Event.NOTIFIED:
            return f"sent to the desktop{_when_apart(row, fold)}"
        case Event.DEFERRED:
            return f"notification held{_deferred(row)}"
        case Event.UNSENT:
            return f"notification not sent{_why(row)}"
        case Event.REPEATED:
            return f"shown once more at {at}"
        case Event.SNOOZED:
            return f"snoozed at {at}{_until(row)}"
        case Event.DONE:
            return f"marked done at {at}"
        case Event.ACTED:
            before = "" if fold.was_told else " before it was shown"
            return f"done by an entry at {at}{before}"
        case Event.WITHDRAWN:
            before = "" if fold.was_told else " before it was shown"
            return f"withdrawn at {at}{before}, as an entry or a setting changed"
        case Event.LAPSED if fold.was_put_off:
            return "lapsed while snoozed"
        case Event.LAPSED:
            return f"lapsed before it could be shown{' again' if fold.was_told else ''}"
        case _:
            assert_never(row.event)


def _when_apart(row: Delivery, fold: Fold) -> str:
    """Say when the desktop was told, where that is not when the window was."""
    minute = say_time(row.at)
    shown = {say_time(r.at) for r in fold.rows if r.event in (Event.SHOWN, Event.COLLAPSED)}
    return "" if minute in shown else f" at {minute}"


def _until(row: Delivery) -> str:
    if row.until is None:
        return ""
    return f" until {clock(row.until.astimezone(row.at.tzinfo), row.at)}"


def _deferred(row: Delivery) -> str:
    if row.why == Why.TWENTY_MINUTES:
        return f"{_until(row)}, 20 minutes after the one before"
    return _why(row)


def _why(row: Delivery) -> str:
    if row.why not in set(Why):
        return ""
    match Why(row.why):
        case Why.QUIET_HOURS:
            return ", quiet hours"
        case Why.PAUSE:
            return ", reminders paused"
        case Why.TWENTY_MINUTES:
            return ", one in 20 minutes"
        case Why.DO_NOT_DISTURB:
            return ", the desktop asks not to disturb"
        case Why.NO_SERVICE:
            return ", no notification service"
        case unknown:
            assert_never(unknown)
