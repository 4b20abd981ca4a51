"""Ways from the root to elements, and names of attributes, in one table: found by the entry above and the letters."""

from plateau_sc.kernels.characters import MORE, STRANGE
from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.kernels.markup import is_in_name, pass_name
from plateau_sc.kernels.scanstate import (
    ABOVE,
    APPEARANCE,
    BEFORE,
    DEPTH,
    ENTRIES,
    ENTRY,
    ENTRY_SIZE,
    ENVELOPE,
    ENVELOPE_FLAG,
    KIND_BITS,
    LENGTH,
    LETTERS,
    MEANING,
    MEMBER,
    NAME,
    NEW_ATTRIBUTE,
    NEW_NAME,
    OF_ATTRIBUTES,
    OF_NAMES,
    ORDINARY,
    POSITIONS,
    QUIET,
    ROLE,
    START,
    UNIT,
    Workspace,
)
from plateau_sc.types import Int32Array, IntArray, UInt8Array

_PROBES = 64


@flat_kernel
def match_letters(
    buffer: UInt8Array, letters: UInt8Array, place: int, end: int, entries: Int32Array, entry: int
) -> int:
    """Tell where the name of an entry ends, if it stands here.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    letters : ndarray, uint8
        Letters of all names.
    place, end : int
        Where the name begins, and where the bytes end.
    entries : ndarray, shape (n, ENTRY_SIZE), int32
        The table.
    entry : int
        The entry that is guessed.

    Returns
    -------
    int
        Below 0 for another name, or one that the bytes do not hold whole.
    """
    start, length = int(entries[entry, START]), int(entries[entry, LENGTH])
    if place + length >= end:
        return -1
    for step in range(length):
        if buffer[place + step] != letters[start + step]:
            return -1
    return -1 if is_in_name(buffer[place + length]) else place + length


@flat_kernel
def find_path(work: Workspace, above: int, place: int, end: int) -> tuple[int, int]:
    """Find the path that a name leads to, and make it where it is new.

    Parameters
    ----------
    work : Workspace
        Bytes and table.
    above : int
        Path of the element around.
    place, end : int
        Where the name begins, and where the bytes end.

    Returns
    -------
    path : int
        The path, or why to stop: `MORE`, `STRANGE`, `NEW_NAME`.
    stop : int
        Where the name ends.
    """
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
def find_attribute(work: Workspace, place: int, end: int) -> tuple[int, int]:
    """Find the name of an attribute.

    Parameters
    ----------
    work : Workspace
        Bytes and table.
    place, end : int
        Where the name begins, and where the bytes end.

    Returns
    -------
    name : int
        Its entry, or why to stop: `MORE`, `STRANGE`, `NEW_ATTRIBUTE`.
    stop : int
        Where the name ends.
    """
    stop, mix = pass_name(work.buffer, place, end)
    if stop < 0:
        return MORE, stop
    above, entries, letters = int(OF_ATTRIBUTES), work.entries, work.letters
    name = _find_entry(work.buffer, work.slots, entries, letters, above, place, stop, mix)
    if name < 0:
        added = _add_entry(work.buffer, work.state, work.slots, entries, letters, above, place, stop, mix)
        name = STRANGE if added < 0 else NEW_ATTRIBUTE
    return name, stop


@flat_kernel
def _add_path(work: Workspace, above: int, start: int, stop: int, mix: int) -> int:
    entries = work.entries
    name = _find_entry(work.buffer, work.slots, entries, work.letters, int(OF_NAMES), start, stop, mix)
    if name < 0:
        name = _add_entry(work.buffer, work.state, work.slots, entries, work.letters, int(OF_NAMES), start, stop, mix)
        return STRANGE if name < 0 else NEW_NAME
    kind = _find_kind(entries, above, entries[name, MEANING], work.state[DEPTH])
    if kind < 0:
        return STRANGE
    path = _add_entry(work.buffer, work.state, work.slots, entries, work.letters, above, start, stop, mix)
    if path < 0:
        return STRANGE
    entries[path, MEANING] = kind
    entries[path, NAME] = name
    return path


@flat_kernel
def _find_kind(entries: Int32Array, above: int, meaning: int, depth: int) -> int:
    if meaning == MEMBER:
        return MEMBER if depth == 1 else STRANGE
    around = entries[above, MEANING] & KIND_BITS
    kind = QUIET if around <= POSITIONS or meaning == APPEARANCE else meaning
    if kind == UNIT and _lies_in_unit(entries, above):
        kind = ORDINARY
    if meaning == ENVELOPE:
        kind = (QUIET if kind == QUIET else ORDINARY) | ENVELOPE_FLAG
        while above >= 0:
            if entries[above, MEANING] & ENVELOPE_FLAG:
                return STRANGE
            above = entries[above, ABOVE]
    return kind


@flat_kernel
def _lies_in_unit(entries: Int32Array, path: int) -> bool:
    while path >= 0:
        if entries[path, MEANING] == UNIT:
            return True
        path = entries[path, ABOVE]
    return False


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
                return int(entry)
        slot = (slot + 1) & (slots.size - 1)
    return -1


@flat_kernel
def _add_entry(
    buffer: UInt8Array,
    state: IntArray,
    slots: Int32Array,
    entries: Int32Array,
    letters: UInt8Array,
    above: int,
    start: int,
    stop: int,
    mix: int,
) -> int:
    """Give the new entry, or −1 where there is no room."""
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
        letters[first + place - start] = buffer[place]
    entries[entry, ABOVE] = above
    entries[entry, START] = first
    entries[entry, LENGTH] = stop - start
    for column in range(MEANING, ENTRY_SIZE):
        entries[entry, column] = -1
    state[ENTRIES] = entry + 1
    state[LETTERS] = first + stop - start
    state[ENTRY] = entry
    return int(entry)


@flat_kernel
def _mix_above(above: int, mix: int) -> int:
    mixed = (mix ^ (int(above) + 3)) * 0x2C1B3C6D & 0xFFFFFFFF
    return mixed ^ (mixed >> 15)
