"""What is dropped on the page, or pasted: files, or a picture."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from rollerlog.services.photos.still import png

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def holds_pictures(data: QMimeData | None) -> bool:
    """Return whether there may be a picture to add."""
    return data is not None and (data.hasImage() or any(url.isLocalFile() for url in data.urls()))


def files_in(data: QMimeData) -> list[Path]:
    """Return the files."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def image_in(data: QMimeData) -> bytes:
    """Return a picture that is in no file as PNG, nothing where there is none."""
    image = data.imageData() if data.hasImage() else None
    return png(image) if isinstance(image, QImage) and not image.isNull() else b""
