"""What the timeline says of courses, ratings and plans. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.planning.concerns import HIGHEST
from rollerlog.domain.planning.courses import progress
from rollerlog.domain.planning.plans import carried_out, planned
from rollerlog.ui.formats import capital, say_day, say_length, say_number
from rollerlog.ui.names import CONCERN_NAMES, areas_named, zones_named
from rollerlog.ui.timeline.said import Field, Mark, Note

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.planning.model import Course, PlannedSession, Rating
    from rollerlog.ui.timeline.filters import Filter


def of_course(logbook: Logbook, course: Course, today: date) -> Note:
    """Return what is said of a course of sessions."""
    done = f"{progress(logbook, course).done} of {course.sessions}"
    ended = say_day(course.ended_at.date(), today) if course.ended_at else ""
    advised = f"Advised by {course.advised_by}" if course.advised_by else "Of your own"
    said = {
        "Zones": capital(zones_named(logbook, course.zones)),
        "Sessions": f"{done} done",
        "Advised by": course.advised_by,
        "Ended": ended,
    }
    sessions = say_number(course.sessions, "session", "sessions")
    return Note(
        "list-details",
        "accent",
        f"Course of {sessions} begun, {areas_named(logbook, course.zones)}",
        f"Ended {ended}" if ended else advised,
        Mark(done),
        tuple(Field(label, value) for label, value in said.items() if value),
    )


def of_ratings(ratings: Sequence[Rating]) -> Note:
    """Return what is said of the concerns rated on a day."""
    found = sorted(ratings, key=rated)  # those of one moment come in any order
    first = found[0]
    title, second = f"{concern_name(first)} rated", f"{first.level} of {HIGHEST}"
    scale = Field("Scale", f"0, not visible, to {HIGHEST}, the worst imaginable")
    fields = (Field("Rated", second), scale)
    if len(found) > 1:
        fields = (Field("Rated", f"{len(found)} concerns"), scale)
        title = f"{len(found)} concerns rated"
        second = capital(" · ".join(rated(one) for one in found))
    return Note("chart-line", "accent", title, second, fields=fields)


def rated(rating: Rating) -> str:
    """Return a rating among several: "acne scars 4"."""
    return f"{CONCERN_NAMES.get(rating.concern, rating.concern)} {rating.level}"


def concern_name(rating: Rating) -> str:
    """Return what was rated, as a title."""
    return capital(CONCERN_NAMES.get(rating.concern, rating.concern))


def plans_ahead(logbook: Logbook, chosen: Filter, today: date) -> dict[date, list[PlannedSession]]:
    """Return by day what is still to be done of what was planned, as a filter lets it through."""
    zones = chosen.zones(logbook)
    days: dict[date, list[PlannedSession]] = {}
    for plan in planned(logbook):
        wanted = zones is None or not zones.isdisjoint(plan.zones)
        if wanted and plan.day >= today and not carried_out(logbook, plan):
            days.setdefault(plan.day, []).append(plan)
    return days


def plan_said(logbook: Logbook, plan: PlannedSession, today: date) -> str:
    """Say what is planned: "Planned: 0.25 mm on your neck, Sat 20 June"."""
    where = areas_named(logbook, plan.zones)
    return f"Planned: {say_length(plan.needle_um)} on your {where}, {say_day(plan.day, today)}"


def plans_said(logbook: Logbook, chosen: Filter, day: date, today: date) -> str:
    """Say what is planned for a day, empty where nothing is."""
    found = plans_ahead(logbook, chosen, today).get(day, ())
    return "\n".join(plan_said(logbook, plan, today) for plan in found)
