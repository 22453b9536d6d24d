"""What zones, areas, signs, conditions, holds and things of the kit are called. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.kit.model import Device, Product, Roller
from rollerlog.domain.kit.products import active_of
from rollerlog.domain.kit.rollers import RollerProblem
from rollerlog.domain.model import EndPoint, Prep, Pressure, Sign
from rollerlog.domain.zones import AREAS, expand, zones_of
from rollerlog.ui.formats import capital, say_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rollerlog.domain.logbook import Logbook

AREA_NAMES: Mapping[str, str] = {
    "face": "face",
    "scalp": "scalp",
    "neck": "neck",
    "decollete": "décolleté",
    "hands": "hands",
    "body": "body",
}
ZONE_NAMES: Mapping[str, str] = {
    "forehead": "forehead",
    "cheek-left": "left cheek",
    "cheek-right": "right cheek",
    "nose": "nose",
    "upper-lip": "upper lip",
    "chin": "chin",
    "under-eye": "under the eyes",
    "scalp": "scalp",
    "neck": "neck",
    "decollete": "décolleté",
    "hands": "hands",
    "upper-arms": "upper arms",
    "abdomen": "abdomen",
    "flanks": "flanks",
    "hips": "hips",
    "buttocks": "buttocks",
    "thighs": "thighs",
    "knees": "knees",
    "back": "back",
    "eyelids": "eyelids",
    "lips": "lips",
    "ears": "ears",
}
PLURAL_AREAS = frozenset({"hands"})
PLURAL_ZONES = frozenset({"hands", "upper-arms", "flanks", "hips", "buttocks", "thighs", "knees"})
SIGN_NAMES: Mapping[Sign, str] = {
    Sign.PUS: "pus or yellow crusts",
    Sign.SPREADING: "spreading redness or heat",
    Sign.FEVER: "fever or feeling unwell",
    Sign.BLISTERS: "blisters or grouped sores",
    Sign.WORSENING_PAIN: "pain getting worse, not better",
    Sign.NODULES: "lumps or nodules",
    Sign.TRAM_LINES: "lines of small bumps or scars",
    Sign.PATCHES: "dark or pale patches",
    Sign.NOT_CALM: "skin not calm after a week",
}
CONDITION_NAMES: Mapping[str, str] = {
    "keloid": "keloid history",
    "bleeding-disorder": "a bleeding disorder",
    "metal-allergy": "a metal allergy",
    "collagen-disease": "a collagen disease",
    "skin-cancer": "skin cancer",
    "chemo-radiotherapy": "chemotherapy or radiotherapy",
    "pregnancy": "pregnancy",
    "age-under-18": "age under 18",
    "anticoagulant": "blood thinners",
    "immunosuppression": "immunosuppression",
    "diabetes": "diabetes",
    "hsv-history": "cold sores in the past",
    "autoimmune-therapy": "therapy for an autoimmune disease",
    "poor-healing": "slow wound healing",
    "melasma": "melasma",
    "age-under-22": "age under 22",
    "acne": "active acne",
    "rosacea": "rosacea",
    "eczema": "eczema",
    "psoriasis": "psoriasis",
    "infection": "a skin infection",
    "cold-sore": "a cold sore",
    "open-skin": "open skin",
    "irritated": "irritated skin",
    "sunburned": "sunburn now or in the last 14 days",
    "suspicious-mole": "a suspicious mole",
    "needles-bent-or-shared": "bent, blunt or shared needles",
    "skin-here": "acne, cold sore, eczema, open or irritated skin",
    "isotretinoin": "isotretinoin",
    "retinoid-or-acid": "a retinoid or acid",
    "peel-superficial": "a superficial peel",
    "peel-medium": "a medium peel",
    "peel-deep": "a deep peel",
    "laser-non-ablative": "a non-ablative laser",
    "laser-ablative": "an ablative laser",
    "botulinum": "botulinum toxin",
    "filler": "a filler",
    "sunburn": "sunburn",
    "strong-sun": "strong sun",
    "self-tanner": "self-tanner",
    "waxing": "waxing",
    "surgery": "surgery",
    "new-scar": "a new scar",
    "cold-sore-healed": "a healed cold sore",
    "infection-cleared": "a cleared infection",
}
# How the day of an event is said, where it is another than the day it took place.
EVENT_ENDS: Mapping[str, str] = {
    "isotretinoin": "last taken",
    "retinoid-or-acid": "last used",
    "sunburn": "healed",
    "strong-sun": "last",
    "self-tanner": "last used",
}
# What is left out before a planned session.
PAUSE_NAMES: Mapping[str, str] = {
    "waxing": "waxing",
    "retinoid-or-acid": "retinoids and acids",
    "strong-sun": "strong sun",
    "self-tanner": "self-tanner",
}
HOLD_NAMES: Mapping[str, str] = {
    "actives": "retinoids, acids, benzoyl peroxide and scrubs",
    "vitamin-c": "vitamin C",
    "make-up": "make-up",
    "exercise": "exercise and heavy sweat",
    "heat-and-water": "sauna, steam and swimming",
    "other-procedures": "other procedures",
}
SCALE_NAMES: Mapping[str, str] = {
    "redness": "redness",
    "swelling": "swelling",
    "tenderness": "tenderness",
    "itch": "itch",
    "dryness": "dryness",
    "breakouts": "breakouts",
}
LEVEL_NAMES: Mapping[str, tuple[str, str, str, str, str]] = {
    "redness": ("none", "faint", "clearly pink", "red all over", "deep red"),
    "swelling": (
        "none",
        "just feels tight",
        "slight puffiness",
        "clearly swollen",
        "eyes or lips swollen",
    ),
    "tenderness": ("none", "barely there", "sore to touch", "sore on its own", "keeps me awake"),
    "itch": ("none", "now and then", "often noticed", "hard to ignore", "constant"),
    "dryness": ("none", "feels dry", "fine flakes", "peeling patches", "cracked skin"),
    "breakouts": ("none", "1 to 2 spots", "3 to 5 spots", "6 to 10 spots", "more than 10"),
}
PRESSURE_NAMES: Mapping[Pressure, str] = {
    Pressure.LIGHT: "light",
    Pressure.MEDIUM: "medium",
    Pressure.FIRM: "firm",
}
END_POINT_NAMES: Mapping[EndPoint, str] = {
    EndPoint.NONE: "no change",
    EndPoint.PINK: "pink",
    EndPoint.PINPOINT_BLEEDING: "pinpoint bleeding",
}
ACTIVE_NAMES: Mapping[str, str] = {
    "retinol": "retinol",
    "retinal": "retinal",
    "tretinoin": "tretinoin",
    "adapalene": "adapalene",
    "retinoid": "another retinoid",
    "glycolic-acid": "glycolic acid",
    "lactic-acid": "lactic acid",
    "mandelic-acid": "mandelic acid",
    "salicylic-acid": "salicylic acid",
    "azelaic-acid": "azelaic acid",
    "aha": "AHA",
    "bha": "BHA",
    "benzoyl-peroxide": "benzoyl peroxide",
    "scrub": "scrub",
    "vitamin-c": "vitamin C",
    "l-ascorbic-acid": "L-ascorbic acid",
    "make-up": "make-up",
    "hyaluronic-acid": "hyaluronic acid",
    "niacinamide": "niacinamide",
    "peptides": "peptides",
    "ceramides": "ceramides",
    "panthenol": "panthenol",
    "zinc-oxide": "zinc oxide",
    "titanium-dioxide": "titanium dioxide",
    "minoxidil": "minoxidil",
}
CONCERN_NAMES: Mapping[str, str] = {
    "fine-lines": "fine lines",
    "deep-wrinkles": "deep wrinkles",
    "acne-scars": "acne scars",
    "other-scars": "other scars",
    "dark-spots": "dark spots",
    "melasma": "melasma",
    "uneven-tone": "uneven tone",
    "texture": "rough texture",
    "large-pores": "large pores",
    "sagging": "sagging",
    "dullness": "dullness",
    "stretch-marks": "stretch marks",
    "cellulite": "cellulite",
    "dryness": "dryness",
}
DEVICE_NAMES: Mapping[Device, str] = {
    Device.ROLLER: "roller",
    Device.STAMP: "stamp",
    Device.PEN: "pen cartridge",
}
ROLLER_PROBLEM_NAMES: Mapping[RollerProblem, str] = {
    RollerProblem.RETIRED: "retired",
    RollerProblem.USED_UP: "used up",
    RollerProblem.NOT_DISINFECTED: "not disinfected",
    RollerProblem.OTHER_PART: "for another part of the body",
}
PREP_NAMES: Mapping[Prep, str] = {
    Prep.CLEANSED: "cleansed",
    Prep.MAKE_UP_OFF: "make-up off",
    Prep.DISINFECTED: "skin disinfected",
}


def zone_name(logbook: Logbook, zone: str) -> str:
    """Return what a zone is called in the middle of a sentence."""
    known = zones_of(logbook).get(zone)
    return known.name if known and known.name else ZONE_NAMES.get(zone, zone)


def zones_named(logbook: Logbook, zones: Iterable[str]) -> str:
    """Return zones as "forehead, cheeks and chin", or "face" for all of it."""
    left = list(zones)
    names: list[str] = []
    if set(expand(["face"])) <= set(left):
        names.append("face")
        left = [zone for zone in left if zone not in expand(["face"])]
    for zone in left:
        if zone == "cheek-right" and "cheek-left" in left:
            continue
        both = zone == "cheek-left" and "cheek-right" in left
        names.append("cheeks" if both else zone_name(logbook, zone))
    return say_list(names)


def areas_named(logbook: Logbook, zones: Iterable[str]) -> str:
    """Return the areas of zones in their order: "face and scalp"; of the body by zone.

    An entry without zones holds for all of them.
    """
    zones = tuple(zones)
    if not zones:
        return "all zones"
    known = zones_of(logbook)
    areas = {zone: known[zone].area if zone in known else zone for zone in zones}
    names: dict[str, None] = {}
    for zone, area in sorted(areas.items(), key=lambda found: _place(found[1])):
        names[zone_name(logbook, zone) if area == "body" else AREA_NAMES.get(area, area)] = None
    return say_list(list(names))


def _place(area: str) -> int:
    return AREAS.index(area) if area in AREAS else len(AREAS)


def takes_plural(logbook: Logbook, zones: Iterable[str]) -> bool:
    """Return whether a verb after ``areas_named`` of these zones stands in the plural."""
    known = zones_of(logbook)
    places = {z if z not in known or known[z].area == "body" else known[z].area for z in zones}
    return len(places) != 1 or bool(places & (PLURAL_AREAS | PLURAL_ZONES))


def verb(logbook: Logbook, zones: Iterable[str], one: str, many: str) -> str:
    """Return the form of a verb that fits the areas of some zones."""
    return many if takes_plural(logbook, zones) else one


def title_of(logbook: Logbook, zones: Iterable[str]) -> str:
    """Return the areas of zones as a title: "Face and scalp"."""
    return capital(areas_named(logbook, zones))


def level_name(scale: str, level: int, *, on_face: bool) -> str:
    """Return what a level of a scale is called: "clearly pink"."""
    if scale == "swelling" and level == len(LEVEL_NAMES[scale]) - 1 and not on_face:
        return "very swollen"
    return LEVEL_NAMES[scale][level]


def roller_name(logbook: Logbook, roller: str) -> str:
    """Return what a roller is called: by its id one of the kit, any other as it was written."""
    known = logbook.find(Roller, roller)
    return known.name if known else roller


def product_name(logbook: Logbook, product: str) -> str:
    """Return what a product is called, given its id."""
    known = logbook.find(Product, product)
    return known.name if known else "a product"


def quoted_roller(logbook: Logbook, roller: str) -> str:
    """Return a roller's name in quotes."""
    return f"“{roller_name(logbook, roller)}”"


def quoted_product(logbook: Logbook, product: str) -> str:
    """Return a product's name in quotes, where it is still known."""
    known = logbook.find(Product, product)
    return f"“{known.name}”" if known else "a product"


def active_name(tag: str) -> str:
    """Return what a tag of a product is called, with its detail: "retinal 0.05%"."""
    active, detail = active_of(tag), tag.partition(":")[2]
    named = " ".join(filter(None, (ACTIVE_NAMES.get(active, active), detail)))
    return named.replace("_", " ")  # a tag is one word
