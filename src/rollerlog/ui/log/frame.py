"""The page's parts in their places: header, form, verdict strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.model import Setting
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import PageHeader
from rollerlog.ui.log.offers import Act
from rollerlog.ui.log.sheet import FORM_PX, LEFT_PX, SessionSheet
from rollerlog.ui.log.strip import VerdictStrip

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme


class LogFrame(QWidget):
    """The parts of the page, laid out for its width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Log session")
        self.header = PageHeader(theme, "Log session")
        self.start_fresh = Button(theme, "Start fresh", "link")
        self.close_button = Button(theme, "Close", "quiet", key="Esc")
        self.header.add_right(self.start_fresh)
        self.header.add_right(self.close_button)
        self.sheet = SessionSheet(theme)
        self.strip = VerdictStrip(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.sheet, 1)
        column.addWidget(self.strip)
        theme.changed.connect(self._fit)

    def focus_first(self, *, edits: bool) -> None:
        """Give the focus to what has to be answered first."""
        sheet = self.sheet
        first: QWidget = sheet.screening.rows[0]
        if not sheet.form.zones and sheet.where.chips:
            first = sheet.where.chips[0]
        elif edits or sheet.form.setting is Setting.CLINIC:
            first = sheet.when.said
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_changed(self, act: Act) -> None:
        """Give the focus to what a button of the strip changed in the form."""
        sheet = self.sheet
        match act:
            case Act.SHORTER | Act.CLINIC:
                sheet.length.control.take_focus()
            case Act.ONLY:
                sheet.where.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                sheet.when.said.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        margin = self.sheet.follow_width(self.width())
        right = max(margin, self.width() - LEFT_PX - FORM_PX - margin)
        self.header.row.setContentsMargins(margin, 0, margin, 0)
        self.strip.row.setContentsMargins(margin, 20, right, 20)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
