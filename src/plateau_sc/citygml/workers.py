"""Files read by several processes at once: the same results in the same order as one after the other."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from typing import Any, Protocol, TypeVar

from plateau_sc.citygml.sources import SourceFile
from plateau_sc.errors import ParameterError, WorkerError
from plateau_sc.types import Progress

T = TypeVar("T")

_WHAT = "reading"
_BEGUN: Any = None
"""In a worker: for each file the number of the process that works on it, negative once it is done."""


class HasExecutor(Protocol):
    """What a dask client is to us: something that gives an executor."""

    def get_executor(self) -> Executor:
        """Return an executor of the standard library's kind."""
        ...


def map_files(
    function: Callable[[SourceFile], T],
    files: Sequence[SourceFile],
    workers: int | None = None,
    *,
    executor: Executor | HasExecutor | None = None,
    progress: Progress | None = None,
) -> list[T]:
    """Apply a function to each file, in several processes if asked to.

    Parameters
    ----------
    function : callable
        Takes a `SourceFile`. For several processes it must be one that can be sent there: defined at the top of a
        module, or a `functools.partial` of such a one.
    files : sequence of SourceFile
        The files.
    workers : int, optional
        Processes to start; by default none, and the files are read here one after the other. A script that asks for
        some must do so below ``if __name__ == "__main__":``, for each process begins by importing the script.
    executor : concurrent.futures.Executor or dask.distributed.Client, optional
        Where to run instead; it is left open.
    progress : callable, optional
        Called in this process as ``progress(done_bytes, total_bytes, "reading …")`` after each file.

    Returns
    -------
    list
        One result a file, in the order of the files, whatever was ready first.

    Raises
    ------
    ParameterError
        There are no such workers, both ways are asked for, or the function cannot be sent to a process.
    WorkerError
        A process died, or ran out of memory; the message names the file.
    Exception
        What the function raises, for the first file of the order that fails; the others are given up.

    Examples
    --------
    >>> map_files(len, [])
    []
    """
    if executor is not None and workers is not None:
        raise ParameterError("workers and executor are both given; expected one of them")
    if workers is not None and (isinstance(workers, bool) or not isinstance(workers, int) or workers < 1):
        raise ParameterError(f"workers is {workers!r}; expected a whole number, 1 or more, or None")
    report = _Reporter(files, progress)
    if executor is not None:
        return _map_elsewhere(function, files, executor, report)
    count = min(workers or 1, len(files))
    if count < 2:
        return [report.pass_on(_call(function, file), file) for file in files]
    return _map_in_processes(function, files, count, report)


class _Reporter:
    """Adds up the bytes of files that are done."""

    def __init__(self, files: Sequence[SourceFile], progress: Progress | None) -> None:
        self._progress = progress
        self._total = sum(file.size for file in files)
        self._done = 0

    def pass_on(self, result: T, file: SourceFile) -> T:
        self._done += file.size
        if self._progress is not None:
            self._progress(self._done, self._total, f"{_WHAT} {file.parts[-1]}")
        return result


def _map_elsewhere(
    function: Callable[[SourceFile], T],
    files: Sequence[SourceFile],
    executor: Executor | HasExecutor,
    report: _Reporter,
) -> list[T]:
    pool = executor if isinstance(executor, Executor) else executor.get_executor()
    tasks: list[Future[T]] = []
    try:
        tasks.extend(pool.submit(function, file) for file in files)
        return _gather(tasks, files, report)
    except BrokenExecutor as error:
        undone = [file.label for file, task in zip(files, tasks, strict=False) if not _has_result(task)]
        more = f" (or one of {len(undone) - 1} others that were not done)" if len(undone) > 1 else ""
        first = undone[0] if undone else "before the first file"
        raise WorkerError(f"{first}{more}: the executor broke: {error}") from error


def _map_in_processes(
    function: Callable[[SourceFile], T], files: Sequence[SourceFile], count: int, report: _Reporter
) -> list[T]:
    try:
        pickle.dumps(function)
    except (pickle.PicklingError, AttributeError, TypeError) as error:
        raise ParameterError(
            f"{function!r} cannot be sent to another process ({error}); expected a function at the top of a module"
        ) from error
    others = {process.pid for process in multiprocessing.active_children()}
    context = multiprocessing.get_context("spawn")
    begun = context.RawArray("q", len(files))
    pool = ProcessPoolExecutor(count, mp_context=context, initializer=_begin_worker, initargs=(begun,))
    processes: dict[int | None, BaseProcess] = {}
    try:
        tasks = [pool.submit(_run, function, file, place) for place, file in enumerate(files)]
        processes = {process.pid: process for process in multiprocessing.active_children()}
        results = _gather(tasks, files, report)
    except BrokenExecutor as error:
        pool.shutdown()
        raise WorkerError(_describe_death(files, list(begun), processes)) from error
    except BaseException:
        # Those that are at work would finish their files first, which can take minutes.
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            if process.pid not in others:
                process.terminate()
        pool.shutdown()
        raise
    pool.shutdown()
    return results


def _gather(tasks: list[Future[T]], files: Sequence[SourceFile], report: _Reporter) -> list[T]:
    try:
        return [report.pass_on(_wait_for(task, file), file) for task, file in zip(tasks, files, strict=True)]
    finally:
        for task in tasks:
            task.cancel()


def _wait_for(task: Future[T], file: SourceFile) -> T:
    try:
        return task.result()
    except MemoryError as error:
        raise WorkerError(_describe_shortage(file)) from error


def _has_result(task: Future[Any]) -> bool:
    return task.done() and not task.cancelled() and task.exception() is None


def _call(function: Callable[[SourceFile], T], file: SourceFile) -> T:
    try:
        return function(file)
    except MemoryError as error:
        raise WorkerError(_describe_shortage(file)) from error


def _begin_worker(begun: Any) -> None:
    global _BEGUN
    _BEGUN = begun
    # Ctrl-C reaches all processes of a terminal; the one that was asked stops the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _run(function: Callable[[SourceFile], T], file: SourceFile, place: int) -> T:
    _BEGUN[place] = os.getpid()
    try:
        return function(file)
    finally:
        _BEGUN[place] = -os.getpid()


def _describe_shortage(file: SourceFile) -> str:
    return f"{file.label}: memory ran out while it was read; read fewer files at once, or with fewer workers"


def _describe_death(files: Sequence[SourceFile], begun: list[int], processes: dict[int | None, BaseProcess]) -> str:
    suspects = {pid: file for file, pid in zip(files, begun, strict=True) if pid > 0}
    if not any(begun):
        return (
            "the processes died before they began a file; a script must ask for workers below "
            'if __name__ == "__main__":'
        )
    # Those that outlive the dead one are ended by the pool, with the signal for that.
    ended = {process.pid for process in processes.values() if process.exitcode in (0, -signal.SIGTERM)}
    guilty = {pid: file for pid, file in suspects.items() if pid not in ended} or suspects
    names = ", ".join(file.label for file in guilty.values()) or "a file that is not known"
    codes = {processes[pid].exitcode for pid in guilty if pid in processes} - {None}
    how = f" (exit code {', '.join(map(str, sorted(codes, key=str)))})" if codes else ""
    return (
        f"{names}: the process that read it died{how}, perhaps for want of memory; "
        "use fewer workers, or read the file alone"
    )
