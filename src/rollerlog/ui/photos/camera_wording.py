"""What is said where photos are taken. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from rollerlog.domain.photos.model import View
from rollerlog.services.camera import CameraState
from rollerlog.services.camera.trouble import Trouble
from rollerlog.ui.formats import capital, say_number
from rollerlog.ui.photos.names import VIEW_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

TITLE = "Take a photo"
TAKE = "Take photo"
STOP_TIMER = "Stop timer"
MIRROR_HINT = "Only this view is mirrored. The photo is kept as others see you."
AS_KEPT = "This is how it is kept, not mirrored."
STARTING = "The camera is starting…"
TIMERS = (("0", "Off"), ("3", "3 s"), ("10", "10 s"))
NO_GHOST = "No photo of this view yet."
GHOST_HIDDEN = "Photos are hidden."
TAKEN = "Photo taken. Keep it, or take it again."
KEEPING = "Keeping the photo…"
INSTALL = "pip install 'rollerlog[camera]'"
_AFTERWARDS = "Then start rollerlog again. Pictures can be added as files meanwhile."
_LIBRARY = "A library of the system is missing: install libpulse0 on Debian and Ubuntu."
_ALLOW = "Allow it for rollerlog in the privacy settings of the system, then try again."

POSES: Mapping[View, str] = {
    View.FRONT: "Look straight ahead, both ears the same size, your eyes on the line.",
    View.LEFT45: "Turn your head left until the far cheek just shows.",
    View.RIGHT45: "Turn your head right until the far cheek just shows.",
    View.LEFT: "Turn your head left until the far eyebrow is gone.",
    View.RIGHT: "Turn your head right until the far eyebrow is gone.",
    View.CLOSE_UP: "Come about 20 cm close, with the zone in the middle.",
}


def view_choice(view: View) -> str:
    """Return a view as the choice names it."""
    return capital(VIEW_NAMES[view])


def missing(state: CameraState) -> tuple[str, str]:
    """Say in a heading and a sentence why no photo can be taken here, and how it could be."""
    match state:
        case CameraState.READY:
            return TITLE, ""
        case CameraState.NO_CAMERA:
            return "No camera found", "Plug one in and try again. Pictures can be added as files."
        case CameraState.NOT_INSTALLED:
            return "The camera is an extra", f"To get it, run {INSTALL}. {_AFTERWARDS}"
        case CameraState.NOT_LOADED:
            return "The camera could not be loaded", f"{_LIBRARY} {_AFTERWARDS}"
        case _:
            assert_never(state)


def on_button(state: CameraState) -> str:
    """Return the words of the button that leads to the camera."""
    return f"Take a photo: {why_not(state)}" if why_not(state) else "Take a photo…"


def why_not(state: CameraState) -> str:
    """Return in a few words why no photo can be taken, or nothing where one can."""
    match state:
        case CameraState.READY:
            return ""
        case CameraState.NO_CAMERA:
            return "no camera found"
        case CameraState.NOT_INSTALLED:
            return f"run {INSTALL}"
        case CameraState.NOT_LOADED:
            return "libpulse0 is missing"
        case _:
            assert_never(state)


def troubled(trouble: Trouble) -> tuple[str, str]:
    """Say in a heading and a sentence why the camera shows nothing any more."""
    match trouble:
        case Trouble.UNPLUGGED:
            return "The camera is gone", "It was unplugged. Plug it in, then try again."
        case Trouble.NOT_ALLOWED:
            return "The camera is not allowed", _ALLOW
        case Trouble.FAILED:
            return (
                "The camera does not answer",
                "Another program may be using it. Close that one, then try again.",
            )
        case _:
            assert_never(trouble)


def counted(left: int) -> str:
    """Return what is read out while the timer runs."""
    return say_number(left, "second", "seconds") if left > 3 else str(left)


def seen(view: View, ghost: int) -> str:
    """Describe what the live picture shows."""
    last = f", the last photo over it at {ghost} percent" if ghost else ""
    return f"What the camera sees, {VIEW_NAMES[view]}{last}"
