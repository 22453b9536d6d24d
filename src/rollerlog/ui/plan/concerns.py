"""The concerns: which are followed, their ratings, and a form to rate them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from rollerlog.domain.commands import change_setting
from rollerlog.domain.planning.commands import rate
from rollerlog.domain.planning.concerns import CONCERNS
from rollerlog.domain.preferences import preferences
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card
from rollerlog.ui.controls.chip_line import ChipLine
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.formats import capital, say_list
from rollerlog.ui.names import CONCERN_NAMES
from rollerlog.ui.plan import wording
from rollerlog.ui.plan.concern_row import ConcernRow
from rollerlog.ui.plan.concern_view import concern_views, due, rated_before
from rollerlog.ui.plan.rating_form import RatingForm
from rollerlog.ui.plan.rows import RowCard
from rollerlog.ui.plan.section import PlanSection

if TYPE_CHECKING:
    from rollerlog.services.desk import Desk
    from rollerlog.ui.theme import Theme

_SHOW, _COVER = "Show earlier ratings", "Cover earlier ratings"


class ConcernsSection(PlanSection):
    """Earlier ratings stay covered until today's are given, or are asked to be seen."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__(theme, desk, wording.CONCERNS, wording.FOLLOWED)
        self._shown = False
        self.choose = Button(theme, "Choose", icon="pencil", name="Choose concerns")
        self.rate_now = Button(theme, "Rate now", icon="clipboard-check")
        self.chips = ChipLine(theme, "What you follow", "")
        self.chips.offer([(id_, capital(CONCERN_NAMES[id_])) for id_ in CONCERNS])
        self.choices = Card(spacing=8)
        self.choices.add(self.chips)
        self._none = Text(wording.NONE_FOLLOWED, "caption", "tertiary", wrap=True)
        self.choices.add(self._none)
        self.choices.hide()
        self.rating_form = RatingForm(theme)
        self.form = self.rating_form
        self.card = RowCard(lambda: ConcernRow(theme), wording.NONE_FOLLOWED)
        self.due = Text("", "body", "secondary", wrap=True)
        self.uncover = Button(theme, _SHOW, "link")
        self._add_right(self.choose, self.rate_now)
        for part in (self.choices, self.rating_form, self.card):
            self.column.addWidget(part)
        self.column.addWidget(self.due)
        self.column.addWidget(self.uncover, 0, Qt.AlignmentFlag.AlignLeft)
        self.choose.clicked.connect(self._turn_choices)
        self.rate_now.clicked.connect(self.rate)
        self.uncover.clicked.connect(self._turn_ratings)
        self.chips.changed.connect(self._follow_chips)
        self.card.grown.connect(self.grown)
        self.rating_form.saved.connect(self.save_form)
        self.rating_form.closed.connect(self.close_form)

    @override
    def refresh(self) -> None:
        logbook, today = self._desk.logbook, self._desk.now().date()
        followed = preferences(logbook).concerns
        self.chips.choose(followed)
        self._none.setVisible(not followed)
        if not followed:
            self.choices.show()
            self.rating_form.hide()
        elif self.form_is_open and set(followed) != self.rating_form.scales.keys():
            self.rating_form.ask(followed)
        rated = rated_before(logbook)
        self._shown = self._shown and rated
        views = concern_views(logbook, today, shown=self._shown)
        self.card.show_views(views)
        self.card.setVisible(bool(followed) and not self.form_is_open)
        text, now = due(logbook, today)
        self.due.setText(text)
        self.due.set_tone("due" if now and rated else "secondary")
        self.due.setVisible(bool(followed))
        self.rate_now.setVisible(bool(followed))
        self.choose.setVisible(bool(followed))
        self.uncover.setVisible(rated and not self.form_is_open)
        self.uncover.set_text(_COVER if self._shown else _SHOW)

    def rate(self) -> None:
        """Open the form that asks for today's ratings."""
        self._shown = False
        self.rating_form.ask(preferences(self._desk.logbook).concerns)
        self._open(self.rating_form, "Today's rating")

    @override
    def save_form(self) -> None:
        levels = self.rating_form.levels
        if not levels:
            return
        names = say_list([CONCERN_NAMES[concern] for concern in levels])
        reasons = self._run(rate(levels, self._desk.now()), f"{capital(names)} rated.")
        if reasons is not None:
            self.rating_form.refuse(self._why(reasons))
            return
        self.rating_form.clear()
        self._shown = True
        self.close_form()
        self.shown.emit(self)

    @override
    def close_form(self) -> None:
        self.rating_form.hide()
        self.refresh()
        self.rate_now.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_choices(self) -> None:
        self.choices.setVisible(self.choices.isHidden())
        if not self.choices.isHidden():
            next(iter(self.chips.chips.values())).setFocus(Qt.FocusReason.TabFocusReason)

    def _turn_ratings(self) -> None:
        self._shown = not self._shown
        self.refresh()

    def _follow_chips(self) -> None:
        chosen = self.chips.chosen
        text = wording.followed(chosen)
        self._do(change_setting("concerns", " ".join(chosen) or "none"), text)
