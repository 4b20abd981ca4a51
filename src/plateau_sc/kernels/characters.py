"""Characters of XML in bytes: those beyond ASCII, and those that are written as references."""

from plateau_sc.kernels.compiler import flat_kernel
from plateau_sc.types import UInt8Array

MORE, STRANGE = -1, -2
"""In place of where a piece ends: the bytes end first; it is not taken here, and another parser must judge it."""

HAS_REFERENCE, HAS_RETURN, HAS_WIDE, HAS_BLANK, HAS_SOLID = 1, 2, 4, 8, 16
"""What a text or value holds: ``&``, carriage returns, bytes beyond ASCII, a tab or newline, more than blanks."""

_LONGEST_REFERENCE = 12


@flat_kernel
def pass_wide(buffer: UInt8Array, place: int, end: int) -> int:
    """Pass over a character beyond ASCII.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    place, end : int
        Where the character begins, and where the bytes end.

    Returns
    -------
    int
        Where it ends; `MORE`, or `STRANGE` for one that is not UTF-8 or not allowed in XML.
    """
    first = int(buffer[place])
    if first < 0xC2 or first > 0xF4:
        return STRANGE
    if first < 0xE0:
        length, character = 2, first & 0x1F
    elif first < 0xF0:
        length, character = 3, first & 0x0F
    else:
        length, character = 4, first & 0x07
    for step in range(1, length):
        if place + step >= end:
            return MORE
        byte = int(buffer[place + step])
        if byte & 0xC0 != 0x80:
            return STRANGE
        character = (character << 6) | (byte & 0x3F)
    if (length == 3 and character < 0x800) or (length == 4 and character < 0x10000):
        return STRANGE
    return place + length if _is_legal(character) else STRANGE


@flat_kernel
def copy_text(buffer: UInt8Array, start: int, stop: int, text: UInt8Array, used: int, traits: int) -> int:
    """Append a text or value as a parser gives it: references resolved, line ends made one newline.

    Parameters
    ----------
    buffer : ndarray, uint8
        XML.
    start, stop : int
        Where the text stands; it was passed over before.
    text : ndarray, uint8
        Where to append; must have room for as many bytes.
    used : int
        Bytes of it in use.
    traits : int
        What the text holds; with `HAS_BLANK` tabs and newlines become blanks.

    Returns
    -------
    int
        Bytes in use afterwards, or `STRANGE` for a reference that XML does not know by itself.
    """
    if traits & (HAS_REFERENCE | HAS_RETURN | HAS_BLANK) == 0:
        for place in range(start, stop):
            text[used] = buffer[place]
            used += 1
        return used
    while start < stop:
        byte = buffer[start]
        if byte == 38 and traits & HAS_REFERENCE:
            character, start = _read_reference(buffer, start + 1, stop)
            if character < 0:
                return STRANGE
            used = _write_character(character, text, used)
            continue
        start += 1
        if byte == 13:
            continue
        text[used] = 32 if traits & HAS_BLANK and (byte == 9 or byte == 10) else byte
        used += 1
    return used


@flat_kernel
def _read_reference(buffer: UInt8Array, start: int, stop: int) -> tuple[int, int]:
    close = start
    while close < stop and buffer[close] != 59:
        close += 1
        if close - start > _LONGEST_REFERENCE:
            return STRANGE, start
    if close >= stop or close == start:
        return STRANGE, start
    if buffer[start] == 35:
        return _read_number(buffer, start + 1, close), close + 1
    length = close - start
    first, second = buffer[start], buffer[start + 1]
    if length == 2 and second == 116:
        character = 60 if first == 108 else 62 if first == 103 else STRANGE
    elif length == 3 and first == 97 and second == 109 and buffer[start + 2] == 112:
        character = 38
    elif length == 4 and first == 113 and second == 117 and buffer[start + 2] == 111 and buffer[start + 3] == 116:
        character = 34
    elif length == 4 and first == 97 and second == 112 and buffer[start + 2] == 111 and buffer[start + 3] == 115:
        character = 39
    else:
        character = STRANGE
    return character, close + 1


@flat_kernel
def _read_number(buffer: UInt8Array, start: int, stop: int) -> int:
    base = 10
    if start < stop and buffer[start] == 120:
        base = 16
        start += 1
    if start >= stop:
        return STRANGE
    character = 0
    for place in range(start, stop):
        byte = int(buffer[place])
        if 48 <= byte <= 57:
            digit = byte - 48
        elif base == 16 and (65 <= byte <= 70 or 97 <= byte <= 102):
            digit = (byte | 32) - 87
        else:
            return STRANGE
        character = character * base + digit
    return character if _is_legal(character) else STRANGE


@flat_kernel
def _is_legal(character: int) -> bool:
    return (
        character == 9
        or character == 10
        or character == 13
        or 0x20 <= character <= 0xD7FF
        or 0xE000 <= character <= 0xFFFD
        or 0x10000 <= character <= 0x10FFFF
    )


@flat_kernel
def _write_character(character: int, text: UInt8Array, used: int) -> int:
    if character < 0x80:
        text[used] = character
        return used + 1
    if character < 0x800:
        text[used] = 0xC0 | (character >> 6)
        length = 2
    elif character < 0x10000:
        text[used] = 0xE0 | (character >> 12)
        length = 3
    else:
        text[used] = 0xF0 | (character >> 18)
        length = 4
    for step in range(1, length):
        text[used + step] = 0x80 | ((character >> (6 * (length - 1 - step))) & 0x3F)
    return used + length
