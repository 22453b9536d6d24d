"""What a warning sign may need, whom to speak to and how soon (protocol.md 4). No Qt here.

No disease is named, here or anywhere: the sources say what a sign may be, rollerlog does not.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.model import Sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class HowSoon(Enum):
    """Whom a sign is for, and by when, the most urgent first."""

    NOW = auto()
    TODAY = auto()
    BEFORE_THE_NEXT_SESSION = auto()
    THIS_WEEK = auto()


@dataclass(frozen=True, slots=True)
class Care:
    """What to do about a sign; ``sources`` are ids of domain.md 3.4."""

    how_soon: HowSoon
    may_need: str
    sources: tuple[str, ...]
    if_worse: str = ""

    @property
    def whom(self) -> str:
        """Whom to speak to and how soon, as a heading."""
        match self.how_soon:
            case HowSoon.NOW:
                return "Please get urgent care now"
            case HowSoon.TODAY:
                return "Please speak to a doctor today"
            case HowSoon.BEFORE_THE_NEXT_SESSION:
                return "Please show this to a clinician"
            case HowSoon.THIS_WEEK:
                return "Please show this to a pharmacist or doctor this week"
            case _:
                assert_never(self.how_soon)

    @property
    def details(self) -> str:
        """What may be needed, and what to do if it gets worse."""
        return f"{self.may_need} {self.if_worse}".strip()

    @property
    def said(self) -> str:
        """All of it in one paragraph."""
        return f"{self.whom}. {self.details}"


_IF_UNWELL = "If you feel very unwell, call your emergency number."
_IF_FASTER = "If it spreads fast or a fever comes, get urgent care now."

# The most urgent first: where several signs are open, that one speaks.
CARE: Mapping[Sign, Care] = {
    Sign.FEVER: Care(
        HowSoon.NOW,
        "An examination and a prescription may be needed within hours.",
        ("S129", "S130"),
        _IF_UNWELL,
    ),
    Sign.SPREADING: Care(
        HowSoon.TODAY,
        "A prescription may be needed the same day.",
        ("S129", "S130"),
        f"{_IF_FASTER} {_IF_UNWELL}",
    ),
    Sign.PUS: Care(
        HowSoon.TODAY,
        "A swab and a prescription may be needed.",
        ("S129", "S130"),
        _IF_FASTER,
    ),
    Sign.BLISTERS: Care(
        HowSoon.TODAY,
        "A prescription may be needed, and early is better than late.",
        ("S36", "S73"),
        _IF_FASTER,
    ),
    Sign.WORSENING_PAIN: Care(
        HowSoon.TODAY,
        "An examination may be needed: pain is expected to ease after the first day.",
        ("S122", "S129"),
        _IF_FASTER,
    ),
    Sign.NODULES: Care(
        HowSoon.BEFORE_THE_NEXT_SESSION,
        "An examination may be needed, and a list of what was put on the skin.",
        ("S125", "S131"),
    ),
    Sign.TRAM_LINES: Care(
        HowSoon.BEFORE_THE_NEXT_SESSION,
        "A close look may be needed before a longer needle is used there again.",
        ("S8", "S38"),
    ),
    Sign.NOT_CALM: Care(
        HowSoon.BEFORE_THE_NEXT_SESSION,
        "An examination may be needed: skin is expected to be calm again within a week.",
        ("S38",),
    ),
    Sign.PATCHES: Care(
        HowSoon.THIS_WEEK,
        "Strict sun protection may be needed, and no longer needles for a while.",
        ("S132",),
    ),
}


def care_for(signs: Iterable[Sign]) -> Care:
    """Return what to do about one or more signs: the most urgent speaks."""
    open_signs = set(signs)
    return next(care for sign, care in CARE.items() if sign in open_signs)
