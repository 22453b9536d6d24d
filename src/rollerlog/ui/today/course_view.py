"""How far courses are, in a line each. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.planning.courses import courses
from rollerlog.domain.protocol import MILESTONE_SESSIONS
from rollerlog.ui.formats import NO_BREAK, say_number
from rollerlog.ui.names import areas_named

if TYPE_CHECKING:
    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.courses import Progress


@dataclass(frozen=True, slots=True)
class CourseView:
    """How far a course is, and a word where it is at a milestone or done."""

    title: str
    detail: str


def course_views(logbook: Logbook) -> tuple[CourseView, ...]:
    """Return the courses that run or are in maintenance, the one begun first first."""
    return tuple(_view(logbook, found) for found in courses(logbook))


def _view(logbook: Logbook, found: Progress) -> CourseView:
    where = areas_named(logbook, found.course.zones)
    sessions = say_number(found.course.sessions, "session", "sessions")
    done = f"{found.done} of {sessions}".replace(" ", NO_BREAK)
    return CourseView(f"Course on your {where}: {done}", _detail(found))


def _detail(found: Progress) -> str:
    if found.complete:
        return "The course is done. What follows is maintenance: fewer sessions, further apart."
    if found.at_milestone:
        first, last = min(MILESTONE_SESSIONS), max(MILESTONE_SESSIONS)
        return f"{first} to {last} sessions are a milestone: a good time to rate your concerns."
    return ""
