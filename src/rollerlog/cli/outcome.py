"""What a command comes to, before it is printed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import NamedTuple

DONE, FAILED, USAGE, REFUSED = 0, 1, 2, 3


class Usage(Exception):  # noqa: N818
    """What was typed cannot be understood; the message says so and what to do."""

    code = USAGE


class CouldNot(Exception):  # noqa: N818
    """What was asked for cannot be done here; the message says why and what to do."""

    code = FAILED


@dataclass(frozen=True, slots=True)
class Outcome:
    """The document for scripts, the lines for people, and the error, where there is one.

    ``notice`` is worth a line on standard error whatever came of the command.
    """

    document: object = None
    lines: list[str] = field(default_factory=list)
    error: str = ""
    notice: str = ""
    code: int = DONE


class Reply(NamedTuple):
    """An outcome as text for the two outputs."""

    code: int
    out: str
    err: str


def reply(outcome: Outcome, *, as_json: bool) -> Reply:
    """Return an outcome as it is printed: one document or plain lines, and a line of error."""
    if as_json and outcome.document is not None:
        out = json.dumps(outcome.document, ensure_ascii=False, indent=2) + "\n"
    else:
        out = "" if as_json else "".join(f"{line}\n" for line in outcome.lines)
    told = (" ".join(text.split()) for text in (outcome.error, outcome.notice))
    return Reply(outcome.code, out, "".join(f"{line}\n" for line in told if line))
