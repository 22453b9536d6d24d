"""``condition clear``: what is over, a warning sign among it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli import plain, values
from rollerlog.cli.history import still_counts
from rollerlog.cli.noting import not_noted_here, noted, said, under
from rollerlog.cli.outcome import Usage
from rollerlog.cli.recording import record, saved
from rollerlog.domain import commands
from rollerlog.domain.conditions import EVENTS, STANDING
from rollerlog.domain.model import Door, Sign
from rollerlog.domain.pauses import pauses
from rollerlog.domain.profile.commands import clear_condition
from rollerlog.domain.profile.model import ADVISED, Condition
from rollerlog.domain.profile.standing import waits
from rollerlog.domain.refusals import NoOpenSign, NotNoted, Refused
from rollerlog.domain.setback import later
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import capital, say_day
from rollerlog.ui.names import CONDITION_NAMES, SIGN_NAMES

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import date, datetime

    from rollerlog.cli.outcome import Outcome
    from rollerlog.services.journal import Journal


def clear(arguments: Namespace, journal: Journal) -> Outcome:
    """Say that a condition is over or a sign has settled, or take an event back."""
    known = arguments.id
    if known in {sign.value for sign in Sign}:
        return _settle(Sign(known), arguments, journal)
    if known in EVENTS:
        return _remove(known, arguments, journal)
    if known == ADVISED:
        raise Usage(
            "An acknowledgement is taken back like any entry, with rollerlog delete and the id that"
            " “rollerlog timeline --kind asked” lists."
        )
    if known not in STANDING:
        not_noted_here(known)
    entry = noted(journal, known)
    if entry is None:
        raise Refused(NotNoted(known))
    journal.run(clear_condition(known, arguments.on), Door.COMMAND_LINE)
    today = journal.now().date()
    over = journal.logbook.find(Condition, entry.id)
    since = say_day(over.cleared_at.date() if over and over.cleared_at else today, today)
    return said(journal, entry, f"{capital(CONDITION_NAMES[known])}: over, since {since}.")


def _settle(sign: Sign, arguments: Namespace, journal: Journal) -> Outcome:
    logbook, now = journal.logbook, journal.now()
    if sign is Sign.NOT_CALM:
        raise Usage("“not-calm” ends with a calm check-in. Look at: rollerlog check-in --help")
    found = {
        zone: report
        for zone in zones_of(logbook)
        for report in pauses(logbook, zone, now)
        if report.sign is sign
    }
    if not found:
        raise Refused(NoOpenSign(sign))
    last = max(report.at for report in found.values()).astimezone(now.tzinfo)
    at = _on(arguments.on, last, now)
    command = commands.settle_sign(sign, tuple(found), at, seen=False)
    entry = record(journal, arguments.entry_id, under(arguments.entry_id, command))
    where = plain.where(journal.logbook, entry.zones)
    return saved(journal, entry, f"{capital(SIGN_NAMES[sign])}: settled on {where}")


def _on(day: date | None, last: datetime, now: datetime) -> datetime:
    """Return when a sign settled: now, or at noon of a day, not before that day's report."""
    if day is None or day == now.date():
        return now
    at = values.noon(day, now.tzinfo)
    return max(at, last) if last.date() == day else at


def _remove(event: str, arguments: Namespace, journal: Journal) -> Outcome:
    if arguments.on is not None:
        raise Usage("An event is removed, not ended: leave --on out.")
    logbook, now = journal.logbook, journal.now()
    found = waits(logbook, now.date(), later(logbook, now, now).date())
    running = [waited for waited in found if waited.event == event]
    if not running:
        raise Refused(NotNoted(event))
    entry = running[-1]
    journal.run(commands.delete(entry.id), Door.COMMAND_LINE)
    day = say_day(entry.at.date(), now.date())
    line = (
        f"{capital(CONDITION_NAMES[event])}, {day}: removed."
        f" It can be restored for 30 days: rollerlog delete {entry.id} --undo"
    )
    return said(journal, entry, line, *still_counts(journal, entry))
