"""From what was typed to the exit code: nothing that goes wrong leaves as a traceback."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rollerlog.cli.commands import look_up
from rollerlog.cli.outcome import FAILED, CouldNot, Outcome, Reply, Usage, reply
from rollerlog.cli.output import Out
from rollerlog.cli.parser import read_arguments
from rollerlog.cli.reach import Seen, read, read_attempts
from rollerlog.cli.typed import words
from rollerlog.domain.ids import new_id
from rollerlog.store.faults import StoreError
from rollerlog.store.folder import DATA_DIR, data_folder

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

_BUG = "Something went wrong inside rollerlog ({kind}). What was saved before is safe. {details}"
_LONGEST_BYTES = 400_000


def run(argv: Sequence[str], now: Callable[[], datetime] | None) -> int:
    """Do what was typed, print what came of it and return the exit code."""
    out = Out()
    folder: Path | None = None
    try:
        arguments = read_arguments(argv)
        folder = _folder(arguments)
        if arguments.command is None or (arguments.command == "demo" and not arguments.records):
            from rollerlog.cli.window import open_window

            return open_window(folder, arguments, now or _now)
        said = _run(folder, argv, arguments, now)
    except SystemExit as ended:
        said = Reply(ended.code if isinstance(ended.code, int) else FAILED, "", "")
    except (Usage, CouldNot) as error:
        said = reply(Outcome(error=str(error), code=error.code), as_json=False)
    except Exception as error:
        said = reply(_bug(folder, error), as_json=False)
    return out.say(said)


def _run(
    folder: Path, argv: Sequence[str], arguments: Namespace, now: Callable[[], datetime] | None
) -> Reply:
    arguments.entry_id = new_id()
    try:
        logbook = read(folder)
        if not arguments.records:
            seen = Seen(logbook, now or _now, lambda: read_attempts(folder))
            return reply(look_up(arguments, seen), as_json=arguments.json)
        _check_fill(folder, arguments)
    except (StoreError, OSError) as error:
        return _trouble(error, reading=True)
    from rollerlog.cli.writing import Writing

    _settle(arguments, now or _now)
    writing = Writing(folder, argv, arguments, now or _now)
    try:
        if arguments.command == "photo":
            from rollerlog.cli.photos import add

            return add(writing, logbook)
        outcome, noted = writing.on_paper(logbook)
        if noted:
            return writing.noted(outcome)
        return reply(outcome, as_json=arguments.json) if outcome.code else writing.done()
    except (StoreError, OSError) as error:
        return _trouble(error, reading=False)


def _settle(arguments: Namespace, now: Callable[[], datetime]) -> None:
    """Fix what the window could not know: the note that was piped in, the local instant."""
    if arguments.note == "-":
        arguments.note = _from_standard_input()
    if getattr(arguments, "at", None) is not None:
        from rollerlog.cli.values import moment

        arguments.at = moment(arguments.at, now().tzinfo).isoformat()


def _check_fill(folder: Path, arguments: Namespace) -> None:
    if arguments.command == "demo":
        from rollerlog.cli.sample import check_folder

        check_folder(folder, named=bool(arguments.data_dir or os.environ.get(DATA_DIR)))


def _folder(arguments: Namespace) -> Path:
    try:
        return data_folder(arguments.data_dir)
    except RuntimeError:
        raise Usage(
            "There is no home folder to keep the logbook in. Name a folder with --data-dir."
        ) from None


def _now() -> datetime:
    from rollerlog.clock import local_now

    return local_now()


def _from_standard_input() -> str:
    if sys.stdin is None:
        raise Usage("There is no standard input to read the note from. Give it after --note.")
    typed = sys.stdin.buffer.read(_LONGEST_BYTES + 1)
    try:
        return words(typed.decode().removesuffix("\n").removesuffix("\r"))
    except UnicodeDecodeError:
        raise Usage("The note is not readable text. Write it in UTF-8.") from None


def _trouble(error: StoreError | OSError, *, reading: bool) -> Reply:
    from rollerlog.store.faults import Fault
    from rollerlog.ui.faults import fault, unread

    kind = Fault.READ_ONLY if isinstance(error, PermissionError) else Fault.FAILED
    found = error if isinstance(error, StoreError) else StoreError(kind)
    said = unread(found) if reading else fault(found)
    return reply(Outcome(error=said, code=FAILED), as_json=False)


def _bug(folder: Path | None, error: Exception) -> Outcome:
    from rollerlog.store.logs import LOG, log_bug, log_to

    kind, details = type(error).__name__, "Please report it."
    if folder is not None and folder.is_dir():
        log_to(folder)
        log_bug(type(error), error.__traceback__)
        details = f"The details are in {folder / LOG}."
    return Outcome(error=_BUG.format(kind=kind, details=details), code=FAILED)
