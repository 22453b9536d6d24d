"""The sun over the user's place: its height and the clear-sky UV index (protocol.md 7).

Nothing is fetched: the height comes from the place and the time (S175), the index from the height
(Madronich, S179; altitude S186). Cloud is not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from math import floor, radians, sin
from typing import TYPE_CHECKING, TypeVar

from rollerlog.domain.localtime import fixed, instant
from rollerlog.domain.places import Place, place_of, read_place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = [
    "Band",
    "Curve",
    "Place",
    "band",
    "curve",
    "elevation",
    "index_under",
    "lasts_until",
    "place_of",
    "read_place",
    "shown",
    "spans",
    "sun_is_up",
    "uv_index",
]

D = TypeVar("D", date, datetime)

_OVERHEAD, _BY_HEIGHT, _BY_OZONE, _OZONE_DU = 12.5, 2.42, -1.23, 300
_BY_KM = 0.06
_STEP, _MINUTE, _DAY = timedelta(minutes=15), timedelta(minutes=1), timedelta(days=1)


class Band(StrEnum):
    """What a shown index is called (S191, S193)."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    VERY_HIGH = "very high"
    EXTREME = "extreme"


BAND_FROM = {Band.EXTREME: 11, Band.VERY_HIGH: 8, Band.HIGH: 6, Band.MODERATE: 3}


@dataclass(frozen=True, slots=True)
class Curve:
    """The index every 15 minutes of a local day, both its midnights among them."""

    points: tuple[tuple[datetime, float], ...]

    @property
    def peak(self) -> tuple[datetime, float]:
        """The first of the highest points."""
        return max(self.points, key=lambda point: point[1])


def elevation(place: Place, at: datetime) -> float:
    """Return the sun's height over the horizon in degrees, without refraction."""
    # Loaded only here: up to 32 ms, which most starts do not need.
    from astral import Observer
    from astral.sun import elevation as height

    observer = Observer(place.latitude, place.longitude)
    return height(observer, _inside(at).astimezone(UTC), with_refraction=False)


def sun_is_up(place: Place, at: datetime) -> bool:
    """Return whether the middle of the sun stands over the horizon."""
    return elevation(place, at) > 0


def uv_index(place: Place, at: datetime) -> float:
    """Return the clear-sky UV index, 0 while the sun is down."""
    index = index_under(sin(radians(elevation(place, at))), place.ozone_du)
    return index * (1 + _BY_KM * place.altitude_m / 1000)


def index_under(zenith_cosine: float, ozone_du: int = _OZONE_DU) -> float:
    """Return the index at sea level for the cosine of the sun's zenith angle."""
    if zenith_cosine <= 0:
        return 0.0
    ozone: float = (ozone_du / _OZONE_DU) ** _BY_OZONE
    return float(_OVERHEAD * zenith_cosine**_BY_HEIGHT * ozone)


def shown(index: float) -> int:
    """Return an index as it is shown and compared: rounded, a half up."""
    return floor(index + 0.5)


def band(index: int) -> Band:
    """Return what a shown index is called."""
    return next((found for found, least in BAND_FROM.items() if index >= least), Band.LOW)


def curve(place: Place, day: date, zone: tzinfo | None) -> Curve:
    """Return the index over a local day, which DST may make 23 or 25 hours long."""
    return Curve(tuple((at, uv_index(place, at)) for at in _steps(day, zone)))


def spans(
    place: Place, day: date, zone: tzinfo | None, at_least: int
) -> tuple[tuple[datetime, datetime], ...]:
    """Return when on a local day the shown index is at least so high, to the minute.

    Each from its first minute to the first minute after it.
    """
    reaches = _reaching(place, at_least)
    times = _with_tops(place, list(_steps(day, zone)))
    inside = [reaches(at) for at in times]
    turns = [_turn(reaches, *times[i - 1 : i + 1]) for i in _changes(inside)]
    edges = [*times[: inside[0]], *turns, *times[len(times) - inside[-1] :]]
    found = [fixed(at.astimezone(zone)) for at in edges]
    return tuple(zip(found[::2], found[1::2], strict=True))


def lasts_until(place: Place, at: datetime, at_least: int) -> datetime:
    """Return the first minute from an instant on when the shown index is under a level.

    The instant itself where it already is, and a day later where it does not fall by then.
    """
    reaches = _reaching(place, at_least)
    before = _inside(at).astimezone(UTC).replace(second=0, microsecond=0)
    if not reaches(before):
        return at
    ends = before + _DAY
    while before < ends:
        after = before + _STEP
        if not reaches(after):
            ends = _turn(reaches, before, after)
            break
        before = after
    return fixed(ends.astimezone(at.tzinfo))


def _inside(at: D) -> D:
    """Return a day or an instant of the calendar's first or last year in the year beside it.

    No step and no UTC offset leads out of the calendar from there; the sun is the same.
    """
    beside = {MINYEAR: MINYEAR + 1, MAXYEAR: MAXYEAR - 1}
    return at.replace(year=beside.get(at.year, at.year))


def _steps(day: date, zone: tzinfo | None) -> Iterator[datetime]:
    day = _inside(day)
    at, ends = (instant(on, time(), zone) for on in (day, day + timedelta(days=1)))
    while at < ends:
        yield fixed(at.astimezone(zone))
        at += _STEP
    yield ends


def _reaching(place: Place, at_least: int) -> Callable[[datetime], bool]:
    return lambda at: shown(uv_index(place, at)) >= at_least


def _with_tops(place: Place, times: Sequence[datetime]) -> list[datetime]:
    """Return some instants and, between them, those at which the sun stands highest.

    Or a peak that lasts less than a step would be passed over.
    """
    heights = [elevation(place, at) for at in times]
    tops = [
        _top(place, times[i - 1], times[i + 1])
        for i in range(1, len(times) - 1)
        if heights[i - 1] <= heights[i] >= heights[i + 1]
    ]
    return sorted({*times, *tops})


def _top(place: Place, first: datetime, last: datetime) -> datetime:
    minutes = (last - first) // _MINUTE
    between = [first + _MINUTE * minute for minute in range(minutes + 1)]
    return max(between, key=lambda at: elevation(place, at))


def _changes(values: Sequence[bool]) -> list[int]:
    return [i for i in range(1, len(values)) if values[i] != values[i - 1]]


def _turn(reaches: Callable[[datetime], bool], before: datetime, after: datetime) -> datetime:
    """Return the first minute that is as the later of two instants is, not as the earlier."""
    wanted = reaches(after)
    while after - before > _MINUTE:
        middle = before + (after - before) // _MINUTE // 2 * _MINUTE
        if reaches(middle) == wanted:
            after = middle
        else:
            before = middle
    return after
