"""The line over the stage: how to compare, and which photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from rollerlog.overriding import override
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import PageHeader
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.photos.album import Shown
from rollerlog.ui.photos.labelled_choice import LabelledChoice
from rollerlog.ui.photos.names import MODE_NAMES, RULE_NAMES, Mode, Rule, shown_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from rollerlog.ui.theme import Theme

_ICONS = {
    Mode.SLIDER.value: "photo",
    Mode.SIDE.value: "columns-2",
    Mode.GHOST.value: "layers-subtract",
    Mode.BLINK.value: "bolt",
}
_GAP_PX, _WIDE_PX, _MARGINS = 12, 1000, (24, 32)


class PhotosHeader(PageHeader):
    """Asks how and what to compare; where all does not fit in a line, it takes two.

    Where the modes do not fit either, they are dropped down.
    """

    mode_chosen = Signal(str)
    shown_chosen = Signal()
    rule_chosen = Signal()
    add_wanted = Signal()
    panel_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Compare")
        self.caption.hide()
        self.modes = Segmented(
            theme,
            [(mode.value, MODE_NAMES[mode]) for mode in Mode],
            name="How to compare",
            icons=_ICONS,
        )
        self.mode_choice = LabelledChoice(theme, "Mode")
        for mode in Mode:
            self.mode_choice.add(MODE_NAMES[mode], mode.value)
        self.views = LabelledChoice(theme, "View")
        self.rules = LabelledChoice(theme, "Match")
        for rule in Rule:
            self.rules.add(RULE_NAMES[rule], rule)
        self.panel = Button(theme, "Match…", name="How well these two match")
        self.hide_button = Button(theme, "", "quiet", icon="eye-off")
        self.add = Button(theme, "Add photo", icon="camera", key="P")
        self.row.setSpacing(_GAP_PX)
        self.row.addSpacing(_GAP_PX)
        self.row.addWidget(self.modes)
        self.row.addWidget(self.views)
        self.row.addWidget(self.rules)
        self.row.addStretch(1)
        self.row.addWidget(self.panel)
        self.row.addWidget(self.hide_button)
        self.row.addWidget(self.add)
        self._below = self.add_line()
        self._below.setSpacing(_GAP_PX)
        self._below.addWidget(self.mode_choice)
        self._below.addStretch(1)
        self._two_lines = self._bare = False
        self._offered: tuple[Shown, ...] = ()
        self.modes.chosen.connect(self.mode_chosen)
        self.mode_choice.activated.connect(self._choose_mode)
        self.views.activated.connect(self.shown_chosen)
        self.views.activated.connect(self._arrange)
        self.rules.activated.connect(self.rule_chosen)
        self.rules.activated.connect(self._arrange)
        self.add.clicked.connect(self.add_wanted)
        self.panel.clicked.connect(self.panel_wanted)
        self.hide_button.clicked.connect(self.hide_wanted)
        self.show_hidden(hidden=False)
        theme.changed.connect(self._arrange)
        self._arrange()

    @property
    def shown(self) -> Shown:
        """Which photos are to be seen."""
        chosen = self.views.value
        return chosen if isinstance(chosen, Shown) else Shown()

    @property
    def rule(self) -> Rule:
        """Which photo B is proposed."""
        return Rule(self.rules.value)

    def offer(self, shown: Sequence[Shown], zones: Mapping[str, str]) -> None:
        """Offer these views, and all of them where there are several."""
        offered = (*shown, Shown(None)) if len(shown) > 1 else tuple(shown)
        if offered == self._offered:
            return
        chosen, self._offered = self.views.value, offered
        blocked = self.views.blockSignals(True)
        self.views.clear()
        for one in offered:
            self.views.add(shown_name(one, zones), one)
        self.views.blockSignals(blocked)
        self.views.choose(chosen if chosen in offered else next(iter(offered), None))
        self._arrange()

    def show_mode(self, mode: Mode) -> None:
        """Show how the pair is compared."""
        self.modes.choose(mode.value)
        self.mode_choice.choose(mode.value)

    def choose(self, shown: Shown) -> None:
        """Show these photos, if they are offered."""
        if shown in self._offered:
            self.views.choose(shown)
            self._arrange()

    def show_bare(self, *, bare: bool) -> None:
        """Ask nothing where there are no photos."""
        self._bare = bare
        for widget in (self.views, self.rules):
            widget.setVisible(not bare)
        self._arrange()

    def show_hidden(self, *, hidden: bool) -> None:
        """Offer to hide every picture, or to show them again."""
        said = "Show photos" if hidden else "Hide photos"
        self.hide_button.set_text("Show photos" if hidden else "", said)
        self.hide_button.setToolTip(f"{said} (H)")
        self._arrange()

    def fold_panel(self, *, folded: bool) -> None:
        """Offer the panel where it is folded away."""
        self.panel.setVisible(folded)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        side = _MARGINS[self.width() >= _WIDE_PX]
        self.row.setContentsMargins(side, 0, side, 0)
        two_lines = self._one_line(side) > self.width()
        if two_lines != self._two_lines:
            self._two_lines = two_lines
            for place, widget in enumerate((self.views, self.rules)):
                if two_lines:
                    self._below.insertWidget(1 + place, widget)
                else:
                    self.row.insertWidget(self.row.indexOf(self.modes) + 1 + place, widget)
        crowded = self._one_line(side, without=(self.views, self.rules)) > self.width()
        self.modes.setVisible(not self._bare and not crowded)
        self.mode_choice.setVisible(not self._bare and crowded)
        shown = two_lines and not self._bare
        self._below.setContentsMargins(side, 0, side, 12 if shown else 0)

    def _one_line(self, side: int, without: tuple[QWidget, ...] = ()) -> int:
        kept = (self.title, self.panel, self.hide_button, self.add, self.views, self.rules)
        shown = [widget for widget in kept if widget.isVisibleTo(self) and widget not in without]
        widths = sum(widget.sizeHint().width() + _GAP_PX for widget in shown)
        modes = 0 if self._bare else self.modes.sizeHint().width() + _GAP_PX
        return 2 * side + widths + modes + _GAP_PX

    def _choose_mode(self) -> None:
        self.mode_chosen.emit(self.mode_choice.value)
