"""What can be typed. The commands themselves are found in ``rollerlog.cli.commands``."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, NoReturn, TypeVar

from rollerlog.cli.menu import COMMANDS
from rollerlog.cli.outcome import Usage
from rollerlog.overriding import override

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ABOUT = (
    "Log at-home derma-rolling, let each zone rest, follow the skin."
    " Without a command the window opens."
)
_CODES = (
    "Exit codes: 0 done · 1 could not (file, disk, damaged) · 2 usage · 3 a rule said no.\n"
    "The data folder is --data-dir, else $ROLLERLOG_DATA_DIR, else the platform's own."
)


_P = TypeVar("_P", bound=argparse.ArgumentParser)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one plain line, by raising ``Usage``."""

    @override
    def error(self, message: str) -> NoReturn:
        said = message[:1].upper() + message[1:].rstrip(".")
        raise Usage(f"{said}. Nothing was done. Look at: {self.prog} --help")


class _Version(argparse.Action):
    @override
    def __call__(self, parser: argparse.ArgumentParser, *_args: object, **_more: object) -> None:
        from importlib.metadata import version

        sys.stdout.write(f"rollerlog {version('rollerlog')}\n")
        parser.exit()


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Return what was typed, or raise ``Usage``; ``--help`` and ``--version`` end the program."""
    arguments = _parser(argv).parse_args(list(argv))
    if arguments.data_dir is not None and not arguments.data_dir.strip():
        raise Usage("The data folder has no name. Write it as in --data-dir ~/rollerlog.")
    if arguments.command == "settings":
        arguments.value = " ".join(arguments.value) if arguments.value else None
        arguments.records = arguments.value is not None
    return arguments


def add_command(
    commands: argparse._SubParsersAction[_P], name: str, about: str, example: str
) -> _P:
    """Add a command with its help, a real example and what every command takes."""
    command = commands.add_parser(
        name,
        help=about,
        description=f"{about[:1].upper()}{about[1:]}.",
        epilog=f"example: rollerlog {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument("--version", action=_Version, nargs=0, help=argparse.SUPPRESS)
    _add_common(command, data_dir=argparse.SUPPRESS, json=argparse.SUPPRESS)
    return command


def _parser(argv: Sequence[str]) -> Parser:
    parser = Parser(
        prog="rollerlog",
        description=_ABOUT,
        epilog=f"{_CODES}\n\nexample: rollerlog --data-dir ~/rollerlog status",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    parser.add_argument(
        "--hidden", action="store_true", help="start the window in the tray where one exists"
    )
    _add_common(parser, data_dir=None, json=False)
    parser.set_defaults(command=None, note=None, records=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, about, example in COMMANDS:
        command = add_command(commands, name, about, example)
        # The options of the other commands need rules of the domain, which take time to load.
        if name in argv:
            _options(name)(command)
    return parser


def _add_common(parser: argparse.ArgumentParser, **default: object) -> None:
    parser.add_argument(
        "--data-dir", metavar="DIR", default=default["data_dir"], help="the folder of the logbook"
    )
    parser.add_argument(
        "--json", action="store_true", default=default["json"], help="print one JSON document"
    )


def _options(name: str) -> Callable[[argparse.ArgumentParser], None]:
    match name:
        case "may-roll":
            from rollerlog.cli.options import may_roll as add
        case "log":
            from rollerlog.cli.options import log as add
        case "check-in":
            from rollerlog.cli.options import check_in as add
        case "spf":
            from rollerlog.cli.options import spf as add
        case "photo":
            from rollerlog.cli.photo_options import photo as add
        case "status":
            from rollerlog.cli.queries import status as add
        case "agenda":
            from rollerlog.cli.queries import agenda as add
        case "timeline":
            from rollerlog.cli.queries import timeline as add
        case "condition":
            from rollerlog.cli.condition_options import condition as add
        case "delete":
            from rollerlog.cli.queries import delete as add
        case "settings":
            from rollerlog.cli.queries import settings as add
        case _:
            from rollerlog.cli.queries import demo as add
    return add
