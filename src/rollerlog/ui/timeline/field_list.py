"""The fields of an entry: labels beside values, some with a *Why?*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme
    from rollerlog.ui.timeline.said import Field

LABEL_PX = 96
_TOP = Qt.AlignmentFlag.AlignTop


class FieldList(QWidget):
    """Shows fields; its rows are kept for the next entry, because making them takes long.

    ``how_wanted`` carries the sources of one.
    """

    how_wanted = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[FieldRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    @property
    def buttons(self) -> list[Button]:
        """The buttons of all its rows, shown or not."""
        return [button for row in self._rows for button in (row.why, row.how)]

    @property
    def rows(self) -> list[FieldRow]:
        """The rows shown."""
        return [row for row in self._rows if row.shown]

    def show_fields(self, fields: Sequence[Field]) -> None:
        """Show these fields."""
        while len(self._rows) < len(fields):
            row = FieldRow(self._theme)
            row.how_wanted.connect(self.how_wanted)
            self._rows.append(row)
            self._column.addWidget(row)
        for row, field in zip(self._rows, fields, strict=False):
            row.show_field(field)
        for row in self._rows[len(fields) :]:
            row.show_field(None)


class FieldRow(QWidget):
    """A label, a value, the explanation that *Why?* unfolds, and the way to its sources."""

    how_wanted = Signal(tuple)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.field: Field | None = None
        self._label = Text("", "body", "secondary", wrap=True)
        self._value = Text("", wrap=True)
        self._label.setContentsMargins(0, 0, 8, 0)
        self.why = Button(theme, "Why?", "link", height="small", name="Why this rest")
        self.why.setCheckable(True)
        self.how = Button(theme, "Sources", "link", height="small")
        self._reasons = Text("", "caption", "secondary", wrap=True)
        links = QHBoxLayout()
        links.setSpacing(16)
        links.addWidget(self.why)
        links.addWidget(self.how)
        links.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._value)
        right.addLayout(links)
        right.addWidget(self._reasons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._label, 0, _TOP)
        row.addLayout(right, 1)
        self.why.toggled.connect(self._reasons.setVisible)
        self.how.clicked.connect(self._want_how)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @property
    def shown(self) -> bool:
        """Whether there is a field in the row."""
        return self.field is not None

    @property
    def reasons(self) -> str:
        """The explanation, unfolded or not."""
        return self._reasons.text()

    def show_field(self, field: Field | None) -> None:
        """Show a field, or nothing."""
        if field == self.field and field is not None:
            return
        self.field = field
        self.setVisible(field is not None)
        if field is None:
            return
        self._label.setText(field.label)
        self._value.setText(field.value)
        self.why.setVisible(bool(field.why))
        self.how.setVisible(bool(field.sources))
        self.how.set_text("Sources", f"Sources of: {field.label}")
        self._reasons.setText(" ".join(field.why))
        self.why.setChecked(False)
        self._reasons.hide()

    def _want_how(self) -> None:
        if self.field is not None:
            self.how_wanted.emit(self.field.sources)

    def _follow_theme(self) -> None:
        self._label.setFixedWidth(self._theme.px(LABEL_PX))
