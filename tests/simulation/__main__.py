"""Live many lives: python -m tests.simulation --seeds 200 --days 400."""

import argparse
import os
import sys
import time
from collections import Counter
from functools import partial
from multiprocessing import get_context

from tests.simulation.run import one


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=200, help="how many")
    parser.add_argument("--first", type=int, default=0, help="the first of them")
    parser.add_argument("--days", type=int, default=400)
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    seeds = range(asked.first, asked.first + asked.seeds)
    totals, begun = Counter(), time.perf_counter()
    with get_context("spawn").Pool() as pool:
        for number, lived in enumerate(pool.imap_unordered(partial(one, asked.days), seeds), 1):
            totals.update(lived.counts)
            if lived.violation is not None:
                _tell(lived)
                return 1
            if sys.stdout.isatty():
                sys.stdout.write(f"\r{number} of {asked.seeds}")
                sys.stdout.flush()
    took = time.perf_counter() - begun
    sys.stdout.write(
        f"\r{asked.seeds} seeds of {asked.days} days in {took:.0f} s,"
        f" {asked.seeds / took:.2f} a second\n"
    )
    for name, number in sorted(totals.items()):
        sys.stdout.write(f"  {name:<12}{number:>10}\n")
    return 0


def _tell(lived):
    found = lived.violation
    sys.stdout.write(f"\nseed {lived.seed}: {found.kind}: {found.what}\n")
    sys.stdout.writelines(f"{line}\n" for line in found.trace)


if __name__ == "__main__":
    sys.exit(main())
