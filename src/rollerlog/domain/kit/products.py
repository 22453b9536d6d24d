"""What products hold back around a session, and how their patch tests stand (protocol.md 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from rollerlog.domain.kit.model import PatchReading, Product
from rollerlog.domain.localtime import months_after
from rollerlog.domain.protocol import (
    HOLDS,
    PATCH_TEST_DAYS,
    PATCH_TEST_FROM_SESSION,
    Hold,
    row_for,
)
from rollerlog.domain.refusals import PatchTestMissing, ProductHeld

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session

# What an active waits for after a session; empty where it does not wait.
ACTIVES: Mapping[str, str] = {
    "retinol": "actives",
    "retinal": "actives",
    "tretinoin": "actives",
    "adapalene": "actives",
    "retinoid": "actives",
    "glycolic-acid": "actives",
    "lactic-acid": "actives",
    "mandelic-acid": "actives",
    "salicylic-acid": "actives",
    "azelaic-acid": "actives",
    "aha": "actives",
    "bha": "actives",
    "benzoyl-peroxide": "actives",
    "scrub": "actives",
    "vitamin-c": "vitamin-c",
    "l-ascorbic-acid": "vitamin-c",
    "make-up": "make-up",
    "hyaluronic-acid": "",
    "niacinamide": "",
    "peptides": "",
    "ceramides": "",
    "panthenol": "",
    "zinc-oxide": "",
    "titanium-dioxide": "",
    "minoxidil": "",
}


@dataclass(frozen=True, slots=True)
class PatchTest:
    """A patch test: the day it began, its readings, and how it ended, where it did."""

    begun_on: date
    readings: tuple[PatchReading, ...]
    passed_on: date | None
    reacted_on: date | None

    @property
    def days_read(self) -> frozenset[date]:
        """The days on which it was read."""
        return frozenset(reading.at.date() for reading in self.readings)

    @property
    def days_left(self) -> int:
        """On how many more days it is to be read."""
        if not self.running:
            return 0
        return PATCH_TEST_DAYS - len([day for day in self.days_read if day > self.begun_on])

    @property
    def running(self) -> bool:
        """Whether it is still to be read."""
        return self.passed_on is None and self.reacted_on is None

    def next_on(self, today: date) -> date:
        """Return the day it is to be read next, seen from a day."""
        day = max(today, self.begun_on + timedelta(days=1))
        return day + timedelta(days=1) if day in self.days_read else day


def products(logbook: Logbook) -> tuple[Product, ...]:
    """Return the products in use, then those used up, each in the order they were added."""
    return tuple(
        sorted(logbook.all(Product), key=lambda p: (p.finished_at is not None, p.added_at, p.id))
    )


def active_of(tag: str) -> str:
    """Return the active a tag names, without its detail; a known one in whatever case."""
    active = tag.partition(":")[0]
    known = active.casefold().replace("_", "-")
    return known if known in ACTIVES else active


def holds_of(product: Product) -> tuple[Hold, ...]:
    """Return what a product is held back for after a session."""
    waiting = {ACTIVES.get(active_of(tag), "") for tag in product.actives}
    return tuple(hold for hold in HOLDS if hold.id in waiting)


def expires_on(product: Product) -> date | None:
    """Return the day a product's period after opening is over, where both are known."""
    if product.opened_on is None or product.lasts_months is None:
        return None
    return months_after(product.opened_on, product.lasts_months)


def patch_test(logbook: Logbook, product: Product, at: datetime) -> PatchTest | None:
    """Return a product's last patch test as it stood at an instant, or None before it began.

    It is passed with readings on seven days after the day it began, none of them a reaction.
    """
    begun_at = product.patch_begun_at
    if begun_at is None or begun_at > at:
        return None
    readings = tuple(
        reading
        for reading in logbook.all(PatchReading)
        if reading.product == product.id and begun_at <= reading.at <= at
    )
    reacted = next((reading.at.date() for reading in readings if reading.reacted), None)
    calm = sorted({r.at.date() for r in readings if r.at.date() > begun_at.date()})
    passed = None
    if reacted is None and len(calm) >= PATCH_TEST_DAYS:
        passed = calm[PATCH_TEST_DAYS - 1]
    return PatchTest(begun_at.date(), readings, passed, reacted)


def product_reasons(logbook: Logbook, session: Session) -> Iterator[ProductHeld | PatchTestMissing]:
    """Return why products cannot go with a session, with the first day each can be used."""
    day = session.at.date()
    for id_ in dict.fromkeys((*session.products_before, *session.products_after)):
        product = logbook.find(Product, id_)
        if product is None:
            continue
        for hold in holds_of(product):
            until = day + timedelta(days=hold.days(row_for(session.needle_um)))
            yield ProductHeld(product.id, hold.id, until)
        test = patch_test(logbook, product, session.at)
        if test is None or test.passed_on is None:
            reacted = test is not None and test.reacted_on is not None
            free_at = session.at + PATCH_TEST_FROM_SESSION
            whole_days = timedelta(days=free_at.time() > time())  # the first day free all through
            yield PatchTestMissing(product.id, reacted, free_at.date() + whole_days)
