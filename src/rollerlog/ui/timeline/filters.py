"""Which entries the timeline shows. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from rollerlog.domain.logbook import DATED
from rollerlog.domain.model import CheckIn, Session, Settled, SpfApplication, StayedIn
from rollerlog.domain.photos.model import Photo
from rollerlog.domain.zones import zones_of
from rollerlog.ui.formats import say_list
from rollerlog.ui.names import AREA_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Entry


class Show(StrEnum):
    """The kinds of entries one can ask for."""

    ALL = "all"
    SESSIONS = "sessions"
    CHECK_INS = "check-ins"
    PHOTOS = "photos"
    SPF = "spf"
    TRASH = "trash"


KINDS: Mapping[Show, tuple[type[Entry], ...]] = {
    Show.ALL: DATED,
    Show.SESSIONS: (Session,),
    Show.CHECK_INS: (CheckIn, Settled),
    Show.PHOTOS: (Photo,),
    Show.SPF: (SpfApplication, StayedIn),
}
SHOW_NAMES: Mapping[Show, str] = {
    Show.ALL: "All",
    Show.SESSIONS: "Sessions",
    Show.CHECK_INS: "Check-ins",
    Show.PHOTOS: "Photos",
    Show.SPF: "SPF",
    Show.TRASH: "Trash",
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What was asked for; no areas are all of them, an empty search finds everything.

    ``refused`` asks for the sessions that were refused beside those that were not.
    """

    show: Show = Show.ALL
    areas: tuple[str, ...] = ()
    search: str = ""
    refused: bool = False

    @property
    def active(self) -> bool:
        """Whether anything is left out, or something added that mostly is."""
        return bool(self.show is not Show.ALL or self.areas or self.query or self.refused)

    @property
    def attempts(self) -> bool:
        """Whether refused attempts are among what is asked for."""
        return self.refused and self.show in (Show.ALL, Show.SESSIONS)

    @property
    def query(self) -> str:
        """The search without the spaces around it."""
        return self.search.strip()

    def zones(self, logbook: Logbook) -> frozenset[str] | None:
        """Return the zones of the areas asked for, None for all."""
        if not self.areas:
            return None
        known = zones_of(logbook).values()
        return frozenset(zone.id for zone in known if zone.area in self.areas)

    def words(self) -> str:
        """Say what is shown: "Sessions on face and scalp, matching “peel”"."""
        said = "All entries" if self.show is Show.ALL else SHOW_NAMES[self.show]
        if self.attempts:
            said += " and refused attempts"
        if self.areas:
            said += f" on {self.areas_said()}"
        return f"{said}, matching “{self.query}”" if self.query else said

    def areas_said(self) -> str:
        """Return the areas asked for as "face and scalp"."""
        return say_list([AREA_NAMES[area] for area in self.areas])
