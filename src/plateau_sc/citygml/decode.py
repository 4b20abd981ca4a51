"""Coordinate text to numbers, many lists at a time.

The same text always gives the same number, to the last bit, so that a vertex which two polygons share stays shared.
"""

from __future__ import annotations

import numpy as np

from plateau_sc.types import FloatArray, IntArray


def decode_numbers(texts: list[str]) -> tuple[FloatArray, IntArray, dict[int, str]]:
    """Decode lists of numbers, as ``gml:posList`` holds them.

    Parameters
    ----------
    texts : list of str
        Numbers with blanks and newlines between and around them.

    Returns
    -------
    values : ndarray, shape (n,), float64
        The numbers of all lists, one list after the other; what Python's ``float`` gives for each.
    counts : ndarray, shape (len(texts),), int64
        Numbers in each list; 0 for one that holds something else.
    problems : dict of int to str
        What was found in place of a number, by list.

    Examples
    --------
    >>> values, counts, problems = decode_numbers(["1 2.5", "3 x", " 4 "])
    >>> values.tolist(), counts.tolist(), problems
    ([1.0, 2.5, 4.0], [2, 0, 1], {1: "'x' is not a number"})
    """
    counts = np.fromiter((len(text.split()) for text in texts), np.int64, len(texts))
    try:
        return _decode(" ".join(texts), int(counts.sum())), counts, {}
    except ValueError:
        return _decode_one_by_one(texts)


class _Numbers(dict[str, float]):
    """Numbers by their text; a vertex is written once for each polygon around it, and decoded once."""

    def __missing__(self, text: str) -> float:
        # float() takes 1_0 for ten, which no other reader does.
        if "_" in text:
            raise ValueError(text)
        number = self[text] = float(text)
        return number


def _decode(text: str, count: int) -> FloatArray:
    return np.fromiter(map(_Numbers().__getitem__, text.split()), np.float64, count)


def _decode_one_by_one(texts: list[str]) -> tuple[FloatArray, IntArray, dict[int, str]]:
    counts = np.zeros(len(texts), np.int64)
    problems: dict[int, str] = {}
    pieces: list[FloatArray] = [np.empty(0)]
    for index, text in enumerate(texts):
        tokens = text.split()
        try:
            pieces.append(_decode(text, len(tokens)))
            counts[index] = len(tokens)
        except ValueError:
            problems[index] = f"{_find_odd(tokens)!r} is not a number"
    return np.concatenate(pieces), counts, problems


def _find_odd(tokens: list[str]) -> str:
    numbers = _Numbers()
    for token in tokens:
        try:
            numbers[token]
        except ValueError:
            return token[:40]
    return ""
