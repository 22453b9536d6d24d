"""The layers app, cli → ui → services → store → domain, and who alone may do what."""

import ast
import re
import sys
from pathlib import Path

import pytest
from pytest_archon import archrule

import rollerlog

SOURCES = Path(rollerlog.__file__).parent
OVERRIDING = r"^rollerlog\.overriding$"
PAGES = {"today", "log", "check_in", "settle", "summary", "timeline", "plan", "kit", "settings"}
PAGES |= {"how", "first_run", "profile", "reminders", "photos"}


def under(*packages):
    """A pattern for these packages and all inside them."""
    return rf"^({'|'.join(map(re.escape, packages))})(\.|$)"


def rule(sentence):
    return archrule(sentence, use_regex=True)


def test_domain_imports_itself_and_what_is_pure_in_the_standard_library():
    impure = {"asyncio", "glob", "io", "os", "pathlib", "random", "secrets", "shutil", "sqlite3"}
    impure |= {"socket", "subprocess", "tempfile", "threading", "time"}
    (
        rule("The domain knows no Qt, no database, no scheduler, no clock and no disk")
        .match(under("rollerlog.domain"))
        .should_not_import(".")
        .may_import(under("rollerlog.domain", *(sys.stdlib_module_names - impure)))
        .may_import(under("astral"))
        .check(rollerlog)
    )


def test_store_knows_only_the_domain():
    (
        rule("The store knows only the domain, and no Qt")
        .match(under("rollerlog.store"))
        .should_not_import(under("rollerlog", "PySide6"))
        .may_import("^rollerlog$", under("rollerlog.store", "rollerlog.domain"), OVERRIDING)
        .check(rollerlog)
    )


def test_decoding_knows_pictures_alone():
    (
        rule("The child process knows Pillow, pi_heif and itself, so that it is soon started")
        .match(under("rollerlog.decoding"))
        .should_not_import(".")
        .may_import("^rollerlog$", under("rollerlog.decoding", "PIL", "pi_heif"))
        .may_import(under(*sys.stdlib_module_names))
        .check(rollerlog)
    )


def test_decoding_is_a_process_of_its_own():
    (
        rule("Nothing imports what opens foreign pictures: it is started")
        .match(under("rollerlog"))
        .exclude(under("rollerlog.decoding"))
        .should_not_import(under("rollerlog.decoding"))
        .check(rollerlog, only_direct_imports=True)
    )


def test_services_show_nothing():
    (
        rule("Services know the store and the domain, and of Qt nothing that is shown")
        .match(under("rollerlog.services"))
        .exclude(under("rollerlog.services.camera"))
        .should_not_import(under("rollerlog", "PySide6"))
        .may_import(
            "^rollerlog$",
            under("rollerlog.services", "rollerlog.store", "rollerlog.domain", "rollerlog.clock"),
            OVERRIDING,
            under("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtDBus", "PySide6.QtNetwork"),
        )
        .check(rollerlog)
    )


def test_the_camera_alone_knows_multimedia():
    (
        rule("Who has no extra for the camera has everything else")
        .match(under("rollerlog.services.camera"))
        .should_not_import(under("rollerlog", "PySide6"))
        .may_import("^rollerlog$", under("rollerlog.services.camera"), OVERRIDING)
        .may_import(under("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtMultimedia"))
        .check(rollerlog)
    )


def test_ui_reaches_the_disk_through_the_journal():
    (
        rule("The user interface knows services and the domain, never the store")
        .match(under("rollerlog.ui"))
        .should_not_import(under("rollerlog"))
        .may_import(
            "^rollerlog$",
            under("rollerlog.ui", "rollerlog.services", "rollerlog.domain", "rollerlog.clock"),
            OVERRIDING,
        )
        .check(rollerlog, only_direct_imports=True)
    )


def page(module):
    """The page a module belongs to, None for the rest of the user interface."""
    found = re.match(r"rollerlog\.ui\.(\w+)", module)
    return found[1] if found and found[1] in PAGES else None


def knows_no_other_page(module, imports, _all_imports):
    return page(module) is None or {page(name) for name in imports} <= {None, page(module)}


def test_pages_do_not_import_each_other():
    (
        rule("A page knows no other page")
        .match(under("rollerlog.ui"))
        .should(knows_no_other_page)
        .check(rollerlog)
    )


def test_nothing_imports_what_composes_the_parts():
    (
        rule("Only the entry points import app and cli")
        .match(under("rollerlog"))
        .exclude(under("rollerlog.app", "rollerlog.cli", "rollerlog.start", "rollerlog.__main__"))
        .should_not_import(under("rollerlog.app", "rollerlog.cli", "rollerlog.start"))
        .check(rollerlog, only_direct_imports=True)
    )


def test_command_line_starts_without_qt():
    (
        rule("The command line imports Qt only inside the functions that need it")
        .match(under("rollerlog.cli", "rollerlog.__main__"))
        .should_not_import(under("PySide6"))
        .check(rollerlog, only_toplevel_imports=True)
    )


@pytest.mark.parametrize(
    ("library", "homes"),
    [
        ("apscheduler", ["rollerlog.services.reminders", "rollerlog.services.scheduler"]),
        ("astral", ["rollerlog.domain.sun", "rollerlog.services.places"]),
        ("PySide6.QtMultimedia", ["rollerlog.services.camera"]),
        ("PIL", ["rollerlog.decoding"]),
        ("pi_heif", ["rollerlog.decoding"]),
        ("sqlcipher3", ["rollerlog.store.database"]),
        ("tzlocal", ["rollerlog.clock"]),
    ],
)
def test_library_has_one_home(library, homes):
    (
        rule(f"{library} is imported in one place")
        .match(under("rollerlog"))
        .exclude(under(*homes))
        .should_not_import(under(library))
        .check(rollerlog, only_direct_imports=True)
    )


def test_nothing_reaches_the_network_or_unpickles():
    (
        rule("No network, no pickles, no YAML, one SQLite")
        .match(under("rollerlog"))
        .should_not_import(
            under("socket", "socketserver", "ssl", "urllib", "http", "ftplib", "smtplib"),
            under("requests", "httpx", "aiohttp", "PySide6.QtWebEngineCore"),
            under("pickle", "shelve", "marshal", "yaml", "sqlite3"),
        )
        .check(rollerlog, only_direct_imports=True)
    )


def reads_the_clock(node):
    if isinstance(node, ast.ImportFrom) and node.module == "time":
        return any(alias.name in {"time", "time_ns", "localtime", "gmtime"} for alias in node.names)
    calls = (
        r"\b(datetime\.(now|utcnow|today)|date\.today|time\.(time|time_ns|localtime|gmtime)"
        r"|Q(DateTime|Date|Time)\.current\w+)$"
    )
    return isinstance(node, ast.Attribute) and re.search(calls, ast.unparse(node)) is not None


def writes_a_file(node):
    if not isinstance(node, ast.Call):
        return False
    name = re.split(r"\W", ast.unparse(node.func))[-1]
    if name in {"open", "fdopen", "ZipFile"}:
        modes = [*node.args[:2], *(word.value for word in node.keywords if word.arg == "mode")]
        return any(
            re.fullmatch("'[rwxabt+]*[wxa+][rwxabt+]*'", ast.unparse(mode)) for mode in modes
        )
    return name in {"write_text", "write_bytes", "QSaveFile"}


def opens_a_database(node):
    connects = r"\b(sqlite3|sqlcipher3|dbapi2|sqlcipher)\.connect$"
    return isinstance(node, ast.Attribute) and re.search(connects, ast.unparse(node)) is not None


def runs_text(node):
    if not isinstance(node, ast.Call):
        return False
    shell = any(w.arg == "shell" and ast.unparse(w.value) != "False" for w in node.keywords)
    called = ast.unparse(node.func)
    return shell or called in {"eval", "exec", "compile", "__import__", "os.system", "os.popen"}


def opens_a_connection(node):
    sockets = {"QNetworkAccessManager", "QSslSocket", "QTcpServer", "QTcpSocket", "QUdpSocket"}
    return isinstance(node, ast.alias | ast.Attribute) and (
        (node.name if isinstance(node, ast.alias) else node.attr) in sockets
    )


def styles_a_widget(node):
    return isinstance(node, ast.Attribute) and node.attr == "setStyleSheet"


RULES = [
    (reads_the_clock, ("clock.py",)),
    (writes_a_file, ("store/", "decoding/")),
    (opens_a_database, ("store/database.py",)),
    (styles_a_widget, ("ui/theme.py",)),
    (runs_text, ()),
    (opens_a_connection, ()),
]


@pytest.mark.parametrize(("does", "homes"), RULES, ids=lambda value: getattr(value, "__name__", ""))
def test_only_its_home(does, homes):
    found = [
        f"{name}:{node.lineno}: {ast.unparse(node)}"
        for path in sorted(SOURCES.rglob("*.py"))
        if not (name := path.relative_to(SOURCES).as_posix()).startswith(homes)
        for node in ast.walk(ast.parse(path.read_bytes()))
        if does(node)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("does", "line"),
    [
        (reads_the_clock, "datetime.now(zone)"),
        (reads_the_clock, "field(default_factory=dt.date.today)"),
        (reads_the_clock, "QDateTime.currentDateTimeUtc()"),
        (reads_the_clock, "from time import time"),
        (writes_a_file, "open(path, 'w')"),
        (writes_a_file, "path.open(mode='ab')"),
        (writes_a_file, "(folder / name).write_text(text)"),
        (opens_a_database, "sqlcipher3.dbapi2.connect(path)"),
        (runs_text, "subprocess.run(line, shell=True)"),
        (runs_text, "eval(text)"),
        (opens_a_connection, "from PySide6.QtNetwork import QTcpSocket"),
        (styles_a_widget, "self.setStyleSheet(text)"),
    ],
)
def test_rule_sees(does, line):
    assert any(does(node) for node in ast.walk(ast.parse(line)))


@pytest.mark.parametrize(
    ("does", "line"),
    [
        (reads_the_clock, "time.monotonic(); datetime.combine(day, time(8)); clock.now()"),
        (writes_a_file, "open(path); path.open('rb'); ZipFile(path, 'r')"),
        (opens_a_database, "button.clicked.connect(self._save)"),
        (runs_text, "dialog.exec(); re.compile(text); subprocess.run(words, shell=False)"),
    ],
)
def test_rule_passes_over(does, line):
    assert not any(does(node) for node in ast.walk(ast.parse(line)))


def test_type_checker_is_never_silenced():
    silenced = re.compile(r"#\s*(type:\s*ignore|mypy:)")
    assert [
        path for path in SOURCES.rglob("*.py") if silenced.search(path.read_text("utf-8"))
    ] == []
