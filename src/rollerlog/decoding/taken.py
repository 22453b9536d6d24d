"""When a photo was taken, by its EXIF data."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Exif

_DETAILS = 0x8769
_TAKEN, _OFFSET = 0x9003, 0x9011
# Cameras without a battery begin at 1970 or 1980; photos with such data are younger.
_FIRST_YEAR = 1990


def taken_at(exif: Exif) -> str | None:
    """Return when the shutter opened, in ISO 8601 and without an offset where none is given."""
    details = exif.get_ifd(_DETAILS)
    taken = re.match(r"\d{4}:\d\d:\d\d \d\d:\d\d:\d\d", _text(details.get(_TAKEN)))
    if taken is None:
        return None
    try:
        at = datetime.strptime(taken[0], "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007
        offset = _offset(_text(details.get(_OFFSET)))
        found = at if offset is None else at.replace(tzinfo=offset)
    except ValueError:
        return None
    return found.isoformat() if at.year >= _FIRST_YEAR else None


def _offset(text: str) -> timezone | None:
    found = re.match(r"([+-])(\d\d):([0-5]\d)", text)
    if found is None:
        return None
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(ahead if found[1] == "+" else -ahead)


def _text(found: object) -> str:
    return found.decode("ascii", "replace") if isinstance(found, bytes) else str(found)
