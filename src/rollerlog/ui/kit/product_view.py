"""How a product of the kit stands, in words. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from rollerlog.domain.kit.products import expires_on, holds_of, patch_test, products
from rollerlog.domain.kit.rollers import rollers
from rollerlog.domain.protocol import HOLD_SHORT_UM, PATCH_TEST_FROM_SESSION, REST_ROWS, row_for
from rollerlog.ui.formats import say_day, say_near_day
from rollerlog.ui.kit import wording
from rollerlog.ui.kit.actives import said

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from rollerlog.domain.kit.model import Product
    from rollerlog.domain.kit.products import PatchTest
    from rollerlog.domain.logbook import Logbook

_HOURS = int(PATCH_TEST_FROM_SESSION.total_seconds() // 3600)
_APART = f"Not within {_HOURS} hours of a session until its patch test is passed"


class Tested(Enum):
    """How the patch test of a product stands."""

    NOT_DONE = auto()
    READ_TODAY = auto()
    READ_LATER = auto()
    PASSED = auto()
    REACTED = auto()


@dataclass(frozen=True, slots=True)
class ProductView:
    """One row: what it is, what aftercare says of it, and its patch test.

    ``expired`` is whether its period after opening is over; ``finished`` the day it was used up.
    """

    id: str
    name: str
    form: str
    until: str
    expired: bool
    actives: tuple[str, ...]
    wait: str
    apart: str
    tested: Tested
    test_text: str
    test_detail: str
    finished: str = ""

    @property
    def caption(self) -> str:
        """What it is and until when it lasts."""
        parts = (wording.breakable(self.form), "" if self.expired else self.until)
        return " · ".join(filter(None, parts))

    @property
    def said(self) -> str:
        """The row in one sentence, for a screen reader."""
        parts = (self.name, self.form, self.until, *self.actives, self.wait)
        return ", ".join(filter(None, (*parts, f"patch test: {self.test_text}")))


def product_views(logbook: Logbook, now: datetime) -> list[ProductView]:
    """Return the products in use, then those used up, the latest of these first."""
    lengths = [
        roller.needle_um
        for roller in rollers(logbook)
        if roller.retired_at is None and not roller.owner
    ]
    views = [_view(logbook, product, lengths, now) for product in products(logbook)]
    in_use = [view for view in views if not view.finished]
    return [*in_use, *reversed([view for view in views if view.finished])]


def _view(logbook: Logbook, product: Product, lengths: Sequence[int], now: datetime) -> ProductView:
    today = now.date()
    test = patch_test(logbook, product, now)
    tested, text, detail = _tested(test, now)
    expires = expires_on(product)
    expired = expires is not None and today >= expires
    until = "" if expires is None else f"use until {wording.short_month(expires)}"
    if expires is not None and expired:
        until = f"Past its period: {wording.short_month(expires)}"
    reacted, passed = tested is Tested.REACTED, tested is Tested.PASSED
    return ProductView(
        id=product.id,
        name=product.name,
        form=product.form,
        until=until,
        expired=expired,
        actives=tuple(said(tag) for tag in product.actives),
        wait="Not on rolled skin" if reacted else _wait(product, lengths),
        apart="" if reacted or passed else _APART,
        tested=tested,
        test_text=text,
        test_detail=detail,
        finished="" if product.finished_at is None else say_day(product.finished_at.date(), today),
    )


def _wait(product: Product, lengths: Sequence[int]) -> str:
    holds = holds_of(product)
    outdoors = "Every 2 hours outdoors" if product.spf_value else ""
    if not holds:
        return outdoors or "Fine straight away"
    # Without a roller the two bounds stand for all lengths.
    known = lengths or [row.up_to_um for row in REST_ROWS]
    days: dict[int, list[int]] = {}
    for needle_um in known:
        count = max(hold.days(row_for(needle_um)) for hold in holds)
        days.setdefault(count, []).append(needle_um)
    said_waits = wording.waits(days, HOLD_SHORT_UM)
    return f"{said_waits}; {outdoors.lower()}" if outdoors else said_waits


def _tested(test: PatchTest | None, now: datetime) -> tuple[Tested, str, str]:
    today = now.date()
    if test is None:
        return Tested.NOT_DONE, "Not done", ""
    if test.reacted_on is not None:
        note = next((r.note for r in test.readings if r.reacted and r.note), "")
        return Tested.REACTED, f"Reacted {say_day(test.reacted_on, today)}", note
    if test.passed_on is not None:
        return Tested.PASSED, f"Passed {say_day(test.passed_on, today)}", ""
    next_on = test.next_on(today)
    tested = Tested.READ_TODAY if next_on == today else Tested.READ_LATER
    return tested, f"Read it {say_near_day(next_on, today)}", wording.read_so_far(test)
