"""The data folder, readable by its user alone."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from rollerlog.store.faults import Fault, StoreError

LOGBOOK = "logbook.sqlite"
DATA_DIR = "ROLLERLOG_DATA_DIR"


def data_folder(chosen: str | None) -> Path:
    """Return the folder that was chosen, or the platform's own for this user's data."""
    wanted = chosen or os.environ.get(DATA_DIR)
    return Path(wanted).expanduser() if wanted else own_folder()


def own_folder() -> Path:
    """Return the platform's own folder for this user's data."""
    from platformdirs import user_data_path

    return user_data_path("rollerlog", appauthor=False)


def check_folder(folder: Path) -> None:
    """Raise ``StoreError`` where something that is no folder stands in its place."""
    try:
        folder.lstat()
        usable = folder.is_dir()
    except FileNotFoundError:
        return
    except NotADirectoryError:
        usable = False
    if not usable:
        raise StoreError(Fault.NOT_A_FOLDER, str(folder))


def is_there(path: Path) -> bool:
    """Return whether anything stands under a path, a link that leads nowhere among it."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def make_folder(folder: Path) -> None:
    """Make the folder where it is missing; one of ours is kept from other users."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def sync_folder(folder: Path) -> None:
    """Write a folder's names to the disk, where the platform can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
