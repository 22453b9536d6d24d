"""What the invented person owns, was told and plans, beside the sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.kit.rollers import uses_limit
from rollerlog.domain.model import Preference, Session, Setting
from rollerlog.domain.planning.model import Course, PlannedSession, Rating
from rollerlog.domain.profile.model import ADVISED, Asked, ProfileReview
from rollerlog.domain.protocol import (
    MANY_USES_UP_TO_UM,
    OWN_USES,
    PATCH_TEST_DAYS,
    ROLLER_DAYS,
    SPF_DEFAULT_ZONES,
)
from rollerlog.domain.zones import ZONES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rollerlog.demo.days import Times
    from rollerlog.domain.model import Entity

_CLINICIAN = "Dr Vidal"
_SOAKED = timedelta(minutes=50)
_LEFT_UNCLEAN = timedelta(days=6)  # the last roller of the face waits to be disinfected
_ADDED_AGO = 150
_CONCERNS = {"acne-scars": (6, 6, 5, 5, 4, 4), "texture": (5, 5, 5, 4, 4, 4)}
_MORNING = time(9, 30)
_NEEDLES = 192


def kit_of(sessions: Sequence[Session], times: Times) -> tuple[list[Session], list[Entity]]:
    """Return the sessions with the rollers they were done with, and those with their cleaning."""
    kept: list[Session] = []
    found: list[Entity] = []
    in_use: dict[str, tuple[Roller, list[Session]]] = {}
    for session in sessions:
        if session.setting is Setting.CLINIC:
            kept.append(session)
            continue
        if session.roller not in in_use:
            in_use[session.roller] = _opened(session, times), []
        roller, done = in_use[session.roller]
        if _worn(roller, done, session):
            found.append(replace(roller, retired_at=done[-1].at + _SOAKED))
            roller, done = _opened(session, times), []
        in_use[session.roller] = roller, [*done, session]
        kept.append(replace(session, roller=roller.id))
        cleaned_at = session.at + _SOAKED
        waits = "forehead" in session.zones and times.now - session.at < _LEFT_UNCLEAN
        if cleaned_at <= times.now and not waits:
            clean = Disinfection(
                id=times.new_id(), at=cleaned_at, logged_at=cleaned_at, roller=roller.id
            )
            found.append(clean)
    return kept, [*found, *(roller for roller, _done in in_use.values())]


def profile_of(times: Times) -> Iterator[Entity]:
    """Return what the person was told, what they have on the shelf and what they plan."""
    told_at = times.at(times.first - timedelta(days=1), _MORNING)
    yield Asked(id=times.new_id(), at=told_at, logged_at=told_at, condition=ADVISED, who=_CLINICIAN)
    reviewed_at = times.at(times.today - timedelta(days=33), _MORNING)
    yield ProfileReview(id=times.new_id(), at=reviewed_at, logged_at=reviewed_at)
    yield from _shelf(times)
    begun_at = times.at(times.today - timedelta(days=80), time())
    yield Course(
        id=times.new_id(),
        at=begun_at,
        logged_at=begun_at,
        zones=SPF_DEFAULT_ZONES,
        sessions=6,
        advised_by=_CLINICIAN,
    )
    yield PlannedSession(
        id=times.new_id(),
        planned_at=reviewed_at,
        day=times.today + timedelta(days=12),
        zones=("neck",),
        needle_um=250,
    )
    yield Preference(id="concerns", value=" ".join(_CONCERNS))
    for concern, levels in _CONCERNS.items():
        for back, level in enumerate(reversed(levels)):
            rated_at = times.at(times.today - timedelta(days=20 + 28 * back), _MORNING)
            yield Rating(
                id=times.new_id(), at=rated_at, logged_at=rated_at, concern=concern, level=level
            )


def _opened(session: Session, times: Times) -> Roller:
    areas = tuple(dict.fromkeys(ZONES[zone].area for zone in session.zones))
    return Roller(
        id=times.new_id(),
        added_at=session.at - timedelta(minutes=30),
        name=session.roller,
        needle_um=session.needle_um,
        areas=areas,
        needle_count=_NEEDLES,
        material="titanium",
        opened_on=session.at.date(),
        own_uses=None if session.needle_um <= MANY_USES_UP_TO_UM else OWN_USES,
    )


def _worn(roller: Roller, done: Sequence[Session], session: Session) -> bool:
    if len(done) >= uses_limit(roller):
        return True
    ages = bool(done) and roller.needle_um <= MANY_USES_UP_TO_UM
    return ages and (session.at.date() - done[0].at.date()).days >= ROLLER_DAYS


def _shelf(times: Times) -> Iterator[Entity]:
    tested = (
        ("Mineral SPF 50", "Sun cream", ("zinc-oxide:20%",), 50),
        ("Hyaluronic serum", "Serum", ("hyaluronic-acid:1%",), None),
        ("Night retinal 0.05", "Cream", ("retinal:0.05%",), None),
    )
    begun = times.today - timedelta(days=_ADDED_AGO)
    for back, (name, form, actives, spf) in enumerate(tested):
        day = begun + timedelta(days=back)
        product = _product(times, name, form, actives, day, spf_value=spf, lasts_months=12)
        yield product
        for number in range(1, PATCH_TEST_DAYS + 1):
            yield _reading(times, product, day, number)
    toner = _product(
        times, "Glow toner", "Toner", ("glycolic-acid:7%",), times.today - timedelta(5)
    )
    yield toner
    for number in range(1, 5):
        yield _reading(times, toner, times.today - timedelta(5), number)
    day = times.today - timedelta(days=102)
    acid = _product(times, "Vitamin C 15", "Serum", ("l-ascorbic-acid:15%",), day, lasts_months=3)
    yield acid
    yield _reading(times, acid, day, 1)
    yield _reading(times, acid, day, 2, reacted=True)


def _product(
    times: Times,
    name: str,
    form: str,
    actives: tuple[str, ...],
    day: date,
    *,
    spf_value: int | None = None,
    lasts_months: int | None = None,
) -> Product:
    at = times.at(day, _MORNING)
    return Product(
        id=times.new_id(),
        added_at=at,
        name=name,
        form=form,
        actives=actives,
        opened_on=day,
        lasts_months=lasts_months,
        spf_value=spf_value,
        patch_begun_at=at,
    )


def _reading(
    times: Times, product: Product, begun: date, number: int, *, reacted: bool = False
) -> PatchReading:
    at = times.at(begun + timedelta(days=number), _MORNING)
    note = "Itchy and red." if reacted else ""
    return PatchReading(
        id=times.new_id(), at=at, logged_at=at, product=product.id, reacted=reacted, note=note
    )
