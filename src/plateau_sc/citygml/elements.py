"""Elements of a file as columns: no object an element, so that a city of millions of them is read in a few passes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from plateau_sc.citygml.paths import Paths
from plateau_sc.citygml.ragged import expand_ranges
from plateau_sc.types import BoolArray, FloatArray, Int32Array, IntArray

_LONG = 500


@dataclass(frozen=True, slots=True, eq=False)
class Elements:
    """Complete members of one file, each with all elements in it, in the order of the file.

    Where a reader was told of units within members, a batch may begin or end between two of them; the elements around
    are then there again, without their texts.

    A member (``core:cityObjectMember``) is itself an element here, without a parent. Appearances are left out.

    Attributes
    ----------
    paths : Paths
        Paths of the file so far; shared by all batches of the file.
    path : ndarray, shape (n,), int32
        Path of each element.
    parent : ndarray, shape (n,), int32
        Row of the element around it; −1 for a member. A parent stands before its children.
    line : ndarray, shape (n,), int32
        Line of the file where the start tag ends, counted from 1.
    text : bytes
        UTF-8 of the texts and attribute values, entities resolved, one behind the other.
    text_start, text_end : ndarray, shape (n,), int32
        Text of each element up to its first child, without the blanks around it; empty for positions.
    list_element : ndarray, shape (k,), int32
        Elements that hold positions (``gml:posList``, ``gml:pos``), ascending.
    list_offsets : ndarray, shape (k + 1,), int64
        List i has the numbers ``list_offsets[i]:list_offsets[i + 1]``.
    numbers : ndarray, shape (m,), float64
        Numbers of all lists, exactly what Python's ``float`` gives for the text.
    list_problems : dict of int to str
        What stands in place of a number, by list; such a list has no numbers.
    attribute_element : ndarray, shape (a,), int32
        Element of each XML attribute, ascending.
    attribute_name : ndarray, shape (a,), int32
        Index into `attribute_names`.
    attribute_start, attribute_end : ndarray, shape (a,), int32
        Value in `text`.
    attribute_names : list of str
        Expanded names of XML attributes (``{namespace}name``, or ``name`` without a namespace); shared by all batches.
    """

    paths: Paths
    path: Int32Array
    parent: Int32Array
    line: Int32Array
    text: bytes
    text_start: Int32Array
    text_end: Int32Array
    list_element: Int32Array
    list_offsets: IntArray
    numbers: FloatArray
    list_problems: dict[int, str]
    attribute_element: Int32Array
    attribute_name: Int32Array
    attribute_start: Int32Array
    attribute_end: Int32Array
    attribute_names: list[str]

    def __len__(self) -> int:
        """Return the number of elements."""
        return int(self.path.size)

    def texts(self, elements: IntArray | Int32Array) -> list[str]:
        """Return the texts of some elements.

        Parameters
        ----------
        elements : ndarray, shape (k,), int
            Rows.

        Returns
        -------
        list of str
            ``""`` for an element without one.
        """
        return cut_texts(self.text, self.text_start[elements], self.text_end[elements])

    def attributes(self, name: str, among: BoolArray | None = None) -> tuple[Int32Array, list[str]]:
        """Return every XML attribute of one name.

        Parameters
        ----------
        name : str
            Expanded name.
        among : ndarray, shape (n,), bool, optional
            Elements to look at; all by default.

        Returns
        -------
        elements : ndarray, shape (k,), int32
            Rows of the elements that have it, ascending.
        values : list of str
            Its values.
        """
        elements, starts, ends = self.attribute_spans(name, among)
        return elements, cut_texts(self.text, starts, ends)

    def attribute_spans(self, name: str, among: BoolArray | None = None) -> tuple[Int32Array, Int32Array, Int32Array]:
        """Return where the values of every XML attribute of one name stand in `text`.

        Parameters
        ----------
        name : str
            Expanded name.
        among : ndarray, shape (n,), bool, optional
            Elements to look at; all by default.

        Returns
        -------
        elements : ndarray, shape (k,), int32
            Rows of the elements that have it, ascending.
        starts, ends : ndarray, shape (k,), int32
            Where each value begins, and where it ends.
        """
        if name not in self.attribute_names:
            none = np.empty(0, np.int32)
            return none, none, none
        rows = np.flatnonzero(self.attribute_name == self.attribute_names.index(name))
        if among is not None:
            rows = rows[among[self.attribute_element[rows]]]
        return self.attribute_element[rows], self.attribute_start[rows], self.attribute_end[rows]


def cut_texts(text: bytes, starts: Int32Array, ends: Int32Array) -> list[str]:
    """Return texts that stand in bytes.

    Parameters
    ----------
    text : bytes
        UTF-8 without NUL, which XML does not have.
    starts, ends : ndarray, shape (n,), int32
        Where each text begins, and where it ends.

    Returns
    -------
    list of str

    Examples
    --------
    >>> cut_texts("橋 b".encode(), np.array([0, 4, 4]), np.array([3, 5, 4]))
    ['橋', 'b', '']
    """
    if not starts.size:
        return []
    lengths = (ends - starts).astype(np.int64)
    if lengths.sum() > _LONG * starts.size:
        pairs = zip(starts.tolist(), ends.tolist(), strict=True)
        return [text[start:end].decode("utf-8") for start, end in pairs]
    # With a NUL behind each they are one text, and cut where that is: a step for all in place of one for each.
    places = expand_ranges(starts.astype(np.int64), lengths + 1)
    letters = np.frombuffer(text or b"\0", np.uint8).take(places, mode="clip")
    letters[np.cumsum(lengths + 1) - 1] = 0
    return letters[:-1].tobytes().decode("utf-8").split("\0")
