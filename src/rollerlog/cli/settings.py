"""``settings``: list, read, change, in the one form of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli.outcome import Outcome, Usage
from rollerlog.domain.preferences import values
from rollerlog.domain.refusals import NoSuchSetting, Refused
from rollerlog.domain.strict import STRICT, is_strict, strict_until
from rollerlog.ui.formats import say_near_day, say_time

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime

    from rollerlog.cli.commands import Sight
    from rollerlog.services.journal import Journal

_PLACE = "place"


def settings(arguments: Namespace, sight: Sight) -> Outcome:
    """List every setting, or read one; Strict that was left says until when it stays."""
    key = arguments.key
    found = values(sight.logbook)
    if key is not None and key not in found:
        raise Refused(NoSuchSetting(key))
    shown = found if key is None else {key: found[key]}
    lines = [f"{name} {text}" for name, text in shown.items()]
    document: dict[str, object] = {"settings": shown}
    stays = _stays_until(sight) if STRICT in shown else None
    if stays is not None:
        document["strict_until"] = stays.isoformat()
        day = say_near_day(stays.date(), sight.now().date())
        lines.append(f"Strict stays on until {day}, {say_time(stays)}.")
    return Outcome(document, lines)


def change(arguments: Namespace, journal: Journal) -> Outcome:
    """Change a setting, and read it back; a place may be the name of a city."""
    from rollerlog.domain.commands import change_setting
    from rollerlog.domain.model import Door

    key, value = arguments.key, arguments.value
    if key == _PLACE:
        value = _found(value)
    journal.run(change_setting(key, value), Door.COMMAND_LINE)
    return settings(arguments, journal)


def _found(text: str) -> str:
    from rollerlog.cli.typed import shown
    from rollerlog.services.places import setting_of
    from rollerlog.ui.place_wording import not_found

    found = setting_of(text)
    if found is None:
        raise Usage(f"{not_found(text, shown(text))} Nothing was saved.")
    return found


def _stays_until(sight: Sight) -> datetime | None:
    now = sight.now()
    until = strict_until(sight.logbook)
    left = until is not None and is_strict(sight.logbook, now)
    return until.astimezone(now.tzinfo) if left and until else None
