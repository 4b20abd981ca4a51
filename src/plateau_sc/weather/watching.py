"""Weather as it comes in: a source is asked again and again, and what is new in it is handed on."""

from __future__ import annotations

import datetime as dt
import logging
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
import pandas as pd

from plateau_sc.errors import ParameterError, PlateauScError
from plateau_sc.times import require_length
from plateau_sc.types import BoolArray, IntArray
from plateau_sc.weather.meansun import interval_ends
from plateau_sc.weather.table import Weather

_LOGGER = logging.getLogger("plateau_sc")

Stop: TypeAlias = threading.Event | Callable[[], bool]
"""What ends a watch: an event that is set, or a function that returns True."""

_LONGEST_SLICE: Final = 1.0


def watch(
    source: Callable[[], Weather] | str | os.PathLike[str],
    read: Callable[[Any], Weather] | None = None,
    *,
    every: str | dt.timedelta | pd.Timedelta = "1min",
    stop: Stop | None = None,
    longest_pause: str | dt.timedelta | pd.Timedelta = "15min",
    remember: int = 10_000,
) -> Iterator[Weather]:
    """Ask a source again and again, and hand on what is new.

    Parameters
    ----------
    source : callable, str or path
        A function that returns the weather as it is known now; or a path or an address, with `read`. A file that has
        not changed is not read again.
    read : callable, optional
        What reads a path or an address, as `read_amedas` or a function of one argument around it.
    every : str or timedelta, default "1min"
        Time from one asking to the next.
    stop : threading.Event or callable, optional
        Ends the watch, within a second, when it is set or returns True.
    longest_pause : str or timedelta, default "15min"
        After each failure in a row the pause is twice the last, up to this.
    remember : int, default 10000
        How many rows are kept in mind to tell what is new; rows older than all of them are not handed on again.

    Returns
    -------
    iterator of Weather
        Rows that were not yielded before, in order of time. Rows that come late, after later ones were yielded, and
        rows that came before with other values come in tables of their own, which their first note says: "late: …" or
        "revised: …". Other notes tell of gaps ("gap: …") and of failures since the last table ("failed: …").

    Raises
    ------
    ParameterError
        The source is neither a function nor a path or an address with its reader, or a time is not above 0.

    Notes
    -----
    What a source raises as `PlateauScError`, `OSError`, `ValueError` or `LookupError` is logged as a warning and does
    not end the watch; other errors are faults of the program and do.

    Examples
    --------
    >>> from plateau_sc.weather import from_frame
    >>> index = pd.date_range("2026-08-01", periods=3, freq="1h", tz="Asia/Tokyo")
    >>> whole = from_frame(pd.DataFrame({"air_temperature": [26.0, 25.5, 25.1]}, index))
    >>> states = iter([whole.between(index[0], index[2]), whole])
    >>> news = watch(lambda: next(states), every="1s")
    >>> [len(next(news)), len(next(news))]
    [2, 1]
    """
    pace, longest = (require_length(length).total_seconds() for length in (every, longest_pause))
    if not isinstance(remember, int) or remember < 1:
        raise ParameterError(f"expected a number of rows to remember, 1 or more, found {remember!r}")
    if stop is not None and not (callable(stop) or isinstance(stop, threading.Event)):
        raise ParameterError(f"expected an event or a function as stop, found {type(stop).__name__}")
    return _watch(_make_asker(source, read), pace, max(longest, pace), stop, _Memory(remember))


def _watch(
    ask: Callable[[], Weather | None], pace: float, longest: float, stop: Stop | None, memory: _Memory
) -> Iterator[Weather]:
    failures: list[str] = []
    told: list[str] = []
    while not _is_over(stop):
        begun = time.monotonic()
        try:
            weather = ask()
        except (PlateauScError, OSError, ValueError, LookupError) as error:
            failures.append(f"failed: {type(error).__name__}: {error}")
            pause = min(pace * 2.0 ** min(len(failures) - 1, 30), longest)
            _LOGGER.warning("the weather cannot be read: %s; asked again in %.0f s", error, pause)
        else:
            told += failures[-3:]
            failures = []
            for part in memory.sort_out(weather) if weather is not None else ():
                yield replace(part, notes=(*part.notes, *told))
                told = []
            pause = pace
        _wait(max(pause - (time.monotonic() - begun), 0.0), stop)


def _make_asker(
    source: Callable[[], Weather] | str | os.PathLike[str], read: Callable[[Any], Weather] | None
) -> Callable[[], Weather | None]:
    if callable(source):
        if read is not None:
            raise ParameterError("a function is asked as it is; pass read with a path or an address only")
        return source
    if not isinstance(source, str | os.PathLike):
        raise ParameterError(f"expected a function, a path or an address, found {type(source).__name__}")
    if read is None:
        raise ParameterError(f"pass read, what reads {source!r}, as read=read_amedas")
    if isinstance(source, str) and source.lower().startswith(("http://", "https://")):
        return lambda: read(source)
    return _FileAsker(Path(source), read)


@dataclass
class _FileAsker:
    """Reads a file when it has changed."""

    path: Path
    read: Callable[[Any], Weather]
    state: tuple[int, int] | None = None

    def __call__(self) -> Weather | None:
        found = self.path.stat()
        state = found.st_mtime_ns, found.st_size
        if state == self.state:
            return None
        weather = self.read(self.path)
        self.state = state
        return weather


@dataclass
class _Memory:
    """The rows that were handed on."""

    limit: int
    rows: dict[int, frozenset[tuple[str, float]]] = field(default_factory=dict)
    oldest: int | None = None
    newest: tuple[int, int] | None = None

    def sort_out(self, weather: Weather) -> Iterator[Weather]:
        """Yield the rows that are new, those that are late, and those that have changed."""
        begin, end = interval_ends(weather.intervals)
        rows = [_known_values(row) for row in weather.table.to_dict("records")]
        known = np.array([int(mark) in self.rows for mark in begin], dtype=np.bool_)
        forgotten = begin < self.oldest if self.oldest is not None else np.zeros(len(begin), dtype=np.bool_)
        late = ~known & ~forgotten & (begin < self.newest[0]) if self.newest is not None else np.zeros_like(known)
        fresh = ~known & ~forgotten & ~late
        pairs = zip(begin.tolist(), rows, strict=True)
        revised = np.array([mark in self.rows and self.rows[mark] != row for mark, row in pairs], dtype=np.bool_)
        gap = self._find_gap(begin, fresh)
        for mark, row, skipped in zip(begin.tolist(), rows, forgotten.tolist(), strict=True):
            if not skipped:
                self.rows[mark] = row
        if fresh.any():
            last = int(np.flatnonzero(fresh)[-1])
            self.newest = int(begin[last]), int(end[last])
        self._forget()
        if fresh.any():
            yield _cut(weather, fresh, gap)
        if late.any():
            yield _cut(weather, late, [f"late: {int(late.sum())} rows that came after later ones"])
        if revised.any():
            yield _cut(weather, revised, [f"revised: {int(revised.sum())} rows that came before with other values"])

    def _find_gap(self, begin: IntArray, fresh: BoolArray) -> list[str]:
        if self.newest is None or not fresh.any():
            return []
        first = int(begin[int(fresh.argmax())])
        if first <= self.newest[1]:
            return []
        reach = pd.Timestamp(self.newest[1], tz="UTC"), pd.Timestamp(first, tz="UTC")
        return [f"gap: nothing came from {reach[0]:%Y-%m-%d %H:%M:%S} to {reach[1]:%Y-%m-%d %H:%M:%S} UTC"]

    def _forget(self) -> None:
        if len(self.rows) > self.limit:
            kept = sorted(self.rows)[-self.limit :]
            self.rows = {mark: self.rows[mark] for mark in kept}
            self.oldest = kept[0]


def _known_values(row: dict[Any, float]) -> frozenset[tuple[str, float]]:
    return frozenset((str(name), value) for name, value in row.items() if not np.isnan(value))


def _cut(weather: Weather, chosen: BoolArray, notes: list[str]) -> Weather:
    return replace(
        weather, table=weather.table[chosen], intervals=weather.intervals[chosen], notes=(*notes, *weather.notes)
    )


def _is_over(stop: Stop | None) -> bool:
    if stop is None:
        return False
    return stop.is_set() if isinstance(stop, threading.Event) else bool(stop())


def _wait(seconds: float, stop: Stop | None) -> None:
    if isinstance(stop, threading.Event):
        stop.wait(seconds)
        return
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0 and not _is_over(stop):
        time.sleep(min(left, _LONGEST_SLICE))
