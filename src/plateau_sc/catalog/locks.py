"""Locks between processes, which the system itself opens again when a process ends."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from plateau_sc.catalog.storage import explain_writing

_PAUSE = 0.05
_HELD = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


@contextmanager
def hold_lock(path: Path, wait: Callable[[float], None] | None) -> Iterator[bool]:
    """Hold a lock while the block runs.

    Parameters
    ----------
    path : Path
        The file that stands for the lock. It is made, and stays.
    wait : callable or None
        Called with a pause [s] while another holds it, and ends the waiting by raising; None to go on at once.

    Yields
    ------
    bool
        Whether it is held. Always true if `wait` is given.

    Raises
    ------
    OutputError
        The file cannot be made.
    """
    with explain_writing(path):
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        held = _take(handle)
        while not held and wait is not None:
            wait(_PAUSE)
            held = _take(handle)
        yield held
    finally:
        # closing the file opens the lock
        os.close(handle)


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return _is_free_of_locks(error)
        return True

else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return _is_free_of_locks(error)
        return True


def _is_free_of_locks(error: OSError) -> bool:
    """Tell whether the file system knows no locks at all, so that waiting for one would have no end."""
    return error.errno not in _HELD
