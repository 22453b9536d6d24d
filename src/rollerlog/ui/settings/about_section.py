"""What this program is, and whose work is in it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import PySide6

from rollerlog.domain import protocol
from rollerlog.ui.settings import wording
from rollerlog.ui.settings.section import Section
from rollerlog.ui.settings.setting_row import SettingCard, SettingRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_QT = PySide6.__version__
_RULES = "Cautious defaults, drawn from trials where there are any. No clinician has reviewed them."


class AboutSection(Section):
    """Versions and licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("About", parent)
        card = SettingCard(self)
        rows = (
            (f"rollerlog {_version()}", wording.GUIDANCE),
            (f"Rules {protocol.VERSION}", _RULES),
            (
                "Licences",
                f"rollerlog: MIT. Icons: Tabler Icons, MIT. Qt for Python {_QT}: LGPL 3.",
            ),
        )
        for title, detail in rows:
            card.add_row(SettingRow(title, detail, card))
        self.body.addWidget(card)


def _version() -> str:
    try:
        return version("rollerlog")
    except PackageNotFoundError:
        return ""
