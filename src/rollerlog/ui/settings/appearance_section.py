"""How the program looks and which keys act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rollerlog.domain.preferences import preferences
from rollerlog.overriding import override
from rollerlog.ui.controls.segmented import Segmented
from rollerlog.ui.controls.toggle import Toggle
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard, SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from rollerlog.domain.logbook import Logbook
    from rollerlog.ui.settings.changes import Changes
    from rollerlog.ui.theme import Theme

_THEMES = (("system", "System"), ("light", "Light"), ("dark", "Dark"))
_KEYS = "S, C, Z, E and the like act without Ctrl. F1 lists every key."
_HIDDEN = "A plain card stands for every picture. H shows and hides them."
_MOTION = "Panels and messages appear at once, whatever the system says."


class AppearanceSection(Section):
    """Theme, single-letter keys, motion and photos; the window follows the settings itself."""

    def __init__(self, theme: Theme, changes: Changes, parent: QWidget) -> None:
        super().__init__("Appearance", parent)
        self._changes = changes
        card = SettingCard(self)
        look = SettingRow("Theme", "System follows your desktop.", card)
        self.theme = Segmented(theme, _THEMES, name="Theme", parent=look)
        look.add(self.theme)
        keys = SettingRow("Single-letter keys", _KEYS, card)
        self.single_keys = Toggle(theme, name="Single-letter keys", parent=keys)
        keys.add(self.single_keys)
        motion = SettingRow("Reduced motion", _MOTION, card)
        self.reduced_motion = Toggle(theme, name="Reduced motion", parent=motion)
        motion.add(self.reduced_motion)
        photos = SettingRow("Hide photos when rollerlog opens", _HIDDEN, card)
        self.hide_photos = Toggle(theme, name="Hide photos when rollerlog opens", parent=photos)
        photos.add(self.hide_photos)
        for part in (look, keys, motion, photos):
            card.add_row(part)
        self.body.addWidget(card)
        self.theme.chosen.connect(self._change_theme)
        self.single_keys.clicked.connect(self._change_keys)
        self.reduced_motion.clicked.connect(self._change_motion)
        self.hide_photos.clicked.connect(self._change_photos)

    @override
    def follow(self, logbook: Logbook) -> None:
        chosen = preferences(logbook)
        if self.theme.current != chosen.theme:
            self.theme.choose(chosen.theme)
        self.single_keys.setChecked(chosen.single_keys)
        self.reduced_motion.setChecked(chosen.reduced_motion)
        self.hide_photos.setChecked(chosen.hide_photos)

    def _change_theme(self, choice: str) -> None:
        self._changes.change("theme", choice)

    def _change_keys(self, on: bool) -> None:
        self._changes.change("single-keys", "on" if on else "off")

    def _change_motion(self, on: bool) -> None:
        self._changes.change("reduced-motion", "on" if on else "off")

    def _change_photos(self, on: bool) -> None:
        self._changes.change("hide-photos", "on" if on else "off")
