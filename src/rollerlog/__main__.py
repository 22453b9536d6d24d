"""``python -m rollerlog`` and both installed commands."""

from __future__ import annotations

from rollerlog.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
