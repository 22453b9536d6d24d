"""The row of a product in use."""

from __future__ import annotations

from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.chips import Tag
from rollerlog.ui.controls.flow import FlowLayout
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.kit import wording
from rollerlog.ui.kit.ask_panel import AskPanel
from rollerlog.ui.kit.cells import Cell, KitRow, StateLine
from rollerlog.ui.kit.product_view import Tested

if TYPE_CHECKING:
    from rollerlog.ui.controls.labels import Tone
    from rollerlog.ui.kit.product_view import ProductView
    from rollerlog.ui.theme import Theme

_LOOKS: dict[Tested, tuple[Tone, str | None]] = {
    Tested.NOT_DONE: ("secondary", None),
    Tested.READ_TODAY: ("due", "clock"),
    Tested.READ_LATER: ("due", "clock"),
    Tested.PASSED: ("ready", "check"),
    Tested.REACTED: ("stop", "x"),
}
_LONGEST_TAG = 24
_RUNNING = frozenset({Tested.READ_TODAY, Tested.READ_LATER})
_ASKED = "Where it was applied, did the skin react? The product then stays off rolled skin."


class Deed(Enum):
    """What can be done with a product from its row."""

    BEGIN_TEST = auto()
    LOOKS_CALM = auto()
    REACTED = auto()
    EDIT = auto()


class ProductRow(KitRow):
    """What a product is, what aftercare says of it, and its patch test; ``acted`` says a deed."""

    acted = Signal(str, object)

    def __init__(self, theme: Theme, view: ProductView) -> None:
        super().__init__()
        self._theme, self.view = theme, view
        self.name = Text("", "strong", wrap=True)
        self.caption = Text("", "caption", "secondary", wrap=True)
        self.expired = Text("", "caption", "due", wrap=True)
        self.wait = Text("", wrap=True)
        self.apart = Text("", "caption", "secondary", wrap=True)
        self.test = StateLine(theme)
        self.detail = Text("", "caption", "secondary", wrap=True)
        self.begin = Button(theme, "Begin patch test", "link", height="small")
        self.calm = Button(theme, "Looks calm", height="small")
        self.reacted = Button(theme, "It reacted…", height="small")
        self.edit = Button(theme, "", "quiet", icon="pencil")
        self.edit.setToolTip("Edit")
        self.ask = AskPanel(theme, "It reacted", "Cancel", "What it did (optional)")
        self._answers = QWidget()
        self._tags = QWidget()
        self._flow = FlowLayout(self._tags, gap=6)
        self._shown: tuple[str, ...] = ()
        self._lay_out()
        self._connect()
        self.show_view(view)

    def show_view(self, view: ProductView) -> None:
        """Show how the product stands now."""
        self.view = view
        name = view.name
        self.setAccessibleName(view.said)
        self.name.setText(wording.breakable(name))
        for text, shown in (
            (self.caption, view.caption),
            (self.expired, view.until if view.expired else ""),
            (self.apart, view.apart),
            (self.detail, wording.breakable(view.test_detail)),
        ):
            text.setText(shown)
            text.setVisible(bool(shown))
        self._show_tags(view.actives)
        self.wait.setText(view.wait)
        tone, icon = _LOOKS[view.tested]
        self.test.say(view.test_text, tone, icon)
        self.begin.set_text(
            "Begin again" if view.tested is Tested.REACTED else "Begin patch test",
            f"Begin the patch test of {name}",
        )
        self.begin.setVisible(view.tested in {Tested.NOT_DONE, Tested.REACTED})
        self.calm.setVisible(view.tested is Tested.READ_TODAY)
        self.reacted.setVisible(view.tested in _RUNNING)
        self._answers.setVisible(view.tested is not Tested.PASSED)
        self.calm.setAccessibleName(f"Looks calm: {name}")
        self.reacted.setAccessibleName(f"It reacted: {name}")
        self.edit.setAccessibleName(f"Edit {name}")

    @property
    def tags(self) -> list[Tag]:
        """The actives shown."""
        return [tag for tag in self._tags.findChildren(Tag) if not tag.isHidden()]

    def _show_tags(self, actives: tuple[str, ...]) -> None:
        if actives == self._shown:
            return
        self._shown = actives
        for tag in self._tags.findChildren(Tag):
            self._flow.removeWidget(tag)
            tag.hide()
            tag.deleteLater()
        for active in actives:
            tag = Tag(self._theme, _shortened(active), "plain", parent=self._tags)
            tag.setProperty("small", True)
            tag.setAccessibleName(active)
            tag.setToolTip(active if tag.text != active else "")
            tag.show()
            self._flow.addWidget(tag)
        self._tags.updateGeometry()

    def _lay_out(self) -> None:
        flow = FlowLayout(self._answers, gap=8)
        for button in (self.begin, self.calm, self.reacted):
            flow.addWidget(button)
        at_end = QWidget()
        end = QHBoxLayout(at_end)
        end.setContentsMargins(0, 0, 0, 0)
        end.addStretch()
        end.addWidget(self.edit)
        self.stand(
            [
                Cell(self.name, self.caption, self.expired),
                self._tags,
                Cell(self.wait, self.apart),
                Cell(self.test, self.detail, self._answers, spacing=3),
                at_end,
            ],
            self.ask,
            edge=12,
        )

    def _connect(self) -> None:
        for button, deed in (
            (self.begin, Deed.BEGIN_TEST),
            (self.calm, Deed.LOOKS_CALM),
            (self.edit, Deed.EDIT),
        ):
            button.clicked.connect(partial(self._act, deed))
        self.reacted.clicked.connect(self._ask)
        self.ask.confirmed.connect(partial(self._act, Deed.REACTED))
        self.ask.closed.connect(partial(self.setFocus, Qt.FocusReason.OtherFocusReason))

    def _ask(self) -> None:
        self.ask.ask(_ASKED, self.view.name)

    def _act(self, deed: Deed) -> None:
        self.acted.emit(self.view.id, deed)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_TAG else f"{text[: _LONGEST_TAG - 1].rstrip()}…"
