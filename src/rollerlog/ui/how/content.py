"""All that the page says, in its order. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.formats import say_list
from rollerlog.ui.how.basics import expect, how, numbers
from rollerlog.ui.how.disagreements import disagreements
from rollerlog.ui.how.passage import Part
from rollerlog.ui.sources.source import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TITLE = "How this works"
CAPTION = "Guidance, not medical advice"
SOURCES_TITLE = "Sources"
SOURCES_SAID = (
    "All that rollerlog cites, as text to copy: it opens no address. Most journals were read as"
    " abstracts only."
)
KIND_TITLES: Mapping[Kind, str] = {
    Kind.JOURNAL: "Journals",
    Kind.AGENCY: "Agencies and societies",
    Kind.MAKER: "Makers",
    Kind.CLINIC: "Clinics",
    Kind.POPULAR: "Popular pages and the press",
}


def parts() -> Sequence[Part]:
    """Return the sections, as the formats in use say lengths."""
    return (
        Part("The idea", (how(),)),
        Part("What to expect", (expect(),)),
        Part("What the numbers are", (numbers(),)),
        Part("Where the sources disagree", disagreements()),
    )


def asked(ids: Sequence[str]) -> str:
    """Return the heading of the sources that were asked for."""
    return f"Asked for: {say_list(list(ids))}" if ids else ""


def read(ids: Sequence[str], *, unfolded: bool) -> tuple[str, str]:
    """Return what the link to some sources says, and what is read out in its place."""
    text = f"{'Hide' if unfolded else 'Read'} the source{'s' if len(ids) > 1 else ''}"
    return text, f"{text}: {', '.join(ids)}"
