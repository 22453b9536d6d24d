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
# Where each stands in domain.md 2.
SOURCES: Mapping[str, tuple[str, ...]] = {
    "keloid": ("S34", "S92", "S67", "S41"),
    "bleeding-disorder": ("S35", "S36", "S70"),
    "metal-allergy": ("S35", "S36", "S38"),
    "collagen-disease": ("S36", "S35", "S77"),
    "skin-cancer": ("S34", "S35", "S36", "S70"),
    "chemo-radiotherapy": ("S70", "S71", "S73"),
    "pregnancy": ("S35",),
    "age-under-18": ("S24", "S22", "S23"),
    "anticoagulant": ("S34", "S70", "S71", "S39", "S75"),
    "immunosuppression": ("S70", "S78", "S81"),
    "diabetes": ("S70", "S74", "S80"),
    "hsv-history": ("S75", "S79"),
    "autoimmune-therapy": ("S81",),
    "poor-healing": ("S34",),
    "melasma": ("S63", "S64", "S65", "S66"),
    "age-under-22": ("S24", "S22", "S23"),
    "acne": ("S36", "S70", "S57"),
    "rosacea": ("S36", "S70"),
    "eczema": ("S34", "S70"),
    "psoriasis": ("S34", "S71", "S72"),
    "infection": ("S34", "S35", "S36", "S70"),
    "cold-sore": ("S34", "S35", "S36", "S41"),
    "open-skin": ("S35", "S67", "S73"),
    "irritated": ("S35", "S67", "S73"),
    "sunburned": ("S74", "S75", "S90"),
    "suspicious-mole": ("S34", "S35", "S36", "S70"),
    "needles-bent-or-shared": ("S153", "S166", "S27"),
    "skin-here": ("S34", "S35", "S36", "S70"),
    "isotretinoin": ("S87", "S88", "S81", "S75"),
    "retinoid-or-acid": ("S84", "S92", "S75"),
    "peel-superficial": ("S79", "S93"),
    "peel-medium": ("S79", "S72"),
    "peel-deep": ("S95",),
    "laser-non-ablative": ("S95", "S75"),
    "laser-ablative": ("S95",),
    "botulinum": ("S80", "S96"),
    "filler": ("S39", "S77", "S78", "S89"),
    "sunburn": ("S75", "S89", "S95"),
    "strong-sun": ("S80", "S81"),
    "self-tanner": ("S90",),
    "waxing": ("S75", "S80"),
    "surgery": ("S70", "S89", "S95"),
    "new-scar": ("S34",),
    "cold-sore-healed": ("S36", "S73"),
    "infection-cleared": ("S129", "S130"),
}
ASKED_FOR_DAYS = 90
REVIEWED_EVERY_DAYS = 90


def split(answer: str) -> tuple[str, str]:
    """Return the condition of an answer and its zone, empty where it holds for all."""
    condition, _, zone = answer.partition("@")
    return condition, zone


def blocks(effect: Ask, row: RestRow) -> bool:
    """Return whether what is asked about at short lengths is a block at this row."""
    return effect.block_from_um is not None and row.up_to_um >= effect.block_from_um
