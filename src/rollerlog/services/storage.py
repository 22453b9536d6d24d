"""What the window may know of the store: what can go wrong with it, and where it lies."""

from __future__ import annotations

from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.folder import own_folder

__all__ = ["Fault", "StoreError", "own_folder"]
