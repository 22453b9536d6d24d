"""Every door to the gate by name, so that a new one is made knowingly."""

import ast
from pathlib import Path

import pytest

import rollerlog

SOURCES = Path(rollerlog.__file__).parent
GATE = {"judge", "judge_planned", "admitted", "log_session", "edit_session"}
OVERRIDE = {"Override"}

# A caller that only judges shows something; one that logs or edits records a session.
DOORS = {
    "the gate itself": {
        "domain/admission.py": {"judge"},
        "domain/commands.py": {"admitted"},
        "domain/planning/plans.py": {"judge"},
        "domain/planning/commands.py": {"judge_planned"},
    },
    "the window, to record": {
        "ui/log/preview.py": {"judge", "log_session", "edit_session"},
        "ui/first_run/keeping.py": {"log_session"},
    },
    "the window, to show": {
        "ui/plan/plan_view.py": {"judge_planned"},
        "ui/today/due_view.py": {"judge_planned"},
        "ui/today/plan_view.py": {"judge_planned"},
    },
    "the window, the tray and the command line, to say how it stands": {
        "ui/standing.py": {"judge"},
        "ui/due_wording.py": {"judge_planned"},
    },
    "a notification and what is in it, to say that a plan is ready": {
        "ui/announcement.py": {"judge_planned"},
    },
    "the command line": {
        "cli/rolling.py": {"judge", "log_session"},
    },
    "the sample data, in a logbook of its own": {
        "demo/person.py": {"log_session"},
    },
}
# An override is the gate's word; the records read back what it wrote.
MAKERS = {"domain/admission.py": OVERRIDE, "store/records.py": OVERRIDE}


def named(tree, words, *, calls):
    """Return which of some names a module uses, under whatever name it imported them."""
    called = {word: word for word in words}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            called |= {a.asname: a.name for a in node.names if a.asname and a.name in words}
    used = [node.func for node in ast.walk(tree) if isinstance(node, ast.Call)]
    found = used if calls else ast.walk(tree)
    names = (
        node.id if isinstance(node, ast.Name) else getattr(node, "attr", None) for node in found
    )
    return {called[name] for name in names if name in called}


def users(words, *, calls=False):
    found = {
        path.relative_to(SOURCES).as_posix(): named(
            ast.parse(path.read_bytes()), words, calls=calls
        )
        for path in sorted(SOURCES.rglob("*.py"))
    }
    return {module: used for module, used in found.items() if used}


def test_the_gate_is_reached_through_these_doors_alone():
    assert users(GATE) == {module: used for door in DOORS.values() for module, used in door.items()}


def test_nobody_but_the_gate_makes_an_override():
    assert users(OVERRIDE, calls=True) == MAKERS


def test_tray_and_notifications_record_no_session():
    recording = {"admitted", "log_session", "edit_session"}
    speaking = ("tray", "tray_menu", "notifier", "notices", "notice_buttons", "presence")
    modules = [f"ui/{name}.py" for name in (*speaking, "acting", "announcement", "banner")]
    assert [module for module in modules if not (SOURCES / module).exists()] == []
    found = users(recording)
    assert [module for module in modules if module in found] == []
    assert not [module for module in found if module.startswith("services/")]


@pytest.mark.parametrize(
    "line",
    [
        "judge(logbook, plan, now)",
        "gate.judge(logbook, plan, now)",
        "run(partial(log_session, session))",
        "(log_session if new else edit_session)(session)",
        "from rollerlog.domain.gate import judge as ask\nask(logbook, plan, now)",
    ],
)
def test_a_caller_is_seen(line):
    assert named(ast.parse(line), GATE, calls=False)


def test_what_only_speaks_of_the_gate_is_passed_over():
    line = "from rollerlog.domain.gate import judge\nforejudge(plan); 'judge'; x.judged"
    assert named(ast.parse(line), GATE, calls=False) == set()
    assert named(ast.parse("def of(kept: Override) -> None: ..."), OVERRIDE, calls=True) == set()
