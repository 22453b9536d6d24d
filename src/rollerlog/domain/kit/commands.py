"""What the user does with rollers and products."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from rollerlog.domain import protocol
from rollerlog.domain.admission import check_past
from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.kit.products import patch_test
from rollerlog.domain.localtime import fixed, instant
from rollerlog.domain.logbook import Edit, Logbook, Step
from rollerlog.domain.model import Session
from rollerlog.domain.refusals import (
    InTheFuture,
    NameTaken,
    NeedleOutOfRange,
    NoNumber,
    NoPatchTest,
    NoSuchThing,
    NotNamed,
    NoZone,
    OtherLength,
    Refused,
    ScalpApart,
)
from rollerlog.domain.zones import AREAS

if TYPE_CHECKING:
    from rollerlog.domain.commands import Command


def add_roller(roller: Roller) -> Command:
    """Add a roller to the kit under a name no other in use has."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        added = _sound_roller(logbook, replace(roller, added_at=fixed(now)), now)
        return Step((Edit(None, added),))

    return decide


def edit_roller(roller: Roller) -> Command:
    """Change a roller. One that was used keeps its length, as its sessions were done with it."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = _roller(logbook, roller.id)
        used = any(session.roller == before.id for session in logbook.all(Session))
        if used and roller.needle_um != before.needle_um:
            raise Refused(OtherLength(before.id, before.needle_um))
        kept = replace(roller, added_at=before.added_at, retired_at=before.retired_at)
        after = _sound_roller(logbook, kept, now)
        return Step() if after == before else Step((Edit(before, after),))

    return decide


def retire_roller(id_: str) -> Command:
    """Take a roller out of use, for good; its sessions keep it."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = _roller(logbook, id_)
        if before.retired_at is not None:
            return Step()
        return Step((Edit(before, replace(before, retired_at=fixed(now))),))

    return decide


def disinfect(roller: str, at: datetime) -> Command:
    """Record that a roller was washed, soaked and dried."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        _roller(logbook, roller)
        check_past(at, now)
        done = Disinfection(at=fixed(at), logged_at=fixed(now), roller=roller)
        return Step((Edit(None, done),))

    return decide


def add_product(product: Product, *, begin_patch_test: bool = True) -> Command:
    """Add a product to the kit; its patch test begins with it unless told otherwise."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        begun_at = fixed(now) if begin_patch_test else None
        added = replace(product, added_at=fixed(now), patch_begun_at=begun_at)
        return Step((Edit(None, _sound_product(logbook, added)),))

    return decide


def edit_product(product: Product) -> Command:
    """Change a product. Other actives ask for another patch test."""

    def decide(logbook: Logbook, _now: datetime) -> Step:
        before = _product(logbook, product.id)
        kept = replace(product, added_at=before.added_at, patch_begun_at=before.patch_begun_at)
        if set(kept.actives) != set(before.actives):
            kept = replace(kept, patch_begun_at=None)
        after = _sound_product(logbook, kept)
        return Step() if after == before else Step((Edit(before, after),))

    return decide


def finish_product(id_: str) -> Command:
    """Take a product as used up."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = _product(logbook, id_)
        return Step((Edit(before, replace(before, finished_at=fixed(now))),))

    return decide


def begin_patch_test(id_: str) -> Command:
    """Begin a product's patch test, or begin it again."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        before = _product(logbook, id_)
        return Step((Edit(before, replace(before, patch_begun_at=fixed(now))),))

    return decide


def read_patch_test(id_: str, at: datetime, *, reacted: bool, note: str = "") -> Command:
    """Record how the spot of a running patch test looks, once a day."""

    def decide(logbook: Logbook, now: datetime) -> Step:
        product = _product(logbook, id_)
        check_past(at, now)
        test = patch_test(logbook, product, at)
        if test is None or not test.running:
            raise Refused(NoPatchTest(id_))
        if not reacted and any(r.at.date() == at.date() for r in test.readings):
            raise Refused(NoPatchTest(id_))
        reading = PatchReading(
            at=fixed(at), logged_at=fixed(now), product=id_, reacted=reacted, note=note
        )
        return Step((Edit(None, reading),))

    return decide


def _sound_roller(logbook: Logbook, roller: Roller, now: datetime) -> Roller:
    name = " ".join(roller.name.split())
    if not name:
        raise Refused(NotNamed())
    taken = (r for r in logbook.all(Roller) if r.retired_at is None and r.id != roller.id)
    if any(other.name.casefold() == name.casefold() for other in taken):
        raise Refused(NameTaken(name))
    if not protocol.SHORTEST_NEEDLE_UM <= roller.needle_um <= protocol.LONGEST_NEEDLE_UM:
        raise Refused(NeedleOutOfRange(roller.needle_um))
    if not roller.areas or not set(roller.areas) <= set(AREAS):
        raise Refused(NoZone())
    if "scalp" in roller.areas and len(roller.areas) > 1:
        raise Refused(ScalpApart())
    if roller.own_uses is not None and not 1 <= roller.own_uses <= protocol.OWN_USES:
        raise Refused(NoNumber(1, protocol.OWN_USES))
    _check_day(roller.opened_on, now)
    return replace(roller, name=name, owner=" ".join(roller.owner.split()))


def _sound_product(logbook: Logbook, product: Product) -> Product:
    name = " ".join(product.name.split())
    if not name:
        raise Refused(NotNamed())
    taken = (p for p in logbook.all(Product) if p.finished_at is None and p.id != product.id)
    if any(other.name.casefold() == name.casefold() for other in taken):
        raise Refused(NameTaken(name))
    # A tag is one word: spaces part the tags in the file.
    tags = ("_".join(tag.split()) for tag in product.actives)
    return replace(product, name=name, actives=tuple(dict.fromkeys(filter(None, tags))))


def _roller(logbook: Logbook, id_: str) -> Roller:
    found = logbook.find(Roller, id_)
    if found is None:
        raise Refused(NoSuchThing(id_))
    return found


def _product(logbook: Logbook, id_: str) -> Product:
    found = logbook.find(Product, id_)
    if found is None:
        raise Refused(NoSuchThing(id_))
    return found


def _check_day(day: date | None, now: datetime) -> None:
    if day is not None and day > now.date():
        raise Refused(InTheFuture(instant(day, time(), now.tzinfo)))
