"""The options of ``condition`` and of what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli.options import REPORTABLE
from rollerlog.cli.parser import add_command
from rollerlog.cli.queries import add_zones
from rollerlog.cli.typed import day, words
from rollerlog.domain.conditions import EVENTS, STANDING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

_STANDING = ("standing", STANDING)
_EVENTS = ("dated", EVENTS)
_SIGNS = ("signs", REPORTABLE)


def condition(parser: argparse.ArgumentParser) -> None:
    """Add the commands of ``condition``; without one it lists."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions")
    # After the line above, which would set None.
    parser.set_defaults(action="list")
    add_command(actions, "list", "show what is in force, the default", "condition list")

    add = add_command(
        actions,
        "add",
        "note a standing condition, or the day on which something ended",
        "condition add waxing --on 2026-06-12 --zone upper-lip",
    )
    add.add_argument("id", metavar="ID", help="one of those below")
    _add_on(add, "since when, or the day it ended or was used last; else today")
    add_zones(add, required=False)
    _add_asked(add, "whom you asked about it, where it asks", required=False)
    _list_ids(add, _STANDING, _EVENTS)

    clear = add_command(
        actions,
        "clear",
        "say that a condition is over or a warning sign has settled, or take an event back",
        "condition clear pus --on 2026-06-20",
    )
    clear.add_argument("id", metavar="ID", help="one of those below")
    _add_on(clear, "since when, else now")
    _list_ids(clear, _STANDING, _SIGNS, _EVENTS)

    advised = add_command(
        actions,
        "advised",
        "note that a professional advised needles over 0.3 mm at home",
        "condition advised --asked 'Dr Vidal'",
    )
    _add_on(advised, "when, else today")
    _add_asked(advised, "who advised it", required=True)
    for recording in (add, clear, advised):
        recording.set_defaults(records=True)


def _add_on(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("--on", type=day, metavar="DATE", help=about)


def _add_asked(parser: argparse.ArgumentParser, about: str, *, required: bool) -> None:
    parser.add_argument("--asked", type=words, required=required, metavar="WHO", help=about)


def _list_ids(parser: argparse.ArgumentParser, *groups: tuple[str, Iterable[str]]) -> None:
    ids = "\n".join(f"  {title}: {' '.join(group)}" for title, group in groups)
    parser.epilog = f"{parser.epilog}\n\nids:\n{ids}"
