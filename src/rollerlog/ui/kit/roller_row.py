"""The row of a roller in use."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.chips import Tag
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.kit import wording
from rollerlog.ui.kit.ask_panel import AskPanel
from rollerlog.ui.kit.cells import Cell, KitRow, StateLine
from rollerlog.ui.kit.roller_view import Clean
from rollerlog.ui.marks.depth_mark import DepthMark
from rollerlog.ui.marks.use_blocks import UseBlocks

if TYPE_CHECKING:
    from rollerlog.ui.controls.labels import Tone
    from rollerlog.ui.kit.roller_view import RollerView
    from rollerlog.ui.theme import Theme

MAIN_PX = 156
_TAG_MARGIN = 3
_LOOKS: dict[Clean, tuple[Tone, str | None]] = {
    Clean.NEW: ("secondary", None),
    Clean.DONE: ("ready", "check"),
    Clean.DUE: ("due", "alert-triangle"),
    Clean.SOAKING: ("due", "alert-triangle"),
    Clean.SOAKED: ("due", "alert-triangle"),
    Clean.USED_UP: ("secondary", None),
    Clean.NOT_YOURS: ("stop", "ban"),
    Clean.RETIRED: ("secondary", None),
}


class Deed(Enum):
    """What can be done with a roller from its row."""

    DISINFECT = auto()
    SOAK = auto()
    STOP_SOAK = auto()
    RETIRE = auto()
    EDIT = auto()


class RollerRow(KitRow):
    """What a roller is, what is left of it and how clean it is; ``acted`` carries a deed."""

    acted = Signal(str, object)

    def __init__(self, theme: Theme, view: RollerView) -> None:
        super().__init__()
        self._theme, self.view = theme, view
        self.name = Text("", "strong", wrap=True)
        self.caption = Text("", "caption", "secondary", wrap=True)
        self.length = DepthMark(theme, view.needle_um, view.length)
        self.blocks = UseBlocks(theme)
        self.left = Text("", "caption", "secondary", wrap=True)
        # As high as the tag, so that both stand on one line.
        self.left.setContentsMargins(0, _TAG_MARGIN, 0, _TAG_MARGIN)
        self.soon = Tag(theme, "order soon", "due", "clock")
        self.soon.setProperty("small", True)
        self.warning = Text("", "caption", "due", wrap=True)
        self.clean = StateLine(theme)
        self.soaking = StateLine(theme)
        self.soak = Button(theme, "Start soak", "link", height="small")
        self.stop = Button(theme, "Stop", "link", height="small")
        self.edit = Button(theme, "", "quiet", icon="pencil")
        self.main = Button(theme, "Mark disinfected")
        self.main.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.also = Button(theme, "Retire…", "link", height="small")
        self.ask = AskPanel(theme, "Retire", "Keep it")
        self._soaks, self._also = _line(self.soak, self.stop), _line(self.also, middle=True)
        self._lay_out()
        self._connect()
        theme.changed.connect(self._fit)
        self._fit()
        self.show_view(view)

    def show_view(self, view: RollerView) -> None:
        """Show how the roller stands now."""
        self.view = view
        self.setAccessibleName(view.said)
        self.name.setText(wording.breakable(view.name))
        self.caption.setText(view.caption)
        self.length.show_length(view.needle_um, view.length)
        self.blocks.show_uses(view.uses, view.limit, f"{view.name}: {view.left}")
        self.left.setText(view.left)
        self.soon.setVisible(view.order_soon)
        self.warning.setText(view.warning)
        self.warning.setVisible(bool(view.warning))
        tone, icon = _LOOKS[view.clean]
        self.clean.say(view.clean_text, tone, icon)
        over = view.clean is Clean.SOAKED
        self.soaking.setVisible(bool(view.soak_text))
        self.soaking.say(view.soak_text, "ready" if over else "secondary", _soak_icon(over=over))
        self.soak.setVisible(view.clean is Clean.DUE)
        self.stop.setVisible(view.clean is Clean.SOAKING)
        self._soaks.setVisible(view.clean in {Clean.DUE, Clean.SOAKING})
        self._show_buttons(view)

    def set_primary(self, *, allowed: bool) -> None:
        """Fill the button where it is the page's one, unless another part has that."""
        self.main.set_variant("primary" if self.view.primary and allowed else "secondary")

    def ask_to_retire(self) -> None:
        """Ask whether it is to be retired."""
        self.ask.ask(wording.asked_to_retire(self.view.name), self.view.name)

    def _show_buttons(self, view: RollerView) -> None:
        name = view.name
        self.main.set_text(
            "Mark disinfected" if view.due else "Retire…",
            f"Mark disinfected: {name}" if view.due else f"Retire {name}…",
        )
        self._also.setVisible(view.due)
        self.also.setAccessibleName(f"Retire {name}…")
        self.soak.setAccessibleName(f"Start soak: {name}")
        self.stop.setAccessibleName(f"Stop the soak: {name}")
        self.edit.setAccessibleName(f"Edit {name}")
        self.edit.setToolTip("Edit")

    def _lay_out(self) -> None:
        below = QWidget()
        flow = FlowLayout(below, gap=8)
        flow.addWidget(self.left)
        flow.addWidget(self.soon)
        acts = QWidget()
        row = QHBoxLayout(acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        buttons = Cell(self.main, self._also, spacing=4)
        buttons.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        row.addWidget(buttons)
        self.stand(
            [
                Cell(self.name, self.caption),
                self.length,
                Cell(self.blocks, below, self.warning, spacing=1),
                Cell(self.clean, self.soaking, self._soaks, spacing=3),
                acts,
            ],
            self.ask,
            edge=14,
        )

    def _connect(self) -> None:
        for button, deed in (
            (self.soak, Deed.SOAK),
            (self.stop, Deed.STOP_SOAK),
            (self.edit, Deed.EDIT),
        ):
            button.clicked.connect(partial(self._act, deed))
        self.main.clicked.connect(self._do_main)
        self.also.clicked.connect(self.ask_to_retire)
        self.ask.confirmed.connect(partial(self._act, Deed.RETIRE))
        self.ask.closed.connect(partial(self.setFocus, Qt.FocusReason.OtherFocusReason))

    def _do_main(self) -> None:
        if self.view.due:
            self._act(Deed.DISINFECT)
        else:
            self.ask_to_retire()

    def _act(self, deed: Deed) -> None:
        self.acted.emit(self.view.id, deed)

    def _fit(self) -> None:
        self.main.setMinimumWidth(self._theme.px(MAIN_PX))


def _soak_icon(*, over: bool) -> str:
    return "check" if over else "clock"


def _line(*widgets: QWidget, middle: bool = False) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    if middle:
        row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return holder
