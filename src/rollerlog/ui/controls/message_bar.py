"""The bar above the page that tells of a problem."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.icon_label import IconLabel
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.restyling import restyle

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rollerlog.ui.theme import Theme

    Action = tuple[str, Callable[[], None]]

Severity = Literal["due", "stop"]

_ICONS = {"due": "alert-triangle", "stop": "alert-octagon"}


class MessageBar(QFrame):
    """What happened, what is true now and what can be done; stays until it is closed."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._theme = theme
        self._mark = IconLabel(theme, "alert-triangle", "due.text", 20)
        self._text = Text(wrap=True)
        self._buttons: list[Button] = []
        self._close = Button(
            theme, "", "quiet", icon="x", height="small", name="Close this message"
        )
        self._close.clicked.connect(self._dismiss)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(32, 10, 24, 10)
        self._row.setSpacing(12)
        self._row.addWidget(self._mark)
        self._row.addWidget(self._text, 1)
        self._row.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, or was said last."""
        return self._text.text()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The actions on offer."""
        return tuple(self._buttons)

    def say(
        self,
        text: str,
        severity: Severity = "due",
        actions: Sequence[Action] = (),
        *,
        stays: bool = False,
    ) -> None:
        """Show a message in place of the one before; an action closes it.

        So does the user, unless it stays.
        """
        self._close.setVisible(not stays)
        self._text.setText(text)
        self._mark.set_icon(_ICONS[severity], f"{severity}.text")
        restyle(self, status=severity)
        self._offer(actions)
        self.show()
        announce(self, text, urgent=severity == "stop")

    def clear(self) -> None:
        """Take the message away."""
        self.hide()

    def _offer(self, actions: Sequence[Action]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for text, act in actions:
            button = Button(self._theme, text, "secondary", height="small")
            button.clicked.connect(self.clear)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._row.insertWidget(self._row.indexOf(self._close), button)
            self._buttons.append(button)

    def _dismiss(self) -> None:
        self.hide()
        self.closed.emit()
