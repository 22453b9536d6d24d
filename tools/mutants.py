"""Change the rules by one day or one threshold at a time, and see that the tests notice.

    python tools/mutants.py [WORD …]     only the mutants whose file or text holds a word

Each mutant is one line of rollerlog.domain with one number or comparison changed. A copy of the
tree is changed, tests/domain run on it, and the mutants no test failed on are named. Exits 1 if
there is one, if a text to change is no longer found exactly once, or if the tests fail anyway.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOMAIN = Path("src/rollerlog/domain")
NEEDED = ("pyproject.toml", "src", "tests")
MUTANTS = [
    ("healing.py", "check_in.at >= before) or", "check_in.at > before) or"),
    ("healing.py", "(check_in.redness or 0) > 1", "(check_in.redness or 0) > 2"),
    ("healing.py", "(check_in.swelling or 0) > 1", "(check_in.swelling or 0) > 2"),
    ("healing.py", "(check_in.tenderness or 0) > 1", "(check_in.tenderness or 0) > 2"),
    ("healing.py", "redness == 4 or swelling >= 3", "redness == 4 or swelling >= 4"),
    ("healing.py", "redness == 4 or swelling >= 3", "redness >= 3 or swelling >= 3"),
    ("healing.py", "or tenderness == 4", "or tenderness >= 3"),
    ("healing.py", "redness == 3 or swelling == 2", "redness >= 2 or swelling == 2"),
    ("healing.py", "redness == 3 or swelling == 2", "redness == 3 or swelling == 3"),
    ("healing.py", "or tenderness == 3", "or tenderness >= 2"),
    ("healing.py", "if late <= 0", "if late <= 1"),
    ("healing.py", "2 * late", "2 * late + 1"),
    ("healing.py", "-(-days * quarters // 4)", "days * quarters // 4"),
    ("healing.py", "rest = max(rest, days + protocol.SEVERE_DAYS)", "pass"),
    ("healing.py", "if on <= last_day:", "if on < last_day:"),
    ("healing.py", "now.date() >= self.until", "now.date() > self.until"),
    ("healing.py", "now >= self.not_before", "now > self.not_before"),
    ("healing.py", "until - timedelta(days=1), time()", "until - timedelta(days=2), time()"),
    ("healing.py", "until - timedelta(days=1), time()", "until, time()"),
    (
        "healing.py",
        "return day.day0 + timedelta(days=max(protocol.REACTION_DAYS, days))",
        "return day.day0 + timedelta(days=protocol.REACTION_DAYS)",
    ),
    (
        "healing.py",
        "last_day = day.day0 + timedelta(days=max(protocol.REACTION_DAYS, days))",
        "last_day = day.day0 + timedelta(days=protocol.REACTION_DAYS)",
    ),
    ("healing.py", "closes_all = not early and not day.overridden", "closes_all = not early"),
    ("healing.py", "closes_all = not early and not day.overridden", "closes_all = early < 2"),
    ("healing.py", "lengths[-1], rows[-1], rows", "lengths[0], rows[0], rows"),
    ("healing.py", "RollingDay(day0, same[0].at", "RollingDay(day0, same[-1].at"),
    ("healing.py", "max(0, (before - day.day0).days)", "max(0, (before - day.day0).days - 1)"),
    ("healing.py", "min(self._base[row.up_to_um]", "max(self._base[row.up_to_um]"),
    (
        "healing.py",
        "if before is None or word.at < before",
        "if before is None or word.at > before",
    ),
    ("healing.py", "s.at < session.at and s.at.date() != day0", "s.at < session.at"),
    ("healing.py", "if latest is None or latest < day.at:", "if True:"),
    ("healing.py", "c in self._not_calm), max)", "c in self._not_calm), lambda _, on: on)"),
    ("healing.py", "if today <= self._last_day", "if today < self._last_day"),
    ("protocol.py", "RestRow(150, 3, 3", "RestRow(150, 2, 3"),
    ("protocol.py", "RestRow(250, 3, 4", "RestRow(250, 3, 3"),
    ("protocol.py", "RestRow(300, 4, 7", "RestRow(301, 4, 7"),
    ("protocol.py", "RestRow(500, 14, 21", "RestRow(500, 13, 21"),
    ("protocol.py", "RestRow(500, 14, 21", "RestRow(500, 14, 20"),
    ("protocol.py", "RestRow(1250, 28, 35", "RestRow(1250, 28, 34"),
    ("protocol.py", "RestRow(1500, 30, 42", "RestRow(1500, 29, 42"),
    ("protocol.py", "needle_um <= row.up_to_um", "needle_um < row.up_to_um"),
    ("protocol.py", "SHORTEST_NEEDLE_UM = 50", "SHORTEST_NEEDLE_UM = 51"),
    ("protocol.py", "LONGEST_NEEDLE_UM = 3000", "LONGEST_NEEDLE_UM = 3001"),
    ("protocol.py", "LONGEST_OWN_DAYS = 365", "LONGEST_OWN_DAYS = 366"),
    ("protocol.py", "UNDER_EYE_DAYS = 7", "UNDER_EYE_DAYS = 6"),
    ("protocol.py", "SCALP_ROW_UM, SCALP_DAYS = 500, 14", "SCALP_ROW_UM, SCALP_DAYS = 500, 15"),
    ("protocol.py", "BODY_FROM_UM, BODY_DAYS = 750, 30", "BODY_FROM_UM, BODY_DAYS = 751, 30"),
    ("protocol.py", "BODY_FROM_UM, BODY_DAYS = 750, 30", "BODY_FROM_UM, BODY_DAYS = 750, 29"),
    ("protocol.py", "max(own_days, floor_days(zone, row))", "own_days"),
    ("protocol.py", '"upper-lip": 500', '"upper-lip": 750'),
    ("protocol.py", '{"face": 500, "neck": 300', '{"face": 750, "neck": 300'),
    (
        "protocol.py",
        "REACTION_STARTS = timedelta(hours=12)",
        "REACTION_STARTS = timedelta(hours=11)",
    ),
    (
        "protocol.py",
        "REACTION_STARTS = timedelta(hours=12)",
        "REACTION_STARTS = timedelta(hours=13)",
    ),
    ("protocol.py", "REACTION_DAYS = 14", "REACTION_DAYS = 13"),
    ("protocol.py", "REACTION_DAYS = 14", "REACTION_DAYS = 15"),
    ("protocol.py", "CALM_DAYS = 2", "CALM_DAYS = 1"),
    ("protocol.py", "SEVERE_DAYS = 7", "SEVERE_DAYS = 6"),
    ("protocol.py", "EXPECTED_DAYS_LONG = 500, 3, 5", "EXPECTED_DAYS_LONG = 499, 3, 5"),
    ("protocol.py", "EXPECTED_DAYS_LONG = 500, 3, 5", "EXPECTED_DAYS_LONG = 750, 3, 5"),
    ("protocol.py", "EXPECTED_DAYS_LONG = 500, 3, 5", "EXPECTED_DAYS_LONG = 500, 4, 5"),
    ("protocol.py", "EXPECTED_DAYS_LONG = 500, 3, 5", "EXPECTED_DAYS_LONG = 500, 3, 6"),
    ("protocol.py", "LONGEST_EXTENSION = 7, 28", "LONGEST_EXTENSION = 6, 28"),
    ("protocol.py", "LONGEST_EXTENSION = 7, 28", "LONGEST_EXTENSION = 7, 29"),
    ("protocol.py", "NOT_CALM_AFTER_DAYS = 7", "NOT_CALM_AFTER_DAYS = 8"),
    ("protocol.py", "NOT_CALM_AFTER_DAYS = 7", "NOT_CALM_AFTER_DAYS = 6"),
    ("protocol.py", "CLEARED_DAYS = 28", "CLEARED_DAYS = 27"),
    ("protocol.py", "TRAVEL_SLACK = timedelta(hours=2)", "TRAVEL_SLACK = timedelta(hours=3)"),
    ("protocol.py", "HISTORY_AFTER = timedelta(hours=24)", "HISTORY_AFTER = timedelta(hours=23)"),
    ("protocol.py", "TRASH_DAYS = 30", "TRASH_DAYS = 29"),
    ("protocol.py", 'Hold("make-up", 1, 2', 'Hold("make-up", 1, 1'),
    ("protocol.py", "HOLD_SHORT_UM = 300", "HOLD_SHORT_UM = 500"),
    ("protocol.py", "SPF_DAYS_LONG = 500, 14, 28", "SPF_DAYS_LONG = 500, 13, 28"),
    ("protocol.py", "SPF_DAYS_LONG = 500, 14, 28", "SPF_DAYS_LONG = 500, 14, 27"),
    ("protocol.py", "SPF_AGAIN_AFTER = timedelta(hours=2)", "SPF_AGAIN_AFTER = timedelta(hours=3)"),
    ("protocol.py", "= time(10), time(16)", "= time(10), time(17)"),
    ("protocol.py", "= time(10), time(16)", "= time(11), time(16)"),
    ("protocol.py", "SHADE_FOR = 500, timedelta(hours=24)", "SHADE_FOR = 500, timedelta(hours=23)"),
    ("protocol.py", "SHADE_FOR = 500, timedelta(hours=24)", "SHADE_FOR = 300, timedelta(hours=24)"),
    ("protocol.py", "MINERAL_AFTER = timedelta(hours=6)", "MINERAL_AFTER = timedelta(hours=5)"),
    ("protocol.py", "CHECK_IN_DAYS = (1, 3, 7)", "CHECK_IN_DAYS = (1, 3, 8)"),
    ("protocol.py", "CHECK_IN_LAST_DAY = 30", "CHECK_IN_LAST_DAY = 29"),
    ("protocol.py", "CHECK_IN_LAST_DAY = 30", "CHECK_IN_LAST_DAY = 31"),
    (
        "protocol.py",
        "CHECK_IN_LAPSES = timedelta(hours=48)",
        "CHECK_IN_LAPSES = timedelta(hours=47)",
    ),
    ("conditions.py", '"isotretinoin": Wait(180', '"isotretinoin": Wait(179'),
    (
        "conditions.py",
        '"anticoagulant": Ask(block_from_um=500)',
        '"anticoagulant": Ask(block_from_um=300)',
    ),
    (
        "conditions.py",
        "row.up_to_um >= effect.block_from_um",
        "row.up_to_um > effect.block_from_um",
    ),
    ("gate.py", "plan.at > now.astimezone(UTC)", "plan.at.date() > now.date()"),
    ("gate.py", "ago >= HISTORY_AFTER", "ago > HISTORY_AFTER"),
    ("gate.py", ".date() < now.date()", ".date() <= now.date()"),
    ("gate.py", "row_for(plan.needle_um).up_to_um > limit_um", "plan.needle_um > limit_um + 50"),
    ("gate.py", "day.at > checked_at", "day.at < checked_at"),
    ("gate.py", "plan.at if is_history(plan, now) else near", "near"),
    ("gate.py", "plan.at if is_history(plan, now) else near", "plan.at"),
    ("gate.py", '    "still_resting",\n    "waiting",', '    "waiting",\n    "still_resting",'),
    ("gate.py", 'frozenset({"still_resting", "waiting", ', 'frozenset({"still_resting", '),
    ("gate.py", "return max(days)", "return min(days)"),
    ("gate.py", "last is not None and not last.calm and", "last is not None and"),
    ("pauses.py", "> NOT_CALM_AFTER_DAYS", ">= NOT_CALM_AFTER_DAYS"),
    ("pauses.py", "if last is None or last.calm", "if last is None"),
    ("pauses.py", "if c.calm is not None", "if c"),
    ("signs.py", "word.at >= report.at", "word.at > report.at"),
    ("aftercare.py", "bisect_left(known, earliest", "bisect_right(known, earliest"),
    ("aftercare.py", "check_in.at >= ends_at:", "check_in.at >= ends_at + timedelta(days=1):"),
    ("aftercare.py", "<= day < self.until", "<= day <= self.until"),
    (
        "aftercare.py",
        "day_number(session, check_in.at) + 1",
        "day_number(session, check_in.at) + 2",
    ),
    ("aftercare.py", "protocol.CHECK_IN_LAST_DAY) + 1))", "protocol.CHECK_IN_LAST_DAY)))"),
    ("aftercare.py", "at < self.session.at + after", "at <= self.session.at + after"),
    ("aftercare.py", "up_to_um >= protocol.SHADE_FROM_UM", "up_to_um > protocol.SHADE_FROM_UM"),
    ("aftercare.py", "up_to_um <= protocol.SPF_SHORT_UM", "up_to_um < protocol.SPF_SHORT_UM"),
    (
        "aftercare.py",
        "session.at.date() + timedelta(days=hold.days(row))",
        "session.at.date() + timedelta(days=hold.days(row) - 1)",
    ),
    ("aftercare.py", "if until > since]", "if until > since + timedelta(days=1)]"),
    (
        "aftercare.py",
        "if zones and until > since",
        "if zones and until > since + timedelta(days=2)",
    ),
    ("aftercare.py", "bisect_right(known, session.at", "bisect_left(known, session.at"),
    ("agenda.py", "begins <= reminder.due_at < ends", "begins < reminder.due_at < ends"),
    ("agenda.py", "begins <= reminder.due_at < ends", "begins <= reminder.due_at <= ends"),
    ("agenda.py", "if number == 1:", "if number == 0:"),
    ("agenda.py", "number > 1 or answer.at >= due_at", "number > 0 or answer.at >= due_at"),
    ("agenda.py", "ends_at <= due_at", "ends_at < due_at"),
    ("agenda.py", "min(lapses_at, ends_at)", "lapses_at"),
    ("agenda.py", "now < reminder.lapses_at", "now <= reminder.lapses_at"),
    ("sunscreen.py", "if course.session.at.date() < day]", "if course.session.at.date() <= day]"),
    ("sunscreen.py", "            if not applied:\n", "            if True:\n"),
    ("sunscreen.py", "running, applied[-1], local", "running, applied[0], local"),
    ("sunscreen.py", "days <= protocol.SPF_STRICTER_DAYS", "days < protocol.SPF_STRICTER_DAYS"),
    ("sunscreen.py", "last_at <= said.at", "last_at >= said.at"),
    ("sunscreen.py", "index >= spf_threshold", "index > spf_threshold"),
    ("sunscreen.py", "if not sun_is_up(place, at)", "if place is None"),
    ("sunscreen.py", "course.session.at.date() < day for", "course.session.at.date() <= day for"),
    ("sunscreen.py", "SpfState.OPEN if day == today", "SpfState.OPEN if day > today"),
    ("protocol.py", "SPF_STRICTER_DAYS = 3, 2, 3", "SPF_STRICTER_DAYS = 3, 3, 3"),
    ("protocol.py", "SPF_STRICTER_DAYS = 3, 2, 3", "SPF_STRICTER_DAYS = 4, 2, 3"),
    ("protocol.py", "SPF_STRICTER_DAYS = 3, 2, 3", "SPF_STRICTER_DAYS = 3, 2, 4"),
    ("agenda.py", "instant(rest.until - timedelta(days=1), EVENING", "instant(rest.until, EVENING"),
    (
        "delivering.py",
        "BETWEEN_NOTICES = timedelta(minutes=20)",
        "BETWEEN_NOTICES = timedelta(minutes=19)",
    ),
    ("ledger.py", "REPEATED_AFTER = timedelta(hours=1)", "REPEATED_AFTER = timedelta(hours=2)"),
    ("delivering.py", "not at <= now < at + _REPEAT_FOR", "now < at"),
    ("delivering.py", "is not None and at < paused", "is not None and at <= paused"),
    ("delivering.py", "if quiet.end < quiet.start else", "if quiet.end <= quiet.start else"),
    ("delivering.py", "if starts <= at < ends", "if starts <= at <= ends"),
    ("delivering.py", "reminder.due_at <= told_at", "reminder.due_at < told_at"),
    ("delivering.py", "len(fresh) > 1 and late", "late"),
    ("delivering.py", "now < last + BETWEEN_NOTICES", "now <= last + BETWEEN_NOTICES"),
    ("pruning.py", "KEPT_FOR = timedelta(days=400)", "KEPT_FOR = timedelta(days=399)"),
    ("pruning.py", "all(row.at < before", "any(row.at < before"),
    ("ledger.py", "until > now else None", "until >= now else None"),
    ("ledger.py", "_shown(gone) < _shown", "_shown(gone) <= _shown"),
    ("ledger.py", '("spf", "rest_ends", "patch_test", ', '("rest_ends", "patch_test", '),
    ("lasting.py", "_ASKED_FOR = timedelta(days=14)", "_ASKED_FOR = timedelta(days=15)"),
    ("lasting.py", "min(since + _WAITS, worn_at)", "since + _WAITS"),
    ("lasting.py", "state_of(logbook, roller, due_at)", "state_of(logbook, roller, at)"),
    ("snoozes.py", "at >= reminder.lapses_at", "at > reminder.lapses_at"),
    ("delivering.py", "_NOTICE_FOR = timedelta(hours=12)", "_NOTICE_FOR = timedelta(hours=13)"),
    ("pruning.py", "max(row.at, row.due_at)", "row.at"),
    ("outcomes.py", '"rest_ended": Session', '"rest_ended": CheckIn'),
    ("agenda.py", "_TRAVEL = timedelta(days=1)", "_TRAVEL = timedelta(days=0)"),
    ("agenda.py", "if held.until > last", "if held.until >= last"),
    (
        "agenda.py",
        "instant(rest.until, clock, local)",
        "instant(rest.until + _TRAVEL, clock, local)",
    ),
    ("sunscreen.py", "if zone not in shaded)", "if zone)"),
    ("agenda.py", "if pauses(logbook, zone.id, due_at)", "if not zone"),
    ("commands.py", "entry.deleted_at <= long_ago", "entry.deleted_at < long_ago"),
    ("commands.py", "if word.at < last:", "if word.at <= last:"),
    ("localtime.py", "return fixed(wanted.astimezone(zone))", "return wanted"),
    ("localtime.py", "while after - before > _MINUTE", "while after - before > 2 * _MINUTE"),
    ("preferences.py", "int(value) < row.floor_days", "int(value) < row.floor_days - 1"),
    (
        "preferences.py",
        "moment >= self.start or moment < self.end",
        "moment > self.start or moment < self.end",
    ),
    ("conditions.py", '"keloid": Block()', '"keloid": Ask()'),
    ("conditions.py", '"age-under-18": Block()', '"age-under-18": Ask()'),
    (
        "conditions.py",
        '"immunosuppression": Ask(block_from_um=500)',
        '"immunosuppression": Ask(block_from_um=750)',
    ),
    ("conditions.py", '"melasma": Ask()', '"melasma": Ask(block_from_um=500)'),
    ("conditions.py", '"sunburned": Block()', '"sunburned": Ask()'),
    ("conditions.py", "Wait(180, everywhere=True)", "Wait(180)"),
    ("conditions.py", '"retinoid-or-acid": Wait(5)', '"retinoid-or-acid": Wait(4)'),
    ("conditions.py", '"peel-superficial": Wait(14)', '"peel-superficial": Wait(13)'),
    ("conditions.py", '"peel-medium": Wait(30)', '"peel-medium": Wait(29)'),
    ("conditions.py", '"peel-deep": Wait(90)', '"peel-deep": Wait(91)'),
    ("conditions.py", '"laser-non-ablative": Wait(21)', '"laser-non-ablative": Wait(20)'),
    ("conditions.py", '"laser-ablative": Wait(84)', '"laser-ablative": Wait(83)'),
    ("conditions.py", '"botulinum": Wait(14)', '"botulinum": Wait(13)'),
    ("conditions.py", '"filler": Wait(180)', '"filler": Wait(179)'),
    ("conditions.py", '"sunburn": Wait(14)', '"sunburn": Wait(13)'),
    ("conditions.py", '"strong-sun": Wait(3)', '"strong-sun": Wait(2)'),
    ("conditions.py", '"self-tanner": Wait(2)', '"self-tanner": Wait(1)'),
    ("conditions.py", '"waxing": Wait(7)', '"waxing": Wait(6)'),
    ("conditions.py", '"surgery": Wait(365)', '"surgery": Wait(364)'),
    ("conditions.py", '"new-scar": Wait(365)', '"new-scar": Wait(364)'),
    ("conditions.py", '"cold-sore-healed": Wait(7)', '"cold-sore-healed": Wait(6)'),
    ("conditions.py", '"infection-cleared": Wait(28)', '"infection-cleared": Wait(27)'),
    ("conditions.py", "ASKED_FOR_DAYS = 90", "ASKED_FOR_DAYS = 89"),
    ("conditions.py", "ASKED_FOR_DAYS = 90", "ASKED_FOR_DAYS = 91"),
    ("conditions.py", "REVIEWED_EVERY_DAYS = 90", "REVIEWED_EVERY_DAYS = 91"),
    (
        "protocol.py",
        "MANY_USES_UP_TO_UM, SHORT_ROLLER_USES, ROLLER_DAYS = 300, 10, 90",
        "MANY_USES_UP_TO_UM, SHORT_ROLLER_USES, ROLLER_DAYS = 250, 10, 90",
    ),
    (
        "protocol.py",
        "MANY_USES_UP_TO_UM, SHORT_ROLLER_USES, ROLLER_DAYS = 300, 10, 90",
        "MANY_USES_UP_TO_UM, SHORT_ROLLER_USES, ROLLER_DAYS = 300, 11, 90",
    ),
    (
        "protocol.py",
        "MANY_USES_UP_TO_UM, SHORT_ROLLER_USES, ROLLER_DAYS = 300, 10, 90",
        "MANY_USES_UP_TO_UM, SHORT_ROLLER_USES, ROLLER_DAYS = 300, 10, 91",
    ),
    (
        "protocol.py",
        "LONG_ROLLER_USES, PEN_USES = 1000, 5, 1, 1",
        "LONG_ROLLER_USES, PEN_USES = 750, 5, 1, 1",
    ),
    (
        "protocol.py",
        "LONG_ROLLER_USES, PEN_USES = 1000, 5, 1, 1",
        "LONG_ROLLER_USES, PEN_USES = 1250, 5, 1, 1",
    ),
    (
        "protocol.py",
        "LONG_ROLLER_USES, PEN_USES = 1000, 5, 1, 1",
        "LONG_ROLLER_USES, PEN_USES = 1000, 6, 1, 1",
    ),
    (
        "protocol.py",
        "LONG_ROLLER_USES, PEN_USES = 1000, 5, 1, 1",
        "LONG_ROLLER_USES, PEN_USES = 1000, 5, 2, 1",
    ),
    (
        "protocol.py",
        "LONG_ROLLER_USES, PEN_USES = 1000, 5, 1, 1",
        "LONG_ROLLER_USES, PEN_USES = 1000, 5, 1, 2",
    ),
    ("protocol.py", "SAID_AT = 0.8", "SAID_AT = 0.9"),
    ("protocol.py", "SAID_AT = 0.8", "SAID_AT = 0.79"),
    (
        "protocol.py",
        "PATCH_TEST_FROM_SESSION = 7, timedelta(hours=72)",
        "PATCH_TEST_FROM_SESSION = 6, timedelta(hours=72)",
    ),
    (
        "protocol.py",
        "PATCH_TEST_FROM_SESSION = 7, timedelta(hours=72)",
        "PATCH_TEST_FROM_SESSION = 8, timedelta(hours=72)",
    ),
    (
        "protocol.py",
        "PATCH_TEST_FROM_SESSION = 7, timedelta(hours=72)",
        "PATCH_TEST_FROM_SESSION = 7, timedelta(hours=71)",
    ),
    (
        "protocol.py",
        "MELASMA_FROM_UM, MELASMA_DAYS = 500, 30",
        "MELASMA_FROM_UM, MELASMA_DAYS = 501, 30",
    ),
    (
        "protocol.py",
        "MELASMA_FROM_UM, MELASMA_DAYS = 500, 30",
        "MELASMA_FROM_UM, MELASMA_DAYS = 300, 30",
    ),
    (
        "protocol.py",
        "MELASMA_FROM_UM, MELASMA_DAYS = 500, 30",
        "MELASMA_FROM_UM, MELASMA_DAYS = 500, 29",
    ),
    ("protocol.py", "FRICTION_DAYS = 90", "FRICTION_DAYS = 89"),
    ("protocol.py", "FRICTION_DAYS = 90", "FRICTION_DAYS = 91"),
    ("protocol.py", "WAITS_S = (8, 30, 120, 600)", "WAITS_S = (8, 30, 120)"),
    ("protocol.py", "WAITS_S = (8, 30, 120, 600)", "WAITS_S = (7, 30, 120, 600)"),
    ("protocol.py", "LEAVING_STRICT = timedelta(hours=24)", "LEAVING_STRICT = timedelta(hours=23)"),
    ("protocol.py", "RATED_EVERY_DAYS = 28", "RATED_EVERY_DAYS = 27"),
    ("protocol.py", "MILESTONE_SESSIONS = (4, 5)", "MILESTONE_SESSIONS = (4,)"),
    ("protocol.py", "MILESTONE_SESSIONS = (4, 5)", "MILESTONE_SESSIONS = (3, 4, 5)"),
    ("protocol.py", 'Hold("actives", 3, 7', 'Hold("actives", 2, 7'),
    ("protocol.py", 'Hold("vitamin-c", 3, 7', 'Hold("vitamin-c", 3, 6'),
    ("protocol.py", 'Hold("exercise", 1, 3', 'Hold("exercise", 1, 2'),
    ("protocol.py", 'Hold("heat-and-water", 3, 3', 'Hold("heat-and-water", 2, 3'),
    ("protocol.py", 'Hold("other-procedures", 21, 21', 'Hold("other-procedures", 20, 21'),
    ("protocol.py", 'PHOTOTYPES_LONG_SPF = ("iv", "v", "vi")', 'PHOTOTYPES_LONG_SPF = ("v", "vi")'),
    ("kit/rollers.py", "if done.at <= at]", "if done.at < at]"),
    ("kit/rollers.py", "if count >= limit:", "if count > limit:"),
    ("kit/rollers.py", "at.date() >= worn_on", "at.date() > worn_on"),
    ("kit/rollers.py", "day >= self.worn_on - said_before", "day > self.worn_on - said_before"),
    ("kit/rollers.py", "self.uses >= protocol.SAID_AT", "self.uses > protocol.SAID_AT"),
    ("kit/rollers.py", "return by_use or by_age", "return by_use and by_age"),
    ("kit/rollers.py", "roller.retired_at <= at", "roller.retired_at < at"),
    ("kit/rollers.py", "if ages and roller.device is not Device.PEN and", "if"),
    (
        "kit/rollers.py",
        "row.up_to_um <= protocol.OWN_USES_UP_TO_UM",
        "row.up_to_um < protocol.OWN_USES_UP_TO_UM",
    ),
    ("kit/rollers.py", "count = roller.uses_before + len(used)", "count = len(used)"),
    ("kit/rollers.py", "if area not in roller.areas", "if area not in roller.areas[:0]"),
    ("kit/rollers.py", "used[over - 1].at.date()", "used[0].at.date()"),
    ("kit/products.py", "begun_at <= reading.at <= at", "begun_at <= reading.at"),
    ("kit/products.py", "begun_at <= reading.at <= at", "reading.at <= at"),
    ("kit/products.py", "if r.at.date() > begun_at.date()", "if r.at.date() >= begun_at.date()"),
    ("kit/products.py", "if reacted is None and len(calm)", "if len(calm)"),
    ("kit/products.py", "len(calm) >= PATCH_TEST_DAYS", "len(calm) > PATCH_TEST_DAYS"),
    ("kit/products.py", "calm[PATCH_TEST_DAYS - 1]", "calm[-1]"),
    ("kit/products.py", "if day > self.begun_on", "if day >= self.begun_on"),
    ("kit/products.py", '"l-ascorbic-acid": "vitamin-c"', '"l-ascorbic-acid": ""'),
    ("kit/products.py", '"scrub": "actives"', '"scrub": ""'),
    ("kit/products.py", "day + timedelta(days=hold.days(", "day + timedelta(days=1 + hold.days("),
    (
        "kit/products.py",
        "(*session.products_before, *session.products_after)",
        "(*session.products_after,)",
    ),
    ("kit/commands.py", "not 1 <= roller.own_uses", "not 0 <= roller.own_uses"),
    (
        "kit/commands.py",
        "if not reacted and any(r.at.date() == at.date()",
        "if any(r.at.date() != at.date()",
    ),
    ("strict.py", "now < until", "now <= until"),
    ("strict.py", "_COUNTS = (Session, CheckIn, DatedEvent)", "_COUNTS = (CheckIn, DatedEvent)"),
    ("strict.py", "_COUNTS = (Session, CheckIn, DatedEvent)", "_COUNTS = (Session, DatedEvent)"),
    ("strict.py", "_COUNTS = (Session, CheckIn, DatedEvent)", "_COUNTS = (Session, CheckIn)"),
    ("strict.py", "left is not None and left >= until", "left is not None"),
    (
        "strict.py",
        "later(logbook, fixed(now), now) + LEAVING_STRICT",
        "fixed(now) + LEAVING_STRICT",
    ),
    ("strict.py", "due if _chosen(logbook) else strict_until(logbook)", "due"),
    ("strict.py", "entry.zones, entry.needle_um, entry.roller", "entry.needle_um, entry.roller"),
    ("strict.py", "entry.zones, entry.needle_um, entry.roller", "entry.zones, entry.roller"),
    (
        "strict.py",
        "entry.at.utcoffset(), entry.zones, entry.needle_um",
        "entry.zones, entry.needle_um",
    ),
    ("strict.py", "entry.zones, entry.signs, *scales", "entry.zones, *scales"),
    ("strict.py", "entry.zones, entry.signs, *scales", "entry.zones, entry.signs"),
    ("strict.py", "return (entry.at, entry.zones, entry.event)", "return (entry.at, entry.event)"),
    ("strict.py", "and _weight(before) != _weight(after)", ""),
    ("friction.py", "since < session.at.date()", "since <= session.at.date()"),
    ("friction.py", "session.override is not None or", "session.override is not None and"),
    ("friction.py", "early_days(logbook, session) > 0", "early_days(logbook, session) > 1"),
    ("friction.py", "(*kept, *deleted)", "(*kept,)"),
    ("friction.py", "len(WAITS_S) - 1)", "len(WAITS_S) - 2)"),
    ("setback.py", "behind >= _WORTH_SAYING", "behind > _WORTH_SAYING"),
    ("setback.py", "timedelta(minutes=5)", "timedelta(minutes=6)"),
    ("setback.py", "or not _behind(logbook, now)", ""),
    ("setback.py", "return fixed(last.astimezone(at.tzinfo))", "return at"),
    ("admission.py", "session if past else", "session if not past else"),
    (
        "admission.py",
        'frozenset({"in_the_future", "never_rolled", "professional_only"})',
        'frozenset({"in_the_future", "never_rolled"})',
    ),
    (
        "admission.py",
        'frozenset({"in_the_future", "never_rolled", "professional_only"})',
        'frozenset({"in_the_future", "professional_only"})',
    ),
    (
        "admission.py",
        'frozenset({"in_the_future", "never_rolled", "professional_only"})',
        'frozenset({"never_rolled", "professional_only"})',
    ),
    (
        "admission.py",
        'Verdict(()) if broke.kinds == ("acknowledgement_missing",) else broke',
        "broke",
    ),
    ("admission.py", "products and way is not Way.ALREADY_DID", "products and way is None"),
    (
        "admission.py",
        "roller.needle_um != session.needle_um",
        "roller.needle_um < session.needle_um",
    ),
    (
        "admission.py",
        "if today and session.setting is Setting.HOME",
        "if session.setting is Setting.HOME",
    ),
    ("planning/last_day.py", "if procedure or hold.id != _PROCEDURES", "if hold.id != _PROCEDURES"),
    ("planning/last_day.py", "if procedure or hold.id != _PROCEDURES", "if True"),
    ("planning/last_day.py", "latest if latest >= opens_on", "latest if latest > opens_on"),
    ("planning/last_day.py", "row.up_to_um <= limit_um", "row.up_to_um < limit_um"),
    ("planning/last_day.py", "min(limits, default", "max(limits, default"),
    ("planning/last_day.py", "days = max(base_days(", "days = min(base_days("),
    ("planning/last_day.py", "max(days, *holds.values())", "max(days, 3)"),
    ("planning/last_day.py", "max(days, *holds.values())", "max(holds.values())"),
    (
        "planning/last_day.py",
        "with_melasma(days, row) if melasma else days",
        "with_melasma(days, row)",
    ),
    ("protocol.py", "row.up_to_um >= MELASMA_FROM_UM", "row.up_to_um > MELASMA_FROM_UM"),
    ("planning/last_day.py", "opens_on = max(opens_on, now.date())", "pass"),
    ("planning/last_day.py", "row.use is not Use.PROFESSIONAL", "row.use is Use.HOME"),
    (
        "planning/plans.py",
        "now.date() <= other.day < plan.day",
        "now.date() < other.day < plan.day",
    ),
    ("planning/plans.py", "if other.id != plan.id and", "if"),
    (
        "planning/plans.py",
        "plan.day - timedelta(days=EVENTS[event].days)",
        "plan.day - timedelta(days=EVENTS[event].days - 1)",
    ),
    (
        "planning/plans.py",
        'wanted, at).without("unanswered")',
        'wanted, now).without("unanswered")',
    ),
    ("planning/commands.py", "if plan.day < now.date():", "if plan.day <= now.date():"),
    ("planning/courses.py", "if begun <= session.at.date()", "if begun < session.at.date()"),
    ("planning/courses.py", "session.at.date() <= ended", "session.at.date() < ended"),
    (
        "planning/courses.py",
        "len(self.days) >= self.course.sessions",
        "len(self.days) > self.course.sessions",
    ),
    ("planning/concerns.py", "LOWEST, HIGHEST = 0, 10", "LOWEST, HIGHEST = 1, 10"),
    ("planning/concerns.py", "LOWEST, HIGHEST = 0, 10", "LOWEST, HIGHEST = 0, 11"),
    ("profile/standing.py", "noted.cleared_at > at", "noted.cleared_at >= at"),
    ("profile/standing.py", "day < free_on(event)", "day <= free_on(event)"),
    (
        "profile/standing.py",
        "event.at.date() <= (seen_on or day)",
        "event.at.date() < (seen_on or day)",
    ),
    (
        "profile/standing.py",
        "word.at.date() <= day < word.at.date() + good",
        "word.at.date() < day < word.at.date() + good",
    ),
    (
        "profile/standing.py",
        "word.at.date() <= day < word.at.date() + good",
        "word.at.date() <= day <= word.at.date() + good",
    ),
    ("profile/standing.py", "word.condition == condition and", ""),
    (
        "profile/standing.py",
        "EVENTS[event.event].everywhere or zone in event.zones",
        "zone in event.zones",
    ),
    ("profile/commands.py", "() if EVENTS[event].everywhere else tuple(zones)", "tuple(zones)"),
    (
        "profile/commands.py",
        "not isinstance(EFFECTS.get(condition), Ask)",
        "condition not in EFFECTS",
    ),
    ("gate.py", "logbook.last_logged_at or plan.at", "plan.at"),
    ("gate.py", "counted(logbook, now).known_at(seen_at)", "logbook.known_at(seen_at)"),
    ("gate.py", "is Use.DISPUTED and advised(logbook) is None", "is Use.DISPUTED and not logbook"),
    ("gate.py", "not self.strict and all(", "all("),
    ("gate.py", '"check_in_first", "roller"})', '"check_in_first"})'),
    (
        "gate.py",
        '"check_in_first", "roller"})',
        '"check_in_first", "roller", "acknowledgement_missing"})',
    ),
    (
        "gate.py",
        "plan.at.date() + timedelta(days=effect.days)",
        "plan.at.date() + timedelta(days=effect.days - 1)",
    ),
    ("gate.py", "if roller.owner:", "if not roller:"),
    ("gate.py", "elif condition not in noted:", "else:"),
    ("gate.py", "since=noted.at.date())", "since=None)"),
    ("gate.py", "within = int(reason.asks)", "within = -int(reason.asks)"),
    ("gate.py", "within = -reason.until.toordinal()", "within = reason.until.toordinal()"),
    ("healing.py", "noted.cleared_at > day.at", "noted.cleared_at >= day.at"),
    (
        "healing.py",
        "(before is None or noted.at < before)",
        "(before is None or noted.at <= before)",
    ),
    ("lasting.py", "instant(pause.last_on + _DAY", "instant(pause.last_on"),
    ("lasting.py", "test.begun_on + _DAY)", "test.begun_on)"),
    ("lasting.py", "if carried_out(logbook, plan):", "if not plan:"),
]  # fmt: skip


def passes(tree: Path) -> bool:
    """Return whether the tests of the domain pass on a tree."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/domain", "-x", "-q", "-p", "no:randomly"],
        cwd=tree,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0


def survives(tree: Path, file: str, old: str, new: str) -> str | None:
    """Return what speaks for a mutant, or None where a test failed on it."""
    path = tree / DOMAIN / file
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        return f"found {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")
    try:
        survived = passes(tree)
    finally:
        path.write_text(text, encoding="utf-8")
    return "survived" if survived else None


def main(words: list[str]) -> int:
    """Run the mutants and say which survived."""
    chosen = [m for m in MUTANTS if not words or any(w in part for w in words for part in m)]
    left = []
    with tempfile.TemporaryDirectory(prefix="rollerlog-mutants-") as folder:
        tree = Path(folder)
        for name in NEEDED:
            source, goal = ROOT / name, tree / name
            if source.is_dir():
                shutil.copytree(source, goal, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, goal)
        if not passes(tree):
            sys.stdout.write("The tests fail before anything is changed.\n")
            return 1
        for number, (file, old, new) in enumerate(chosen, 1):
            verdict = survives(tree, file, old, new)
            if verdict:
                left.append(f"{verdict}: {file}: {old!r} -> {new!r}")
            sys.stdout.write(f"{number}/{len(chosen)} {verdict or 'killed'}: {file}: {new!r}\n")
            sys.stdout.flush()
    sys.stdout.write("\n".join([*left, f"{len(left)} of {len(chosen)} mutants left"]) + "\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
