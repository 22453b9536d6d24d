"""The sessions of the last 90 days. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.healing import early_days
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.model import Session, Setting
from rollerlog.ui.formats import say_days, say_length
from rollerlog.ui.summary.section import LOOKED_BACK, Section, cut, shortened

if TYPE_CHECKING:
    from rollerlog.ui.summary.section import Row, Subject

_MOST = 6
_SETTINGS = {Setting.HOME: "at home", Setting.CLINIC: "clinic visit"}


def sessions(subject: Subject) -> Section:
    """Return the sessions on the zones, the latest first."""
    found = [s for s in reversed(subject.sessions) if s.at >= subject.since]
    rows, more = cut(
        [_row(subject, session) for session in found], _MOST, "earlier session", "earlier sessions"
    )
    title = f"Sessions in the last {LOOKED_BACK.days} days"
    return Section(title, rows or _none(subject), more)


def _row(subject: Subject, session: Session) -> Row:
    early = early_days(subject.logbook, session)
    said = [
        f"{say_length(session.needle_um)}, {subject.where(session.zones)}",
        _SETTINGS[session.setting],
        f"roller “{_roller(subject, session)}”" if session.roller else "",
        f"early by {say_days(early)}" if early else "",
    ]
    return subject.day(session.at.date()), ", ".join(filter(None, said))


def _roller(subject: Subject, session: Session) -> str:
    roller = subject.logbook.find(Roller, session.roller)
    return shortened(roller.name if roller else session.roller)


def _none(subject: Subject) -> tuple[Row, ...]:
    last = subject.sessions[-1:]
    if not last:
        return (("None", "No session is in the logbook."),)
    return (("None", f"The last was on {subject.day(last[0].at.date())}."),)
