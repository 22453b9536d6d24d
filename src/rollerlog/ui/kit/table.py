"""A heading, a place for a form, and a card with the rows of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.kit.cells import EDGE, GAP, CellRow
from rollerlog.ui.kit.past_row import PastRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.kit.cells import KitRow
    from rollerlog.ui.theme import Theme

MOST_PAST = 3
# What stands in the card above the rows: the column titles, and that there are none.
_ABOVE = 2
_FOLDS_BELOW_PX = 480


class KitTable(QWidget):
    """Rows under column titles; a column has a share of the width, or a width of its own."""

    def __init__(
        self, theme: Theme, title: str, caption: str, columns: Sequence[tuple[str, int, bool]]
    ) -> None:
        super().__init__()
        self._theme = theme
        self._columns = [(size, shares) for _, size, shares in columns]
        self._widths: list[int] | None = []
        self.all_past = False
        self.rows: list[KitRow] = []
        self.setAccessibleName(title)
        self._header = CellRow([_column_title(name) for name, _, _ in columns], edge=9)
        self._nothing = Text("", "body", "secondary", wrap=True)
        self._nothing.setContentsMargins(EDGE, 16, EDGE, 16)
        self.more = Button(theme, "", "quiet")
        self.more.clicked.connect(self._toggle)
        self._foot = QWidget()
        self.card = Card(padding=1)
        self.column = QVBoxLayout(self)
        self._lay_out(title, caption)

    def show_rows(self, rows: Sequence[KitRow], past: int, nothing: str) -> None:
        """Show these rows, or say that there are none; so many past ones there are in all."""
        before, self.rows = self.rows, list(rows)
        self._nothing.setText(nothing)
        self._nothing.setVisible(not self.rows)
        for gone in before:
            if gone not in self.rows:
                gone.hide()
                gone.deleteLater()
        body = self.card.body
        for place, row in enumerate(self.rows, start=_ABOVE):
            if body.indexOf(row) != place:
                body.insertWidget(place, row)
                row.show()
        self._hand_out()
        self._foot.setVisible(past > MOST_PAST)
        more = f"{past - MOST_PAST} more, kept for history"
        self.more.set_text("Show fewer" if self.all_past else more)

    def past_rows(self, past: Sequence[tuple[str, ...]]) -> list[PastRow]:
        """Return a row for each of what is past, or for the latest; those there stay."""
        known = {row.texts: row for row in self.rows if isinstance(row, PastRow)}
        shown = past if self.all_past else past[:MOST_PAST]
        return [known.pop(texts) if texts in known else PastRow(texts) for texts in shown]

    def set_width(self, width: int) -> None:
        """Share a width among the columns, or fold them where it is too narrow."""
        px = self._theme.px
        own = sum(px(size) for size, shares in self._columns if not shares)
        room = width - own - 2 * EDGE - GAP * (len(self._columns) - 1) - 2
        whole = sum(size for size, shares in self._columns if shares)
        self._widths = None
        if room >= px(_FOLDS_BELOW_PX):
            self._widths = [
                room * size // whole if shares else px(size) for size, shares in self._columns
            ]
        self._hand_out()

    def _hand_out(self) -> None:
        self._header.setVisible(bool(self.rows) and self._widths is not None)
        if self._widths != []:
            self._header.set_widths(self._widths)
            for place, row in enumerate(self.rows):
                row.set_widths(self._widths)
                row.line.setVisible(place > 0 or self._widths is not None)

    def show_again(self) -> None:
        """Show the same once more, with all that is past or the latest of it."""

    def _toggle(self) -> None:
        self.all_past = not self.all_past
        self.show_again()

    def _lay_out(self, title: str, caption: str) -> None:
        aside = Text(caption, "caption", "secondary", wrap=True)
        aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(Text(title, "title"))
        heading.addWidget(aside, 1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(0)
        foot.addWidget(Hairline())
        foot.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self._header, self._nothing, self._foot):
            self.card.add(part)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addLayout(heading)
        self.column.addWidget(self.card)


def _column_title(name: str) -> Text:
    title = Text(name, "caption", "secondary")
    title.setProperty("weight", "strong")
    return title
