"""The wheel carries all that the installed program needs."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    with ZipFile(path) as opened:
        yield opened


def metadata(wheel, name):
    (path,) = (path for path in wheel.namelist() if path.endswith(f".dist-info/{name}"))
    return wheel.read(path).decode()


def test_wheel_carries_every_resource(wheel):
    resources = {path for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert {f"rollerlog/{path.relative_to(ROOT).as_posix()}" for path in resources} <= set(
        wheel.namelist()
    )


@pytest.mark.parametrize(
    "name", ["tokens.json", "theme.qss", "facemap.json", "icons/roller.svg", "icons/tabler/x.svg"]
)
def test_wheel_carries(wheel, name):
    assert wheel.read(f"rollerlog/resources/{name}")


def test_wheel_installs_both_entry_points(wheel):
    assert metadata(wheel, "entry_points.txt").split() == [
        "[console_scripts]",
        "rollerlog", "=", "rollerlog.__main__:main",
        "[gui_scripts]",
        "rollerlog-gui", "=", "rollerlog.__main__:main",
    ]  # fmt: skip


def test_wheel_is_under_the_mit_licence(wheel):
    assert "License-Expression: MIT\n" in metadata(wheel, "METADATA")
    assert metadata(wheel, "licenses/LICENSE").startswith("MIT License")


def test_wheel_carries_nothing_else(wheel):
    folders = {path.split("/")[0] for path in wheel.namelist()}
    assert folders == {"rollerlog", next(name for name in folders if name.endswith(".dist-info"))}
