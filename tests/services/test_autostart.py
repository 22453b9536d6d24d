"""Starting with the desktop: the real state is read, and what is written is what desktops read."""

import configparser
import plistlib
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from rollerlog.services.autostart import AutostartError, Obstacle, autostart_here
from rollerlog.services.autostart import command as how
from rollerlog.services.autostart.command import folder_of, start_command
from rollerlog.services.autostart.desktop_entry import command_line, words_of
from rollerlog.services.autostart.launch_agent import LaunchAgent
from rollerlog.services.autostart.run_key import APPROVED, NAME, RUN, RunKey
from rollerlog.services.autostart.xdg import XdgAutostart, autostart_folder

ODD = '/home/añil/my $HOME `x` 100% "q" it\'s back\\slash ~#;&|<>()*?\tend'


@pytest.fixture(autouse=True)
def desktop(monkeypatch):
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")


@pytest.fixture
def program(tmp_path):
    path = tmp_path / "bin" / "rollerlog-gui"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "autostart" / "rollerlog.desktop"


@pytest.fixture
def switch(path, program):
    return XdgAutostart((str(program), "--hidden"), path.parent)


def entry(path):
    """The main group as another reader has it."""
    parser = configparser.RawConfigParser(delimiters=("=",), comment_prefixes=("#",))
    parser.optionxform = str
    parser.read_string(path.read_text("utf-8"))
    return parser["Desktop Entry"]


def executed(line):
    """The words a shell makes of a command line; its quotes are those of the specification."""
    script = f"for word in {line}; do printf '%s\\0' \"$word\"; done"
    ran = subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=True, timeout=20)
    return ran.stdout.decode().split("\0")[:-1]


def test_it_is_off_until_it_is_turned_on_and_off_again_after(switch, path):
    assert not switch.is_on()
    switch.turn_on()
    assert switch.is_on()
    assert switch.where == str(path)
    switch.turn_off()
    assert not switch.is_on()
    assert not path.exists()
    switch.turn_off()


def test_the_file_says_what_a_desktop_needs(switch, path, program):
    switch.turn_on()
    said = entry(path)
    assert shlex.split(said["Exec"]) == [str(program), "--hidden"]
    assert said["TryExec"] == str(program)
    assert said["Type"] == "Application"
    assert said["Name"] == said["Icon"] == "rollerlog"
    assert said["Comment"]
    assert said["Terminal"] == said["Hidden"] == "false"
    assert said["X-GNOME-Autostart-Delay"] == "20"
    assert said["X-KDE-autostart-after"] == "panel"
    assert path.read_text().startswith("[Desktop Entry]\n")
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "word", [ODD, "", "plain", "--a=b", "%f", "tab\there", "\\", '"', "ends\\"]
)
def test_words_survive_the_quotes(word):
    line = command_line(("prog", word))
    assert words_of(line) == ["prog", word]
    assert executed(line.replace("%%", "%")) == ["prog", word]


def test_an_odd_folder_is_named_exactly(path, program):
    odd = f"{ODD}\nnext"
    switch = XdgAutostart((str(program), "--hidden", "--data-dir", odd), path.parent)
    switch.turn_on()
    assert switch.is_on()
    said = path.read_text("utf-8")
    assert len(said.splitlines()) == 11
    escaped = entry(path)["Exec"]
    line = escaped.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t")
    line = line.replace("\0", "\\").replace("%%", "%")
    assert executed(line) == [str(program), "--hidden", "--data-dir", odd]


@pytest.mark.parametrize(
    ("line", "on"),
    [
        ("Hidden=true", False),
        ("Hidden=false", True),
        ("X-GNOME-Autostart-enabled=false", False),
        ("X-GNOME-Autostart-enabled=true", True),
        ("OnlyShowIn=KDE;XFCE;", False),
        ("OnlyShowIn=GNOME;", True),
        ("NotShowIn=GNOME;", False),
        ("NotShowIn=KDE", True),
        ("TryExec=/gone/rollerlog-gui", False),
        ("TryExec=sh", True),
        ("Exec=/gone/rollerlog-gui --hidden", False),
        ("Exec=", False),
        ("Exec=sh --hidden --data-dir /elsewhere", False),
        ("# Hidden=true", True),
        ("[Desktop Action x]\nHidden=true", True),
    ],
)
def test_what_its_user_wrote_in_it_counts(switch, path, line, on):
    switch.turn_on()
    path.write_text(f"{path.read_text()}{line}\n")
    assert switch.is_on() is on


def test_of_the_desktops_names_the_first_that_is_known_decides(switch, path, monkeypatch):
    switch.turn_on()
    path.write_text(f"{path.read_text()}OnlyShowIn=ubuntu;\nNotShowIn=GNOME;\n")
    assert switch.is_on()
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "GNOME:ubuntu")
    assert not switch.is_on()
    monkeypatch.delenv("XDG_CURRENT_DESKTOP")
    assert not switch.is_on()


def test_it_is_off_once_the_program_is_gone(switch, program):
    switch.turn_on()
    program.unlink()
    assert not switch.is_on()


def test_its_users_own_lines_outlive_both_switches(switch, path, program):
    path.parent.mkdir(parents=True)
    own = (
        "# Mine\n[Desktop Entry]\nType=Application\nName=Rollerlog, later\nName[es]=Rodillo\n"
        f"Exec=env QT_SCALE_FACTOR=2 {program} --hidden\nNotShowIn=GNOME;\n\n"
        "[Desktop Action quiet]\nName=Quiet\nExec=true\n"
    )
    path.write_text(own)
    assert not switch.is_on()
    switch.turn_on()
    assert switch.is_on()
    said = path.read_text()
    assert f"Exec=env QT_SCALE_FACTOR=2 {program} --hidden\n" in said
    assert said.startswith("# Mine\n[Desktop Entry]\n")
    assert said.endswith("\n[Desktop Action quiet]\nName=Quiet\nExec=true\n")
    switch.turn_off()
    assert not switch.is_on()
    assert entry(path)["Hidden"] == "true"
    assert entry(path)["Name[es]"] == "Rodillo"
    switch.turn_on()
    assert entry(path)["Exec"].startswith("env QT_SCALE_FACTOR=2")


def test_one_data_folder_is_not_taken_for_another(path, program):
    default = XdgAutostart((str(program), "--hidden"), path.parent)
    other = XdgAutostart((str(program), "--hidden", "--data-dir", "/other"), path.parent)
    default.turn_on()
    assert not other.is_on()
    other.turn_off()
    assert default.is_on()
    other.turn_on()
    assert other.is_on()
    assert not default.is_on()


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"[Other]\nExec=sh\n", b"Exec=sh\n"])
def test_a_file_that_is_no_entry_is_off_and_gives_way(switch, path, text):
    path.parent.mkdir(parents=True)
    path.write_bytes(text)
    assert not switch.is_on()
    switch.turn_on()
    assert switch.is_on()


def test_a_link_leads_to_the_file_that_is_written(switch, path, tmp_path):
    kept = tmp_path / "dotfiles" / "rollerlog.desktop"
    kept.parent.mkdir()
    kept.write_text("")
    path.parent.mkdir(parents=True)
    path.symlink_to(kept)
    switch.turn_on()
    assert path.is_symlink()
    assert entry(kept)["Hidden"] == "false"
    switch.turn_off()
    assert not path.is_symlink()
    assert kept.exists()


def test_what_stands_in_the_way_is_named_and_left(switch, path):
    path.mkdir(parents=True)
    hindered(switch, Obstacle.IN_THE_WAY, path)
    path.rmdir()
    path.symlink_to(path.with_name("gone"))
    hindered(switch, Obstacle.IN_THE_WAY, path)
    assert path.is_symlink()
    path.unlink()
    path.parent.rmdir()
    path.parent.write_text("a file")
    hindered(switch, Obstacle.IN_THE_WAY, path.parent)
    assert path.parent.read_text() == "a file"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs /proc, which takes no file")
def test_a_folder_that_takes_nothing_is_named(program):
    switch = XdgAutostart((str(program), "--hidden"), Path("/proc/self/autostart"))
    with pytest.raises(AutostartError) as told:
        switch.turn_on()
    assert told.value.obstacle in {Obstacle.FAILED, Obstacle.READ_ONLY}


def test_no_right_to_write_is_told_apart(switch, monkeypatch):
    from rollerlog.services.autostart import start_file
    from rollerlog.store.faults import Fault, StoreError

    def refuse(*_):
        raise StoreError(Fault.READ_ONLY)

    monkeypatch.setattr(start_file, "write_whole", refuse)
    with pytest.raises(AutostartError) as told:
        switch.turn_on()
    assert told.value.obstacle is Obstacle.READ_ONLY


def hindered(switch, obstacle, where):
    assert not switch.is_on()
    with pytest.raises(AutostartError) as told:
        switch.turn_on()
    assert (told.value.obstacle, told.value.where) == (obstacle, str(where))
    assert not switch.is_on()


@pytest.mark.parametrize("chosen", ["relative/config", "", None])
def test_only_a_whole_path_is_a_config_folder(chosen, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    if chosen is not None:
        monkeypatch.setenv("XDG_CONFIG_HOME", chosen)
    assert autostart_folder() == tmp_path / ".config" / "autostart"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "mine"))
    assert autostart_folder() == tmp_path / "mine" / "autostart"


@pytest.mark.skipif(sys.platform != "linux", reason="asks this very desktop")
def test_this_desktop_has_a_switch(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    switch = autostart_here(tmp_path / "data", tmp_path / "data")
    switch.turn_on()
    assert switch.is_on()
    assert switch.where == str(tmp_path / "autostart" / "rollerlog.desktop")


def test_it_is_started_as_it_was_now(monkeypatch, tmp_path, program):
    python = program.with_name("python3")
    monkeypatch.setattr(how.sys, "executable", str(python))
    assert start_command(tmp_path, tmp_path) == (str(program), "--hidden")
    program.unlink()
    assert start_command(tmp_path, tmp_path) == (str(python), "-m", "rollerlog", "--hidden")


def test_another_data_folder_is_named_by_its_whole_path(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    words = start_command(Path("mine"), tmp_path / "default")
    assert words[-2:] == ("--data-dir", str(tmp_path / "mine"))
    assert folder_of(words) == str(tmp_path / "mine")
    assert "--data-dir" not in start_command(Path("default"), tmp_path / "default")


def test_the_command_is_one_that_rollerlog_understands(tmp_path):
    from rollerlog.cli.parser import read_arguments

    words = start_command(tmp_path / "mine", tmp_path)
    found = read_arguments(words[words.index("--hidden") :])
    assert (found.hidden, found.data_dir) == (True, str(tmp_path / "mine"))


@pytest.fixture
def agent(tmp_path, program):
    return LaunchAgent((str(program), "--hidden", "--data-dir", ODD), tmp_path / "LaunchAgents")


def test_an_agent_is_written_read_back_and_removed(agent, program):
    assert not agent.is_on()
    agent.turn_on()
    assert agent.is_on()
    said = plistlib.loads(Path(agent.where).read_bytes())
    assert said["ProgramArguments"] == [str(program), "--hidden", "--data-dir", ODD]
    assert said["RunAtLoad"] is True
    assert Path(agent.where).name == f"{said['Label']}.plist"
    agent.turn_off()
    assert not agent.is_on()
    assert not Path(agent.where).exists()


@pytest.mark.parametrize(
    "change",
    [
        {"RunAtLoad": False},
        {"Disabled": True},
        {"ProgramArguments": []},
        {"ProgramArguments": ["/gone/rollerlog-gui"]},
        {"ProgramArguments": "rollerlog"},
        {"ProgramArguments": [1]},
    ],
)
def test_an_agent_that_starts_nothing_is_off(agent, change):
    agent.turn_on()
    path = Path(agent.where)
    path.write_bytes(plistlib.dumps(plistlib.loads(path.read_bytes()) | change))
    assert not agent.is_on()


@pytest.mark.parametrize("junk", [b"", b"<plist", b"bplist00", b"\xff", plistlib.dumps([1])])
def test_a_damaged_agent_is_off_and_gives_way(agent, junk):
    path = Path(agent.where)
    path.parent.mkdir()
    path.write_bytes(junk)
    assert not agent.is_on()
    agent.turn_on()
    assert agent.is_on()


class FakeRegistry:
    """Values in memory, under the names Windows has for them."""

    def __init__(self, error=None):
        self.values = {}
        self.error = error

    def read(self, key, name):
        return self.values.get((key, name))

    def write(self, key, name, text):
        if self.error is not None:
            raise self.error
        self.values[key, name] = text

    def remove(self, key, name):
        self.values.pop((key, name), None)


def run_key(program, registry):
    return RunKey((str(program), "--hidden", "--data-dir", r"C:\My data"), registry)


def test_the_run_key_is_written_read_back_and_removed(program):
    registry = FakeRegistry()
    switch = run_key(program, registry)
    assert not switch.is_on()
    switch.turn_on()
    assert switch.is_on()
    assert registry.values == {(RUN, NAME): rf'{program} --hidden --data-dir "C:\My data"'}
    switch.turn_off()
    assert not switch.is_on()
    assert registry.values == {}


@pytest.mark.parametrize(("first", "on"), [(2, True), (6, True), (3, False), (7, False)])
def test_what_was_switched_off_under_startup_apps_is_off(program, first, on):
    registry = FakeRegistry()
    switch = run_key(program, registry)
    switch.turn_on()
    registry.values[APPROVED, NAME] = bytes([first, *[0] * 11])
    assert switch.is_on() is on
    switch.turn_on()
    assert switch.is_on()


def test_a_run_key_that_starts_something_else_is_off(program, tmp_path):
    registry = FakeRegistry()
    switch = run_key(program, registry)
    switch.turn_on()
    assert not RunKey((str(program), "--hidden"), registry).is_on()
    registry.values[RUN, NAME] = f'"{tmp_path / "gone.exe"}" --hidden'
    assert not switch.is_on()
    registry.values[RUN, NAME] = b"\0"
    assert not switch.is_on()


@pytest.mark.parametrize(
    ("error", "obstacle"),
    [(PermissionError(5, "denied"), Obstacle.READ_ONLY), (OSError("gone"), Obstacle.FAILED)],
)
def test_a_registry_that_refuses_is_told(program, error, obstacle):
    switch = run_key(program, FakeRegistry(error))
    with pytest.raises(AutostartError) as told:
        switch.turn_on()
    assert told.value.obstacle is obstacle
    assert not switch.is_on()
