"""Which products of the kit can go with a session, and which wait. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rollerlog.domain.kit.products import product_reasons, products
from rollerlog.domain.model import Session, Setting
from rollerlog.domain.protocol import LONGEST_NEEDLE_UM
from rollerlog.ui.log.kit_wording import held_back

if TYPE_CHECKING:
    from rollerlog.domain.kit.model import Product
    from rollerlog.ui.log.preview import Preview


@dataclass(frozen=True, slots=True)
class ProductChoice:
    """The products in use that can be chosen, and what is said of the others, a line each."""

    free: tuple[Product, ...] = ()
    held: tuple[str, ...] = ()


def product_choice(view: Preview) -> ProductChoice:
    """Return the choice for a form: what lies back or was done in a clinic may hold them all.

    What an edited session already holds can stay in it.
    """
    kept = view.before.products_before + view.before.products_after if view.before else ()
    offered = [p for p in products(view.base) if p.finished_at is None or p.id in kept]
    if view.past or view.form.setting is Setting.CLINIC:
        return ProductChoice(tuple(offered))
    needle_um = view.form.needle_um or LONGEST_NEEDLE_UM
    probe = view.session or Session(at=view.now, logged_at=view.now, zones=(), needle_um=needle_um)
    ids = tuple(product.id for product in offered if product.id not in kept)
    probe = replace(probe, products_before=ids, products_after=())
    reasons = tuple(product_reasons(view.base, probe))
    against = {why.product for why in reasons}
    return ProductChoice(
        tuple(product for product in offered if product.id not in against),
        tuple(held_back(offered, reasons, view.today)),
    )
