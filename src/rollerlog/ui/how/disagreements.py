"""Where the sources disagree: the eight notes of domain.md 10, for a reader at home. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.protocol import HOLD_SHORT_UM, HOLDS, row_for
from rollerlog.ui.formats import say_days, say_length
from rollerlog.ui.how.basics import ARTICLES
from rollerlog.ui.how.passage import Passage, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

_LONG_UM = 1000


def disagreements() -> Sequence[Passage]:
    """Return the notes, the popular word first and what was found beside it after."""
    return (
        _downtime(),
        _at_once(),
        _vitamin_c(),
        _everywhere(),
        _everybody(),
        _apart(),
        _non_invasive(),
        _combined(),
    )


def _downtime() -> Passage:
    short, middle, long = (say_length(um) for um in (250, 1500, 2000))
    return Passage(
        "downtime",
        "No downtime, no inflammation",
        (
            Sentence(
                "A popular article promises no downtime, and that no inflammation is to be found.",
                ("A4",),
            ),
            Sentence(
                f"After needles up to {short} the barrier of the skin on the face took up to 72"
                " hours to come back.",
                ("S1",),
            ),
            Sentence(
                f"For needles up to {middle}, makers and clinics name one to five days of redness.",
                ("S30", "S81", "S84", "S121"),
            ),
            Sentence(f"From {long} on, a maker names six to seven days.", ("S30",)),
            Sentence("Reviews have all that is expected gone within 7 days.", ("S38", "S126")),
        ),
    )


def _at_once() -> Passage:
    return Passage(
        "at-once",
        "A change at once",
        (
            Sentence("A popular article speaks of a change at once.", ("A4",)),
            Sentence("Another says that it shows over time.", ("A3",)),
            Sentence("All five say that collagen takes weeks.", ARTICLES),
        ),
    )


def _vitamin_c() -> Passage:
    hold = next(hold for hold in HOLDS if hold.id == "vitamin-c")
    return Passage(
        "vitamin-c",
        "Vitamin C or retinol right after",
        (
            Sentence(
                "A popular article has vitamin C or retinol go on right after a session.", ("A2",)
            ),
            Sentence(
                "Lumps in the skin, called granulomas, were reported in three people after"
                " needling; two had used a serum with vitamin C.",
                ("S131",),
            ),
            Sentence("Clinics wait two to seven days before vitamin C.", ("S98", "S141", "S143")),
            Sentence(
                "One study used vitamin C with needling in a clinic and reported no problem.",
                ("S64",),
            ),
            Sentence(
                f"rollerlog waits {say_days(hold.days_short)} after needles up to"
                f" {say_length(HOLD_SHORT_UM)} and {say_days(hold.days_long)} after longer ones.",
                hold.sources,
                own=True,
            ),
        ),
    )


def _everywhere() -> Passage:
    return Passage(
        "approval",
        "Approved for the whole body",
        (
            Sentence("A popular article calls it approved for use all over the body.", ("A1",)),
            Sentence(
                "The FDA, the regulator in the United States, names acne scars and wrinkles of the"
                " face, scars of the abdomen and, for one device, wrinkles of the neck; all from"
                " 22 years of age.",
                ("S22", "S23", "S24"),
            ),
        ),
    )


def _everybody() -> Passage:
    return Passage(
        "everybody",
        "For 100 % of patients",
        (
            Sentence(
                "A popular article speaks of a tool like a lint roller and, from a study of 2009,"
                " of 100 % of patients.",
                ("A1",),
            ),
            Sentence(
                "That was a small series with nobody to compare with; its text was not found.",
                own=True,
            ),
            Sentence("A review of needling for acne scars finds moderate evidence.", ("S2",)),
        ),
    )


def _apart() -> Passage:
    row = row_for(_LONG_UM)
    return Passage(
        "interval",
        "How far apart",
        (
            Sentence("Popular articles space sessions 4 to 6 weeks, or a month.", ("A0", "A4")),
            Sentence(
                "In trials on the scalp and on scars, sessions were one or two weeks apart.",
                ("S3", "S4", "S5", "S11", "S12", "S14"),
            ),
            Sentence("One author, with funding from makers, writes of 4 to 10 days.", ("S7",)),
            Sentence(
                "Those sessions were supervised; they say nothing about shorter rests at home.",
                own=True,
            ),
            Sentence(
                f"From {say_length(_LONG_UM)} on, rollerlog asks for {say_days(row.floor_days)} or"
                " more.",
                row.sources,
                own=True,
            ),
        ),
    )


def _non_invasive() -> Passage:
    return Passage(
        "non-invasive",
        "Non-invasive",
        (
            Sentence("A popular article calls it non-invasive.", ("A2",)),
            Sentence("Another calls it minimally invasive.", ("A3",)),
            Sentence(
                "To the FDA, needles that reach living skin are a medical device of class II.",
                ("S24", "S25", "S26", "S27"),
            ),
        ),
    )


def _combined() -> Passage:
    return Passage(
        "combining",
        "Together with peels and lasers",
        (
            Sentence(
                "A popular article has sessions go with peels and lasers, on professional advice.",
                ("A0",),
            ),
            Sentence(
                "Clinics, a popular page and a maker wait 2 to 12 weeks after a peel or a laser.",
                ("S75", "S79", "S93", "S95"),
            ),
        ),
    )
