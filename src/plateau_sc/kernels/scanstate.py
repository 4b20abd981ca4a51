"""What a scan of XML works on, and what its numbers mean."""

from typing import NamedTuple

from plateau_sc.types import FloatArray, Int32Array, IntArray, UInt8Array

GOING = 0
NEW_NAME, NEW_ATTRIBUTE, ROOT_FOUND, ENVELOPE_FOUND, BATCH_FULL = -3, -4, -5, -6, -7
"""Why a scan stopped, beside `MORE` and `STRANGE` of `characters`."""

QUIET, POSITIONS, ORDINARY, MEMBER = range(4)
"""Kinds of a path; the elements of the first give no row."""

APPEARANCE, ENVELOPE = 4, 5
"""What the name of an element can mean, beside the kinds of a path."""

UNIT = 6
"""Kind of a path of which each element is complete for itself, so that a batch can end behind it."""

PLACE, END, LINE, DEPTH, STAGE, MEMBERS, BATCH_END, ENTRIES, LETTERS, ENTRY = range(10)
"""Items of the state: next byte, end of the bytes, line, elements open, stage of the file, members complete, byte
behind which a batch is full, entries of the table, letters of names in use, entry that is new."""
ROWS, ATTRIBUTES, LISTS, NUMBERS, DOUBTS, TEXT, OPEN_ROW, OPEN_TEXT, TOKEN, SEEKING, BEFORE, ROLE, UNITS = range(10, 23)
"""Items of the state: how much of each column is in use, the row whose text is being read and where that begins (−1 for
none), first byte of the tag that was found, whether an Envelope is to be reported, the path that was opened or closed
last, which of the two (`INNER` or `NEXT`), and units complete."""
STATE_SIZE = 23

BEFORE_ROOT, IN_ROOT, AFTER_ROOT = range(3)
ABOVE, START, LENGTH, MEANING, NAME, INNER, NEXT, FIRST = range(8)
"""Columns of the table: path above (or which table), letters of the name, what it means, entry of the name; and what
came last time as first element within, as next element behind, and as first attribute (−1 for nothing yet)."""
ENTRY_SIZE = 8
OF_NAMES, OF_ATTRIBUTES = -2, -3

ENVELOPE_FLAG = 8
KIND_BITS = 7
"""The meaning of a path is its kind, and a flag for an Envelope."""


class Workspace(NamedTuple):
    """What a scan works on; the caller sees to it that the columns have room for what the bytes can hold.

    Attributes
    ----------
    buffer : ndarray, uint8
        Bytes of the file.
    state : ndarray, shape (STATE_SIZE,), int64
        Where the scan stands.
    stack : ndarray, shape (n, 2), int32
        Path and row of the elements that are open.
    slots : ndarray, int32
        Entries by their hash, −1 for none; the length is a power of two.
    entries : ndarray, shape (n, ENTRY_SIZE), int32
        Paths, names of elements and names of attributes.
    letters : ndarray, uint8
        Letters of all names.
    rows : ndarray, shape (n, 5), int32
        Path, row of the parent, line, start and end of the text.
    attributes : ndarray, shape (n, 4), int32
        Row, name, start and end of the value.
    lists : ndarray, shape (n, 2), int32
        Row of each list, and the end of its numbers.
    numbers : ndarray, float64
        Numbers of all lists.
    doubts : ndarray, shape (n, 3), int32
        Lists that are not decoded here, with start and end of their text.
    text : ndarray, uint8
        Texts and values.
    """

    buffer: UInt8Array
    state: IntArray
    stack: Int32Array
    slots: Int32Array
    entries: Int32Array
    letters: UInt8Array
    rows: Int32Array
    attributes: Int32Array
    lists: Int32Array
    numbers: FloatArray
    doubts: Int32Array
    text: UInt8Array
