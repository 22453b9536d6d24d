"""The actives of a product, as tags."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rollerlog.domain.kit.products import ACTIVES
from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.chips import Chip
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.keys import ENTERS
from rollerlog.ui.kit.actives import said, tag_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rollerlog.ui.theme import Theme

_OTHER_HINT = "Aftercare knows the actives listed. Another one is kept, and asks for no wait."


class ActivesField(QWidget):
    """Actives to add by name and detail; a click on one takes it out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tags: list[str] = []
        self.chips: list[Chip] = []
        self.choice = Choice(theme, name="Active")
        self.choice.add("Choose an active")
        for active in sorted(ACTIVES, key=lambda active: said(active).casefold()):
            self.choice.add(said(active), active)
        self.choice.add("Another…", "")
        self.other = LineField(theme, "Its name", name="Another active, its name")
        self.detail = LineField(theme, "Detail, such as 0.05%", name="Detail of the active")
        self.button = Button(theme, "Add", icon="plus", name="Add the active")
        self._chosen = QWidget()
        self._flow = FlowLayout(self._chosen, gap=8)
        entry = QWidget()
        flow = FlowLayout(entry, gap=8)
        for part in (self.choice, self.other, self.detail, self.button):
            flow.addWidget(part)
        self._hint = Text(_OTHER_HINT, "caption", "tertiary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for line in (self._chosen, entry, self._hint):
            column.addWidget(line)
        self.choice.currentIndexChanged.connect(self._follow)
        self.button.clicked.connect(self.take)
        self._follow()

    @property
    def tags(self) -> tuple[str, ...]:
        """The actives chosen."""
        return tuple(self._tags)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Show these actives."""
        self._tags = list(tags)
        self._reset()
        self._show()

    def take(self) -> None:
        """Add what stands in the fields."""
        active = self.choice.value
        name = active or (self.other.text() if active == "" else "")
        tag = tag_of(name, self.detail.text())
        if tag:
            if tag not in self._tags:
                self._tags.append(tag)
            self._reset()
            self._show()
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _reset(self) -> None:
        self.choice.setCurrentIndex(0)
        self.other.clear()
        self.detail.clear()
        self._follow()

    def _follow(self) -> None:
        chosen = self.choice.value
        self.other.setVisible(chosen == "")
        self._hint.setVisible(chosen == "")
        self.detail.setEnabled(chosen is not None)
        self.button.setEnabled(chosen is not None)

    def _show(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = []
        for tag in self._tags:
            text = said(tag)
            chip = Chip(
                self._theme, text, icon="x", checkable=False, name=f"Take out {text}",
                parent=self._chosen,
            )  # fmt: skip
            chip.clicked.connect(partial(self._drop, tag))
            chip.show()
            self._flow.addWidget(chip)
            QWidget.setTabOrder(self.choice.previousInFocusChain() or self, chip)
            self.chips.append(chip)
        self._chosen.setVisible(bool(self._tags))
        self._chosen.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter in one of the fields adds; Ctrl+Enter saves the form.
        if event.key() in ENTERS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.take()
        else:
            super().keyPressEvent(event)
