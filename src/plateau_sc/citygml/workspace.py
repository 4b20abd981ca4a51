"""Bytes and columns of a scan: filled and made larger as it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from plateau_sc.citygml.elements import Elements
from plateau_sc.kernels import scanstate as scan
from plateau_sc.kernels.scanstate import Workspace

DEPTH_LIMIT = 250
ENTRY_LIMIT = 1 << 14
TOKEN_LIMIT = 1 << 28
"""Elements within each other, paths and names, and bytes of one tag or text that a scan takes."""

_LETTER_LIMIT = 1 << 20
_SMALLEST_TAG, _SMALLEST_ATTRIBUTE, _SMALLEST_NUMBER = 4, 5, 2
_LARGEST = np.iinfo(np.int32).max


class ScanSpace:
    """What a scan works on, and the pieces of the file that it has still to see.

    Parameters
    ----------
    pieces : iterator of bytes
        Content of the file.
    window : int
        Bytes to hold at a time; more where a tag or a text needs it.

    Attributes
    ----------
    work : Workspace
        Bytes, state and columns.
    passed : int
        Bytes of the file in front of those that are held.
    """

    def __init__(self, pieces: Iterator[bytes], window: int) -> None:
        self._pieces = pieces
        self._window = window
        self.passed = 0
        self.work = Workspace(
            buffer=np.empty(2 * window, np.uint8),
            state=np.zeros(scan.STATE_SIZE, np.int64),
            stack=np.empty((DEPTH_LIMIT, 2), np.int32),
            slots=np.full(2 * ENTRY_LIMIT, -1, np.int32),
            entries=np.empty((ENTRY_LIMIT, scan.ENTRY_SIZE), np.int32),
            letters=np.empty(_LETTER_LIMIT, np.uint8),
            rows=np.empty((0, 5), np.int32),
            attributes=np.empty((0, 4), np.int32),
            lists=np.empty((0, 2), np.int32),
            numbers=np.empty(0, np.float64),
            doubts=np.empty((0, 3), np.int32),
            text=np.empty(0, np.uint8),
        )
        self.work.state[scan.LINE] = 1
        self.work.state[scan.OPEN_ROW] = -1

    def fill(self) -> bool:
        """Drop the bytes that were scanned, and read on.

        Returns
        -------
        bool
            False at the end of the file.
        """
        state = self.work.state
        place, end = int(state[scan.PLACE]), int(state[scan.END])
        rest = end - place
        self.work.buffer[:rest] = self.work.buffer[place:end]
        self.passed += place
        state[scan.PLACE], state[scan.BATCH_END] = 0, state[scan.BATCH_END] - place
        filled, wanted = rest, max(self._window, 2 * rest)
        while filled < wanted and (piece := next(self._pieces, b"")):
            self._reserve("buffer", filled, len(piece))
            self.work.buffer[filled : filled + len(piece)] = np.frombuffer(piece, np.uint8)
            filled += len(piece)
        state[scan.END] = filled
        return filled > rest

    def make_room(self) -> bool:
        """Make the columns large enough for all that the bytes can hold.

        Returns
        -------
        bool
            False where they would be larger than their indices reach.
        """
        state = self.work.state
        size = int(state[scan.END] - state[scan.PLACE])
        pending = int(state[scan.TEXT] - state[scan.OPEN_TEXT]) if state[scan.OPEN_ROW] >= 0 else 0
        elements = size // _SMALLEST_TAG + 1
        wanted = {
            "rows": (scan.ROWS, elements),
            "attributes": (scan.ATTRIBUTES, size // _SMALLEST_ATTRIBUTE + 1),
            "lists": (scan.LISTS, elements),
            "numbers": (scan.NUMBERS, (size + pending) // _SMALLEST_NUMBER + 1),
            "doubts": (scan.DOUBTS, elements),
            "text": (scan.TEXT, size),
        }
        if size > TOKEN_LIMIT or any(int(state[used]) + more > _LARGEST for used, more in wanted.values()):
            return False
        for name, (used, more) in wanted.items():
            self._reserve(name, int(state[used]), more)
        return True

    def clear(self) -> None:
        """Empty the columns; what is held of the file stays."""
        for used in (scan.ROWS, scan.ATTRIBUTES, scan.LISTS, scan.NUMBERS, scan.DOUBTS, scan.TEXT):
            self.work.state[used] = 0

    def carry(self, elements: Elements) -> None:
        """Put the elements that are open into the columns that were just emptied, with their attributes.

        Parameters
        ----------
        elements : Elements
            What the columns held.
        """
        work, state = self.work, self.work.state
        stack = work.stack[: state[scan.DEPTH]]
        around = stack[stack[:, 1] >= 0]
        rows, count = around[:, 1], len(around)
        work.rows[:count] = 0
        work.rows[:count, 0] = around[:, 0]
        work.rows[:count, 1] = np.arange(-1, count - 1)
        work.rows[:count, 2] = elements.line[rows]
        stack[stack[:, 1] >= 0, 1] = np.arange(count)
        used = 0
        kept = np.flatnonzero(np.isin(elements.attribute_element, rows))
        for place, attribute in enumerate(kept.tolist()):
            value = elements.text[elements.attribute_start[attribute] : elements.attribute_end[attribute]]
            row = int(np.searchsorted(rows, elements.attribute_element[attribute]))
            work.text[used : used + len(value)] = np.frombuffer(value, np.uint8)
            work.attributes[place] = row, elements.attribute_name[attribute], used, used + len(value)
            used += len(value)
        state[scan.ROWS], state[scan.ATTRIBUTES], state[scan.TEXT] = count, kept.size, used

    def _reserve(self, name: str, used: int, more: int) -> None:
        column: np.ndarray[Any, Any] = getattr(self.work, name)
        if used + more > len(column):
            larger = np.empty((max(used + more, 2 * len(column)), *column.shape[1:]), column.dtype)
            larger[:used] = column[:used]
            self.work = self.work._replace(**{name: larger})
