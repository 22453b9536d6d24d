"""How far courses of sessions are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.model import Session
from rollerlog.domain.planning.model import Course
from rollerlog.domain.protocol import MILESTONE_SESSIONS

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook


@dataclass(frozen=True, slots=True)
class Progress:
    """The days of a course so far; sessions of one date count as one."""

    course: Course
    days: tuple[date, ...]

    @property
    def done(self) -> int:
        """How many of its sessions are done, at most all."""
        return min(len(self.days), self.course.sessions)

    @property
    def complete(self) -> bool:
        """Whether all are done; what follows is maintenance."""
        return len(self.days) >= self.course.sessions

    @property
    def at_milestone(self) -> bool:
        """Whether it is at its fourth or fifth session, when changes may first be seen."""
        return self.done in MILESTONE_SESSIONS


def progress(logbook: Logbook, course: Course) -> Progress:
    """Return how far a course is: the dates from its first on that rolled any of its zones."""
    begun = course.at.date()
    ended = course.ended_at.date() if course.ended_at else None
    days = {
        session.at.date()
        for zone in course.zones
        for session in logbook.on_zone(Session, zone)
        if begun <= session.at.date() and (ended is None or session.at.date() <= ended)
    }
    return Progress(course, tuple(sorted(days)))


def courses(logbook: Logbook) -> list[Progress]:
    """Return every course that was not ended, the one begun first first."""
    return [progress(logbook, course) for course in logbook.all(Course) if course.ended_at is None]
