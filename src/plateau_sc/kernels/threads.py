"""Threads that kernels run on, which wait for work between one call and the next.

To start threads takes a few tenths of a millisecond, and they begin without memory at hand: of a day of masks of a
square kilometre that is a twentieth. So those of a call that has ended serve the next.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import pairwise

_MOST_WAITING = 4

_waiting: dict[int, list[ThreadPoolExecutor]] = {}


def count_processors() -> int:
    """Return how many processors this process may use.

    Returns
    -------
    int
        At least 1.
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def lend_threads(count: int | None) -> Iterator[ThreadPoolExecutor]:
    """Lend threads for the length of a block, at whose end everything that was begun must be done.

    Blocks may lie within one another or run side by side: each has threads of its own.

    Parameters
    ----------
    count : int or None
        How many; as many as there are processors if None.

    Yields
    ------
    concurrent.futures.ThreadPoolExecutor
        Not to be shut down. Where the block is left by an exception what is under way is waited for.

    Examples
    --------
    >>> with lend_threads(2) as threads:
    ...     squares = list(threads.map(lambda number: number * number, range(4)))
    >>> squares
    [0, 1, 4, 9]
    """
    count = count or count_processors()
    waiting = _waiting.setdefault(count, [])
    try:
        threads = waiting.pop()
    except IndexError:
        threads = ThreadPoolExecutor(count, thread_name_prefix="plateau_sc")
    try:
        yield threads
    except BaseException:
        threads.shutdown()
        raise
    if len(waiting) < _MOST_WAITING:
        waiting.append(threads)
    else:
        threads.shutdown(wait=False)


def share_out(work: Callable[[int, int], object], count: int, threads: int | None) -> None:
    """Do work on a row of things in as many parts as there are threads, the first of them in the calling one.

    Parameters
    ----------
    work : callable
        Called as ``work(begin, end)`` for each part.
    count : int
        How many things there are.
    threads : int or None
        How many threads; as many as there are processors if None.

    Examples
    --------
    >>> share_out(lambda begin, end: print(begin, end), 5, threads=1)
    0 5
    """
    workers = threads or count_processors()
    bounds = [count * part // workers for part in range(workers + 1)]
    parts = [(begin, end) for begin, end in pairwise(bounds) if begin < end]
    if len(parts) < 2:
        for part in parts:
            work(*part)
        return
    with lend_threads(workers) as pool:
        begun = [pool.submit(work, *part) for part in parts[1:]]
        work(*parts[0])
        for task in begun:
            task.result()


def _forget() -> None:
    """Forget threads that wait: a copy of a process has none of them."""
    _waiting.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
