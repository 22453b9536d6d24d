"""``settings``: list, read, change, in the one form of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli.outcome import Outcome
from rollerlog.domain.preferences import values
from rollerlog.domain.refusals import NoSuchSetting, Refused

if TYPE_CHECKING:
    from argparse import Namespace

    from rollerlog.cli.commands import Sight
    from rollerlog.services.journal import Journal


def settings(arguments: Namespace, sight: Sight) -> Outcome:
    """List every setting, or read one."""
    key = arguments.key
    found = values(sight.logbook)
    if key is not None and key not in found:
        raise Refused(NoSuchSetting(key))
    shown = found if key is None else {key: found[key]}
    return Outcome({"settings": shown}, [f"{name} {text}" for name, text in shown.items()])


def change(arguments: Namespace, journal: Journal) -> Outcome:
    """Change a setting, and read it back."""
    from rollerlog.domain.commands import change_setting

    journal.run(change_setting(arguments.key, arguments.value))
    return settings(arguments, journal)
