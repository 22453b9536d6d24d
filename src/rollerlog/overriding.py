"""The mark of a method that overrides another, which Python 3.11 does not have yet."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if sys.version_info >= (3, 12):
    from typing import override
elif TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method: object) -> object:
        """Return the method: the mark is for the type checker alone."""
        return method


__all__ = ["override"]
