"""Write a picture of every page, light and dark, in three sizes, frozen on one day."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rollerlog.app import build
from rollerlog.demo import sample_person
from rollerlog.domain.commands import change_setting, record_check_in
from rollerlog.domain.model import CheckIn, Session, Sign
from rollerlog.domain.protocol import SPF_DEFAULT_ZONES
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.frame import Frame
from rollerlog.ui.theme import Theme
from rollerlog.ui.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rollerlog.app import Rollerlog
    from rollerlog.domain.logbook import Step

NOW = datetime(2026, 6, 14, 11, 20, tzinfo=ZoneInfo("Europe/Madrid"))
SIZES = ((1000, 680), (1280, 820), (1600, 1000))
YEARS = 3


@cache
def sample() -> Step:
    """Return the invented years."""
    return sample_person(1, YEARS, NOW)


def log_on(parts: Rollerlog, area: str, needle_um: int, *, none_apply: bool = False) -> None:
    """Open the form for a session, filled in so far."""
    parts.pages.open_log(area)
    sheet = parts.pages.log.sheet
    sheet.length.control.set_length(needle_um)
    sheet.length.control.chosen.emit(needle_um)
    if none_apply:
        sheet.screening.none_apply()


def log_early(parts: Rollerlog) -> None:
    """Open the two ways past a rest."""
    log_on(parts, "face", 500)
    strip = parts.pages.log.strip
    strip.open_override()
    strip.override.did.click()
    strip.override.reason.setPlainText("Rolled this morning before I looked at the log.")
    strip.override.seen.click()


def log_details(parts: Rollerlog) -> None:
    """Open the folded details."""
    log_on(parts, "scalp", 500, none_apply=True)
    parts.pages.log.sheet.details.toggle()


def check_in(parts: Rollerlog, *signs: str) -> None:
    """Open a check-in, answered in part."""
    session = parts.desk.logbook.on_zone(Session, "forehead")[-1]
    parts.pages.open_check_in(session.id)
    page = parts.pages.check_in
    page.scales.grid.set_answers(
        {"redness": 1, "swelling": 0, "tenderness": 0, "itch": 1, "dryness": 2, "breakouts": None}
    )
    page.scales.grid.changed.emit()
    for sign in signs:
        page.side.signs.rows[Sign(sign)].click()


def paused(parts: Rollerlog) -> None:
    """Show the day after a warning sign."""
    parts.desk.run(
        record_check_in(
            CheckIn(at=NOW, logged_at=NOW, zones=SPF_DEFAULT_ZONES, signs=(Sign.PUS,), redness=2)
        )
    )
    parts.pages.open_page("today")


def settle(parts: Rollerlog) -> None:
    """Open the page on which a sign settles."""
    paused(parts)
    parts.pages.open_settle("face")


def timeline(parts: Rollerlog, kind: str = "all") -> None:
    """Open the timeline on the last session of the face."""
    parts.pages.open_page("timeline")
    session = parts.desk.logbook.on_zone(Session, "forehead")[-1]
    parts.pages.timeline.show_entry(session.id)
    if kind == "search":
        parts.pages.search()
        parts.pages.timeline.header.search.setText("peel")


PAGES: Mapping[str, Callable[[Rollerlog], None]] = {
    "a-today": lambda parts: parts.pages.open_page("today"),
    "a2-today-paused": paused,
    "b1-log-ready": lambda parts: log_on(parts, "scalp", 500, none_apply=True),
    "b2-log-too-soon": lambda parts: log_on(parts, "face", 500),
    "b3-log-override": log_early,
    "b4-log-professional-only": lambda parts: log_on(parts, "scalp", 1500),
    "b5-log-details": log_details,
    "c1-checkin": check_in,
    "c2-checkin-warning": lambda parts: check_in(parts, "spreading", "fever"),
    "c3-settle": settle,
    "d-timeline": timeline,
    "d2-timeline-no-match": lambda parts: timeline(parts, "search"),
    "h1-settings": lambda parts: parts.pages.open_page("settings"),
    "k-shortcuts": lambda parts: parts.pages.open_page("shortcuts"),
}
EMPTY_PAGES: Mapping[str, Callable[[Rollerlog], None]] = {
    "i4-empty-today": lambda parts: parts.pages.open_page("today"),
    "i4-empty-log": lambda parts: parts.pages.open_log(),
    "i4-empty-timeline": lambda parts: parts.pages.open_page("timeline"),
}


def shoot(theme: Theme, folder: Path, scheme: str, only: str) -> None:
    """Write the pictures of one scheme."""
    for pages, filled in ((PAGES, True), (EMPTY_PAGES, False)):
        for name, show in pages.items():
            if only in name:
                shoot_page(theme, folder / f"{name}-{scheme}", scheme, show, filled=filled)
    theme.choose("dark" if scheme == "dark" else "light")
    frame = Frame(theme)
    frame.furnish(Trouble(theme, folder, StoreError(Fault.DAMAGED)), alone=True)
    frame.show()
    QTest.qWait(20)
    frame.grab().save(str(folder / f"i4-could-not-open-{scheme}.png"))
    frame.deleteLater()


def shoot_page(
    theme: Theme, name: Path, scheme: str, show: Callable[[Rollerlog], None], *, filled: bool
) -> None:
    """Write one page in every size, from a logbook of its own."""
    with tempfile.TemporaryDirectory() as data:
        if filled:
            file = LogbookFile(Path(data))
            file.write(sample())
            file.close()
        parts = build(Path(data), lambda: NOW, theme)
        parts.desk.run(change_setting("theme", scheme))
        parts.desk.run(change_setting("reduced-motion", "on"))
        parts.frame.show()
        show(parts)
        for width, height in SIZES:
            parts.frame.resize(width, height)
            QTest.qWait(60)
            parts.frame.grab().save(f"{name}-{width}x{height}.png")
        # Left standing, every frame would be dressed anew with each change of the theme.
        parts.frame.deleteLater()
        QTest.qWait(1)
        parts.file.close()


def main() -> int:
    """Write the pictures into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=Path("screenshots"))
    parser.add_argument("--only", default="", help="pages whose name holds this")
    asked = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    theme = Theme()
    theme.apply(application)
    asked.to.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        shoot(theme, asked.to, scheme, asked.only)
    sys.stdout.write(f"{len(list(asked.to.glob('*.png')))} pictures in {asked.to}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
