"""A card of lines that follow what is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.ui.controls.cards import Card, Hairline
from rollerlog.ui.profile.line import Line

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rollerlog.ui.theme import Theme

    Texts = tuple[str, str]


class Lines(Card):
    """Lines under the ids of what they are about, each with the same thing to do."""

    def __init__(self, theme: Theme, action: str, name: str, act: Callable[[str], None]) -> None:
        super().__init__(padding=1)
        self._theme, self._action, self._name, self._act = theme, action, name, act
        self._shown: dict[str, Texts] = {}
        self.lines: dict[str, Line] = {}

    def show_lines(self, texts: Mapping[str, Texts]) -> None:
        """Show these; while they stay the same, so do the lines and what has the focus."""
        self.setVisible(bool(texts))
        if dict(texts) == self._shown:
            return
        self._shown = dict(texts)
        while (item := self.body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.lines = {}
        for id_, (title, detail) in texts.items():
            if self.lines:
                self.add(Hairline(parent=self))
            line = Line(self._theme, title, detail, self._action, self._name.format(title))
            line.button.clicked.connect(lambda _checked=False, id_=id_: self._act(id_))
            self.lines[id_] = line
            self.add(line)
