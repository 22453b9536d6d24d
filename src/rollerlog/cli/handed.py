"""Work handed from a command to the open window, at either end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.cli.commands import perform
from rollerlog.cli.outcome import FAILED, USAGE, Outcome, Reply, Usage, reply
from rollerlog.cli.parser import read_arguments
from rollerlog.store.faults import StoreError
from rollerlog.ui.faults import fault
from rollerlog.ui.formats import Formats, in_use, use

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from rollerlog.services.journal import Journal

_FAILED = (
    "The window could not do it. What was saved before is safe."
    " The details are in the log file: {log}"
)


def ask(folder: Path, argv: Sequence[str], arguments: Namespace) -> Reply | None:
    """Return what the open window makes of a command, or None where none took it.

    Raises ``TimeoutError`` where it took the command and fell silent.
    """
    from rollerlog.services.handover import SILENT, ask_window

    request: dict[str, object] = {
        "do": "run",
        "argv": list(argv),
        "id": arguments.entry_id,
        "note": arguments.note,
        "at": getattr(arguments, "at", None),
        "picture": getattr(arguments, "picture", None),
    }
    found = ask_window(folder, request)
    if found == SILENT:
        raise TimeoutError
    if found is None or "error" not in found:
        return None if found is None else _reply(found)
    return reply(_could_not(folder), as_json=False)


def answer(journal: Journal, request: Mapping[str, object]) -> dict[str, object]:
    """Do a command that records on the window's journal, and return its exit code and outputs."""
    argv = request.get("argv")
    if request.get("do") != "run" or not isinstance(argv, list):
        return {"error": "unreadable"}
    shown = in_use()
    use(Formats())
    try:
        return dict(_run(journal, [str(word) for word in argv], request)._asdict())
    finally:
        use(shown)


def _run(journal: Journal, argv: Sequence[str], request: Mapping[str, object]) -> Reply:
    try:
        arguments = read_arguments(argv)
    except (Usage, SystemExit) as error:
        return reply(Outcome(error=str(error), code=USAGE), as_json=False)
    if not arguments.records:
        return reply(Outcome(error="The window does not do that.", code=USAGE), as_json=False)
    arguments.entry_id = str(request.get("id"))
    arguments.picture = request.get("picture")
    for name in ("note", "at"):
        # Read from standard input, and resolved in the time zone, of the command.
        if isinstance(request.get(name), str):
            setattr(arguments, name, request[name])
    try:
        outcome = perform(arguments, journal)
    except StoreError as error:
        outcome = Outcome(error=fault(error, "Nothing was changed."), code=FAILED)
    return reply(outcome, as_json=arguments.json)


def _reply(found: Mapping[str, object]) -> Reply:
    code = found.get("code")
    out, err = str(found.get("out", "")), str(found.get("err", ""))
    return Reply(code if isinstance(code, int) else FAILED, out, err)


def _could_not(folder: Path) -> Outcome:
    return Outcome(error=_FAILED.format(log=folder / "rollerlog.log"), code=FAILED)
