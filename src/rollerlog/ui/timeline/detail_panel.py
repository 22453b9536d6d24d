"""The right of the timeline: the selected entry in full."""

from __future__ import annotations

from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rollerlog.ui.controls.buttons import Button
from rollerlog.ui.controls.cards import Hairline
from rollerlog.ui.controls.chips import Tag
from rollerlog.ui.controls.labels import Text
from rollerlog.ui.events.event_form import EventForm
from rollerlog.ui.photo_picture import PhotoPicture
from rollerlog.ui.timeline.curve_block import CurveBlock
from rollerlog.ui.timeline.field_list import FieldList
from rollerlog.ui.timeline.photo_block import PhotoBlock
from rollerlog.ui.timeline.times_block import TimesBlock

if TYPE_CHECKING:
    from rollerlog.domain.photos.model import Photo
    from rollerlog.ui.theme import Theme
    from rollerlog.ui.thumbnails import Thumbnails
    from rollerlog.ui.timeline.details import Detail
    from rollerlog.ui.timeline.said import Mark

_ICONS = {
    "rest": "player-pause",
    "ready": "check",
    "due": "alert-triangle",
    "stop": "alert-octagon",
}
_TOP = Qt.AlignmentFlag.AlignTop
_TAGS, _CHOICE_PX = 3, 256
_PICTURE_PX, _LOWEST_PX, _HIGHEST_PX = 274, 120, 340
_BESIDE = 16  # more letters than these stand under the title, not beside it


class DetailPanel(QFrame):
    """A row in full and what can be done with it; ``time_delete_wanted`` carries one entry's id.

    ``photo_wanted`` carries the id of a photo to be compared.
    """

    edit_wanted = Signal()
    delete_wanted = Signal()
    restore_wanted = Signal()
    time_delete_wanted = Signal(str)
    how_wanted = Signal(tuple)
    photo_wanted = Signal(str)
    add_photo_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAccessibleName("Details")
        self._theme = theme
        self.detail: Detail | None = None
        self._title = Text("", "title", wrap=True)
        self._when = Text("", "body", "secondary", wrap=True)
        self._tags = [Tag(theme, "", "plain") for _ in range(_TAGS)]
        self.picture = PhotoPicture(theme, thumbnails, QSize(_PICTURE_PX, _PICTURE_PX))
        self.fields = FieldList(theme)
        self.times = TimesBlock(theme)
        self.curve = CurveBlock(theme)
        self.photos = PhotoBlock(theme, thumbnails)
        self.event_form = EventForm(theme)
        self.edit = Button(theme, "Edit", icon="pencil")
        self.compare = Button(theme, "Compare", icon="layers-subtract")
        self.restore = Button(theme, "Restore", "secondary")
        self.delete = Button(theme, "Delete", "danger")
        self.close_button = Button(
            theme, "", "quiet", icon="x", height="small", name="Close details"
        )
        self._ordered = 0
        self._actions, self._framed = QWidget(), QWidget()
        self._content = QWidget()
        self._content.setObjectName("content")
        self._form = QWidget()
        self._form_title = Text("", "title", wrap=True)
        self._build()
        self.edit.clicked.connect(self.edit_wanted)
        self.compare.clicked.connect(self._compare)
        self.picture.opened.connect(self.photo_wanted)
        self.photos.opened.connect(self.photo_wanted)
        self.photos.add_wanted.connect(self.add_photo_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self.restore.clicked.connect(self.restore_wanted)
        self.times.delete_wanted.connect(self.time_delete_wanted)
        self.fields.how_wanted.connect(self.how_wanted)
        self.close_button.clicked.connect(self.closed)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()
        self.show_over(over=False)
        self.show_detail(None)

    @property
    def asking(self) -> bool:
        """Whether the form for an event stands in the place of the details."""
        return not self._form.isHidden()

    def show_form(self, title: str) -> None:
        """Show the form for an event in the place of the details."""
        self._content.hide()
        self._form_title.setText(title)
        self._form.show()

    def show_detail(self, detail: Detail | None) -> None:
        """Show an entry in full, or none."""
        self._form.hide()
        self.detail = detail
        self._content.setVisible(detail is not None)
        if detail is None:
            return
        self._title.setText(detail.title)
        self._when.setText(detail.when)
        marks: list[Mark | None] = [*detail.marks]
        if detail.marks and len(detail.marks[0].text) > _BESIDE:
            marks.insert(0, None)
        for tag, mark in zip_longest(self._tags, marks):
            tag.setVisible(mark is not None)
            if mark and (tag.text, tag.property("status")) != (mark.text, mark.status):
                tag.show_status(mark.text, mark.status, _ICONS.get(mark.status))
        self._show_photo(detail)
        self.fields.show_fields(detail.fields)
        self.times.show_times(detail.times)
        self._order_keys()
        self.curve.show_curve(detail.curve)
        self.photos.show_photos(detail.photos)
        self.edit.setVisible(detail.edits)
        self.compare.setVisible(self._compared is not None)
        self.restore.setVisible(detail.in_trash)
        self.delete.setVisible(detail.deletes)
        self._actions.setVisible(detail.edits or detail.deletes or detail.in_trash)
        self.delete.set_text("Delete all" if detail.times else "Delete")

    def show_over(self, *, over: bool) -> None:
        """Show whether the panel slides over the feed, where it can be closed."""
        self.close_button.setVisible(over)

    def focus_first(self) -> None:
        """Give the first of its buttons, or the form, the keyboard."""
        if self.asking:
            self.event_form.event_choice.setFocus(Qt.FocusReason.TabFocusReason)
            return
        buttons = (self.edit, self.compare, self.restore, self.delete, self.close_button)
        button = next((b for b in buttons if b.isVisibleTo(self)), self)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _compared(self) -> Photo | None:
        """The photo that is compared: the one shown, or the last after a session."""
        if self.detail is None:
            return None
        if self.detail.photo is not None:
            return self.detail.photo.photo
        after = self.detail.photos
        return after.shown[-1].photo if after is not None and after.shown else None

    def _compare(self) -> None:
        if (photo := self._compared) is not None:
            self.photo_wanted.emit(photo.id)

    def _show_photo(self, detail: Detail) -> None:
        self._framed.setVisible(detail.photo is not None)
        if detail.photo is not None:
            photo = detail.photo.photo
            high = round(_PICTURE_PX * photo.height / photo.width)
            self.picture.set_size(QSize(_PICTURE_PX, max(_LOWEST_PX, min(_HIGHEST_PX, high))))
            self.picture.show_photo(photo, detail.photo.name)

    def _follow_theme(self) -> None:
        # Its longest choice asks for more width than there is.
        self.event_form.event_choice.setMaximumWidth(self._theme.px(_CHOICE_PX))

    def _order_keys(self) -> None:
        """Let Tab pass the buttons from top to bottom, those of new rows among them."""
        made = [*self.fields.buttons, *self.times.buttons]
        if len(made) != self._ordered:
            self._ordered = len(made)
            order: list[QWidget] = [self.close_button, self.picture, *made, self.photos.add]
            order += [*self.photos.pictures, self.edit, self.compare, self.restore, self.delete]
            for before, after in pairwise(order):
                QWidget.setTabOrder(before, after)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1, _TOP)
        head.addWidget(self._tags[0], 0, _TOP)
        head.addWidget(self.close_button, 0, _TOP)
        actions = QHBoxLayout()
        actions.setContentsMargins(0, 16, 0, 0)
        actions.setSpacing(8)
        actions.addWidget(self.edit)
        actions.addWidget(self.compare)
        actions.addWidget(self.restore)
        actions.addStretch(1)
        actions.addWidget(self.delete)
        framed = QVBoxLayout(self._framed)
        framed.setContentsMargins(0, 0, 0, 12)
        framed.addWidget(self.picture)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(24, 20, 32, 24)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(2)
        column.addWidget(self._when)
        column.addSpacing(8)
        under = QVBoxLayout()
        under.setSpacing(4)
        for tag in self._tags[1:]:
            under.addWidget(tag, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(under)
        column.addSpacing(8)
        column.addWidget(self._framed)
        column.addWidget(self.fields)
        column.addWidget(self.times)
        column.addWidget(self.curve)
        column.addWidget(self.photos)
        column.addSpacing(16)
        below = QVBoxLayout(self._actions)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(Hairline())
        below.addLayout(actions)
        column.addWidget(self._actions)
        column.addStretch(1)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(12, 20, 12, 24)
        form.setSpacing(12)
        form.addWidget(self._form_title)
        form.addWidget(self.event_form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        holder.setObjectName("content")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._content)
        inside.addWidget(self._form)
        inside.addStretch(1)
        scroll.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
