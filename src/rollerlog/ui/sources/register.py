"""Every source by its id, and the words for what some of them are worth. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.formats import capital
from rollerlog.ui.sources.agencies import AGENCIES
from rollerlog.ui.sources.clinics import CLINICS
from rollerlog.ui.sources.journals import JOURNALS
from rollerlog.ui.sources.makers import MAKERS
from rollerlog.ui.sources.popular import POPULAR

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rollerlog.ui.sources.source import Sort, Source

SOURCES: Mapping[str, Source] = {**JOURNALS, **AGENCIES, **MAKERS, **CLINICS, **POPULAR}


def graded(ids: Iterable[str]) -> str:
    """Return what sources are and their ids: "randomised trial S1; clinic pages S81, S85"."""
    groups: dict[Sort, list[str]] = {}
    for id_ in ids:
        groups.setdefault(SOURCES[id_].sort, []).append(id_)
    return "; ".join(
        f"{sort.one if len(found) == 1 else sort.many} {', '.join(found)}"
        for sort, found in groups.items()
    )


def about(source: Source) -> str:
    """Return what a source is and how much of it was read."""
    return capital(", ".join(part for part in (source.sort.one, source.seen.value) if part))
