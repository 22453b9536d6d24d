"""The options of ``photo``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli.parser import add_command
from rollerlog.domain.photos.model import View

if TYPE_CHECKING:
    import argparse


def photo(parser: argparse.ArgumentParser) -> None:
    """Add the command of ``photo``."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    add = add_command(
        actions,
        "add",
        "add the pictures of files, on the face if no zone is named",
        "photo add IMG_2041.HEIC IMG_2042.HEIC --view left45 --at 2026-06-09",
    )
    add.add_argument(
        "files", nargs="+", metavar="FILE", help="a picture: JPEG, PNG, WebP, TIFF or HEIC"
    )
    # One at a time: else it would take the files after it for zones.
    add.add_argument(
        "--zone",
        dest="zones",
        action="append",
        default=[],
        metavar="ZONE",
        help="a zone, or face or body for all of theirs; may be repeated",
    )
    add.add_argument(
        "--view", type=View, choices=list(View), default=View.FRONT, metavar="|".join(View)
    )
    add.add_argument(
        "--at",
        metavar="ISO",
        help="when, else as each file says, else now; local without an offset,"
        " 12:00 without a time",
    )
    add.set_defaults(records=True)
