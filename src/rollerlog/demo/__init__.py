"""An invented person for ``rollerlog demo``: years of entries from a seed, nothing real."""

from __future__ import annotations

from rollerlog.demo.person import sample_person

__all__ = ["sample_person"]
