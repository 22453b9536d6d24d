"""The form for a product."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rollerlog.domain.kit.model import Product
from rollerlog.ui.controls.checkbox import CheckRow
from rollerlog.ui.controls.field import Field
from rollerlog.ui.controls.fields import LineField
from rollerlog.ui.controls.numbers import NumberField
from rollerlog.ui.kit.actives_field import ActivesField
from rollerlog.ui.kit.form import KitForm
from rollerlog.ui.kit.optional_day import OptionalDay

if TYPE_CHECKING:
    from datetime import datetime

    from rollerlog.ui.theme import Theme

_MOST_MONTHS, _MOST_SPF = 60, 100
_NEW_TEST = "Other actives ask for another patch test."


class ProductForm(KitForm):
    """A product to add, or to change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "New product", "Night retinal")
        self.editing: Product | None = None
        self.kind = LineField(theme, "Serum, cream, sun cream", name="Form")
        self.actives = ActivesField(theme)
        self.opened = OptionalDay(theme, name="Opened on")
        self.months = NumberField(
            theme, 1, _MOST_MONTHS, name="Lasts, months after opening", keeps=True
        )
        self.spf = NumberField(theme, 2, _MOST_SPF, name="SPF value", keeps=True)
        self.begin_test = CheckRow(theme, "Begin a patch test now")
        fields = {
            "name": Field("Name", self.name),
            "kind": Field("Form", self.kind),
            "actives": Field("Actives", self.actives, hint=_NEW_TEST),
            "opened": Field("Opened on", self.opened),
            "months": Field("Lasts, months after opening", self.months),
            "spf": Field("SPF value, if it is a sun cream", self.spf),
        }
        self._arrange(fields, ("name", "kind"), ("actives",), ("opened", "months", "spf"))
        self.body.insertWidget(self.body.count() - 2, self.begin_test)

    def open_new(self, now: datetime) -> None:
        """Ask for a new product."""
        self.editing = None
        self._fill("New product", Product(added_at=now, name="", opened_on=now.date()), now)
        self.begin_test.setChecked(True)
        self.open()

    def open_edit(self, product: Product, now: datetime) -> None:
        """Show a product to change."""
        self.editing = product
        self._fill(f"Edit {product.name}", product, now)
        self.open()

    def entered(self, now: datetime) -> Product | None:
        """Return the product as filled in, None where a number is not taken, which is then said."""
        refused = self._refused(months=self.months, spf=self.spf)
        self.refuse(refused)
        if refused:
            return None
        self.actives.take()
        before = self.editing or Product(added_at=now, name="")
        return replace(
            before,
            name=self.name.text(),
            form=" ".join(self.kind.text().split()),
            actives=self.actives.tags,
            opened_on=self.opened.day,
            lasts_months=self.months.value,
            spf_value=self.spf.value,
        )

    def _fill(self, title: str, product: Product, now: datetime) -> None:
        self.setAccessibleName(title)
        self.title.setText(title)
        self.name.setText(product.name)
        self.kind.setText(product.form)
        self.actives.show_tags(product.actives)
        self.opened.show_day(product.opened_on, now.date())
        self.months.show_value(product.lasts_months)
        self.spf.show_value(product.spf_value)
        self.begin_test.setVisible(self.editing is None)
        self._fields["actives"].hint.setVisible(self.editing is not None)
        self.finish.setVisible(self.editing is not None)
        self.finish.setAccessibleName(f"{product.name} is used up")
