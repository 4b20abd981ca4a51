"""Ways from the root to the elements of a file: each is looked at once, however many elements lie on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

_M = TypeVar("_M")

ROOT = -1
"""Parent of the paths that begin at the root."""


class Paths:
    """Distinct paths of a file as a tree; a path is known by its number, and its parent has a lower one.

    Attributes
    ----------
    parents : list of int
        Path above each path; −1 for one that begins at the root.
    tags : list of str
        Expanded name (``{namespace}name``) of the last step of each path.

    Examples
    --------
    >>> paths = Paths()
    >>> building = paths.child(ROOT, "{b}Building")
    >>> height = paths.child(building, "{b}measuredHeight")
    >>> paths.child(building, "{b}measuredHeight") == height
    True
    >>> paths.steps(height)
    ('{b}Building', '{b}measuredHeight')
    """

    def __init__(self) -> None:
        self.parents: list[int] = []
        self.tags: list[str] = []
        self._children: dict[tuple[int, str], int] = {}

    def __len__(self) -> int:
        """Return the number of paths."""
        return len(self.tags)

    def child(self, parent: int, tag: str) -> int:
        """Return the path that leads one step on, and make it where it is new.

        Parameters
        ----------
        parent : int
            Path to go on from, or −1.
        tag : str
            Expanded name of the step.

        Returns
        -------
        int
            Number of the path.
        """
        path = self._children.get((parent, tag))
        if path is None:
            path = self._children[parent, tag] = len(self.tags)
            self.parents.append(parent)
            self.tags.append(tag)
        return path

    def steps(self, path: int) -> tuple[str, ...]:
        """Return the expanded names from the root to the end of a path.

        Parameters
        ----------
        path : int
            Number of the path.

        Returns
        -------
        tuple of str
        """
        steps = []
        while path != ROOT:
            steps.append(self.tags[path])
            path = self.parents[path]
        return tuple(reversed(steps))


class Meanings(list[_M]):
    """What the paths of a file mean: each from what the path above it means and its own last step.

    Parameters
    ----------
    paths : Paths
        Paths, to which more may be added later.
    start : object
        What the place above the root means.
    step : callable
        ``step(meaning of the path above, expanded name)`` returns what a path means.

    Examples
    --------
    >>> paths = Paths()
    >>> depths = Meanings(paths, 0, lambda above, tag: above + 1)
    >>> inner = paths.child(paths.child(ROOT, "a"), "b")
    >>> depths.update()
    >>> depths[inner]
    2
    """

    def __init__(self, paths: Paths, start: _M, step: Callable[[_M, str], _M]) -> None:
        super().__init__()
        self._paths = paths
        self._start = start
        self._step = step

    def update(self) -> None:
        """Look at the paths that are new since the last time."""
        for path in range(len(self), len(self._paths)):
            parent = self._paths.parents[path]
            above = self._start if parent == ROOT else self[parent]
            self.append(self._step(above, self._paths.tags[path]))
