"""Where the pictures of the logbook's photos lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from rollerlog.domain.photos.model import Photo
    from rollerlog.store.vault import Vault


class KeptPictures:
    """The pictures in a vault."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def path_of(self, photo: Photo) -> Path:
        """Return the file of a photo, whether it is there or not."""
        return self._vault.path_of(photo.sha256, photo.form)

    def thumbnail_of(self, photo: Photo) -> Path:
        """Return the file of its thumbnail, whether it is there or not."""
        return self._vault.thumbnail_of(photo.sha256)
