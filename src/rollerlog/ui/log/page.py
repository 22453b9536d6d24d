"""The page that logs a session, and edits one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent

from rollerlog.domain.ids import new_id
from rollerlog.domain.logbook import live
from rollerlog.domain.model import Session, Setting, Way
from rollerlog.domain.preferences import preferences
from rollerlog.domain.refusals import Refused
from rollerlog.domain.zones import zones_of
from rollerlog.overriding import override
from rollerlog.ui.keys import add_keys
from rollerlog.ui.log import wording
from rollerlog.ui.log.defaults import Filled, filled_in, taken_over
from rollerlog.ui.log.drafting import Drafting
from rollerlog.ui.log.entry import Form
from rollerlog.ui.log.frame import LogFrame
from rollerlog.ui.log.noting import Noting
from rollerlog.ui.log.offers import Act
from rollerlog.ui.log.preview import Judging, Preview
from rollerlog.ui.log.refusing import unfit_roller
from rollerlog.ui.log.strips import strip_for, turned_down
from rollerlog.ui.log.ways_out import (
    added_zone,
    changed_by,
    confirmed_reminder,
    paused_area,
    record,
    refused_save,
    session_to_check,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rollerlog.domain.refusals import Reason
    from rollerlog.services.desk import Desk
    from rollerlog.services.drafts import Drafts
    from rollerlog.ui.theme import Theme


class LogPage(LogFrame):
    """A form, and below it what the gate says to it.

    ``noted`` says what no undo takes back. ``recorded`` carries what is said of a new session, and
    its id, ``saved`` carries the session's id, ``settle_wanted``
    an area, ``check_in_wanted`` the id of the session to check in on, ``kit_wanted`` the id of a
    roller and ``how_wanted`` those of sources; ``today_wanted`` follows a new session.
    """

    closed = Signal()
    said = Signal(str)
    noted = Signal(str)
    recorded = Signal(str, str)
    saved = Signal(str)
    settle_wanted = Signal(str)
    check_in_wanted = Signal(str)
    profile_wanted = Signal()
    kit_wanted = Signal(str)
    how_wanted = Signal(tuple)
    today_wanted = Signal()

    def __init__(self, theme: Theme, desk: Desk, drafts: Drafts) -> None:
        super().__init__(theme)
        self._desk = desk
        self._place: str | None = None
        self._before: Session | None = None
        self._id = new_id()
        self._turned_down: Sequence[Reason] = ()
        self._saving = False
        self._judging = Judging()
        self.drafting = Drafting(drafts, lambda: self.sheet.form, lambda: self.strip.override.why)
        self.noting = Noting(desk, self.sheet, self.strip)
        self._view = self._judged()
        self._connect()
        keys = add_keys(
            self,
            {
                "Ctrl+Return": self._save_by_key,
                "Ctrl+Enter": self._save_by_key,
                "Ctrl+D": self.sheet.details.toggle,
                "Esc": self._leave,
                "0": self._none_apply,
            },
        )
        self._none_key = keys["0"]

    def open(self, area: str | None = None) -> None:
        """Open for a new session, on an area where one is named, or on what is unsaved."""
        if self.isVisible() and self._before is None and self.drafting.touched:
            return
        self.drafting.keep()
        self._place = area
        self._begin(None)

    def edit(self, session_id: str) -> None:
        """Open on a session to change it."""
        session = self._desk.logbook.find(Session, session_id)
        if session is not None and live(session):
            self.drafting.keep()
            self._begin(session)

    def keep_draft(self) -> None:
        """Keep what is unsaved, at once."""
        self.drafting.keep()

    def _begin(self, session: Session | None, *, resume: bool = True) -> None:
        logbook = self._desk.logbook
        self._before, self._id = session, session.id if session else new_id()
        self.drafting.begin(session.id if session else "")
        kept = self.drafting.resume(zones_of(logbook)) if resume else None
        form, why = kept or (Form.of(session) if session else None, "")
        now = self._desk.now()
        filled = Filled(form, None) if form else filled_in(logbook, now, self._place)
        self._turned_down = ()
        self.strip.close_asked()
        self.strip.close_override()
        self.strip.override.reset(why)
        self.sheet.show_form(
            filled.form,
            logbook,
            now,
            as_last_time=filled.source is not None,
            edits=session is not None,
        )
        self._title(filled, resumed=kept is not None)
        self._show()
        self.focus_first(edits=session is not None)

    def _title(self, filled: Filled, *, resumed: bool) -> None:
        logbook, today = self._desk.logbook, self._desk.now().date()
        self.start_fresh.setVisible(resumed)
        caption = wording.caption(
            logbook, filled.form.zones, filled.source, self._before, today, resumed=resumed
        )
        self.header.set_title("Log session" if self._before is None else "Edit session", caption)

    def _judged(self) -> Preview:
        logbook, now = self._desk.logbook, self._desk.now()
        self.sheet.fit_roller(logbook, self._before, now)
        return self._judging.preview(logbook, self.sheet.form, self._before, now, self._id)

    def _show(self) -> None:
        """Show what the gate says now."""
        self._view = view = self._judged()
        self.sheet.show_preview(view)
        if self._turned_down:
            self.strip.show_strip(turned_down(view, self._turned_down))
        else:
            self.strip.show_strip(strip_for(view))
        if view.may_record:
            self.strip.ask(view, self._desk.logbook)
        self._none_key.setEnabled(preferences(self._desk.logbook).single_keys)

    def _follow(self) -> None:
        """Follow the logbook."""
        if self._saving or not self.isVisible():
            return
        if self._before is not None:
            session = self._desk.logbook.find(Session, self._before.id)
            if session is None or not live(session):
                self.drafting.forget()
                self.closed.emit()
                return
            self._before = session
        self.sheet.choose_zones(self.sheet.form.zones, self._desk.logbook)
        self._show()

    def _move_on(self) -> None:
        """Follow the time."""
        if self.isVisible():
            self.sheet.when.follow(self._desk.now())
            self._show()

    def _change(self) -> None:
        self._turned_down = ()
        self.drafting.touch()
        self._show()

    def _move(self) -> None:
        """Follow the zones: what nobody touched comes from the last session there."""
        self.sheet.choose_zones(self.sheet.form.zones, self._desk.logbook)
        if self._before is None and self.start_fresh.isHidden():
            filled = taken_over(self._desk.logbook, Form(zones=self.sheet.form.zones))
            if self.sheet.form.zones:
                self.sheet.take_over(
                    filled.form.needle_um, filled.form, as_last_time=filled.source is not None
                )
                self._title(filled, resumed=False)
        self._change()

    def _act(self, act: Act) -> None:
        form = changed_by(act, self._view)
        if form is not None:
            self.sheet.adopt(form, self._desk.logbook, self._desk.now())
            self.focus_changed(act)
            self._change()
        else:
            self._acts[act]()

    def _save(self) -> None:
        self._record(None, "")

    def _save_by_key(self) -> None:
        """Save where saving is what the strip offers first, or have the refused Save noted."""
        if self.noting.save_form(self.focusWidget()):
            return
        self.sheet.when.commit()
        if not self.sheet.length.control.commit() or self.strip.shown is None:
            return
        last = self.strip.shown.offers[-1]
        if (last.act is Act.SAVE and last.enabled) or refused_save(self._view):
            self._record(None, "")

    def _record_early(self, way: str, why: str) -> None:
        self._record(Way(way), why)

    def _record(self, way: Way | None, why: str) -> None:
        self.sheet.when.commit()
        session = self.sheet.form.session(self._desk.now(), self._before, self._id)
        if session is None:
            return
        self._saving = True
        try:
            text = record(self._desk, session, self._before, way, why)
        except Refused as refused:
            # What the strip says already stays on it.
            self._turned_down = refused.reasons if self._view.free else ()
            text = None
        finally:
            self._saving = False
        if text is None:
            self._show()
            return
        is_new, self._before = self._before is None, None
        self.drafting.forget()
        self.strip.close_override()
        self.saved.emit(session.id)
        if is_new:
            self.recorded.emit(text, session.id)
        elif text:
            self.said.emit(text)
        self.closed.emit()
        if is_new:
            self.today_wanted.emit()

    def _leave(self) -> None:
        if self.sheet.where.form.isVisible():
            self.sheet.where.close_form()
            return
        if self.noting.close_form():
            return
        self.drafting.keep()
        self.closed.emit()

    def _remind(self) -> None:
        confirmed = confirmed_reminder(self._desk, self._view)
        if confirmed is None:
            self._show()
            return
        self.drafting.keep()
        self.noted.emit(confirmed)
        self.closed.emit()

    def _add_zone(self, name: str, area: str) -> None:
        added = added_zone(self._desk, name, area)
        if isinstance(added, str):
            self.sheet.where.form.complain(added)
        elif added is not None:
            self.sheet.where.close_form()
            self.sheet.choose_zones((*self.sheet.form.zones, added.id), self._desk.logbook)
            self._move()

    def _none_apply(self) -> None:
        if self.sheet.form.setting is Setting.HOME:
            self.sheet.screening.none_apply()

    def _begin_again(self) -> None:
        self.drafting.forget()
        self._begin(self._before, resume=False)

    def _connect(self) -> None:
        self._acts: dict[Act, Callable[[], None]] = {
            Act.OVERRIDE: self.strip.open_override,
            Act.SAVE: self._save,
            Act.CLOSE: self._leave,
            Act.REMIND: self._remind,
            Act.SETTLE: lambda: self.settle_wanted.emit(paused_area(self._view)),
            Act.CHECK_IN: lambda: self.check_in_wanted.emit(session_to_check(self._view)),
            Act.ASKED: self.noting.ask_professional,
            Act.PROFILE: self.profile_wanted.emit,
            Act.DISINFECT: lambda: self.noting.disinfect(unfit_roller(self._view)),
            Act.KIT: lambda: self.kit_wanted.emit(unfit_roller(self._view)),
        }
        self.start_fresh.clicked.connect(self._begin_again)
        self.close_button.clicked.connect(self._leave)
        self.sheet.changed.connect(self._change)
        self.sheet.moved.connect(self._move)
        self.sheet.roller.disinfected.connect(self.noting.disinfect)
        self.sheet.roller.kit_wanted.connect(self.kit_wanted)
        self.sheet.where.form.submitted.connect(self._add_zone)
        self.strip.acted.connect(self._act)
        self.strip.sources_wanted.connect(self.how_wanted)
        self.strip.let_go.connect(lambda: self.focus_first(edits=self._before is not None))
        self.noting.said.connect(self.said)
        self.noting.turned_down.connect(self.noted)
        self.strip.override.confirmed.connect(self._record_early)
        self.strip.override.cancelled.connect(self.strip.close_override)
        self.strip.override.typed.connect(self.drafting.touch)
        self._desk.changed.connect(self._follow)
        self._desk.time_passed.connect(self._move_on)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.strip.shown is None:
            self._begin(None)
        self.sheet.when.follow(self._desk.now())
        self._follow()
        if self.strip.overriding:
            self.strip.override.resume()
        inside = self.focusWidget()
        if inside is not None and not event.spontaneous():
            inside.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.drafting.keep()
        self.strip.override.pause()
