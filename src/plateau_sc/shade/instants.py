"""Cast the masks of all instants, one after the other for who asks, and some at a time where they are made."""

from collections import deque
from collections.abc import Generator
from concurrent.futures import Executor, Future
from contextlib import ExitStack, closing
from typing import Protocol

import numpy as np

from plateau_sc.casting.winding import WindingCaster
from plateau_sc.kernels.threads import count_processors, lend_threads
from plateau_sc.shade.work import Work
from plateau_sc.types import BoolArray, FloatArray, IntArray, Progress

_TASKS_AHEAD = 64
_FEW_FACES = 50_000
# So many groups for each thread, so that none waits long for another at the end; and no longer ones.
_GROUPS, _MOST = 2, 8
_PIXELS_AT_ONCE = 2_000_000


class HasExecutor(Protocol):
    """What a dask client is to us: something that gives an executor."""

    def get_executor(self) -> Executor:
        """Return an executor of the standard library's kind."""
        ...


def each_mask(
    work: Work,
    progress: Progress | None,
    executor: Executor | HasExecutor | None,
    threads: int | None,
    out: BoolArray | None = None,
) -> Generator[tuple[int, BoolArray]]:
    """Give the mask of each instant, in order, with a few of those that follow under way, until it is closed.

    Parameters
    ----------
    work : Work
        What `prepare` gives.
    progress : callable or None
        Called as ``progress(done, total, what)`` after each instant.
    executor : concurrent.futures.Executor or dask.distributed.Client or None
        Where the instants are cast, one task each.
    threads : int or None
        Threads to use without an executor; all cores if None.
    out : ndarray, shape (n, rows, cols), bool, optional
        Where masks are to be kept.

    Yields
    ------
    index : int
        The instant.
    mask : ndarray, shape (rows, cols), bool
        True in shadow; to be read before the next is asked for, and not to be written to.
    """
    if executor is not None:
        masks = _each_sent(work, executor, threads or count_processors())
    elif out is not None:
        masks = _each_kept(work, threads, out, in_order=progress is not None)
    else:
        masks = _each_forgotten(work, threads)
    # What is under way is ended before an error goes on.
    with closing(masks):
        for index, mask in enumerate(masks):
            if work.hills is not None and work.sun.elevation[index] > 0.0:
                work.hills.hide(mask, work.directions[index], threads)
            if out is not None and executor is not None:
                out[index] = mask
            yield index, mask
            if progress is not None:
                progress(index + 1, len(work.sun), "casting shadows")


def _each_kept(work: Work, threads: int | None, out: BoolArray, in_order: bool) -> Generator[BoolArray]:
    """Give masks that are cast where they are kept, and so need no memory of their own, which takes long to get.

    Threads take some masks at a time: what is around a mask is Python, which one thread at a time can run. The masks of
    the lowest suns are begun early; where somebody looks on (`in_order`) the others come as they are asked for.
    """
    workers, elevation = threads or count_processors(), work.sun.elevation
    alone = find_first(work) if workers > 1 else ()
    for index in alone:
        work.draw(index, threads, out[index])
    groups = group_instants(work, ~np.isin(np.arange(len(elevation)), alone), workers)
    starts = {int(group[0]): group for group in groups}
    tasks: dict[int, Future[None]] = {}
    with ExitStack() as stack:
        if workers > 1 and len(groups) > 1:
            pool = stack.enter_context(lend_threads(workers))
            stack.callback(lambda: [task.cancel() for task in tasks.values()])
            for group in _order(groups, elevation, workers if in_order else len(groups)):
                tasks |= dict.fromkeys(group.tolist(), pool.submit(work.draw_all, group, out, group))
        for index in range(len(elevation)):
            if index in tasks:
                tasks.pop(index).result()
            elif index in starts:
                work.draw_all(starts[index], out, starts[index])
            yield out[index]


def find_first(work: Work) -> tuple[int, ...]:
    """Return the instant that is to be cast before all others, if one is: by all threads, as a single one is.

    Threads begin after one mask, which makes what all masks share, above all the tree: the scraps of that would else
    stay in a heap that no other thread uses. Where faces are counted the tree is seldom needed, and that of few faces
    is small.

    Parameters
    ----------
    work : Work
        What `prepare` gives.

    Returns
    -------
    tuple of int
        One instant or none.
    """
    occluders, up = work.caster.occluders, np.flatnonzero(work.sun.elevation > 0.0)
    is_small = len(occluders.corners) < _FEW_FACES
    if len(up) > 1 and (occluders.has_tree or is_small or isinstance(work.caster, WindingCaster)):
        return ()
    return tuple(up[:1].tolist())


def group_instants(work: Work, chosen: BoolArray, workers: int) -> list[IntArray]:
    """Return some instants in groups, days and nights apart.

    Parameters
    ----------
    work : Work
        What `prepare` gives.
    chosen : ndarray, shape (n,), bool
        Which instants.
    workers : int
        Threads to share them out among.

    Returns
    -------
    list of ndarray, int64
        By their first; each of so few instants that their masks are not too much to hold.
    """
    longest = max(1, min(_MOST, _PIXELS_AT_ONCE // work.inside.size))
    is_day, groups = work.sun.elevation > 0.0, []
    for alike in (chosen & is_day, chosen & ~is_day):
        indices = np.flatnonzero(alike)
        if len(indices):
            groups += np.array_split(indices, max(min(_GROUPS * workers, len(indices)), -(-len(indices) // longest)))
    return sorted(groups, key=lambda group: int(group[0]))


def _order(groups: list[IntArray], elevation: FloatArray, count: int) -> list[IntArray]:
    """Return groups with some of the lowest suns behind the first of all, and the others as they come.

    Their masks take longest: to begin one last would keep all waiting for one thread. Nights take least.
    """
    heights = np.where(elevation > 0.0, elevation, np.inf)
    lowest = sorted(range(1, len(groups)), key=lambda number: float(heights[groups[number]].min()))[:count]
    return [groups[number] for number in dict.fromkeys([0, *lowest, *range(len(groups))])]


def _each_forgotten(work: Work, threads: int | None) -> Generator[BoolArray]:
    """Give masks that are forgotten once they are read: cast some at a time, into rooms that serve again and again."""
    workers, is_up = threads or count_processors(), work.sun.elevation > 0.0
    alone = find_first(work) if workers > 1 else ()
    groups = group_instants(work, is_up & ~np.isin(np.arange(len(is_up)), alone), workers)
    starts = {int(group[0]): group for group in groups}
    longest = max(map(len, groups), default=0)
    free: deque[BoolArray] = deque()

    def draw(group: IntArray) -> BoolArray:
        try:
            room = free.pop()
        except IndexError:
            room = np.empty((longest, *work.inside.shape), dtype=np.bool_)
        work.draw_all(group, room, np.arange(len(group)))
        return room

    tasks: dict[int, Future[BoolArray]] = {}
    with ExitStack() as stack:
        kept = {index: work.draw(index, threads) for index in alone}
        pool = stack.enter_context(lend_threads(workers)) if workers > 1 and len(groups) > 1 else None
        stack.callback(lambda: [task.cancel() for task in tasks.values()])
        coming = iter(_order(groups, work.sun.elevation, workers) if groups else ())
        room, place = None, 0
        for index in range(len(is_up)):
            if index in starts:
                if room is not None:
                    free.append(room)
                while pool and len(tasks) <= 2 * workers and (group := next(coming, None)) is not None:
                    tasks[int(group[0])] = pool.submit(draw, group)
                room, place = tasks.pop(index).result() if pool else draw(starts[index]), 0
            if index in kept:
                yield kept.pop(index)
            elif room is None or not is_up[index]:
                yield work.night
            else:
                yield room[place]
                place += 1


def _each_sent(work: Work, executor: Executor | HasExecutor, workers: int) -> Generator[BoolArray]:
    """Give masks that an executor makes, a few of those that follow under way."""
    submit = (executor if isinstance(executor, Executor) else executor.get_executor()).submit
    up = np.flatnonzero(work.sun.elevation > 0.0).tolist()
    lowest = sorted(up, key=work.sun.elevation.__getitem__)[:workers]
    coming = iter(dict.fromkeys([*lowest, *up]))
    tasks: dict[int, Future[BoolArray]] = {}
    with ExitStack() as stack:
        stack.callback(lambda: [task.cancel() for task in tasks.values()])
        for index in range(len(work.sun)):
            while len(tasks) < workers + _TASKS_AHEAD and (after := next(coming, None)) is not None:
                tasks[after] = submit(work.caster.cast, work.directions[after], threads=1)
            yield tasks.pop(index).result() if index in tasks else work.night
