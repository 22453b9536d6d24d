"""What the skin list shows of each area. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.ui.formats import (
    capital,
    say_day,
    say_days,
    say_long_day,
    say_short_day,
    say_time,
)
from rollerlog.ui.names import AREA_NAMES, zones_named
from rollerlog.ui.standing import Look, Standing, ZoneStanding, place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from rollerlog.domain.logbook import Logbook

_COUNTED_DAYS = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """The rest bar: day so many of so many, its captions and what is read out."""

    day: int
    of_days: int
    start: str
    end: str
    spoken: str


@dataclass(frozen=True, slots=True)
class AreaView:
    """An area in the skin list; ``note`` names its zones where they stand differently."""

    area: str
    name: str
    look: Look
    opens_on: date | None
    headline: str
    opens: tuple[tuple[str, bool], ...]
    detail: str
    note: str
    needle_um: int | None
    last_on: str
    bar: Bar | None
    log_text: str
    session_id: str


def area_views(logbook: Logbook, shown: Sequence[Standing], now: datetime) -> tuple[AreaView, ...]:
    """Return the areas, the resting that open soonest first, the ready rolled longest ago first."""
    ordered = sorted(shown, key=_place_in_list)
    return tuple(_view(logbook, area, now) for area in ordered)


def days_left(day: date, today: date) -> str:
    """Say how long until a day: "9 more days"."""
    left = (day - today).days
    return f"{left} more {'day' if left == 1 else 'days'}"


def _place_in_list(area: Standing) -> tuple[int, int]:
    if area.look is Look.RESTING and area.opens_on is not None:
        return 0, area.opens_on.toordinal()
    if area.look is Look.READY:
        return 1 + list(Look).index(area.look), area.last.at.toordinal() if area.last else 0
    since = area.governing.until
    return 1 + list(Look).index(area.look), -(since.toordinal() if since else 0)


def _view(logbook: Logbook, area: Standing, now: datetime) -> AreaView:
    today, last = now.date(), area.last
    name = capital(place(logbook, area, area.ids)[0])
    many = area.area == "body" and len(area.ids) > 1
    opens = area.opens_on
    return AreaView(
        area=area.area,
        name=capital(AREA_NAMES[area.area]) if many else name,
        look=area.look,
        opens_on=opens,
        headline=_headline(opens, today) if opens else "",
        opens=_opens(area, opens, now) if opens else (),
        detail=_detail(area, opens, today),
        note=_note(logbook, area, today) if area.differ else _listed(logbook, area, many=many),
        needle_um=last.needle_um if last else None,
        last_on=say_day(last.at.date(), today) if last else "",
        bar=_bar(name, area, opens, today) if opens else None,
        log_text=f"Log {AREA_NAMES[area.area] if many else name.lower()}",
        session_id=last.id if last else "",
    )


def _headline(opens: date, today: date) -> str:
    left = (opens - today).days
    if left <= 0:
        return "Ready later today"
    return "Ready tomorrow" if left == 1 else days_left(opens, today)


def _opens(area: Standing, opens: date, now: datetime) -> tuple[tuple[str, bool], ...]:
    day = say_long_day(opens, now.date())
    rest = area.governing.rest
    if rest is not None and rest.not_before is not None and rest.until < opens:
        day = f"{day}, {say_time(rest.not_before.astimezone(now.tzinfo))}"
    return ("Next session from ", False), (day, True)


def _detail(area: Standing, opens: date | None, today: date) -> str:
    until = area.governing.until
    match area.look:
        case Look.RESTING if opens is not None:
            return f"{_headline(opens, today)}, {say_day(opens, today)}".replace("Ready", "ready")
        case Look.PAUSED if opens is not None:
            return f"also rests until {say_day(opens, today)}"
        case Look.READY if until is not None and until <= today:
            return _ready_since(until, today)
        case Look.CHECK_FIRST:
            return "last check-in not calm"
        case _:
            return ""


def _ready_since(until: date, today: date) -> str:
    past = (today - until).days
    if past == 0:
        return "rest ended today"
    if past == 1:
        return "ready since yesterday"
    if past > _COUNTED_DAYS:
        return f"ready since {say_day(until, today)}"
    return f"ready for {say_days(past)}"


def _note(logbook: Logbook, area: Standing, today: date) -> str:
    """Name the zones by how they stand: "Forehead until Tue 30 June; chin ready"."""
    groups: dict[str, list[str]] = {}
    for zone in sorted(area.zones, key=_seriousness):
        groups.setdefault(_stands(zone, today), []).append(zone.id)
    named = (f"{zones_named(logbook, zones)} {how}" for how, zones in groups.items())
    return f"{capital('; '.join(named))}."


def _seriousness(zone: ZoneStanding) -> tuple[int, int]:
    opens = zone.opens_on.toordinal() if zone.opens_on else 0
    ready = zone.look is Look.READY
    return list(Look).index(zone.look), _rolled(zone) if ready else -opens


def _rolled(zone: ZoneStanding) -> int:
    last = zone.status.last
    return last.at.toordinal() if last else 0


def _stands(zone: ZoneStanding, today: date) -> str:
    match zone.look:
        case Look.PAUSED:
            rest = f", resting until {say_day(zone.opens_on, today)}" if zone.opens_on else ""
            return f"paused{rest}"
        case Look.RESTING:
            return f"until {say_day(zone.opens_on, today)}" if zone.opens_on else "resting"
        case Look.CHECK_FIRST:
            return "to check in first"
        case _:
            return "ready"


def _listed(logbook: Logbook, area: Standing, *, many: bool) -> str:
    ids = [zone.id for zone in sorted(area.zones, key=_rolled)]
    return f"{capital(zones_named(logbook, ids))}." if many else ""


def _bar(name: str, area: Standing, opens: date, today: date) -> Bar | None:
    governing = area.governing
    if governing.day is None or governing.of_days is None or governing.until is None:
        return None
    start = governing.until.fromordinal(governing.until.toordinal() - governing.of_days)
    spoken = (
        f"{name} rest, day {governing.day} of {governing.of_days},"
        f" ready {say_long_day(opens, today)}"
    )
    return Bar(
        governing.day, governing.of_days, _short(start, today), f"Ready {_short(opens, today)}",
        spoken,
    )  # fmt: skip


def _short(day: date, today: date) -> str:
    same_month = (day.year, day.month) == (today.year, today.month)
    return say_short_day(day) if same_month else say_day(day, today)
