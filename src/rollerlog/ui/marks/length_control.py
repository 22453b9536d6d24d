"""The length control: the listed needle lengths, and one more for any other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from rollerlog.overriding import override
from rollerlog.ui.keys import PLAIN, claim
from rollerlog.ui.marks.length_cell import LengthCell
from rollerlog.ui.marks.length_entry import LengthEntry
from rollerlog.ui.marks.radio_cell import stop_at
from rollerlog.ui.marks.typed_length import (
    LISTED_UM,
    LONGEST_UM,
    SHORTEST_UM,
    TypedLength,
    parse_length,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from rollerlog.ui.theme import Theme

_FRAME_RADIUS_PX = 9
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_TYPED = frozenset("0123456789.,")


@dataclass(frozen=True)
class LengthTexts:
    """What the control says; braces take numbers as `format_mm` writes them."""

    other: str = "Other\N{HORIZONTAL ELLIPSIS}"
    other_name: str = "Other length"
    millimetres: str = "{} millimetres"
    refusal: str = "Enter a length from {} to {} mm."


class LengthControl(QWidget):
    """Chooses a needle length in µm."""

    chosen = Signal(int)
    refused = Signal(str)

    def __init__(
        self,
        theme: Theme,
        format_mm: Callable[[int], str],
        texts: LengthTexts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._format_mm = format_mm
        self._texts = texts or LengthTexts()
        self._needle_um: int | None = None
        self._professional_from_um: int | None = None
        self._typed = TypedLength()
        self._cells = [LengthCell(theme, self) for _ in (*LISTED_UM, None)]
        self._other = self._cells[-1]
        self._entry = LengthEntry(self._texts.other_name, self)
        # Radio buttons for screen readers; the group keeps Qt from choosing among them itself.
        group = QButtonGroup(self)
        group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for cell, needle_um in zip(self._cells, (*LISTED_UM, None), strict=True):
            group.addButton(cell)
            row.addWidget(cell, 1)
            self._label(cell, needle_um)
            cell.clicked.connect(self._click)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._entry.entered.connect(self._enter)
        self._entry.cancelled.connect(self._close_entry)
        theme.changed.connect(self._show)
        self._show()

    def length(self) -> int | None:
        """Return the length shown as chosen."""
        return self._needle_um

    def set_length(self, needle_um: int | None) -> None:
        """Show a length as chosen without saying so."""
        self._needle_um = needle_um
        unlisted = needle_um is not None and needle_um not in LISTED_UM
        self._label(self._other, needle_um if unlisted else None)
        self._show()

    def take_focus(self) -> None:
        """Give the focus to the length chosen."""
        chosen = LISTED_UM[0] if self._needle_um is None else self._needle_um
        self.cell(chosen).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_professional_from(self, needle_um: int | None) -> None:
        """Mark this length and longer ones as professional, or none."""
        self._professional_from_um = needle_um
        self._show()

    def set_description(self, needle_um: int, text: str) -> None:
        """Say more about a length to screen readers and in its tooltip."""
        cell = self.cell(needle_um)
        cell.setAccessibleDescription(text)
        cell.setToolTip(text)

    def cell(self, needle_um: int) -> LengthCell:
        """Return the cell of a length; all unlisted lengths share the last one."""
        return next((cell for cell in self._cells if cell.needle_um == needle_um), self._other)

    def other_cell(self) -> LengthCell:
        """Return the cell for lengths that are not listed."""
        return self._other

    def entry(self) -> LengthEntry:
        """Return the field for a length that is not listed."""
        return self._entry

    def commit(self) -> bool:
        """Take what stands in an open field; return whether nothing is left to correct."""
        if not self._entry.isHidden():
            self._enter(self._entry.text())
        return self._entry.isHidden()

    @override
    def event(self, event: QEvent) -> bool:
        # A key of ours must not set off a page's shortcut.
        return claim(event, self._is_ours) or super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if self._entry.isVisible():
            event.ignore()
        elif _is_typing(event):
            self._type(event.text())
        elif step is not None and event.modifiers() in PLAIN:
            self._typed.forget()
            self._step(step)
        else:
            self._typed.forget()
            event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        frame = QPainterPath()
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame.addRoundedRect(edge, _FRAME_RADIUS_PX, _FRAME_RADIUS_PX)
        painter.fillPath(frame, theme.color("bg.surface"))
        painter.setClipPath(frame)
        for cell in self._cells:
            if cell.professional:
                painter.fillRect(cell.geometry(), theme.color("bg.hover"))
            if cell is not self._cells[0]:
                painter.fillRect(cell.x(), 0, 1, self.height(), theme.color("line.hair"))
        painter.setClipping(False)
        painter.strokePath(frame, QPen(theme.color("line.strong"), 1))

    def _choose(self, needle_um: int) -> None:
        self.set_length(needle_um)
        self.chosen.emit(needle_um)

    def _click(self) -> None:
        self._typed.forget()
        cell = self.sender()
        if cell is self._other:
            self._open_entry(self._other.label if self._other.needle_um is not None else "")
        elif isinstance(cell, LengthCell) and cell.needle_um is not None:
            self._choose(cell.needle_um)

    def _step(self, step: int) -> None:
        at = next((i for i, cell in enumerate(self._cells) if cell.hasFocus()), 0)
        to = self._cells[min(max(0, at + step), len(self._cells) - 1)]
        if to.needle_um is not None and to.needle_um != self._needle_um:
            self._choose(to.needle_um)
        to.setFocus(Qt.FocusReason.TabFocusReason)
        self._show()

    def _type(self, key: str) -> None:
        match self._typed.feed(key):
            case int(needle_um):
                self._choose(needle_um)
                self.cell(needle_um).setFocus(Qt.FocusReason.TabFocusReason)
            case str(text):
                self._open_entry(text)
                self._entry.end(False)
            case None:
                pass

    def _is_ours(self, event: QKeyEvent) -> bool:
        return _is_typing(event) and not self._entry.isVisible()

    def _open_entry(self, text: str) -> None:
        cell, wanted = self._other.geometry(), self._entry.sizeHint().height()
        height = max(28, min(wanted, cell.height() - 8))
        top = cell.top() + (cell.height() - height) // 2
        self._entry.setGeometry(cell.left() + 4, top, cell.width() - 8, height)
        self._entry.setText(text)
        self._entry.selectAll()
        self._entry.show()
        self._entry.raise_()
        self._entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self, text: str) -> None:
        needle_um = parse_length(text)
        asked = bool(text.strip())
        if asked and needle_um is None and self._entry.hasFocus():
            self._refuse()
            return
        self._close_entry()
        if needle_um is not None:
            self._choose(needle_um)
        elif asked:
            self._refuse()

    def _refuse(self) -> None:
        self._entry.selectAll()
        shortest, longest = self._format_mm(SHORTEST_UM), self._format_mm(LONGEST_UM)
        self.refused.emit(self._texts.refusal.format(shortest, longest))

    def _close_entry(self) -> None:
        # Hiding or unfocusing the field would hand over its text once more.
        self._entry.blockSignals(True)
        if self._entry.hasFocus():
            self._other.setFocus(Qt.FocusReason.OtherFocusReason)
        self._entry.hide()
        self._entry.blockSignals(False)

    def _label(self, cell: LengthCell, needle_um: int | None) -> None:
        if needle_um is None:
            cell.show_length(None, self._texts.other)
            cell.setAccessibleName(self._texts.other_name)
        else:
            number = self._format_mm(needle_um)
            cell.show_length(needle_um, number)
            cell.setAccessibleName(self._texts.millimetres.format(number))

    def _show(self) -> None:
        chosen = self.cell(self._needle_um) if self._needle_um is not None else None
        focused = next((cell for cell in self._cells if cell.hasFocus()), None)
        stop = focused or chosen or self._cells[0]
        start = self._professional_from_um
        for cell in self._cells:
            um = cell.needle_um
            cell.professional = start is not None and um is not None and um >= start
            cell.setChecked(cell is chosen)
            cell.updateGeometry()
            cell.update()
        stop_at(stop, self._cells)
        self.update()


def _is_typing(event: QKeyEvent) -> bool:
    return event.text() in _TYPED and event.modifiers() in PLAIN
