"""From a picture in the vault to the photo that is recorded of it."""

from __future__ import annotations

import gc
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rollerlog.domain.photos.days import purpose_at
from rollerlog.domain.photos.model import Photo, Purpose, View

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.photos.facts import Facts
    from rollerlog.services.photos.decoded import Decoded

_TURN_S = 0.0005


@dataclass(frozen=True, slots=True)
class Taking:
    """What the user says of photos that they add.

    Without an instant each was taken when its file says, or now; without a purpose the sessions
    say which it is.
    """

    view: View
    zones: tuple[str, ...]
    at: datetime | None = None
    purpose: Purpose | None = None


def photo_of(
    found: Decoded, facts: Facts | None, taking: Taking, logbook: Logbook, now: datetime
) -> Photo:
    """Return the photo to record of a picture."""
    # A camera's clock may be ahead.
    at = taking.at or min(found.taken_at or now, now)
    return Photo(
        at=at,
        logged_at=now,
        zones=taking.zones,
        view=taking.view,
        purpose=taking.purpose or purpose_at(logbook, taking.zones, at),
        sha256=found.sha256,
        form=found.form,
        width=found.width,
        height=found.height,
        facts=facts,
    )


def prepare() -> None:
    """Load what ``facts_of`` needs, which takes longest the first time."""
    if "numpy" in sys.modules or not gc.isenabled():
        return
    # So much that is new sets off a collection of all there is, which takes the window 70 ms.
    gc.disable()
    try:
        with _short_turns():
            import rollerlog.services.photos.light  # noqa: F401
    finally:
        # Both together count it among what is old, unseen.
        gc.freeze()
        gc.unfreeze()
        gc.enable()


def facts_of(found: Decoded) -> Facts | None:
    """Return a picture in numbers, which takes a moment; None where it left nothing to measure."""
    if found.small is None:
        return None
    with _short_turns():
        import numpy as np

        from rollerlog.services.photos.light import facts

        small = found.small
        pixels = np.frombuffer(small.pixels, dtype=np.uint8)
        return facts(pixels.reshape(small.height, small.width, 3))


@contextmanager
def _short_turns() -> Iterator[None]:
    """Let the window's thread wait less each time that Qt calls back into Python.

    The first import of numpy alone takes as long as forty of the turns Python gives a thread.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
