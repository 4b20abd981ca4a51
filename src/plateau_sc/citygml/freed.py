"""Memory that was freed, given back to the system before more is asked for."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import lru_cache
from typing import Any

WORTH_BYTES = 256 << 20
"""Size of what is read from which on it is worth the time; less does not need much memory anyway."""


def return_freed() -> None:
    """Give freed memory back where the C library keeps it and can be told to; nothing happens elsewhere.

    GNU's keeps what many small pieces took until it is wanted again, and what is asked for next are often large pieces
    that do not fit in between.
    """
    trim = _find_trim()
    if trim is not None:
        trim(0)


@lru_cache(maxsize=1)
def _find_trim() -> Callable[[int], Any] | None:
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None
    trim.argtypes, trim.restype = [ctypes.c_size_t], ctypes.c_int
    found: Callable[[int], Any] = trim
    return found
