"""The look of the program: colours, type and sizes, in light and in dark."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication

from rollerlog.ui.palette import palette
from rollerlog.ui.resources import resource
from rollerlog.ui.tokens import Role, Scheme, listed, read_tokens

if TYPE_CHECKING:
    from rollerlog.ui.style import FocusRing, Style

Choice = Literal["system", "light", "dark"]

_DEFAULT_POINTS: Final = {"win32": 9.0, "darwin": 13.0}
_LINUX_POINTS: Final = 10.0
_PLACEHOLDER: Final = re.compile(r"@([a-z]+\.[\w.]*\w)")


class Theme(QObject):
    """Everything drawn asks here; `changed` says that the answers are different now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tokens = read_tokens()
        self._base_font = QFont(QApplication.font())
        self._platform_scale = _platform_scale(self._base_font)
        self._font_scale = 1.0
        self._reduced_motion = False
        self._choice: Choice = "system"
        self._app: QApplication | None = None
        self._style: Style | None = None
        self._ring: FocusRing | None = None
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._scheme: Scheme = self._wanted()

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self._scheme == "dark"

    @property
    def choice(self) -> Choice:
        """What was chosen: a scheme, or to follow the system."""
        return self._choice

    @property
    def font_scale(self) -> float:
        """How much larger than the system's own size text is drawn."""
        return self._font_scale

    @property
    def reduced_motion(self) -> bool:
        """Whether nothing may move."""
        return self._reduced_motion or (self._style is not None and self._style.system_is_still)

    def choose(self, choice: Choice) -> None:
        """Use this scheme, or the system's."""
        self._choice = choice
        self._follow_system()

    def set_font_scale(self, scale: float) -> None:
        """Draw text and what holds it this much larger than normal."""
        if scale != self._font_scale:
            self._font_scale = scale
            self._refresh()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Let nothing move, whatever the system says."""
        self._reduced_motion = reduced
        if self._style is not None:
            self._style.still = reduced

    def apply(self, app: QApplication) -> None:
        """Dress the application, and keep it dressed when the theme changes."""
        self.dress(app)
        self.finish(app)

    def dress(self, app: QApplication) -> None:
        """Put on the colours, the type and the style sheet, which is enough for a first paint."""
        self._app = app
        app.setStyle("Fusion")
        self._refresh()

    def finish(self, app: QApplication) -> None:
        """Add what the style sheet cannot say, which is slow to load."""
        from rollerlog.ui.style import FocusRing, Style

        self._style = Style(self)
        self._style.still = self._reduced_motion
        app.setStyle(self._style)
        for ring in app.findChildren(FocusRing):
            ring.retire()
        self._ring = FocusRing(app)

    def color(self, token: str) -> QColor:
        """Return the colour of a token such as `rest.fill`."""
        return QColor(self._tokens.colors[self._scheme][token])

    def length_color(self, needle_um: int) -> QColor:
        """Return the colour of a needle length."""
        return QColor(listed(self._tokens.length_colors[self._scheme], needle_um))

    def depth_fraction(self, needle_um: int) -> float:
        """Return how far down its track the depth mark of a needle length reaches, 0 to 1."""
        return listed(self._tokens.depth_fractions, needle_um)

    def severity(self, level: int) -> tuple[QColor, QColor]:
        """Return the fill of a severity from 0 to 4 and the colour of what stands on it."""
        fill, on = self._tokens.severities[self._scheme][level]
        return QColor(fill), QColor(on)

    def px(self, size: float) -> int:
        """Return a size given in px as it is at the user's font size."""
        return round(size * self._platform_scale * self._font_scale)

    def font(self, role: Role, weight: int | None = None) -> QFont:
        """Return the system's font in the size and weight of a role, with tabular numbers."""
        font = QFont(self._base_font)
        font.setPixelSize(self.px(self._tokens.type_px[role]))
        font.setWeight(QFont.Weight(weight or self._tokens.type_weight[role]))
        if hasattr(font, "setFeature"):
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def style_sheet(self) -> str:
        """Return `theme.qss` with the tokens put in."""
        template = resource("theme.qss").read_text(encoding="utf-8")
        return _PLACEHOLDER.sub(lambda found: self._value(found[1]), template)

    def _value(self, name: str) -> str:
        kind, _, rest = name.partition(".")
        if kind == "px":
            return f"{self.px(int(rest))}px"
        if kind == "font":
            return f"{self.font(_role(rest)).pixelSize()}px"
        return self.color(name).name()

    def _wanted(self) -> Scheme:
        if self._choice != "system":
            return self._choice
        system = QGuiApplication.styleHints().colorScheme()
        return "dark" if system == Qt.ColorScheme.Dark else "light"

    def _follow_system(self) -> None:
        wanted = self._wanted()
        if wanted != self._scheme:
            self._scheme = wanted
            self._refresh()

    def _refresh(self) -> None:
        if self._app is not None:
            self._app.setPalette(palette(self.color))
            self._app.setFont(self.font("body"))
            self._app.setStyleSheet(self.style_sheet())
        self.changed.emit()


def _role(name: str) -> Role:
    roles: tuple[Role, ...] = (
        "display", "headline", "title", "body", "strong", "caption", "chart",
    )  # fmt: skip
    return next(role for role in roles if role == name)


def _platform_scale(font: QFont) -> float:
    # Bare X11 says 9 pt, which nobody chose; text never gets smaller than designed.
    points = font.pointSizeF()
    default = _DEFAULT_POINTS.get(sys.platform, _LINUX_POINTS)
    return max(1.0, points / default) if points > 0 else 1.0
