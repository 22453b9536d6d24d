"""How it works, what to expect and what the numbers are worth. No Qt here.

The claims are those of domain.md 8, rows 4, 5 and 41, and 1; nothing is said beyond them.
"""

from __future__ import annotations

from rollerlog.domain.protocol import VERSION
from rollerlog.ui.how.passage import Passage, Sentence

ARTICLES = ("A0", "A1", "A2", "A3", "A4")


def how() -> Passage:
    """Return how it works."""
    return Passage(
        "how",
        "",
        (
            Sentence(
                "Popular articles say that pricking the skin prompts it to make collagen.",
                ARTICLES,
            ),
            Sentence("They say that collagen takes weeks.", ARTICLES),
        ),
    )


def expect() -> Passage:
    """Return what to expect."""
    return Passage(
        "expect",
        "",
        (
            Sentence(
                "How soon anything shows varies: days for some people, several sessions for"
                " others.",
                ("A0", "A3"),
            ),
            Sentence("What shows becomes more apparent over time.", ("A0", "A3")),
            Sentence("Rolling does not do much for deep wrinkles.", ("A4",)),
            Sentence(
                "Deep scars take longer needles, and those are for professionals only.", ("A4",)
            ),
        ),
    )


def numbers() -> Passage:
    """Return what the numbers of the rules are worth."""
    return Passage(
        "numbers",
        "",
        (
            Sentence(
                "No trial fixes an interval by needle length: how often, how far apart and with"
                " which settings is still to be studied.",
                ("S10",),
            ),
            Sentence(
                "The days that rollerlog asks for are therefore conservative defaults.", own=True
            ),
            Sentence(f"No clinician has reviewed them (rules {VERSION}).", own=True),
        ),
    )
