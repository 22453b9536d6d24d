"""Identifiers."""

from __future__ import annotations

from uuid import uuid4


def new_id() -> str:
    """Return an identifier for a new entity."""
    return uuid4().hex
