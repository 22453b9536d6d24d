"""Unsaved entries, kept through Esc, closing and a crash; undo passes over them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Protocol

from rollerlog.store.faults import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping


class DraftStore(Protocol):
    """Where drafts are kept."""

    def draft(self, page: str) -> str | None:
        """Read the draft of a page."""

    def keep_draft(self, page: str, body: str | None) -> None:
        """Keep the draft of a page, or forget it."""


class Drafts:
    """The draft of each page, as plain values under names."""

    def __init__(self, store: DraftStore) -> None:
        self._store = store

    def read(self, page: str) -> Mapping[str, object] | None:
        """Return a page's draft, or None where there is none that can be read."""
        try:
            body = self._store.draft(page)
            found = json.loads(body) if body else None
        except (StoreError, ValueError):
            return None
        return found if isinstance(found, dict) else None

    def keep(self, page: str, draft: Mapping[str, object]) -> bool:
        """Keep a page's draft, and return whether the disk took it."""
        return self._write(page, json.dumps(draft, ensure_ascii=False))

    def forget(self, page: str) -> bool:
        """Forget a page's draft, and return whether the disk did."""
        return self._write(page, None)

    def _write(self, page: str, body: str | None) -> bool:
        try:
            self._store.keep_draft(page, body)
        except StoreError:
            return False
        return True
