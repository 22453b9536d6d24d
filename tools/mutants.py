"""Change the rules by one day or one threshold at a time, and see that the tests notice.

    python tools/mutants.py [WORD …]     only the mutants whose file or text holds a word

Each mutant is one line of rollerlog.domain with one number or comparison changed. A copy of the
tree is changed, tests/domain run on it, and the mutants no test failed on are named. Exits 1 if
there is one, or if a text to change is no longer found exactly once.
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
    ("healing.py", "max(protocol.REACTION_DAYS, base[day.row])", "protocol.REACTION_DAYS"),
    ("healing.py", "closes_all = not early and not day.overridden", "closes_all = not early"),
    ("healing.py", "closes_all = not early and not day.overridden", "closes_all = early < 2"),
    ("healing.py", "max(s.needle_um for s in same)", "same[0].needle_um"),
    ("healing.py", "RollingDay(day0, same[0].at", "RollingDay(day0, same[-1].at"),
    ("healing.py", "max(0, (before - day.day0).days)", "max(0, (before - day.day0).days - 1)"),
    (
        "healing.py",
        "row: min(days, recommended",
        "row: max(days, recommended",
    ),
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
    (
        "gate.py",
        "plan.at.date() + timedelta(days=days)",
        "plan.at.date() + timedelta(days=days + 1)",
    ),
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
    ("agenda.py", "utc < reminder.lapses_at", "utc <= reminder.lapses_at"),
    ("agenda.py", "if course.session.at.date() < day]", "if course.session.at.date() <= day]"),
    ("agenda.py", "if morning and not applied", "if morning"),
    ("agenda.py", "applied[-1].at", "applied[0].at"),
    ("agenda.py", "_TRAVEL = timedelta(days=1)", "_TRAVEL = timedelta(days=0)"),
    ("agenda.py", "if held.until > last", "if held.until >= last"),
    (
        "agenda.py",
        "instant(rest.until, clock, local)",
        "instant(rest.until + _TRAVEL, clock, local)",
    ),
    ("agenda.py", "if zone not in shaded)", "if zone)"),
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
]  # fmt: skip


def survives(tree: Path, file: str, old: str, new: str) -> str | None:
    """Return what speaks for a mutant, or None where a test failed on it."""
    path = tree / DOMAIN / file
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        return f"found {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")
    try:
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "tests/domain", "-x", "-q", "-p", "no:randomly"],
            cwd=tree,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        path.write_text(text, encoding="utf-8")
    return "survived" if done.returncode == 0 else None


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
