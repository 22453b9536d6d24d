"""The six statements of the page, in the numbers of protocol.md 3. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.conditions import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SKIN_KINDS: tuple[tuple[str, str], ...] = (
    ("acne", "Acne"),
    ("rosacea", "Rosacea"),
    ("eczema", "Eczema"),
    ("psoriasis", "Psoriasis"),
    ("infection", "Infection"),
    ("cold-sore", "Cold sore"),
    ("open-skin", "Open skin"),
    ("irritated", "Irritated skin"),
    ("suspicious-mole", "Suspicious mole"),
)
WHICH: tuple[tuple[str, str], ...] = (
    ("anticoagulant", "Blood thinners"),
    ("pregnancy", "Pregnancy"),
    ("keloid", "Keloid history"),
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement to tick: the answer it gives, and further ids it stands for.

    ``kinds`` are what it may be more exactly, ``where`` asks for its zones, and ``event`` is what
    a date can be added for.
    """

    text: str
    answer: str
    covers: frozenset[str]
    where: str = ""
    kinds: tuple[tuple[str, str], ...] = ()
    event: str = ""

    def answers(self, kinds: Sequence[str], zones: Sequence[str]) -> list[str]:
        """Return its answers: of no kind it is the statement's own, of no zone it holds for all."""
        conditions = kinds or (self.answer,)
        if not zones:
            return list(conditions)
        return [f"{condition}@{zone}" for condition in conditions for zone in zones]


STATEMENTS = (
    Statement(
        "Acne, rosacea, eczema, psoriasis, cold sore, infection, open or irritated skin,"
        " or a suspicious mole here",
        "skin-here",
        frozenset({"skin-here", *(kind for kind, _ in SKIN_KINDS)}),
        where="Where is it?",
        kinds=SKIN_KINDS,
    ),
    Statement(
        "Sunburn now, or healed less than 14 days ago",
        "sunburned",
        frozenset({"sunburned", "sunburn"}),
        where="Where is the sunburn?",
    ),
    Statement(
        "Retinoid or acid here in the last 5 days",
        "retinoid-or-acid",
        frozenset({"retinoid-or-acid"}),
        event="retinoid-or-acid",
    ),
    Statement(
        "Isotretinoin in the last 6 months",
        "isotretinoin",
        frozenset({"isotretinoin"}),
        event="isotretinoin",
    ),
    Statement(
        "Blood thinners, pregnancy or keloid history",
        "",
        frozenset(answer for answer, _ in WHICH),
    ),
    Statement(
        "Bent, blunt or shared needles",
        "needles-bent-or-shared",
        frozenset({"needles-bent-or-shared"}),
    ),
)
# The one that is no answer before it is said which of the three applies.
ASKS_WHICH = next(index for index, statement in enumerate(STATEMENTS) if not statement.answer)
SHOWN = frozenset().union(*(statement.covers for statement in STATEMENTS))


def stated(condition: str) -> str | None:
    """Return the words that were ticked for a condition, None where it is none of the six."""
    named = dict((*WHICH, *SKIN_KINDS)).get(condition)
    found = next((s.text for s in STATEMENTS if s.answer == condition), None)
    return named or found


def told_apart(answers: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the conditions and the zones that answers name, each once."""
    pairs = [split(answer) for answer in answers]
    conditions = dict.fromkeys(condition for condition, _ in pairs)
    zones = dict.fromkeys(zone for _, zone in pairs if zone)
    return tuple(conditions), tuple(zones)
