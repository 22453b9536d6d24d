"""Somebody who logs, answers, snoozes, changes their mind, travels and pulls the plug."""

import math
from datetime import time, timedelta
from zoneinfo import ZoneInfo

from rollerlog.domain.commands import (
    apply_spf,
    change_setting,
    delete,
    log_session,
    record_check_in,
    restore,
    stay_in,
)
from rollerlog.domain.ledger import Why
from rollerlog.domain.localtime import fixed
from rollerlog.domain.model import CheckIn, Session, Setting, SpfApplication, StayedIn, Way
from rollerlog.domain.refusals import Refused
from rollerlog.domain.snoozes import Snooze
from rollerlog.services.journal import Journal
from tests.simulation.belongings import CONCERN, Belongings

ZONES = ("cheek-left", "cheek-right", "forehead", "neck", "scalp", "hands", "abdomen")
NEEDLES = (150, 200, 200, 250, 250, 300, 500, 500, 1000, 1500)
CLOCKS = ("06:30", "07:45", "08:00", "09:00", "12:30", "18:00", "21:15", "23:30", "00:15", "02:30")
QUIET = ("off", "22:00-08:00", "22:00-08:00", "23:30-06:15", "13:00-15:00", "20:00-12:00")
PLACES = ("none", "40.4 -3.7 Madrid", "-33.4 -70.7", "27.7 85.3", "69.6 18.9", "0.0 -78.5")
TRAVELS = [
    ZoneInfo(name)
    for name in (
        "Europe/Madrid",
        "America/New_York",
        "Asia/Tokyo",
        "Pacific/Auckland",
        "Asia/Kathmandu",
        "Pacific/Honolulu",
        "Pacific/Kiritimati",
    )
]


class Person:
    """Does one thing after the other, all of it from the seed."""

    def __init__(self, chance, machine, oracle, *, travels=False, decade=False):
        self._chance, self._machine, self._oracle = chance, machine, oracle
        self._decade = decade
        self._number = 0
        acts = {
            self.logs: 3,
            self.checks_in: 10,
            self.applies_spf: 12,
            self.stays_in: 2,
            self.snoozes: 10,
            self.snoozes_all: 2,
            self.is_done: 5,
            self.undoes: 3,
            self.redoes: 1,
            self.deletes: 3,
            self.restores: 1,
            self.sets: 5,
            self.pauses: 1,
            self.turns_desktop: 4,
            self.suspends: 12,
            self.stops: 1,
            self.kills: 4,
            self.is_killed_at_a_commit: 4,
            self.sets_clock: 2,
            self.travels: 3 if travels else 0,
        }
        self._belongings = Belongings(chance, machine, self._runs, self._id)
        acts |= self._belongings.acts
        self._acts, self._weights = list(acts), list(acts.values())

    def lives(self):
        """Wait a while, and do something."""
        self._machine.run(self._wait())
        act = self._chance.choices(self._acts, self._weights)[0]
        self._oracle.notes(act.__name__)
        act()

    def logs(self):
        chance, now = self._chance, self._now()
        self._number += 1
        ago = chance.choice([timedelta()] * 6 + [timedelta(hours=5), timedelta(days=3, hours=2)])
        clinic = chance.random() < 0.2
        needle_um = chance.choice(NEEDLES)
        session = Session(
            id=f"s{self._number}",
            at=fixed(now) - ago,
            logged_at=fixed(now),
            zones=tuple(chance.sample(ZONES, chance.choice([1, 1, 2, 3]))),
            needle_um=needle_um,
            roller="" if clinic else self._belongings.roller_for(needle_um),
            setting=Setting.CLINIC if clinic else Setting.HOME,
            answers=(),
        )
        way = chance.choice([None, None, Way.ALREADY_DID, Way.GOING_AHEAD])
        self._runs(log_session(session, way, "because" if way else ""))

    def checks_in(self):
        now, chance = self._now(), self._chance
        zones = tuple(chance.sample(ZONES, 2))
        app = self._machine.app
        if app is not None and chance.random() < 0.8:
            last = app.desk.logbook.all(Session)[-1:]
            zones = last[0].zones if last else zones
        check_in = CheckIn(
            id=self._id("c"),
            at=fixed(now) - timedelta(minutes=chance.choice([0, 0, 0, 40])),
            logged_at=fixed(now),
            zones=zones,
            redness=chance.choice([0, 0, 0, 0, 1, 1, 1, 1, 2, 3]),
        )
        self._runs(record_check_in(check_in))

    def applies_spf(self):
        at = self._now() - timedelta(minutes=self._chance.choice([0, 0, 3, 50, 130]))
        self._runs(apply_spf(at, value=50, id_=self._id("a")))

    def stays_in(self):
        self._runs(stay_in(self._now()))

    def snoozes(self):
        chance = self._chance
        choices = [*Snooze, Snooze.MINUTES_20, Snooze.TOMORROW, time(14, 30), time(2, 30)]
        snooze = chance.choice(choices)

        def snooze_one(app):
            found = app.reminders.for_today()
            if found:
                app.reminders.snooze([chance.choice(found)], snooze)

        self._machine.act(snooze_one)

    def snoozes_all(self):
        snooze = self._chance.choice([*Snooze])
        self._machine.act(
            lambda app: (found := app.reminders.waiting()) and app.reminders.snooze(found, snooze)
        )

    def is_done(self):
        chance = self._chance

        def finish(app):
            found = app.reminders.for_today()
            if found:
                app.reminders.done(*chance.sample(found, min(len(found), chance.choice([1, 1, 3]))))

        self._machine.act(finish)

    def undoes(self):
        self._machine.act(lambda app: app.desk.undo())

    def redoes(self):
        self._machine.act(lambda app: app.desk.redo())

    def deletes(self):
        chance = self._chance

        def throw_away(app):
            kinds = (Session, CheckIn, SpfApplication, StayedIn)
            found = [entry for kind in kinds for entry in app.desk.logbook.all(kind)[-4:]]
            if found:
                app.desk.run(delete(chance.choice(found).id))

        self._machine.act(throw_away)

    def restores(self):
        chance = self._chance

        def bring_back(app):
            found = app.desk.logbook.trash()
            if found:
                app.desk.run(restore(chance.choice(found).id))

        self._machine.act(bring_back)

    def sets(self):
        chance = self._chance
        key, choices = chance.choice(
            [
                ("spf-time", CLOCKS),
                ("check-in-time", CLOCKS),
                ("rest-ended-time", CLOCKS),
                ("hold-ended-time", CLOCKS),
                ("quiet-hours", QUIET),
                ("quiet-hours", QUIET),
                ("advance-notice", ("on", "off")),
                ("notifications", ("on", "on", "off")),
                ("place", PLACES),
                ("concerns", ("none", CONCERN)),
            ]
        )
        value = chance.choice(choices)
        self._oracle.notes(f"  {key} {value}")
        self._runs(change_setting(key, value))

    def pauses(self):
        days = self._chance.choice([None, 0.1, 0.5, 2, 9])
        until = "none" if days is None else (self._now() + timedelta(days=days)).isoformat()
        self._runs(change_setting("pause", until))

    def turns_desktop(self):
        """The notification service comes or goes, or asks for quiet for a while."""
        channel, comes = self._machine.channel, self._chance.random() < 0.5
        if comes:
            channel.is_there = self._chance.random() < 0.8
            self._oracle.channel_is(channel, came_or_went=True)
            return
        for asks in (True, False):
            channel.is_undisturbed = asks
            self._oracle.channel_is(channel, came_or_went=False)
            self._machine.run(self._span(5, 300) if asks else timedelta())

    def suspends(self):
        self._machine.suspend(self._span(2, 20_000), told=self._chance.random() < 0.6)

    def stops(self):
        self._machine.stop(self._span(0.2, 30))

    def kills(self):
        """The app is closed or dies, and is started again later; the command line may be used."""
        self._machine.quit()
        self._machine.run(self._span(0.1, 4_000))
        if self._chance.random() < 0.3:
            self._oracle.notes("off:")
            self._chance.choice([self.logs, self.checks_in, self.applies_spf])()
            self._machine.run(self._span(0.1, 500))
        self._machine.boot()
        self._oracle.stands(self._machine.app)

    def is_killed_at_a_commit(self):
        """It dies at the next thing it writes, whenever that is, and is started again."""
        self._machine.file.dies = self._chance.choice(["before", "after"])
        self._machine.run(self._span(60, 1_500))
        if self._machine.app is not None:
            self._chance.choice([self.snoozes, self.checks_in, self.is_done])()
        self._machine.quit()
        self._machine.run(self._span(0.05, 100))
        self._machine.boot()
        self._oracle.stands(self._machine.app)

    def sets_clock(self):
        by = self._span(0.5, 3 * 1440)
        if self._decade:
            self._decade = False
            self._machine.set_clock(timedelta(days=3650))
            self._machine.run(timedelta(hours=1))
            by = timedelta(days=3650)
        self._machine.set_clock(self._chance.choice([by, -by]) if by.days < 3000 else -by)

    def travels(self):
        zone = self._chance.choice(TRAVELS)
        self._machine.run(timedelta(minutes=1))
        self._machine.travel(zone, told=self._chance.random() < 0.5)

    def unsent(self, reminders):
        """The service does not take a notification, now and then."""
        if self._chance.random() < 0.03 and self._machine.app is not None:
            self._machine.app.reminders.unsent(reminders, Why.NO_SERVICE)

    def _runs(self, command):
        """In the window, or by the command line where there is none."""
        app = self._machine.app
        try:
            if app is not None:
                self._machine.act(lambda app: app.desk.run(command))
            else:
                Journal(self._machine.file, self._machine.clocks).run(command)
                self._oracle.changed_while_off = True
        except Refused as refused:
            kinds = ", ".join(type(reason).__name__ for reason in refused.reasons)
            self._oracle.notes(f"  refused: {kinds}")

    def _now(self):
        return self._machine.clocks()

    def _id(self, letter):
        self._number += 1
        return f"{letter}{self._number}"

    def _span(self, least, most):
        """Some minutes, as likely short as long."""
        minutes = math.exp(self._chance.uniform(math.log(least), math.log(most)))
        return timedelta(seconds=int(minutes * 60))

    def _wait(self):
        return self._span(0.2, 60) if self._chance.random() < 0.4 else self._span(60, 1_100)
