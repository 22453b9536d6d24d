"""What somebody owns and plans, which falls due too: rollers, patch tests, profile and plans."""

from dataclasses import replace
from datetime import timedelta

from rollerlog.domain.commands import edit_session
from rollerlog.domain.kit.commands import (
    add_product,
    add_roller,
    disinfect,
    finish_product,
    read_patch_test,
    retire_roller,
)
from rollerlog.domain.kit.model import Product, Roller
from rollerlog.domain.model import Session, Way
from rollerlog.domain.planning.commands import drop_plan, plan_session, rate
from rollerlog.domain.planning.model import PlannedSession
from rollerlog.domain.profile.commands import answer_profile

CONCERN = "texture"


class Belongings:
    """Does one thing with them; ``runs`` runs a command, in the window or without it."""

    def __init__(self, chance, machine, runs, new_id):
        self._chance, self._machine, self._runs, self._id = chance, machine, runs, new_id
        self.acts = {
            self.buys_a_roller: 1,
            self.retires_a_roller: 0.5,
            self.disinfects: 4,
            self.buys_a_product: 1,
            self.reads_a_patch_test: 2,
            self.finishes_a_product: 0.5,
            self.plans: 1.5,
            self.drops_a_plan: 0.5,
            self.rates: 1,
            self.goes_through_the_profile: 0.5,
            self.moves_a_session: 1.5,
        }

    def roller_for(self, needle_um):
        """A roller of a length, where one is owned and wanted."""
        owned = [each for each in self._all(Roller) if each.needle_um == needle_um]
        return self._chance.choice([*(each.id for each in owned), ""])

    def buys_a_roller(self):
        needle_um = self._chance.choice([200, 250, 300, 500])
        id_ = self._id("r")
        roller = Roller(id=id_, added_at=self._now(), name=id_, needle_um=needle_um, areas=())
        self._runs(add_roller(roller))

    def retires_a_roller(self):
        self._with(Roller, lambda roller: retire_roller(roller.id))

    def disinfects(self):
        ago = timedelta(minutes=self._chance.choice([0, 0, 5, 200]))
        self._with(Roller, lambda roller: disinfect(roller.id, self._now() - ago))

    def buys_a_product(self):
        id_ = self._id("p")
        product = Product(id=id_, added_at=self._now(), name=id_)
        self._runs(add_product(product, begin_patch_test=self._chance.random() < 0.8))

    def reads_a_patch_test(self):
        reacted = self._chance.random() < 0.1
        self._with(Product, lambda each: read_patch_test(each.id, self._now(), reacted=reacted))

    def finishes_a_product(self):
        self._with(Product, lambda product: finish_product(product.id))

    def plans(self):
        now, chance = self._now(), self._chance
        plan = PlannedSession(
            id=self._id("plan"),
            planned_at=now,
            day=now.date() + timedelta(days=chance.randrange(40)),
            zones=(chance.choice(["neck", "scalp", "hands"]),),
            needle_um=chance.choice([200, 250]),
        )
        self._runs(plan_session(plan))

    def drops_a_plan(self):
        self._with(PlannedSession, lambda plan: drop_plan(plan.id))

    def rates(self):
        self._runs(rate({CONCERN: self._chance.randrange(11)}, self._now()))

    def goes_through_the_profile(self):
        self._runs(answer_profile(()))

    def moves_a_session(self):
        """To another hour or day: what it owes falls due at another time."""
        by = timedelta(hours=self._chance.choice([-30, -5, 3, 20, 30]))

        def moved(session):
            at = min(session.at + by, self._now())
            return edit_session(replace(session, at=at), Way.ALREADY_DID, "because")

        self._with(Session, moved)

    def _with(self, kind, command):
        found = self._all(kind)[-4:]
        if found:
            self._runs(command(self._chance.choice(found)))

    def _all(self, kind):
        app = self._machine.app
        return list(app.desk.logbook.all(kind)) if app is not None else []

    def _now(self):
        return self._machine.clocks()
