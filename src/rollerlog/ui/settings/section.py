"""A section of the page: a heading and what stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rollerlog.ui.controls.labels import Text

if TYPE_CHECKING:
    from rollerlog.domain.logbook import Logbook


class Section(QWidget):
    """Shows some settings and follows them when they change elsewhere."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.title = title
        self.heading = QHBoxLayout()
        self.heading.setSpacing(16)
        self.heading.addWidget(Text(title, "title", parent=self), 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(12)
        self.body.addLayout(self.heading)

    def follow(self, logbook: Logbook) -> None:
        """Show the settings as they are."""

    def set_narrow(self, *, narrow: bool) -> None:
        """Fit a narrow page, or a wide one."""
