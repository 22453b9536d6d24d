"""A desktop of the tests' own: an X server, and a bus with a tray on it."""

import ctypes
import os
import subprocess
import sys
from ctypes.util import find_library
from pathlib import Path

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={path}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow receive_sender="*" eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
_MAP_NOTIFY, _EVENT_MASK, _SUBSTRUCTURE = 19, 2048, 1 << 19
_VIEWABLE, _MAP_STATE_AT = 2, 26


class Processes:
    """What was started here, ended with the test."""

    def __init__(self):
        self._running = []

    def start(self, command, **more):
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **more)
        self._running.append(process)
        return process

    def stop(self):
        for process in reversed(self._running):
            process.kill()
            process.communicate(timeout=20)


def start_screen(processes):
    """Start an X server without a window manager, and return its `DISPLAY`."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = processes.start(command, stderr=subprocess.DEVNULL)
    return f":{server.stdout.readline().strip()}"


def start_bus(processes, folder):
    """Start a bus with nothing on it, and return its address."""
    (folder / "bus.conf").write_text(BUS.format(path=folder / "bus"))
    command = ["dbus-daemon", "--nofork", "--print-address=1", f"--config-file={folder}/bus.conf"]
    return processes.start(command).stdout.readline().strip()


def start_tray(processes, address):
    """Start a tray host on a bus; it prints the name of each icon that comes."""
    watcher = Path(__file__).with_name("tray_host.py")
    command = [sys.executable, str(watcher)]
    tray = processes.start(command, env=os.environ | {"DBUS_SESSION_BUS_ADDRESS": address})
    assert tray.stdout.readline() == "ready\n"
    return tray


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Roots(ctypes.Structure):
    _fields_ = (
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("at", ctypes.c_int),
    )


class Screen:
    """Sees every window that is put on an X server, the first moment on."""

    def __init__(self, display):
        self._xcb = ctypes.CDLL(find_library("xcb") or "libxcb.so.1")
        pointer = ctypes.c_void_p
        for name, answer, given in (
            ("xcb_connect", pointer, (ctypes.c_char_p, pointer)),
            ("xcb_get_setup", pointer, (pointer,)),
            ("xcb_setup_roots_iterator", _Roots, (pointer,)),
            ("xcb_change_window_attributes", _Cookie, (pointer, *[ctypes.c_uint32] * 2, pointer)),
            ("xcb_poll_for_event", ctypes.POINTER(ctypes.c_uint8), (pointer,)),
            ("xcb_flush", ctypes.c_int, (pointer,)),
            ("xcb_query_tree", _Cookie, (pointer, ctypes.c_uint32)),
            ("xcb_query_tree_reply", pointer, (pointer, _Cookie, pointer)),
            ("xcb_query_tree_children", ctypes.POINTER(ctypes.c_uint32), (pointer,)),
            ("xcb_query_tree_children_length", ctypes.c_int, (pointer,)),
            ("xcb_get_window_attributes", _Cookie, (pointer, ctypes.c_uint32)),
            (
                "xcb_get_window_attributes_reply",
                ctypes.POINTER(ctypes.c_uint8),
                (pointer, _Cookie, pointer),
            ),
            ("xcb_disconnect", None, (pointer,)),
        ):
            function = getattr(self._xcb, name)
            function.restype, function.argtypes = answer, given
        self._connection = self._xcb.xcb_connect(display.encode(), None)
        setup = self._xcb.xcb_get_setup(self._connection)
        self._root = self._xcb.xcb_setup_roots_iterator(setup).data[0]
        mask = ctypes.c_uint32(_SUBSTRUCTURE)
        given = ctypes.cast(ctypes.pointer(mask), pointer)
        self._xcb.xcb_change_window_attributes(self._connection, self._root, _EVENT_MASK, given)
        self._xcb.xcb_flush(self._connection)
        self._seen = 0

    @property
    def ever_mapped(self):
        """How often a window was put on the screen since this looks."""
        while event := self._xcb.xcb_poll_for_event(self._connection):
            self._seen += event[0] & 0x7F == _MAP_NOTIFY
        return self._seen

    @property
    def mapped(self):
        """How many windows are on the screen."""
        asked = self._xcb.xcb_query_tree(self._connection, self._root)
        tree = self._xcb.xcb_query_tree_reply(self._connection, asked, None)
        children = self._xcb.xcb_query_tree_children(tree)
        count = self._xcb.xcb_query_tree_children_length(tree)
        return sum(self._is_mapped(children[place]) for place in range(count))

    def _is_mapped(self, window):
        asked = self._xcb.xcb_get_window_attributes(self._connection, window)
        found = self._xcb.xcb_get_window_attributes_reply(self._connection, asked, None)
        return bool(found) and found[_MAP_STATE_AT] == _VIEWABLE

    def close(self):
        self._xcb.xcb_disconnect(self._connection)
