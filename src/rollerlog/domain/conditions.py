"""What keeps skin from being rolled: the ids of protocol.md 3 and what each one does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.protocol import RestRow


@dataclass(frozen=True, slots=True)
class Block:
    """No home session while it is there."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A clinician is asked first; a block from a row on where one is named."""

    block_from_um: int | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """So many days after it ended, on its zone or, where ``everywhere``, on all."""

    days: int
    everywhere: bool = False


Effect: TypeAlias = Block | Ask | Wait

STANDING: Mapping[str, Effect] = {
    "keloid": Block(),
    "bleeding-disorder": Block(),
    "metal-allergy": Block(),
    "collagen-disease": Block(),
    "skin-cancer": Block(),
    "chemo-radiotherapy": Block(),
    "pregnancy": Block(),
    "age-under-18": Block(),
    "anticoagulant": Ask(block_from_um=500),
    "immunosuppression": Ask(block_from_um=500),
    "diabetes": Ask(),
    "hsv-history": Ask(),
    "autoimmune-therapy": Ask(),
    "poor-healing": Ask(),
    "melasma": Ask(),
    "age-under-22": Ask(),
}
# "skin-here" is the first statement of the Log page, ticked without saying which it is.
TODAY: Mapping[str, Effect] = {
    "acne": Block(),
    "rosacea": Block(),
    "eczema": Block(),
    "psoriasis": Block(),
    "infection": Block(),
    "cold-sore": Block(),
    "open-skin": Block(),
    "irritated": Block(),
    "sunburned": Block(),
    "suspicious-mole": Block(),
    "needles-bent-or-shared": Block(),
    "skin-here": Block(),
}
EVENTS: Mapping[str, Wait] = {
    "isotretinoin": Wait(180, everywhere=True),
    "retinoid-or-acid": Wait(5),
    "peel-superficial": Wait(14),
    "peel-medium": Wait(30),
    "peel-deep": Wait(90),
    "laser-non-ablative": Wait(21),
    "laser-ablative": Wait(84),
    "botulinum": Wait(14),
    "filler": Wait(180),
    "sunburn": Wait(14),
    "strong-sun": Wait(3),
    "self-tanner": Wait(2),
    "waxing": Wait(7),
    "surgery": Wait(365),
    "new-scar": Wait(365),
    "cold-sore-healed": Wait(7),
    "infection-cleared": Wait(28),
}
EFFECTS: Mapping[str, Effect] = {**STANDING, **TODAY, **EVENTS}


def blocks(effect: Ask, row: RestRow) -> bool:
    """Return whether what is asked about at short lengths is a block at this row."""
    return effect.block_from_um is not None and row.up_to_um >= effect.block_from_um
