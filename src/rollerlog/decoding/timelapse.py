"""Draws a time-lapse of our own photos: ``python -m rollerlog.decoding.timelapse``.

One line of JSON asks: ``out``, a path that is free; ``form``, gif or png; ``size``, ``hold_ms``
and ``frames``, each with the ``path`` of a photo, its ``matrix`` from places in the frame to places
in the photo, and the ``text`` drawn in. Lines answer: ``done`` so many, and at last ``finished``,
or ``failed`` with the number of the photo that could not be read or the ``errno`` of the disk.
"""

from __future__ import annotations

import json
import os
import sys

from rollerlog.decoding.bounds import bound, time_starts


def main() -> None:
    """Draw what the input asks for."""
    # Libraries that complain on standard output must not be taken for an answer.
    answers = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    bound()
    from rollerlog.decoding.lapse import Unread, drawn, undo

    def tell(**answer: object) -> None:
        os.write(answers, json.dumps(answer).encode() + b"\n")
        time_starts()

    asked = json.loads(sys.stdin.buffer.readline())
    time_starts()
    try:
        for done in drawn(asked):
            tell(done=done)
    except Unread as unread:
        tell(failed="photo", photo=unread.number)
    # Whoever asked is gone.
    except BrokenPipeError:
        undo(asked)
    except OSError as error:
        tell(failed="disk", errno=error.errno)
    else:
        tell(finished=True)


if __name__ == "__main__":
    main()
