"""The face map: zones to look at, or to choose from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rollerlog.overriding import override
from rollerlog.ui.keys import ARROWS
from rollerlog.ui.marks import face_paint
from rollerlog.ui.marks.face_shapes import face_drawing
from rollerlog.ui.marks.face_zone import ZoneBox, ZoneLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rollerlog.ui.theme import Theme

_HEAVY = frozenset({"chosen", "too-soon"})


class FaceMap(QWidget):
    """A head whose zones are check boxes; it asks with toggled and shows what it is told."""

    toggled = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str = "Face map",
        *,
        interactive: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._interactive = interactive
        self._drawing = face_drawing()
        self._shapes = self._drawing.shapes
        labels = self._drawing.labels
        self._looks = {zone: ZoneLook("plain", labels[zone]) for zone in self._drawing.tab_order}
        self._boxes = {
            zone: ZoneBox(zone, interactive=interactive, parent=self)
            for zone in self._drawing.tab_order
        }
        for box in self._boxes.values():
            box.clicked.connect(self._ask)
            box.focus_moved.connect(self._rove)
        self.setAccessibleName(name)
        policy = QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, policy)
        theme.changed.connect(self.update)
        self._rove()
        self.set_states({})

    def set_states(self, states: Mapping[str, ZoneLook]) -> None:
        """Show each zone as told; zones left out are plain."""
        for zone, box in self._boxes.items():
            look = states.get(zone) or ZoneLook("plain", self._drawing.labels[zone])
            self._looks[zone] = look
            box.setChecked(look.state in {"chosen", "too-soon"})
            box.setAccessibleName(look.text)
            box.setToolTip(look.text)
        self.update()

    def zone_at(self, pos: QPointF) -> str | None:
        """Return the zone at a point of the widget."""
        zones = self._shapes.zones
        return next((zone for zone, path in zones.items() if path.contains(pos)), None)

    def zone_centre(self, zone: str) -> QPoint:
        """Return the point of the widget where a zone carries its badge."""
        return self._shapes.badges[zone].toPoint()

    def zone_box(self, zone: str) -> ZoneBox:
        """Return the check box that stands for a zone."""
        return self._boxes[zone]

    def focused_zone(self) -> str | None:
        """Return the zone that has the keyboard."""
        return next((zone for zone, box in self._boxes.items() if box.hasFocus()), None)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, 300) if self._interactive else QSize(124, 155)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(208, 260) if self._interactive else QSize(96, 120)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        width, height = self._drawing.width, self._drawing.height
        scale = min(self.width() / width, self.height() / height)
        left = (self.width() - width * scale) / 2
        top = (self.height() - height * scale) / 2
        place = QTransform.fromTranslate(left, top).scale(scale, scale)
        self._shapes = self._drawing.shapes.mapped(place)
        for zone, box in self._boxes.items():
            box.set_path(self._shapes.zones[zone])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        zone = self.focused_zone()
        if step is None or zone is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        order = self._drawing.tab_order
        at = min(max(0, order.index(zone) + step), len(order) - 1)
        self._boxes[order[at]].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._excluded_text(QPointF(event.pos())), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shapes, theme = self._shapes, self._theme
        face_paint.paint_head(painter, theme, shapes.outline, shapes.behind)
        for path in shapes.excluded.values():
            face_paint.paint_never_rolled(painter, theme, path)
        # Heavier outlines last, or a neighbour's hairline covers half of them.
        by_weight = sorted(self._looks.items(), key=lambda item: item[1].state in _HEAVY)
        for zone, look in by_weight:
            face_paint.paint_zone(painter, theme, shapes.zones[zone], look.state)
        lid = QPen(theme.color("line.strong"), 1.5)
        lid.setCapStyle(Qt.PenCapStyle.RoundCap)
        for line in shapes.lines:
            painter.strokePath(line, lid)
        for zone, look in by_weight:
            path, centre = shapes.zones[zone], shapes.badges[zone]
            face_paint.paint_badge(painter, theme, path, centre, look.state)
        focused = self.focused_zone()
        if focused is not None and self._boxes[focused].ringed():
            face_paint.paint_zone_focus(painter, theme, shapes.zones[focused])

    def _excluded_text(self, pos: QPointF) -> str:
        excluded = self._shapes.excluded.items()
        zone = next((zone for zone, path in excluded if path.contains(pos)), None)
        return self._drawing.labels[zone] if zone is not None else ""

    def _ask(self) -> None:
        box = self.sender()
        if isinstance(box, ZoneBox):
            self.toggled.emit(box.zone)

    def _rove(self) -> None:
        # One zone at a time is a tab stop, so that Tab and Shift+Tab leave the map at once.
        if self._interactive:
            stop = self.focused_zone() or self._drawing.tab_order[0]
            for zone, box in self._boxes.items():
                only_click = Qt.FocusPolicy.ClickFocus
                box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if zone == stop else only_click)
        self.update()
