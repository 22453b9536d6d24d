"""The file that a desktop looks for: put there and taken away, or a word on why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.services.autostart import AutostartError, Obstacle
from rollerlog.store.faults import Fault, StoreError, of_the_system
from rollerlog.store.folder import is_there
from rollerlog.store.outside_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

_OBSTACLES = {Fault.READ_ONLY: Obstacle.READ_ONLY, Fault.DISK_FULL: Obstacle.DISK_FULL}
_IN_THE_WAY = (FileExistsError, NotADirectoryError, IsADirectoryError)


def put(path: Path, content: bytes) -> None:
    """Write the file, and through a link to the file it leads to. Raises ``AutostartError``."""
    try:
        if not path.is_file() and is_there(path):
            raise AutostartError(Obstacle.IN_THE_WAY, str(path))
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_whole(path.resolve(), content)
    except StoreError as error:
        raise _hindered(error, path) from error
    except _IN_THE_WAY as error:
        raise AutostartError(Obstacle.IN_THE_WAY, str(path.parent)) from error
    except OSError as error:
        raise _hindered(of_the_system(error), path) from error


def take_away(path: Path) -> None:
    """Remove the file, or the link in its place. Raises ``AutostartError``."""
    try:
        path.unlink(missing_ok=True)
    except _IN_THE_WAY as error:
        raise AutostartError(Obstacle.IN_THE_WAY, str(path)) from error
    except OSError as error:
        raise _hindered(of_the_system(error), path) from error


def _hindered(error: StoreError, path: Path) -> AutostartError:
    return AutostartError(_OBSTACLES.get(error.fault, Obstacle.FAILED), str(path))
