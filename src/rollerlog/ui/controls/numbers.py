"""A small field for a number that may stay empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, QSize
from PySide6.QtGui import QFontMetrics, QRegularExpressionValidator
from PySide6.QtWidgets import QSizePolicy

from rollerlog.overriding import override
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.formats import in_use

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme


class NumberField(LineField):
    """Takes digits from a least to a most value; with tenths, one place after the sign.

    What is beyond them is forgotten once it is entered, unless the form around ``keeps`` it and
    shows the ``refusal``.
    """

    def __init__(
        self,
        theme: Theme,
        least: int,
        most: int,
        *,
        name: str,
        unit: str = "",
        tenths: bool = False,
        keeps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name=name, parent=parent)
        self.unit = unit
        self._least, self._most, self._digits = least, most, len(str(most))
        pattern = rf"\d{{0,{self._digits}}}" + (r"([.,]\d?)?" if tenths else "")
        self.setValidator(QRegularExpressionValidator(QRegularExpression(pattern), self))
        self.setToolTip(f"{least} to {most}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if not keeps:
            self.editingFinished.connect(self._tidy)

    @property
    def value(self) -> int | None:
        """The number typed, None where there is none it may be."""
        tenths = self.tenths
        return None if tenths is None else tenths // 10

    @property
    def tenths(self) -> int | None:
        """The number typed in tenths."""
        text = self.text().replace(",", ".").rstrip(".")
        try:
            found = round(float(text) * 10)
        except ValueError:
            return None
        return found if self._least * 10 <= found <= self._most * 10 else None

    @property
    def refusal(self) -> str:
        """Why the number typed is not taken, nothing where it is or none is typed."""
        refused = self.text() and self.tenths is None
        return f"Enter a number from {self._least} to {self._most}." if refused else ""

    def show_value(self, value: int | None) -> None:
        """Show a number, or none."""
        self.show_tenths(None if value is None else value * 10)

    def show_tenths(self, tenths: int | None) -> None:
        """Show a number given in tenths, or none."""
        if tenths is None:
            self.clear()
        else:
            whole, rest = divmod(tenths, 10)
            self.setText(f"{whole}{in_use().decimal_sign}{rest}" if rest else str(whole))

    def _tidy(self) -> None:
        # What cannot be kept must not look as if it were.
        if self.text() and self.tenths is None:
            self.clear()

    @override
    def sizeHint(self) -> QSize:
        digits = QFontMetrics(self.font()).horizontalAdvance("0" * (self._digits + 1))
        return QSize(digits + 36, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
