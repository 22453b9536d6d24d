"""A setting that is a whole number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from rollerlog.ui.controls.numbers import NumberField
from rollerlog.ui.settings.setting_row import SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_WIDTH_PX = 84


class NumberRow(SettingRow):
    """A number; `committed` carries another once it is entered."""

    committed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        detail: str,
        least: int,
        most: int,
        parent: QWidget,
    ) -> None:
        super().__init__(title, detail, parent)
        self._theme, self._stored = theme, 0
        self.field = NumberField(theme, least, most, name=title, parent=self)
        self.add(self.field)
        self.field.editingFinished.connect(self._commit)
        theme.changed.connect(self._fit)
        self._fit()

    def follow(self, value: int) -> None:
        """Show the number where it changed; what is being typed stays otherwise."""
        if value != self._stored or not self.field.text():
            self._stored = value
            self.field.show_value(value)

    def _commit(self) -> None:
        value = self.field.value
        if value is None:
            self.field.show_value(self._stored)
        elif value != self._stored:
            self.committed.emit(str(value))

    def _fit(self) -> None:
        """Be as wide as its neighbours, however long the number may be."""
        self.field.setMinimumWidth(self._theme.px(_WIDTH_PX))
