"""Adding up the time in shadow: masks, each with the time that it stands for, or counts without masks."""

from collections import deque
from concurrent.futures import Executor, Future
from contextlib import ExitStack, closing
from itertools import groupby
from threading import Lock

import numpy as np

from plateau_sc.casting.winding import WindingCaster
from plateau_sc.kernels.desk import Room, add_room, make_room
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.shade.instants import HasExecutor, each_mask
from plateau_sc.shade.work import Work
from plateau_sc.types import BoolArray, FloatArray, IntArray, Progress

_MOST = 255
# Suns that are counted in one go: enough that no more is lost between two, and few enough for news of them.
_TOGETHER = 15


def add_up(
    work: Work,
    weights: IntArray,
    progress: Progress | None,
    executor: Executor | HasExecutor | None,
    threads: int | None,
) -> IntArray:
    """Return the time that each pixel lies in shadow.

    On level ground no masks are made for it, unless they are an executor's.

    Parameters
    ----------
    work : Work
        What `prepare` gives.
    weights : ndarray, shape (n,), int64
        The time that each instant stands for [ns]; of those with 0 nothing is added.
    progress, executor, threads
        As in `each_mask`.

    Returns
    -------
    ndarray, shape (rows, cols), int64
        Time [ns]; of pixels inside buildings it tells nothing.
    """
    if isinstance(work.caster, WindingCaster) and work.caster.adds and work.hills is None and executor is None:
        return _add_counts(work, work.caster, weights, progress, threads or count_processors())
    tally = Tally(work.inside.shape)
    with closing(each_mask(work, progress, executor, threads)) as casting:
        for index, mask in casting:
            if weights[index]:
                tally.add(mask, int(weights[index]))
    return tally.take()


def _add_counts(
    work: Work, caster: WindingCaster, weights: IntArray, progress: Progress | None, threads: int
) -> IntArray:
    """Count instant by instant, those of one weight together in whatever order."""
    is_up = work.sun.elevation > 0.0
    counts = _Counts(caster, work.inside.shape)
    counts.total += weights[~is_up].sum()
    todo = np.flatnonzero(is_up & (weights != 0)).tolist()
    # Threads begin after one sun, which makes what all share; the highest is counted soonest. The others follow each
    # other round the sky: from one to the next few faces turn.
    todo.sort(key=lambda index: (-work.sun.elevation[index], index))
    first, others = todo[:1], sorted(todo[1:], key=lambda index: (weights[index], work.sun.azimuth[index]))
    done, total = 0, len(work.sun)

    def tell(more: int) -> None:
        nonlocal done
        for _ in range(more):
            done += 1
            if progress is not None:
                progress(done, total, "casting shadows")

    tell(total - len(todo))
    for index in first:
        counts.add(work.directions[[index]], int(weights[index]), threads)
        counts.carry(int(weights[index]))
        tell(1)
    with ExitStack() as stack:
        pool = stack.enter_context(lend_threads(threads)) if threads > 1 and others else None
        tasks: deque[Future[int]] = deque()
        stack.callback(lambda: [task.cancel() for task in tasks])
        for weight, alike in groupby(others, key=lambda index: int(weights[index])):
            indices = list(alike)
            for begin in range(0, len(indices), _TOGETHER):
                some = work.directions[indices[begin : begin + _TOGETHER]]
                if pool is None:
                    tell(counts.add(some, weight))
                    continue
                tasks.append(pool.submit(counts.add, some, weight))
                if len(tasks) > 2 * threads:
                    tell(tasks.popleft().result())
            while tasks:
                tell(tasks.popleft().result())
            counts.carry(weight)
    return counts.total


class _Counts:
    """Counts of several threads, each in a room of its own, and the time that they make together."""

    def __init__(self, caster: WindingCaster, shape: tuple[int, ...]) -> None:
        self.total: IntArray = np.zeros(shape, dtype=np.int64)
        self._caster = caster
        self._rooms: list[tuple[Room, int]] = []
        self._lock = Lock()

    def add(self, directions: FloatArray, weight: int, threads: int | None = 1) -> int:
        """Count suns, and say how many they are. Until the rooms are emptied all weights are the same."""
        many = len(directions)
        with self._lock:
            room, pending = self._rooms.pop() if self._rooms else (make_room(*self.total.shape), 0)
            if pending + many > _MOST:
                add_room(room, weight, self.total)
                pending = 0
        self._caster.add(directions, room, threads)
        with self._lock:
            self._rooms.append((room, pending + many))
        return many

    def carry(self, weight: int) -> None:
        """Empty the rooms."""
        for room, pending in self._rooms:
            if pending:
                add_room(room, weight, self.total)
        self._rooms = [(room, 0) for room, _ in self._rooms]


class Tally:
    """Time that each pixel lies in shadow, in whole nanoseconds, so that the order of adding does not matter.

    Masks of one weight are counted in bytes first, which is several times as fast.

    Parameters
    ----------
    shape : tuple of int
        Rows and columns.
    """

    def __init__(self, shape: tuple[int, int]) -> None:
        self._total: IntArray = np.zeros(shape, dtype=np.int64)
        self._count = np.zeros(shape, dtype=np.uint8)
        self._pending = self._weight = 0

    def add(self, mask: BoolArray, weight: int) -> None:
        """Add a mask.

        Parameters
        ----------
        mask : ndarray, shape (rows, cols), bool
            True in shadow.
        weight : int
            The time that it stands for [ns].
        """
        if self._pending == _MOST or weight != self._weight:
            self._carry()
        self._weight = weight
        self._count += mask.view(np.uint8)
        self._pending += 1

    def take(self) -> IntArray:
        """Return the time in shadow since the last call.

        Returns
        -------
        ndarray, shape (rows, cols), int64
            Time [ns].
        """
        self._carry()
        total, self._total = self._total, np.zeros_like(self._total)
        return total

    def _carry(self) -> None:
        if self._pending:
            self._total += np.multiply(self._count, self._weight, dtype=np.int64)
            self._count.fill(0)
            self._pending = 0
