"""From the bytes of an XML file to columns of its elements, some bytes at a time.

`scan_elements` goes on where the call before stopped, and stops where bytes run out, where the caller must say what a
name means, and where it meets something that it does not take. What an element is follows from the names on the way to
it, so that each way is looked at once: a table holds the ways, and finds them by the way above and the letters of the
name.
"""

from typing import NamedTuple

import numpy as np

from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.markup import (
    HAS_REFERENCE,
    HAS_RETURN,
    HAS_SOLID,
    HAS_WIDE,
    MORE,
    STRANGE,
    copy_text,
    is_in_name,
    pass_blanks,
    pass_name,
    pass_section,
    pass_text,
    pass_value,
)
from plateau_sc.kernels.numbers import decode_list
from plateau_sc.types import FloatArray, Int32Array, IntArray, UInt8Array

GOING = 0
NEW_NAME, NEW_ATTRIBUTE, ROOT_FOUND, ENVELOPE_FOUND, BATCH_FULL = -3, -4, -5, -6, -7
"""Why a scan stopped, beside `MORE` and `STRANGE`."""

ORDINARY, POSITIONS, MEMBER, APPEARANCE, ENVELOPE = range(1, 6)
"""What the name of an element means."""

QUIET = 0
"""Kind of a path whose elements give no row; the other kinds are `ORDINARY`, `POSITIONS` and `MEMBER`."""

PLACE, END, LINE, DEPTH, STAGE, MEMBERS, BATCH_END, ENTRIES, LETTERS, ENTRY = range(10)
"""Items of the state: next byte, end of the bytes, line, elements open, stage of the file, members complete, byte
behind which a batch is full, entries of the table, letters of names in use, entry that is new."""
ROWS, ATTRIBUTES, LISTS, NUMBERS, DOUBTS, TEXT, OPEN_ROW, OPEN_TEXT, TOKEN, SEEKING, BEFORE, ROLE = range(10, 22)
"""Items of the state: how much of each column is in use, the row whose text is being read and where that begins (−1 for
none), first byte of the tag that was found, whether an Envelope is to be reported, the path that was opened or closed
last, and which of the two (`INNER` or `NEXT`)."""
STATE_SIZE = 22

BEFORE_ROOT, IN_ROOT, AFTER_ROOT = range(3)
ABOVE, START, LENGTH, MEANING, NAME, INNER, NEXT, FIRST = range(8)
"""Columns of the table: path above (or which table), letters of the name, what it means, entry of the name; and what
came last time as first element within, as next element behind, and as first attribute (−1 for nothing yet)."""
ENTRY_SIZE = 8
OF_NAMES, OF_ATTRIBUTES = -2, -3

_ENVELOPE_FLAG = 8
_KIND = 7
_PROBES = 64


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


@flat_kernel
def scan_elements(work: Workspace) -> int:
    """Scan on from where the state says, and keep there where it stopped.

    Parameters
    ----------
    work : Workspace
        Bytes, state and columns.

    Returns
    -------
    int
        Why it stopped: `MORE` bytes are needed, `STRANGE` for what is not taken, or one of `NEW_NAME`,
        `NEW_ATTRIBUTE` (`ENTRY` of the state is to be given its meaning), `ROOT_FOUND`, `ENVELOPE_FOUND` (the tag
        begins at `TOKEN`, or ends there for the root) and `BATCH_FULL`.
    """
    state, buffer = work.state, work.buffer
    status = GOING
    while status == GOING:
        place, end = state[PLACE], state[END]
        if place >= end:
            return MORE
        if buffer[place] != 60:
            status = _scan_text(work, place, end)
        elif place + 1 >= end:
            return MORE
        elif buffer[place + 1] == 47:
            status = _close_element(work, place + 2, end)
        elif buffer[place + 1] == 33:
            status = _scan_section(work, place, end)
        elif buffer[place + 1] == 63:
            status = _scan_instruction(work, place + 2, end)
        else:
            status = _open_element(work, place, end)
    return status


@kernel_part
def _scan_text(work: Workspace, place: int, end: int) -> int:
    state = work.state
    if state[DEPTH] == 0:
        place, lines = pass_blanks(work.buffer, place, end)
        state[PLACE] = place
        state[LINE] += lines
        return GOING if place >= end or work.buffer[place] == 60 else STRANGE
    stop, lines, traits = pass_text(work.buffer, place, end)
    if stop < 0:
        return stop
    row = state[OPEN_ROW]
    if row < 0:
        if traits & HAS_REFERENCE and copy_text(work.buffer, place, stop, work.text, state[TEXT], traits) < 0:
            return STRANGE
    elif traits & HAS_SOLID or state[TEXT] > state[OPEN_TEXT]:
        if state[TEXT] > state[OPEN_TEXT]:
            traits |= HAS_RETURN
        elif traits & (HAS_REFERENCE | HAS_WIDE) == 0 and work.entries[work.rows[row, 0], MEANING] == POSITIONS:
            if stop + 1 >= end:
                return MORE
            if work.buffer[stop + 1] == 47:
                _add_list(work, work.buffer, place, stop)
        if state[OPEN_ROW] >= 0:
            used = copy_text(work.buffer, place, stop, work.text, state[TEXT], traits)
            if used < 0:
                return STRANGE
            state[TEXT] = used
    state[LINE] += lines
    state[PLACE] = stop
    return GOING


@flat_kernel
def _scan_section(work: Workspace, place: int, end: int) -> int:
    state, buffer = work.state, work.buffer
    if place + 9 > end:
        # Enough for the longest beginning; a shorter rest cannot hold a whole section and the root's end tag.
        return MORE
    if buffer[place + 2] == 45 and buffer[place + 3] == 45:
        stop, lines = pass_section(buffer, place + 4, end, 45)
    elif _begins_cdata(buffer, place + 2) and state[DEPTH] > 0:
        stop, lines = pass_section(buffer, place + 9, end, 93)
        if stop >= 0 and state[OPEN_ROW] >= 0:
            state[TEXT] = copy_text(buffer, place + 9, stop - 3, work.text, state[TEXT], HAS_RETURN)
    else:
        return STRANGE
    if stop < 0:
        return stop
    state[LINE] += lines
    state[PLACE] = stop
    return GOING


@flat_kernel
def _begins_cdata(buffer: UInt8Array, place: int) -> bool:
    return (
        buffer[place] == 91
        and buffer[place + 1] == 67
        and buffer[place + 2] == 68
        and buffer[place + 3] == 65
        and buffer[place + 4] == 84
        and buffer[place + 5] == 65
        and buffer[place + 6] == 91
    )


@flat_kernel
def _scan_instruction(work: Workspace, place: int, end: int) -> int:
    state, buffer = work.state, work.buffer
    stop, _ = pass_name(buffer, place, end)
    if stop < 0 or stop + 1 >= end:
        return MORE
    if stop == place or not (65 <= buffer[place] <= 90 or 97 <= buffer[place] <= 122):
        return STRANGE
    if stop == place + 3 and buffer[place] | 32 == 120 and buffer[place + 1] | 32 == 109 and buffer[place + 2] | 32 == 108:
        return STRANGE
    for letter in range(place, stop):
        if buffer[letter] == 58:
            return STRANGE
    after = buffer[stop]
    if not (after == 32 or after == 9 or after == 10 or after == 13 or (after == 63 and buffer[stop + 1] == 62)):
        return STRANGE
    stop, lines = pass_section(buffer, stop, end, 63)
    if stop < 0:
        return stop
    state[LINE] += lines
    state[PLACE] = stop
    return GOING


@kernel_part
def _close_element(work: Workspace, place: int, end: int) -> int:
    state, buffer, entries, letters = work.state, work.buffer, work.entries, work.letters
    depth = state[DEPTH]
    if depth == 0:
        return STRANGE
    path = work.stack[depth - 1, 0]
    start, length = entries[path, START], entries[path, LENGTH]
    if place + length >= end:
        return MORE
    for step in range(length):
        if buffer[place + step] != letters[start + step]:
            return STRANGE
    place += length
    lines = 0
    if buffer[place] != 62:
        place, lines = pass_blanks(buffer, place, end)
        if place >= end:
            return MORE
        if buffer[place] != 62:
            return STRANGE
    if state[OPEN_ROW] >= 0:
        _finish_text(work)
    state[LINE] += lines
    state[PLACE] = place + 1
    state[DEPTH] = depth - 1
    state[BEFORE] = path
    state[ROLE] = NEXT
    if depth == 1:
        state[STAGE] = AFTER_ROOT
    return _count_member(state, entries[path, MEANING])


@kernel_part
def _count_member(state: IntArray, kind: int) -> int:
    if kind != MEMBER:
        return GOING
    state[MEMBERS] += 1
    return BATCH_FULL if state[PLACE] >= state[BATCH_END] else GOING


@kernel_part
def _open_element(work: Workspace, place: int, end: int) -> int:
    state, buffer, entries, stack, rows = work.state, work.buffer, work.entries, work.stack, work.rows
    if state[STAGE] != IN_ROOT:
        return _find_root(buffer, state, place, end) if state[STAGE] == BEFORE_ROOT else STRANGE
    depth = state[DEPTH]
    path = np.int64(entries[state[BEFORE], state[ROLE]])
    stop = _match_letters(buffer, work.letters, place + 1, end, entries, path) if path >= 0 else MORE
    if stop < 0:
        path, stop = _find_path(work, np.int64(stack[depth - 1, 0]), place + 1, end)
        if path < 0 or depth >= stack.shape[0]:
            return path if path < 0 else STRANGE
    if state[OPEN_ROW] >= 0:
        _finish_text(work)
    kind = entries[path, MEANING] & _KIND
    row, used = state[ROWS], state[ATTRIBUTES]
    if buffer[stop] == 62:
        after, lines, count, text = stop + 1, 0, 0, state[TEXT]
    else:
        after, lines, count, text = _scan_attributes(work, stop, end, path)
        if after < 0:
            return after
    state[LINE] += lines
    state[PLACE] = after
    if kind != QUIET:
        rows[row, 0] = path
        rows[row, 1] = stack[depth - 1, 1]
        rows[row, 2] = state[LINE]
        rows[row, 3] = text
        rows[row, 4] = text
        state[ROWS] = row + 1
        state[ATTRIBUTES] = used + count
        state[TEXT] = text
        state[OPEN_TEXT] = text
        state[OPEN_ROW] = row
    state[BEFORE] = path
    status = GOING
    if buffer[after - 2] == 47:
        state[ROLE] = NEXT
        if kind != QUIET:
            _finish_text(work)
        status = _count_member(state, kind)
    else:
        state[ROLE] = INNER
        stack[depth, 0] = path
        stack[depth, 1] = row if kind != QUIET else -1
        state[DEPTH] = depth + 1
    if state[SEEKING] != 0 and entries[path, MEANING] & _ENVELOPE_FLAG:
        state[TOKEN] = place
        status = ENVELOPE_FOUND if status == GOING else STRANGE
    return status


@flat_kernel
def _find_root(buffer: UInt8Array, state: IntArray, place: int, end: int) -> int:
    stop = place + 1
    quote = np.int64(0)
    while stop < end:
        byte = buffer[stop]
        if quote != 0:
            if byte == quote:
                quote = 0
        elif byte == 34 or byte == 39:
            quote = np.int64(byte)
        elif byte == 62:
            state[TOKEN] = stop + 1
            return ROOT_FOUND
        stop += 1
    return MORE


@flat_kernel
def _scan_attributes(work: Workspace, place: int, end: int, path: int) -> tuple[int, int, int, int]:
    """Give the place behind the tag (below 0: status), lines, attributes, and text in use."""
    buffer, attributes, entries, state = work.buffer, work.attributes, work.entries, work.state
    lines, count, used, text = 0, 0, state[ATTRIBUTES], state[TEXT]
    while True:
        start, passed = pass_blanks(buffer, place, end)
        lines += passed
        if start >= end:
            return MORE, lines, count, text
        if buffer[start] == 62:
            return start + 1, lines, count, text
        if buffer[start] == 47:
            if start + 1 >= end:
                return MORE, lines, count, text
            return (start + 2 if buffer[start + 1] == 62 else STRANGE), lines, count, text
        if start == place:
            return STRANGE, lines, count, text
        name = np.int64(entries[path, FIRST]) if count == 0 else -1
        stop = _match_letters(buffer, work.letters, start, end, entries, name) if name >= 0 else MORE
        if stop < 0:
            name, stop = _find_attribute(work, start, end)
            if name < 0:
                return name, lines, count, text
            if count == 0:
                entries[path, FIRST] = name
        place, passed = _pass_equals(buffer, stop, end)
        if place < 0:
            return place, lines, count, text
        lines += passed
        stop, passed, traits = pass_value(buffer, place + 1, end, np.int64(buffer[place]))
        if stop < 0:
            return stop, lines, count, text
        lines += passed
        meaning = entries[name, MEANING]
        for other in range(used, used + count):
            if attributes[other, 1] == meaning:
                return STRANGE, lines, count, text
        attributes[used + count, 0] = state[ROWS]
        attributes[used + count, 1] = meaning
        attributes[used + count, 2] = text
        text = copy_text(buffer, place + 1, stop, work.text, text, traits)
        if text < 0:
            return STRANGE, lines, count, text
        attributes[used + count, 3] = text
        count += 1
        place = stop + 1


@flat_kernel
def _pass_equals(buffer: UInt8Array, place: int, end: int) -> tuple[int, int]:
    place, before = pass_blanks(buffer, place, end)
    if place >= end:
        return MORE, 0
    if buffer[place] != 61:
        return STRANGE, 0
    place, behind = pass_blanks(buffer, place + 1, end)
    if place >= end:
        return MORE, 0
    if buffer[place] != 34 and buffer[place] != 39:
        return STRANGE, 0
    return place, before + behind


@kernel_part
def _finish_text(work: Workspace) -> None:
    state, text = work.state, work.text
    row, start, stop = state[OPEN_ROW], state[OPEN_TEXT], state[TEXT]
    if work.entries[work.rows[row, 0], MEANING] == POSITIONS:
        state[TEXT] = start
        _add_list(work, text, start, stop)
        return
    while start < stop and (text[start] <= 13 or text[start] == 32):
        start += 1
    while stop > start and (text[stop - 1] <= 13 or text[stop - 1] == 32):
        stop -= 1
    work.rows[row, 3] = start
    work.rows[row, 4] = stop
    state[OPEN_ROW] = -1


@flat_kernel
def _add_list(work: Workspace, source: UInt8Array, start: int, stop: int) -> None:
    """Decode the list of the open row; one that is in doubt is kept as text behind the rest."""
    state = work.state
    index, place, used = state[LISTS], state[NUMBERS], state[TEXT]
    count, status, _ = decode_list(source, start, stop, work.numbers, place)
    if status != 0:
        work.doubts[state[DOUBTS], 0] = index
        work.doubts[state[DOUBTS], 1] = used
        work.doubts[state[DOUBTS], 2] = state[TEXT] = copy_text(source, start, stop, work.text, used, 0)
        state[DOUBTS] += 1
        count = 0
    work.lists[index, 0] = state[OPEN_ROW]
    work.lists[index, 1] = state[NUMBERS] = place + count
    state[LISTS] = index + 1
    state[OPEN_ROW] = -1


@flat_kernel
def _find_entry(
    buffer: UInt8Array,
    slots: Int32Array,
    entries: Int32Array,
    letters: UInt8Array,
    above: int,
    start: int,
    stop: int,
    mix: int,
) -> int:
    slot = _mix_above(above, mix) & (slots.size - 1)
    for _ in range(_PROBES):
        entry = slots[slot]
        if entry < 0:
            return -1
        if entries[entry, ABOVE] == above and entries[entry, LENGTH] == stop - start:
            first = entries[entry, START] - start
            place = start
            while place < stop and buffer[place] == letters[first + place]:
                place += 1
            if place == stop:
                return np.int64(entry)
        slot = (slot + 1) & (slots.size - 1)
    return -1


@flat_kernel
def _mix_above(above: int, mix: int) -> int:
    mixed = (mix ^ (np.int64(above) + 3)) * 0x2C1B3C6D & 0xFFFFFFFF
    return mixed ^ (mixed >> 15)


@flat_kernel
def _match_letters(
    buffer: UInt8Array, letters: UInt8Array, place: int, end: int, entries: Int32Array, entry: int
) -> int:
    """Give where the name of an entry ends if it stands here, else −1."""
    start, length = np.int64(entries[entry, START]), np.int64(entries[entry, LENGTH])
    if place + length >= end:
        return -1
    for step in range(length):
        if buffer[place + step] != letters[start + step]:
            return -1
    return -1 if is_in_name(buffer[place + length]) else place + length


@flat_kernel
def _find_path(work: Workspace, above: int, place: int, end: int) -> tuple[int, int]:
    """Give the path (below 0: status) and where its name ends."""
    stop, mix = pass_name(work.buffer, place, end)
    if stop < 0:
        return MORE, stop
    path = _find_entry(work.buffer, work.slots, work.entries, work.letters, above, place, stop, mix)
    if path < 0:
        path = _add_path(work, above, place, stop, mix)
        if path < 0:
            return path, stop
    work.entries[work.state[BEFORE], work.state[ROLE]] = path
    return path, stop


@flat_kernel
def _find_attribute(work: Workspace, place: int, end: int) -> tuple[int, int]:
    """Give the entry of the name (below 0: status) and where it ends."""
    stop, mix = pass_name(work.buffer, place, end)
    if stop < 0:
        return MORE, stop
    name = _find_entry(work.buffer, work.slots, work.entries, work.letters, OF_ATTRIBUTES, place, stop, mix)
    if name < 0:
        name = STRANGE if _add_entry(work, OF_ATTRIBUTES, place, stop, mix) < 0 else NEW_ATTRIBUTE
    return name, stop


@flat_kernel
def _add_path(work: Workspace, above: int, start: int, stop: int, mix: int) -> int:
    entries = work.entries
    name = _find_entry(work.buffer, work.slots, entries, work.letters, OF_NAMES, start, stop, mix)
    if name < 0:
        name = _add_entry(work, OF_NAMES, start, stop, mix)
        return STRANGE if name < 0 else NEW_NAME
    kind = _find_kind(entries, above, entries[name, MEANING], work.state[DEPTH])
    if kind < 0:
        return STRANGE
    path = _add_entry(work, above, start, stop, mix)
    if path < 0:
        return STRANGE
    entries[path, MEANING] = kind
    entries[path, NAME] = name
    return path


@flat_kernel
def _find_kind(entries: Int32Array, above: int, meaning: int, depth: int) -> int:
    if meaning == MEMBER:
        return MEMBER if depth == 1 else STRANGE
    around = entries[above, MEANING] & _KIND
    kind = QUIET if around == QUIET or around == POSITIONS or meaning == APPEARANCE else meaning
    if meaning == ENVELOPE:
        kind = (QUIET if kind == QUIET else ORDINARY) | _ENVELOPE_FLAG
        while above >= 0:
            if entries[above, MEANING] & _ENVELOPE_FLAG:
                return STRANGE
            above = entries[above, ABOVE]
    return kind


@flat_kernel
def _add_entry(work: Workspace, above: int, start: int, stop: int, mix: int) -> int:
    """Give the new entry, or −1 where there is no room."""
    state, slots, entries, letters = work.state, work.slots, work.entries, work.letters
    entry, first = state[ENTRIES], state[LETTERS]
    if entry >= entries.shape[0] or first + stop - start > letters.size:
        return -1
    slot = _mix_above(above, mix) & (slots.size - 1)
    probes = 1
    while slots[slot] >= 0:
        slot = (slot + 1) & (slots.size - 1)
        probes += 1
        if probes > _PROBES:
            return -1
    slots[slot] = entry
    for place in range(start, stop):
        letters[first + place - start] = work.buffer[place]
    entries[entry, ABOVE] = above
    entries[entry, START] = first
    entries[entry, LENGTH] = stop - start
    for column in range(MEANING, ENTRY_SIZE):
        entries[entry, column] = -1
    state[ENTRIES] = entry + 1
    state[LETTERS] = first + stop - start
    state[ENTRY] = entry
    return np.int64(entry)
