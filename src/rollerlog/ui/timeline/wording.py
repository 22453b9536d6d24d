"""What the timeline says where there is nothing to list. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.protocol import TRASH_DAYS
from rollerlog.ui.formats import say_days, say_number
from rollerlog.ui.timeline.filters import SHOW_NAMES, Filter, Show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.timeline.rows import Row

NOTHING_YET = ("Nothing logged yet", "Sessions, check-ins and SPF will be listed here by day.")


@dataclass(frozen=True, slots=True)
class Nothing:
    """An empty feed in words, with what its one action says and the filter it leads to."""

    title: str
    text: str
    action: str
    leads_to: Filter


def nothing_found(chosen: Filter) -> Nothing:
    """Return what to say where a filter lets nothing through."""
    on = f" on {chosen.areas_said()}" if chosen.areas else ""
    if chosen.query:
        wider = Filter(search=chosen.search, refused=chosen.refused)
        title = f"No entries match “{chosen.query}”"
        text = "Searched notes, zones, lengths, signs and dates"
        if chosen == wider:
            return Nothing(title, f"{text} of every year.", "Clear search", Filter())
        kind = "" if chosen.show is Show.ALL else f" in {SHOW_NAMES[chosen.show]}"
        only = f"{kind}{on}, nowhere else."
        return Nothing(title, f"{text}{only}", "Search all areas and kinds", wider)
    if chosen.show is Show.TRASH:
        kept = f"What you delete stays here for {say_days(TRASH_DAYS)} and can be restored."
        title = f"Nothing in the trash{on}" if on else "The trash is empty"
        return Nothing(title, kept, "Show all entries", Filter())
    what = "entries" if chosen.show is Show.ALL else _WHAT[chosen.show]
    return Nothing(f"No {what}{on} yet", "Other entries are left out.", "Show all", Filter())


_WHAT = {
    Show.SESSIONS: "sessions",
    Show.CHECK_INS: "check-ins",
    Show.PHOTOS: "photos",
    Show.SPF: "SPF",
}


def counted(chosen: Filter, rows: Sequence[Row]) -> str:
    """Say what is shown and how much of it: "Sessions on face · 12 entries"."""
    count = say_number(sum(len(row.entries) for row in rows), "entry", "entries")
    if chosen.attempts:
        count += f", {sum(row.attempt is not None for row in rows)} refused"
    return f"{chosen.words()} · {count}"


def area_button(areas: Sequence[str], names: Sequence[str]) -> str:
    """Return what the area filter shows: "Face, scalp"."""
    if not areas:
        return "All areas"
    if len(areas) > 2:
        return f"{len(areas)} areas"
    text = ", ".join(names)
    return text[:1].upper() + text[1:]
