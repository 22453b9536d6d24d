"""The photos of a data folder: where the pictures lie, and the way in for new ones."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from rollerlog.services.desk import Desk
    from rollerlog.services.photos.keeper import PhotoKeeper
    from rollerlog.services.photos.kept import KeptPictures
    from rollerlog.store.vault import Vault


class PhotoLibrary:
    """Each part is made, and its modules loaded, when it is first asked for."""

    def __init__(self, folder: Path, desk: Desk) -> None:
        self._folder, self._desk = folder, desk

    @cached_property
    def pictures(self) -> KeptPictures:
        """Where the pictures lie."""
        from rollerlog.services.photos.kept import KeptPictures

        return KeptPictures(self._vault)

    @cached_property
    def keeper(self) -> PhotoKeeper:
        """The way in for new ones."""
        from rollerlog.services.photos.keeper import PhotoKeeper

        return PhotoKeeper(self._desk, self._vault)

    def sweep(self) -> None:
        """Clear away the files of photos that are gone, where there ever were photos."""
        if (self._folder / "photos").is_dir():
            self.keeper.sweep()

    def close(self) -> None:
        """Add nothing any more."""
        if "keeper" in self.__dict__:
            self.keeper.close()

    @cached_property
    def _vault(self) -> Vault:
        from rollerlog.store.vault import Vault

        return Vault(self._folder)
