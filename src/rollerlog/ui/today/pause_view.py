"""What is said of areas that warning signs have paused. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.model import Sign
from rollerlog.domain.protocol import SIGNS_EVERYWHERE
from rollerlog.ui.care import care_for
from rollerlog.ui.formats import capital, say_day, say_list
from rollerlog.ui.names import AREA_NAMES, SIGN_NAMES
from rollerlog.ui.standing import Look, Standing, places

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.signs import Report


@dataclass(frozen=True, slots=True)
class PauseView:
    """One pause. ``settle_area`` is empty where only a calm check-in ends it.

    ``area`` is the one whose summary is shown, the first of several.
    """

    title: str
    reported: str
    whom: str
    details: str
    rest: str
    area: str
    settle_area: str
    session_id: str


def pause_views(logbook: Logbook, shown: Sequence[Standing], today: date) -> tuple[PauseView, ...]:
    """Return the pauses of the areas shown; what pauses all of the skin is one."""
    groups: dict[tuple[str, tuple[Report, ...]], list[Standing]] = {}
    for area in shown:
        if area.look is Look.PAUSED:
            found = _reports(area)
            everywhere = all(report.sign in SIGNS_EVERYWHERE for report in found)
            groups.setdefault(("" if everywhere else area.area, found), []).append(area)
    return tuple(_view(logbook, areas, found, today) for (_, found), areas in groups.items())


def _reports(area: Standing) -> tuple[Report, ...]:
    latest: dict[Sign, Report] = {}
    for report in (report for zone in area.zones for report in zone.status.pauses):
        before = latest.get(report.sign)
        if before is None or report.at > before.at:
            latest[report.sign] = report
    return tuple(sorted(latest.values(), key=lambda report: list(Sign).index(report.sign)))


def _view(
    logbook: Logbook, areas: list[Standing], found: tuple[Report, ...], today: date
) -> PauseView:
    where, plural = places(logbook, [(area, area.looking(Look.PAUSED)) for area in areas])
    signs = {report.sign for report in found}
    settles = signs != {Sign.NOT_CALM}
    care = care_for(signs)
    last = max((a.last for a in areas if a.last), key=lambda s: s.at, default=None)
    return PauseView(
        title=f"{capital(where)} {'are' if plural else 'is'} paused",
        reported=_reported(found, today),
        whom=care.whom,
        details=care.details,
        rest=_rest(areas, today),
        area=areas[0].area,
        settle_area=areas[0].area if settles else "",
        session_id=last.id if last else "",
    )


def _reported(found: Iterable[Report], today: date) -> str:
    days: dict[date, list[str]] = {}
    not_calm: list[str] = []
    for report in found:
        if report.sign is Sign.NOT_CALM:
            day = say_day(report.at.date(), today)
            not_calm.append(f"More than a week after the session, it was not calm on {day}.")
        else:
            days.setdefault(report.at.date(), []).append(SIGN_NAMES[report.sign])
    said = [f"You reported {say_list(n)} on {say_day(day, today)}." for day, n in days.items()]
    return " ".join(said + not_calm)


def _rest(areas: list[Standing], today: date) -> str:
    said = []
    for area in areas:
        if area.opens_on is not None:
            whose = "" if len(areas) == 1 else f"{AREA_NAMES[area.area]} "
            said.append(f"{whose}until {say_day(area.opens_on, today)}")
    return f"Rest counts on: {'; '.join(said)}." if said else ""
