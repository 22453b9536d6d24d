"""The check-in page: how the skin is, in a minute."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from rollerlog.domain.commands import edit_check_in, record_check_in
from rollerlog.domain.logbook import live
from rollerlog.domain.model import CheckIn, Session
from rollerlog.domain.preferences import preferences
from rollerlog.domain.refusals import NoZone, Refused
from rollerlog.domain.zones import zones_of
from rollerlog.overriding import override
from rollerlog.ui.check_in import wording
from rollerlog.ui.check_in.answers import (
    Answers,
    answers_of,
    check_in_of,
    keep_draft,
    read_draft,
)
from rollerlog.ui.check_in.columns import Columns
from rollerlog.ui.check_in.footer import CheckInFooter
from rollerlog.ui.check_in.header import CheckInHeader
from rollerlog.ui.check_in.outcome import outcome
from rollerlog.ui.check_in.scales import ScalesPanel
from rollerlog.ui.check_in.side import SideColumn
from rollerlog.ui.check_in.subject import (
    Subject,
    photo_to_frame,
    previous_answers,
    session_before,
    subject_now,
    subject_of_area,
    subject_of_check_in,
    subject_of_session,
)
from rollerlog.ui.check_in.zone_choice import ZoneChoice
from rollerlog.ui.keys import add_keys
from rollerlog.ui.wording import plain, reason

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from rollerlog.services.desk import Desk
    from rollerlog.services.drafts import Drafts
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails

_NARROW_PX = 1000
_KEEP_AFTER_MS = 400
_TYPED_IN = (QLineEdit, QPlainTextEdit, QAbstractSpinBox)


class CheckInPage(QWidget):
    """Asks how the skin is, and keeps the answers until they are saved.

    `saved` carries the id of the check-in; `closed` follows it, as it follows Later.
    `recorded` carries what is said of a new one, and its id. `entered_wanted` carries the check-in
    as it is entered, not saved yet, `add_photo_wanted` the zones and the instant of a photo to be
    added, `photo_wanted` the id of one to be compared.
    """

    closed = Signal()
    said = Signal(str)
    saved = Signal(str)
    recorded = Signal(str, str)
    entered_wanted = Signal(object)
    photo_wanted = Signal(str)
    add_photo_wanted = Signal(tuple, object)

    def __init__(self, theme: Theme, desk: Desk, drafts: Drafts, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._desk, self._drafts, self._thumbnails = desk, drafts, thumbnails
        self._subject = Subject("")
        self._stale, self._focus_wanted = False, False
        self.header = CheckInHeader(theme)
        self.where = ZoneChoice(theme)
        self.scales = ScalesPanel(theme)
        self.side = SideColumn(theme, thumbnails)
        self.footer = CheckInFooter(theme)
        self._later = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._build(theme)
        self._connect()
        self._add_shortcuts()

    def open(self, session_id: str | None = None) -> None:
        """Ask about the zones of a session, or about those whose check-in is most overdue."""
        logbook = self._desk.logbook
        session = logbook.find(Session, session_id) if session_id else None
        if session is not None and live(session):
            self._begin(subject_of_session(logbook, session))
        else:
            self._begin(subject_now(logbook, self._desk.now()))

    def open_for_area(self, area: str) -> None:
        """Ask about the zones of an area that were rolled last, or let them be chosen."""
        self._begin(subject_of_area(self._desk.logbook, area))

    def edit(self, check_in_id: str) -> None:
        """Show a recorded check-in to be changed."""
        found = self._desk.logbook.find(CheckIn, check_in_id)
        if found is not None and live(found):
            self._begin(subject_of_check_in(found))

    def keep_draft(self) -> None:
        """Keep what was changed since it was last kept."""
        if self._later.isActive():
            self._later.stop()
            answers = self._answers()
            idle = answers.blank if self._subject.edited is None else answers == self._start()
            today = self._desk.now().date()
            keep_draft(self._drafts, self._subject.key, today, None if idle else answers)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show()
        if self._focus_wanted:
            self._focus_wanted = False
            self._focus_start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        margin = 24 if self.width() < _NARROW_PX else 32
        self.header.set_margin(margin)
        self.footer.set_margin(margin)

    def _build(self, theme: Theme) -> None:
        main = QWidget()
        left = QVBoxLayout(main)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.where)
        left.addWidget(self.scales)
        left.addStretch(1)
        self._columns = Columns(theme, main, self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._columns, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        for part in (self.where, self.scales, self.side):
            part.changed.connect(self._follow_entry)
        self.side.photo.add_wanted.connect(self._ask_for_photo)
        self.side.photo.opened.connect(self.photo_wanted)
        self.header.later.connect(self._leave)
        self.footer.submitted.connect(self._save)
        self.footer.summary_wanted.connect(self._ask_for_summary)
        self._later.timeout.connect(self._keep_now)
        self._desk.changed.connect(self._follow)
        self._desk.time_passed.connect(self._follow)

    def _add_shortcuts(self) -> None:
        letters = {
            "R": self.side.signs.focus_signs,
            "P": self._ask_for_photo,
            "H": self._thumbnails.toggle_hidden,
        }
        self._letters = add_keys(
            self, {key: partial(_unless_typing, act) for key, act in letters.items()}
        )
        add_keys(self, {"Esc": self._leave, "Ctrl+Return": self._save, "Ctrl+Enter": self._save})

    def _begin(self, subject: Subject) -> None:
        self.keep_draft()
        self._subject = subject
        draft = read_draft(self._drafts, subject.key, self._desk.now().date())
        self._fill(draft or self._start())
        self._columns.ensureVisible(0, 0)
        if self.isVisible():
            self._focus_start()
        else:
            self._focus_wanted = True

    def _start(self) -> Answers:
        edited = self._subject.edited
        return answers_of(edited) if edited else Answers(zones=self._subject.zones)

    def _fill(self, answers: Answers) -> None:
        logbook = self._desk.logbook
        self.where.offer(logbook, self._subject.choices, answers.zones)
        before: QWidget = self.header.way_back
        for chip in self.where.chips.values():
            self.setTabOrder(before, chip)
            before = chip
        self.scales.grid.set_answers(answers.levels)
        self.side.fill(answers.signs, answers.note)
        self.side.when.show_at(answers.at, self._desk.now())
        self._show()

    def _focus_start(self) -> None:
        if self._subject.choices and not self._zones():
            next(iter(self.where.chips.values())).setFocus(Qt.FocusReason.TabFocusReason)
        elif self._subject.edited is not None:
            self.scales.grid.focus_row(0)
        else:
            self.scales.focus_open_row()

    def _zones(self) -> tuple[str, ...]:
        return self.where.zones() if self._subject.choices else self._subject.zones

    def _answers(self) -> Answers:
        return Answers(
            levels=self.scales.grid.answers(),
            signs=self.side.signs.signs(),
            note=self.side.note.toPlainText(),
            at=self.side.when.at,
            zones=self._zones(),
        )

    def _follow_entry(self) -> None:
        self._later.start()
        self._show()

    def _follow(self) -> None:
        if self.isVisible():
            self._show()
        else:
            self._stale = True

    def _keep_now(self) -> None:
        self._later.start()
        self.keep_draft()

    def _show(self) -> None:
        self._stale = False
        logbook, now, zones = self._desk.logbook, self._desk.now(), self._zones()
        single_keys = preferences(logbook).single_keys
        for key in self._letters.values():
            key.setEnabled(single_keys)
        self.side.photo.show_single_keys(on=single_keys)
        self.scales.show_single_keys(on=single_keys)
        self.side.when.move_on(now)
        at = self.side.when.at or now
        asked = zones or [zone for choice in self._subject.choices for zone in choice]
        self.side.photo.show_last(photo_to_frame(logbook, tuple(asked)), now.date())
        self.scales.word_for(on_face=any(zones_of(logbook)[z].area == "face" for z in asked))
        self._show_header(zones, at)
        answers = self._answers()
        signs = answers.signs or ()
        self.footer.show_progress(answers.answered, wording.warned(logbook, signs, zones))

    def _show_header(self, zones: tuple[str, ...], at: datetime) -> None:
        logbook, now, edited = self._desk.logbook, self._desk.now(), self._subject.edited
        today = now.date()
        session = session_before(logbook, zones, at)
        title = wording.title(logbook, self._subject, zones, session, at)
        if edited is not None:
            self.header.show_subject(title, None, wording.edited_of(edited.at, today))
        elif session is not None:
            day = wording.on_day(session.at.date(), today)
            self.header.show_subject(title, session.needle_um, day)
        else:
            self.header.show_subject(title, None, "")
        previous = previous_answers(logbook, zones, edited, at)
        said = wording.previous_answer(previous.at, now) if previous else ""
        levels = answers_of(previous).levels if previous else {}
        self.header.legend.show_text(said)
        self.scales.set_previous(levels, said)

    def _ask_for_photo(self) -> None:
        self.keep_draft()
        zones = self._zones() or tuple(zone for choice in self._subject.choices for zone in choice)
        self.add_photo_wanted.emit(zones, self.side.when.at)

    def _leave(self) -> None:
        self.keep_draft()
        self.closed.emit()

    def _ask_for_summary(self) -> None:
        now = self._desk.now()
        if not self._zones():
            why = reason(self._desk.logbook, NoZone(), now.date())
            self.footer.show_problem(plain(why))
            return
        self.entered_wanted.emit(check_in_of(self._answers(), now, self._subject.edited))

    def _save(self) -> None:
        now, before = self._desk.now(), self._desk.logbook
        edited = self._subject.edited
        check_in = check_in_of(self._answers(), now, edited)
        command = edit_check_in(check_in) if edited else record_check_in(check_in)
        try:
            step = self._desk.run(command)
        except Refused as refused:
            today = now.date()
            said = (plain(reason(before, why, today)) for why in refused.reasons)
            self.footer.show_problem(" ".join(said))
            return
        if step is None:
            return
        self._later.stop()
        keep_draft(self._drafts, self._subject.key, now.date(), None)
        self._subject = replace(self._subject, edited=check_in if edited else None)
        self._fill(self._start())
        self.saved.emit(check_in.id)
        text = outcome(before, self._desk.logbook, check_in, now)
        if edited is None:
            self.recorded.emit(text, check_in.id)
        elif step.edits:
            self.said.emit(text)
        self.closed.emit()


def _unless_typing(act: Callable[[], None]) -> None:
    if not isinstance(QApplication.focusWidget(), _TYPED_IN):
        act()
