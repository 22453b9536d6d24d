"""The options of what is recorded, and of the gate."""

from __future__ import annotations

import argparse

from rollerlog.cli.outcome import Usage
from rollerlog.cli.queries import add_zones
from rollerlog.cli.typed import day, number, reason, shown, words
from rollerlog.cli.values import needle_um
from rollerlog.domain.conditions import EFFECTS, EVENTS, STANDING, TODAY
from rollerlog.domain.model import SCALES, Pressure, Setting, Sign

REPORTABLE = [sign for sign in Sign if sign is not Sign.NOT_CALM]
# The Log page's first statement, ticked without saying which it is: no id of the protocol.
_UNNAMED = "skin-here"


def may_roll(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``may-roll``."""
    _add_rolling(parser)
    parser.add_argument(
        "--on", type=day, metavar="DATE", help="judge that day at 12:00 instead of now"
    )


def log(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``log``."""
    _add_rolling(parser)
    _add_at(parser)
    today = parser.add_mutually_exclusive_group()
    today.add_argument(
        "--nothing-applies", action="store_true", help="none of the ids below applies today"
    )
    today.add_argument(
        "--applies",
        action="extend",
        nargs="+",
        type=_answer,
        metavar="ID",
        help="what applies today, or ID@ZONE where it applies there alone",
    )
    parser.add_argument(
        "--roller", type=words, default="", metavar="NAME", help="one of your kit, or another"
    )
    parser.add_argument("--duration", type=number("duration", 1, 600), metavar="MIN")
    parser.add_argument("--passes", type=number("number of passes", 1, 100), metavar="N")
    parser.add_argument("--pressure", type=Pressure, choices=list(Pressure), metavar=_any(Pressure))
    parser.add_argument("--pain", type=number("pain", 0, 10), metavar="0-10")
    _add_note(parser)
    parser.add_argument(
        "--early-reason", type=reason, metavar="TEXT", help="it was done all the same, and why"
    )
    parser.set_defaults(records=True)
    ids = "\n".join(
        f"  {title}: {' '.join(id_ for id_ in group if id_ != _UNNAMED)}"
        for title, group in (("standing", STANDING), ("today", TODAY), ("dated", EVENTS))
    )
    parser.epilog = f"{parser.epilog}\n\nids for --applies:\n{ids}"


def check_in(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``check-in``."""
    add_zones(parser, required=True)
    _add_at(parser)
    for scale in SCALES:
        parser.add_argument(f"--{scale}", type=number(scale, 0, 4), metavar="0-4")
    signs = parser.add_mutually_exclusive_group()
    signs.add_argument(
        "--sign",
        action="extend",
        nargs="+",
        choices=REPORTABLE,
        metavar="ID",
        help=f"a warning sign: {', '.join(REPORTABLE)}",
    )
    signs.add_argument("--no-signs", action="store_true", help="none of the warning signs")
    _add_note(parser)
    parser.set_defaults(records=True)


def spf(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``spf``."""
    parser.add_argument("--value", type=number("sun protection factor", 1, 200), metavar="N")
    add_zones(parser, required=False)
    _add_at(parser)
    parser.set_defaults(records=True)


def _add_rolling(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--needle", type=needle_um, required=True, metavar="MM", help="0.05 to 3, as in 0.5 or 0,5"
    )
    add_zones(parser, required=True)
    parser.add_argument(
        "--setting",
        type=Setting,
        choices=list(Setting),
        default=Setting.HOME,
        metavar=_any(Setting),
    )


def _add_at(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--at", metavar="ISO", help="when, else now; local without an offset, 12:00 without a time"
    )


def _add_note(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--note", type=words, default="", metavar="TEXT", help="- reads it from standard input"
    )


def _answer(text: str) -> str:
    condition, at, zone = text.partition("@")
    if condition not in EFFECTS or (at and not zone):
        raise Usage(f"There is no {shown(text)} to answer with. Look at: rollerlog log --help")
    return text


def _any(kind: type[Setting | Pressure]) -> str:
    return "|".join(kind)
