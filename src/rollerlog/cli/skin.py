"""``check-in`` and ``spf``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli import values
from rollerlog.cli.recording import record, saved, when
from rollerlog.domain.commands import apply_spf, record_check_in
from rollerlog.domain.model import SCALES, CheckIn, Sign
from rollerlog.domain.pauses import pauses
from rollerlog.ui.care import care_for
from rollerlog.ui.names import zones_named

if TYPE_CHECKING:
    from argparse import Namespace

    from rollerlog.cli.outcome import Outcome
    from rollerlog.services.journal import Journal


def check_in(arguments: Namespace, journal: Journal) -> Outcome:
    """Record how the skin is, and say whom to speak to where a warning sign is reported."""
    now, logbook = journal.now(), journal.logbook
    check_in = CheckIn(
        id=arguments.entry_id,
        at=when(arguments, now),
        logged_at=now,
        zones=values.zones(logbook, arguments.zones),
        **{scale: getattr(arguments, scale) for scale in SCALES},
        signs=() if arguments.no_signs else _signs(arguments),
        note=arguments.note,
    )
    entry = record(journal, check_in.id, record_check_in(check_in))
    said = _paused(journal, check_in)
    return saved(journal, entry, "Check-in saved", said, _care(journal, check_in))


def spf(arguments: Namespace, journal: Journal) -> Outcome:
    """Record sunscreen."""
    now, logbook = journal.now(), journal.logbook
    zones = values.zones(logbook, arguments.zones)
    command = apply_spf(when(arguments, now), zones, arguments.value, arguments.entry_id)
    entry = record(journal, arguments.entry_id, command)
    return saved(journal, entry, f"Sunscreen on {zones_named(journal.logbook, entry.zones)} saved")


def _signs(arguments: Namespace) -> tuple[Sign, ...] | None:
    return tuple(map(Sign, dict.fromkeys(arguments.sign))) if arguments.sign else None


def _paused(journal: Journal, check_in: CheckIn) -> str:
    if not check_in.signs:
        return ""
    from rollerlog.ui.check_in.wording import warned

    said = warned(journal.logbook, check_in.signs, check_in.zones)
    return said.pause if said else ""


def _care(journal: Journal, check_in: CheckIn) -> str:
    """Say whom to speak to and how soon, where the check-in opened a sign or found one open."""
    logbook, now = journal.logbook, journal.now()
    found = {report.sign for zone in check_in.zones for report in pauses(logbook, zone, now)}
    found.update(check_in.signs or ())
    return care_for(found).said if found else ""
