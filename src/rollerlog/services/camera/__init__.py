"""The camera of this machine, where there is one and the extra that shows it is installed.

QtMultimedia is loaded by what is asked here, never before.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rollerlog.services.camera.feed import CameraFeed


class CameraState(Enum):
    """Whether photos can be taken here."""

    READY = auto()
    NO_CAMERA = auto()
    NOT_INSTALLED = auto()
    NOT_LOADED = auto()


def camera_state() -> CameraState:
    """Return whether photos can be taken; QtMultimedia is loaded to find out."""
    try:
        from PySide6.QtMultimedia import QMediaDevices
    except ModuleNotFoundError:
        return CameraState.NOT_INSTALLED
    # It is there, but a library of the system it stands on is not.
    except ImportError:
        return CameraState.NOT_LOADED
    return CameraState.READY if QMediaDevices.videoInputs() else CameraState.NO_CAMERA


def open_camera() -> CameraFeed | CameraState:
    """Return what the camera sees, not started yet, or why there is nothing to see."""
    state = camera_state()
    if state is not CameraState.READY:
        return state
    from rollerlog.services.camera.feed import CameraFeed
    from rollerlog.services.camera.source import Camera

    return CameraFeed(Camera())
