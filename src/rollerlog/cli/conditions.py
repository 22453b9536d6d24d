"""``condition add`` and ``condition advised``: what holds of the user from now on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli import plain, values
from rollerlog.cli.noting import in_one_step, not_noted_here, noted, said, under
from rollerlog.cli.outcome import Usage
from rollerlog.cli.recording import record
from rollerlog.cli.typed import shown
from rollerlog.domain.conditions import EVENTS, STANDING, Ask
from rollerlog.domain.profile.commands import add_condition, record_asked, record_event
from rollerlog.domain.profile.model import ADVISED
from rollerlog.ui.events.wording import asked_saved, event_saved
from rollerlog.ui.formats import capital, say_day
from rollerlog.ui.names import CONDITION_NAMES

if TYPE_CHECKING:
    from argparse import Namespace

    from rollerlog.cli.outcome import Outcome
    from rollerlog.services.journal import Journal


def change(arguments: Namespace, journal: Journal) -> Outcome:
    """Note what holds or say that it is over, and read it back."""
    match arguments.action:
        case "advised":
            return _asked(ADVISED, arguments, journal)
        case "clear":
            from rollerlog.cli.clearing import clear

            return clear(arguments, journal)
        case _:
            return _add(arguments, journal)


def _add(arguments: Namespace, journal: Journal) -> Outcome:
    condition = arguments.id
    if condition == ADVISED:
        if arguments.asked is None:
            raise Usage("Say who advised it, as in: rollerlog condition advised --asked “Dr Vidal”")
        return _asked(ADVISED, arguments, journal)
    if condition in EVENTS:
        return _event(condition, arguments, journal)
    if condition not in STANDING:
        not_noted_here(condition)
    if arguments.zones:
        raise Usage(
            f"{shown(condition)} holds for all zones. Leave --zone out: events alone take it."
        )
    if arguments.asked is not None:
        return _asked(condition, arguments, journal)
    return _standing(condition, arguments, journal)


def _event(event: str, arguments: Namespace, journal: Journal) -> Outcome:
    if arguments.asked is not None:
        raise Usage(f"{shown(event)} waits, whoever was asked. Leave --asked out.")
    zones = values.zones(journal.logbook, arguments.zones)
    command = record_event(event, arguments.on, zones)
    entry = record(journal, arguments.entry_id, under(arguments.entry_id, command))
    today = journal.now().date()
    return said(journal, entry, event_saved(journal.logbook, event, entry.at.date(), zones, today))


def _standing(condition: str, arguments: Namespace, journal: Journal) -> Outcome:
    today = journal.now().date()
    name = capital(CONDITION_NAMES[condition])
    before = noted(journal, condition)
    if before is not None and before.cleared_at is None:
        since = say_day(before.at.date(), today)
        return said(journal, before, f"{name}: noted already, since {since}.")
    command = add_condition(condition, arguments.on)
    entry = record(journal, arguments.entry_id, under(arguments.entry_id, command))
    since = say_day(entry.at.date(), today)
    return said(journal, entry, f"{name}: noted, since {since}. {_does(condition)}")


def _does(condition: str) -> str:
    effect = STANDING[condition]
    if not isinstance(effect, Ask):
        return "Rolling at home is not advised while it applies."
    block = plain.length(effect.block_from_um) if effect.block_from_um else ""
    longer = f" From {block} on, rolling is not advised." if block else ""
    return (
        f"A clinician is asked before rolling.{longer}"
        f" Once asked: rollerlog condition add {condition} --asked WHO"
    )


def _asked(condition: str, arguments: Namespace, journal: Journal) -> Outcome:
    if condition != ADVISED and not isinstance(STANDING[condition], Ask):
        raise Usage(f"{shown(condition)} blocks, whoever was asked. Leave --asked out.")
    word = record_asked(condition, arguments.asked, arguments.on)
    steps = [word] if condition == ADVISED else [add_condition(condition, arguments.on), word]
    command = under(arguments.entry_id, in_one_step(steps))
    entry = record(journal, arguments.entry_id, command)
    on, today = entry.at.date(), journal.now().date()
    return said(journal, entry, asked_saved(condition, arguments.asked, on, today))
