"""Write a picture of every page, light and dark, in three sizes, frozen on one day."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import photo_sample
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rollerlog.app import build
from rollerlog.demo import sample_person
from rollerlog.domain.agenda import agenda
from rollerlog.domain.commands import apply_spf, change_setting, log_session, record_check_in
from rollerlog.domain.ids import new_id
from rollerlog.domain.kit.model import Product
from rollerlog.domain.kit.rollers import rollers, state_of
from rollerlog.domain.ledger import OF_THEIR_TIME, Delivery, Event, Why
from rollerlog.domain.localtime import fixed
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import CheckIn, Session, Sign, SpfApplication, StayedIn
from rollerlog.domain.profile.commands import (
    add_condition,
    answer_profile,
    record_asked,
    record_event,
)
from rollerlog.domain.protocol import SPF_DEFAULT_ZONES
from rollerlog.domain.refusals import Refused
from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.frame import Frame
from rollerlog.ui.log.offers import Act
from rollerlog.ui.photos.names import Mode
from rollerlog.ui.snooze_menu import SnoozeMenu
from rollerlog.ui.theme import Theme
from rollerlog.ui.timeline.filters import Filter
from rollerlog.ui.today.away_view import away_view
from rollerlog.ui.tray_icon import TrayState, tray_icon
from rollerlog.ui.tray_menu import TrayMenu
from rollerlog.ui.tray_wording import tray_view
from rollerlog.ui.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rollerlog.app import Rollerlog

    Fill = Callable[[Path], None]

NOW = datetime(2026, 6, 14, 11, 20, tzinfo=ZoneInfo("Europe/Madrid"))
SIZES = ((1000, 680), (1280, 820), (1600, 1000))
PHOTO_MS = 400  # larger pictures are read beside the window
YEARS = 3


@cache
def sample() -> Step:
    """Return the invented years."""
    return sample_person(1, YEARS, NOW)


def write_sample(folder: Path) -> None:
    """Write the invented years into a data folder."""
    file = LogbookFile(folder)
    file.write(sample())
    file.close()


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


def log_strict(parts: Rollerlog) -> None:
    """Open the one way past a rest that Strict leaves."""
    parts.desk.run(change_setting("strict", "on"))
    log_on(parts, "face", 500)
    parts.pages.log.strip.open_override()


def log_condition(parts: Rollerlog) -> None:
    """Say which condition it is today, and where."""
    log_on(parts, "scalp", 250)
    page = parts.pages.log
    page.sheet.where.toggled.emit(("neck",))
    page.sheet.screening.rows[0].click()
    asked = page.sheet.screening.statements.follow_ups[0]
    asked.kinds.chips["acne"].click()
    asked.where.chips["neck"].click()


def log_event(parts: Rollerlog) -> None:
    """Add the date of what the skin waits after."""
    log_on(parts, "scalp", 250)
    screening = parts.pages.log.sheet.screening
    screening.rows[2].click()
    screening.statements.dates[2].click()
    screening.form.day.setDate(QDate(2026, 6, 12))


def log_asked(parts: Rollerlog) -> None:
    """Note that a clinician was asked."""
    parts.desk.run(add_condition("diabetes"))
    log_on(parts, "scalp", 250, none_apply=True)
    strip = parts.pages.log.strip
    strip.buttons[Act.ASKED].click()
    strip.asked.tick.click()
    strip.asked.who.setText("Dr Vidal")


def log_advised(parts: Rollerlog) -> None:
    """Ask whether a professional advised a disputed length."""
    log_on(parts, "scalp", 500)
    parts.pages.log.strip.buttons[Act.ASKED].click()


def strictness(parts: Rollerlog) -> None:
    """Open the settings where Strict is being left."""
    parts.desk.run(change_setting("strict", "on"))
    parts.desk.run(change_setting("strict", "off"))
    parts.pages.open_page("settings")
    QTest.qWait(20)
    parts.pages.settings.list.items[1].click()


def place(parts: Rollerlog) -> None:
    """Open the settings at a place that is set, with what is folded below it."""
    parts.desk.run(change_setting("place", "40.4 -3.8 Madrid"))
    parts.desk.run(change_setting("altitude", "650"))
    parts.pages.open_page("settings")
    parts.pages.settings.open_place()
    QTest.qWait(20)


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


def clock_set_back(parts: Rollerlog) -> None:
    """Show a clock three days behind the last entry."""
    later = NOW + timedelta(days=3)
    entry = SpfApplication(at=NOW, logged_at=later, zones=SPF_DEFAULT_ZONES)
    parts.desk.run(lambda _logbook, _now: Step((Edit(None, entry),)))
    parts.pages.open_page("today")


def sunny(parts: Rollerlog) -> None:
    """Show Today with the sun over a place."""
    parts.desk.run(change_setting("place", "39.5 -0.4 Valencia"))
    parts.pages.open_page("today")


def settle(parts: Rollerlog) -> None:
    """Open the page on which a sign settles."""
    paused(parts)
    parts.pages.open_settle("face")


def summary(parts: Rollerlog) -> None:
    """Open the page to show to a clinician."""
    paused(parts)
    parts.pages.open_summary("face")


def kit(parts: Rollerlog, kind: str = "all") -> None:
    """Open the kit, with one roller used and not clean yet."""
    logbook = parts.desk.logbook
    fit = (r for r in rollers(logbook) if state_of(logbook, r, NOW).used_up_on is None)
    roller = next(roller for roller in fit if roller.retired_at is None)
    used_at = NOW - timedelta(days=5)
    used = Session(
        at=used_at,
        logged_at=used_at,
        zones=("cheek-left",),
        needle_um=roller.needle_um,
        answers=(),
        roller=roller.id,
    )
    parts.desk.run(lambda _logbook, _now: Step((Edit(None, used),)))
    parts.pages.open_kit()
    board = parts.pages.kit.board
    if kind == "doing":
        board.rollers.in_use[roller.id].soak.click()
        next(row for row in board.rollers.in_use.values() if not row.view.due).ask_to_retire()
    elif kind == "roller":
        board.rollers.in_use[roller.id].edit.click()
    elif kind == "product":
        parts.pages.kit.add_product()


def timeline(parts: Rollerlog, kind: str = "all") -> None:
    """Open the timeline on the last session of the face."""
    parts.pages.open_page("timeline")
    session = parts.desk.logbook.on_zone(Session, "forehead")[-1]
    parts.pages.timeline.show_entry(session.id)
    if kind == "search":
        parts.pages.search()
        parts.pages.timeline.header.search.setText("peel")
    elif kind == "event":
        parts.pages.timeline.add_event()


def refused(parts: Rollerlog) -> None:
    """List what was refused, a condition and a change of the rules."""
    parts.desk.run(add_condition("melasma"))
    parts.desk.run(change_setting("strict", "on"))
    with suppress(Refused):
        session = parts.desk.logbook.on_zone(Session, "forehead")[-1]
        parts.desk.run(log_session(replace(session, id=new_id(), at=NOW)))
    parts.pages.open_page("timeline")
    page = parts.pages.timeline
    page.header.show_filter(Filter(refused=True))
    page.view.choose(next(k for k, row in enumerate(page.model.rows) if row.attempt))


def first_run(parts: Rollerlog, step: int) -> None:
    """Go through the first run up to a step, answered in part."""
    page = parts.pages.first_run
    for condition in ("hsv-history", "anticoagulant"):
        page.who.list.rows[condition].click()
    if step == 0:
        return
    page.foot.go_on.click()
    for card in page.kit.lengths:
        if card.needle_um in {250, 500}:
            card.click()
    for area in ("scalp", "neck"):
        page.kit.areas[area].click()
    for area, needle_um, day in (("face", 500, 9), ("scalp", 500, 1)):
        row = page.kit.rows[area]
        row.length.choose(needle_um)
        row.length.activated.emit(row.length.currentIndex())
        row.day.setDate(QDate(2026, 6, day))
    if step > 1:
        page.foot.go_on.click()
        page.time.test.click()


def profile(parts: Rollerlog) -> None:
    """Open the profile, with something of each kind noted."""
    parts.desk.run(answer_profile(("hsv-history", "anticoagulant"), "iii"))
    parts.desk.run(record_asked("anticoagulant", "Dr Vidal"))
    parts.desk.run(record_event("retinoid-or-acid", NOW.date() - timedelta(days=2), ["chin"]))
    parts.desk.run(record_event("filler", NOW.date() - timedelta(days=300)))
    parts.pages.open_profile()


def last_days(parts: Rollerlog) -> None:
    """Open the plan on the last days before an occasion."""
    parts.pages.open_plan()
    section = parts.pages.plan.board.last_days
    section.day.setDate(QDate(2026, 7, 12))
    section.zones.choose(("cheek-left", "cheek-right"))
    section.refresh()
    parts.pages.plan.board.verticalScrollBar().setValue(260)


def plan(parts: Rollerlog, *, refused: bool = False) -> None:
    """Open the form for a planned session, on a day its zones still rest on."""
    parts.pages.open_plan()
    section = parts.pages.plan.board.plans
    section.begin()
    section.plan_form.zones.choose(SPF_DEFAULT_ZONES)
    section.plan_form.length.set_length(500)
    section.plan_form.changed.emit()
    if refused:
        section.save_form()


def rating(parts: Rollerlog, *, saved: bool = False) -> None:
    """Rate the concerns, in part or with what came of it."""
    parts.pages.open_plan()
    section = parts.pages.plan.board.concerns
    section.rate()
    for scale in section.rating_form.scales.values():
        scale.cells[4].click()
    if saved:
        section.save_form()
        parts.pages.plan.board.bring(section.card)


def away(parts: Rollerlog) -> None:
    """Show Today after four days on which nothing was logged."""
    since, logbook = NOW - timedelta(days=4), parts.desk.logbook
    left = [e for kind in (SpfApplication, CheckIn) for e in logbook.all(kind) if e.at >= since]
    parts.desk.run(lambda _logbook, _now: Step(tuple(Edit(entry, None) for entry in left)))
    parts.pages.open_page("today")
    missed = agenda(parts.desk.logbook, since, NOW, NOW.tzinfo)
    parts.pages.today.board.away.show_view(away_view(parts.desk.logbook, missed, NOW))
    QTest.qWait(60)


def sunscreen(parts: Rollerlog) -> None:
    """Show Today with sunscreen applied from a product of the kit, and a day indoors."""
    cream = Product(added_at=NOW - timedelta(days=40), name="Anthelios", spf_value=50)
    indoors = NOW - timedelta(days=2)
    logbook = parts.desk.logbook
    gone = [e for e in logbook.all(SpfApplication) if e.at.date() == indoors.date()]
    edits = [*(Edit(entry, None) for entry in gone), Edit(None, cream)]
    edits.append(Edit(None, StayedIn(at=indoors, logged_at=indoors)))
    parts.desk.run(lambda _logbook, _now: Step(tuple(edits)))
    parts.desk.run(apply_spf(NOW - timedelta(minutes=50), (), 50, product=cream.id))
    sunny(parts)


def sunscreen_form(parts: Rollerlog) -> None:
    """Open the form for sunscreen applied at another time."""
    sunscreen(parts)
    parts.pages.today.board.spf.tell.click()


def staying_in(parts: Rollerlog) -> None:
    """Show Today once the user stays in."""
    sunscreen(parts)
    parts.pages.today.board.spf.stay.click()


def snoozing(parts: Rollerlog, *, at_a_time: bool = False) -> None:
    """Open the ways to put the first row off, or the last of them."""
    parts.pages.open_page("today")
    menu = parts.pages.today.findChild(SnoozeMenu)
    menu.asking.hide()
    menu.hide()
    QTest.keyClick(parts.pages.today, Qt.Key.Key_Z)
    if at_a_time:
        menu.at_a_time.trigger()
        menu.hide()


def reminders(parts: Rollerlog) -> None:
    """Open the page of the reminders, after a fortnight with a bit of everything in it."""
    begins, rows = NOW - timedelta(days=14), []
    logbook = parts.desk.logbook
    applied = [entry.at for entry in logbook.all(SpfApplication) if entry.at >= begins]
    for number, (last, at) in enumerate(pairwise([begins, *applied])):
        again = last.date() == at.date()
        due = last + timedelta(hours=2) if again else at.replace(hour=8, minute=0, second=0)
        key = f"spf:{at.date()}:{f'{last:%H:%M}' if again else 'morning'}"
        if due + timedelta(minutes=2) <= at:
            rows += _told(key, fixed(due), Event.ACTED, fixed(at), late=number % 4 == 0)
    waiting = {due.key for due in parts.reminders.waiting()}
    for number, due in enumerate(agenda(logbook, begins, NOW, NOW.tzinfo)):
        if due.kind in OF_THEIR_TIME and due.lapses_at < NOW:
            rows.append(Delivery(due.key, Event.LAPSED, 0, due.due_at, fixed(due.lapses_at)))
        elif due.key not in waiting:
            ends = Event.WITHDRAWN if number % 3 == 0 else Event.DONE
            rows += _told(due.key, due.due_at, ends, due.due_at + timedelta(minutes=75))
    parts.file.claim(rows)
    parts.pages.open_page("reminders")


def _told(
    key: str, due: datetime, ends: Event, at: datetime, *, late: bool = False
) -> list[Delivery]:
    """Return what became of a reminder that was held or put off and then ended."""
    shown = due + timedelta(minutes=2) if late else due
    rows = [Delivery(key, Event.HELD, 0, due, due, shown, Why.PAUSE)] if late else []
    rows.append(Delivery(key, Event.COLLAPSED if late else Event.SHOWN, 0, due, shown))
    rows.append(Delivery(key, Event.NOTIFIED, 0, due, shown))
    if ends is Event.WITHDRAWN:
        rows.append(Delivery(key, Event.UNSENT, 0, due, shown, why=Why.NO_SERVICE))
    elif ends is Event.DONE:
        rows.append(Delivery(key, Event.REPEATED, 0, due, due + timedelta(hours=1)))
    return [*rows, Delivery(key, ends, 0, due, at)]


def reminders_paused(parts: Rollerlog) -> None:
    """Ask how long to pause, while reminders are paused already."""
    reminders(parts)
    parts.desk.run(change_setting("pause", "2026-06-20T09:00+02:00"))
    parts.pages.open_pause()
    parts.pages.reminders.board.form.chips["until"].click()


def reminders_tried(parts: Rollerlog) -> None:
    """Try every way a reminder takes."""
    reminders(parts)
    for row in parts.pages.reminders.board.channels.rows.values():
        row.test.click()


def reminder_settings(parts: Rollerlog) -> None:
    """Open the settings at the reminders, asking how long to pause."""
    parts.pages.open_page("settings")
    QTest.qWait(20)
    parts.pages.settings.list.items[2].click()
    parts.pages.settings.reminders.pause.begin.click()


PAGES: Mapping[str, Callable[[Rollerlog], None]] = {
    "a-today": lambda parts: parts.pages.open_page("today"),
    "a2-today-paused": paused,
    "a3-today-clock-behind": clock_set_back,
    "a4-today-uv": sunny,
    "b1-log-ready": lambda parts: log_on(parts, "scalp", 500, none_apply=True),
    "b2-log-too-soon": lambda parts: log_on(parts, "face", 500),
    "b3-log-override": log_early,
    "b4-log-professional-only": lambda parts: log_on(parts, "scalp", 1500),
    "b5-log-details": log_details,
    "b6-log-strict": log_strict,
    "b7-log-condition": log_condition,
    "b8-log-event": log_event,
    "b9-log-asked": log_asked,
    "c1-checkin": check_in,
    "c2-checkin-warning": lambda parts: check_in(parts, "spreading", "fever"),
    "c3-settle": settle,
    "c4-summary": summary,
    "d-timeline": timeline,
    "d2-timeline-no-match": lambda parts: timeline(parts, "search"),
    "d3-timeline-event": lambda parts: timeline(parts, "event"),
    "d4-timeline-refused": refused,
    "g-kit": kit,
    "g2-kit-doing": lambda parts: kit(parts, "doing"),
    "g3-kit-roller": lambda parts: kit(parts, "roller"),
    "g4-kit-product": lambda parts: kit(parts, "product"),
    "h1-settings": lambda parts: parts.pages.open_page("settings"),
    "h3-settings-strictness": strictness,
    "h4-settings-place": place,
    "l-how": lambda parts: parts.pages.open_how(),
    "l2-how-sources": lambda parts: parts.pages.open_how(("S1", "S30", "S38")),
    "i5-profile": profile,
    "m-plan": lambda parts: parts.pages.open_plan(),
    "m2-plan-last-days": last_days,
    "m3-plan-session": lambda parts: plan(parts, refused=True),
    "m4-plan-rating": rating,
    "m5-plan-rated": lambda parts: rating(parts, saved=True),
    "k-shortcuts": lambda parts: parts.pages.open_page("shortcuts"),
    "a5-today-away": away,
    "a6-today-spf": sunscreen,
    "a6-today-spf-form": sunscreen_form,
    "a7-today-stay-in": staying_in,
    "h5-settings-reminders": reminder_settings,
    "n-reminders": reminders,
    "n2-reminders-paused": reminders_paused,
    "n3-reminders-tried": reminders_tried,
}
# What opens over a page stands below what opened it, and so is opened anew at each size.
OVER_PAGES: Mapping[str, Callable[[Rollerlog], None]] = {
    "a8-today-snooze": snoozing,
    "a9-today-snooze-time": lambda parts: snoozing(parts, at_a_time=True),
}
PHOTO_PAGES: Mapping[str, Callable[[Rollerlog], None]] = {
    "e1-photos-slider": photo_sample.compare,
    "e2-photos-side": lambda parts: photo_sample.compare(parts, Mode.SIDE),
    "e3-photos-ghost": lambda parts: photo_sample.compare(parts, Mode.GHOST),
    "e4-photos-align": photo_sample.align,
    "e6-photos-hidden": photo_sample.hide,
    "e7-camera": photo_sample.camera,
    "e8-time-lapse": photo_sample.lapse,
    "c5-checkin-photo": photo_sample.check_in,
    "d5-timeline-session-photos": photo_sample.session,
    "d6-timeline-photo": photo_sample.photo,
}
EMPTY_PAGES: Mapping[str, Callable[[Rollerlog], None]] = {
    "i1-first-run-who": lambda parts: first_run(parts, 0),
    "i2-first-run-kit": lambda parts: first_run(parts, 1),
    "i3-first-run-time": lambda parts: first_run(parts, 2),
    "i4-empty-today": lambda parts: parts.pages.open_page("today"),
    "i4-empty-log": lambda parts: parts.pages.open_log(),
    "b10-log-advised": log_advised,
    "i4-empty-kit": lambda parts: parts.pages.open_page("kit"),
    "i4-empty-plan": lambda parts: parts.pages.open_plan(),
    "e5-photos-empty": lambda parts: parts.pages.open_page("photos"),
    "i4-empty-timeline": lambda parts: parts.pages.open_page("timeline"),
    "i4-empty-reminders": lambda parts: parts.pages.open_page("reminders"),
}


def shoot(theme: Theme, folder: Path, scheme: str, only: str) -> None:
    """Write the pictures of one scheme."""
    fills: tuple[tuple[Mapping[str, Callable[[Rollerlog], None]], Fill], ...] = (
        (PAGES, write_sample),
        (OVER_PAGES, write_sample),
        (PHOTO_PAGES, lambda data: photo_sample.fill(data, theme, NOW)),
        (EMPTY_PAGES, lambda _data: None),
    )
    for pages, fill in fills:
        for name, show in pages.items():
            if only in name:
                target = folder / f"{name}-{scheme}"
                shoot_page(theme, target, scheme, show, fill, anew=pages is OVER_PAGES)
    for name, settings in TRAY.items():
        if only in name:
            shoot_tray(theme, folder / f"{name}-{scheme}", scheme, settings)
    shoot_icons(folder / "j4-tray-icons")
    theme.choose("dark" if scheme == "dark" else "light")
    frame = Frame(theme)
    frame.furnish(Trouble(theme, folder, StoreError(Fault.DAMAGED)), alone=True)
    frame.show()
    QTest.qWait(20)
    frame.grab().save(str(folder / f"i4-could-not-open-{scheme}.png"))
    frame.deleteLater()


def shoot_page(
    theme: Theme,
    name: Path,
    scheme: str,
    show: Callable[[Rollerlog], None],
    fill: Fill,
    *,
    anew: bool = False,
) -> None:
    """Write one page in every size, from a logbook of its own."""
    with tempfile.TemporaryDirectory() as data:
        fill(Path(data))
        parts = build(Path(data), lambda: NOW, theme)
        parts.desk.run(change_setting("theme", scheme))
        parts.desk.run(change_setting("reduced-motion", "on"))
        parts.frame.show()
        show(parts)
        for width, height in SIZES:
            parts.frame.resize(width, height)
            QTest.qWait(PHOTO_MS if fill is not write_sample else 60)
            if anew:
                show(parts)
                QTest.qWait(60)
            with_popups(parts.frame).save(f"{name}-{width}x{height}.png")
        # Left standing, every frame would be dressed anew with each change of the theme.
        parts.frame.deleteLater()
        QTest.qWait(1)
        parts.library.close()
        parts.file.close()


TRAY: Mapping[str, Mapping[str, str]] = {
    "j-tray-menu": {"discreet": "off"},
    "j2-tray-menu-discreet": {},
    "j3-tray-menu-paused": {"discreet": "off", "pause": "2026-06-20T09:00+02:00"},
}


def shoot_tray(theme: Theme, name: Path, scheme: str, settings: Mapping[str, str]) -> None:
    """Write the menu of the tray, with one action chosen."""
    with tempfile.TemporaryDirectory() as data:
        write_sample(Path(data))
        parts = build(Path(data), lambda: NOW, theme)
        parts.desk.run(change_setting("theme", scheme))
        kit(parts)
        for key, value in settings.items():
            parts.desk.run(change_setting(key, value))
        reminders, logbook = parts.reminders, parts.desk.logbook
        menu = TrayMenu(theme)
        menu.show_view(tray_view(logbook, reminders.waiting(), reminders.ahead(), NOW))
        menu.popup(menu.pos())
        menu.setActiveAction(menu.spf)
        QTest.qWait(60)
        menu.grab().save(f"{name}.png")
        menu.close()
        parts.frame.deleteLater()
        QTest.qWait(1)
        parts.file.close()


def shoot_icons(name: Path) -> None:
    """Write every state of the tray icon on a light and on a dark panel, as small as it is."""
    picture = QPixmap(len(TrayState) * 40, 80)
    picture.fill("#f0f0f0")
    painter = QPainter(picture)
    painter.fillRect(0, 40, picture.width(), 40, "#2e2e2e")
    for place, state in enumerate(TrayState):
        for row, dark_panel in enumerate((False, True)):
            icon = tray_icon(state, dark_panel=dark_panel)
            painter.drawPixmap(place * 40 + 9, row * 40 + 9, icon.pixmap(22, 22))
    painter.end()
    picture.save(f"{name}.png")


def with_popups(frame: Frame) -> QPixmap:
    """Return a picture of the window with the menus that are open over it."""
    picture = frame.grab()
    painter = QPainter(picture)
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget.windowType() is Qt.WindowType.Popup:
            painter.drawPixmap(frame.mapFromGlobal(widget.pos()), widget.grab())
    painter.end()
    return picture


def main() -> int:
    """Write the pictures into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=Path("screenshots"))
    parser.add_argument("--only", default="", help="pages whose name holds this")
    asked = parser.parse_args()
    screen = Path(__file__).with_name("screen.json")
    os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={screen}")
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
