"""Decodes pictures into a folder: ``python -m rollerlog.decoding FOLDER``.

A line of JSON asks, ``{"path": …, "out": name}``; a line answers, with what became of the picture
or with ``refused``, the id of why nothing did.
"""

from __future__ import annotations

import json
import os
import sys

from rollerlog.decoding.bounds import bound, time_starts, time_stops


def main() -> None:
    """Answer requests until the input ends."""
    # Libraries that complain on standard output must not be taken for an answer.
    answers = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    bound()
    from rollerlog.decoding.picture import decode

    for line in sys.stdin.buffer:
        request = json.loads(line)
        time_starts()
        answer = decode(request["path"], os.path.join(sys.argv[1], request["out"]))  # noqa: PTH118
        time_stops()
        os.write(answers, json.dumps(answer).encode() + b"\n")


if __name__ == "__main__":
    main()
