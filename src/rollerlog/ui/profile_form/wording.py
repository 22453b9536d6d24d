"""The standing conditions in plain words, and what is said of those ticked. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.conditions import STANDING, Ask, Block
from rollerlog.domain.protocol import PHOTOTYPES_LONG_SPF, SPF_DAYS_LONG
from rollerlog.ui.formats import capital, say_days, say_length, say_list
from rollerlog.ui.names import CONDITION_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

GUIDANCE = "This is guidance, not medical advice."
NONE_OF_THESE = "None of these"
PLAIN: Mapping[str, tuple[str, str]] = {
    "keloid": ("Keloid or raised scars", "yours, or close family"),
    "bleeding-disorder": ("A bleeding disorder", "such as haemophilia"),
    "anticoagulant": ("Blood thinners", "daily aspirin counts"),
    "pregnancy": ("Pregnant or breastfeeding", "now or planned soon"),
    "immunosuppression": ("Weakened immune system", "illness or medicine"),
    "chemo-radiotherapy": ("Chemotherapy or radiotherapy", "under way now"),
    "diabetes": ("Diabetes", "any type"),
    "poor-healing": ("Wounds that close slowly", "for any reason"),
    "hsv-history": ("Cold sores, now or in the past", "on or near the mouth"),
    "skin-cancer": ("Skin cancer", "on skin you would roll"),
    "collagen-disease": ("Scleroderma or a collagen disease", "of the skin or the joints"),
    "autoimmune-therapy": ("Medicine for an autoimmune disease", "tablets or injections"),
    "metal-allergy": ("An allergy to metal", "nickel or stainless steel"),
    "melasma": ("Melasma", "brown patches, mostly on the face"),
}
AGES: tuple[tuple[str, str], ...] = (
    ("age-under-18", "Under 18"),
    ("age-under-22", "18 to 21"),
    ("", "22 or older"),
)
# The words of the Fitzpatrick scale (domain.md 3, S118).
SKINS: Mapping[str, str] = {
    "i": "always burns, never tans",
    "ii": "burns easily, tans minimally",
    "iii": "burns moderately, tans gradually",
    "iv": "burns minimally, tans easily",
    "v": "rarely burns, tans darkly",
    "vi": "almost never burns",
}


def advice(ticked: Collection[str], phototype: str = "") -> Iterator[tuple[str, str]]:
    """Yield what is said of the ticked conditions: a heading and a line below it, each."""
    blocked = [c for c in STANDING if c in ticked and isinstance(STANDING[c], Block)]
    asking = [c for c in STANDING if c in ticked and isinstance(STANDING[c], Ask)]
    if blocked:
        yield (
            f"Rolling at home is not advised: {_named(blocked)}",
            "You can still use the logbook; sessions will say so.",
        )
    if asking:
        yield f"{capital(_named(asking))}: talk to a clinician first", _asking(asking)
    if phototype in PHOTOTYPES_LONG_SPF:
        yield (
            f"Phototype {phototype.upper()}: dark patches after redness are more likely",
            f"The sunscreen course is {say_days(SPF_DAYS_LONG)} after every session.",
        )


def _asking(conditions: list[str]) -> str:
    said = "You can still use the logbook; sessions will ask whom you asked, and when."
    long = [c for c in conditions if isinstance(e := STANDING[c], Ask) and e.block_from_um]
    if not long:
        return said
    limits = (e.block_from_um or 0 for c in long if isinstance(e := STANDING[c], Ask))
    return (
        f"{said} From {say_length(min(limits))} on, rolling at home is not advised"
        f" with {_named(long)}."
    )


def _named(conditions: list[str]) -> str:
    return say_list([CONDITION_NAMES[condition] for condition in conditions])
