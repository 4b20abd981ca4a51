"""No search for garbage while much is made and nothing of it goes round in circles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_depth = 0
_was_on = False


@contextmanager
def without_garbage() -> Iterator[None]:
    """Keep Python from searching for garbage in circles; what nothing refers to goes as always.

    Each search looks through all that a process has loaded, and thousands of outlines and texts call for one every few
    megabytes of file. Calls can lie within each other, and in several threads at once: the last one to end lets the
    searches begin again, if they were on before.

    Examples
    --------
    >>> with without_garbage():
    ...     gc.isenabled()
    False
    >>> gc.isenabled()
    True
    """
    global _depth, _was_on
    with _lock:
        if _depth == 0:
            _was_on = gc.isenabled()
            gc.disable()
        _depth += 1
    try:
        yield
    finally:
        with _lock:
            _depth -= 1
            if _depth == 0 and _was_on:
                gc.enable()
