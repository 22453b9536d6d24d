"""The form itself: where, and beside it how, when, what applies and the details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.model import Setting
from rollerlog.domain.zones import zones_of
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.log.columns import ScrollColumn
from rollerlog.ui.log.details import DetailsPanel
from rollerlog.ui.log.entry import Form
from rollerlog.ui.log.length import LengthPanel
from rollerlog.ui.log.product_choice import product_choice
from rollerlog.ui.log.roller import RollerField
from rollerlog.ui.log.screening import ScreeningPanel
from rollerlog.ui.log.when import WhenField
from rollerlog.ui.log.where import WherePanel

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.domain.logbook import Logbook
    from rollerlog.domain.model import Session
    from rollerlog.ui.log.preview import Preview
    from rollerlog.ui.theme import Theme

NARROW_PX = 1000
LEFT_PX, LEFT_NARROW_PX = 336, 296
MARGIN_PX, MARGIN_NARROW_PX = 32, 24
FORM_PX = 880
_SCROLL_BAR_PX, _MOST_LEFT_PX = 12, 420


class SessionSheet(QWidget):
    """Holds a form and says `changed` when the user touches it.

    ``length_touched`` and ``details_touched`` say what the user changed since it was shown.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zones: tuple[str, ...] = ()
        self.length_touched = self.details_touched = False
        self.where = WherePanel(theme)
        self.length = LengthPanel(theme)
        self.roller = RollerField(theme)
        self.when = WhenField(theme)
        self.screening = ScreeningPanel(theme)
        self.details = DetailsPanel(theme)
        # Where there is no roller, the time keeps the width it has beside one.
        self._beside = QWidget()
        self._left, self._right = QWidget(), QWidget()
        self._arrange()
        self.where.toggled.connect(self._toggle)
        self.length.changed.connect(self._touch_length)
        self.roller.chosen.connect(self._take_roller)
        self.details.changed.connect(self._touch_details)
        self.when.changed.connect(self.changed)
        self.screening.changed.connect(self.changed)
        self.screening.statements.unfolded.connect(self.right_column.reveal)

    @property
    def form(self) -> Form:
        """The form as it stands."""
        return Form(
            zones=self._zones,
            needle_um=self.length.needle_um,
            setting=self.length.setting,
            roller=self.roller.value,
            at=self.when.at,
            answers=self.screening.answers,
            which=self.screening.open_which,
            details=self.details.details,
        )

    def show_form(
        self, form: Form, logbook: Logbook, now: datetime, *, as_last_time: bool, edits: bool
    ) -> None:
        """Show a form without saying so."""
        self.length_touched = self.details_touched = False
        self._zones = form.zones
        self.screening.offer_zones(logbook, form.zones)
        self.screening.close_form()
        self.where.look_at(logbook, form.zones)
        self.where.close_form()
        self.length.show_choice(form.needle_um, form.setting)
        self.roller.show_roller(form.roller, touched=edits or bool(form.roller))
        self.when.show_at(form.at, now, may_be_now=not edits)
        self.screening.show_answers(form.answers)
        self.details.show_details(form.details, as_last_time=as_last_time)

    def adopt(self, form: Form, logbook: Logbook, now: datetime) -> None:
        """Show all of a form but its details, without saying so."""
        self.choose_zones(form.zones, logbook)
        self.where.look_at(logbook, form.zones)
        self.length.show_choice(form.needle_um, form.setting)
        self.when.show_at(form.at, now, may_be_now=self.when.may_be_now)
        self.screening.show_answers(form.answers)
        self.length_touched = True

    def take_over(self, needle_um: int | None, form: Form, *, as_last_time: bool) -> None:
        """Show another length and other details, as nobody has touched them."""
        if not self.length_touched:
            self.length.show_choice(needle_um, self.length.setting)
        if not self.details_touched:
            self.details.show_details(form.details, as_last_time=as_last_time)

    def choose_zones(self, zones: tuple[str, ...], logbook: Logbook) -> None:
        """Choose exactly these zones, those that are gone left out, in the order of the zones."""
        self._zones = tuple(zone for zone in zones_of(logbook) if zone in zones)
        self.screening.offer_zones(logbook, self._zones)

    def fit_roller(self, logbook: Logbook, before: Session | None, now: datetime) -> None:
        """Offer the rollers of the length; one that nobody touched is picked."""
        self.roller.fit(logbook, self.form, before, now)

    def show_preview(self, view: Preview) -> None:
        """Show what the gate makes of the form."""
        self.details.offer(product_choice(view))
        self._beside.setVisible(view.form.setting is Setting.CLINIC)
        self.where.show_preview(view)
        self.length.describe(view.base, view.form.zones)
        self.screening.setVisible(view.form.setting is Setting.HOME)
        self.screening.show_day(past=view.past)

    def follow_width(self, width: int) -> int:
        """Set the columns for a page of a width, and return its margin."""
        narrow = width < NARROW_PX
        margin = MARGIN_NARROW_PX if narrow else MARGIN_PX
        top = 16 if narrow else 24
        left, right = self._left.layout(), self._right.layout()
        if left is not None and right is not None:
            left.setContentsMargins(margin, top, 24, top)
            right.setContentsMargins(margin - 8 if narrow else margin, top, margin, top)
        wanted = self._left.minimumSizeHint().width() + _SCROLL_BAR_PX
        least = LEFT_NARROW_PX if narrow else LEFT_PX
        self._left_column.setFixedWidth(min(max(least, wanted), _MOST_LEFT_PX))
        self._right.setMaximumWidth(FORM_PX + 2 * margin)
        return margin

    def _toggle(self, zones: tuple[str, ...]) -> None:
        if set(zones) <= set(self._zones):
            self._zones = tuple(zone for zone in self._zones if zone not in zones)
        else:
            self._zones = tuple(dict.fromkeys((*self._zones, *zones)))
        self.moved.emit()

    def _touch_length(self) -> None:
        self.length_touched = True
        self.changed.emit()

    def _take_roller(self) -> None:
        if self.length.needle_um is None and self.roller.needle_um is not None:
            self.length.show_choice(self.roller.needle_um, self.length.setting)
            self.length_touched = True
        self.changed.emit()

    def _touch_details(self) -> None:
        self.details_touched = True
        self.changed.emit()

    def _arrange(self) -> None:
        left = QVBoxLayout(self._left)
        left.addWidget(self.where)
        right = QVBoxLayout(self._right)
        right.setSpacing(24)
        how = QHBoxLayout()
        how.setSpacing(16)
        for part in (self.roller, self.when, self._beside):
            how.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        right.addWidget(self.length)
        right.addLayout(how)
        right.addWidget(self.screening)
        right.addWidget(self.details)
        right.addStretch(1)
        self._left_column = ScrollColumn(self._left)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._left_column)
        columns.addWidget(Hairline(upright=True))
        self.right_column = ScrollColumn(self._right)
        columns.addWidget(self.right_column, 1)
        self.follow_width(NARROW_PX)
