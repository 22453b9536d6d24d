import os
import stat
import sys

import pytest

from rollerlog.store.faults import Fault, StoreError
from rollerlog.store.outside_file import write_whole


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_file_is_whole_and_alone(tmp_path):
    path = tmp_path / "summary.pdf"
    write_whole(path, b"one")
    write_whole(path, b"another")
    assert path.read_bytes() == b"another"
    assert names(tmp_path) == ["summary.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_file_is_readable_by_its_user_alone(tmp_path):
    path = tmp_path / "summary.pdf"
    path.write_bytes(b"readable by all")
    path.chmod(0o644)
    write_whole(path, b"private")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_missing_folder_is_a_fault(tmp_path):
    with pytest.raises(StoreError) as caught:
        write_whole(tmp_path / "gone" / "summary.pdf", b"text")
    assert caught.value.fault is Fault.FAILED


def test_folder_under_the_name_stays_and_nothing_is_left_behind(tmp_path):
    path = tmp_path / "summary.pdf"
    path.mkdir()
    (path / "kept").write_bytes(b"")
    with pytest.raises(StoreError):
        write_whole(path, b"text")
    assert names(tmp_path) == ["summary.pdf"]
    assert names(path) == ["kept"]


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere"
)
def test_folder_that_may_not_be_written_is_said_so(tmp_path):
    path = tmp_path / "locked" / "summary.pdf"
    path.parent.mkdir(mode=0o500)
    with pytest.raises(StoreError) as caught:
        write_whole(path, b"text")
    assert caught.value.fault is Fault.READ_ONLY


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_what_was_there_survives_a_full_disk(tmp_path):
    import resource

    path = tmp_path / "summary.pdf"
    write_whole(path, b"before")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))
    try:
        with pytest.raises(StoreError) as caught:
            write_whole(path, b"after" * 1_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert caught.value.fault is Fault.DISK_FULL
    assert path.read_bytes() == b"before"
    assert names(tmp_path) == ["summary.pdf"]
