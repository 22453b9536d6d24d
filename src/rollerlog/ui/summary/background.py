"""What is known of the user's skin, and what is put on it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.kit.model import Product
from rollerlog.domain.logbook import live
from rollerlog.domain.preferences import preferences
from rollerlog.domain.profile.model import Condition, DatedEvent
from rollerlog.ui.formats import say_list
from rollerlog.ui.names import CONDITION_NAMES
from rollerlog.ui.summary.section import Section, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.summary.section import Row, Subject

_MOST = 5
_NONE = ("Not noted", "None of this is in the logbook.")


def background(subject: Subject) -> Section:
    """Return standing conditions, recent events, the phototype and the products, where known."""
    phototype = preferences(subject.logbook).phototype
    found: list[Row] = [
        ("Conditions", _conditions(subject)),
        ("Lately", _events(subject)),
        ("Phototype", phototype.upper() if phototype != "none" else ""),
        ("Products", _products(subject)),
    ]
    return Section("Conditions and products", tuple(row for row in found if row[1]) or (_NONE,))


def _conditions(subject: Subject) -> str:
    standing = [
        CONDITION_NAMES.get(entry.condition, entry.condition)
        for entry in subject.logbook.all(Condition)
        if entry.cleared_at is None and subject.covers(entry.zones)
    ]
    return say_list(list(dict.fromkeys(standing)))


def _events(subject: Subject) -> str:
    latest = [
        f"{CONDITION_NAMES.get(entry.event, entry.event)} to {subject.day(entry.at.date())}"
        for entry in reversed(subject.logbook.all(DatedEvent))
        if entry.at >= subject.since and subject.covers(entry.zones)
    ]
    return _most(latest)


def _products(subject: Subject) -> str:
    """Name the products in use, those of the last session first."""
    last = subject.sessions[-1:]
    used = [id_ for session in last for id_ in (*session.products_before, *session.products_after)]
    in_use = [
        product
        for product in subject.logbook.all(Product)
        if product.finished_at is None and live(product)
    ]
    in_use.sort(key=lambda product: product.id not in used)
    return _most([_product(product) for product in in_use])


def _product(product: Product) -> str:
    actives = ", ".join(active.replace(":", " ") for active in product.actives)
    return shortened(f"{product.name} ({actives})" if actives else product.name)


def _most(names: Sequence[str]) -> str:
    left = len(names) - _MOST
    return say_list([*names[:_MOST], f"{left} more"] if left > 0 else list(names))
