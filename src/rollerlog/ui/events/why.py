"""Why a condition or an event keeps skin from being rolled, in one sentence. No Qt here.

Each says no more than its sources in ``conditions.SOURCES`` do (domain.md 2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAKERS_AND_CLINICS = "Makers and clinics advise against it."
_NOT_OVER_IT = "Makers and clinics advise against rolling over it."
_SPREADS = "Rolling can spread it."
_FROM_22 = "Devices are authorised from 22 years on."
_CALM_FIRST = "Skin needs to be calm first."

WHY: Mapping[str, str] = {
    "keloid": "Clinics advise against it, and makers have not studied it.",
    "bleeding-disorder": _MAKERS_AND_CLINICS,
    "metal-allergy": "The needles are metal, and reactions are more likely.",
    "collagen-disease": _MAKERS_AND_CLINICS,
    "skin-cancer": _MAKERS_AND_CLINICS,
    "chemo-radiotherapy": "Clinics advise against it.",
    "pregnancy": "Makers advise against it.",
    "age-under-18": _FROM_22,
    "anticoagulant": "It has not been studied, and clinics advise against it or to ask.",
    "immunosuppression": "Clinics advise against it or to ask.",
    "diabetes": "Clinics advise to ask.",
    "hsv-history": "A clinician may want to prevent an outbreak.",
    "autoimmune-therapy": "A clinic advises to ask.",
    "poor-healing": "Makers ask for caution.",
    "melasma": "It may become darker.",
    "age-under-22": _FROM_22,
    "acne": _NOT_OVER_IT,
    "rosacea": _NOT_OVER_IT,
    "eczema": _NOT_OVER_IT,
    "psoriasis": _NOT_OVER_IT,
    "infection": _SPREADS,
    "cold-sore": _SPREADS,
    "open-skin": _CALM_FIRST,
    "irritated": _CALM_FIRST,
    "sunburned": _CALM_FIRST,
    "suspicious-mole": "A clinician looks at it first.",
    "needles-bent-or-shared": "Take a sound roller that is yours alone.",
    "skin-here": _CALM_FIRST,
    "isotretinoin": "Sources ask for 3 months to a year, and some see little risk.",
    "retinoid-or-acid": "Sources ask for 12 hours to 7 days.",
    "peel-superficial": "Sources ask for 2 to 4 weeks.",
    "peel-medium": "Sources ask for 4 to 6 weeks.",
    "peel-deep": "The source asks for 3 months.",
    "laser-non-ablative": "Sources ask for 2 to 3 weeks.",
    "laser-ablative": "The source asks for 6 to 12 weeks.",
    "botulinum": "Sources ask for 2 weeks to 6 months.",
    "filler": "Sources ask for 2 weeks to a year.",
    "sunburn": "Sources ask for 1 to 2 weeks.",
    "strong-sun": "Sources ask for 1 day to 4 weeks.",
    "self-tanner": "The source asks for 2 days.",
    "waxing": "Sources ask for 3 to 7 days.",
    "surgery": "Sources ask for a year.",
    "new-scar": "Sources ask for 6 months to a year.",
    "cold-sore-healed": "The days are a margin, chosen with caution.",
    "infection-cleared": "The days are a margin, chosen with caution.",
}
