"""The six statements of the page, in the numbers of protocol.md 3. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass

WHICH: tuple[tuple[str, str], ...] = (
    ("anticoagulant", "Blood thinners"),
    ("pregnancy", "Pregnancy"),
    ("keloid", "Keloid history"),
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement to tick: the answer it gives, and further ids it stands for."""

    text: str
    answer: str
    covers: frozenset[str]
    asks_which: bool = False


STATEMENTS = (
    Statement(
        "Acne, rosacea, eczema, psoriasis, cold sore, infection, open or irritated skin,"
        " or a suspicious mole here",
        "skin-here",
        frozenset(
            {
                "skin-here",
                "acne",
                "rosacea",
                "eczema",
                "psoriasis",
                "infection",
                "cold-sore",
                "open-skin",
                "irritated",
                "suspicious-mole",
            }
        ),
    ),
    Statement(
        "Sunburn now, or healed less than 14 days ago",
        "sunburned",
        frozenset({"sunburned", "sunburn"}),
    ),
    Statement(
        "Retinoid or acid here in the last 5 days",
        "retinoid-or-acid",
        frozenset({"retinoid-or-acid"}),
    ),
    Statement("Isotretinoin in the last 6 months", "isotretinoin", frozenset({"isotretinoin"})),
    Statement(
        "Blood thinners, pregnancy or keloid history",
        "",
        frozenset(answer for answer, _ in WHICH),
        asks_which=True,
    ),
    Statement(
        "Bent, blunt or shared needles",
        "needles-bent-or-shared",
        frozenset({"needles-bent-or-shared"}),
    ),
)


def stated(condition: str) -> str | None:
    """Return the words that were ticked for a condition, None where it is none of the six."""
    which = dict(WHICH).get(condition)
    found = next((s.text for s in STATEMENTS if s.answer == condition), None)
    return which or found
