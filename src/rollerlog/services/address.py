"""Under which name the window of a data folder can be reached. No Qt here."""

from __future__ import annotations

import os
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from stat import S_ISSOCK


def server_name(folder: Path) -> str:
    """Return the name under which the window of a data folder listens."""
    place = sha256(os.fsencode(folder.resolve())).hexdigest()[:24]
    if sys.platform == "win32":
        return f"rollerlog-{place}"
    own = Path(f"/run/user/{os.getuid()}")
    where = own if os.access(own, os.W_OK) else Path(tempfile.gettempdir())
    return str(where / f"rollerlog-{place}")


def window_listens(name: str) -> bool:
    """Return whether a server of this user may be there; anyone may make files in /tmp."""
    if sys.platform == "win32":
        return True
    try:
        found = Path(name).lstat()
    except OSError:
        return False
    return S_ISSOCK(found.st_mode) and found.st_uid == os.getuid()
