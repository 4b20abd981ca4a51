import os
import signal
import subprocess
import sys
import textwrap
import time
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from plateau_sc.citygml.sources import find_files
from plateau_sc.citygml.workers import map_files
from plateau_sc.errors import ParameterError, UnreadableSourceError, WorkerError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def files(tmp_path):
    for index in range(6):
        (tmp_path / f"{index}.gml").write_text("x" * (index + 1))
    return find_files(tmp_path)


def read(file):
    with file.open() as stream:
        return file.path.name, len(stream.read())


def read_late(file):
    time.sleep(0.3 if file.path.name == "0.gml" else 0)
    return os.getpid(), read(file)


def read_or_die(file, name, how):
    if file.path.name != name:
        return read(file)
    if how == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if how == "memory":
        raise MemoryError
    raise UnreadableSourceError(f"{file.label}: {how}")


def test_processes_give_what_one_gives_in_the_order_of_the_files(files):
    expected = [(f"{index}.gml", index + 1) for index in range(6)]
    told = [(sum(range(1, index + 2)), 21, f"reading {index}.gml") for index in range(6)]
    calls = []
    assert map_files(read, files, progress=lambda *call: calls.append(call)) == expected
    assert calls == told
    calls.clear()
    answers = map_files(read_late, files, 2, progress=lambda *call: calls.append(call))
    assert [answer for _, answer in answers] == expected
    assert calls == told
    assert os.getpid() not in {process for process, _ in answers}


def test_no_files_need_no_workers():
    assert map_files(read, [], 4) == []


def test_a_worker_that_dies_is_told_with_its_file(files):
    with pytest.raises(WorkerError, match=r"exit code -9") as caught:
        map_files(partial(read_or_die, name="3.gml", how="killed"), files, 2)
    assert str(caught.value).startswith(f"{files[3].label}: the process that read it died")
    assert all(file.label not in str(caught.value) for file in files if file is not files[3])


def test_memory_that_runs_out_here_is_told_alike(files):
    with pytest.raises(WorkerError, match=r"3\.gml: memory ran out"):
        map_files(partial(read_or_die, name="3.gml", how="memory"), files)


@pytest.mark.parametrize("workers", [None, 2])
def test_errors_of_the_function_come_through(files, workers):
    with pytest.raises(UnreadableSourceError, match=r"4\.gml: broken"):
        map_files(partial(read_or_die, name="4.gml", how="broken"), files, workers)


@pytest.mark.parametrize("workers", [0, -1, 1.5, True, "2"])
def test_other_numbers_of_workers_are_refused(files, workers):
    with pytest.raises(ParameterError, match="workers"):
        map_files(read, files, workers)


def test_what_cannot_be_sent_is_refused(files):
    with pytest.raises(ParameterError, match="top of a module"):
        map_files(lambda file: file, files, 2)
    with ThreadPoolExecutor(1) as pool, pytest.raises(ParameterError, match="one of them"):
        map_files(read, files, 2, executor=pool)


def test_an_executor_of_the_caller_is_used_and_left_open(files):
    class Client:
        def get_executor(self):
            return pool

    with ThreadPoolExecutor(2) as pool:
        assert map_files(read, files, executor=pool) == map_files(read, files)
        assert map_files(read, files, executor=Client()) == map_files(read, files)
        with pytest.raises(WorkerError, match=r"2\.gml: memory ran out"):
            map_files(partial(read_or_die, name="2.gml", how="memory"), files, executor=pool)
        assert pool.submit(int).result() == 0


def test_an_executor_that_breaks_is_told(files):
    class Broken(Executor):
        def submit(self, function, file):
            task = Future()
            if file.path.name == "0.gml":
                task.set_result(function(file))
            else:
                task.set_exception(BrokenExecutor("gone"))
            return task

    with pytest.raises(
        WorkerError, match=r"1\.gml \(or one of 4 others that were not done\): the executor broke: gone"
    ):
        map_files(read, files, executor=Broken())


SCRIPT = """
import os, sys, time
from plateau_sc.citygml.sources import find_files
from plateau_sc.citygml.workers import map_files

def wait(file):
    print(os.getpid(), flush=True)
    time.sleep(600)

{guard}
    map_files(wait, find_files(sys.argv[1]), 2)
"""


def start(tmp_path, guard, folder):
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(SCRIPT).format(guard=guard))
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    return subprocess.Popen(
        [sys.executable, str(script), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        start_new_session=True,
        # Where the tests themselves were started in the background, Ctrl-C would be ignored here as well.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def ends_soon(process):
    """Tell whether a process ends within some seconds; a zombie has ended too."""
    for _ in range(100):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{process}/stat")
        if state.is_file() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False


def test_interrupting_stops_all_at_once(files, tmp_path):
    run = start(tmp_path, 'if __name__ == "__main__":', tmp_path)
    with run:
        workers = [int(run.stdout.readline()) for _ in range(2)]
        before = time.perf_counter()
        os.killpg(run.pid, signal.SIGINT)
        _, errors = run.communicate(timeout=50)
        assert time.perf_counter() - before < 40
    assert errors.strip().endswith("KeyboardInterrupt")
    assert all(ends_soon(worker) for worker in workers)


def test_a_script_without_its_guard_is_told_what_it_lacks(files, tmp_path):
    with start(tmp_path, "if True:", tmp_path) as run:
        _, errors = run.communicate(timeout=100)
    assert run.returncode != 0
    assert (
        "WorkerError: the processes died before they began a file; a script must ask for workers below if __name__"
        in (errors)
    )
