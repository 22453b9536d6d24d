"""Each reminder is delivered once when it falls due, whatever happens in between."""

import random
import sys
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rollerlog.demo import sample_person
from rollerlog.domain.agenda import CheckInDue, RestEnded, SpfDue, agenda
from rollerlog.domain.commands import (
    apply_spf,
    change_setting,
    delete,
    edit_session,
    log_session,
    record_check_in,
    restore,
)
from rollerlog.domain.kit.model import Roller
from rollerlog.domain.ledger import Delivery, Event
from rollerlog.domain.logbook import Edit, Step
from rollerlog.domain.model import Session
from rollerlog.domain.planning.commands import rate
from rollerlog.domain.snoozes import Snooze
from rollerlog.services.desk import Desk
from rollerlog.services.journal import Journal
from rollerlog.services.reminders import HEARTBEAT, NEXT, SETTLED, Reminders
from rollerlog.services.scheduler import GuiScheduler
from rollerlog.store.logbook_file import LogbookFile
from tests.builders import a_check_in, a_session
from tests.conftest import ACKNOWLEDGED, MADRID, NOW, Clock
from tests.simulation.clocks import Clocks, Timer, on

pytestmark = pytest.mark.usefixtures("qapp")


class Running:
    """Reminders as the window has them, and what they announced."""

    def __init__(self, folder, clock):
        self.file = LogbookFile(folder)
        self.file.write(Step((Edit(None, ACKNOWLEDGED),)))
        self.desk = Desk(Journal(self.file, clock))
        self.reminders = Reminders(self.desk, self.file)
        self.announced = []
        self.reminders.due.connect(self.announced.append)
        self.scheduler = GuiScheduler()
        self.scheduler.start(paused=True)
        self.reminders.ride(self.scheduler, 30_000)

    def keys(self):
        return [[reminder.key for reminder in together] for together in self.announced]

    def flat(self):
        return [reminder.key for together in self.announced for reminder in together]

    def stop(self):
        self.scheduler.shutdown()
        self.file.close()


@pytest.fixture
def start(folder, clock):
    def _start():
        running.append(Running(folder, clock))
        return running[-1]

    running = []
    yield _start
    for parts in running:
        parts.stop()


def settled(parts, clock):
    """After a start nothing is told for 20 seconds."""
    clock.advance(seconds=20)
    parts.reminders.look()
    return parts


def log_and_move_to(parts, clock, **by):
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    clock.advance(**by)
    parts.reminders.look()


def test_what_falls_due_is_announced_once(start, clock):
    parts = start()
    log_and_move_to(parts, clock, hours=20)
    assert parts.keys() == []  # 07:20, in quiet hours
    clock.advance(minutes=40)
    parts.reminders.look()
    parts.reminders.look()
    assert parts.keys() == [["spf:2026-06-15:morning"]]
    clock.advance(hours=1)
    parts.reminders.look()
    # At 09:00 the check-in falls due, and the sunscreen of 08:00 comes its second and last time.
    assert parts.keys()[1:] == [["check-in:s:1", "spf:2026-06-15:morning"]]
    clock.advance(hours=1)
    parts.reminders.look()
    assert parts.keys()[2:] == [["check-in:s:1"]]
    clock.advance(hours=1)
    parts.reminders.look()
    assert len(parts.keys()) == 3


def test_a_restart_does_not_announce_again(start, clock):
    first = start()
    log_and_move_to(first, clock, hours=22)
    assert len(first.keys()) == 1
    assert settled(start(), clock).keys() == []


def test_what_was_missed_while_closed_comes_as_one_summary(start, clock):
    first = start()
    first.desk.run(log_session(a_session(clock.now, id="s")))
    clock.advance(days=7, hours=2)
    second = start()
    assert second.keys() == []
    settled(second, clock)
    (summary,) = second.keys()
    assert "spf:2026-06-21:morning" in summary
    assert {"check-in:s:1", "check-in:s:3", "check-in:s:7"} <= set(summary)
    # The sunscreen of the days before is of no use any more.
    assert "spf:2026-06-20:morning" not in summary
    lapsed = {row.key for row in second.reminders.told() if row.event is Event.LAPSED}
    assert {f"spf:2026-06-{day}:morning" for day in range(15, 21)} <= lapsed
    second.reminders.look()
    assert len(second.keys()) == 1


def test_the_first_opening_starts_with_nothing_old(start, folder):
    file = LogbookFile(folder)
    file.write(sample_person(1, 2, NOW))
    file.close()
    parts = start()
    assert parts.keys() == []
    assert parts.reminders.waiting()


def test_a_session_logged_for_last_week_announces_nothing_that_is_over(start, clock):
    parts = start()
    parts.desk.run(log_session(a_session(clock.now - timedelta(days=6), id="s")))
    clock.advance(hours=1)
    parts.reminders.look()
    assert parts.keys() == []
    clock.advance(hours=22)
    parts.reminders.look()
    (together,) = parts.keys()
    assert "check-in:s:7" in together
    assert not {"check-in:s:1", "check-in:s:3"} & set(together)


def test_quiet_hours_hold_and_deliver_together(start, clock):
    parts = start()
    parts.desk.run(change_setting("spf-time", "07:00"))
    parts.desk.run(change_setting("check-in-time", "07:30"))
    log_and_move_to(parts, clock, hours=20, minutes=39)
    assert parts.keys() == []
    assert [r.key for r in parts.reminders.waiting()]
    clock.advance(minutes=1)
    parts.reminders.look()
    # The check-in waits for its 12 hours no longer; both were due in quiet hours.
    assert parts.keys() == [["spf:2026-06-15:morning", "check-in:s:1"]]


def test_acting_anywhere_withdraws_it_everywhere(start, clock):
    parts = start()
    changed = []
    log_and_move_to(parts, clock, hours=22)
    parts.reminders.changed.connect(lambda: changed.append(len(parts.reminders.waiting())))
    assert {type(r) for r in parts.reminders.waiting()} == {SpfDue, CheckInDue}
    parts.desk.run(apply_spf(clock.now))
    assert changed[-1] == 1
    parts.desk.run(record_check_in(a_check_in(clock.now, redness=0)))
    assert changed[-1] == 0


def test_a_snoozed_reminder_waits_and_comes_once_more(start, clock):
    parts = start()
    log_and_move_to(parts, clock, hours=22)
    (spf, check_in) = parts.reminders.waiting()
    parts.reminders.snooze([check_in], Snooze.MINUTES_20)
    assert parts.reminders.waiting() == [spf]
    clock.advance(minutes=19)
    parts.reminders.look()
    assert len(parts.keys()) == 1
    clock.advance(minutes=1)
    parts.reminders.look()
    parts.reminders.look()
    assert parts.keys()[1:] == [[check_in.key]]


def test_a_snooze_outlives_a_restart(start, clock):
    first = start()
    log_and_move_to(first, clock, hours=22)
    (_spf, check_in) = first.reminders.waiting()
    first.reminders.snooze([check_in], Snooze.THIS_EVENING)
    second = start()
    assert check_in not in second.reminders.waiting()
    clock.now = datetime(2026, 6, 15, 18, 0, tzinfo=MADRID)
    second.reminders.look()
    assert second.keys() == [[check_in.key]]


@pytest.mark.parametrize(
    ("at", "snooze", "until"),
    [
        (time(17, 59), Snooze.THIS_EVENING, datetime(2026, 6, 15, 18, 0, tzinfo=MADRID)),
        (time(18, 0), Snooze.THIS_EVENING, datetime(2026, 6, 16, 9, 0, tzinfo=MADRID)),
        (time(10, 0), Snooze.TOMORROW, datetime(2026, 6, 16, 9, 0, tzinfo=MADRID)),
    ],
)
def test_snoozes_end_when_the_protocol_says(start, clock, at, snooze, until):
    parts = start()
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    clock.now = datetime.combine(datetime(2026, 6, 15, tzinfo=MADRID), at, MADRID)
    parts.reminders.look()
    check_in = parts.reminders.waiting()[-1]
    parts.reminders.snooze([check_in], snooze)
    assert (until, check_in) in [(up.at, up.reminder) for up in parts.reminders.ahead()]


def test_what_is_snoozed_past_its_own_day_stands_until_that_day_is_over(start, clock):
    parts = start()
    parts.desk.run(log_session(a_session(clock.now, id="s", needle_um=250)))
    clock.now = datetime(2026, 6, 18, 9, 0, tzinfo=MADRID)
    parts.reminders.look()
    (rest,) = [r for r in parts.reminders.waiting() if isinstance(r, RestEnded)]
    parts.reminders.snooze([rest], Snooze.TOMORROW)
    clock.now = datetime(2026, 6, 19, 9, 0, tzinfo=MADRID)
    parts.reminders.look()
    assert rest.key in parts.keys()[-1]
    assert rest in parts.reminders.waiting()
    clock.now = datetime(2026, 6, 19, 23, 59, tzinfo=MADRID)
    assert rest in parts.reminders.waiting()
    clock.advance(minutes=1)
    assert rest not in parts.reminders.waiting()


def test_done_takes_a_reminder_away_for_good(start, clock):
    first = start()
    first.desk.run(log_session(a_session(clock.now, id="s", needle_um=250)))
    clock.now = datetime(2026, 6, 18, 9, 0, tzinfo=MADRID)
    first.reminders.look()
    (rest,) = [r for r in first.reminders.waiting() if isinstance(r, RestEnded)]
    first.reminders.done(rest)
    assert rest not in first.reminders.waiting()
    assert rest not in start().reminders.waiting()


def test_the_hour_ahead_is_shown_for_today(start, clock):
    parts = start()
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    clock.now = datetime(2026, 6, 15, 10, 30, tzinfo=MADRID)
    parts.desk.run(apply_spf(clock.now - timedelta(hours=1, minutes=20)))
    assert [r.due_at.hour for r in parts.reminders.for_today() if isinstance(r, SpfDue)] == []
    clock.now = datetime(2026, 6, 16, 10, 40, tzinfo=MADRID)
    parts.desk.run(apply_spf(clock.now - timedelta(hours=1, minutes=10)))
    assert [r.due_at.hour for r in parts.reminders.for_today() if isinstance(r, SpfDue)] == [11]


def test_the_scheduler_waits_for_the_next_thing_and_a_beat(start, clock):
    parts = start()
    assert {job.id for job in parts.scheduler.get_jobs()} == {HEARTBEAT, NEXT, SETTLED}
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    (job,) = [job for job in parts.scheduler.get_jobs() if job.id == NEXT]
    # It looks once the start has settled, then at least every hour.
    assert job.next_run_time == NOW + timedelta(seconds=20)
    settled(parts, clock)
    clock.now = datetime(2026, 6, 15, 7, 30, tzinfo=MADRID)
    parts.reminders.look()
    (job,) = [job for job in parts.scheduler.get_jobs() if job.id == NEXT]
    assert job.next_run_time == datetime(2026, 6, 15, 8, 0, tzinfo=MADRID)


def test_a_clock_set_far_ahead_and_back_neither_floods_nor_silences(start, clock):
    parts = start()
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    clock.advance(days=3650)
    parts.reminders.look()
    assert len(parts.keys()) <= 1
    clock.now = datetime(2026, 6, 16, 8, 0, tzinfo=MADRID)
    before = len(parts.keys())
    parts.desk.run(log_session(a_session(clock.now, id="t", zones=("scalp",))))
    clock.advance(days=1, hours=1)
    parts.reminders.look()
    assert any("check-in:t:1" in together for together in parts.keys()[before:])


def test_what_a_long_pause_held_comes_at_its_end(start, clock):
    parts = settled(start(), clock)
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    until = clock.now + timedelta(days=9)
    parts.desk.run(change_setting("pause", until.isoformat()))
    for _ in range(9 * 4 + 1):
        clock.advance(hours=6)
        parts.reminders.look()
    (together,) = parts.keys()
    assert {"check-in:s:1", "check-in:s:3", "check-in:s:7"} <= set(together)
    # The sunscreen of nine mornings is not asked for afterwards.
    assert [key for key in together if key.startswith("spf:")] == ["spf:2026-06-23:morning"]
    last = {row.key: row.event for row in reversed(parts.reminders.told())}
    assert last["spf:2026-06-15:morning"] is Event.LAPSED


def test_what_is_snoozed_day_after_day_comes_back_every_time(start, clock):
    parts = settled(start(), clock)
    log_and_move_to(parts, clock, hours=22)
    (_spf, check_in) = parts.reminders.waiting()
    for day in range(16, 26):
        parts.reminders.snooze([check_in], Snooze.TOMORROW)
        clock.now = datetime(2026, 6, day, 9, 0, tzinfo=MADRID)
        before = len(parts.keys())
        parts.reminders.look()
        assert check_in.key in [key for together in parts.keys()[before:] for key in together]
        clock.advance(minutes=5)
        assert check_in in parts.reminders.waiting()


def test_what_the_user_does_while_it_settles_hides_nothing_that_was_missed(start, clock):
    parts = settled(start(), clock)
    log_and_move_to(parts, clock, hours=22)
    clock.advance(days=8)
    parts.reminders.settle()
    parts.reminders.done(parts.reminders.waiting()[0])
    settled(parts, clock)
    assert "check-in:s:3" in parts.keys()[-1]


def test_an_undo_does_not_tell_what_lapsed_while_it_was_away(start, clock):
    parts = settled(start(), clock)
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    clock.advance(days=1)
    parts.desk.run(log_session(a_session(clock.now, id="t", zones=("scalp",))))
    parts.desk.undo()
    clock.advance(days=5)
    parts.reminders.look()
    before = len(parts.keys())
    parts.desk.redo()
    parts.reminders.look()
    told = [key for together in parts.keys()[before:] for key in together]
    assert "check-in:t:1" not in told


def test_the_first_notice_of_one_that_waited_is_not_its_repeat_too(start, clock):
    class Channel:
        is_there, is_undisturbed = True, True

    parts = settled(start(), clock)
    parts.reminders.channel = channel = Channel()
    notified = []
    parts.reminders.notified.connect(notified.append)
    log_and_move_to(parts, clock, hours=21)
    channel.is_undisturbed = False
    clock.advance(minutes=70)
    parts.reminders.look()
    (together,) = notified
    assert len({reminder.key for reminder in together}) == len(together)


def test_told_by_logind_it_settles_once(start, clock):
    parts = settled(start(), clock)
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    clock.advance(hours=22)
    parts.reminders.settle()
    clock.advance(seconds=20)
    parts.scheduler.get_job(HEARTBEAT).func()
    assert len(parts.keys()) == 1


def test_a_clock_that_ran_years_ahead_does_not_silence_what_comes_after(start, clock):
    parts = settled(start(), clock)
    parts.file.claim(
        [
            Delivery(f"old:{n}", Event.SHOWN, 0, at, at)
            for n in range(1_500)
            if (at := (NOW - timedelta(days=30, minutes=n)))
        ]
    )
    parts = settled(start(), clock)
    clock.advance(days=3650)
    parts.reminders.look()
    assert len(parts.file.deliveries()) < 1_500
    clock.now = NOW + timedelta(hours=1)
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    clock.advance(hours=22)
    parts.reminders.look()
    assert "check-in:s:1" in parts.keys()[-1]


@settings(max_examples=5, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_year_delivers_each_reminder_once_whatever_the_restarts(seed, tmp_path_factory):
    """The clock jumps from one due instant to the next, the app is closed and opened at random."""
    chance = random.Random(seed)
    folder = tmp_path_factory.mktemp("year")
    clock = Clock(datetime(2026, 1, 1, 12, 0, tzinfo=MADRID))
    ends = clock.now + timedelta(days=365)
    parts = settled(Running(folder, clock), clock)
    told, owed = [], {}
    number = 0
    while clock.now < ends:
        logbook = parts.desk.logbook
        ahead = agenda(logbook, clock.now + timedelta(seconds=1), ends, MADRID)
        leap = timedelta(hours=chance.choice([1, 6, 30, 200]))
        until = min(ends, clock.now + leap)
        closed = chance.random() < 0.3
        for reminder in ahead:
            if reminder.due_at <= until:
                owed[reminder.key] = reminder
                if not closed:
                    clock.now = reminder.due_at
                    parts.reminders.look()
        clock.now = until
        if closed:
            told += parts.keys()
            parts.stop()
            parts = settled(Running(folder, clock), clock)
        if chance.random() < 0.3:
            zone = chance.choice(["scalp", "neck", "chin", "abdomen"])
            session = a_session(
                clock.now, id=f"s{number}", zones=(zone,), needle_um=chance.choice([200, 300])
            )
            number += 1
            if not parts.desk.logbook.on_zone(type(session), zone):
                parts.desk.run(log_session(session))
        parts.reminders.look()
    clock.now = datetime.combine(ends.date(), time(12), MADRID)
    parts.reminders.look()
    told += parts.keys()
    rows = parts.file.deliveries()
    parts.stop()
    repeated = [row.key for row in rows if row.event is Event.REPEATED]
    delivered = [key for together in told for key in together]
    assert len(repeated) == len(set(repeated)), "repeated once at most"
    assert len(delivered) == len(set(delivered)) + len(repeated), "none twice"
    lapsed = {row.key for row in rows if row.event is Event.LAPSED}
    missed = owed.keys() - set(delivered)
    assert missed <= lapsed, "none missed"
    assert {owed[key].kind for key in missed} <= {"spf"}


def test_a_beat_goes_on_where_the_clock_is_set_back():
    clocks, beats = Clocks(NOW, MADRID), []
    timer = Timer(clocks)
    with on(clocks, leaping=False):
        scheduler = GuiScheduler(timer=timer)
        scheduler.start()
        scheduler.every(30_000, lambda: beats.append(clocks.mono), "beat")
        for _ in range(4):
            timer.stop()
            scheduler._process_jobs()
            clocks.run(timer.due - clocks.mono)
        clocks.set(-timedelta(hours=3))
        before = len(beats)
        for _ in range(4):
            scheduler._process_jobs()
            clocks.run(timer.due - clocks.mono)
        scheduler.shutdown()
    assert len(beats) - before >= 2


def test_a_clock_set_years_ahead_makes_one_beat_of_all():
    clocks, beats = Clocks(NOW, MADRID), []
    with on(clocks, leaping=False):
        scheduler = GuiScheduler(timer=Timer(clocks))
        scheduler.start()
        scheduler.every(30_000, lambda: beats.append(1), "beat")
        scheduler._process_jobs()
        clocks.set(timedelta(days=36_500))
        scheduler._process_jobs()
        scheduler.shutdown()
    assert len(beats) == 2


def test_what_runs_at_an_instant_may_put_itself_off():
    clocks, ran = Clocks(NOW, MADRID), []
    with on(clocks, leaping=False):
        scheduler = GuiScheduler(timer=Timer(clocks))
        scheduler.start()

        def act():
            ran.append(clocks.wall)
            scheduler.once(clocks.wall + timedelta(hours=1), act, "next")

        scheduler.once(clocks.wall, act, "next")
        for _ in range(3):
            scheduler._process_jobs()
            clocks.run(timedelta(hours=1))
        scheduler.shutdown()
    assert len(ran) == 3


def test_what_was_let_go_does_not_come_again_where_the_clock_is_set_back(start, clock):
    parts = settled(start(), clock)
    log_and_move_to(parts, clock, hours=22)
    told_at = clock.now
    assert parts.keys()
    clock.advance(days=410)
    newer = [clock.now - timedelta(minutes=n) for n in range(1_100)]
    parts.file.claim([Delivery(f"new:{at}", Event.SHOWN, 0, at, at) for at in newer])
    parts = settled(start(), clock)
    assert "check-in:s:1" not in {row.key for row in parts.file.deliveries()}
    before = len(parts.keys())
    clock.now = told_at
    parts.reminders.look()
    assert parts.keys()[before:] == []


def test_sunscreen_snoozed_past_its_day_is_not_asked_for_again(start, clock):
    parts = start()
    log_and_move_to(parts, clock, hours=22)
    (morning,) = [r for r in parts.reminders.waiting() if isinstance(r, SpfDue)]
    parts.reminders.snooze([morning], Snooze.TOMORROW)
    parts.announced.clear()
    clock.advance(days=1)
    parts.reminders.look()
    told = parts.keys()
    assert not any(morning.key in together for together in told)
    parts.desk.run(apply_spf(clock.now))
    assert morning.key not in [reminder.key for reminder in parts.reminders.waiting()]


def test_what_was_snoozed_before_it_was_due_is_among_the_next(start, clock):
    parts = start()
    log_and_move_to(parts, clock, hours=21)
    (check_in,) = [r for r in parts.reminders.for_today() if isinstance(r, CheckInDue)]
    until = clock.now + timedelta(hours=1)
    parts.reminders.snooze([check_in], Snooze.HOUR)
    ahead = [(each.at, each.reminder.key) for each in parts.reminders.ahead()]
    assert (until, check_in.key) in ahead


def test_sunscreen_snoozed_past_its_day_is_not_among_the_next(start, clock):
    parts = start()
    log_and_move_to(parts, clock, hours=22)
    (spf, check_in) = parts.reminders.waiting()
    parts.reminders.snooze([spf, check_in], Snooze.TOMORROW)
    ahead = {each.reminder.key for each in parts.reminders.ahead()}
    assert check_in.key in ahead
    assert spf.key not in ahead


def test_what_moves_to_a_later_day_is_told_again(start, clock):
    parts = settled(start(), clock)
    log_and_move_to(parts, clock, hours=22)
    (session,) = parts.desk.logbook.all(Session)
    parts.desk.run(edit_session(replace(session, at=session.at + timedelta(hours=21))))
    before = len(parts.keys())
    clock.now = datetime(2026, 6, 16, 8, 59, tzinfo=MADRID)
    parts.reminders.look()
    assert "check-in:s:1" not in [key for together in parts.keys()[before:] for key in together]
    clock.advance(minutes=1)
    parts.reminders.look()
    assert "check-in:s:1" in parts.keys()[-1]
    assert settled(start(), clock).flat() == []


def test_a_use_logged_days_later_is_told_as_it_still_waits(start, clock):
    parts = settled(start(), clock)
    roller = Roller(id="r", name="Scalp", needle_um=200, areas=("scalp",), added_at=clock.now)
    clock.advance(days=9)
    used = a_session(
        clock.now - timedelta(days=5), id="s", zones=("scalp",), needle_um=200, roller="r"
    )
    parts.desk.run(lambda *_: Step((Edit(None, roller), Edit(None, used))))
    assert [key for key in parts.flat() if key.startswith("disinfect:r:")] != []


def test_what_was_held_for_weeks_and_lost_its_ground_is_withdrawn(start, clock):
    parts = settled(start(), clock)
    parts.desk.run(log_session(a_session(clock.now, id="s", needle_um=250)))
    until = clock.now + timedelta(days=30)
    parts.desk.run(change_setting("pause", until.isoformat()))
    clock.advance(days=6)
    parts.reminders.look()
    clock.advance(days=6)
    parts.reminders.look()
    parts.desk.run(delete("s"))
    last = {row.key: row.event for row in reversed(parts.reminders.told())}
    assert last["rest-ended:cheek-left:2026-06-18"] is Event.WITHDRAWN
    rows = len(parts.reminders.told())
    settled(start(), clock)
    assert len(parts.reminders.told()) == rows


def test_who_hears_that_time_passed_after_a_sleep_tells_nothing_early(start, clock):
    parts = settled(start(), clock)
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    parts.desk.time_passed.connect(parts.reminders.look)
    clock.advance(hours=22)
    parts.reminders._beat()
    assert parts.keys() == []
    settled(parts, clock)
    assert len(parts.keys()) == 1


@pytest.mark.parametrize(("seconds", "settles"), [(90, False), (91, True)])
def test_a_gap_of_over_90_seconds_between_beats_is_a_sleep(start, clock, seconds, settles):
    parts = settled(start(), clock)
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    clock.now = datetime(2026, 6, 15, 7, 59, tzinfo=MADRID)
    parts.reminders._beat()
    settled(parts, clock)
    parts.reminders._beat()
    clock.advance(seconds=seconds)
    parts.reminders._beat()
    assert (parts.keys() == []) is settles


def test_an_error_in_a_job_is_told_as_one_anywhere_and_its_words_are_not_printed(
    start, monkeypatch, capfd
):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: told.append(kind))
    parts = start()

    def fail():
        raise ValueError("words of the user")

    parts.scheduler.once(NOW, fail, "fails")
    parts.scheduler.resume()
    parts.scheduler._process_jobs()
    assert told == [ValueError]
    assert "words" not in "".join(capfd.readouterr())


def test_what_is_due_since_weeks_and_held_brings_nothing_else_of_those_weeks(start, clock):
    parts = settled(start(), clock)
    parts.desk.run(log_session(a_session(clock.now, id="s")))
    parts.desk.run(rate({"texture": 3}, clock.now - timedelta(days=27)))
    clock.advance(hours=20)
    parts.desk.run(delete("s"))
    clock.advance(days=28)
    parts.desk.run(log_session(a_session(clock.now, id="t", zones=("scalp",))))
    clock.advance(days=1, hours=2)
    parts.reminders.look()
    parts.desk.run(restore("s"))
    clock.advance(hours=14)
    parts.desk.run(change_setting("concerns", "texture"))
    clock.advance(hours=9)
    parts.reminders.look()
    assert "rating:2026-06-15" in parts.keys()[-1]
    assert [row.key for row in parts.reminders.told() if "check-in:s:" in row.key] == []
