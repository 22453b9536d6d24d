"""Say in one line which Debian packages Qt still needs on this machine."""

import argparse
import ctypes
import os
import sys
from importlib.util import find_spec
from pathlib import Path

DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    # QtNetwork links it; Debian's own Python brings it along, other builds do not.
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    # QtMultimedia links it, where the camera is installed.
    "libpulse.so.0": "libpulse0",
}
WINDOW = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


def loads(library: str) -> bool:
    """Whether the dynamic linker finds a library and all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_a_font() -> bool:
    """Whether there is a font to draw letters with."""
    folders = (Path(folder).expanduser() for folder in FONT_FOLDERS)
    return any(
        file.suffix.lower() in {".ttf", ".otf", ".ttc"}
        for folder in folders
        for file in folder.rglob("*")
    )


def missing_packages(*, window: bool) -> list[str]:
    """The Debian packages to install, of those that drawing or a real window needs."""
    needed = DRAWING | WINDOW if window else DRAWING
    missing = [package for library, package in needed.items() if not loads(library)]
    return missing if has_a_font() else [*missing, "fonts-dejavu-core"]


def opens_x11_window() -> bool:
    """Whether Qt will draw through its xcb platform plugin."""
    platform = os.environ.get("QT_QPA_PLATFORM", "xcb")
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    return bool(os.environ.get("DISPLAY")) and not wayland and platform.startswith("xcb")


def fault(*, window: bool) -> str | None:
    """What keeps an installed Qt from loading all the same, None when nothing does."""
    qt = find_spec("PySide6")
    if qt is None or qt.origin is None:
        return None
    try:
        import PySide6.QtNetwork
        import PySide6.QtWidgets  # noqa: F401

        if window:
            ctypes.CDLL(str(Path(qt.origin).parent / "Qt/plugins/platforms/libqxcb.so"))
    except (ImportError, OSError) as error:
        return str(error).splitlines()[0]
    return None


def main() -> int:
    """Answer 0 when Qt can start, else 1 after one line on what to do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", action="store_true", help="also what a window on X11 needs")
    parser.add_argument("--list", action="store_true", help="print missing packages, nothing else")
    asked = parser.parse_args()
    if sys.platform != "linux":
        return 0
    if asked.list:
        sys.stdout.write(" ".join(missing_packages(window=asked.window)) + "\n")
        return 0
    window = asked.window and opens_x11_window()
    if missing := missing_packages(window=window):
        packages = " ".join(missing)
        sys.stderr.write(f"Qt needs system libraries: sudo apt-get install {packages}\n")
        return 1
    if problem := fault(window=window):
        sys.stderr.write(f"Qt cannot start, a system library is missing or broken: {problem}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
