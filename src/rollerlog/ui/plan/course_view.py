"""How the courses are shown. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.planning.courses import courses
from rollerlog.ui.formats import say_near_day
from rollerlog.ui.plan import wording

if TYPE_CHECKING:
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.courses import Progress


@dataclass(frozen=True, slots=True)
class CourseView:
    """One course: where, how far, and what is to be said of it now."""

    id: str
    name: str
    done: int
    of: int
    count: str
    caption: str
    note: str

    @property
    def said(self) -> str:
        """The course in one sentence, for a screen reader."""
        return ", ".join(filter(None, (f"Course, {self.name}", self.count, self.caption)))


def course_views(logbook: Logbook, today: date) -> list[CourseView]:
    """Return the courses that were not ended, the one begun last first."""
    return [_view(logbook, found, today) for found in reversed(courses(logbook))]


def _view(logbook: Logbook, found: Progress, today: date) -> CourseView:
    course = found.course
    sessions = "session" if course.sessions == 1 else "sessions"
    since = say_near_day(course.at.date(), today)
    advised = f"Advised by {wording.breakable(course.advised_by)} · " if course.advised_by else ""
    return CourseView(
        course.id,
        wording.titled(logbook, course.zones),
        found.done,
        course.sessions,
        f"{found.done} of {course.sessions} {sessions}",
        f"{advised}began {since}" if advised else f"Began {since}",
        _note(found),
    )


def _note(found: Progress) -> str:
    said = []
    # In maintenance the milestone is long past.
    if found.at_milestone and len(found.days) == found.done:
        said.append(wording.milestone(found.done, found.course.sessions))
    if found.complete:
        said.append(wording.maintenance(found.course.sessions))
    return "\n".join(said)
