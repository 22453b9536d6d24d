"""The form that asks how visible each concern is, in the same words each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.plan import wording
from rollerlog.ui.plan.form import PlanForm
from rollerlog.ui.plan.level_scale import LevelScale

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rollerlog.ui.theme import Theme


class RatingForm(PlanForm):
    """A scale per concern; one without an answer is left out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.scales: dict[str, LevelScale] = {}
        self._questions: list[QWidget] = []
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self._arrange((Text(wording.HOW_TO_RATE, "body", "secondary", wrap=True),), (self._holder,))

    @property
    def levels(self) -> Mapping[str, int]:
        """What was answered."""
        given = ((concern, scale.level) for concern, scale in self.scales.items())
        return {concern: level for concern, level in given if level is not None}

    @override
    def first(self) -> QWidget:
        return next((scale.first() for scale in self.scales.values()), self.save)

    def ask(self, concerns: Sequence[str]) -> None:
        """Ask about these, with nothing chosen; what was answered of them stays."""
        kept = dict(self.levels)
        for question in self._questions:
            self._column.removeWidget(question)
            question.hide()
            question.deleteLater()
        self.scales = {concern: LevelScale(self._theme, _name(concern)) for concern in concerns}
        self._questions = [self._question(concern) for concern in concerns]
        for question in self._questions:
            self._column.addWidget(question)
        for concern, scale in self.scales.items():
            scale.choose(kept.get(concern))
            scale.changed.connect(self._follow)
        self._follow()

    def clear(self) -> None:
        """Forget what was answered."""
        for scale in self.scales.values():
            scale.choose(None)
        self._follow()

    def _follow(self) -> None:
        self.save.setEnabled(bool(self.levels))

    def _question(self, concern: str) -> QWidget:
        holder, scale = QWidget(), self.scales[concern]
        lowest, highest = (Text(text, "caption", "tertiary") for text in wording.ANCHORS)
        anchors = QHBoxLayout()
        anchors.addWidget(lowest)
        anchors.addStretch()
        anchors.addWidget(highest)
        below = QWidget()
        below.setLayout(anchors)
        anchors.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(wording.question(concern), "strong", wrap=True))
        row = QHBoxLayout()
        inner = QVBoxLayout()
        inner.setSpacing(4)
        inner.addWidget(scale)
        inner.addWidget(below)
        row.addLayout(inner)
        row.addStretch()
        column.addLayout(row)
        return holder


def _name(concern: str) -> str:
    return f"{wording.question(concern)} {', '.join(wording.ANCHORS)}"
