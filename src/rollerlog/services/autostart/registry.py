"""The registry of Windows, the user's own part of it."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import winreg
    from contextlib import suppress

    class WindowsRegistry:
        """Values under ``HKEY_CURRENT_USER``."""

        def read(self, key: str, name: str) -> str | bytes | None:
            """Return a value, or None where there is none."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as handle:
                    found, _kind = winreg.QueryValueEx(handle, name)
            except FileNotFoundError:
                return None
            return found if isinstance(found, str | bytes) else None

        def write(self, key: str, name: str, text: str) -> None:
            """Set a value to a text."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as handle:
                winreg.SetValueEx(handle, name, 0, winreg.REG_SZ, text)

        def remove(self, key: str, name: str) -> None:
            """Remove a value, if it is there."""
            rights = winreg.KEY_SET_VALUE
            with (
                suppress(FileNotFoundError),
                winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, rights) as handle,
            ):
                winreg.DeleteValue(handle, name)
