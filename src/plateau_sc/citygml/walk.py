"""Elements of a file through lxml: slow, plain, and the judge of what the quick scan must give."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import numpy as np

from plateau_sc.citygml.decode import decode_numbers
from plateau_sc.citygml.elements import Elements
from plateau_sc.citygml.names import APPEARANCES, POSITIONS
from plateau_sc.citygml.paths import ROOT, Paths

BATCH_ELEMENTS = 200_000
"""Elements after which a batch is given, once its last member is complete."""


def walk_members(
    members: Iterable[Any],
    batch: int = BATCH_ELEMENTS,
    paths: Paths | None = None,
    names: list[str] | None = None,
    *,
    units: Collection[str] = (),
) -> Iterator[Elements]:
    """Give the members of a file as columns, some at a time.

    Parameters
    ----------
    members : iterable of lxml element
        The members, as `ElementStream` gives them.
    batch : int
        Elements after which a batch is given.
    paths : Paths, optional
        Paths of batches before, to go on with.
    names : list of str, optional
        Names of XML attributes in batches before, to go on with.
    units : collection of str
        Expanded names of what is given instead of members: elements within them, each to be put into what is around it.

    Yields
    ------
    Elements
        Complete members; none is empty.
    """
    paths = Paths() if paths is None else paths
    names = [] if names is None else names
    columns = _Columns(paths, names, units)
    for member in members:
        columns.add(member)
        if len(columns) >= batch:
            yield columns.finish()
            columns = _Columns(paths, names, units)
    if len(columns):
        yield columns.finish()


class _Columns:
    """Columns under construction."""

    def __init__(self, paths: Paths, names: list[str], units: Collection[str]) -> None:
        self._paths = paths
        self._units = frozenset(units)
        self._around: dict[Any, tuple[int, int]] = {}
        self._names = names
        self._index = {name: place for place, name in enumerate(names)}
        self._path, self._parent, self._line = array("i"), array("i"), array("i")
        self._text = bytearray()
        self._start, self._end = array("i"), array("i")
        self._list_element = array("i")
        self._lists: list[str] = []
        self._attributes = array("i"), array("i"), array("i"), array("i")

    def __len__(self) -> int:
        return len(self._path)

    def add(self, member: Any) -> None:
        """Take a member with all that is in it."""
        waiting = [(member, *self._add_around(member))]
        while waiting:
            element, path_above, parent = waiting.pop()
            path = self._paths.child(path_above, element.tag)
            row = self._add_element(element, path, parent)
            if element.tag not in POSITIONS:
                inner = [child for child in element if child.tag not in APPEARANCES]
                waiting.extend((child, path, row) for child in reversed(inner))

    def finish(self) -> Elements:
        """Return what was collected."""
        numbers, counts, problems = decode_numbers(self._lists)
        return Elements(
            paths=self._paths,
            path=_to_column(self._path),
            parent=_to_column(self._parent),
            line=_to_column(self._line),
            text=bytes(self._text),
            text_start=_to_column(self._start),
            text_end=_to_column(self._end),
            list_element=_to_column(self._list_element),
            list_offsets=np.concatenate([np.zeros(1, np.int64), np.cumsum(counts)]),
            numbers=numbers,
            list_problems=problems,
            attribute_element=_to_column(self._attributes[0]),
            attribute_name=_to_column(self._attributes[1]),
            attribute_start=_to_column(self._attributes[2]),
            attribute_end=_to_column(self._attributes[3]),
            attribute_names=self._names,
        )

    def _add_around(self, member: Any) -> tuple[int, int]:
        """Return the path and the row above; elements that units lie in get a row, the root gets none."""
        path, row = ROOT, -1
        for element in reversed(list(member.iterancestors())):
            if element not in self._around:
                path = self._paths.child(path, element.tag)
                row = self._add_element(element, path, row) if self._units and element.getparent() is not None else -1
                self._around[element] = path, row
            path, row = self._around[element]
        return path, row

    def _add_element(self, element: Any, path: int, parent: int) -> int:
        row = len(self._path)
        self._path.append(path)
        self._parent.append(parent)
        self._line.append(element.sourceline or 0)
        text = element.text or ""
        if element.tag in POSITIONS:
            self._list_element.append(row)
            self._lists.append(text)
            text = ""
        start, end = self._add_text(text.strip(" \t\r\n"))
        self._start.append(start)
        self._end.append(end)
        for name, value in element.items():
            if name not in self._index:
                self._index[name] = len(self._names)
                self._names.append(name)
            start, end = self._add_text(value)
            for column, item in zip(self._attributes, (row, self._index[name], start, end), strict=True):
                column.append(item)
        return row

    def _add_text(self, text: str) -> tuple[int, int]:
        start = len(self._text)
        self._text += text.encode("utf-8")
        return start, len(self._text)


def _to_column(values: array[int]) -> np.ndarray[Any, np.dtype[np.int32]]:
    return np.array(values, np.int32)
