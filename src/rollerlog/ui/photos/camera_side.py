"""What is chosen while a photo is taken: the view, what lies over it, and the timer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.domain.photos.model import View
from rollerlog.ui.controls.choice import Choice
from rollerlog.ui.controls.labelled import labelled
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.controls.slider import Slider
from rollerlog.ui.controls.switched import switched
from rollerlog.ui.controls.toggle import Toggle
from rollerlog.ui.photos import camera_wording as wording

if TYPE_CHECKING:
    from rollerlog.ui.theme import Theme

_MOST_GHOST, _GHOST = 80, 40


class CameraSide(QWidget):
    """The choices beside the live picture; ``viewed`` follows another view, ``changed`` the rest.

    They are kept until rollerlog ends.
    """

    viewed = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_ghost = False
        self.view = Choice(theme, name="View")
        for view in View:
            self.view.add(wording.view_choice(view), view)
        self.pose = Text("", "body", "secondary", wrap=True)
        self.ghost = Slider(theme, 0, _MOST_GHOST, _GHOST, name="Last photo over it, percent")
        self.strength = Text("", "body", "secondary")
        self.lines = Toggle(theme, name="Lines and outline")
        self.mirror = Toggle(theme, name="Mirror this view")
        self.timer = Segmented(theme, wording.TIMERS, name="Self-timer")
        for toggle in (self.lines, self.mirror):
            toggle.setChecked(True)
            toggle.toggled.connect(self.changed)
        self._lay_out()
        self.view.currentIndexChanged.connect(self.follow_view)
        self.ghost.valueChanged.connect(self._follow_ghost)
        self.follow_view()
        self._follow_ghost()

    @property
    def chosen_view(self) -> View:
        """The view that is taken."""
        return View(self.view.value)

    @property
    def seconds(self) -> int:
        """How long the timer runs, 0 for not at all."""
        return int(self.timer.current)

    def offer_ghost(self, *, there: bool) -> None:
        """Let the last photo be laid over, where there is one."""
        self._has_ghost = there
        self.ghost.setEnabled(there)
        self.strength.setVisible(there)
        self._no_ghost.setVisible(not there)

    def show_hidden(self, *, hidden: bool) -> None:
        """Say why there is no last photo to lay over."""
        self._no_ghost.setText(wording.GHOST_HIDDEN if hidden else wording.NO_GHOST)

    def let_frame(self, *, allowed: bool) -> None:
        """Let be chosen how the face is framed, or only its view."""
        self.ghost.setEnabled(allowed and self._has_ghost)
        for part in (self.lines, self.mirror, self.timer):
            part.setEnabled(allowed)

    def follow_view(self) -> None:
        """Say how to hold the head for the view."""
        self.pose.setText(wording.POSES[self.chosen_view])
        self.viewed.emit()

    def _follow_ghost(self) -> None:
        self.strength.setText(f"{self.ghost.value()}%")
        self.changed.emit()

    def _lay_out(self) -> None:
        over = QHBoxLayout()
        over.setSpacing(12)
        over.addWidget(self.ghost, 1)
        over.addWidget(self.strength)
        self._no_ghost = Text(wording.NO_GHOST, "caption", "tertiary", wrap=True, parent=self)
        hint = Text(wording.MIRROR_HINT, "caption", "tertiary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addLayout(labelled("View", self.view, self.pose))
        column.addLayout(labelled("Last photo over it", over, self._no_ghost))
        column.addLayout(switched("Lines and outline", self.lines))
        mirrored = QVBoxLayout()
        mirrored.setSpacing(2)
        mirrored.addLayout(switched("Mirror this view", self.mirror))
        mirrored.addWidget(hint)
        column.addLayout(mirrored)
        column.addLayout(labelled("Self-timer", self.timer))
        column.addStretch(1)
