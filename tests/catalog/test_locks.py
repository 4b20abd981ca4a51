"""Tests of `plateau_sc.catalog.locks`."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from plateau_sc.catalog import locks
from plateau_sc.catalog.locks import hold_lock
from plateau_sc.errors import OutputError

HOLD = """
import sys
from pathlib import Path
from plateau_sc.catalog.locks import hold_lock
with hold_lock(Path(sys.argv[1]), wait=None) as held:
    print(held, flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_held_by_one_and_freed_by_the_end_of_its_process(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        with hold_lock(path, wait=None) as held:
            assert not held
        waits = []

        def end_the_other(pause: float) -> None:
            waits.append(pause)
            other.kill()
            other.wait()

        with hold_lock(path, wait=end_the_other) as held:
            assert held
        assert len(waits) == 1


def test_waiting_ends_when_the_waiter_says_so(tmp_path: Path) -> None:
    def give_up(_pause: float) -> None:
        raise TimeoutError

    with hold_lock(tmp_path / "lock", wait=None) as held:
        assert held
        with pytest.raises(TimeoutError), hold_lock(tmp_path / "lock", wait=give_up):
            pytest.fail("the lock was given twice")
    with hold_lock(tmp_path / "lock", wait=None) as held:
        assert held


def test_a_lock_that_cannot_be_made(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot write"), hold_lock(tmp_path / "gone" / "lock", wait=None):
        pytest.fail("there is no such folder")


@pytest.mark.skipif(sys.platform == "win32", reason="its locks are others")
def test_a_file_system_without_locks_is_worked_without(tmp_path: Path, monkeypatch) -> None:
    def refuse(_handle: int, _operation: int) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(locks.fcntl, "flock", refuse)
    with hold_lock(tmp_path / "lock", wait=None) as held:
        assert held
