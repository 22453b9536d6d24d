"""The short message at the bottom of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from rollerlog.overriding import override
from rollerlog.ui.controls.announce import announce
from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QEnterEvent

    from rollerlog.ui.theme import Theme

    Action = tuple[str, Callable[[], None]]

SHOWN_MS = 6000
_LEAST_MS = 1500
_SLIDE_MS = 150
_SLIDE_PX = 16
_BOTTOM_PX = 24
_SIDE_PX = 16
_WIDEST_PX = 640


class Toast(QFrame):
    """Says what was done, offers up to two actions and goes away; pointing at it keeps it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._theme, self._window = theme, window
        self._text = Text(wrap=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 8, 6)
        self._row.setSpacing(4)
        self._row.addWidget(self._text, 1)
        self._buttons: list[Button] = []
        self.timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self.timer.timeout.connect(self.dismiss)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, or was said last."""
        return self._text.text()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The actions on offer."""
        return tuple(self._buttons)

    def say(self, text: str, actions: Sequence[Action] = ()) -> None:
        """Show a message in place of the one before."""
        self._text.setText(text)
        self._offer(actions)
        self._fit()
        self.raise_()
        self._slide_in()
        self.timer.start(SHOWN_MS)
        announce(self, text)

    def dismiss(self) -> None:
        """Take the message away."""
        self.timer.stop()
        self._slide.stop()
        self.hide()

    def _offer(self, actions: Sequence[Action]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for text, act in actions:
            button = Button(self._theme, text, "quiet", parent=self)
            button.clicked.connect(self.dismiss)
            button.clicked.connect(lambda _checked=False, act=act: act())
            button.installEventFilter(self)
            self._row.addWidget(button)
            # On a toast already up a layout leaves room only for what is shown.
            button.show()
            self._buttons.append(button)

    def _fit(self) -> None:
        window = self._window
        room = max(0, min(window.width() - 2 * _SIDE_PX, self._theme.px(_WIDEST_PX)))
        self._text.setFixedWidth(self._text_width(room))
        self._row.activate()
        width = self._row.sizeHint().width()
        self.resize(width, self._row.totalHeightForWidth(width))
        self.move(self._place())

    def _text_width(self, room: int) -> int:
        margins = self._row.contentsMargins()
        taken = margins.left() + margins.right()
        taken += sum(b.sizeHint().width() + self._row.spacing() for b in self._buttons)
        # Polished first, because the style sheet decides how wide the text is.
        self._text.ensurePolished()
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + 4
        return max(40, min(wanted, room - taken))

    def _place(self) -> QPoint:
        window = self._window
        x = (window.width() - self.width()) // 2
        return QPoint(x, window.height() - self.height() - _BOTTOM_PX)

    def _slide_in(self) -> None:
        moving = not self.isVisible() and not self._theme.reduced_motion
        self.show()
        if moving:
            self._slide.setStartValue(self._place() + QPoint(0, _SLIDE_PX))
            self._slide.setEndValue(self._place())
            self._slide.start()

    def _pause(self) -> None:
        if self.timer.isActive():
            self.timer.setInterval(max(_LEAST_MS, self.timer.remainingTime()))
            self.timer.stop()

    def _go_on(self) -> None:
        attended = self.underMouse() or any(button.hasFocus() for button in self._buttons)
        if self.isVisible() and not attended:
            self.timer.start()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._pause()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_on()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._fit()
        elif event.type() == QEvent.Type.FocusIn:
            self._pause()
        elif event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._go_on)
        return super().eventFilter(watched, event)
