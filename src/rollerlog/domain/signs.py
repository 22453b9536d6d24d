"""Warning signs as reported, and the user's word that they have settled (protocol.md 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rollerlog.domain.model import CheckIn, Settled, Sign
from rollerlog.domain.protocol import SIGNS_EVERYWHERE, SIGNS_WITH_REST

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook


class Report(NamedTuple):
    """A warning sign as one check-in reported it."""

    sign: Sign
    at: datetime
    zones: tuple[str, ...]

    def covers(self, zone: str) -> bool:
        """Return whether the sign pauses a zone: its own, or all for spreading and fever."""
        return self.sign in SIGNS_EVERYWHERE or zone in self.zones


def reports(logbook: Logbook) -> Sequence[Report]:
    """Return every report in the order of the check-ins."""
    return logbook.derived(
        "reports",
        lambda: [
            Report(sign, check_in.at, check_in.zones)
            for check_in in logbook.all(CheckIn)
            if check_in.signs
            for sign in check_in.signs
        ],
    )


def open_reports(logbook: Logbook, zone: str) -> list[Report]:
    """Return the last report of each sign that still pauses a zone."""
    last = {report.sign: report for report in reports(logbook) if report.covers(zone)}
    settled = logbook.all(Settled)
    return [
        report
        for report in last.values()
        if not any(word.at >= report.at and _closes(word, report, zone) for word in settled)
    ]


def clearings(logbook: Logbook, zone: str) -> list[Settled]:
    """Return the settled signs that ask for rest of their own on a zone."""
    known = reports(logbook)
    return [
        word
        for word in logbook.all(Settled)
        if word.sign in SIGNS_WITH_REST
        and any(
            report.at <= word.at and report.covers(zone) and _closes(word, report, zone)
            for report in known
        )
    ]


def _closes(word: Settled, report: Report, zone: str) -> bool:
    return word.sign == report.sign and (report.sign in SIGNS_EVERYWHERE or zone in word.zones)
