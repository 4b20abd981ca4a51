"""From the bytes of an XML file to columns of its elements, some bytes at a time.

`scan_elements` goes on where the call before stopped, and stops where bytes run out, where the caller must say what a
name means, and where it meets something that it does not take. What an element is follows from the names on the way to
it, so that each way is looked at once: a table holds the ways, and finds them by the way above and the letters of the
name.
"""

import numpy as np

from plateau_sc.kernels.characters import HAS_REFERENCE, HAS_RETURN, HAS_SOLID, HAS_WIDE, MORE, STRANGE, copy_text
from plateau_sc.kernels.compiler import flat_kernel, kernel_part
from plateau_sc.kernels.markup import pass_blanks, pass_name, pass_section, pass_text, pass_value
from plateau_sc.kernels.nametable import find_attribute, find_path, match_letters
from plateau_sc.kernels.numbers import decode_list, decode_plain
from plateau_sc.kernels.scanstate import (
    AFTER_ROOT,
    ATTRIBUTES,
    BATCH_END,
    BATCH_FULL,
    BEFORE,
    BEFORE_ROOT,
    DEPTH,
    DOUBTS,
    END,
    ENVELOPE_FLAG,
    ENVELOPE_FOUND,
    FIRST,
    GOING,
    IN_ROOT,
    INNER,
    KIND_BITS,
    LENGTH,
    LINE,
    LISTS,
    MEANING,
    MEMBER,
    MEMBERS,
    NEXT,
    NUMBERS,
    OPEN_ROW,
    OPEN_TEXT,
    PLACE,
    POSITIONS,
    QUIET,
    ROLE,
    ROOT_FOUND,
    ROWS,
    SEEKING,
    STAGE,
    START,
    TEXT,
    TOKEN,
    UNIT,
    UNITS,
    Workspace,
)
from plateau_sc.types import IntArray, UInt8Array

# Numba compiles a function once more for each constant that it is called with, and once for what int() returns,
# which has the width of what it is given.
_HYPHEN, _BRACKET, _QUESTION = 45, 93, 63
_AS_IT_IS, _NOTHING = 0, 0


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
    row = state[OPEN_ROW]
    if row >= 0 and work.entries[work.rows[row, 0], MEANING] == POSITIONS and _take_plain_list(work, place, end):
        return GOING
    stop, lines, traits = pass_text(work.buffer, place, end)
    if stop < 0:
        return stop
    if row < 0:
        if traits & HAS_REFERENCE and copy_text(work.buffer, place, stop, work.text, state[TEXT], traits) < 0:
            return STRANGE
    elif traits & HAS_SOLID or state[TEXT] > state[OPEN_TEXT]:
        status = _take_text(work, place, stop, end, traits)
        if status != GOING:
            return status
    state[LINE] += lines
    state[PLACE] = stop
    return GOING


@flat_kernel
def _take_plain_list(work: Workspace, place: int, end: int) -> bool:
    """Decode the whole text of the open row, if that is one list without doubts, and its end tag is begun."""
    state = work.state
    if state[TEXT] > state[OPEN_TEXT]:
        return False
    index, used = state[LISTS], state[NUMBERS]
    count, lines, stop = decode_plain(work.buffer, place, end, work.numbers, used)
    if count <= 0 or stop + 1 >= end or work.buffer[stop + 1] != 47:
        return False
    work.lists[index, 0] = state[OPEN_ROW]
    work.lists[index, 1] = state[NUMBERS] = used + count
    state[LISTS] = index + 1
    state[OPEN_ROW] = -1
    state[LINE] += lines
    state[PLACE] = stop
    return True


@kernel_part
def _take_text(work: Workspace, place: int, stop: int, end: int, traits: int) -> int:
    state = work.state
    row = state[OPEN_ROW]
    if state[TEXT] > state[OPEN_TEXT]:
        traits |= HAS_RETURN
    elif traits & (HAS_REFERENCE | HAS_WIDE) == 0 and work.entries[work.rows[row, 0], MEANING] == POSITIONS:
        if stop + 1 >= end:
            return MORE
        if work.buffer[stop + 1] == 47:
            _add_list(work, work.buffer, place, stop)
            return GOING
    used = copy_text(work.buffer, place, stop, work.text, state[TEXT], traits)
    if used < 0:
        return STRANGE
    state[TEXT] = used
    return GOING


@flat_kernel
def _scan_section(work: Workspace, place: int, end: int) -> int:
    state, buffer = work.state, work.buffer
    if place + 9 > end:
        # Enough for the longest beginning; a shorter rest cannot hold a whole section and the root's end tag.
        return MORE
    if buffer[place + 2] == 45 and buffer[place + 3] == 45:
        stop, lines = pass_section(buffer, place + 4, end, int(_HYPHEN))
    elif _begins_cdata(buffer, place + 2) and state[DEPTH] > 0:
        stop, lines = pass_section(buffer, place + 9, end, int(_BRACKET))
        if stop >= 0 and state[OPEN_ROW] >= 0:
            state[TEXT] = copy_text(buffer, place + 9, stop - 3, work.text, state[TEXT], int(HAS_RETURN))
    else:
        return STRANGE
    if stop < 0:
        return stop
    state[LINE] += lines
    state[PLACE] = stop
    return GOING


@flat_kernel
def _begins_cdata(buffer: UInt8Array, place: int) -> bool:
    return bool(
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
    if stop == place + 3 and _spells_xml(buffer, place):
        return STRANGE
    for letter in range(place, stop):
        if buffer[letter] == 58:
            return STRANGE
    after = buffer[stop]
    if not (after == 32 or after == 9 or after == 10 or after == 13 or (after == 63 and buffer[stop + 1] == 62)):
        return STRANGE
    stop, lines = pass_section(buffer, stop, end, int(_QUESTION))
    if stop < 0:
        return stop
    state[LINE] += lines
    state[PLACE] = stop
    return GOING


@flat_kernel
def _spells_xml(buffer: UInt8Array, place: int) -> bool:
    x, m, letter_l = buffer[place] | 32, buffer[place + 1] | 32, buffer[place + 2] | 32
    return bool(x == 120 and m == 109 and letter_l == 108)


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
    if kind == MEMBER:
        state[MEMBERS] += 1
    elif kind == UNIT:
        state[UNITS] += 1
    else:
        return GOING
    return BATCH_FULL if state[PLACE] >= state[BATCH_END] else GOING


@kernel_part
def _open_element(work: Workspace, place: int, end: int) -> int:
    state, buffer, entries, stack = work.state, work.buffer, work.entries, work.stack
    if state[STAGE] != IN_ROOT:
        return _find_root(buffer, state, place, end) if state[STAGE] == BEFORE_ROOT else STRANGE
    depth = state[DEPTH]
    path = int(np.int64(entries[state[BEFORE], state[ROLE]]))
    stop = match_letters(buffer, work.letters, place + 1, end, entries, path) if path >= 0 else MORE
    if stop < 0:
        path, stop = find_path(work, int(np.int64(stack[depth - 1, 0])), place + 1, end)
        if path < 0 or depth >= stack.shape[0]:
            return path if path < 0 else STRANGE
    if state[OPEN_ROW] >= 0:
        _finish_text(work)
    if buffer[stop] == 62:
        after, lines, count, text = stop + 1, 0, 0, state[TEXT]
    else:
        after, lines, count, text = _scan_attributes(work, stop, end, path)
        if after < 0:
            return after
    state[LINE] += lines
    state[PLACE] = after
    state[BEFORE] = path
    status = _enter_element(work, path, buffer[after - 2] == 47, count, text)
    if state[SEEKING] != 0 and entries[path, MEANING] & ENVELOPE_FLAG:
        state[TOKEN] = place
        status = ENVELOPE_FOUND if status == GOING else STRANGE
    return status


@kernel_part
def _enter_element(work: Workspace, path: int, is_empty: bool, count: int, text: int) -> int:
    state, stack, rows = work.state, work.stack, work.rows
    depth, row = state[DEPTH], state[ROWS]
    kind = work.entries[path, MEANING] & KIND_BITS
    if kind != QUIET:
        rows[row, 0] = path
        rows[row, 1] = stack[depth - 1, 1]
        rows[row, 2] = state[LINE]
        rows[row, 3] = text
        rows[row, 4] = text
        state[ROWS] = row + 1
        state[ATTRIBUTES] += count
        state[TEXT] = text
        state[OPEN_TEXT] = text
        state[OPEN_ROW] = row
    if is_empty:
        state[ROLE] = NEXT
        if kind != QUIET:
            _finish_text(work)
        return _count_member(state, kind)
    state[ROLE] = INNER
    stack[depth, 0] = path
    stack[depth, 1] = row if kind != QUIET else -1
    state[DEPTH] = depth + 1
    return GOING


@flat_kernel
def _find_root(buffer: UInt8Array, state: IntArray, place: int, end: int) -> int:
    stop = place + 1
    quote = 0
    while stop < end:
        byte = buffer[stop]
        if quote != 0:
            if byte == quote:
                quote = 0
        elif byte == 34 or byte == 39:
            quote = int(byte)
        elif byte == 62:
            state[TOKEN] = stop + 1
            return ROOT_FOUND
        stop += 1
    return MORE


@flat_kernel
def _scan_attributes(work: Workspace, place: int, end: int, path: int) -> tuple[int, int, int, int]:
    """Give the place behind the tag (below 0: status), lines, attributes, and text in use."""
    buffer, entries = work.buffer, work.entries
    lines, count, text = 0, int(_NOTHING), int(work.state[TEXT])
    while True:
        start, passed = pass_blanks(buffer, place, end)
        lines += passed
        stop = _pass_tag_end(buffer, place, start, end)
        if stop != start:
            return stop, lines, count, text
        name = int(entries[path, FIRST]) if count == 0 else -1
        stop = match_letters(buffer, work.letters, start, end, entries, name) if name >= 0 else MORE
        if stop < 0:
            name, stop = find_attribute(work, start, end)
            if name < 0:
                return name, lines, count, text
            if count == 0:
                entries[path, FIRST] = name
        start, passed = _pass_equals(buffer, stop, end)
        if start < 0:
            return start, lines, count, text
        lines += passed
        stop, passed, traits = pass_value(buffer, start + 1, end, int(buffer[start]))
        if stop < 0:
            return stop, lines, count, text
        lines += passed
        text = _add_attribute(work, int(entries[name, MEANING]), start + 1, stop, count, text, traits)
        if text < 0:
            return STRANGE, lines, count, text
        count += 1
        place = stop + 1


@flat_kernel
def _add_attribute(work: Workspace, name: int, start: int, stop: int, count: int, text: int, traits: int) -> int:
    """Give the text in use, or `STRANGE`; the attribute counts only once its element does."""
    attributes, used = work.attributes, work.state[ATTRIBUTES]
    for other in range(used, used + count):
        if attributes[other, 1] == name:
            return STRANGE
    attributes[used + count, 0] = work.state[ROWS]
    attributes[used + count, 1] = name
    attributes[used + count, 2] = text
    text = copy_text(work.buffer, start, stop, work.text, text, traits)
    attributes[used + count, 3] = text
    return text


@flat_kernel
def _pass_tag_end(buffer: UInt8Array, place: int, start: int, end: int) -> int:
    """Give the place behind the tag, or the start if an attribute begins there behind a blank."""
    if start >= end:
        return MORE
    if buffer[start] == 62:
        return start + 1
    if buffer[start] == 47:
        if start + 1 >= end:
            return MORE
        return start + 2 if buffer[start + 1] == 62 else STRANGE
    return STRANGE if start == place else start


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
        work.doubts[state[DOUBTS], 2] = state[TEXT] = copy_text(source, start, stop, work.text, used, int(_AS_IT_IS))
        state[DOUBTS] += 1
        count = 0
    work.lists[index, 0] = state[OPEN_ROW]
    work.lists[index, 1] = state[NUMBERS] = place + count
    state[LISTS] = index + 1
    state[OPEN_ROW] = -1
