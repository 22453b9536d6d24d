"""Faults that neighbouring apps have, planted one at a time."""

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from apscheduler.triggers.interval import IntervalTrigger

from rollerlog.domain import delivering, ledger, sunscreen
from rollerlog.domain.commands import apply_spf, change_setting, log_session
from rollerlog.domain.ledger import DELIVERED, Event, Ledger
from rollerlog.domain.model import Session
from rollerlog.services import claims, journal, reminders
from rollerlog.services.claims import Claims
from rollerlog.services.horizon import Horizon
from rollerlog.services.reminders import HEARTBEAT, Reminders
from rollerlog.services.scheduler import GuiScheduler

# The day before the clocks go back in Europe.
AUTUMN = {"home": "Europe/Madrid", "begins": datetime(2026, 10, 24, 8, tzinfo=UTC)}
FAULTS = {}


@dataclass(frozen=True)
class Fault:
    """How a fault is planted, what tells of it, and in which lives."""

    plant: Callable[[], AbstractContextManager[None]]
    kinds: tuple[str, ...]
    seeds: tuple[int, ...]
    lives: dict[str, object]


def the_night_the_clocks_go_back(machine):
    """Sunscreen is due at 02:50 and a check-in 15 minutes later, at 02:05."""
    machine.run(timedelta(hours=5, minutes=5))
    for key, value in (
        ("quiet-hours", "off"),
        ("spf-time", "02:50"),
        ("check-in-time", "02:00"),
    ):
        machine.act(lambda app, key=key, value=value: app.desk.run(change_setting(key, value)))
    machine.act(lambda app: app.desk.run(log_session(_session(machine.clocks()))))
    machine.run(timedelta(hours=20))


def a_journey_on_a_day_in_the_sun(machine):
    """Sunscreen is due again at 14:00, which is 12:00 further west."""
    machine.act(lambda app: app.desk.run(log_session(_session(machine.clocks()))))
    machine.run(timedelta(days=1, hours=3))
    machine.act(lambda app: app.desk.run(apply_spf(machine.clocks())))
    machine.run(timedelta(hours=2, minutes=10))
    machine.travel(ZoneInfo("Atlantic/Azores"), told=True)
    machine.run(timedelta(hours=2))


def _session(now):
    return Session(id="s", at=now, logged_at=now, zones=("cheek-left",), needle_um=200, answers=())


def fault(*kinds, seeds=range(2, 10), **lives):
    """Register a fault with the kinds of violation that may be the first to tell of it."""

    def register(make):
        FAULTS[make.__name__] = Fault(contextmanager(make), kinds, tuple(seeds), lives)
        return make

    return register


@contextmanager
def _in_place_of(owner, name, other):
    before = owner.__dict__[name] if isinstance(owner, type) else getattr(owner, name)
    setattr(owner, name, other)
    try:
        yield before
    finally:
        setattr(owner, name, before)


@fault("late", "missed")
def a_grace_time_of_a_second():
    """APScheduler's default: what is late by more is dropped."""

    def prepared(self, *args):
        before(self, *args)
        self._job_defaults["misfire_grace_time"] = 1

    with _in_place_of(GuiScheduler, "__init__", prepared) as before:
        yield


@fault("flood of beats")
def no_coalescing():
    """APScheduler's interval without coalescing: a beat for each one that was slept through."""

    def every(self, beat_ms, act, id_):
        trigger = IntervalTrigger(seconds=beat_ms // 1000, timezone=self.timezone)
        self.add_job(act, trigger, id=id_, coalesce=False, max_instances=1_000_000)

    with _in_place_of(GuiScheduler, "every", every):
        yield


@fault("late", "missed", "unexplained")
def waits_by_the_monotonic_clock():
    """No beat, no limit: after a sleep the wait goes on as long as it was."""

    def process(self):
        self._beat_ms = 10**8
        if self.state:
            for job in self.get_jobs():
                if job.id == HEARTBEAT and job.next_run_time:
                    job.pause()
        before(self)

    with _in_place_of(GuiScheduler, "_process_jobs", process) as before:
        yield


@fault("twice", "unclaimed")
def a_second_summary_after_a_start():
    """What came as a summary is not remembered as told."""

    def remembered(self, rows=()):
        before(self, [row for row in rows if row.event is not Event.COLLAPSED])

    def tell(self, rows):
        told(self, rows)
        return rows

    with (
        _in_place_of(Ledger, "__init__", remembered) as before,
        _in_place_of(Claims, "claim", tell) as told,
    ):
        yield


@fault("unclaimed", "twice")
def shown_before_it_is_claimed():
    """A kill between the two shows it once more."""

    def announce(self, found):
        for together, signal in ((found.shown, self.due), (found.notified, self.notified)):
            if together:
                signal.emit(together)
        self._claims.claim(found.rows)

    with _in_place_of(Reminders, "_announce", announce):
        yield


@fault("quiet")
def quiet_hours_that_do_not_wrap_midnight():
    def span(quiet, day, zone):
        return (
            datetime.combine(day, quiet.start, zone),
            datetime.combine(day, quiet.end, zone),
        )

    with _in_place_of(delivering, "_span", span):
        yield


@fault("too many")
def no_twenty_minutes_between():
    with _in_place_of(delivering, "BETWEEN_NOTICES", timedelta()):
        yield


@fault("dealt with", "twice", "missed")
def a_snooze_forgotten_at_a_restart():
    def remembered(self, rows=()):
        before(self, [row for row in rows if row.event is not Event.SNOOZED])

    with _in_place_of(Ledger, "__init__", remembered) as before:
        yield


@fault("twice", "dealt with", "missed")
def a_ledger_pruned_too_early():
    """Everything of yesterday is let go, whatever still rests on it."""

    def outdated(found, _logbook, now):
        day_ago = now - timedelta(days=1)
        keys = dict.fromkeys(row.key for row in found if row.event is not Event.OPENED)
        return [key for key in keys if all(row.at < day_ago for row in found.of(key))]

    def counting(found, _keys):
        return found.of(ledger.OPENED_KEY)[0]

    with (
        _in_place_of(claims, "outdated", outdated),
        _in_place_of(claims, "counting_from", counting),
    ):
        yield


@fault("twice", "unclaimed", script=the_night_the_clocks_go_back, **AUTUMN)
def the_hour_that_comes_twice_fires_twice():
    """What was told is known by the wall clock, and in the second hour by another one."""

    def looked(self):
        second.fold = self._desk.now().fold
        known = self._claims.ledger
        if second.fold:
            kept = (Event.SNOOZED, Event.OPENED)
            self._claims.ledger = Ledger(row for row in known if row.event in kept)
        try:
            before(self)
        finally:
            self._claims.ledger = known if second.fold else self._claims.ledger

    def tell(self, rows):
        return (told(self, rows), rows)[second.fold]

    second = SimpleNamespace(fold=0)

    with (
        _in_place_of(Reminders, "look", looked) as before,
        _in_place_of(Claims, "claim", tell) as told,
    ):
        yield


@fault("missed", "late", "too many", script=the_night_the_clocks_go_back, **AUTUMN)
def local_times_compared_by_their_wall_clocks():
    """Two times of one zone with rules compare by what the clock shows."""
    with (
        _in_place_of(delivering, "fixed", lambda at: at),
        _in_place_of(reminders, "fixed", lambda at: at),
    ):
        yield


@fault("unsettled")
def nothing_settles():
    with _in_place_of(reminders, "SETTLES_FOR", timedelta()):
        yield


@fault("twice", script=a_journey_on_a_day_in_the_sun, **AUTUMN)
def keys_by_the_local_time_of_the_machine():
    """Sunscreen applied at 10:00 is another reminder two zones further."""

    def again(*args):
        for due in before(*args):
            applied = due.last_applied_at.astimezone(args[-1])
            yield replace(due, key=f"spf:{applied.date()}:{applied:%H:%M}")

    with _in_place_of(sunscreen, "_again", again) as before:
        yield


@fault("late", "missed")
def held_and_never_let_go():
    """The end of quiet hours wakes nobody."""

    def next_(ahead, found, now, looks):
        del looks
        return before(ahead, found, now, [])

    with _in_place_of(delivering, "_next", next_) as before:
        yield


@fault("repeated", "twice", "unclaimed")
def repeats_without_end():
    """Every hour once more, as long as it waits."""

    def repeat_at(reminder, found):
        told = [
            row.at for row in found.of(reminder.key) if row.event in (*DELIVERED, Event.REPEATED)
        ]
        return max(told) + timedelta(hours=1) if told else None

    def tell(self, rows):
        told(self, rows)
        return rows

    with (
        _in_place_of(delivering, "_repeat_at", repeat_at),
        _in_place_of(Claims, "_is_known", lambda _self, _row: False),
        _in_place_of(Claims, "claim", tell) as told,
    ):
        yield


@fault("unexplained")
def nothing_is_written_of_what_was_met():
    with _in_place_of(journal, "outcomes", lambda *_args: []):
        yield


@fault("unexplained")
def what_lapsed_is_dropped_silently():
    def tell(self, rows):
        return before(self, [row for row in rows if row.event is not Event.LAPSED])

    with _in_place_of(Claims, "claim", tell) as before:
        yield


@fault("dealt with", "twice", "missed")
def what_is_done_is_said_again():
    def waits(self, reminder, now):
        rows = self.of(reminder.key)
        return all(row.until is None or row.until <= now for row in rows)

    def announced(reminder, found, now):
        done = any(row.event is Event.DONE for row in found.of(reminder.key))
        return before(reminder, found, now) or (done and now < reminder.lapses_at)

    with (
        _in_place_of(Ledger, "waits", waits),
        _in_place_of(delivering, "_to_announce", announced) as before,
    ):
        yield


@fault("missed", "unexplained")
def only_the_last_days_are_looked_at():
    """What was missed or held longer ago is dropped silently."""

    def ask(self, logbook, _begins, now):
        return before(self, logbook, now - timedelta(days=2), now)

    with _in_place_of(Horizon, "_ask", ask) as before:
        yield
