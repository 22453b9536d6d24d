"""Where the files of `resources/` are."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve()
_PACKAGED = _HERE.parents[1] / "resources"
_CHECKOUT = _HERE.parents[3] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of a resource, in the wheel or in the checkout."""
    return (_PACKAGED if _PACKAGED.is_dir() else _CHECKOUT).joinpath(*parts)
