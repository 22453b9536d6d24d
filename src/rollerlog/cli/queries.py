"""The options of what is looked up or put in order. No rule is needed to read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli.typed import day, number, words

if TYPE_CHECKING:
    import argparse


# What stands on the timeline; refused sessions only where they are asked for.
KINDS = (
    *("session", "check_in", "spf", "stayed_in", "settled", "condition", "event", "asked"),
    *(
        "profile",
        "rule_change",
        "disinfection",
        "patch_reading",
        "course",
        "rating",
        "photo",
        "refused",
    ),
)


def status(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``status``."""
    parser.add_argument("--on", type=day, metavar="DATE", help="as of that day at 12:00")


def agenda(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``agenda``."""
    parser.add_argument(
        "--from", dest="begins", metavar="ISO", help="the first instant, else now; a day is 00:00"
    )
    parser.add_argument("--days", type=number("number of days", 1, 3660), default=14, metavar="N")


def timeline(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``timeline``."""
    parser.add_argument("--since", type=day, metavar="DATE", help="the first day")
    parser.add_argument("--until", type=day, metavar="DATE", help="the last day")
    add_zones(parser, required=False)
    parser.add_argument(
        "--kind",
        type=lambda text: text.replace("-", "_"),
        choices=KINDS,
        metavar="KIND",
        help=f"{', '.join(KINDS[:-1])}; {KINDS[-1]} lists the sessions that were refused",
    )
    parser.add_argument(
        "--limit", type=number("limit", 1, 1_000_000), metavar="N", help="only the N latest of them"
    )


def delete(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``delete``."""
    parser.add_argument("id", metavar="ID", help="as timeline lists it")
    parser.add_argument("--undo", action="store_true", help="bring it back from the trash")
    parser.set_defaults(records=True)


def settings(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``settings``."""
    parser.add_argument("key", nargs="?", metavar="KEY")
    parser.add_argument("value", nargs="*", type=words, metavar="VALUE")


def demo(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``demo``."""
    parser.add_argument("--years", type=number("number of years", 1, 20), default=2, metavar="N")
    parser.add_argument("--seed", type=number("seed", 0, 999_999_999), default=1, metavar="S")
    parser.add_argument(
        "--fill", dest="records", action="store_true", help="write it into --data-dir and stop"
    )


def add_zones(parser: argparse.ArgumentParser, *, required: bool) -> None:
    """Add the option that names zones."""
    parser.add_argument(
        "--zone",
        dest="zones",
        action="extend",
        nargs="+",
        default=[],
        required=required,
        metavar="ZONE",
        help="a zone, or face or body for all of theirs",
    )
