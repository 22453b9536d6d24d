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
    """The document for scripts, the lines for people, and the error, where there is one."""

    document: object = None
    lines: list[str] = field(default_factory=list)
    error: str = ""
    code: int = DONE


class Reply(NamedTuple):
    """An outcome as text for the two outputs."""

    code: int
    out: str
    err: str


def reply(outcome: Outcome, *, as_json: bool) -> Reply:
    """Return an outcome as it is printed: one document or plain lines, and one line of error."""
    if as_json and outcome.document is not None:
        out = json.dumps(outcome.document, ensure_ascii=False, indent=2) + "\n"
    else:
        out = "" if as_json else "".join(f"{line}\n" for line in outcome.lines)
    err = " ".join(outcome.error.split())
    return Reply(outcome.code, out, f"{err}\n" if err else "")
