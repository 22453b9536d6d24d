"""What is known of a source. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class Kind(StrEnum):
    """Who wrote a source."""

    JOURNAL = "Journal"
    AGENCY = "Agency or society"
    MAKER = "Maker"
    CLINIC = "Clinic"
    POPULAR = "Popular page"


class Sort(Enum):
    """What a source is, in plain words for one and for several."""

    TRIAL = (Kind.JOURNAL, "randomised trial", "randomised trials")
    STUDY = (Kind.JOURNAL, "clinical study", "clinical studies")
    VOLUNTEERS = (Kind.JOURNAL, "study in volunteers", "studies in volunteers")
    ANIMALS = (Kind.JOURNAL, "animal study", "animal studies")
    REVIEW = (Kind.JOURNAL, "review of studies", "reviews of studies")
    CASES = (Kind.JOURNAL, "case report", "case reports")
    OPINION = (Kind.JOURNAL, "one expert's opinion", "experts' opinions")
    CONSENSUS = (Kind.JOURNAL, "experts' consensus", "experts' consensus")
    ARTICLE = (Kind.JOURNAL, "journal article", "journal articles")
    NEWS_OF_REVIEW = (Kind.JOURNAL, "news of a review", "news of reviews")
    REGULATOR = (Kind.AGENCY, "regulator", "regulator")
    SOCIETY = (Kind.AGENCY, "agency or society", "agencies or societies")
    SECOND_HAND = (Kind.AGENCY, "agency at second hand", "agencies at second hand")
    MAKER = (Kind.MAKER, "maker", "makers")
    CLINIC = (Kind.CLINIC, "clinic page", "clinic pages")
    CLINIC_MAKER = (
        Kind.CLINIC,
        "clinic page with a maker's text",
        "clinic pages with makers' text",
    )
    POPULAR = (Kind.POPULAR, "popular page", "popular pages")
    QUOTED = (Kind.POPULAR, "dermatologist in a magazine", "dermatologists in magazines")
    NEWS = (Kind.POPULAR, "press", "press")
    BEGINNING = (Kind.POPULAR, "popular article", "popular articles")

    def __init__(self, kind: Kind, one: str, many: str) -> None:
        self.kind, self.one, self.many = kind, one, many


class Seen(StrEnum):
    """How much of a source was read; a clinic's or a shop's page has no word on it."""

    FULL = "read in full"
    PART = "read in part"
    ABSTRACT = "only the abstract was read"
    UNSAID = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as the register of domain.md has it; nothing opens the address."""

    sort: Sort
    title: str
    address: str = ""
    seen: Seen = Seen.UNSAID

    @property
    def kind(self) -> Kind:
        """Who wrote it."""
        return self.sort.kind
