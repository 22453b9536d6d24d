"""A picture that is in the vault already, recorded as a photo: here, or by the open window."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from rollerlog.cli import plain, values
from rollerlog.cli.noting import said
from rollerlog.cli.outcome import Usage
from rollerlog.cli.recording import record, when
from rollerlog.domain.photos.commands import add_photo
from rollerlog.domain.photos.facts import Facts
from rollerlog.domain.photos.model import Photo
from rollerlog.services.photos.decoded import Decoded, read_answer
from rollerlog.services.photos.taking import Taking, photo_of
from rollerlog.ui.formats import say_day
from rollerlog.ui.photo_names import VIEW_NAMES
from rollerlog.ui.photo_wording import show_name

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping

    from rollerlog.cli.outcome import Outcome
    from rollerlog.services.journal import Journal

# What stands for any picture, where only the words around it are looked at.
ANY: Mapping[str, object] = {
    "decoded": {
        "sha256": "0" * 64,
        "form": "jpeg",
        "width": 1,
        "height": 1,
        "taken_at": None,
    },
    "name": "",
    "facts": None,
}


def photo(arguments: Namespace, journal: Journal) -> Outcome:
    """Record a picture, when its file says it was taken where nothing else was typed."""
    now, logbook = journal.now(), journal.logbook
    found, facts = _read(arguments.picture)
    at = when(arguments, now) if arguments.at else None
    zones = values.zones(logbook, arguments.zones or ["face"])
    taken = photo_of(found, facts, Taking(arguments.view, zones, at), logbook, now)
    command = add_photo(replace(taken, id=arguments.entry_id))
    entry = record(journal, arguments.entry_id, command)
    assert isinstance(entry, Photo)  # noqa: S101
    where = plain.where(journal.logbook, entry.zones)
    day = say_day(entry.at.date(), now.date())
    line = (
        f"{show_name(found.source_name)} added as the photo of {day}:"
        f" {VIEW_NAMES[entry.view]}, {where}, {entry.purpose}."
    )
    return said(journal, entry, line)


def handed_over(found: Decoded, facts: Facts | None) -> dict[str, object]:
    """Return a picture as it is handed to the window, which ``photo`` reads."""
    decoded = {
        "sha256": found.sha256,
        "form": found.form.value,
        "width": found.width,
        "height": found.height,
        "taken_at": found.taken_at.isoformat() if found.taken_at else None,
    }
    measured = asdict(facts) if facts else None
    return {"decoded": decoded, "name": found.source_name, "facts": measured}


def _read(picture: object) -> tuple[Decoded, Facts | None]:
    match picture:
        case {"decoded": dict(decoded), "name": str(name), "facts": facts}:
            found = read_answer(json.dumps(decoded).encode(), name, None)
            if isinstance(found, Decoded):
                return found, _facts(facts)
    raise Usage("There is no picture to add.")


def _facts(measured: object) -> Facts | None:
    match measured:
        case {
            "background": None | [float(), float(), float()] as seen,
            "exposure": float(exposure),
            "sharpness": float(sharpness),
        }:
            background = None if seen is None else (seen[0], seen[1], seen[2])
            return Facts(background=background, exposure=exposure, sharpness=sharpness)
        case _:
            return None
