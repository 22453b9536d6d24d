"""Write the sun's zenith as pvlib has it, for the tests to compare with.

Runs in a throw-away virtual environment (`make sun-table`): pvlib is no dependency of rollerlog.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd
import pvlib

# A temperate, a southern and a high northern place, one on the equator, one by the date line.
SITES = (
    ("Valencia", 39.5, -0.4),
    ("Sydney", -33.9, 151.2),
    ("Reykjavik", 64.1, -21.9),
    ("Singapore", 1.3, 103.8),
    ("Suva", -18.1, 178.4),
)
SEASONS = (
    datetime(2026, 3, 20, tzinfo=UTC),
    datetime(2026, 6, 21, tzinfo=UTC),
    datetime(2026, 9, 23, tzinfo=UTC),
    datetime(2026, 12, 21, tzinfo=UTC),
)


def main() -> int:
    """Write a row for each site, season and hour."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, required=True)
    asked = parser.parse_args()
    version = f"pvlib {pvlib.__version__}, nrel_numpy, zenith without refraction"
    lines = [f"# {version}", "site,latitude,longitude,at,zenith"]
    for site, latitude, longitude in SITES:
        for day in SEASONS:
            hours = [day + timedelta(hours=hour) for hour in range(24)]
            found = pvlib.solarposition.get_solarposition(
                pd.DatetimeIndex(hours), latitude, longitude, method="nrel_numpy"
            )
            lines += [
                f"{site},{latitude},{longitude},{at:%Y-%m-%dT%H:%M}Z,{zenith:.4f}"
                for at, zenith in zip(hours, found["zenith"], strict=True)
            ]
    asked.to.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines) - 2} rows in {asked.to}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
