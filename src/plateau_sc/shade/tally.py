"""Adding up the time in shadow: masks, each with the time that it stands for, or counts without masks."""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, Future
from contextlib import ExitStack, closing
from functools import partial
from itertools import groupby
from threading import Lock
from typing import Any

import numpy as np

from plateau_sc.casting.winding import WindingCaster
from plateau_sc.kernels.desk import Room, add_room, make_room
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.shade.instants import HasExecutor, each_mask, find_first, group_instants
from plateau_sc.shade.work import Work
from plateau_sc.types import BoolArray, FloatArray, IntArray, Progress

_MOST = 255
# Suns that are counted in one go: enough that no more is lost between two, and few enough for news of them.
_TOGETHER = 15
# Parts that wait for each thread, so that none waits for one that takes long.
_AHEAD = 64


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
    if executor is not None:
        tally = Tally(work.inside.shape)
        with closing(each_mask(work, progress, executor, threads)) as casting:
            for index, mask in casting:
                if weights[index]:
                    tally.add(mask, int(weights[index]))
        return tally.take()
    is_up, total = work.sun.elevation > 0.0, len(weights)
    todo, done = is_up & (weights != 0), 0

    def tell(more: int) -> None:
        nonlocal done
        for _ in range(more):
            done += 1
            if progress is not None:
                progress(done, total, "casting shadows")

    tell(total - int(np.count_nonzero(todo)))
    if isinstance(work.caster, WindingCaster) and work.caster.adds and work.hills is None:
        found = _add_counts(work, work.caster, weights, todo, tell, threads or count_processors())
    else:
        found = _add_masks(work, weights, todo, tell, threads or count_processors())
    found += weights[~is_up].sum()
    return found


def _add_masks(work: Work, weights: IntArray, todo: BoolArray, tell: Callable[[int], None], threads: int) -> IntArray:
    """Add masks in whatever order: threads cast some at a time, and each counts its own."""
    alone = find_first(work) if threads > 1 else ()
    groups = group_instants(work, todo & ~np.isin(np.arange(len(todo)), alone), threads)
    longest, shape = max(map(len, groups), default=1), work.inside.shape
    tally = Tally(shape)
    free: deque[tuple[Tally, BoolArray]] = deque()

    def put(onto: Tally, index: int, mask: BoolArray, workers: int) -> None:
        if work.hills is not None:
            work.hills.hide(mask, work.directions[index], workers)
        onto.add(mask, int(weights[index]))

    def add(group: IntArray) -> int:
        try:
            own, room = free.pop()
        except IndexError:
            own, room = Tally(shape, tally), np.empty((longest, *shape), dtype=np.bool_)
        work.draw_all(group, room, np.arange(len(group)))
        for index, mask in zip(group.tolist(), room, strict=False):
            put(own, index, mask, 1)
        free.append((own, room))
        return len(group)

    for index in alone:
        if todo[index]:
            put(tally, index, work.draw(index, threads), threads)
            tell(1)
    # Of one weight together, for to carry takes longer than a mask; and the lowest suns, which take longest, first.
    groups.sort(key=lambda group: (weights[group[0]], work.sun.elevation[group].min()))
    _share(add, groups, tell, threads)
    for own, _ in free:
        own.carry()
    return tally.take()


def _add_counts(
    work: Work,
    caster: WindingCaster,
    weights: IntArray,
    todo: BoolArray,
    tell: Callable[[int], None],
    threads: int,
) -> IntArray:
    """Count instant by instant, those of one weight together in whatever order."""
    counts = _Counts(caster, work.inside.shape)
    # Threads begin after one sun, which makes what all share; the highest is counted soonest. The others follow each
    # other round the sky: from one to the next few faces turn.
    indices = sorted(np.flatnonzero(todo).tolist(), key=lambda index: (-work.sun.elevation[index], index))
    first, others = indices[:1], sorted(indices[1:], key=lambda index: (weights[index], work.sun.azimuth[index]))
    for index in first:
        counts.add(work.directions[[index]], int(weights[index]), threads)
        counts.carry(int(weights[index]))
        tell(1)
    for weight, alike in groupby(others, key=lambda index: int(weights[index])):
        found = work.directions[list(alike)]
        parts = [found[begin : begin + _TOGETHER] for begin in range(0, len(found), _TOGETHER)]
        _share(partial(counts.add, weight=weight), parts, tell, threads)
        counts.carry(weight)
    return counts.total


def _share(work: Callable[[Any], int], parts: Sequence[Any], tell: Callable[[int], None], threads: int) -> None:
    """Have threads do all parts of some work, and tell how much of it was in each that has ended."""
    if threads == 1 or len(parts) < 2:
        for part in parts:
            tell(work(part))
        return
    with ExitStack() as stack:
        pool, tasks = stack.enter_context(lend_threads(threads)), deque[Future[int]]()
        stack.callback(lambda: [task.cancel() for task in tasks])
        for part in parts:
            tasks.append(pool.submit(work, part))
            if len(tasks) > _AHEAD * threads:
                tell(tasks.popleft().result())
        while tasks:
            tell(tasks.popleft().result())


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
    onto : Tally, optional
        One that this adds to when it is told to carry, for the use of another thread.
    """

    def __init__(self, shape: tuple[int, ...], onto: "Tally | None" = None) -> None:
        self._total: IntArray = np.zeros(shape, dtype=np.int64) if onto is None else onto._total
        self._lock: Lock = Lock() if onto is None else onto._lock
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
            self.carry()
        self._weight = weight
        self._count += mask.view(np.uint8)
        self._pending += 1

    def take(self) -> IntArray:
        """Return the time in shadow since the last call, of which others that add to this have carried theirs.

        Returns
        -------
        ndarray, shape (rows, cols), int64
            Time [ns]; not to be taken while others may carry.
        """
        self.carry()
        found = self._total.copy()
        self._total.fill(0)
        return found

    def carry(self) -> None:
        """Add what was counted to the time."""
        if self._pending:
            with self._lock:
                self._total += np.multiply(self._count, self._weight, dtype=np.int64)
            self._count.fill(0)
            self._pending = 0
