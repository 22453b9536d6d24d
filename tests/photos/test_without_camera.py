"""Where no photo can be taken, everything else goes on, and it is said how one could be."""

import subprocess
import sys

import pytest

from rollerlog.services.camera import CameraState
from rollerlog.ui.photos import camera_wording as wording


def test_the_words_say_how_to_get_the_extra():
    title, text = wording.missing(CameraState.NOT_INSTALLED)
    assert title == "The camera is an extra"
    assert "pip install 'rollerlog[camera]'" in text
    assert "pip install 'rollerlog[camera]'" in wording.on_button(CameraState.NOT_INSTALLED)
    assert wording.on_button(CameraState.NO_CAMERA) == "Take a photo: no camera found"
    assert wording.on_button(CameraState.READY) == "Take a photo…"


FINDER = """
import sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtMultimedia":
            raise {error}("hidden")
sys.meta_path.insert(0, Hidden())
import rollerlog.services.camera, rollerlog.ui.photos.camera
assert "PySide6.QtMultimedia" not in sys.modules
print(rollerlog.services.camera.camera_state().name)
"""


@pytest.mark.parametrize(
    ("error", "state"),
    [("ModuleNotFoundError", "NOT_INSTALLED"), ("ImportError", "NOT_LOADED")],
)
def test_without_the_extra_everything_loads_and_says_so(error, state):
    script = FINDER.format(error=error)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert ran.stdout.strip() == state, ran.stderr
