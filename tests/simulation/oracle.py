"""What must have been told by now, worked out from the agenda and the clock alone.

It knows nothing of how looks are decided: only the rows that were committed, the signals that
were emitted and what the user and the machine did.
"""

from collections import defaultdict, deque
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from rollerlog.domain.agenda import CheckInDue, SpfDue, agenda, fallen_due
from rollerlog.domain.ledger import Event
from rollerlog.domain.preferences import values

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
PROMPTLY = 60 * SECOND
SETTLES = 20 * SECOND
DELIVERED = {Event.SHOWN, Event.COLLAPSED}
GONE = {Event.ACTED, Event.WITHDRAWN}
# Of no use when it is over: not told late, however it was snoozed.
OF_THEIR_TIME = {"spf", "rest_ends", "patch_test", "pause_begins"}
AGES_AGO = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Violation:
    """A promise that was broken."""

    kind: str
    what: str
    trace: tuple[str, ...]


@dataclass
class Owed:
    """A reminder that fell due and is not met."""

    reminder: object
    excused: bool
    closed: bool = False


def meaning(reminder):
    """What a reminder is about, whatever key it is given."""
    if isinstance(reminder, SpfDue) and reminder.last_applied_at is not None:
        applied = reminder.last_applied_at.astimezone(UTC)
        return "spf", applied.replace(second=0, microsecond=0)
    if isinstance(reminder, CheckInDue):
        return "check-in", reminder.session.id, reminder.day_number
    return (reminder.key,)


class Oracle:
    """Watches the app from outside, and keeps the first promise it breaks."""

    def __init__(self, clocks):
        self._clocks = clocks
        self.violation = None
        self.trace = deque(maxlen=30)
        self.rows = defaultdict(list)
        self.counts = defaultdict(int)
        self._app, self._owed, self._window, self._window_of = None, {}, [], None
        self._told, self._seen = defaultdict(int), defaultdict(int)
        self._awake_at, self._settles = AGES_AGO, False
        self._changed_at = self._channel_at = self._quiet_asked_at = AGES_AGO
        self._notifications_changed_at = AGES_AGO
        self._last_notice = self._last_summary = None
        self._in_command = False
        self._made, self._beats_of = [], []
        self._channel = None
        self._settings = {}
        self.changed_while_off = False
        self._opened_at = AGES_AGO
        self._notices = deque(maxlen=300)
        self._left_out, self._furthest = set(), AGES_AGO

    # What the machine and the user do

    def notes(self, what):
        self.trace.append(f"{self._clocks():%Y-%m-%d %H:%M:%S %Z} {what}")

    def fails(self, kind, what):
        if self.violation is None:
            self.notes(f"!! {kind}: {what}")
            self.violation = Violation(kind, what, tuple(self.trace))

    def wakes(self, *, settles, back=False):
        """The app was started, or the machine woke, or its clock or zone is another."""
        self._awake_at, self._settles = self._clocks.wall, settles
        self._beats_of = []
        if back:
            self._last_notice = self._last_summary = None
            self._changed_at = min(self._changed_at, self._clocks.wall)

    def channel_is(self, channel, *, came_or_went):
        self._channel = channel
        if came_or_went:
            self._channel_at = self._clocks.wall
        else:
            self._quiet_asked_at = self._clocks.wall

    @contextmanager
    def command(self):
        self._in_command, self._changed_at = True, self._clocks.wall
        try:
            yield
        finally:
            self._in_command = False

    # What the app does

    def commits(self, rows):
        """Rows have reached the disk."""
        now = self._clocks.wall
        for row in rows:
            self.counts[row.event] += 1
            if row.event in (Event.NOTIFIED, Event.REPEATED) and now not in self._notices:
                self._notices.append(now)
            self.notes(f"  {row.event} {row.key} round {row.round} due {row.due_at} {row.why}")
            self.rows[row.key].append(row)
            self._made.append(row)
            if row.event is Event.SNOOZED and row.key in self._owed:
                self._owed[row.key].closed = False
            if row.event is Event.OPENED:
                self._opened_at = max(self._opened_at, row.at)
            elif row.at.astimezone(UTC) != now:
                self.fails("untrue", f"{row} at {now}")
            if row.event in DELIVERED:
                self._delivers(row, now)
            elif row.event is Event.HELD:
                self._holds(row, now)
            elif row.event is Event.LAPSED:
                self._lets_go(row, now)
            elif row.event in (Event.NOTIFIED, Event.REPEATED, Event.DEFERRED):
                self._never_hushed(row.key, now)
                if row.event is Event.REPEATED and self._count(row.key, Event.REPEATED) > 1:
                    self.fails("repeated", f"{row.key} repeated twice")

    def hears(self, reminders):
        """The banner shows reminders."""
        self._says("banner", reminders, DELIVERED | {Event.REPEATED})
        for reminder in reminders:
            self._seen[meaning(reminder)] += 1
            rounds = self._rounds(self.rows[reminder.key], reminder.due_at) + 1
            if self._seen[meaning(reminder)] > rounds + self._count(reminder.key, Event.REPEATED):
                self.fails("twice", f"{reminder.key} shown once more")

    def sees(self, reminders):
        """The desktop shows one message."""
        now = self._clocks.wall
        self._says("desktop", reminders, {Event.NOTIFIED, Event.REPEATED})
        if self._last_notice is not None and now - self._last_notice < 20 * MINUTE:
            self.fails("too many", f"a notice {now - self._last_notice} after the last")
        if self._channel is not None and not self._channel.is_there:
            self.fails("no desktop", "notified with nobody there")
        if self._channel is not None and self._channel.is_undisturbed:
            self.fails("disturbed", "notified while the desktop asks for quiet")
        self._last_notice = now

    def counts_beat(self):
        """A beat: after a sleep there is one, not one for each that was slept through."""
        now = self._clocks.mono
        self._beats_of = [at for at in self._beats_of if now - at < MINUTE] + [now]
        self.counts["beats"] += 1
        if len(self._beats_of) > 8:
            self.fails("flood of beats", f"{len(self._beats_of)} in a minute")

    def looks(self, app):
        """Compare what stands in the ledger now with what must."""
        self._app = app
        if app is not None:
            self._update()
            now = self._clocks.wall
            hushed, edge = self._hushed(now), self._last_edge(now)
            for owed in self._owed.values():
                if not owed.closed:
                    self._judge(owed, now, hushed, edge)
        self._made = []

    def stands(self, app):
        """What was claimed stands on Today, even if nobody saw it come."""
        waiting = {reminder.key for reminder in app.reminders.waiting()}
        now = self._clocks.wall
        for key, owed in self._owed.items():
            open_ = (
                self._is_open(key, now) and self._delivered_at(key) and owed.reminder.due_at <= now
            )
            if open_ and now < self._lapses(owed) and key not in waiting:
                self.fails("not on Today", key)

    # The promises

    def _judge(self, owed, now, hushed, edge):
        reminder = owed.reminder
        key = reminder.key
        if reminder.due_at > now or not self._is_open(key, now):
            owed.closed = bool(self._count(key, Event.DONE))
            return
        told_at = self._delivered_at(key)
        ready = max(
            owed.reminder.due_at, self._snoozed_until(key), self._changed_at, self._awake_at
        )
        if hushed is None:
            return
        if hushed:
            since = max(ready, edge)
            silent = told_at is None and now - since > PROMPTLY and not owed.excused
            if silent and not self._in_round(key, Event.HELD, Event.LAPSED):
                self.fails("unexplained", f"{key} is held without a row")
            return
        free = max(ready, edge)
        if told_at is None:
            if owed.excused or self._is_useless(reminder, now):
                self._judge_lapsed(owed, free, now)
            elif now - free > PROMPTLY:
                self.fails("missed", f"{key}, due {reminder.due_at}, ready since {free}")
            return
        lapses = self._lapses(owed)
        self._judge_notice(key, told_at, free, lapses, now)
        # Only a snooze opens it again.
        owed.closed = lapses <= now or bool(self._count(key, Event.REPEATED))

    def _judge_lapsed(self, owed, free, now):
        """What is too late to be told has a row too, but where nobody had asked for it."""
        reminder = owed.reminder
        if reminder.lapses_at > now:
            return
        asked = not owed.excused or max(self._opened_at, now - 2 * DAY) < reminder.due_at
        said = owed.excused and self.rows[reminder.key]
        said = said or self._in_round(reminder.key, Event.LAPSED)
        if asked and not said and now - free > PROMPTLY:
            self.fails("unexplained", f"{reminder.key} lapsed without a row")
        owed.closed = bool(said) or not asked

    def _is_useless(self, reminder, now):
        return reminder.kind in OF_THEIR_TIME and reminder.lapses_at <= now

    def _judge_notice(self, key, told_at, free, lapses, now):
        """The notice came with it or waits with a row, comes at last, and is repeated once."""
        if self._channel is None or not self._channel.is_there or self._channel_at >= told_at:
            return
        if self._settings["notifications"] != "on" or self._notifications_changed_at >= told_at:
            return
        after = max(free, self._quiet_asked_at + 5 * MINUTE)
        # Those of before the clock was set back count by what it showed.
        noted = [at + 20 * MINUTE for at in self._notices if now - HOUR < at <= now]
        after = max([after, *noted])
        noticed_at = self._at(key, Event.NOTIFIED)
        if noticed_at is None:
            deferred_at = self._at(key, Event.DEFERRED)
            if deferred_at is None:
                # A clock set back may come by the instant once more.
                if any(row.key == key and row.event in DELIVERED for row in self._made):
                    self.fails("unexplained", f"{key} has no notice and no row for it")
                return
            by = max(after, told_at) + PROMPTLY
            fresh = by < min(lapses, told_at + 12 * HOUR)
            if now > by and fresh and not self._channel.is_undisturbed:
                self.fails("missed", f"the notice of {key}, deferred, ready since {by - PROMPTLY}")
            return
        by = max(after, told_at + HOUR, noticed_at + HOUR) + PROMPTLY
        fresh = by < min(lapses, max(told_at, noticed_at) + 2 * HOUR)
        silent = not (self._count(key, Event.REPEATED) or self._channel.is_undisturbed)
        if now > by and fresh and silent:
            self.fails("missed", f"the repeat of {key}, ready since {by - PROMPTLY}")

    def _delivers(self, row, now):
        owed = self._owed_of(row.key)
        round_ = self._rounds(self.rows[row.key][:-1], row.due_at)
        self.counts["late"] += now - row.due_at > PROMPTLY and not round_
        about = meaning(owed.reminder) if owed else (row.key,)
        self._told[about, round_] += 1
        if self._told[about, round_] > 1 or row.round != round_:
            self.fails("twice", f"{row.key} in round {round_}")
        if row.due_at > now:
            self.fails("early", f"{row.key} is due {row.due_at}")
        self._never_hushed(row.key, now)
        soon = now - self._awake_at < SETTLES
        if self._settles and soon and not self._in_command and self._awake_at <= now:
            self.fails("unsettled", f"{row.key} {now - self._awake_at} after waking")
        if owed is None:
            self.fails("met", f"{row.key} is said and not owed")
            return
        known = any(r.event in (Event.HELD, Event.SNOOZED) for r in self.rows[row.key])
        # A clock set back may show it before it lapses, which is then what there is to go by.
        lapses_at = owed.reminder.lapses_at
        if lapses_at <= owed.reminder.logged_at and lapses_at <= row.at and not known:
            self.fails("stale", f"{row.key} had lapsed before it was logged")
        if self._is_useless(owed.reminder, now):
            self.fails("stale", f"{row.key} was over {lapses_at}")
        if owed.reminder.due_at != row.due_at:
            self.fails("untrue", f"{row.key} is due {owed.reminder.due_at}, not {row.due_at}")
        if not self._is_open(row.key, now):
            self.fails("dealt with", f"{row.key} was done or is snoozed")
        ready = max(
            owed.reminder.due_at, self._snoozed_until(row.key), self._changed_at, self._awake_at
        )
        late = now - max(ready, self._last_edge(now))
        if late > PROMPTLY and not owed.excused:
            self.fails("late", f"{row.key} by {late}")
        if row.event is Event.COLLAPSED:
            since_wake = self._last_summary is not None and self._last_summary >= self._awake_at
            soon = now - self._awake_at < MINUTE and not self._in_command
            if since_wake and self._last_summary != now and soon:
                self.fails("summaries", "two after one waking")
            self._last_summary = now

    def _holds(self, row, now):
        self._update()
        if self._hushed(now) is False:
            self.fails("untrue", f"{row.key} held while nothing hushes")
        if row.until is None or row.until <= now:
            self.fails("untrue", f"{row.key} held until {row.until}")

    def _lets_go(self, row, now):
        owed = self._owed_of(row.key)
        if owed is None:
            return
        if now < self._lapses(owed):
            self.fails("untrue", f"{row.key} lapses only {self._lapses(owed)}")
        if not owed.excused and not self._is_useless(owed.reminder, now):
            self.fails("missed", f"{row.key} was let go")

    def _says(self, where, reminders, events):
        now = self._clocks.wall
        keys = [reminder.key for reminder in reminders]
        self.counts[where] += 1
        self.notes(f"  {where}: {', '.join(keys)}")
        if len(set(keys)) != len(keys):
            self.fails("twice", f"{keys} in one message")
        for key in keys:
            self._never_hushed(key, now)
            if not any(
                row.at.astimezone(UTC) == now and row.event in events for row in self.rows[key]
            ):
                self.fails("unclaimed", f"{key} is said before it is on the disk")
            if self._owed_of(key) is None:
                self.fails("met", f"{key} is said and not owed")

    def _never_hushed(self, key, now):
        self._update()
        if self._hushed(now):
            self.fails("quiet", f"{key} in quiet hours or a pause")

    # The agenda, the ledger and the settings

    def _owed_of(self, key):
        """The promise under a key, of which the oracle may hear only now that it is kept."""
        self._update()
        if key not in self._owed:
            # Older than what is looked at: it may be told where it comes back, lapsed.
            now = self._clocks.wall
            logbook = self._app.desk.logbook
            ago = now - 90 * DAY
            for reminder in agenda(logbook, ago, now, self._clocks.zone, untouched=True):
                if reminder.key == key and reminder.lapses_at <= now:
                    return Owed(reminder, excused=True)
        return self._owed.get(key)

    def _update(self):
        if self._app is None:
            return
        logbook, now = self._app.desk.logbook, self._clocks.wall
        known = self._window_of
        moved = known is not None and known[1] is not self._clocks.zone
        self._settings_of(logbook)
        self._refresh(logbook, self._clocks())
        for reminder in self._window:
            if reminder.due_at > now:
                break
            if reminder.key not in self._owed:
                # What was away while it fell due (deleted, not logged yet, at another hour of
                # the zone one was in) may have lapsed.
                appeared = moved or self._in_command or self.changed_while_off
                late = appeared or reminder.logged_at > reminder.due_at
                # A clock set back brings what it had been past, as an undo does.
                late = late or reminder.due_at <= self._furthest
                excused = (late and reminder.lapses_at <= now) or reminder.due_at <= self._opened_at
                # Also where the clock is set back to when it was left out.
                excused = excused or reminder.key in self._left_out
                if excused:
                    self._left_out.add(reminder.key)
                self._owed[reminder.key] = Owed(reminder, excused)
        self.changed_while_off = False
        self._furthest = max(self._furthest, now)

    def _settings_of(self, logbook):
        if self._window_of is not None and self._window_of[0] is logbook:
            return
        chosen = values(logbook)
        if self._settings and chosen["notifications"] != self._settings["notifications"]:
            self._notifications_changed_at = self._clocks.wall
        self._settings = chosen

    def _refresh(self, logbook, now):
        """Ask the agenda again where the logbook, the zone or the days are others."""
        utc, known = self._clocks.wall, self._window_of
        if known is not None:
            same = known[0] is logbook and known[1] is now.tzinfo
            if same and known[2] <= utc < known[2] + 3 * DAY:
                return
        waiting = [owed.reminder.due_at for owed in self._owed.values() if not owed.closed]
        # Back to the last time it was asked, however long the machine was off.
        asked = [known[2]] if known else []
        begins = min([utc - 3 * DAY, *waiting, *asked])
        self._window = [
            *(due for due in fallen_due(logbook, now) if due.due_at < begins),
            *agenda(logbook, begins, utc + 4 * DAY, now.tzinfo, untouched=True),
        ]
        self._window_of = (logbook, now.tzinfo, utc)
        left = {reminder.key: reminder for reminder in self._window}
        for key in list(self._owed):
            if key in left:
                owed, before = self._owed[key], self._owed[key].reminder
                owed.reminder = left[key]
                moved = owed.reminder.due_at != before.due_at
                # Changed when it was over: another time of day for a plan of last month. Or
                # the clock has been past it, and was set back.
                over = owed.reminder.lapses_at <= utc or owed.reminder.due_at <= self._furthest
                owed.excused = owed.excused or (moved and over)
            else:
                self._gone(self._owed.pop(key), utc)

    def _gone(self, owed, now):
        """What is not due any more was met or withdrawn, and a row says so."""
        reminder = owed.reminder
        recent = reminder.due_at > now - 2 * DAY and reminder.due_at <= now
        if not self._in_command or not recent:
            return
        if not any(row.event in GONE and row.key == reminder.key for row in self._made):
            self.fails("unexplained", f"{reminder.key} went without a row")

    def _rounds(self, rows, due_at):
        """How often it was snoozed, or was told, went, and fell due at a time after that."""
        round_ = told = moved = 0
        for row in rows:
            if row.event is Event.SNOOZED:
                round_, told, moved = row.round + 1, 0, 0
            elif row.event in DELIVERED:
                round_, told, moved = row.round, 1, 0
            elif row.event in GONE:
                # By what the clocks showed: a journey moves nothing.
                moved = told and row.at.replace(tzinfo=None) < due_at.replace(tzinfo=None)
        return round_ + bool(moved)

    def _count(self, key, event):
        return sum(row.event is event for row in self.rows[key])

    def _in_round(self, key, *events):
        rows, owed = self.rows[key], self._owed.get(key)
        round_ = self._rounds(rows, owed.reminder.due_at if owed else AGES_AGO)
        return [row for row in reversed(rows) if row.event in events and row.round == round_]

    def _at(self, key, *events):
        found = self._in_round(key, *events)
        return found[0].at.astimezone(UTC) if found else None

    def _delivered_at(self, key):
        return self._at(key, *DELIVERED)

    def _snoozed_until(self, key):
        ends = [row.until for row in self.rows[key] if row.event is Event.SNOOZED]
        return ends[-1] if ends else AGES_AGO

    def _is_open(self, key, now):
        return not self._count(key, Event.DONE) and self._snoozed_until(key) <= now

    def _lapses(self, owed):
        until = self._snoozed_until(owed.reminder.key)
        if until == AGES_AGO or owed.reminder.kind in OF_THEIR_TIME:
            return owed.reminder.lapses_at
        day = until.astimezone(self._clocks.zone).date() + DAY
        return max(owed.reminder.lapses_at, datetime.combine(day, time(), self._clocks.zone))

    def _hushed(self, now):
        """Whether nothing may be said; None in the hour that comes twice, which is either."""
        pause, quiet = self._settings.get("pause", "none"), self._settings.get("quiet-hours", "off")
        if pause != "none" and now < datetime.fromisoformat(pause):
            return True
        if quiet == "off":
            return False
        local = now.astimezone(self._clocks.zone)
        if local.replace(fold=1 - local.fold).utcoffset() != local.utcoffset():
            return None
        start, end = (int(clock[:2]) * 60 + int(clock[3:]) for clock in quiet.split("-"))
        minute = local.hour * 60 + local.minute
        return (minute - start) % 1440 < (end - start) % 1440

    def _last_edge(self, now):
        """The last instant up to now at which a pause or quiet hours may have begun or ended."""
        pause, quiet = self._settings.get("pause", "none"), self._settings.get("quiet-hours", "off")
        found = [AGES_AGO]
        if pause != "none":
            found.append(datetime.fromisoformat(pause))
        local = now.astimezone(self._clocks.zone)
        if quiet != "off":
            for clock in quiet.split("-"):
                at = time.fromisoformat(clock)
                for days in (0, 1):
                    day = local.date() - days * DAY
                    found += [
                        datetime.combine(day, at.replace(fold=fold), local.tzinfo).astimezone(UTC)
                        for fold in (0, 1)
                    ]
        # Where the clocks change, the hour itself ends what was in doubt.
        for back in (0, 1, 2):
            before = now - back * HOUR
            if (
                before.astimezone(local.tzinfo).utcoffset()
                != (before - HOUR).astimezone(local.tzinfo).utcoffset()
            ):
                found.append(now)
        return max(at for at in found if at <= now)
